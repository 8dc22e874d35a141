// Search on /zoeken/. Pagefind (and its wasm) comes in only after the first key, or when the form was sent here with ?q=.
// Without this file the form still works: it returns to this page, where every topic is listed.
const uitkomst = document.getElementById("uitkomst");
const stand = uitkomst.querySelector("[role=status]");
const rij = uitkomst.querySelector("ol");
const veld = document.querySelector("main input[name=q]");
const vraag = new URLSearchParams(location.search).get("q") || "";
let pagefind;
let beurt = 0;

const maak = (naam, tekst, ouder) => {
  const knoop = document.createElement(naam);
  knoop.textContent = tekst;
  return ouder.appendChild(knoop);
};

// An excerpt is HTML with <mark>; it is read, and only its text and its marks are written again.
const fragment = (html, ouder) => {
  const bron = new DOMParser().parseFromString(html, "text/html").body;
  for (const knoop of bron.childNodes) {
    maak(knoop.nodeName === "MARK" ? "mark" : "span", knoop.textContent, ouder);
  }
};

const toon = async (tekst) => {
  const mijn = ++beurt;
  pagefind ??= import(uitkomst.dataset.pagefind);
  const { results } = await (await pagefind).search(tekst);
  const gevonden = await Promise.all(results.slice(0, 12).map((r) => r.data()));
  if (mijn !== beurt) return; // a later key has asked something else
  rij.replaceChildren();
  for (const pagina of gevonden) {
    const regel = maak("li", "", rij);
    maak("a", pagina.meta.title, regel).href = pagina.url;
    fragment(pagina.excerpt, maak("p", "", regel));
  }
  stand.textContent = results.length
    ? `${results.length} ${results.length === 1 ? "pagina" : "pagina’s"} gevonden voor “${tekst}”`
    : `Niets gevonden voor “${tekst}”. Probeer een ander woord, kies hieronder een onderwerp of bel ons.`;
  uitkomst.hidden = false;
};

const zoek = (tekst) =>
  toon(tekst).catch(() => {
    stand.textContent = "Zoeken lukt nu niet. Kies hieronder een onderwerp of bel ons.";
    uitkomst.hidden = false;
  });

let wacht;
veld.addEventListener("input", () => {
  clearTimeout(wacht);
  const tekst = veld.value.trim();
  if (tekst.length > 1) wacht = setTimeout(zoek, 250, tekst);
});

if (vraag) {
  veld.value = vraag;
  zoek(vraag);
}
