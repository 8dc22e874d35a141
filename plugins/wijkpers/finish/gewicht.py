"""Weigh a finished site as a reader on a slow line meets it, and hold it against the budgets of the house.

Weights are what goes over the line: packed with gzip, as every free host sends it; fonts and pictures as they are. Of a picture the size counts that a
telephone of 412 by 1.75 dots takes (that of Lighthouse). Goal and limit come from design/reader.md, "Budgets".
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from lxml import html

from wijkpers.finish.mappen import bladzijden

KB: Final = 1024
TELEFOON: Final = 664  # dots: 92 % of a telephone of 412 by 1.75
_FONT: Final = re.compile(r'url\("?([^")]+\.woff2)"?\)')
_GEPAKT: Final = frozenset((".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".webmanifest"))


@dataclass(frozen=True)
class Regel:
    """Be one line of the budget: what is weighed, the goal and the limit, on which pages, how, and what to do when it is too heavy."""

    naam: str
    doel: int
    grens: int
    weeg: Callable[[Blad], int]
    remedie: str
    artikel: bool | None = None
    stuks: bool = False


@dataclass(frozen=True)
class Uitslag:
    """Be what a line came to: the most that any page weighs, and that page."""

    regel: Regel
    meest: int
    pagina: str

    @property
    def oordeel(self) -> str:
        """Say in a word how that is."""
        return "goed" if self.meest <= self.regel.doel else "kan lichter" if self.meest <= self.regel.grens else "te zwaar"


class Blad:
    """Be one page, with all that a browser fetches to show it."""

    def __init__(self, site: Site, pad: Path) -> None:
        self.site, self.pad = site, pad.relative_to(site.output).as_posix()
        self.boom = html.document_fromstring(pad.read_bytes())
        self.html = site.gewicht(pad)

    @cached_property
    def artikel(self) -> bool:
        """Tell whether it is a piece to read; anything else is a list."""
        return bool(self.boom.xpath("//meta[@property='og:type'][@content='article']"))

    @cached_property
    def css(self) -> int:
        """Weigh the style sheets for a screen."""
        return sum(map(self.site.van, self._css))

    @cached_property
    def js(self) -> int:
        """Weigh the scripts that come with the page."""
        return sum(map(self.site.van, self._js))

    @cached_property
    def fonts(self) -> int:
        """Weigh the fonts that its style sheets name."""
        return sum(map(self.site.van, self._fonts))

    @cached_property
    def beelden(self) -> int:
        """Weigh the pictures that do not wait until somebody scrolls."""
        return sum(map(self.site.van, self._beelden))

    @cached_property
    def samen(self) -> int:
        """Weigh all of it."""
        return self.html + self.css + self.js + self.fonts + self.beelden

    @cached_property
    def verzoeken(self) -> int:
        """Count what is fetched, the page and its icon included."""
        return 2 + len(self._css) + len(self._js) + len(self._fonts) + len(self._beelden)

    @cached_property
    def van_anderen(self) -> int:
        """Count what would be fetched from another host, and scripts that speak of cookies."""
        bron = self.boom.xpath("//script/@src | //img/@src | //iframe/@src | //source/@src | //audio/@src | //video/@src | //link[@rel='stylesheet']/@href")
        return sum(not self.site.eigen(adres) for adres in bron) + sum(b"document.cookie" in self.site.lees(adres) for adres in self._js)

    @cached_property
    def _css(self) -> list[str]:
        return [link.get("href") for link in self.boom.xpath("//link[@rel='stylesheet']") if link.get("media") != "print"]

    @cached_property
    def _js(self) -> list[str]:
        return self.boom.xpath("//script/@src")

    @cached_property
    def _fonts(self) -> list[str]:
        return [font for adres in self._css for font in self.site.fonts(adres)]

    @cached_property
    def _beelden(self) -> list[str]:
        return [_kies(img) for img in self.boom.xpath("//img[not(@loading='lazy')]")]


def _kies(img: html.HtmlElement) -> str:
    """Give the address that a telephone takes: the narrowest that is wide enough."""
    srcset = img.xpath("string(ancestor::picture//source/@srcset)") or img.get("srcset", "")
    maten = sorted((int(breed.rstrip("w")), adres) for adres, breed in (deel.split() for deel in srcset.split(",") if deel.strip()))
    return next((adres for breed, adres in maten if breed >= TELEFOON), maten[-1][1] if maten else img.get("src"))


class Site:
    """Know the files of a site, each weighed once."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._gewichten: dict[Path, int] = {}
        canoniek = html.document_fromstring((output / "index.html").read_bytes()).xpath("string(//link[@rel='canonical']/@href)")
        self._herkomst, self._prefix = urlsplit(canoniek).netloc, urlsplit(canoniek).path.rstrip("/")

    def bladen(self) -> Iterator[Blad]:
        """Give every page that a reader stays on."""
        for pad in bladzijden(self.output):
            blad = Blad(self, self.output / pad)
            if not blad.boom.xpath("//meta[@http-equiv='refresh']"):
                yield blad

    def eigen(self, adres: str) -> bool:
        """Tell whether an address is on this site."""
        return urlsplit(adres).netloc in ("", self._herkomst) and urlsplit(adres).scheme != "data"

    def pad(self, adres: str) -> Path:
        """Give the file behind an address of this site."""
        return self.output / urlsplit(adres).path.removeprefix(self._prefix).lstrip("/")

    def lees(self, adres: str) -> bytes:
        """Read it; nothing where there is none, which is for the link check to tell."""
        return self.pad(adres).read_bytes() if self.eigen(adres) and self.pad(adres).is_file() else b""

    def van(self, adres: str) -> int:
        """Weigh what is behind an address."""
        return self.gewicht(self.pad(adres)) if self.eigen(adres) and self.pad(adres).is_file() else 0

    def gewicht(self, pad: Path) -> int:
        """Weigh one file."""
        if pad not in self._gewichten:
            data = pad.read_bytes()
            self._gewichten[pad] = len(gzip.compress(data, 9, mtime=0)) if pad.suffix in _GEPAKT else len(data)
        return self._gewichten[pad]

    def fonts(self, adres: str) -> list[str]:
        """Give the fonts that a style sheet names."""
        map_ = self.pad(adres).parent
        gevonden = (map_ / font for font in _FONT.findall(self.lees(adres).decode()))
        return [f"{self._prefix}/{pad.resolve().relative_to(self.output.resolve()).as_posix()}" for pad in gevonden]


