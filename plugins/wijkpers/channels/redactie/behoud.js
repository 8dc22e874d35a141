// Keep a text as somebody wrote it: the editor writes all of it anew (*soft* becomes _soft_, `code` gets slashes) when one word changes.
// The words of both are laid side by side; where they mean the same, the old one stands.
const TEKENS = /\\([!-/:-@[-`{-~])/g;
const LIJST = /^(?:[*+-]|\d+[.)])$/;

const delen = (tekst) => [...tekst.matchAll(/(\s*)(\||[^\s|]+)/g)].map(([, wit, woord]) => ({ wit, woord }));

const betekenis = ({ wit, woord }) => {
  if (LIJST.test(woord) && (wit === "" || wit.includes("\n"))) return /\d/.test(woord) ? "1." : "-";
  const kaal = woord.replace(TEKENS, "$1").replace(/__/g, "**").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "*");
  return /^(?::-+:?|-+:|-{2,}|[*]{3,})$/.test(kaal) ? "---" : kaal;
};

// White space means: the same line, a new line that shows, a new paragraph, or a row of a list and whether it is inside another.
const ruimte = ({ wit, woord }) => {
  if (LIJST.test(woord) && wit.includes("\n")) return /[ \t]$/.test(wit) ? "binnen" : "rij";
  return /\n\s*\n/.test(wit) ? "alinea" : /(?: {2}|\\)\n/.test(wit) ? "regel" : " ";
};

// Give for every word of `nieuw` the place of its like in `oud`, or -1: as many as can be had in order.
export const samen = (oud, nieuw) => {
  const plek = nieuw.map(() => -1);
  let begin = 0, eind = 0;
  while (begin < Math.min(oud.length, nieuw.length) && oud[begin] === nieuw[begin]) plek[begin] = begin++;
  while (eind < Math.min(oud.length, nieuw.length) - begin && oud.at(-1 - eind) === nieuw.at(-1 - eind)) {
    plek[nieuw.length - 1 - eind] = oud.length - 1 - eind;
    eind++;
  }
  const n = oud.length - begin - eind, m = nieuw.length - begin - eind;
  if (n * m > 1e7) return plek; // two other texts
  const lang = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--) {
    lang[i][j] = oud[begin + i] === nieuw[begin + j] ? lang[i + 1][j + 1] + 1 : Math.max(lang[i + 1][j], lang[i][j + 1]);
  }
  for (let i = 0, j = 0; i < n && j < m;) {
    if (oud[begin + i] === nieuw[begin + j]) plek[begin + j++] = begin + i++;
    else if (lang[i + 1][j] >= lang[i][j + 1]) i++;
    else j++;
  }
  return plek;
};

export const behoud = (oud, nieuw) => {
  const was = delen(oud), is = delen(nieuw);
  const plek = samen(was.map(betekenis), is.map(betekenis));
  return is.map((deel, n) => {
    const toen = was[plek[n]];
    return toen ? (ruimte(toen) === ruimte(deel) ? toen.wit : deel.wit) + toen.woord : deel.wit + deel.woord;
  }).join("");
};
