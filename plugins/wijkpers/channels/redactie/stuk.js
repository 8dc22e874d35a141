// A field that names a piece of any kind: type a few letters of its title. The editor itself only knows fields that lead to one kind.
export const h = (...delen) => window.h(...delen);

// The editor keeps every file it read in the browser; that is where the titles are. `vraag` is what to ask of that store.
const lees = (config, vraag, anders) => new Promise((klaar) => {
  const { name, repo } = config.backend;
  const open = indexedDB.open(`${name}:${repo}`);
  open.onerror = () => klaar(anders);
  open.onsuccess = () => {
    const bank = open.result, dicht = (uit) => { bank.close(); klaar(uit); };
    if (!bank.objectStoreNames.contains("file-cache")) return dicht(anders);
    vraag(bank.transaction("file-cache").objectStore("file-cache"), dicht);
  };
});
const tekstVan = (waarde) => waarde?.text ?? waarde?.value?.text ?? "";

const alle = (config) => lees(config, (plank, dicht) => {
  const rij = [];
  plank.openCursor().onsuccess = ({ target: { result: plek } }) => {
    if (!plek) return dicht(rij);
    rij.push({ pad: String(plek.key), tekst: tekstVan(plek.value) });
    plek.continue();
  };
}, []);

// Give the text of one file as it was read; empty for a new one.
export const bewaard = (config, pad) => lees(config, (plank, dicht) => {
  plank.get(pad).onsuccess = ({ target: { result } }) => dicht(tekstVan(result));
}, "");

const titel = (tekst) => {
  const ruw = tekst.match(/^titel:\s*(.*)$/m)?.[1] ?? "";
  try { return JSON.parse(ruw); } catch { return ruw; }
};

export const stuk = (config) => window.createClass({
  getInitialState: () => ({ rij: [] }),
  async componentDidMount() {
    const mappen = this.props.field.get("soorten").toJS();
    const rij = (await alle(config)).filter(({ pad }) => pad.endsWith(".md") && mappen.some((map) => pad.startsWith(`${map}/`)));
    this.setState({ rij: rij.map(({ pad, tekst }) => ({ code: pad.split("/").pop().slice(0, -3), titel: titel(tekst) })) });
  },
  isValid() { return true; },
  render() {
    const { value, onChange, forID, classNameWrapper } = this.props;
    const lijst = `${forID}-stukken`;
    const naam = this.state.rij.find(({ code }) => code === value)?.titel;
    return h("div", {},
      h("input", {
        id: forID, className: classNameWrapper, type: "text", list: lijst, value: value ?? "", autoComplete: "off",
        style: { width: "100%", boxSizing: "border-box", font: "inherit", padding: "6px 8px" }, "aria-labelledby": `${forID}-label`, "aria-describedby": `${forID}-naam`,
        onChange: ({ target }) => onChange(target.value.trim()),
      }),
      h("datalist", { id: lijst }, this.state.rij.map(({ code, titel: kop }) => h("option", { key: code, value: code }, kop))),
      h("div", { id: `${forID}-naam`, style: { fontSize: "smaller", padding: "4px 8px" } }, naam ?? (value ? "Een stuk met deze naam kennen we (nog) niet." : "")),
    );
  },
});
