// Hide what has passed since the site was built, make a date of its today and tomorrow, and say what is open now. Without this the page is right on the day of the build. Works from file://.
(() => {
  const vorm = (opties, taal = "nl-NL") => new Intl.DateTimeFormat(taal, { timeZone: "Europe/Amsterdam", ...opties }); // slow to make: once
  const uur = vorm({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const dagvorm = vorm({ weekday: "long", day: "numeric", month: "long" });
  const getallen = vorm({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");
  const klok = (minuten) => uur.format(minuten * 6e4).replace(":", ".").replace(/^0/, "");
  const dag = (minuten) => dagvorm.format(minuten * 6e4);
  const groot = (zin) => zin[0].toUpperCase() + zin.slice(1);
  // Days by the calendar: a day is not always 24 hours.
  const nummer = (minuten) => Date.parse(getallen.format(minuten * 6e4)) / 864e5;
  const tot_uur = (minuten) => klok(minuten).replace(/^0\.00$/, "24.00");

  const vak = ([van, tot]) => (klok(van) === "0.00" && tot_uur(tot) === "24.00" ? "de hele dag" : `van ${klok(van)} tot ${tot_uur(tot)}`);

  const open = (keren, woord, nu) => {
    const [van, tot] = keren[0];
    if (van <= nu) return tot - nu > 4320 ? `Nu ${woord}, dag en nacht` : `Nu ${woord}, tot ${tot_uur(tot)} uur`;
    const over = nummer(van) - nummer(nu);
    const wanneer = over < 1 ? "vandaag" : over < 2 ? "morgen" : dag(van);
    const vakken = keren.filter((keer) => nummer(keer[0]) === nummer(van)).map(vak).join(" en ");
    return `${groot(wanneer)} ${woord} ${vakken}${vakken.endsWith("dag") ? "" : " uur"}`;
  };

  const bij = () => {
    const nu = Date.now() / 6e4;
    const vandaag = nummer(nu);
    for (const regel of document.querySelectorAll("[data-tot]")) regel.hidden = regel.dataset.tot <= nu;
    for (const blok of document.querySelectorAll(".dag, .vandaag")) {
      const regels = [...blok.querySelectorAll("[data-tot]")];
      blok.hidden = regels.length > 0 && regels.every((regel) => regel.hidden);
      const naar = blok.id && document.querySelector(`.filters [href="#${blok.id}"]`);
      if (naar) naar.parentNode.hidden = blok.hidden;
    }
    for (const zin of document.querySelectorAll("[data-gemaakt]")) {
      const toen = Date.parse(zin.dataset.gemaakt) / 6e4;
      if (toen / 1440 >= vandaag) continue;
      const was = zin.textContent;
      zin.textContent = was.replace(/\b(vandaag|morgen)\b/gi, (woord) => {
        const datum = dag(/^v/i.test(woord) ? toen : toen + 1440);
        return woord < "a" ? groot(datum) : datum;
      });
      if (zin.tagName === "H1") document.title = document.title.replace(was, zin.textContent);
    }
    for (const zin of document.querySelectorAll("[data-open]")) {
      const keren = zin.dataset.open.split(" ").map((keer) => keer.split("/").map(Number)).filter(([, tot]) => tot > nu);
      zin.hidden = keren.length === 0;
      zin.classList.toggle("nu--open", keren[0]?.[0] <= nu);
      if (keren.length) zin.textContent = open(keren, zin.dataset.woord, nu);
    }
  };

  bij();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", bij); // on the front page this runs before the rest is there, so that nothing moves
  setInterval(bij, 6e4);
  addEventListener("pageshow", (e) => e.persisted && bij());
})();
