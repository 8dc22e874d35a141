"""Measure the layouts of the pieces: every candidate of every piece is set once, in the trial document of the theme.

The engine remembers what it has set, so a hundred layouts of a piece cost little more than one. The number of candidates is
bounded, which bounds the time.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, NotRequired, TypedDict

from wijkpers.blocks import FOTOPLAATSEN
from wijkpers.channels.magazine.boek import Stuk
from wijkpers.druk.boom import platte_woorden
from wijkpers.druk.motor import Werk, Zetter

RONDEN: Final = 5  # of giving slack to candidates that run over
MAX_KANDIDATEN: Final = 3000  # in the first round; above it pull quotes are not tried
STAPEL: Final = 24  # pieces in one trial document
KORT: Final = ("kwart", "blokje")
PAGINAS: Final[Mapping[str, int]] = {"voorpagina": 1, "1 pagina": 1, "2 pagina's": 2, "3 pagina's": 3, "4 pagina's": 4}


class Formaat(NamedTuple):
    """Hold what a format means for fitting; the sizes themselves are in theme/print/tokens.typ."""

    naam: str
    regels: int  # of a column
    kolommen: int  # of a piece
    lijstkolommen: int  # of news and lists
    vormen: tuple[str, ...]  # of a piece with a picture
    woorden: tuple[int, int]  # least and most on a page of a piece


FORMATEN: Final[Mapping[str, Formaat]] = MappingProxyType(
    {
        f.naam: f
        for f in (
            Formaat("A4", 56, 2, 3, ("groot", "naast"), (330, 900)),
            Formaat("A5", 40, 1, 2, ("groot",), (120, 420)),
            Formaat("groot", 40, 1, 1, ("groot",), (120, 420)),
        )
    }
)


class Knop(TypedDict):
    """Hold the position of the knobs of one piece; see `plan` in theme/print/stuk.typ."""

    vorm: str
    paginas: int
    citaten: int
    voetbeeld: bool
    maat: int
    speling: int


class Kandidaat(TypedDict):
    """Hold one layout to try: a piece on pages of its own with its knob, or as a half page with so many lines of slack."""

    id: str
    soort: Literal["stuk", "halve"]
    knop: NotRequired[Knop]
    speling: NotRequired[int]
    hoogstens: NotRequired[int]


class Meting(TypedDict):
    """Hold what came out: the plan, the pages too many, and the lines past the end."""

    kandidaat: Kandidaat
    plan: dict[str, Any]
    paginas: int
    over: float


def meet(werk: Werk, stukken: Sequence[Stuk], formaat: Formaat) -> tuple[dict[str, list[Meting]], int]:
    """Give what fits of every piece, and how many layouts were tried; a stack of pieces at a time, which bounds the memory."""
    lang = [s for s in stukken if s["plaats"] not in (*KORT, *FOTOPLAATSEN)]
    goed: dict[str, list[Meting]] = defaultdict(list)
    geprobeerd = 0
    citaten = sum(1 for stuk in lang for _ in _van(stuk, formaat)) <= MAX_KANDIDATEN
    for begin in range(0, len(lang), STAPEL):
        with werk.zetter("proef") as proef:
            geprobeerd += _meet_stapel(proef, lang[begin : begin + STAPEL], formaat, goed, citaten=citaten)
    return goed, geprobeerd


def _meet_stapel(proef: Zetter, stukken: Sequence[Stuk], formaat: Formaat, goed: dict[str, list[Meting]], *, citaten: bool) -> int:
    """Measure the usual candidates; a piece for which none is right also gets smaller text and more pages tried."""
    gewoon = [k for stuk in stukken for k in _van(stuk, formaat) if citaten or not k.get("knop", {}).get("citaten")]
    geprobeerd = _ronden(proef, gewoon, formaat, goed)
    lastig = [s for s in stukken if not _past(s, goed[s["id"]], formaat)]
    anders = [k for stuk in lastig for k in _van(stuk, formaat, ruim=True)]
    return geprobeerd + _ronden(proef, anders, formaat, goed)


def _past(stuk: Stuk, metingen: Sequence[Meting], formaat: Formaat) -> bool:
    """Tell whether a piece has a layout; on A4 one with the number of pages that was reserved for it."""
    paginas = {m["plan"].get("paginas") for m in metingen if m["kandidaat"]["soort"] == "stuk"}
    gevraagd = PAGINAS.get(stuk["plaats"] or "") if formaat.naam == "A4" else None
    return gevraagd in paginas if gevraagd else bool(paginas)


def _ronden(proef: Zetter, kandidaten: list[Kandidaat], formaat: Formaat, goed: dict[str, list[Meting]]) -> int:
    """Measure candidates; those that run over get slack in a next round, until they fit or cannot. Return how many were tried."""
    geprobeerd = 0
    for _ in range(RONDEN):
        gemeten = proef.vraag(kandidaten=kandidaten) if kandidaten else []
        metingen = [Meting(kandidaat=kandidaten[m["nummer"]], plan=m["plan"], paginas=m["paginas"], over=m["over"]) for m in gemeten]
        geprobeerd += len(kandidaten)
        kandidaten = []
        for meting in metingen:
            if meting["paginas"] == 0 and meting["over"] < 0.1:
                goed[meting["kandidaat"]["id"]].append(meting)
            elif meting["paginas"] >= 0:
                kandidaten.append(_ruimer(meting, 2 * formaat.kolommen))
    return geprobeerd


def _ruimer(meting: Meting, deler: int) -> Kandidaat:
    """Give a candidate the slack that it turned out to need: the lines past the end are spread over the columns."""
    meer, oud = max(1, math.ceil(meting["over"] / deler)), meting["kandidaat"]
    if "knop" in oud:
        return {**oud, "knop": {**oud["knop"], "speling": oud["knop"]["speling"] + meer}}
    return {**oud, "speling": oud.get("speling", 0) + meer}


def _van(stuk: Stuk, formaat: Formaat, *, ruim: bool = False) -> Iterator[Kandidaat]:
    if stuk["plaats"] == "halve" and "naast" in formaat.vormen and not ruim:
        yield {"id": stuk["id"], "soort": "halve", "speling": 0, "hoogstens": formaat.regels}
    woorden = woorden_van(stuk)
    paginas = range(max(1, woorden // formaat.woorden[1]), woorden // formaat.woorden[0] + (4 if ruim else 2))
    vormen = formaat.vormen if stuk["beeld"] else ("kleur",)
    citaten = range(len(stuk.get("streamers", ())) + 1) if not ruim else (0,)
    voetbeeld = (False, True) if any(blok["t"] == "img" for blok in stuk["tekst"]) else (False,)
    for n, vorm, c, voet in itertools.product(paginas, vormen, citaten, voetbeeld):
        yield {"id": stuk["id"], "soort": "stuk", "knop": {"vorm": vorm, "paginas": n, "citaten": c, "voetbeeld": voet, "maat": int(ruim), "speling": 0}}


def woorden_van(stuk: Stuk) -> int:
    """Count the words of the text of a piece."""
    return sum(len(platte_woorden(blok).split()) for blok in stuk["tekst"])
