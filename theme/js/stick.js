// Find pages on a USB stick, for zoek.js: what Pagefind does on the web. plugins/wijkpers/finish/usb_zoeken.py writes the index that this reads.
window.Stick = (() => {
  const map = document.getElementById("uitkomst").dataset.pagefind;
  const delen = {};
  const scripts = {};
  const haal = (naam) =>
    (scripts[naam] ??= new Promise((klaar) => {
      const script = document.createElement("script");
      script.onload = script.onerror = () => klaar(delen[naam] || []);
      script.src = map + naam + ".js";
      document.head.append(script);
    }));
  const neem = (naam, inhoud) => (delen[naam] = Array.isArray(inhoud) ? inhoud : inhoud.split("\n").map((regel) => regel.split(" ")));

  const past = (k, v) => (v === k ? 1 : k.length > 2 && v.startsWith(k) ? 0.5 : 0);
  const veilig = (tekst) => tekst.replace(/[&<>]/g, (c) => `&#${c.charCodeAt()};`);

  // Some words around the first that was asked for. Words stand at the odd places, what is between them at the even.
  const uittreksel = (tekst, klanken) => {
    const stukken = tekst.split(/([\p{L}\p{N}\p{M}'’]+)/u);
    const raak = stukken.map((stuk, i) => i % 2 && Zoekhulp.woorden(stuk).some((woord) => klanken.some((k) => past(k, Zoekhulp.klank(woord)))));
    const van = Math.max(0, raak.indexOf(true) - 16);
    return stukken.slice(van, van + 60).map((stuk, i) => (raak[van + i] ? `<mark>${veilig(stuk)}</mark>` : veilig(stuk))).join("");
  };

  const search = async (tekst) => {
    const klanken = [...new Set(Zoekhulp.woorden(tekst).map(Zoekhulp.klank))].filter(Boolean);
    const punten = new Map();
    for (const k of klanken) {
      const zelf = new Map();
      for (const [v, ...paginas] of await haal(k[0] < "\x7f" ? k[0] : "vreemd")) {
        const q = past(k, v);
        for (const pagina of q ? paginas : []) {
          const [nummer, gewicht] = pagina.split(".").map(Number);
          zelf.set(nummer, Math.max(zelf.get(nummer) || 0, q * gewicht));
        }
      }
      for (const [nummer, score] of zelf) punten.set(nummer, (punten.get(nummer) || 0) + score * Math.log(1 + AANTAL / zelf.size));
    }
    const data = (nummer) => async () => {
      const [url, title, tekst] = (await haal("p" + Math.floor(nummer / PER_DEEL)))[nummer % PER_DEEL];
      return { url, meta: { title }, excerpt: uittreksel(tekst, klanken) };
    };
    return { results: [...punten].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([nummer]) => ({ data: data(nummer) })) };
  };

  return { neem, search };
})();
