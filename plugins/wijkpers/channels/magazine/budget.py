"""Tell before anything is set which pieces are too long or too short for their place, in words: that is what a writer can change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from wijkpers.channels.magazine.boek import Boek
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
        "2 pagina's": Maat(500, 1240),
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
            plaats = _UIT.get(stuk["plaats"] or "", stuk["plaats"])
            waarden: dict[str, Any] = {"woorden": woorden, "plaats": plaats, "minst": maat.minst, "meest": maat.meest}
            te = {"verschil": woorden - maat.meest, "te": "te lang"} if woorden > maat.meest else {"verschil": maat.minst - woorden, "te": "te kort"}
            yield problem("WK508", paden.get(stuk["id"], ""), **waarden, **te)
