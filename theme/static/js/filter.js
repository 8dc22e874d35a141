// met zoekhulp.js
// Narrow the list of the sociale kaart: words through Zoekhulp, choices through the data- attributes of each line. The address of the page
// remembers it. Works from file://. A list of words is fetched on the first touch of the form; the whole one when the short one is not sure.
(() => {
  const ZEKER = 0.6;
  const haal = (id) => document.getElementById(id);
  const form = haal("filter");
  const lijst = haal("lijst");
  const treffers = haal("treffers");
  const stand = haal("stand");
  const velden = form.elements;
  const groepen = [...lijst.querySelectorAll(".letter")].map((kop) => ({ kop, rij: kop.querySelector("ul"), regels: [...kop.querySelectorAll("li")] }));
  const regels = groepen.flatMap((groep) => groep.regels);
  const klanken = new Map();

  // What a line says itself counts beside its topics, its name most.
  const eigen = (li, delen) => {
    if (!klanken.has(li)) {
      klanken.set(li, [li.querySelector("h3"), li].map((deel) => new Set(Zoekhulp.woorden(deel.textContent).map(Zoekhulp.klank))));
    }
    const [naam, tekst] = klanken.get(li);
    return delen.reduce((som, [k]) => som + (naam.has(k) ? 2 : tekst.has(k) ? 1 : k.length > 2 && [...tekst].some((w) => w.startsWith(k)) ? 0.6 : 0), 0);
  };

  const nu = (uren) => ((nu, [van, tot]) => van <= nu && nu < tot)(Date.now() / 6e4, uren.split("/"));

  const past = (li, naam, waarde) => {
    if (naam === "nu") return [...li.querySelectorAll("[data-open]")].some((e) => e.dataset.open.split(" ").some(nu));
    const codes = (li.dataset[waarde === "ja" ? "ook" : naam] || "").split(" ");
    return codes.includes(waarde === "ja" ? naam : waarde) || (naam === "voor" && codes.includes("iedereen"));
  };

  const toon = () => {
    const keuzes = [...new FormData(form)].filter(([, waarde]) => waarde.trim());
    const vraag = velden.q.value;
    const woorden = Zoekhulp.lijsten.groot || Zoekhulp.lijsten.klein;
    const delen = woorden ? Zoekhulp.delen(vraag, woorden) : [];
    const rang = woorden ? Zoekhulp.rank(vraag, woorden) : [];
    const best = rang.length ? rang[0][1] : 0;
    if (delen.length && best < ZEKER && !Zoekhulp.lijsten.groot) Zoekhulp.laad(form.dataset.woorden, "groot", toon);
    const punten = new Map(rang.filter(([, score]) => score >= best / 2));
    const scores = new Map();
    for (const li of regels) {
      const score = delen.length ? eigen(li, delen) + Math.max(...li.dataset.onderwerp.split(" ").map((code) => punten.get(code) || 0)) : 1;
      li.hidden = !score || !keuzes.every(([naam, waarde]) => naam === "q" || past(li, naam, waarde));
      if (!li.hidden) scores.set(li, score);
    }
    treffers.hidden = !delen.length;
    lijst.hidden = !!delen.length;
    treffers.replaceChildren();
    if (delen.length) treffers.append(...[...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a)));
    else {
      for (const groep of groepen) {
        if (groep.rij.children.length < groep.regels.length) groep.rij.replaceChildren(...groep.regels);
        groep.kop.hidden = !groep.regels.some((li) => scores.has(li));
      }
    }
    haal("geen").hidden = scores.size;
    stand.textContent = keuzes.length ? `${scores.size} van de ${regels.length} organisaties. ` : "";
    rang.slice(0, 2).filter(([, score]) => score > best / 2).forEach(([code], i) => {
      const link = document.createElement("a");
      link.href = form.dataset.hulp + code + "/";
      link.textContent = velden.onderwerp.querySelector(`[value=${code}]`)?.dataset.naam || code;
      stand.append(i ? " of " : "Bedoelde je: ", link);
    });
    if (woorden) Zoekhulp.waarschuw(vraag, woorden);
    try {
      history.replaceState(null, "", "?" + new URLSearchParams(keuzes));
    } catch {
      // Some browsers forbid it for a file on a stick; the list works all the same.
    }
  };

  const begin = () => Zoekhulp.laad(form.dataset.woorden, "klein", toon);
  new URLSearchParams(location.search).forEach((waarde, naam) => {
    if (velden[naam]?.type === "checkbox") velden[naam].checked = true;
    else if (velden[naam]) velden[naam].value = waarde;
  });
  const meer = form.querySelector("details");
  meer.hidden = false;
  meer.open = location.search.replace(/q=[^&]*/, "").length > 2;
  velden.nu.parentNode.hidden = !lijst.querySelector("[data-open]");
  form.addEventListener("focusin", begin, { once: true });
  form.addEventListener("input", toon);
  form.addEventListener("reset", () => setTimeout(toon));
  form.addEventListener("submit", (e) => e.preventDefault());
  if (location.search) begin();
})();
