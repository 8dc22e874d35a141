// A field that names a piece of any kind: type a few letters of its title. The editor itself only knows fields that lead to one kind.
export const h = (...delen) => window.h(...delen);

// The editor keeps every file it read in the browser; that is where the titles are.
const lees = (config) => new Promise((klaar) => {
  const { name, repo } = config.backend;
  const vraag = indexedDB.open(`${name}:${repo}`);
  vraag.onerror = () => klaar([]);
  vraag.onsuccess = () => {
    const bank = vraag.result;
    if (!bank.objectStoreNames.contains("file-cache")) return klaar([]);
    const rij = [];
    bank.transaction("file-cache").objectStore("file-cache").openCursor().onsuccess = ({ target: { result: plek } }) => {
      if (!plek) { bank.close(); return klaar(rij); }
      rij.push({ pad: String(plek.key), tekst: plek.value.text ?? plek.value.value?.text ?? "" });
      plek.continue();
    };
  };
});

const titel = (tekst) => {
  const ruw = tekst.match(/^titel:\s*(.*)$/m)?.[1] ?? "";
  try { return JSON.parse(ruw); } catch { return ruw; }
};

export const stuk = (config) => window.createClass({
  getInitialState: () => ({ rij: [] }),
  async componentDidMount() {
    const mappen = this.props.field.get("soorten").toJS();
    const rij = (await lees(config)).filter(({ pad }) => pad.endsWith(".md") && mappen.some((map) => pad.startsWith(`${map}/`)));
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
        style: { width: "100%", boxSizing: "border-box", font: "inherit", padding: "6px 8px" }, "aria-describedby": `${forID}-naam`,
        onChange: ({ target }) => onChange(target.value.trim()),
      }),
      h("datalist", { id: lijst }, this.state.rij.map(({ code, titel: kop }) => h("option", { key: code, value: code }, kop))),
      h("div", { id: `${forID}-naam`, style: { fontSize: "smaller", padding: "4px 8px" } }, naam ?? (value ? "Een stuk met deze naam kennen we (nog) niet." : "")),
    );
  },
});
