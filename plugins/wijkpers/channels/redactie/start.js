// Start the editor: always in Dutch, and on this computer without signing in.
import { bewaren } from "./bewaar.js";
import { legNeeUit } from "./nee.js";
import { stuk } from "./stuk.js";
import { voorbeelden } from "./voorbeeld.js";

for (const [naam, waarde] of Object.entries({ language: "nl", languages: ["nl"] })) Object.defineProperty(navigator, naam, { value: waarde });
const { sleutel } = document.documentElement.dataset;
if (!sleutel) legNeeUit();
else localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "github", token: sleutel, login: "hier" }));

const [{ default: CMS }, config] = await Promise.all([
  import("./sveltia/npm/index.js"),
  fetch("config.json", { cache: "no-cache" }).then((antwoord) => antwoord.json()),
]);
CMS.registerFieldType("stuk", stuk(config));
await voorbeelden(CMS, config);
bewaren(CMS, config);
// The editor forbids to make its letters larger with two fingers; whoever writes may need to.
new MutationObserver(() => {
  for (const meta of document.querySelectorAll("meta[name=viewport][content*=maximum-scale]")) meta.content = "width=device-width, initial-scale=1";
}).observe(document.head, { childList: true });
CMS.init({ config: { ...config, load_config_file: false } });
