"""Draw a first cover: a row of houses along the water, in the colours of the house. It belongs to nobody, so any wijk may print it."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from wijkpers import THEME
from wijkpers.huisstijl import tokens

_BREED, _HOOG = 1600, 2000
_GROND: Final = 1420
# Per house: where it begins, its width, its height, its colour, and its gable: a point, steps or a bell.
_HUIZEN: Final = (
    (0, 250, 560, "steen", "punt"), (250, 210, 700, "vaart", "trap"), (460, 270, 500, "geel", "klok"), (730, 200, 780, "accent", "punt"),
    (930, 250, 600, "blad", "trap"), (1180, 200, 720, "steen", "klok"), (1380, 220, 540, "vaart", "punt"),
)  # fmt: skip


def teken() -> bytes:
    """Give the picture as JPEG: the same bytes on any machine with the same Pillow."""
    kleur = {"steen": "#c4532f", "vaart": "#2f6f73", "geel": "#f0b23e", "accent": "#7c280e", "blad": "#6d8f4e"} | tokens(THEME)
    beeld = Image.new("RGB", (_BREED, _HOOG), kleur["papier"])
    pen = ImageDraw.Draw(beeld)
    pen.ellipse((980, 170, 1360, 550), fill=kleur["geel"])
    for links, breed, hoog, naam, gevel in _HUIZEN:
        _huis(pen, (links, _GROND - hoog, breed), gevel, kleur[naam], kleur["papier"])
    pen.rectangle((0, _GROND, _BREED, _HOOG), fill=kleur["brug"])
    for rij in range(9):
        inspringen, y = 70 + rij % 3 * 110, _GROND + 70 + rij * 60
        for x in range(inspringen, _BREED, 390):
            pen.rounded_rectangle((x, y, x + 210 - rij * 12, y + 9), 4, fill=kleur["vaart"])
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=88, optimize=True)
    return uit.getvalue()


def _huis(pen: ImageDraw.ImageDraw, vak: tuple[int, int, int], gevel: str, muur: str, licht: str) -> None:
    """Draw one house with its gable, its windows and its door; `vak` is left, top of the wall, width."""
    links, boven, breed = vak
    rechts, midden = links + breed, links + breed // 2
    pen.rectangle((links, boven, rechts, _GROND), fill=muur)
    if gevel == "punt":
        pen.polygon([(links, boven), (midden, boven - breed // 2), (rechts, boven)], fill=muur)
    elif gevel == "trap":
        for trede in range(4):
            pen.rectangle((links + trede * breed // 9, boven - (trede + 1) * 38, rechts - trede * breed // 9, boven), fill=muur)
    else:
        pen.ellipse((links + breed // 6, boven - breed // 3, rechts - breed // 6, boven + breed // 3), fill=muur)
    raam = breed // 5
    for y in range(boven + 50, _GROND - 210, 150):
        for x in (links + raam // 2 + 12, midden - raam // 2, rechts - raam * 3 // 2 - 12):
            pen.rectangle((x, y, x + raam, y + 84), fill=licht)
    pen.rounded_rectangle((midden - 36, _GROND - 140, midden + 36, _GROND + 20), 36, fill=licht)
