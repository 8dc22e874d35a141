"""Fit an edition to whole sheets: measure every candidate layout of every piece once, then choose the cheapest set.

A volunteer would move boxes for two days. The engine remembers what it has set, so measuring a hundred layouts of a piece costs
little more than one; what remains is a choice, made exactly (dynamic programming over the number of pages) and therefore the same
every time. The number of candidates is bounded, which bounds the time.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, NotRequired, TypedDict

from wijkpers.channels.magazine.boek import Boek, Stuk
from wijkpers.druk.boom import platte_woorden
from wijkpers.druk.motor import VEL, DrukFout, Werk

RONDEN: Final = 5  # of giving slack to candidates that run over
MAX_KANDIDATEN: Final = 3000  # in the first round; above it pull quotes are not tried
MAX_VULLERS: Final = 3
KORT: Final = ("kwart", "blokje")
TUSSEN: Final = 2  # lines between two pieces on one page
HOGE_BRUG: Final = 18  # lines of a strip in whose sky notes can hang
PAGINAS: Final[Mapping[str, int]] = {"voorpagina": 1, "1 pagina": 1, "2 pagina's": 2, "3 pagina's": 3, "4 pagina's": 4}

# What a choice costs, in points; the unit is a tenth of a page of white.
PER_WITTE_REGEL: Final = 0.09
PER_REGEL_BRUG: Final = 0.12
PER_REGEL_LAAG_BEELD: Final = 0.25
LAAG_BEELD: Final = 16  # lines; a lower picture is a strip
KORTSTE_EIND: Final = 7  # lines of a column on the last page; fewer look forgotten
KORT_EIND: Final = 4.0
KLEINE_TEKST: Final = 2.5
CITAAT: Final = -0.8
ANDERE_PLAATS: Final = 5.0  # per page more or less than the redactie reserved
VULLER: Final = 6.0
WEGGELATEN: Final = 4.0  # a piece "indien plaats" that finds none
ANDERE_DIKTE: Final = 3.0  # per page that the magazine differs from `paginas` of the edition


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
    briefjes: NotRequired[list[int]]


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


class Deel(TypedDict):
    """Hold one step of the edition, as theme/print/magazine.typ draws it."""

    soort: Literal["stuk", "halven", "kort"]
    id: NotRequired[str]
    knop: NotRequired[Knop]
    ids: NotRequired[list[str]]
    speling: NotRequired[list[int]]


class Keus(TypedDict):
    """Hold a way to place one piece: its cost, its pages, its step (none when it is left out) and how it was measured."""

    kosten: float
    paginas: int
    deel: Deel | None
    meting: Meting | None


class Gepast(TypedDict):
    """Hold the result: the steps in order, the filler pages, what was measured, and how many layouts were tried."""

    stukken: list[Deel]
    vullers: int
    keuzes: list[Keus]
    geprobeerd: int
    paginas: int


def pas(werk: Werk, boek: Boek, formaat: Formaat) -> Gepast:
    """Choose the layout of the edition; only on A4 does it try to be as thick as the redactie has in mind."""
    gevraagd = boek["uitgave"]["paginas"] if formaat.naam == "A4" else 0
    metingen, geprobeerd = _meet(werk, boek["stukken"], formaat)
    per_stuk = _keuzes(boek["stukken"], metingen, formaat)
    eerste = _kies(per_stuk, 0, gevraagd)
    vast = werk.vraag("magazine", knoppen=_knoppen(eerste, 0))["paginas"] - sum(k["paginas"] for k in eerste)
    gekozen = _kies(per_stuk, vast, gevraagd)
    zonder = vast + sum(k["paginas"] for k in gekozen)
    vullers = -zonder % VEL
    _prik(gekozen, len(boek["oproepen"]), formaat.lijstkolommen)
    return {**_knoppen(gekozen, vullers), "keuzes": gekozen, "geprobeerd": geprobeerd, "paginas": zonder + vullers}


def _prik(keuzes: Sequence[Keus], oproepen: int, naast_elkaar: int) -> None:
    """Hang notes of the notice board, in turn, above the bridges that are high enough for them."""
    volgende = 0
    for keus in keuzes:
        if keus["deel"] and "knop" in keus["deel"] and keus["meting"] and keus["meting"]["plan"]["strook"] >= HOGE_BRUG and oproepen >= naast_elkaar:
            keus["deel"]["knop"]["briefjes"] = [(volgende + n) % oproepen for n in range(naast_elkaar)]
            volgende += naast_elkaar


def _knoppen(keuzes: Sequence[Keus], vullers: int) -> Any:
    return {"stukken": [k["deel"] for k in keuzes if k["deel"]], "vullers": vullers}


# --- measuring ---------------------------------------------------------------------------------------------------------


def _meet(werk: Werk, stukken: Sequence[Stuk], formaat: Formaat) -> tuple[dict[str, list[Meting]], int]:
    """Measure the usual candidates; a piece for which none is right also gets smaller text and more pages tried."""
    lang = [s for s in stukken if s["plaats"] not in KORT]
    goed: dict[str, list[Meting]] = defaultdict(list)
    geprobeerd = _ronden(werk, _kandidaten(lang, formaat), formaat, goed)
    lastig = [s for s in lang if not _past(s, goed[s["id"]], formaat)]
    anders = [k for stuk in lastig for k in _van(stuk, formaat, ruim=True)]
    return goed, geprobeerd + _ronden(werk, anders, formaat, goed)


def _past(stuk: Stuk, metingen: Sequence[Meting], formaat: Formaat) -> bool:
    """Tell whether a piece has a layout; on A4 one with the number of pages that was reserved for it."""
    paginas = {m["plan"].get("paginas") for m in metingen if m["kandidaat"]["soort"] == "stuk"}
    gevraagd = PAGINAS.get(stuk["plaats"] or "") if formaat.naam == "A4" else None
    return gevraagd in paginas if gevraagd else bool(paginas)


def _ronden(werk: Werk, kandidaten: list[Kandidaat], formaat: Formaat, goed: dict[str, list[Meting]]) -> int:
    """Measure candidates; those that run over get slack in a next round, until they fit or cannot. Return how many were tried."""
    geprobeerd = 0
    for _ in range(RONDEN):
        gemeten = werk.vraag("proef", kandidaten=kandidaten) if kandidaten else []
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


def _kandidaten(lang: Sequence[Stuk], formaat: Formaat) -> list[Kandidaat]:
    alle = [k for stuk in lang for k in _van(stuk, formaat)]
    return alle if len(alle) <= MAX_KANDIDATEN else [k for k in alle if not k.get("knop", {}).get("citaten")]


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


# --- choosing ----------------------------------------------------------------------------------------------------------


def _keuzes(stukken: Sequence[Stuk], metingen: Mapping[str, Sequence[Meting]], formaat: Formaat) -> list[list[Keus]]:
    """Give per step of the edition the ways to place it, at most one per number of pages: the cheapest."""
    stappen: list[list[Keus]] = []
    kort = [s["id"] for s in stukken if s["plaats"] in KORT]
    samen = _paren(stukken, metingen, formaat.regels)
    gedaan: set[str] = set()
    for stuk in stukken:
        if stuk["id"] in gedaan:
            continue
        if stuk["id"] in kort:
            gedaan.update(kort)
            stappen.append([{"kosten": 0.0, "paginas": 0, "deel": {"soort": "kort", "ids": kort}, "meting": None}])
        elif stuk["id"] in samen:
            keus = samen[stuk["id"]]
            gedaan.update(keus["deel"]["ids"] if keus["deel"] else ())
            stappen.append([keus])
        else:
            stappen.append(_eigen(stuk, metingen.get(stuk["id"], ()), formaat))
    return stappen


def _paren(stukken: Sequence[Stuk], metingen: Mapping[str, Sequence[Meting]], regels: int) -> dict[str, Keus]:
    """Let half pages look for the next half page with which they fill a page; the key is the first of the two."""
    paren: dict[str, Keus] = {}
    wachtend: Meting | None = None
    for stuk in stukken:
        half = next((m for m in metingen.get(stuk["id"], ()) if m["kandidaat"]["soort"] == "halve"), None)
        if half is None:
            continue
        if wachtend is None or _hoogte(wachtend) + TUSSEN + _hoogte(half) > regels:
            wachtend = half
            continue
        beide = [wachtend["kandidaat"], half["kandidaat"]]
        deel: Deel = {"soort": "halven", "ids": [k["id"] for k in beide], "speling": [k.get("speling", 0) for k in beide]}
        paren[beide[0]["id"]] = {"kosten": 0.0, "paginas": 1, "deel": deel, "meting": None}
        wachtend = None
    return paren


def _hoogte(meting: Meting) -> int:
    return meting["plan"]["kop"] + meting["plan"]["tekst"]


def _eigen(stuk: Stuk, metingen: Iterable[Meting], formaat: Formaat) -> list[Keus]:
    """Give the cheapest layout per number of pages, and leaving it out where the redactie allows that."""
    eigen = [m for m in metingen if m["kandidaat"]["soort"] == "stuk"]
    beste: dict[int, Keus] = {}
    for meting in eigen:
        knop = meting["kandidaat"].get("knop")
        assert knop is not None
        keus: Keus = {
            "kosten": _kosten(stuk, meting, formaat),
            "paginas": knop["paginas"],
            "deel": {"soort": "stuk", "id": stuk["id"], "knop": knop},
            "meting": meting,
        }
        if knop["paginas"] not in beste or keus["kosten"] < beste[knop["paginas"]]["kosten"]:
            beste[knop["paginas"]] = keus
    if stuk["plaats"] == "indien plaats":
        beste[0] = {"kosten": WEGGELATEN, "paginas": 0, "deel": None, "meting": None}
    if not beste:
        raise DrukFout([(stuk["id"], "dit stuk past in geen enkele opmaak; kijk of er een tabel of lijst in staat die langer is dan een bladzijde")])
    return [beste[n] for n in sorted(beste)]


def _kosten(stuk: Stuk, meting: Meting, formaat: Formaat) -> float:
    p = meting["plan"]
    laag = max(0, (LAAG_BEELD if formaat.naam == "A4" else LAAG_BEELD // 2) - p["beeld"]) if p["vorm"] == "groot" else 0
    anders = abs(p["paginas"] - PAGINAS.get(stuk["plaats"] or "", p["paginas"])) if formaat.naam == "A4" else p["paginas"] / 2
    wit = PER_WITTE_REGEL * max(0, p["wit"]) * (1 + max(0, p["wit"]) / 20)
    return (
        _kort_eind(p, formaat)
        + wit
        + PER_REGEL_BRUG * p["strook"]
        + PER_REGEL_LAAG_BEELD * laag
        + KLEINE_TEKST * p["maat"]
        + CITAAT * p["citaten"]
        + ANDERE_PLAATS * anders
    )


def _kort_eind(p: Mapping[str, Any], formaat: Formaat) -> float:
    """Charge a piece that leaves only some lines for its last page."""
    if p["paginas"] == 1:
        return 0.0
    elders = formaat.regels - p["kop"] - p["beeld"] + (p["paginas"] - 2) * formaat.regels
    return KORT_EIND if p["regels"] / formaat.kolommen - elders < KORTSTE_EIND else 0.0


def _kies(stappen: Sequence[Sequence[Keus]], vast: int, gevraagd: int) -> list[Keus]:
    """Choose one way per step, so that the whole is cheapest, fillers and the number of pages counted in."""
    beste: dict[int, tuple[float, tuple[int, ...]]] = {vast: (0.0, ())}
    for stap in stappen:
        volgende: dict[int, tuple[float, tuple[int, ...]]] = {}
        for paginas, (kosten, weg) in beste.items():
            for nummer, keus in enumerate(stap):
                nieuw = (kosten + keus["kosten"], (*weg, nummer))
                som = paginas + keus["paginas"]
                volgende[som] = min(volgende.get(som, nieuw), nieuw)
        beste = volgende
    _, weg = min((kosten + _omslag(paginas, gevraagd), weg) for paginas, (kosten, weg) in beste.items())
    return [stap[nummer] for stap, nummer in zip(stappen, weg, strict=True)]


def _omslag(paginas: int, gevraagd: int) -> float:
    """Give the cost of a number of pages: the fillers that it needs, and being thicker or thinner than asked."""
    vullers = -paginas % VEL
    return VULLER * vullers + ANDERE_DIKTE * (abs(paginas + vullers - gevraagd) if gevraagd else 0)
