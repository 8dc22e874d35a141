// The site of the bench as Eleventy likes it: Markdown and Nunjucks, collections made once.
const PER = 24;
const op_datum = (a, b) => b.date - a.date || (a.fileSlug < b.fileSlug ? -1 : 1);

module.exports = (config) => {
  config.addFilter("dag", (d) => d.toISOString().slice(0, 10));
  config.addFilter("lang", (d) => d.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  config.addPassthroughCopy("beeld");
  const alle = (api) => api.getFilteredByGlob("artikelen/*.md").sort(op_datum);
  config.addCollection("nieuws", alle);
  const per_term = (api, veld) => {
    const termen = new Map();
    for (const a of alle(api)) for (const t of new Set(a.data[veld])) (termen.get(t) ?? termen.set(t, []).get(t)).push(a);
    return termen;
  };
  for (const [veld, map] of [["trefwoord", "trefwoord"], ["rubriek", "rubriek"]]) {
    config.addCollection(`${veld}_bladen`, (api) =>
      [...per_term(api, veld)].flatMap(([naam, rij]) =>
        Array.from({ length: Math.ceil(rij.length / PER) }, (_, n) => ({
          naam, n: n + 1, totaal: Math.ceil(rij.length / PER), items: rij.slice(n * PER, (n + 1) * PER),
          pad: `/${map}/${naam.replace(" ", "-")}/${n ? `pagina/${n + 1}/` : ""}`,
        }))));
  }
  config.addCollection("verwijzers", (api) => Object.fromEntries(per_term(api, "wie")));
  config.addCollection("maanden", (api) => Object.entries(Object.groupBy?.(alle(api), (a) => a.date.toISOString().slice(0, 7)) ??
    alle(api).reduce((uit, a) => ((uit[a.date.toISOString().slice(0, 7)] ??= []).push(a), uit), {})));
  config.amendLibrary("md", (md) => {
    md.renderer.rules.image = (tokens, i) => {
      const t = tokens[i], foto = t.attrGet("src"), titel = t.attrGet("title");
      return `<figure class="figuur"><picture><source type="image/avif" srcset="/beeld/${foto}-480.avif 480w, /beeld/${foto}-960.avif 960w, /beeld/${foto}-1200.avif 1200w" sizes="(min-width: 50rem) 44rem, 100vw"><img src="/beeld/${foto}-960.jpg" width="960" height="640" alt="${t.content}" loading="lazy" decoding="async"></picture>${titel ? `<figcaption>${titel}</figcaption>` : ""}</figure>`;
    };
  });
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk", dir: { input: ".", output: "_site", includes: "_includes" } };
};
