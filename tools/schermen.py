"""Take the pictures of the handbook: `make schermen` writes docs/redactie/beeld/, of the demo wijk in the editor and of its pages.

`uv run python tools/schermen.py tijden lijst` takes only those of some forms, `paginas` those of the pages.

The editor runs over a copy of the demo, on a fixed day, and is filled in by the hand that the tests write with. The browser must speak
Dutch, for the days in a form (Debian: chromium-l10n), and the editor must have been fetched (`publish.py redactie --haal`).
"""

from __future__ import annotations

import base64
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "plugins"), str(ROOT)]

from schrijver import Schrijver
from test_redactie import Redactie

from tools.browser import Chromium, chromium
from wijkpers.cache import cachemap

BEELD: Final = ROOT / "docs/redactie/beeld"
DAG: Final = "2026-11-29"
BREEDST, KWALITEIT = 1440, 80  # pixels: twice what a page shows, so that letters are sharp
RAND: Final = "#b9b4aa"  # a line around it: a page of the site stands on a page of the site

_VENSTER: Final = "{ getBoundingClientRect: () => new DOMRect(0, 0, innerWidth, innerHeight) }"
# Of the site: the page, what to keep of it, and how high that is at most. One width, so that all have letters of one size.
_INHOUD: Final = "document.querySelector('main')"
PAGINAS: Final = {
    "voorpagina": ("", _VENSTER, 640),
    "artikel": ("nieuws/nieuwe-bankjes-langs-de-oude-vaart/", _INHOUD, 640),
    "activiteit": ("agenda/repair-cafe/", _INHOUD, 657),
    "organisatie": ("sociale-kaart/repair-cafe/", _INHOUD, 578),
    "uitgave": ("magazine/2026-4/", _INHOUD, 560),
    "oproep": ("oproepen/laarzen-maat-34-en-36/", _INHOUD, 560),
}
_OM: Final = """(elementen) => {
  const r = elementen.map((e) => e.getBoundingClientRect()), uiterst = (f, kant) => f(...r.map((e) => e[kant]));
  return [uiterst(Math.min, "left"), uiterst(Math.min, "top"), uiterst(Math.max, "right"), uiterst(Math.max, "bottom")];
}"""
_ALLE: Final = '[document, ...[...document.querySelectorAll("iframe")].map((f) => f.contentDocument)].filter(Boolean)'
# The letters of the wijk are optional: who has a slow line reads on in others. Here they must come.
_LETTERS: Final = f"""for (const d of {_ALLE}) for (const s of d.styleSheets) for (const r of s.href?.startsWith(location.origin) ? s.cssRules : [])
  if (r.style?.getPropertyValue("font-display") === "optional") r.style.setProperty("font-display", "block")"""
# What is in the window has come in, and nothing moves any more; what waits below never comes.
_STIL: Final = f"""{_ALLE}.every((d) => d.fonts.status === "loaded" && d.getAnimations().every((a) => a.playState !== "running")
    && [...d.images].filter((i) => i.getBoundingClientRect().top < innerHeight).every((i) => i.complete && i.naturalWidth))"""


