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
from functools import lru_cache
from typing import Final

# What decomposition leaves: letters of the languages on the sociale kaart that are no letter with an accent.
_LETTERS: Final = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "'": "", "’": "", "`": ""})
_VOUW: Final = tuple(
    (re.compile(patroon), door)
    for patroon, door in (
        ("ij|ei", "1"), ("sch", "sg"), ("ch", "g"), ("c(?=[eiy1])", "s"), ("ck|c|q", "k"), ("x", "ks"), ("ph|v", "f"), ("z", "s"), ("^ps", "s"),
        ("ou|au", "2"), ("oe", "u"), ("ie|y", "i"), ("d", "t"), ("(?!^)h", ""), (r"(\D)\1+", r"\1"), ("ti(?=$|s$|o)", "si"),
    )
)  # fmt: skip
_GE: Final = re.compile("^(op|an|af|uit|in)?ge(?=...+(?:t|en)$)")
_EINDEN: Final = tuple(
    (re.compile(patroon), over) for patroon, over in (("1t$", 4), ("(?:en|es|e)$", 3), ("[st]$", 4), ("(?:asi|ing|ig|st?er|er)$", 4), ("j$", 3))
)
# What a word says of a topic: a word for it, the same in another language, part of a phrase for it, part of a question about it.
GEWICHT: Final = (1.0, 0.8, 0.6, 0.35)
MAX_VRAAG: Final = 200
ZEKER: Final = 0.6
VREEMD: Final = "vreemd"


def woorden(tekst: str) -> list[str]:
    """Split a text into its words, in any script: letters and digits, lower case, without accents."""
    plat = unicodedata.normalize("NFKD", tekst).lower().translate(_LETTERS)
    return re.findall(r"[^\W_]+", "".join(c for c in plat if unicodedata.category(c)[0] != "M"))


def vouw(woord: str) -> str:
    """Fold what is often misspelled in a word."""
    for patroon, door in _VOUW:
        woord = patroon.sub(door, woord)
    return woord


@lru_cache(1 << 15)
def klank(woord: str) -> str:
    """Fold a word to its sound, without endings."""
    woord = _GE.sub(r"\1", vouw(woord))
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
    """Be words that together may mean danger: their signs (a star is the rest of a word), the numbers to show, and the topic (by number)."""

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
    """Read a list: stop words on the first line, then per topic code, sounds of each weight, numbers and words of danger, between bars.

    A topic may come back on a later line with more sounds, or with more weight for one that it has.
    """
    eerste, *regels = tekst.split("\n")
    klanken: dict[str, dict[int, float]] = {}
    nood: list[Nood] = []
    codes: dict[str, int] = {}
    for regel in regels:
        code, *rijen, nummers, gevaar = regel.split("|")
        onderwerp = codes.setdefault(code, len(codes))
        for gewicht, rij in zip(GEWICHT, rijen, strict=True):
            for k in rij.split():
                per = klanken.setdefault(k, {})
                per[onderwerp] = max(per.get(onderwerp, 0), gewicht)
        nood += [Nood(frozenset(samen.split("+")), tuple(nummers.split(",")), onderwerp) for samen in gevaar.split()]
    for per in klanken.values():
        samen = math.sqrt(sum(per.values()))
        per.update((onderwerp, gewicht / samen) for onderwerp, gewicht in per.items())
    return Woordenlijst(tuple(codes), klanken, tuple(nood), frozenset(eerste.split()))


def teken(woord: str, stop: frozenset[str]) -> str:
    """Give the sign of a word in a warning: the word as it is spelled or misspelled (`slag` is not `geslagen`); a stop word never stands for another."""
    return f"_{woord}" if woord in stop else vouw(woord)


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
    """Give the sounds to look for with the length of their words: each word that says something, and what can be made of it that the list has.

    That is two to four words written as one, but not with `de` before or a stop word behind, unless all are (`te doen`, with a bar before it); and
    two letters changed about in a word that the list does not know. Those have length 0.
    """
    rij = woorden(vraag[:MAX_VRAAG])
    for i, woord in enumerate(rij):
        k = klank(woord)
        zegt = woord not in lijst.stop and len(woord) > 1
        anders = [_samen(rij[i : i + n], lijst.stop) for n in (4, 3, 2) if len(rij) >= i + n]
        if zegt and len(woord) > 4 and k not in lijst.klanken:
            anders += [klank(woord[:j] + woord[j + 1] + woord[j] + woord[j + 2 :]) for j in range(len(woord) - 1)]
        yield from ((ander, 0) for ander in anders if ander != k and ander in lijst.klanken)
        if zegt:
            yield k, len(woord)


