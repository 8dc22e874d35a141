"""Draw a first cover: a row of houses along the water, in the colours of the house. It belongs to nobody, so any wijk may print it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from wijkpers import THEME
from wijkpers.huisstijl import tokens

_BREED, _HOOG = 1600, 2000
_SCHAAL: Final = 1.8  # dots for a unit: enough for an A4 at 300 to the inch
_GROND: Final = 1420
# Per house: where it begins, its width, its height, its colour, and its gable: a point, steps or a bell.
_HUIZEN: Final = (
    (0, 250, 560, "steen", "punt"), (250, 210, 700, "vaart", "trap"), (460, 270, 500, "geel", "klok"), (730, 200, 780, "accent", "punt"),
    (930, 250, 600, "blad", "trap"), (1180, 200, 720, "steen", "klok"), (1380, 220, 540, "vaart", "punt"),
)  # fmt: skip


def teken() -> bytes:
    """Give the picture as JPEG: the same bytes on any machine with the same Pillow."""
    kleur = {"steen": "#c4532f", "vaart": "#2f6f73", "geel": "#f0b23e", "accent": "#7c280e", "blad": "#6d8f4e"} | tokens(THEME)
    beeld = Image.new("RGB", (round(_BREED * _SCHAAL), round(_HOOG * _SCHAAL)), kleur["papier"])
    pen = _Pen(ImageDraw.Draw(beeld))
    pen.rond((980, 170, 1360, 550), kleur["geel"])
    for links, breed, hoog, naam, gevel in _HUIZEN:
        _huis(pen, (links, _GROND - hoog, breed), gevel, kleur[naam], kleur["papier"])
    pen.vlak((0, _GROND, _BREED, _HOOG), kleur["brug"])
    for rij in range(9):
        inspringen, y = 70 + rij % 3 * 110, _GROND + 70 + rij * 60
        for x in range(inspringen, _BREED, 390):
            pen.vlak((x, y, x + 210 - rij * 12, y + 9), kleur["vaart"], 4)
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=88, optimize=True)
    return uit.getvalue()


@dataclass(frozen=True)
class _Pen:
    """Draw in units, whatever the number of dots."""

    blad: ImageDraw.ImageDraw

    def vlak(self, vak: tuple[float, ...], kleur: str, hoek: float = 0) -> None:
        """Fill a rectangle, with round corners."""
        self.blad.rounded_rectangle([v * _SCHAAL for v in vak], hoek * _SCHAAL, fill=kleur)

    def rond(self, vak: tuple[float, ...], kleur: str) -> None:
        """Fill an ellipse."""
        self.blad.ellipse([v * _SCHAAL for v in vak], fill=kleur)

    def punten(self, rij: Iterable[tuple[float, float]], kleur: str) -> None:
        """Fill a shape between points."""
        self.blad.polygon([(x * _SCHAAL, y * _SCHAAL) for x, y in rij], fill=kleur)


def _huis(pen: _Pen, vak: tuple[int, int, int], gevel: str, muur: str, licht: str) -> None:
    """Draw one house with its gable, its windows and its door; `vak` is left, top of the wall, width."""
    links, boven, breed = vak
    rechts, midden = links + breed, links + breed // 2
    pen.vlak((links, boven, rechts, _GROND), muur)
    if gevel == "punt":
        pen.punten([(links, boven), (midden, boven - breed // 2), (rechts, boven)], muur)
    elif gevel == "trap":
        for trede in range(4):
            pen.vlak((links + trede * breed // 9, boven - (trede + 1) * 38, rechts - trede * breed // 9, boven), muur)
    else:
        pen.rond((links + breed // 6, boven - breed // 3, rechts - breed // 6, boven + breed // 3), muur)
    raam = breed // 5
    for y in range(boven + 50, _GROND - 210, 150):
        for x in (links + raam // 2 + 12, midden - raam // 2, rechts - raam * 3 // 2 - 12):
            pen.vlak((x, y, x + raam, y + 84), licht)
    pen.vlak((midden - 36, _GROND - 140, midden + 36, _GROND + 20), licht, 36)
