"""Set letters on a picture without a shaping engine, so that a card has the same bytes on every machine.

Widths and kerning come from the font itself; a letter that it lacks comes from the next font, and one that none has is left out.
Text from right to left is joined and turned by arabic-reshaper and python-bidi.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

_NAAST: Final = frozenset(("R", "AL"))  # directions of letters that run from right to left


class Snit:
    """Hold what one font file says about its letters: which it has, how wide they are, and which pairs move together."""

    def __init__(self, bestand: Path) -> None:
        self.bestand = bestand
        font = TTFont(bestand, lazy=True)
        self.namen: dict[int, str] = font.getBestCmap() or {}
        self._breed = {naam: breed for naam, (breed, _) in font["hmtx"].metrics.items()}
        self._em: int = font["head"].unitsPerEm  # ty: ignore[missing-attribute] - a table has the attributes of its file
        self._paren = list(_paren(font))

    def breedte(self, teken: str) -> float:
        """Give the width of a letter, in em."""
        return self._breed[self.namen[ord(teken)]] / self._em

    def kern(self, links: str, rechts: str) -> float:
        """Give how much closer (below zero) or further a pair stands, in em; the first table that knows the pair decides."""
        a, b = self.namen[ord(links)], self.namen[ord(rechts)]
        return next((v for paar in self._paren if (v := _paarwaarde(paar, a, b)) is not None), 0) / self._em


def _paren(font: TTFont) -> Iterator[Any]:
    """Yield the tables of pairs behind the feature `kern`."""
    if "GPOS" not in font:
        return
    gpos = font["GPOS"].table
    nummers = {n for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for n in f.Feature.LookupListIndex}
    for n in sorted(nummers):
        for tabel in gpos.LookupList.Lookup[n].SubTable:
            echt = getattr(tabel, "ExtSubTable", tabel)
            if echt.LookupType == 2:
                yield {naam: i for i, naam in enumerate(echt.Coverage.glyphs)}, echt


def _paarwaarde(paar: tuple[dict[str, int], Any], a: str, b: str) -> int | None:
    plekken, tabel = paar
    if a not in plekken:
        return None
    if tabel.Format == 1:
        rijen = tabel.PairSet[plekken[a]].PairValueRecord
        waarde = next((r.Value1 for r in rijen if r.SecondGlyph == b), False)
        return None if waarde is False else getattr(waarde, "XAdvance", 0)
    rij = tabel.Class1Record[tabel.ClassDef1.classDefs.get(a, 0)].Class2Record[tabel.ClassDef2.classDefs.get(b, 0)]
    return getattr(rij.Value1, "XAdvance", 0)


@lru_cache(maxsize=16)
def snit(bestand: Path) -> Snit:
    """Read a font once per process."""
    return Snit(bestand)


@lru_cache(maxsize=64)
def _font(bestand: Path, maat: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(bestand, maat, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=1024)
def _vorm(bestand: Path, maat: int, teken: str) -> tuple[Image.Image, int, int]:
    """Draw a letter once, as a mask, with its place from the begin of the baseline: cards use the same few dozen."""
    font = _font(bestand, maat)
    links, boven, rechts, onder = map(round, font.getbbox(teken, anchor="ls"))
    masker = Image.new("L", (max(1, rechts - links), max(1, onder - boven)))
    ImageDraw.Draw(masker).text((-links, -boven), teken, fill=255, font=font, anchor="ls")
    return masker, links, boven


class Letters:
    """Set text in the first of a few fonts that has the letter; `spatie` is added between letters, in em."""

    def __init__(self, bestanden: Sequence[Path], spatie: float = 0) -> None:
        self._snitten = [snit(bestand) for bestand in bestanden]
        self._spatie = spatie
        self._stap = cache(self._reken)

    def bekend(self, tekst: str) -> str:
        """Leave out what no font can show, such as an emoji."""
        heel = unicodedata.normalize("NFC", tekst)
        return " ".join("".join(t for t in heel if t.isspace() or self._snit(t)).split())

    def breedte(self, tekst: str) -> float:
        """Measure a text, in em."""
        gezet = zichtbaar(tekst)
        return sum(map(self._stap, gezet, gezet[1:] + " "))

    def teken(self, vel: Image.Image, plek: tuple[float, float], tekst: str, maat: int, kleur: str, rechts: bool = False) -> None:
        """Draw a text from the left end of its baseline; `rechts` tells that the text around it runs from right to left."""
        x, y = plek
        gezet = zichtbaar(tekst, rechts)
        for teken, volgende in zip(gezet, gezet[1:] + " ", strict=True):
            if (eigen := self._snit(teken)) and teken != " ":
                masker, naast, boven = _vorm(eigen.bestand, maat, teken)
                vel.paste(kleur, (round(x) + naast, round(y) + boven), masker)
            x += self._stap(teken, volgende) * maat

    def _snit(self, teken: str) -> Snit | None:
        return next((s for s in self._snitten if ord(teken) in s.namen), None)

    def _reken(self, teken: str, volgende: str) -> float:
        """Give how far a letter is from the next, in em."""
        eigen = self._snit(teken)
        if eigen is None:
            return 0
        samen = eigen is self._snit(volgende) and not _rtl(teken)
        return eigen.breedte(teken) + (eigen.kern(teken, volgende) + self._spatie if samen else 0)


def _rtl(tekst: str) -> bool:
    return any(unicodedata.bidirectional(teken) in _NAAST for teken in tekst)


def zichtbaar(tekst: str, rechts: bool = False) -> str:
    """Give the letters in the order and the form in which they stand, from the left; `rechts` is the direction of the whole."""
    if tekst.isascii() or not _rtl(tekst):
        return tekst
    from arabic_reshaper import reshape  # few cards need them
    from bidi import get_display

    return str(get_display(reshape(tekst), base_dir="R" if rechts else "L"))
