"""Find the topics that a question of a resident may mean: the tested twin of theme/js/zoekhulp.js.

Both read the same list of words and give the same ranking, to the last digit (tests/test_zoekhulp.py); change them together. A word is
compared by its sound: `klank` folds what is often misspelled (ij/ei, ou/au, c/k/s, v/f, z/s, d/t, double letters, h) and drops endings,
so that isoleren, isolasie and isolatie are one. What is not found so is looked for as the start or a part of a longer word, as two
words in one, and within one or two letters. A topic adds up what the words of a question say of it; rare words count for more.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

# What decomposition leaves: letters of the languages on the sociale kaart that are no letter with an accent.
_LETTERS: Final = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "'": "", "’": "", "`": ""})
_VOUW: Final = tuple(
    (re.compile(patroon), door)
    for patroon, door in (
        ("ij|ei", "1"), ("sch", "sg"), ("ch", "g"), ("c(?=[eiy1])", "s"), ("ck|c|q", "k"), ("x", "ks"), ("ph|v", "f"), ("z", "s"), ("^ps", "s"),
        ("ou|au", "2"), ("oe", "u"), ("ie|y", "i"), ("d", "t"), ("(?!^)h", ""), (r"(.)\1+", r"\1"), ("ti(?=$|s$|o)", "si"),
        ("^(op|an|af|uit|in)?ge(?=...+(?:t|en)$)", r"\1"),
    )
)  # fmt: skip
_EINDEN: Final = tuple(
    (re.compile(patroon), over) for patroon, over in (("1t$", 4), ("(?:en|es|e)$", 3), ("[st]$", 4), ("(?:asi|ing|ig|st?er|er)$", 4), ("j$", 3))
)
# What a word says of a topic: a word for it, the same in another language, part of a phrase for it, part of a question about it.
GEWICHT: Final = (1.0, 0.8, 0.6, 0.35)
MAX_VRAAG: Final = 200


def woorden(tekst: str) -> list[str]:
    """Split a text into its words, in any script: letters and digits, lower case, without accents."""
    plat = unicodedata.normalize("NFKD", tekst).lower().translate(_LETTERS)
    return re.findall(r"[^\W_]+", "".join(c for c in plat if unicodedata.category(c)[0] != "M"))


def klank(woord: str) -> str:
    """Fold a word to its sound, without endings."""
    for patroon, door in _VOUW:
        woord = patroon.sub(door, woord)
    for patroon, over in _EINDEN * 3:
        kort = patroon.sub("", woord)
        woord = kort if len(kort) >= over else woord
    return woord


def afstand(a: str, b: str, hooguit: int) -> int:
    """Count the letters to change, add, drop or swap to make `b` of `a`; more than `hooguit` is `hooguit + 1`."""
    vorige: list[int] = []
    rij = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        eerder, vorige, rij = vorige, rij, [i]
        for j, y in enumerate(b, 1):
            d = min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                d = min(d, eerder[j - 2] + 1)
            rij.append(d)
        if min(rij) > hooguit:
            return hooguit + 1
    return rij[-1]


@dataclass(frozen=True)
class Nood:
    """Be words that together may mean danger: their sounds, the numbers to show, and the topic (by number)."""

    tekens: frozenset[str]
    nummers: tuple[str, ...]
    onderwerp: int


@dataclass(frozen=True)
class Woordenlijst:
    """Hold the words of all topics: `klanken[k]` gives for each sound its weight for each topic (by number), less for a sound of many topics.

    `bewaard` keeps what a sound said: while somebody types only the last word changes.
    """

    codes: tuple[str, ...]
    klanken: Mapping[str, Mapping[int, float]]
    nood: tuple[Nood, ...]
    stop: frozenset[str]
    bewaard: dict[tuple[str, int], dict[int, float]] = field(default_factory=dict, compare=False)


def lees(tekst: str) -> Woordenlijst:
    """Read a list: stop words on the first line, then per topic code, sounds of each weight, numbers and words of danger, between bars."""
    eerste, *regels = tekst.split("\n")
    klanken: dict[str, dict[int, float]] = {}
    nood: list[Nood] = []
    codes = []
    for onderwerp, regel in enumerate(regels):
        code, *rijen, nummers, gevaar = regel.split("|")
        codes.append(code)
        for gewicht, rij in zip(GEWICHT, rijen, strict=True):
            for k in rij.split():
                klanken.setdefault(k, {}).setdefault(onderwerp, gewicht)
        nood += [Nood(frozenset(samen.split("+")), tuple(nummers.split(",")), onderwerp) for samen in gevaar.split()]
    for per in klanken.values():
        samen = math.sqrt(sum(per.values()))
        per.update((onderwerp, gewicht / samen) for onderwerp, gewicht in per.items())
    return Woordenlijst(tuple(codes), klanken, tuple(nood), frozenset(eerste.split()))


def teken(woord: str, stop: frozenset[str]) -> str:
    """Give the sign of a word in a warning: its sound, or the very word when it is a stop word."""
    return f"_{woord}" if woord in stop else klank(woord)


def lijkt(k: str, lengte: int, v: str) -> float:
    """Say how much the sound `k` of a word of `lengte` letters looks like the sound `v` of the list: 0 to 1."""
    if k == v:
        return 1.0
    if len(k) >= 3 and v.startswith(k):
        return 0.8 if len(v) - len(k) < 3 else 0.6
    if len(v) >= 4 and k.endswith(v):
        return 0.5
    if len(v) >= 3 and k.startswith(v):
        return 0.3 if len(v) < 4 else 0.7 if len(k) - len(v) < 2 else 0.55
    if len(k) >= 4 and v.endswith(k):
        return 0.5
    if len(k) >= 5 and k in v:
        return 0.4
    ver = 0 if lengte < 5 or len(k) < 3 else 1 if lengte < 9 else 2
    if not ver or abs(len(k) - len(v)) > ver:
        return 0.0
    d = afstand(k, v, ver)
    return 0.0 if d > ver else 0.8 - d / len(k)


def _scores(k: str, lengte: int, lijst: Woordenlijst) -> dict[int, float]:
    """Say what one sound says of each topic; beside an exact hit the others count for a third. A `lengte` of 0 is words joined: exact only.

    Of a compound the first part speaks beside the rest: energiebesparing is about energie, and about besparen.
    """
    if (k, lengte) in lijst.bewaard:
        return lijst.bewaard[k, lengte]
    raak = k in lijst.klanken
    scores = lijst.bewaard[k, lengte] = {}
    begin: dict[int, float] = {}
    for v, per in lijst.klanken.items() if lengte else ((k, lijst.klanken[k]),):
        q = lijkt(k, lengte, v)
        if raak and v != k:
            q /= 3
        deel = begin if v != k and k.startswith(v) else scores
        for onderwerp, gewicht in per.items() if q > 0 else ():
            deel[onderwerp] = max(deel.get(onderwerp, 0), q * gewicht)
    for onderwerp, score in begin.items():
        scores[onderwerp] = scores.get(onderwerp, 0) + score
    return scores


def _delen(vraag: str, lijst: Woordenlijst) -> Iterator[tuple[str, int]]:
    """Give the sounds to look for: each word that says something, and two to four words written as one when the list has that."""
    rij = woorden(vraag[:MAX_VRAAG])
    for i, woord in enumerate(rij):
        for n in (4, 3, 2):
            samen = klank("".join(rij[i : i + n]))
            if len(rij) >= i + n and len(samen) > 3 and samen != klank(woord) and samen in lijst.klanken:
                yield samen, 0
        if woord not in lijst.stop and len(woord) > 1:
            yield klank(woord), len(woord)


def gevaar(vraag: str, lijst: Woordenlijst) -> list[Nood]:
    """Give the warnings that a question calls for: all their words are in it, in any order."""
    tekens = {teken(woord, lijst.stop) for woord in woorden(vraag[:MAX_VRAAG])}
    return [nood for nood in lijst.nood if nood.tekens <= tekens]


def rank(vraag: str, lijst: Woordenlijst) -> list[tuple[str, float]]:
    """Give the topics that a question may mean with their score, best first; topics far below the best are left out."""
    totaal = dict.fromkeys((nood.onderwerp for nood in gevaar(vraag, lijst)), 1.0)
    for k, lengte in _delen(vraag, lijst):
        for onderwerp, score in _scores(k, lengte, lijst).items():
            totaal[onderwerp] = totaal.get(onderwerp, 0) + score
    best = max(totaal.values(), default=0)
    return sorted(((lijst.codes[n], s) for n, s in totaal.items() if s >= best / 6), key=lambda paar: -paar[1])
