"""Help the typesetter with the end of a line: spaces that do not break, words that break where we say.

The hyphenation of the engine breaks `coördinatie` before the ö, where the trema would have to go, and makes `wij-kagent` of a compound. Such
a word therefore carries its own soft hyphens, and a word joiner at its end that keeps the engine from adding others.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pyphen

Woorden = tuple[str, ...]  # with hyphens where they may break: `wijk-agent`

_TREMA: Final = "äëïöüÄËÏÖÜ"
_VAST: Final = (
    (re.compile(r"€ (?=\d)"), "€\u00a0"),
    (re.compile(r"(?<=\d) (?=(?:uur|euro|procent|kilometer|km|jaar|%)\b)"), "\u00a0"),
)
_SAMEN: Final = re.compile(r"\b0\d{1,3} \d{3} \d{2} \d{2}\b|\b[1-9]\d{3} [A-Z]{2}\b|\b14 0\d{2,3}\b")  # a phone number, a postcode


def druktekst(tekst: str, eigen: Woorden = ()) -> str:
    """Add what helps the typesetter and nobody sees; of a word in `eigen` that is also built in, the own one counts."""
    for patroon, vervanging in _VAST:
        tekst = patroon.sub(vervanging, tekst)
    tekst = _SAMEN.sub(lambda m: m[0].replace(" ", "\u00a0"), tekst)
    patroon, woorden = _uitzonderingen(eigen)
    return patroon.sub(lambda m: _gebroken(m[0], woorden), tekst)


@functools.cache
def _uitzonderingen(eigen: Woorden) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Give a pattern that finds the exceptions and the words with a trema, and where the exceptions may break."""
    regels = (Path(__file__).parent / "afbreken.txt").read_text(encoding="utf-8").splitlines()
    woorden = {woord.replace("-", "").lower(): woord for woord in (*(r for r in regels if r and not r.startswith("#")), *eigen)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(woorden)))}|\w*[{_TREMA}]\w*)\b", re.IGNORECASE), woorden


def _gebroken(woord: str, woorden: Mapping[str, str]) -> str:
    """Break an exception only where its file says so, another word where the patterns do, but never before a trema."""
    if zelf := woorden.get(woord.lower()):
        plekken = list(itertools.accumulate(map(len, zelf.split("-"))))[:-1]
    else:
        plekken = [i for i in _afbreker().positions(woord) if woord[i] not in _TREMA and 2 <= i <= len(woord) - 2]
    return "\u00ad".join(woord[a:b] for a, b in itertools.pairwise([0, *plekken, len(woord)])) + "\u2060"


@functools.cache
def _afbreker() -> pyphen.Pyphen:
    """Load the Dutch patterns once: reading them takes longer than setting a magazine."""
    return pyphen.Pyphen(lang="nl_NL")
