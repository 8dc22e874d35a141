"""Make a page when somebody looks at it: the wijk stays in memory, and a change costs only what it changes.

Nothing that was made for one state of the wijk is shown for the next, so no page can be stale.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from jinja2 import Environment

from wijkpers.bridge import aan_van, laad, richt_in, sjablonen
from wijkpers.channel import Channel, File, Later, Page, Part, delivered
from wijkpers.finish import assets, verhuisd
from wijkpers.opdracht import Opdracht
from wijkpers.persgang import html, wijst_aan
from wijkpers.werkers import apart
from wijkpers.wijk import Wijk
from wijkpers.wijk.geheugen import Geheugen

_ALLEEN_INHOUD: Final = ("content/", "data/")


@dataclass(frozen=True)
class Stand:
    """Be one state of the wijk, with what was made of it so far."""

    wijk: Wijk
    kanalen: tuple[Channel, ...]
    env: Environment
    thema: assets.Assets
    gemaakt: dict[str, bytes] = field(default_factory=dict)


@dataclass
class Voorbeeld:
    """Hold the newest state that can be shown."""

    opdracht: Opdracht
    geheugen: Geheugen = field(default_factory=lambda: Geheugen(blijft=True))
    _stand: Stand | None = None
    _vorm: tuple[Environment, assets.Assets] | None = None
    _plek: dict[str, tuple[str, int]] = field(default_factory=dict)
    _slot: threading.Lock = field(default_factory=threading.Lock)

    def ververs(self, gewijzigd: Collection[str] = ()) -> None:
        """Read what changed: the files of these names below the root, else whatever did. Raises WijkError, and then what could be shown still can."""
        o = self.opdracht
        with self._slot:
            if gewijzigd:
                self.geheugen.hoor(o.root, gewijzigd)
            if not all(naam.startswith(_ALLEEN_INHOUD) for naam in gewijzigd):
                self._vorm = None
            wijk = laad(o, self.geheugen)
            aan = aan_van(wijk)
            if self._vorm is None or (self._stand and self._stand.kanalen != tuple(aan.values())):
                self._vorm = sjablonen(o), apart(lambda: assets.bundel(o.theme, o.eigen, o.gedeeld, wijk.adressen, aan))
            env, thema = self._vorm
            richt_in(env, wijk, thema)
            self._stand = Stand(wijk, tuple(aan.values()), env, thema)

    def klopt(self) -> bool:
        """Tell whether the files are what they were when they were last read."""
        return not self.geheugen.anders(self.opdracht.root)

    def geef(self, pad: str) -> bytes | None:
        """Give the file of the site at a path, or None when there is none; raises WijkError."""
        with self._slot:
            stand = self._stand
            if stand and pad not in stand.gemaakt and (data := self._maak(stand, pad)) is not None:
                stand.gemaakt[pad] = data
            return stand.gemaakt.get(pad) if stand else None

    def _maak(self, stand: Stand, pad: str) -> bytes | None:
        map_, _, naam = pad.partition("/")
        if map_ == "thema":
            return next((data for p, data in stand.thema.bestanden.values() if p == pad), None)
        if map_ == "beeld":
            bron = stand.wijk.beelden.bestand(naam) or stand.wijk.ansichten.bestand(naam)
            return bron.read_bytes() if bron else None
        deel = next(self._zoek(stand, pad), None) or next((f for f in (verhuisd.bestand(stand.wijk, oud) for oud in stand.wijk.verhuisd) if f.pad == pad), None)
        if isinstance(deel, Page):
            return html(stand.wijk, stand.env, deel).encode()
        return deel.data if deel else None

    def _zoek(self, stand: Stand, pad: str) -> Iterator[Page | File]:
        """Find what has a path: first where it was the last time, then everywhere."""
        naam, plek = self._plek.get(pad, ("", 0))
        for kanaal in stand.kanalen:
            if kanaal.naam == naam:
                yield from self._delen(stand, kanaal, islice(kanaal.pages(stand.wijk), plek, plek + 1), pad)
        for kanaal in stand.kanalen:
            for nummer, part in enumerate(kanaal.pages(stand.wijk)):
                for deel in self._delen(stand, kanaal, (part,), pad):
                    self._plek[pad] = kanaal.naam, nummer
                    yield deel

    def _delen(self, stand: Stand, kanaal: Channel, parts: Iterable[Part], pad: str) -> Iterator[Page | File]:
        with wijst_aan(stand.wijk, kanaal):
            for part in parts:
                if not isinstance(part, Later) or pad.startswith(part.onder):
                    yield from (deel for deel in delivered(part) if bestand(deel) == pad)


def bestand(deel: Page | File) -> str:
    """Give the path of a page or file on the site."""
    return deel.bestand if isinstance(deel, Page) else deel.pad


def op_schijf(output: Path, pad: str) -> bytes | None:
    """Give what only the whole site has, from the last one that was built behind the preview: what searches, and what a browser keeps."""
    doel = output / pad
    mag = pad.startswith("pagefind/") or pad in ("sitemap.xml", "robots.txt", "sw.js", "site.webmanifest")
    return doel.read_bytes() if mag and ".." not in doel.parts and doel.is_file() else None
