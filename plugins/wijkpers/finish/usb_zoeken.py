"""Make the index that theme/js/stick.js reads: all of it scripts, as a page that was opened from a file may load those and nothing else.

`zoek/<letter>.js` has the sounds that begin with that letter, each with the pages it is on; `zoek/<number>.js` has the texts of fifty pages.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

from lxml import html

from wijkpers.finish.klein import klein
from wijkpers.thesaurus import STOP
from wijkpers.werkers import apart
from wijkpers.zoekhulp import deel, klank, woorden

MAP: Final = "zoek"
PER_DEEL: Final = 50
_TITEL, _HOOGUIT = 5, 3  # what a word in a title weighs, and what more of the same in a text may
_STIL: Final = "|".join(f".//{naam}" for naam in ("*[@data-pagefind-ignore]", "nav", "form", "script", "svg"))


class Index:
    """Gather the pages that may be found; `adres` gives the address of one, as seen from the search page."""

    def __init__(self, adres: Callable[[str], str]) -> None:
        self._adres = adres
        self._paginas: list[tuple[str, str, str]] = []
        self._klanken: dict[str, list[str]] = {}

    def lees(self, pad: str, tekst: str) -> None:
        """Add the page at `pad`, when it may be found."""
        if "data-pagefind-body" not in tekst:
            return
        [main] = html.document_fromstring(tekst.encode(), parser=html.HTMLParser(encoding="utf-8")).xpath("//main")
        for stil in main.xpath(_STIL):
            stil.drop_tree()
        titel, lopend = (" ".join(" ".join(stuk.itertext()).split()) for stuk in (main.find(".//h1"), main))
        gewicht = Counter({k: min(aantal, _HOOGUIT) for k, aantal in Counter(_klanken(lopend)).items()})
        gewicht.update(dict.fromkeys(_klanken(titel), _TITEL))
        for k, g in gewicht.items():
            self._klanken.setdefault(k, []).append(f"{len(self._paginas)}.{g}")
        self._paginas.append((self._adres(pad.removesuffix("index.html")), titel, lopend))

    def schrijf(self, map_: Path, theme: Path) -> None:
        """Write the index, and the script that reads it."""
        map_.mkdir()
        script = (theme / "js/stick.js").read_text(encoding="utf-8").replace("AANTAL", str(len(self._paginas))).replace("PER_DEEL", str(PER_DEEL))
        (map_ / "stick.js").write_text(apart(lambda: klein("text/javascript", script)), encoding="utf-8")
        letters: dict[str, list[str]] = {}
        for k, paginas in sorted(self._klanken.items()):
            letters.setdefault(deel(k), []).append(" ".join((k, *paginas)))
        delen: dict[str, object] = {f"p{n // PER_DEEL}": self._paginas[n : n + PER_DEEL] for n in range(0, len(self._paginas), PER_DEEL)}
        for naam, inhoud in (delen | {naam: "\n".join(regels) for naam, regels in letters.items()}).items():
            (map_ / f"{naam}.js").write_text(f"Stick.neem({naam!r},{json.dumps(inhoud, ensure_ascii=False)})\n", encoding="utf-8")


def _klanken(tekst: str) -> list[str]:
    return [k for woord in woorden(tekst) if woord not in STOP and len(woord) > 1 and (k := klank(woord))]
