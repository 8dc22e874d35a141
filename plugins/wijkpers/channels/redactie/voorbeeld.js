// Show beside the form what it becomes: in the style of the wijk, with how much room it takes on paper, and where the text may be plainer.
import { h } from "./stuk.js";

const LANG = 20; // words in a sentence
const EIGEN = `.hulp { border: 2px solid currentColor; border-radius: .75rem; padding: .25rem 1rem; margin: 1rem; font-size: 1rem; line-height: 1.5 }
.hulp ul { margin: 0; padding-left: 1.2rem } .hulp p { margin: .5rem 0 } .lees p + p { margin-top: 1em } .stuk__beeld img { width: 100% }`;

export const woorden = (tekst) => (tekst ?? "").replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
const zinnen = (tekst) => (tekst ?? "").replace(/^#.*$/gm, "").split(/(?<=[.!?…]["”’]?)\s+|\n{2,}/);

// What fits where: `ruimte` says per place how many words it takes at least and at most.
export const ruimte = (aantal, plaats, maten) => {
  const [minst, meest] = maten[plaats] ?? [0, 0];
  const deel = (aantal / maten["1 pagina"][1]).toLocaleString("nl", { maximumFractionDigits: 2 });
  const kop = `${aantal} ${aantal === 1 ? "woord" : "woorden"}: ${deel} van een bladzijde.`;
  if (!meest) return `${kop} Het heeft nog geen plaats in een uitgave.`;
  if (aantal > meest) return `${kop} In het blad (${plaats}) passen er ${meest}: kort ${aantal - meest} woorden in, of schrijf een druktekst.`;
  if (aantal < minst) return `${kop} Voor ${plaats} zijn er minstens ${minst} nodig: ${minst - aantal} erbij, of een kleinere plaats.`;
  return `${kop} Het past in het blad (${plaats}).`;
};

export const tips = (data) => {
  const uit = [];
  if (data.kort === "") uit.push("Schrijf bij Kort in één of twee zinnen wat iemand moet weten.");
  for (const zin of [...zinnen(data.kort), ...zinnen(data.body)]) {
    const aantal = woorden(zin).length;
    if (aantal > LANG) uit.push(`Deze zin heeft ${aantal} woorden. Kan hij in tweeën? “${zin.trim().slice(0, 90)}…”`);
  }
  return uit.slice(0, 4);
};

const plaatsVan = async (getCollection, data, slug) => {
  for (const uitgave of await getCollection("uitgave")) {
    const rij = (uitgave.get("data").toJS().indeling ?? []).find(({ stuk }) => stuk === slug);
    if (rij?.plaats) return rij.plaats;
  }
  return data.plaats ?? "";
};

const blad = (maten, opPapier) => window.createClass({
  getInitialState: () => ({ plaats: "" }),
  async componentDidMount() {
    const { entry, getCollection } = this.props;
    if (opPapier) this.setState({ plaats: await plaatsVan(getCollection, entry.get("data").toJS(), entry.get("slug")) });
  },
  render() {
    const { entry, widgetFor } = this.props;
    const data = entry.get("data").toJS();
    const foto = data.beeld ?? data.voorkant;
    const regels = tips({ ...data, kort: data.kort ?? "" });
    const aantal = woorden(data.print === "ingekort" ? data.druktekst : data.body).length;
    const past = opPapier && data.print !== "nee" ? ruimte(aantal, this.state.plaats, maten) : "";
    return h("div", {},
      past || regels.length ? h("aside", { className: "hulp", "aria-label": "Hulp bij het schrijven" },
        past ? h("p", {}, past) : null,
        regels.length ? h("ul", {}, regels.map((regel) => h("li", { key: regel }, regel))) : null) : null,
      h("main", { id: "inhoud" }, h("div", { className: "breed" }, h("article", { className: "stuk" },
        h("div", { className: "kop" },
          h("p", { className: "kicker" }, (data.rubriek ?? data.soort ?? "").replaceAll("-", " ")),
          h("h1", { className: "kop__titel" }, data.titel ?? data.naam ?? ""),
          h("p", { className: "kop__intro" }, data.kort ?? "")),
        foto?.bestand ? h("figure", { className: "stuk__beeld" },
          widgetFor(data.beeld ? "beeld.bestand" : "voorkant.bestand"),
          h("figcaption", {}, foto.bijschrift ?? "", " ", h("small", {}, foto.fotograaf ? `Beeld: ${foto.fotograaf}` : ""))) : null,
        h("div", { className: "stuk__rij" },
          h("div", { className: "bij" }, h("p", {}, data.auteur ? `Door ${data.auteur}` : "")),
          h("div", { className: "lees" }, "body" in data ? widgetFor("body") : null))))));
  },
});

export const voorbeelden = async (CMS, config) => {
  const [maten, site] = await Promise.all([
    fetch("maten.json").then((antwoord) => antwoord.json()),
    fetch("../").then((antwoord) => antwoord.text()),
  ]);
  for (const { href } of new DOMParser().parseFromString(site, "text/html").querySelectorAll("link[rel=stylesheet]")) CMS.registerPreviewStyle(new URL(href, document.baseURI).href);
  CMS.registerPreviewStyle(EIGEN, { raw: true });
  for (const { name, folder, fields } of config.collections) {
    if (folder?.startsWith("content/")) CMS.registerPreviewTemplate(name, blad(maten, fields.some(({ name: veld }) => veld === "druktekst")));
  }
};
