"""The neighbours: a fixed cast that returns in picture after picture."""

from .palette import (
    AMBER,
    BLUSH,
    BRICK,
    BUTTER,
    CANAL,
    CREAM,
    FOREST,
    HAIR_BLACK,
    HAIR_BLOND,
    HAIR_BROWN,
    HAIR_GREY,
    HAIR_RED,
    HAIR_WHITE,
    LEAF,
    MIST,
    NIGHT,
    PETROL,
    POND,
    ROSE,
    RUST,
    SAGE,
    SKIN_BROWN,
    SKIN_DEEP,
    SKIN_PALE,
    SKIN_TAN,
    SKIN_WARM,
    SLATE,
    YELLOW,
)
from .people import Look


def _face(skin: str, hair: str, style: str, **more: str) -> dict[str, str]:
    """Return the description of a head."""
    return {"skin": skin, "hair": hair, "style": style, **more}


FATMA = Look(_face(SKIN_WARM, HAIR_BLACK, "kort", scarf=BRICK), PETROL, NIGHT, NIGHT, 22, detail="knopen")
SAMIRA = Look(_face(SKIN_TAN, HAIR_BLACK, "kort", scarf=YELLOW), CANAL, PETROL, NIGHT, 26)
AMINA = Look(_face(SKIN_DEEP, HAIR_BLACK, "kort", scarf=MIST), BRICK, NIGHT, NIGHT, 24)
YUSUF = Look(_face(SKIN_TAN, HAIR_BLACK, "kort", beard=HAIR_BLACK), YELLOW, PETROL, NIGHT, 8, detail="zak")
JAN = Look(_face(SKIN_PALE, HAIR_GREY, "kaal", hat="pet", hat_colour=SLATE), BRICK, PETROL, NIGHT, 14, girth=1.12, detail="zak")
RIA = Look(_face(SKIN_PALE, HAIR_WHITE, "knot", glasses="ja"), LEAF, PETROL, RUST, 20, BUTTER, "knopen")
DARIA = Look(_face(SKIN_PALE, HAIR_BLOND, "vlechten"), CANAL, RUST, RUST, 16, YELLOW)
KOFI = Look(_face(SKIN_DEEP, HAIR_BLACK, "kort"), BUTTER, PETROL, BRICK, 8, detail="zak")
JOYCE = Look(_face(SKIN_BROWN, HAIR_BLACK, "afro"), YELLOW, RUST, NIGHT, 18)
PIOTR = Look(_face(SKIN_PALE, HAIR_RED, "kuif", beard=HAIR_RED), PETROL, RUST, NIGHT, 9, girth=1.1)
NOOR = Look(_face(SKIN_WARM, HAIR_BROWN, "lang"), BRICK, PETROL, NIGHT, 16, CREAM)
WIM = Look(_face(SKIN_PALE, HAIR_WHITE, "kort", glasses="ja", beard=HAIR_WHITE), SLATE, NIGHT, RUST, 10, BRICK)
TRUUS = Look(_face(SKIN_PALE, HAIR_GREY, "krullen", glasses="ja"), ROSE, PETROL, NIGHT, 18, girth=1.12, detail="stippen")
HASSAN = Look(_face(SKIN_TAN, HAIR_GREY, "kort", beard=HAIR_GREY, hat="keppel", hat_colour=CREAM), FOREST, NIGHT, RUST, 20)
OLENA = Look(_face(SKIN_PALE, HAIR_BROWN, "bob"), AMBER, NIGHT, NIGHT, 14, MIST)
WINSTON = Look(_face(SKIN_BROWN, HAIR_GREY, "kort", glasses="ja", hat="hoed", hat_colour=RUST), LEAF, NIGHT, RUST, 18)
LIEN = Look(_face(SKIN_WARM, HAIR_BLACK, "bob", glasses="ja"), MIST, PETROL, BRICK, 12)
BRAM = Look(_face(SKIN_PALE, HAIR_BLOND, "kuif"), LEAF, PETROL, BRICK, 6, detail="strepen")
TARIQ = Look(_face(SKIN_TAN, HAIR_BLACK, "krullen"), POND, NIGHT, CREAM, 6)
MEVROUW = Look(_face(SKIN_PALE, HAIR_WHITE, "krullen", glasses="ja"), CANAL, RUST, RUST, 16, BLUSH, girth=1.08)

LUUK = Look(_face(SKIN_PALE, HAIR_RED, "kort", hat="muts", hat_colour=BRICK), YELLOW, PETROL, BRICK, 6, child=True)
SARA = Look(_face(SKIN_TAN, HAIR_BLACK, "staart"), BRICK, PETROL, NIGHT, 14, CREAM, child=True)
MILAN = Look(_face(SKIN_BROWN, HAIR_BLACK, "krullen"), LEAF, NIGHT, YELLOW, 6, child=True, detail="strepen")
LOTTE = Look(_face(SKIN_PALE, HAIR_BLOND, "vlechten", hat="muts", hat_colour=CANAL), ROSE, RUST, NIGHT, 14, child=True)
ADAM = Look(_face(SKIN_WARM, HAIR_BROWN, "kort"), CANAL, NIGHT, BRICK, 5, child=True, detail="zak")
ZOE = Look(_face(SKIN_DEEP, HAIR_BLACK, "knot"), AMBER, SAGE, NIGHT, 12, child=True, detail="stippen")

GROWN = [FATMA, JAN, JOYCE, PIOTR, SAMIRA, RIA, KOFI, NOOR, HASSAN, OLENA, WINSTON, TRUUS, YUSUF, LIEN, BRAM, AMINA, WIM, DARIA, TARIQ]
