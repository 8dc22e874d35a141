// Show one slide at a time. Space pauses, arrows go on and back, F fills the screen. What is over goes, and each hour the page asks for its newest self.
(() => {
  const dias = [...document.querySelectorAll(".dia")];
  const SECONDEN = Number(new URLSearchParams(location.search).get("seconden")) || 12;
  let nu = 0;
  let loopt = true;
  let stil;

  const vorm = (opties) => new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", ...opties }).format();
  const toon = (stap = 0) => {
    const tijd = Date.now() / 6e4;
    for (const regel of document.querySelectorAll("[data-tot]")) regel.hidden = regel.dataset.tot <= tijd;
    const over = dias.filter((dia) => !dia.querySelector("[data-tot]") || dia.querySelector("[data-tot]:not([hidden])"));
    nu = (nu + stap + over.length) % over.length;
    for (const dia of dias) dia.hidden = dia !== over[nu];
    document.querySelector("[data-klok=dag]").textContent = vorm({ weekday: "long", day: "numeric", month: "long" });
    document.querySelector("[data-klok=uur]").textContent = vorm({ hour: "numeric", minute: "2-digit" }).replace(":", ".");
  };
  const doe = {
    pauze() {
      loopt = !loopt;
      document.querySelector("[data-doe=pauze]").textContent = loopt ? "Pauze" : "Ga door";
    },
    verder: () => toon(1),
    vol: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  };
  const toetsen = { " ": doe.pauze, ArrowRight: doe.verder, ArrowLeft: () => toon(-1), f: doe.vol };

  document.body.classList.add("aan");
  document.querySelector(".knoppen").hidden = false;
  for (const knop of document.querySelectorAll("[data-doe]")) knop.addEventListener("click", doe[knop.dataset.doe]);
  addEventListener("keydown", (e) => {
    if (e.target.tagName !== "BUTTON" || e.key !== " ") toetsen[e.key]?.();
  });
  const wakker = () => {
    document.body.classList.remove("stil");
    clearTimeout(stil);
    stil = setTimeout(() => document.body.classList.add("stil"), 4e3);
  };
  addEventListener("pointermove", wakker);
  wakker();
  toon();
  setInterval(() => loopt && toon(1), SECONDEN * 1e3);
  navigator.wakeLock?.request("screen").catch(() => {});
  if (location.protocol !== "file:") setInterval(() => fetch(location.href, { method: "HEAD", cache: "no-store" }).then((r) => r.ok && location.reload(), () => {}), 36e5);
})();
