"""Tools around the publishing house that are not part of the build itself."""
