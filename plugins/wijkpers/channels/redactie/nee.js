// Say in Dutch why a git host says no, and that nothing is lost: it says so itself in a few words of English.
const BEWAARD = "Wat je typte, bewaart deze browser: open straks dit stuk, dan vraagt de editor of je het wilt herstellen.";
const UITLEG = {
  401: `Je sleutel werkt niet meer: hij is verlopen of ingetrokken. Laad deze pagina opnieuw en log in met een nieuwe sleutel. ${BEWAARD}`,
  403: `Je sleutel mag hier wel lezen, maar niet bewaren. Vraag de beheerder om schrijfrecht, of log opnieuw in met een andere sleutel. ${BEWAARD}`,
  429: `De host vindt dat er te veel tegelijk gevraagd wordt. Wacht een kwartier en sla dan nog een keer op. ${BEWAARD}`,
  503: `De host is niet te bereiken. Kijk of je internet het doet, en sla nog een keer op. ${BEWAARD}`,
};

const antwoord = (status, zei) => Response.json({ message: UITLEG[status] + (zei ? ` (De host zei: ${zei})` : "") }, { status });

const uitgelegd = async (echt, schrijft) => {
  const zegt = async () => { const { message, error } = await echt.clone().json().catch(() => ({})); return message ?? error ?? ""; };
  if (echt.status === 401) return antwoord(401, await zegt());
  if (echt.status === 403 || echt.status === 429) return antwoord(/rate limit|abuse/i.test(await zegt()) ? 429 : echt.status, await zegt());
  if (echt.ok && schrijft) { // GraphQL says no inside an answer that is fine
    const fout = (await echt.clone().json().catch(() => ({}))).errors?.find(({ type }) => type === "FORBIDDEN");
    if (fout) return antwoord(403, fout.message);
  }
  return echt;
};

export const legNeeUit = () => {
  const echt = window.fetch.bind(window);
  window.fetch = async (waar, wat) => {
    if (!new Headers(wat?.headers).has("Authorization")) return echt(waar, wat);
    const schrijft = typeof wat.body === "string" && wat.body.includes("mutation");
    return echt(waar, wat).then((uit) => uitgelegd(uit, schrijft), (fout) => { if (schrijft) return antwoord(503); throw fout; });
  };
};
