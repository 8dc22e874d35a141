"""Tell before anything is set which pieces are too long or too short for their place, in words: that is what a writer can change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from wijkpers.channels.magazine.boek import Boek, Stuk
from wijkpers.channels.magazine.meten import woorden_van
from wijkpers.problems import Problem, problem


class Maat(NamedTuple):
    """Hold how many words a place takes."""

    minst: int
    meest: int


# Measured on A4 with a picture, a title of two or three lines and an introduction; ten words are a line and a half.
PLAATSEN: Final[Mapping[str, Maat]] = MappingProxyType(
    {
        "fotopagina": Maat(0, 120),
        "fotospread": Maat(0, 120),
        "blokje": Maat(40, 170),
        "kwart": Maat(80, 240),
        "halve": Maat(130, 290),
        "voorpagina": Maat(150, 590),
        "1 pagina": Maat(150, 590),
        "2 pagina's": Maat(440, 1240),
        "3 pagina's": Maat(1000, 1880),
        "4 pagina's": Maat(1500, 2520),
    }
)

STROOK: Final = 95  # words that do not fit when an advertisement stands at the foot

_UIT: Final = {
    "fotopagina": "een fotopagina",
    "fotospread": "een fotospread",
    "blokje": "een blokje",
    "kwart": "een kwart pagina",
    "halve": "een halve pagina",
    "voorpagina": "de voorpagina",
}


def budget(boek: Boek, paden: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a warning for every piece that does not fit its place; `paden` gives the file of a piece."""
    for stuk in boek["stukken"]:
        if stuk["plaats"] not in PLAATSEN:
            continue
        maat, woorden = maat_van(stuk, strook="advertentie" in stuk), woorden_van(stuk)
        if not maat.minst <= woorden <= maat.meest:
            yield _klacht(stuk, maat, woorden, paden.get(stuk["id"], ""))


def maat_van(stuk: Stuk, *, strook: bool) -> Maat:
    """Give how many words the place of a piece takes, with or without a strip at its foot."""
    minst, meest = PLAATSEN[stuk["plaats"] or ""]
    return Maat(minst - STROOK, meest - STROOK) if strook else Maat(minst, meest)


def _klacht(stuk: Stuk, maat: Maat, woorden: int, pad: str) -> Problem:
    plaats = _UIT.get(stuk["plaats"] or "", stuk["plaats"])
    if woorden > maat.meest:
        verschil, te, remedie = woorden - maat.meest, "te lang", "Kort het in, schrijf een druktekst, of geef het een grotere plaats"
    else:
        verschil, te, remedie = maat.minst - woorden, "te kort", "Schrijf er iets bij, of geef het een kleinere plaats"
    return problem("WK514", pad, verschil=verschil, te=te, plaats=plaats, woorden=woorden, minst=maat.minst, meest=maat.meest, remedie=remedie)
