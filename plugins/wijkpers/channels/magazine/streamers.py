"""Choose pull quotes: sentences that people say in a piece, far enough from each other and from where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypedDict

from wijkpers.druk.boom import Blok, platte_woorden

WOORDEN_PER_CITAAT: Final = 350
_GEZEGD: Final = re.compile(r"[“\"]([^“”\"]{30,105}[.!?])[”\"]")
_EERSTE: Final = 2  # no quote before the third block


class Streamer(TypedDict):
    """Hold a sentence and the index of the block after which it may stand."""

    zin: str
    na: int


def streamers(tekst: Sequence[Blok]) -> list[Streamer]:
    """Return at most one quote per WOORDEN_PER_CITAAT words, in the order of the text; quotes of the writer count too.

    A quote stands between two paragraphs, never right after a heading, and some blocks before the words themselves.
    """
    woorden = [len(platte_woorden(blok).split()) for blok in tekst]
    ruimte = sum(woorden) // WOORDEN_PER_CITAAT - sum(blok["t"] == "quote" for blok in tekst)
    gekozen: list[Streamer] = []
    for kandidaat in _kandidaten(tekst):
        ver = sum(woorden[gekozen[-1]["na"] + 1 : kandidaat["na"] + 1]) >= WOORDEN_PER_CITAAT // 2 if gekozen else True
        if len(gekozen) < ruimte and ver:
            gekozen.append(kandidaat)
    return gekozen


def _kandidaten(tekst: Sequence[Blok]) -> Iterator[Streamer]:
    for nummer, blok in enumerate(tekst):
        gezegd = _GEZEGD.search(platte_woorden(blok)) if blok["t"] == "p" else None
        na = nummer - 2
        if gezegd and na >= _EERSTE and tekst[na]["t"] == "p" and tekst[na + 1]["t"] == "p":
            yield {"zin": f"“{gezegd[1]}”", "na": na}
