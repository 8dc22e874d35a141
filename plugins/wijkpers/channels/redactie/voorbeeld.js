// Show beside the form what it becomes, in the style of the wijk.
export const voorbeelden = async (CMS, config) => {};