class Fotograaf:
    """Hold the browser in which the demo is shown, and keep what it shows."""

    def __init__(self, browser: Chromium, map_: Path) -> None:
        self.browser, self.map_ = browser, map_

    def venster(self, breed: int, hoog: int, dicht: float = 0) -> None:
        """Look by day, and let nothing move; a window that is kept whole has as many dots as a picture may have."""
        self.browser.venster(breed, hoog, dicht or BREEDST / breed, prefers_color_scheme="light", prefers_reduced_motion="reduce")

    def neem(self, naam: str, *elementen: str, hoogst: int = 10_000) -> None:
        """Keep the window; or the rectangle around some elements, not higher than `hoogst`."""
        self.browser.waarde(_LETTERS)
        self.browser.waarde("document.activeElement?.blur()")  # a cursor blinks
        self.browser.wacht(_STIL)
        if fout := self.browser.waarde("document.getElementById('voorbeeld-fout')?.innerText"):
            raise SystemExit(fout)
        x, y, rechts, onder = self.browser.waarde(f"({_OM})([{', '.join(elementen) or _VENSTER}])")
        clip = {"x": x, "y": y, "width": rechts - x, "height": min(onder - y, hoogst), "scale": 1}
        data = self.browser.vraag("Page.captureScreenshot", format="png", clip=clip)["data"]
        doel = BEELD / f"{naam}.webp"
        beeld = ImageOps.expand(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"), 2, RAND)
        beeld.save(doel, "WEBP", quality=KWALITEIT, method=6)
        print(f"{doel.relative_to(ROOT)}: {doel.stat().st_size // 1024} kB")


def main(namen: list[str]) -> int:
    """Open every page and every form, and keep what is talked about."""
    os.environ["LANGUAGE"] = "nl"
    BEELD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as map_, redactie(Path(map_)) as adres, chromium(Path(map_) / "profiel") as browser:
        if not browser.waarde("navigator.language").startswith("nl"):
            print("de browser spreekt geen Nederlands: installeer chromium-l10n, anders staan de datums er anders")
            return 1
        foto = Fotograaf(browser, Path(map_))
        for naam, (pad, deel, hoog) in PAGINAS.items() if "paginas" in (namen or ["paginas"]) else ():
            foto.venster(960, 1000)
            browser.open(f"{adres}/{pad}")
            foto.neem(naam, deel, hoogst=hoog)
        for naam, maak in FORMULIEREN.items():
            if naam in (namen or FORMULIEREN):
                schrijver = Schrijver(browser, adres)
                foto.venster(1240, 1500, 2)
                maak(foto, schrijver)
    return 0


@contextmanager
def redactie(map_: Path) -> Generator[str]:
    """Serve the editor and the pages of a copy of the demo, and give the address."""
    root = map_ / "wijk"
    for naam in ("content", "data"):
        shutil.copytree(ROOT / naam, root / naam)
    (root / ".cache").mkdir()
    (root / ".cache/wijkpers").symlink_to(cachemap(ROOT))
    dienst = Redactie(root, "--date", DAG)
    try:
        yield dienst.adres
    finally:
        dienst.proces.terminate()
        dienst.proces.wait(20)


def lijst(foto: Fotograaf, schrijver: Schrijver) -> None:
    """The kinds, and the articles that there are."""
    foto.venster(960, 430)
    _naar(schrijver, "artikel")
    foto.neem("editor-lijst")


def nabellen(foto: Fotograaf, schrijver: Schrijver) -> None:
    """The organisations that nobody called for half a year."""
    foto.venster(960, 430)
    _naar(schrijver, "organisatie")
    schrijver.knop("Filteren")
    _kies(schrijver, "Toe aan nabellen")
    schrijver.browser.wacht("document.querySelectorAll('[role=grid] [role=row]').length < 20")
    foto.neem("editor-nabellen")


def formulier(foto: Fotograaf, schrijver: Schrijver) -> None:
    """A form with the piece beside it; and its room on paper, larger."""
    schrijver.ga("artikel/entries/nieuwe-bankjes-langs-de-oude-vaart", "titel")
    schrijver.browser.wacht(f"{_BLAD}?.querySelector('.hulp p')?.innerText.includes('In het blad')")
    schrijver.browser.wacht(f"!!{_BLAD}.querySelector('figure img')?.naturalWidth")
    foto.neem("editor-ruimte", _PANEEL, hoogst=345)
    foto.venster(1080, 680)
    foto.neem("editor-formulier")


def beeld(foto: Fotograaf, schrijver: Schrijver) -> None:
    """The questions about a photo on which adults can be recognised."""
    schrijver.ga("artikel/new", "titel")
    schrijver.voeg_toe("beeld", "Volwassenen")
    schrijver.geef("beeld.bestand", Path(shutil.copy(ROOT / "content/media/eettafel.jpg", foto.map_ / "aan-tafel.jpg")))
    schrijver.vul("beeld.alt", "Buren eten samen aan een lange tafel")
    schrijver.vul("beeld.fotograaf", "Noor")
    schrijver.kies("beeld.rechten", "eigen")
    schrijver.vul("beeld.toestemming", "F12")
    schrijver.zet("beeld.tot", "2027-11-20")
    _in_beeld(schrijver, "beeld")
    foto.neem("editor-foto", _veld("beeld.bestand"), _veld("beeld.alt"))
    foto.neem("editor-toestemming", _veld("beeld.rechten"), _veld("beeld.tot"))


def tijden(foto: Fotograaf, schrijver: Schrijver) -> None:
    """A row of hours, unfolded."""
    schrijver.ga("activiteit/entries/repair-cafe", "titel")
    _in_beeld(schrijver, "tijden")
    rij = f"{_veld('tijden')}.querySelector('.item [aria-label=Uitvouwen], [role=group] [aria-label=Uitvouwen]')"
    schrijver.browser.wacht(f"!!{rij}")
    schrijver.waarde(f"{rij}.click()")
    schrijver.browser.wacht(f"!!{_veld('tijden.0.niet_in')}")
    _in_beeld(schrijver, "tijden")
    foto.neem("editor-tijden", _veld("tijden.0.dag"), _veld("tijden.0.hoe_vaak"))


def indeling(foto: Fotograaf, schrijver: Schrijver) -> None:
    """The pieces of an edition in their order."""
    schrijver.ga("uitgave/entries/2026-4", "titel")
    _in_beeld(schrijver, "indeling")
    foto.neem("editor-indeling", _veld("indeling"), hoogst=442)


def melding(foto: Fotograaf, schrijver: Schrijver) -> None:
    """What the editor says when something may not be saved so."""
    foto.venster(900, 520)
    schrijver.ga("oproep/new", "titel")
    schrijver.vul("titel", "Wie tilt er een kast mee?")
    schrijver.kies("soort", "vraag")
    schrijver.vul("kort", "Hij moet één trap op. Na afloop is er koffie.")
    schrijver.zet("datum", "2026-11-29")
    schrijver.zet("verloopt", "2027-11-29")
    schrijver.kies("status", "klaar")
    schrijver.vul("body", "Na afloop is er koffie.")
    schrijver.bewaar()
    foto.neem("editor-melding")
    schrijver.knop("OK")


FORMULIEREN: Final = {
    "lijst": lijst,
    "nabellen": nabellen,
    "formulier": formulier,
    "foto": beeld,
    "tijden": tijden,
    "indeling": indeling,
    "melding": melding,
}
_BLAD: Final = "document.querySelector('iframe.preview')?.contentDocument"
_PANEEL: Final = "document.querySelector('iframe.preview')"


def _veld(naam: str) -> str:
    return f"document.querySelector('[data-mode=edit] [data-key-path=\"{naam}\"]')"


def _in_beeld(schrijver: Schrijver, naam: str) -> None:
    """Bring a field to the top of the form."""
    schrijver.browser.wacht(f"!!{_veld(naam)}")
    schrijver.waarde(f"{_veld(naam)}.scrollIntoView({{ block: 'start' }})")


def _naar(schrijver: Schrijver, soort: str) -> None:
    """Open the list of a kind."""
    schrijver.waarde(f"location.hash = '#/collections/{soort}'")
    schrijver.browser.wacht("document.querySelectorAll('[role=grid] [role=row]').length > 5")


def _kies(schrijver: Schrijver, woord: str) -> None:
    """Choose in the menu that is open."""
    keuze = f"[...document.querySelectorAll('[role^=menuitem]')].find(e => e.checkVisibility() && e.innerText.trim().includes({woord!r}))"
    schrijver.browser.wacht(f"!!{keuze} && {_STIL}")
    schrijver.waarde(f"{keuze}.click()")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
