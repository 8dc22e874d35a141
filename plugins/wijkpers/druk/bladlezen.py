"""Read a page of a PDF back: which colours it names, which pictures stand on it and how large."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

PUNT: Final = 72  # per inch
_RGB: Final = frozenset(("rg", "RG"))
_CMYK: Final = frozenset(("k", "K"))
_KLEUR: Final = frozenset(("scn", "SCN", "sc", "SC"))
_GELEZEN: Final = " ".join(("q", "Q", "cm", "Do", *_RGB, *_CMYK, *_KLEUR))
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """Be one picture on a page: its object number, its pixels, and its width and height in points as drawn."""

    nummer: int
    pixels: tuple[int, int]
    breed: float
    hoog: float
    componenten: int

    @property
    def ppi(self) -> float:
        """Give the pixels per inch on paper."""
        return min(p / (punten / PUNT) for p, punten in zip(self.pixels, (self.breed, self.hoog), strict=True))


@dataclass(slots=True)
class Blad:
    """Hold what a page draws."""

    plaatsingen: list[Plaatsing] = field(default_factory=list)
    rgb: int = 0  # times that a colour is set in red, green and blue, or through an ICC profile
    inkt: float = 0.0  # the most ink that a flat colour asks for; 1 is a solid


def lees_blad(page: pikepdf.Page) -> Blad:
    """Read a page and the forms on it."""
    blad = Blad()
    _lees(page.obj, page.resources, (1, 0, 0, 1, 0, 0), blad)
    return blad


def componenten(ruimte: Any) -> int:
    """Count the numbers that make a colour in a space; 0 for one that stands apart, such as a pattern."""
    if isinstance(ruimte, Array) and len(ruimte) > 1 and ruimte[0] == Name.ICCBased:
        return int(ruimte[1].N)
    return {"/DeviceRGB": 3, "/CalRGB": 3, "/DeviceGray": 1, "/CalGray": 1, "/DeviceCMYK": 4}.get(str(ruimte), 0)


def _lees(bron: Any, middelen: Any, matrix: Matrix, blad: Blad) -> None:
    stapel: list[Matrix] = []
    for operanden, operator in pikepdf.parse_content_stream(bron, _GELEZEN):
        naam = str(operator)
        if naam == "q":
            stapel.append(matrix)
        elif naam == "Q" and stapel:
            matrix = stapel.pop()
        elif naam == "cm":
            matrix = _maal(tuple(float(v) for v in operanden), matrix)  # ty: ignore[invalid-argument-type] - cm has six operands
        elif naam in _RGB or (naam in _KLEUR and len(operanden) == 3):
            blad.rgb += 1
        elif naam in _CMYK:
            blad.inkt = max(blad.inkt, sum(float(v) for v in operanden))
        elif naam == "Do":
            _voorwerp(middelen.XObject[str(operanden[0])], middelen, matrix, blad)


def _voorwerp(obj: Stream, middelen: Dictionary, matrix: Matrix, blad: Blad) -> None:
    if obj.Subtype == Name.Form:
        _lees(obj, obj.get("/Resources", middelen), matrix, blad)
        return
    a, b, c, d, _, _ = matrix
    blad.plaatsingen.append(
        Plaatsing(obj.objgen[0], (int(obj.Width), int(obj.Height)), math.hypot(a, b), math.hypot(c, d), componenten(obj.get("/ColorSpace")))
    )


def _maal(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def alle_bladen(pdf: pikepdf.Pdf) -> Iterator[Blad]:
    """Read every page, in order."""
    return (lees_blad(page) for page in pdf.pages)
