"""Break a title into lines: as large as it fits, evenly long, and a word hyphenated only when no line can hold it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

import pyphen

Meet = Callable[[str], float]  # the width of a text, in em
Stukken = list[tuple[str, float]]  # words, or parts of a word, with their widths in em

_HEEL: Final = 0.5  # down to this share of the largest size, words stay whole
_TREMA: Final = "äëïöüÄËÏÖÜ"


def zet(tekst: str, meet: Meet, breed: float, hoog: float, maten: Sequence[int], hoogte: float = 1.1, meest: int = 5) -> tuple[int, list[str]]:
    """Give the largest of `maten` (falling) at which the text fits in `breed` by `hoog` and at most `meest` lines, with its lines.

    A line is `hoogte` times its size high. A text that fits at no size is cut off at the smallest.
    """
    woorden, spatie = [(woord, meet(woord)) for woord in tekst.split()], meet(" ")
    langst = max((breedte for _, breedte in woorden), default=0)
    for maat, heel in (*((m, True) for m in maten if m >= maten[0] * _HEEL), *((m, False) for m in maten)):
        ruimte, plaats = breed / maat, min(meest, int(hoog / (maat * hoogte)))
        if heel and langst > ruimte:
            continue
        stukken = [stuk for woord in woorden for stuk in _breek(*woord, meet, ruimte)]
        if len(_vul(stukken, spatie, ruimte)) <= plaats:
            return maat, _gelijk(stukken, spatie, ruimte)
    regels = _vul(stukken, spatie, ruimte)
    return maat, [*regels[: plaats - 1], regels[plaats - 1][:-2].rstrip(" ,.:;-") + "…"]


def _vul(stukken: Stukken, spatie: float, breed: float) -> list[str]:
    """Fill lines with as many words as they hold."""
    regels: list[str] = []
    lang = breed
    for tekst, breedte in stukken:
        if (lang := lang + spatie + breedte) <= breed:
            regels[-1] += f" {tekst}"
        else:
            regels.append(tekst)
            lang = breedte
    return regels


def _gelijk(stukken: Stukken, spatie: float, breed: float) -> list[str]:
    """Fill as few lines as possible, as evenly as possible: the least sum of the squares of what stays open."""
    aantal = len(_vul(stukken, spatie, breed))
    tot = [0.0, *accumulate(breedte + spatie for _, breedte in stukken)]
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]  # per line: where it ends, at what cost, and where it began
    for _ in range(aantal):
        rij: dict[int, tuple[float, int]] = {}
        for van, (prijs, _) in best[-1].items():
            for tot_ in range(van + 1, len(stukken) + 1):
                open_ = breed - (tot[tot_] - tot[van] - spatie)
                if open_ < 0 and tot_ > van + 1:
                    break
                rij[tot_] = min(rij.get(tot_, (float("inf"), 0)), (prijs + open_**2, van))
        best.append(rij)
    grenzen = [len(stukken)]
    for rij in best[:0:-1]:
        grenzen.append(rij[grenzen[-1]][1])
    return [" ".join(tekst for tekst, _ in stukken[van:tot_]) for van, tot_ in pairwise(reversed(grenzen))]


def _breek(woord: str, breedte: float, meet: Meet, breed: float) -> Iterator[tuple[str, float]]:
    """Break a word that no line can hold, by the Dutch patterns where they know a place, else between two letters."""
    if breedte <= breed:
        yield woord, breedte
        return
    tot, plekken, streep = [0.0, *accumulate(map(meet, woord))], [*_plekken(woord), len(woord)], meet("-")
    begin = 0
    while tot[-1] - tot[begin] > breed and begin < len(woord) - 1:
        past = max(begin + 1, next(i for i in range(begin, len(woord)) if tot[i + 1] - tot[begin] > breed - streep))
        eind = max((i for i in plekken if begin < i <= past), default=past)
        stuk = woord[begin:eind] if woord[eind - 1] == "-" else f"{woord[begin:eind]}-"
        yield stuk, meet(stuk)
        begin = eind
    yield woord[begin:], meet(woord[begin:])


def _plekken(woord: str) -> list[int]:
    """Give where a word may break: after its own hyphens and between syllables, never before a trema."""
    return sorted({*(i for i in _afbreker().positions(woord) if woord[i] not in _TREMA), *(i for i, teken in enumerate(woord, 1) if teken == "-")})


@cache
def _afbreker() -> pyphen.Pyphen:
    """Load the Dutch patterns only for a word that needs them."""
    return pyphen.Pyphen(lang="nl_NL")
