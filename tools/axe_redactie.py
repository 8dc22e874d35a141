"""Look at the editor with axe-core: `python tools/axe_redactie.py`. Exit 1 when it finds anything.

A list, a form with its preview, an unfolded photo block, an edition and a refusal are judged by the rules of WCAG 2.2 A and AA.
axe-core comes from npm (`npm ci --ignore-scripts --prefix tools/keuring`), the editor by `publish.py redactie --haal`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "plugins"), str(ROOT)]

from schrijver import Schrijver

from tools.axe import AXE
from tools.browser import chromium
from tools.schermen import redactie

_VRAAG: Final = """(async () => {
  const {violations} = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"]});
  return violations.flatMap((v) => v.nodes.map((n) => [v.id, v.help, n.html.slice(0, 200)]));
})()"""


def main() -> int:
    """Open what a writer meets, and print what is wrong with it."""
    axe = (AXE / "axe.min.js").read_text(encoding="utf-8") + "; 1"
    gevonden: list[tuple[str, Any]] = []
    with tempfile.TemporaryDirectory() as map_, redactie(Path(map_)) as adres, chromium(Path(map_) / "profiel") as browser:
        for naam, stappen in SCHERMEN.items():
            schrijver = Schrijver(browser, adres)
            stappen(schrijver)
            browser.waarde(axe)
            gevonden += [(naam, f) for f in browser.waarde(_VRAAG)]
    for naam, (regel, wat, html) in gevonden:
        print(f"{naam}: {regel}: {wat}\n    {html}")
    print(f"{len(SCHERMEN)} schermen van de redactie bekeken: {len(gevonden)} bezwaren")
    return bool(gevonden)


def _lijst(schrijver: Schrijver) -> None:
    schrijver.waarde("location.hash = '#/collections/organisatie'")
    schrijver.browser.wacht("document.querySelectorAll('[role=grid] [role=row]').length > 5")


def _formulier(schrijver: Schrijver) -> None:
    schrijver.ga("artikel/entries/nieuwe-bankjes-langs-de-oude-vaart", "titel")
    schrijver.browser.wacht("!!document.querySelector('iframe.preview')?.contentDocument.querySelector('.hulp p')")


def _foto(schrijver: Schrijver) -> None:
    schrijver.ga("artikel/new", "titel")
    schrijver.voeg_toe("beeld", "Volwassenen")


def _uitgave(schrijver: Schrijver) -> None:
    schrijver.ga("uitgave/entries/2026-4", "titel")
    schrijver.voeg_toe("indeling")


def _leeg(schrijver: Schrijver) -> None:
    schrijver.ga("oproep/new", "titel")
    schrijver.bewaar()


SCHERMEN: Final = {"lijst": _lijst, "formulier": _formulier, "foto": _foto, "uitgave": _uitgave, "leeg formulier bewaard": _leeg}


if __name__ == "__main__":
    sys.exit(main())
