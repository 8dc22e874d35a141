// Copy the address, print, and read aloud. Each button shows only where it can work; without this all links still do.
(() => {
  const html = document.documentElement;
  const knop = (naam) => document.querySelector(`[data-doe="${naam}"]`);
  const doe = (naam, werk) => knop(naam).addEventListener("click", (e) => werk(e.currentTarget));

  knop("print").parentNode.hidden = !window.print;
  doe("print", () => print());
  doe("groot", () => {
    html.classList.add("groot");
    addEventListener("afterprint", () => html.classList.remove("groot"), { once: true });
    print();
  });

  knop("kopieer").hidden = !navigator.clipboard;
  doe("kopieer", async (k) => {
    await navigator.clipboard.writeText(document.querySelector("link[rel=canonical]").href);
    k.textContent = "de link is gekopieerd";
  });

  const lees = knop("lees");
  const stem = window.speechSynthesis;
  if (!lees || !stem) return;
  const van = (taal) => stem.getVoices().find((v) => v.lang.toLowerCase().startsWith(taal));
  const toon = () => (lees.hidden = !van(html.lang));
  const stop = () => {
    stem.cancel();
    lees.textContent = "Lees voor";
  };
  // Sentence by sentence, for some voices give up in a long text; a language without a voice is passed over.
  const zinnen = () =>
    [...document.querySelectorAll("main h1, .kop__intro, .lees > :not(figure, .tabel)")].flatMap((blok) => {
      const taal = blok.closest("[lang]").lang;
      return van(taal) ? (blok.innerText.match(/[^.!?\n]+[.!?]*/g) || []).map((zin) => [zin, taal]) : [];
    });
  doe("lees", () => {
    if (lees.textContent === "Stop") return stop();
    stem.cancel();
    lees.textContent = "Stop";
    const rij = zinnen().map(([zin, taal]) => Object.assign(new SpeechSynthesisUtterance(zin), { lang: taal, voice: van(taal) }));
    rij[rij.length - 1].onend = stop;
    rij.forEach((zin) => stem.speak(zin));
  });
  stem.onvoiceschanged = toon;
  addEventListener("pagehide", stop);
  toon();
})();
