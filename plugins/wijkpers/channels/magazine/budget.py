"""Tell before anything is set which pieces are too long or too short for their place, in words: that is what a writer can change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from wijkpers.channels.magazine.boek import Boek, Stuk
from wijkpers.channels.magazine.meten import woorden_van
from wijkpers.kinds.uitgave import RUIMTE, STROOK, Maat
from wijkpers.problems import Problem, problem

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
        if stuk["plaats"] not in RUIMTE:
            continue
        maat, woorden = maat_van(stuk, strook="advertentie" in stuk), woorden_van(stuk)
        if not maat.minst <= woorden <= maat.meest:
            yield _klacht(stuk, maat, woorden, paden.get(stuk["id"], ""))


def maat_van(stuk: Stuk, *, strook: bool) -> Maat:
    """Give how many words the place of a piece takes, with or without a strip at its foot."""
    minst, meest = RUIMTE[stuk["plaats"] or ""]
    return Maat(minst - STROOK, meest - STROOK) if strook else Maat(minst, meest)


def _klacht(stuk: Stuk, maat: Maat, woorden: int, pad: str) -> Problem:
    plaats = _UIT.get(stuk["plaats"] or "", stuk["plaats"])
    if woorden > maat.meest:
        verschil, te, remedie = woorden - maat.meest, "te lang", "Kort het in, schrijf een druktekst, of geef het een grotere plaats"
    else:
        verschil, te, remedie = maat.minst - woorden, "te kort", "Schrijf er iets bij, of geef het een kleinere plaats"
    return problem("WK514", pad, verschil=verschil, te=te, plaats=plaats, woorden=woorden, minst=maat.minst, meest=maat.meest, remedie=remedie)