BUDGET: Final = (
    Regel("html van een stuk", 8 * KB, 14 * KB, lambda b: b.html, "maak er twee stukken van", artikel=True),
    Regel("html van een lijst", 25 * KB, 60 * KB, lambda b: b.html, "verdeel de lijst over bladzijden", artikel=False),
    Regel("opmaak (css)", 4 * KB, 8 * KB, lambda b: b.css, "haal uit eigen/stijl.css wat niet nodig is"),
    Regel("scripts bij een stuk", 0, 2 * KB, lambda b: b.js, "haal het script weg, of laad het pas als iemand het vraagt", artikel=True),
    Regel("scripts bij een lijst", 3 * KB, 6 * KB, lambda b: b.js, "haal het script weg, of laad het pas als iemand het vraagt", artikel=False),
    Regel("letters", 18 * KB, 40 * KB, lambda b: b.fonts, "neem minder lettertypen, of minder gewichten"),
    Regel("foto's op het eerste scherm", 40 * KB, 80 * KB, lambda b: b.beelden, "neem bovenaan een rustiger foto, of een kleinere"),
    Regel("een stuk in totaal", 80 * KB, 150 * KB, lambda b: b.samen, "kijk welke regel hierboven het zwaarst is", artikel=True),
    Regel("verzoeken voor een stuk", 6, 10, lambda b: b.verzoeken, "voeg bestanden samen", artikel=True, stuks=True),
    Regel("van een ander, en cookies", 0, 0, lambda b: b.van_anderen, "zet het bestand op je eigen site, of maak er een link van", stuks=True),
)


def weeg(output: Path) -> tuple[Uitslag, ...]:
    """Weigh every page of a built site; raises FileNotFoundError when there is none."""
    meest: dict[str, tuple[int, str]] = {}
    for blad in Site(output).bladen():
        for regel in BUDGET:
            if regel.artikel in (None, blad.artikel):
                gewicht = regel.weeg(blad)
                if gewicht > meest.get(regel.naam, (-1, ""))[0]:
                    meest[regel.naam] = gewicht, blad.pad
    return tuple(Uitslag(regel, *meest[regel.naam]) for regel in BUDGET if regel.naam in meest)
