// met zoekhulp.js
// Search on /zoeken/. The words of the thesaurus, Pagefind and its wasm come in only after the first key, or when the form was sent here with
// ?q=; parts of the whole list of words only when the short one is not sure, and pages by four: each is a file with its text. Without this file the form still works: it returns to this page, where every topic is listed.
(() => {
  const haal = (id) => document.getElementById(id);
  const uitkomst = haal("uitkomst");
  const stand = haal("stand");
  const veld = document.querySelector("main [name=q]");
  const groepen = [...uitkomst.querySelectorAll("[data-groep]")];
  const meer = haal("meer");
  let pagefind;
  let beurt = 0;
  let hoeveel = 4;

  const maak = (naam, tekst, ouder) => {
    const knoop = document.createElement(naam);
    knoop.textContent = tekst;
    return ouder.appendChild(knoop);
  };

  const link = (titel, adres, ouder) => {
    const regel = maak("li", "", ouder);
    maak("a", titel, regel).href = adres;
    return regel;
  };

  // An excerpt is HTML with <mark>; it is read, and only its text and its marks are written again.
  const fragment = (html, ouder) => {
    for (const knoop of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      maak(knoop.nodeName === "MARK" ? "mark" : "span", knoop.textContent, ouder);
    }
  };

  // The topics that the words may mean: their names stand below on this page.
  const onderwerpen = (rang) =>
    rang.slice(0, 5).flatMap(([code, score]) => {
      const tegel = document.querySelector(`#onderwerpen ~ * a[href="${uitkomst.dataset.hulp.replace("/_/", `/${code}/`)}"]`);
      return tegel && score >= rang[0][1] / 3 ? [{ titel: tegel.textContent.trim(), adres: tegel.getAttribute("href"), code }] : [];
    });

  // Pagefind shortens a word that it does not know until it finds something: of what it found, keep what has a word of the question in it.
  // The button shows when there was more than was fetched, and all that was fetched could be kept: what comes later fits less.
  const paginas = async (tekst, klanken) => {
    pagefind ??= window.Stick || import(uitkomst.dataset.pagefind).then(async (p) => {
      await p.options({ noWorker: true });
      // Of other wijken on this host; one that is not there would break the search of all.
      for (const index of uitkomst.dataset.elders?.split(" ") ?? []) {
        if ((await fetch(index + "pagefind-entry.json", { method: "HEAD" }).catch(() => 0)).ok) await p.mergeIndex(index);
      }
      return p;
    });
    const { results } = await (await pagefind).search(tekst);
    const gevonden = (await Promise.all(results.slice(0, hoeveel).map((r) => r.data()))).filter(({ excerpt }) =>
      (excerpt.match(/<mark>.*?<\/mark>/g) || []).some((stuk) => {
        const v = Zoekhulp.klank(Zoekhulp.woorden(stuk.slice(6, -7)).join(""));
        return klanken.some((k) => k === v || (k.length > 2 && v.startsWith(k)) || (v.length > 3 && k.startsWith(v)));
      }));
    meer.hidden = results.length <= hoeveel || gevonden.length < hoeveel;
    return gevonden;
  };

  const schrijf = (tekst, rang, gevonden) => {
    for (const groep of groepen) groep.querySelector("ol").replaceChildren();
    const vak = (pad) => groepen.find((groep) => pad.startsWith(groep.dataset.groep)).querySelector("ol");
    for (const { titel, adres } of rang) link(titel, adres, vak(adres));
    for (const pagina of gevonden) {
      if (vak(pagina.url) !== vak(uitkomst.dataset.hulp)) fragment(pagina.excerpt, maak("p", "", link(pagina.meta.title, pagina.url, vak(pagina.url))));
    }
    for (const groep of groepen) groep.hidden = !groep.querySelector("li");
    const aantal = uitkomst.querySelectorAll("li").length;
    const bedoeld = rang.length ? "Bedoelde je: " + rang[0].titel + "? " : "";
    stand.textContent = aantal
      ? bedoeld + aantal + (aantal === 1 ? " antwoord" : " antwoorden") + " voor “" + tekst + "”"
      : "Niets gevonden voor “" + tekst + "”. Probeer een ander woord, kies hieronder een onderwerp of bel ons.";
    uitkomst.hidden = false;
  };

  const toon = async (tekst) => {
    const mijn = ++beurt;
    const woorden = Zoekhulp.kies(uitkomst.dataset.woorden, tekst, zoek);
    if (Zoekhulp.lijsten.kort) Zoekhulp.waarschuw(tekst, Zoekhulp.lijsten.kort);
    if (!woorden) return;
    const rang = onderwerpen(Zoekhulp.rank(tekst, woorden));
    if (rang.length) schrijf(tekst, rang, []); // at once; the pages follow
    const kern = Zoekhulp.woorden(tekst).filter((woord) => !woorden.stop.has(woord));
    let gevonden = await paginas(kern.join(" ") || tekst, kern.map(Zoekhulp.klank));
    if (!gevonden.length && rang.length) {
      const ander = rang[0].code.split("-");
      gevonden = await paginas(ander.join(" "), ander.map(Zoekhulp.klank));
    }
    if (mijn === beurt) schrijf(tekst, rang, gevonden); // else a later key has asked something else
  };

  const zoek = () => {
    const tekst = veld.value.trim().slice(0, 200);
    if (tekst.length < 2) return;
    toon(tekst).catch(() => {
      stand.textContent = "Zoeken lukt nu niet. Kies hieronder een onderwerp of bel ons.";
      uitkomst.hidden = false;
    });
  };

  meer.onclick = () => {
    hoeveel += 4;
    zoek();
  };

  let wacht;
  veld.addEventListener("input", () => {
    hoeveel = 4;
    clearTimeout(wacht);
    wacht = setTimeout(zoek, 200);
  });

  // Arrow keys walk from the field along the answers and back; Escape returns to the field.
  document.querySelector("main").addEventListener("keydown", (e) => {
    const rij = [veld, ...uitkomst.querySelectorAll("a")];
    const hier = rij.indexOf(document.activeElement);
    const stap = { ArrowDown: 1, ArrowUp: -1, Escape: -hier }[e.key];
    if (hier < 0 || !stap || !rij[hier + stap]) return;
    e.preventDefault();
    rij[hier + stap].focus();
  });

  veld.form.addEventListener("submit", (e) => {
    e.preventDefault();
    zoek();
    history.replaceState(null, "", "?" + new URLSearchParams({ q: veld.value })); // last: a browser may forbid it for a file on a stick
  });
  veld.value = new URLSearchParams(location.search).get("q") || "";
  if (veld.value) zoek();
})();
