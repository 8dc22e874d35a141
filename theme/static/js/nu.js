// Hide what has passed since the site was built, and say what is open now. Without this the page is right on the day of the build.
const nu = Date.now() / 6e4;
const vorm = (opties) => new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", ...opties });
const klok = (minuten) => vorm({ hour: "numeric", minute: "2-digit" }).format(minuten * 6e4).replace(":", ".").replace(/^0(?=\d)/, "");
const dag = (minuten) => vorm({ weekday: "long", day: "numeric", month: "long" }).format(minuten * 6e4);

for (const regel of document.querySelectorAll("[data-tot]")) regel.hidden = regel.dataset.tot <= nu;
for (const blok of document.querySelectorAll(".dag, .vandaag")) {
  const regels = [...blok.querySelectorAll("[data-tot]")];
  blok.hidden = regels.length > 0 && regels.every((regel) => regel.hidden);
}

for (const zin of document.querySelectorAll("[data-open]")) {
  const keren = zin.dataset.open.split(" ").map((keer) => keer.split("/").map(Number));
  const [van, tot] = keren.find(([, einde]) => einde > nu) ?? [];
  const woord = zin.dataset.woord;
  zin.hidden = !tot;
  if (!tot) continue;
  if (van <= nu) {
    zin.textContent = tot - nu > 1440 ? `Nu ${woord}, dag en nacht` : `Nu ${woord}, tot ${klok(tot)} uur`;
    zin.classList.add("nu--open");
  } else {
    const wanneer = dag(van) === dag(nu) ? "vandaag" : dag(van) === dag(nu + 1440) ? "morgen" : dag(van);
    zin.textContent = `${wanneer[0].toUpperCase()}${wanneer.slice(1)} ${woord} van ${klok(van)} tot ${klok(tot)} uur`;
  }
}
