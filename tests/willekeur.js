// Change random data in random files; give the first file that does not say afterwards what was asked, or nothing.
async (zaad, keren) => {
  const [{ verander }, yaml] = await Promise.all([import("/redactie/bewaar.js"), import("/redactie/yaml/index.js")]);
  const kans = () => {
    zaad = (zaad + 0x6d2b79f5) | 0;
    let t = Math.imul(zaad ^ (zaad >>> 15), 1 | zaad);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const kies = (rij) => rij[Math.floor(kans() * rij.length)];
  const keer = (n, maak) => Array.from({ length: Math.floor(kans() * n) }, maak);
  const WOORDEN = ["a", "een twee", "x: y", "ja", "10:00", "2026-11-30", "030 123", "een\ntwee\n\ndrie", "", false, true, 3, "#x", "- y", "'q'", "[z", "a, b", "12", "null", "lang ".repeat(40).trim(), "regel\n  diep\neind\n"];
  const blok = (diep) => Object.fromEntries([[kies("abcdef"), iets(diep)], ...keer(4, () => [kies("abcdef"), iets(diep)]), ...keer(1.4, () => ["code", kies(["c1", "c2", "c3"])])]);
  const iets = (diep) => kies(diep > 2 ? [() => kies(WOORDEN)] : [() => kies(WOORDEN), () => kies(WOORDEN), () => keer(4, () => kies("pqr")), () => keer(4, () => blok(diep + 1)), () => blok(diep + 1)])();
  const anders = (w) => {
    if (Array.isArray(w)) return [...w.filter(() => kans() > 0.15).map((deel) => (kans() < 0.4 ? anders(deel) : deel)), ...keer(1.4, () => (typeof w[0] === "object" ? blok(2) : "nieuw"))].sort(() => kans() - 0.2);
    if (w === null || typeof w !== "object") return kies(WOORDEN);
    const over = Object.entries(w).filter(() => kans() > 0.12).map(([naam, deel]) => [naam, kans() < 0.35 ? anders(deel) : deel]);
    return Object.fromEntries([...keer(1.4, () => [`n${kies("123")}`, iets(1)]), ...over, ...keer(1.4, () => [`m${kies("123")}`, iets(1)])]);
  };
  const leeg = (w) => w == null || w === "" || w === false || (typeof w === "object" && !Object.keys(w).length);
  const kaal = (w) => Array.isArray(w) ? w.map(kaal) : typeof w === "string" ? w.trimEnd() : w === null || typeof w !== "object" ? w
    : Object.fromEntries(Object.entries(w).map(([naam, deel]) => [naam, kaal(deel)]).filter(([, deel]) => !leeg(deel)).sort());
  const vast = Object.fromEntries([..."stuvwxyz"].map((naam) => [naam, naam])); // enough stays the same for it to be the same file
  for (let n = 0; n < keren; n++) {
    const boom = new yaml.Document({ ...blok(0), ...vast, ...blok(0) });
    yaml.visit(boom, {
      Collection: (plek, node) => { if (plek !== null && kans() < 0.35) node.flow = true; },
      Pair: (_, { key, value }) => { if (yaml.isScalar(value) && kans() < 0.15) value.comment = " waarom"; if (kans() < 0.1) key.commentBefore = " boven"; },
    });
    const tekst = boom.toString({ lineWidth: 0, indentSeq: kans() < 0.5 }), nieuw = { ...anders(yaml.parse(tekst)), ...vast };
    const na = verander(tekst, nieuw, [], yaml), gezegd = yaml.parseDocument(na);
    if (gezegd.errors.length || JSON.stringify(kaal(gezegd.toJS())) !== JSON.stringify(kaal(nieuw))) return [tekst, JSON.stringify(nieuw), na];
  }
};
