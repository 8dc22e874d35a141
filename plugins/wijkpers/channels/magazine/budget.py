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

_UIT: Final = {"blokje": "een blokje", "kwart": "een kwart pagina", "halve": "een halve pagina", "voorpagina": "de voorpagina"}


def budget(boek: Boek, paden: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a warning for every piece that does not fit its place; `paden` gives the file of a piece."""
    for stuk in boek["stukken"]:
        maat, woorden = PLAATSEN.get(stuk["plaats"] or ""), woorden_van(stuk)
        if maat and not maat.minst <= woorden <= maat.meest:
            yield _klacht(stuk, maat, woorden, paden.get(stuk["id"], ""))


def _klacht(stuk: Stuk, maat: Maat, woorden: int, pad: str) -> Problem:
    plaats = _UIT.get(stuk["plaats"] or "", stuk["plaats"])
    if woorden > maat.meest:
        verschil, te, remedie = woorden - maat.meest, "te lang", "Kort het in, schrijf een druktekst, of geef het een grotere plaats"
    else:
        verschil, te, remedie = maat.minst - woorden, "te kort", "Schrijf er iets bij, of geef het een kleinere plaats"
    return problem("WK514", pad, verschil=verschil, te=te, plaats=plaats, woorden=woorden, minst=maat.minst, meest=maat.meest, remedie=remedie)
