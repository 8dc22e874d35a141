"""Let a site be read without a network, for a wijk that says `offline: ja`: what everybody may need, and what somebody has seen.

`sw.js` is theme/js/sw.js with the list of what it fetches at once and a version, which changes only when something on that list does. A wijk that
says no has a `sw.js` as well: it removes what an earlier one left in browsers, since those ask for that file only.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from wijkpers.cache import vingerafdruk
from wijkpers.finish.klein import klein
from wijkpers.huisstijl import tokens
from wijkpers.werkers import apart
from wijkpers.wijk import Wijk

PAGINA: Final = "zonder-verbinding/"
MANIFEST: Final = "site.webmanifest"
WERKER: Final = "sw.js"
_PAGINAS: Final = ("", "hulp/", "sociale-kaart/", "spreekuren/", "agenda/", PAGINA)
_BESTANDEN: Final = ("thema/css/*.css", "thema/fonts/*.woff2", "thema/icons/*.svg", "thema/js/*.js", "woorden/kort.js")


def schrijf(output: Path, wijk: Wijk, theme: Path, eigen: Path) -> None:
    """Write the worker, and a manifest for who puts the site on the first screen of a telephone."""
    aan = wijk.instellingen.offline
    tekst = (theme / "js" / (WERKER if aan else "sw-weg.js")).read_text(encoding="utf-8")
    if aan:
        vooraf = {pad: (output / f"{pad}index.html") for pad in _PAGINAS if (output / f"{pad}index.html").exists()}
        vooraf |= {b.relative_to(output).as_posix(): b for patroon in _BESTANDEN for b in sorted(output.glob(patroon))}
        naar = wijk.adressen.naar
        waarden = {
            "VERSIE": vingerafdruk(tekst.encode(), bestanden=list(vooraf.values()))[:8],
            "VOORAF": [naar(pad) for pad in vooraf],
            "PAGINA": naar(PAGINA),
        }
        for naam, waarde in waarden.items():
            tekst = tekst.replace(f'"{naam}"', json.dumps(waarde))
        _manifest(output, wijk, tokens(theme, eigen))
    (output / WERKER).write_text(apart(lambda: klein("text/javascript", tekst)), encoding="utf-8")


def _manifest(output: Path, wijk: Wijk, kleuren: dict[str, str]) -> None:
    naar = wijk.adressen.naar
    iconen = sorted(b.relative_to(output).as_posix() for b in output.glob("thema/icons/favicon.*.svg"))
    manifest = {
        "name": wijk.instellingen.naam,
        "description": wijk.instellingen.kort,
        "lang": "nl",
        "start_url": naar(""),
        "scope": naar(""),
        "display": "minimal-ui",
        "background_color": kleuren.get("papier", "white"),
        "theme_color": kleuren.get("brug", "white"),
        "icons": [{"src": naar(pad), "sizes": "any", "type": "image/svg+xml"} for pad in iconen],
    }
    (output / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
