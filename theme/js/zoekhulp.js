// Find the topics that a question of a resident may mean: the twin of plugins/wijkpers/zoekhulp.py, which explains it. Change them together;
// tests/test_zoekhulp.py holds them against each other. A plain script, so that it also works from a USB stick (file://).
const Zoekhulp = (() => {
  const VOUW = [
    [/ij|ei/g, "1"], [/sch/g, "sg"], [/ch/g, "g"], [/c(?=[eiy1])/g, "s"], [/ck|c|q/g, "k"], [/x/g, "ks"], [/ph|v/g, "f"], [/z/g, "s"], [/^ps/g, "s"],
    [/ou|au/g, "2"], [/oe/g, "u"], [/ie|y/g, "i"], [/d/g, "t"], [/(?!^)h/g, ""], [/(\D)\1+/g, "$1"], [/ti(?=$|s$|o)/g, "si"],
  ];
  const EINDEN = [[/1t$/, 4], [/(?:en|es|e)$/, 3], [/[st]$/, 4], [/(?:asi|ing|ig|st?er|er)$/, 4], [/j$/, 3]];

  const woorden = (tekst) =>
    tekst.normalize("NFKD").toLowerCase().replace(/['’`\p{M}]/gu, "").replace(/[ıłđøæœß]/g, (c) => ({ ı: "i", ł: "l", đ: "d", ø: "o", æ: "ae", œ: "oe", ß: "ss" })[c]).match(/[\p{L}\p{N}]+/gu) || [];

  const vouw = (woord) => {
    for (const [patroon, door] of VOUW) woord = woord.replace(patroon, door);
    return woord;
  };

  const klank = (woord) => {
    woord = vouw(woord).replace(/^(op|an|af|uit|in)?ge(?=...+(?:t|en)$)/, "$1");
    for (let i = 0; i < 15; i++) {
      const [patroon, over] = EINDEN[i % 5];
      const kort = woord.replace(patroon, "");
      if (kort.length >= over) woord = kort;
    }
    return woord;
  };

  const afstand = (a, b) => {
    let eerder, vorige, rij = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      [eerder, vorige, rij] = [vorige, rij, [i]];
      for (let j = 1; j <= b.length; j++) {
        let d = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, eerder[j - 2] + 1);
        rij.push(d);
      }
    }
    return rij[b.length];
  };

  // One bit per letter: words whose letters differ in more than two per step cannot be near each other. It only saves time.
  const bits = (k) => [...k].reduce((bits, c) => bits | (1 << c.charCodeAt()), 0);

  const lees = (tekst) => {
    const [eerste, ...regels] = tekst.split("\n");
    const lijst = { codes: [], klanken: new Map(), nood: [], stop: new Set(eerste.split(" ")), bewaard: {} };
    for (const regel of regels) {
      const [code, ...rijen] = regel.split("|");
      if (!lijst.codes.includes(code)) lijst.codes.push(code);
      const onderwerp = lijst.codes.indexOf(code);
      [1, 0.8, 0.6, 0.35].forEach((gewicht, g) => {
        for (const k of rijen[g].split(" ")) {
          const per = lijst.klanken.get(k) || new Map();
          if (k) lijst.klanken.set(k, per.set(onderwerp, Math.max(per.get(onderwerp) || 0, gewicht)));
        }
      });
      for (const samen of rijen[5].split(" ")) if (samen) lijst.nood.push({ tekens: samen.split("+"), nummers: rijen[4].split(","), onderwerp });
    }
    for (const [k, per] of lijst.klanken) {
      per.bits = bits(k);
      const samen = Math.sqrt([...per.values()].reduce((a, b) => a + b, 0));
      for (const [n, gewicht] of per) per.set(n, gewicht / samen);
    }
    return lijst;
  };

  const lijkt = (k, lengte, v, anders) => {
    if (k === v) return 1;
    if (k.length >= 3 && v.startsWith(k)) return v.length - k.length < 3 ? 0.8 : 0.6;
    if (v.length >= 4 && k.endsWith(v)) return 0.5;
    if (v.length >= 3 && k.startsWith(v)) return v.length < 4 ? 0.3 : k.length - v.length < 2 ? 0.7 : 0.55;
    if (k.length >= 4 && v.endsWith(k)) return 0.5;
    if (k.length >= 5 && v.includes(k)) return 0.4;
    const ver = lengte < 5 || k.length < 3 ? 0 : lengte < 9 ? 1 : 2;
    if (!ver || Math.abs(k.length - v.length) > ver) return 0;
    let stappen = 2 * ver;
    for (; anders; anders &= anders - 1) if (!stappen--) return 0;
    const d = afstand(k, v);
    return d > ver ? 0 : 0.8 - d / k.length;
  };

  const scores = (k, lengte, lijst) => {
    const gevonden = new Map();
    const begin = new Map();
    const raak = lijst.klanken.has(k);
    const eigen = bits(k);
    for (const [v, per] of lengte ? lijst.klanken : [[k, lijst.klanken.get(k)]]) {
      let q = lijkt(k, lengte, v, eigen ^ per.bits);
      if (raak && v !== k) q /= 3;
      const deel = v !== k && k.startsWith(v) ? begin : gevonden;
      if (q > 0) for (const [n, gewicht] of per) deel.set(n, Math.max(deel.get(n) || 0, q * gewicht));
    }
    for (const [n, score] of begin) gevonden.set(n, (gevonden.get(n) || 0) + score);
    return gevonden;
  };

  const kort = (vraag) => woorden(vraag.slice(0, 200));

  const samen = (rij, lijst) => {
    const streep = rij.every((woord) => lijst.stop.has(woord)) ? "_" : "";
    return rij[0] === "de" || (lijst.stop.has(rij.at(-1)) && !streep) ? "" : streep + klank(rij.join(""));
  };

  const delen = (vraag, lijst) => {
    const rij = kort(vraag);
    const uit = rij.flatMap((woord, i) => {
      const k = klank(woord);
      const zegt = !lijst.stop.has(woord) && woord.length > 1;
      const anders = [4, 3, 2].filter((n) => rij.length >= i + n).map((n) => samen(rij.slice(i, i + n), lijst));
      if (zegt && woord.length > 4 && !lijst.klanken.has(k)) {
        for (let j = 1; j < woord.length; j++) anders.push(klank(woord.slice(0, j - 1) + woord[j] + woord[j - 1] + woord.slice(j + 1)));
      }
      return [...anders.filter((ander) => ander !== k && lijst.klanken.has(ander)).map((ander) => [ander, 0]), ...(zegt ? [[k, woord.length]] : [])];
    });
    return [...new Map(uit.map((deel) => [deel + "", deel])).values()];
  };

  const gevaar = (vraag, lijst) => {
    const tekens = kort(vraag).map((woord) => (lijst.stop.has(woord) ? "_" + woord : vouw(woord)));
    return lijst.nood.filter((nood) => nood.tekens.every((een) => tekens.some((ander) => ander === een || (een.endsWith("*") && ander.startsWith(een.slice(0, -1))))));
  };

  const rank = (vraag, lijst) => {
    const totaal = new Map(gevaar(vraag, lijst).map((nood) => [nood.onderwerp, 1]));
    for (const [k, lengte] of delen(vraag, lijst)) {
      const gevonden = (lijst.bewaard[k + lengte] ??= scores(k, lengte, lijst));
      for (const [n, score] of gevonden) totaal.set(n, (totaal.get(n) || 0) + score);
    }
    const best = Math.max(0, ...totaal.values());
    return [...totaal].filter(([, s]) => s >= best / 6).map(([n, s]) => [lijst.codes[n], s]).sort((a, b) => b[1] - a[1]);
  };

  const zeker = (vraag, rang, lijst) => rang.length && rang[0][1] >= 0.6 && delen(vraag, lijst).every(([k, lengte]) => !lengte || lijst.klanken.has(k));

  const letters = (vraag, lijst) => {
    const klanken = kort(vraag).filter((woord) => !lijst.stop.has(woord) && woord.length > 1).map(klank);
    return [...new Set(klanken.map((k) => (k[0] < "\x7f" ? k[0] : "vreemd")))].sort();
  };

  // The texts of the short list (kort) and of the parts of the whole one, as their scripts bring them. One that does not come is empty.
  const teksten = {};
  const scripts = {};
  const haal = (map) => (naam) =>
    (scripts[naam] ??= new Promise((klaar) => {
      const script = document.createElement("script");
      script.onload = script.onerror = () => klaar((teksten[naam] ??= ""));
      script.src = map + naam + ".js";
      document.head.append(script);
    }));

  // Give the list to answer a question with: the short one when that is sure, else with the parts for its letters. Nothing when a script has
  // still to come; `verder` is called then.
  const lijsten = {};
  const kies = (map, vraag, verder) => {
    const lijst = (nodig) => {
      const weg = nodig.filter((naam) => !(naam in teksten));
      if (weg.length) Promise.all(weg.map(haal(map))).then(verder);
      else return (lijsten[nodig] ??= lees(nodig.map((naam) => teksten[naam]).join("")));
    };
    const eerst = lijst(["kort"]);
    return !eerst || zeker(vraag, rank(vraag, eerst), eerst) ? eerst : lijst(["kort", ...letters(vraag, eerst)]);
  };

  // Show the numbers that a question calls for, or none.
  const waarschuw = (vraag, lijst) => {
    const nummers = gevaar(vraag, lijst).flatMap((nood) => nood.nummers);
    document.getElementById("nood").hidden = !nummers.length;
    for (const li of document.querySelectorAll("#nood li")) li.hidden = !nummers.includes(li.dataset.nummer);
  };

  return { woorden, klank, lees, delen, gevaar, rank, zeker, letters, kies, waarschuw, teksten, lijsten };
})();
