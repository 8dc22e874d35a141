"""Hang the advertising strips of an edition at the foot of pages, before anything is fitted: what a strip takes, the text does not have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wijkpers.channels.magazine.boek import Advertentie, Stuk
from wijkpers.channels.magazine.budget import maat_van
from wijkpers.channels.magazine.meten import PAGINAS, woorden_van

_PLAATSEN: Final = PAGINAS.keys() - {"voorpagina"}


def hang_stroken(advertenties: Sequence[Advertentie], stukken: Sequence[Stuk]) -> list[Advertentie]:
    """Give each strip to an article, the one with the most room first; return the advertisements that still need a page.

    Never below the story of a resident, at most one to a piece. A strip for which no article has room stands with the others on a page.
    """
    ruimte = {s["id"]: maat_van(s, strook=True).meest - woorden_van(s) for s in stukken if s["soort"] == "artikel" and s["plaats"] in _PLAATSEN}
    plekken = sorted((s for s in stukken if ruimte.get(s["id"], -1) >= 0), key=lambda s: -ruimte[s["id"]])
    stroken = [a for a in advertenties if a["plaats"] == "voet"]
    for stuk, strook in zip(plekken, stroken, strict=False):
        stuk["advertentie"] = strook
    return [a for a in advertenties if a not in stroken[: len(plekken)]]
