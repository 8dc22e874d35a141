// Save only what was changed: comments, order and the way of writing of a file stay. The editor itself would write all of it anew.
import { behoud, samen } from "./behoud.js";
import { bewaard } from "./stuk.js";

const BREED = 140; // characters: a longer block gets a line per field
const GEWOON = /^(?:[\p{L}(][^:#,[\]{}"'\\\n]*|\/[\w./-]+|\d+[ -][\p{L}\d -]*)(?<! )$/u;
const BIJZONDER = /^(?:null|ja|nee|yes|no|true|false|on|off)$/i;
const KOP = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/;

const isBlok = (w) => w !== null && typeof w === "object" && !Array.isArray(w);
const leeg = (w) => w == null || w === "" || w === false || (typeof w === "object" && !Object.keys(w).length);
const schoon = (w) => Array.isArray(w) ? w.map(schoon)
  : isBlok(w) ? Object.fromEntries(Object.entries(w).filter(([, deel]) => !leeg(deel)).map(([naam, deel]) => [naam, schoon(deel)])) : w;
const opRij = (w) => Array.isArray(w) ? w.map(opRij) : isBlok(w) ? Object.entries(w).sort().map(([naam, deel]) => [naam, opRij(deel)]) : w;
const inhoud = (w) => JSON.stringify(opRij(schoon(w ?? null)));
const gelijk = (a, b) => inhoud(a) === inhoud(b);

// Write a value on one line, with quotes where they are needed.
const kort = (w) => {
  if (Array.isArray(w)) return `[${w.map(kort).join(", ")}]`;
  if (isBlok(w)) return `{${Object.entries(w).map(([naam, deel]) => `${naam}: ${kort(deel)}`).join(", ")}}`;
  return typeof w === "string" && (!GEWOON.test(w) || BIJZONDER.test(w)) ? JSON.stringify(w) : String(w);
};
const spaties = (marge) => " ".repeat(marge);
const rij = (w, marge) => isBlok(w) && ("code" in w || kort(w).length > BREED)
  ? `${spaties(marge)}- ${blok(w, marge + 2).trim()}` : `${spaties(marge)}- ${kort(w)}`;
const blok = (data, marge = 0) => Object.entries(data).map(([naam, w]) => `${spaties(marge)}${naam}:${achter(w, marge)}\n`).join("");

// Write what comes after the colon of a field that stands `marge` from the left.
const achter = (w, marge) => {
  if (typeof w === "string" && /\n/.test(w.trim()) && !/^\s/.test(w)) {
    const regels = w.trimEnd().split("\n").map((regel) => `\n${spaties(marge + 2)}${regel}`.replace(/\n +$/, "\n"));
    return ` |${w.endsWith("\n") ? "" : "-"}${regels.join("")}`;
  }
  if (isBlok(w) && kort(w).length + marge > BREED / 2) return `\n${blok(w, marge + 2).trimEnd()}`;
  if (Array.isArray(w) && (w.some(isBlok) || kort(w).length > BREED)) return w.map((deel) => `\n${rij(deel, marge + 2)}`).join("");
  return ` ${kort(w)}`;
};

const binnen = (vraag) => vraag?.fields ?? vraag?.types?.flatMap(({ fields }) => fields) ?? [];
// What a form cannot show (words for rows of hours), it gives back as nothing. That is no change.
const toonbaar = (vraag, w) => !vraag || (vraag.widget === "list" || vraag.multiple ? Array.isArray(w) : vraag.widget !== "object" || isBlok(w));

// Hold one text and the changes in it.
class Tekst {
  constructor(tekst, yaml) { Object.assign(this, { tekst, yaml, edits: [], boom: yaml.parseDocument(tekst) }); }

  regelbegin(plek) { return this.tekst.lastIndexOf("\n", plek - 1) + 1; }
  regeleinde(plek) { const eind = this.tekst.indexOf("\n", plek); return eind < 0 ? this.tekst.length : eind; }
  // The line with the dash of a row; what stands in the row may begin below it.
  streep({ range: [plek] }) {
    let begin = this.regelbegin(plek);
    while (begin && !/^ *-\s/.test(this.tekst.slice(begin, this.regeleinde(begin) + 1))) begin = this.regelbegin(begin - 1);
    return begin;
  }

  marge(plek) { return plek - this.regelbegin(plek); }
  js(node) { return node?.toJS(this.boom) ?? null; }
  zet(begin, eind, nieuw) { this.edits.push([begin, eind, nieuw]); }
  // After the last sign of a value: the parser counts the white space below it, and the comments below a block.
  eind(node) {
    const laatste = node.flow ? null : node.items?.at(-1);
    if (laatste) return this.eind(this.yaml.isPair(laatste) ? laatste.value ?? laatste.key : laatste);
    return node.range[0] + this.tekst.slice(node.range[0], node.range[1]).trimEnd().length;
  }

  klaar() {
    const rijen = this.edits.map((edit, n) => [...edit, n]).sort((a, b) => b[0] - a[0] || b[3] - a[3]);
    return rijen.reduce((tekst, [begin, eind, nieuw]) => tekst.slice(0, begin) + nieuw + tekst.slice(eind), this.tekst);
  }

  blok(node, data, vragen) {
    const vraag = (naam) => vragen.find(({ name }) => name === naam);
    const paren = new Map(node.items.map((paar) => [paar.key.value, paar]));
    const anders = [...paren].filter(([naam, { value }]) => !gelijk(this.js(value), data[naam]) && (toonbaar(vraag(naam), this.js(value)) || !leeg(data[naam])));
    const weg = new Set(anders.filter(([naam]) => leeg(data[naam]) && data[naam] !== false).map(([naam]) => naam));
    const erbij = Object.keys(data).filter((naam) => !paren.has(naam) && !leeg(data[naam]));
    if (node.flow && (weg.size || erbij.length)) {
      const over = [...paren].filter(([naam]) => !weg.has(naam)).map(([naam, { value }]) => [naam, data[naam] ?? this.js(value)]);
      this.zet(node.range[0], this.eind(node), kort(schoon(Object.fromEntries([...over, ...erbij.map((naam) => [naam, data[naam]])]))));
      return;
    }
    for (const [naam, paar] of anders) if (weg.has(naam)) this.weg(node, paar); else this.paar(paar, data[naam], vraag(naam), node.flow);
    let vorige = null;
    for (const naam of Object.keys(data)) {
      if (paren.has(naam) && !weg.has(naam)) vorige = paren.get(naam);
      else if (erbij.includes(naam)) this.erbij(vorige, node.items.find(({ key }) => !weg.has(key.value)), naam, schoon(data[naam]));
    }
  }

  erbij(na, eerste, naam, w) {
    const voor = eerste.key.range[0], marge = this.marge(voor), regel = `${naam}:${achter(w, marge)}`;
    const plek = na ? this.regeleinde(this.eind(na.value ?? na.key)) : voor;
    this.zet(plek, plek, na ? `\n${spaties(marge)}${regel}` : `${regel}\n${spaties(marge)}`);
  }

  weg(node, { key, value }) {
    const begin = this.regelbegin(key.range[0]), eind = this.regeleinde(this.eind(value ?? key)) + 1;
    const volgende = node.items[node.items.findIndex((paar) => paar.key === key) + 1];
    if (!this.tekst.slice(begin, key.range[0]).trim()) this.zet(begin, eind, "");
    else if (volgende) this.zet(key.range[0], volgende.key.range[0], ""); // behind the dash of a row the next field takes its place
  }

  paar({ key, value }, nieuw, vraag, flow) {
    if (this.waarde(value, nieuw, vraag)) return;
    const begin = key.range[1] + this.tekst.slice(key.range[1]).match(/^\s*:/)[0].length;
    const w = typeof nieuw === "string" && vraag?.widget === "markdown" ? behoud(String(this.js(value) ?? ""), nieuw) : schoon(nieuw);
    const eind = value ? Math.max(begin, this.eind(value)) : begin;
    if (flow) return this.zet(begin, eind, ` ${kort(w)}`);
    // What is said behind a value stays on the line of its name when the new one takes several.
    const [eerste, ...meer] = achter(w, this.marge(key.range[0])).split("\n"), rest = meer.length ? this.tekst.slice(eind, this.regeleinde(eind)) : "";
    this.zet(begin, eind + rest.length, [eerste + rest, ...meer].join("\n"));
  }

  // Change what is inside a block or a list; false when the value as a whole is another one.
  waarde(node, nieuw, vraag) {
    if (this.yaml.isMap(node) && isBlok(nieuw) && node.items.some(({ key }) => !leeg(nieuw[key.value]))) return this.blok(node, nieuw, binnen(vraag)), true;
    if (this.yaml.isSeq(node) && !node.flow && node.items.length && Array.isArray(nieuw)) return this.rijen(node.items, nieuw, vraag), true;
    return false;
  }

  // Lay the rows of both side by side, those with a code by their code; a row without its like takes the place of one that is over.
  rijen(oud, nieuw, vraag) {
    const sleutel = (w) => isBlok(w) && w.code ? w.code : inhoud(w);
    const plek = samen(oud.map((node) => sleutel(this.js(node))), nieuw.map(sleutel));
    const marge = this.tekst.slice(this.streep(oud[0])).search("-");
    let n = 0, vorige = null;
    const wacht = [];
    const rijTot = (tot) => {
      while (n < tot || wacht.length) {
        if (n < tot && wacht.length) this.rij(vorige = oud[n++], wacht.shift(), vraag);
        else if (n < tot) this.regelWeg(oud[n++]);
        else this.rijErbij(vorige, oud[0], rij(schoon(wacht.shift()), marge));
      }
    };
    nieuw.forEach((w, j) => {
      if (plek[j] < 0) return wacht.push(w);
      rijTot(plek[j]);
      this.rij(vorige = oud[n++], w, vraag);
    });
    rijTot(oud.length);
  }

  rij(node, nieuw, vraag) {
    if (!gelijk(this.js(node), nieuw) && !this.waarde(node, nieuw, vraag)) this.zet(node.range[0], this.eind(node), kort(schoon(nieuw)));
  }

  rijErbij(na, eerste, regel) {
    const plek = na ? this.regeleinde(this.eind(na)) : this.streep(eerste);
    this.zet(plek, plek, na ? `\n${regel}` : `${regel}\n`);
  }

  regelWeg(node) { this.zet(this.streep(node), this.regeleinde(this.eind(node)) + 1, ""); }
}

// Give a YAML text with other data; null when little in it is the same, for then it is another file.
export const verander = (tekst, data, vragen, yaml) => {
  const t = new Tekst(tekst, yaml);
  if (t.boom.errors.length || !yaml.isMap(t.boom.contents)) return null;
  const oud = t.js(t.boom.contents), namen = Object.keys(oud);
  if (namen.filter((naam) => gelijk(oud[naam], data[naam])).length < namen.length / 2) return null;
  t.blok(t.boom.contents, data, vragen);
  return t.klaar();
};

const gegeven = (tekst, data, vragen, yaml) => (tekst && verander(tekst, data, vragen, yaml)) || blok(data);
const stuk = (tekst, { body = "", ...data }, vragen, yaml) => {
  const [heel = "", kop = ""] = tekst.match(KOP) ?? [];
  const was = tekst.slice(heel.length);
  return `---\n${gegeven(kop, data, vragen, yaml)}---\n${was.match(/^\n*/)[0]}${behoud(was.trim(), body)}\n`;
};

export const bewaren = (CMS, config) => {
  let pad = ""; // of what is being saved; a hook tells it just before
  const ontleder = import("yaml"); // not first when the connection may be gone
  CMS.registerEventListener({ name: "preSave", handler: ({ entry }) => { pad = entry.get("path") ?? ""; } });
  const toFile = (maak) => async (data) => {
    const dit = pad;
    pad = "";
    const [yaml, tekst] = await Promise.all([ontleder, bewaard(config, dit)]);
    return maak(tekst.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"), data, config.collections.find(({ folder }) => dit.startsWith(`${folder}/`))?.fields ?? [], yaml);
  };
  CMS.registerCustomFormat("yaml", "yaml", { toFile: toFile(gegeven) });
  CMS.registerCustomFormat("yaml-frontmatter", "md", { toFile: toFile(stuk) });
};
