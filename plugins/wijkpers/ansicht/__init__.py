"""Make the card that a page shows where somebody shares it: the wijk's own look, the title, and the picture in an arch.

A card is named after everything on it and drawn when the site is written, once: the next build finds it in the cache.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final, cast

import PIL

from wijkpers.ansicht.spec import Spec, Stijl
from wijkpers.cache import Voorraad, vingerafdruk
from wijkpers.huisstijl import fontbestand, schriften, tokens
from wijkpers.images import JPEG_BREEDTE, Beelden, koppel
from wijkpers.werkers import Beurt, aantal, verdeel

Ansicht = tuple[Spec, str]  # a card, and its picture below content/
_RECEPT: Final = "v2"
_WEINIG: Final = 20  # fewer cards are drawn sooner than a second process is started
_LETTERS: Final = (("kop", "Bold", "Source Serif Pro"), ("tekst", "Regular", "Source Sans Pro"))
# What a wijk without a token gets.
_KLEUREN: Final = {
    "papier": "#fbf4e6", "inkt": "#0c2026", "zacht": "#2c3f44", "accent": "#7c280e", "brug": "#12363f", "op-brug": "#fbf4e6", "steen": "#c4532f",
    "geel": "#f0b23e", "vaart": "#2f6f73", "tint-blos": "#f7e0ca", "tint-zon": "#fbe5b4", "tint-water": "#d9e8e4",
}  # fmt: skip


@dataclass
class Ansichten:
    """Know the look of the wijk, and keep in `nodig` the cards that pages have asked for, by file name."""

    beelden: Beelden
    stijl: Stijl
    naam: str
    kort: str
    adres: str
    nodig: dict[str, Ansicht] = field(default_factory=dict)

    @cached_property
    def wijk(self) -> str:
        """Give the site path of the card of the wijk itself, for every page without one of its own."""
        return self.kaart(self.naam, self.kort)

    def kaart(self, titel: str, boven: str = "", onder: str = "", foto: str = "") -> str:
        """Give the site path of a card, with the picture `content/<foto>` where there is one."""
        spec = Spec(titel, boven, onder, self.naam, self.adres, None, self.stijl)
        delen = (_RECEPT, titel, boven, onder, self.naam, self.adres, self.stijl.naam, self.beelden.foto(foto).sleutel if foto else "")
        naam = f"kaart-{vingerafdruk(repr(delen).encode())[:12]}.{'jpg' if foto else 'png'}"
        self.nodig[naam] = spec, foto
        return f"beeld/{naam}"

    @cached_property
    def voorraad(self) -> Voorraad:
        """Give what was drawn before."""
        return Voorraad(self.beelden.cache / "kaart", PIL.__version__)

    def schrijf(self, map_: Path) -> None:
        """Write every card that was asked for below `map_`, drawing only what the cache does not hold."""
        paden = {naam: self.voorraad.neem(naam) for naam in self.nodig}
        if nieuw := sorted((naam for naam, pad in paden.items() if not pad), key=lambda naam: (self.nodig[naam][1], naam)):

            def werk(beurt: Beurt) -> dict[str, Path]:
                """Draw the cards that fall to one process."""
                return {naam: self._teken(naam) for naam in beurt.van(nieuw)}

            for getekend in verdeel(werk, aantal() if len(nieuw) > _WEINIG else 1):
                paden |= getekend
            self.voorraad.kijk()
        for naam, pad in paden.items():
            koppel(cast("Path", pad), map_ / naam)

    def bestand(self, naam: str) -> Path | None:
        """Give a card that was asked for as a file."""
        return self.voorraad.neem(naam) or self._teken(naam) if naam in self.nodig else None

    def _teken(self, naam: str) -> Path:
        from wijkpers.ansicht.tekenen import teken  # slow to import, and most builds draw nothing

        return self.voorraad.bewaar(naam, teken(self._met_foto(*self.nodig[naam])))

    def _met_foto(self, spec: Spec, foto: str) -> Spec:
        return replace(spec, foto=self.beelden.voor_druk(foto, JPEG_BREEDTE)) if foto else spec


def ansichten(beelden: Beelden, theme: Path, eigen: Path, naam: str, kort: str, adres: str) -> Ansichten:
    """Read the look of the wijk from its tokens; a family that no package carries becomes that of the house."""
    kleuren = {**_KLEUREN, **{k: v for k, v in tokens(theme, eigen).items() if k in _KLEUREN}}
    namen = schriften(theme, eigen)
    kop, tekst = (_font(namen.get(soort, huis), snit, huis, eigen) for soort, snit, huis in _LETTERS)
    stijl = Stijl(tuple(sorted(kleuren.items())), (kop, fontbestand("Amiri-Bold")), (tekst, fontbestand("Amiri-Regular")))
    return Ansichten(beelden, stijl, naam, kort, adres)


def _font(familie: str, snit: str, huis: str, eigen: Path) -> Path:
    try:
        return fontbestand(f"{familie.replace(' ', '')}-{snit}", eigen)
    except FileNotFoundError:
        return fontbestand(f"{huis.replace(' ', '')}-{snit}")
