// met zoekhulp.js
// Narrow the list of the sociale kaart: words through Zoekhulp, choices through the data- attributes of each line. The address of the page
// remembers it. Works from file://. The short list of words is fetched on the first touch of the form.
(() => {
  const haal = (id) => document.getElementById(id);
  const form = haal("filter");
  const lijst = haal("lijst");
  const treffers = haal("treffers");
  const stand = haal("stand");
  const velden = form.elements;
  const groepen = [...lijst.querySelectorAll(".letter")].map((kop) => ({ kop, regels: [...kop.querySelectorAll("li")] }));
  const regels = groepen.flatMap((groep) => groep.regels);
  const index = new Map();

  // What a line says itself counts beside its topics, its name most. The sounds of all lines are made once, when the form is touched.
  const maakIndex = () => {
    for (const li of regels) {
      for (const [gewicht, deel] of [[2, li.querySelector("h3")], [1, li]]) {
        for (const woord of Zoekhulp.woorden(deel.textContent)) {
          const k = Zoekhulp.klank(woord);
          const per = index.get(k) || new Map();
          if (!per.has(li)) index.set(k, per.set(li, gewicht));
        }
      }
    }
  };

  const eigen = (delen) => {
    const scores = new Map();
    for (const [k] of delen) {
      for (const [w, per] of index) {
        const q = w === k ? 1 : k.length > 2 && w.startsWith(k) ? 0.6 : 0;
        if (q) for (const [li, gewicht] of per) scores.set(li, (scores.get(li) || 0) + q * gewicht);
      }
    }
    return scores;
  };

  const open = (van, tot, nu = Date.now() / 6e4) => van <= nu && nu < tot;

  const past = (li, naam, waarde) => {
    if (naam === "nu") return [...li.querySelectorAll("[data-open]")].some((e) => e.dataset.open.split(" ").some((uren) => open(...uren.split("/"))));
    const codes = (li.dataset[waarde === "ja" ? "ook" : naam] || "").split(" ");
    return codes.includes(waarde === "ja" ? naam : waarde) || (naam === "voor" && codes.includes("iedereen"));
  };

  const toon = () => {
    const keuzes = [...new FormData(form)].filter(([, waarde]) => waarde.trim());
    const vraag = velden.q.value;
    const woorden = Zoekhulp.kies(form.dataset.woorden, vraag, toon) || Zoekhulp.lijsten.kort;
    if (woorden && !index.size) maakIndex();
    const delen = woorden ? Zoekhulp.delen(vraag, woorden) : [];
    const rang = woorden ? Zoekhulp.rank(vraag, woorden) : [];
    const best = rang.length ? rang[0][1] : 0;
    const punten = new Map(rang.filter(([, score]) => score >= best / 2));
    const zelf = eigen(delen);
    const scores = new Map();
    for (const li of regels) {
      const score = delen.length ? (zelf.get(li) || 0) + 8 * Math.max(...li.dataset.onderwerp.split(" ").map((code, i) => (punten.get(code) || 0) / (8 + i))) : 1;
      li.hidden = !score || !keuzes.every(([naam, waarde]) => naam === "q" || past(li, naam, waarde));
      if (!li.hidden) scores.set(li, score);
    }
    lijst.hidden = delen.length;
    treffers.hidden = !delen.length;
    treffers.lastElementChild.replaceChildren(...(delen.length ? [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a)) : []));
    if (!delen.length) {
      for (const { kop, regels } of groepen) {
        kop.lastElementChild.append(...regels);
        kop.hidden = !regels.some((li) => scores.has(li));
      }
    }
    haal("geen").hidden = scores.size;
    stand.textContent = keuzes.length ? scores.size + " van de " + regels.length + " organisaties. " : "";
    [...punten.keys()].slice(0, 2).forEach((code, i) => {
      const link = document.createElement("a");
      link.href = form.dataset.hulp.replace("/_/", `/${code}/`);
      link.textContent = velden.onderwerp.querySelector(`[value=${code}]`)?.dataset.naam || code;
      stand.append(i ? " of " : "Bedoelde je: ", link);
    });
    if (woorden) Zoekhulp.waarschuw(vraag, woorden);
    history.replaceState(null, "", "?" + new URLSearchParams(keuzes)); // last: a browser may forbid it for a file on a stick
  };

  new URLSearchParams(location.search).forEach((waarde, naam) => {
    if (velden[naam]) velden[naam][velden[naam].type === "checkbox" ? "checked" : "value"] = waarde;
  });
  form.querySelector("details").open = /\w\w=/.test(location.search);
  form.addEventListener("focusin", () => Zoekhulp.kies(form.dataset.woorden, "", toon));
  form.oninput = toon;
  form.onreset = () => setTimeout(toon);
  form.onsubmit = () => false;
  if (location.search) toon();
})();