def _samen(rij: list[str], stop: frozenset[str]) -> str:
    """Give the sound of words written as one; empty when they are not meant so."""
    streep = "_" * all(woord in stop for woord in rij)
    return "" if rij[0] == "de" or (rij[-1] in stop and not streep) else streep + klank("".join(rij))


def gevaar(vraag: str, lijst: Woordenlijst) -> list[Nood]:
    """Give the warnings that a question calls for: all their words are in it, in any order."""
    tekens = {teken(woord, lijst.stop) for woord in woorden(vraag[:MAX_VRAAG])}
    return [nood for nood in lijst.nood if all(_staat(een, tekens) for een in nood.tekens)]


def _staat(een: str, tekens: set[str]) -> bool:
    return any(ander.startswith(een[:-1]) for ander in tekens) if een.endswith("*") else een in tekens


def rank(vraag: str, lijst: Woordenlijst) -> list[tuple[str, float]]:
    """Give the topics that a question may mean with their score, best first; topics far below the best are left out."""
    totaal = dict.fromkeys((nood.onderwerp for nood in gevaar(vraag, lijst)), 1.0)
    for k, lengte in dict.fromkeys(_delen(vraag, lijst)):
        for onderwerp, score in _scores(k, lengte, lijst).items():
            totaal[onderwerp] = totaal.get(onderwerp, 0) + score
    best = max(totaal.values(), default=0)
    return sorted(((lijst.codes[n], s) for n, s in totaal.items() if s >= best / 6), key=lambda paar: -paar[1])


def zeker(vraag: str, rang: list[tuple[str, float]], lijst: Woordenlijst) -> bool:
    """Tell whether the answer of a short list will do: it scores enough, and the list has the very sound of every word."""
    return bool(rang) and rang[0][1] >= ZEKER and all(k in lijst.klanken for k, lengte in _delen(vraag, lijst) if lengte)


def letters(vraag: str, lijst: Woordenlijst) -> list[str]:
    """Give the parts of the whole list that a question needs: the first letters of its sounds, in order; one part holds all other scripts."""
    rij = (woord for woord in woorden(vraag[:MAX_VRAAG]) if woord not in lijst.stop and len(woord) > 1)
    return sorted({deel(klank(woord)) for woord in rij})


def deel(k: str) -> str:
    """Name the part that a sound is in."""
    return k[0] if k[0].isascii() else VREEMD


@dataclass(frozen=True)
class Zoekhulp:
    """Answer as a page does: from the short list when that is sure, else from that and the parts of the whole one for the letters of the question.

    `delen` holds the text of each part by its letter; `lijsten` keeps what was read of them together.
    """

    kort: Woordenlijst
    tekst: str
    delen: Mapping[str, str]
    lijsten: dict[str, Woordenlijst] = field(default_factory=dict, compare=False)

    def vind(self, vraag: str) -> list[tuple[str, float]]:
        """Rank the topics that a question may mean."""
        rang = rank(vraag, self.kort)
        return rang if zeker(vraag, rang, self.kort) else rank(vraag, self.lijst(letters(vraag, self.kort)))

    def lijst(self, delen: list[str]) -> Woordenlijst:
        """Give the short list with some parts of the whole one."""
        samen = "".join(delen)
        if samen not in self.lijsten:
            self.lijsten[samen] = lees(self.tekst + "".join(self.delen[naam] for naam in delen))
        return self.lijsten[samen]

    def gevaar(self, vraag: str) -> list[Nood]:
        """Give the warnings that a question calls for; the short list has them all."""
        return gevaar(vraag, self.kort)
