// Show what was seen before when there is no network. With a network it always goes first, so nobody reads old news; when it takes longer than
// four seconds, the saved page shows. plugins/wijkpers/finish/offline.py fills in the capitals.
const VAN_ONS = `wijk ${registration.scope} `;
const NAAM = VAN_ONS + "VERSIE";
const GEDULD = 4000;

// What comes first comes from the network: the browser's own copy may be older than this version.
const VERS = "VOORAF".map((adres) => new Request(adres, { cache: "reload" }));

addEventListener("install", (e) => e.waitUntil(caches.open(NAAM).then((kast) => kast.addAll(VERS)).then(() => skipWaiting())));

addEventListener("activate", (e) =>
  e.waitUntil(
    caches.keys()
      .then((namen) => Promise.all(namen.filter((naam) => naam.startsWith(VAN_ONS) && naam !== NAAM).map((naam) => caches.delete(naam))))
      .then(() => clients.claim()),
  ));

// To open a store is to make it: one that a next worker took away must not come back.
const zoek = (adres) => caches.match(adres, { ignoreSearch: true, cacheName: NAAM });
const bewaar = async (adres, antwoord) => (await caches.has(NAAM)) && (await caches.open(NAAM)).put(adres, antwoord);

const haal = async (e, cache) => {
  const antwoord = await fetch(e.request, { cache });
  if (antwoord.ok && antwoord.type === "basic" && !antwoord.redirected) {
    const kopie = antwoord.clone();
    e.waitUntil(bewaar(e.request.url.replace(/[?#].*/, ""), kopie).catch(() => 0)); // full: then not
  }
  return antwoord;
};

// A saved page says so at the start of its content, where a reader of screens begins as well.
const metDag = async (antwoord) => {
  const dag = new Date(antwoord.headers.get("date")).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" });
  const regel = `<p class="bij breed">Geen verbinding. Deze pagina is opgeslagen op ${dag}.</p>`;
  const tekst = (await antwoord.text()).replace(/<main id="inhoud"[^>]*>/, (main) => main + regel);
  return new Response(tekst, { headers: { "content-type": "text/html; charset=utf-8" } });
};

const pagina = async (e) => {
  const net = haal(e, "no-cache");
  net.catch(() => 0);
  const bewaard = await zoek(e.request.url);
  const op = new Promise((_, mis) => setTimeout(mis, GEDULD));
  try {
    return await (bewaard ? Promise.race([net, op]) : net);
  } catch {
    return bewaard ? metDag(bewaard) : zoek("PAGINA");
  }
};

// The names of these hold a hash, or they are words to find by: what is here is right, or nearly.
const bestand = async (e) => (await zoek(e.request.url)) || haal(e, "default");

addEventListener("fetch", (e) => {
  const { method, mode, destination, url } = e.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  if (mode === "navigate") e.respondWith(pagina(e));
  else if (["style", "script", "font", "image"].includes(destination) && !/\/pagefind\//.test(url)) e.respondWith(bestand(e));
});
