"""Fit an edition to whole sheets: of every measured layout of every piece, choose the cheapest set.

A volunteer would move boxes for two days. The choice is made exactly (dynamic programming over the number of pages) and is
therefore the same every time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, NotRequired, TypedDict

from wijkpers.blocks import FOTOPLAATSEN
from wijkpers.channels.magazine.boek import Boek, Stuk
from wijkpers.channels.magazine.meten import KORT, PAGINAS, Formaat, Meting, meet
from wijkpers.druk.motor import VEL, DrukFout, Werk, Zetter

TUSSEN: Final = 2  # lines between two pieces on one page
HOGE_BRUG: Final = 18  # lines of a strip in whose sky notes can hang

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


class Deel(TypedDict):
    """Hold one step of the edition, as theme/print/magazine.typ draws it."""

    soort: Literal["stuk", "halven", "kort", "foto"]
    ids: list[str]
    plannen: list[dict[str, Any]]  # as measured, one per piece; none for short news and photos
    paginas: NotRequired[int]  # of photos


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


def pas(werk: Werk, magazine: Zetter, boek: Boek, formaat: Formaat) -> Gepast:
    """Choose the layout of the edition, which `magazine` sets; only in its own format does it try to be as thick as the redactie has in mind."""
    gevraagd = boek["uitgave"]["paginas"] if formaat.naam == boek["uitgave"]["formaat"] else 0
    metingen, geprobeerd = meet(werk, boek["stukken"], formaat)
    per_stuk = _keuzes(boek["stukken"], metingen, formaat)
    vast = _vast(magazine, _delen(_kies(per_stuk, 0, gevraagd)))
    gekozen = _kies(per_stuk, vast, gevraagd)
    zonder = vast + sum(k["paginas"] for k in gekozen)
    vullers = -zonder % VEL
    _prik(gekozen, len(boek["oproepen"]), formaat.lijstkolommen)
    return {"stukken": _delen(gekozen), "vullers": vullers, "keuzes": gekozen, "geprobeerd": geprobeerd, "paginas": zonder + vullers}


def _vast(magazine: Zetter, delen: Sequence[Deel]) -> int:
    """Count the pages that are not a matter of choice: those without the pieces, whose pages are known."""
    kort = [deel for deel in delen if deel["soort"] == "kort"]
    return int(magazine.vraag(knoppen={**knoppen(delen), "stukken": kort})["paginas"])


def _prik(keuzes: Sequence[Keus], oproepen: int, naast_elkaar: int) -> None:
    """Hang notes of the notice board, in turn, above the bridges that are high enough for them."""
    volgende = 0
    for keus in keuzes:
        if keus["meting"] and keus["meting"]["plan"]["strook"] >= HOGE_BRUG and oproepen >= naast_elkaar:
            keus["meting"]["plan"]["briefjes"] = [(volgende + n) % oproepen for n in range(naast_elkaar)]
            volgende += naast_elkaar


def _delen(keuzes: Sequence[Keus]) -> list[Deel]:
    return [k["deel"] for k in keuzes if k["deel"]]


def knoppen(delen: Sequence[Deel], vullers: int = 0) -> dict[str, Any]:
    """Give the position of the knobs, as theme/print/magazine.typ reads it; `inhoud` is what the contents page lists."""
    return {"stukken": delen, "inhoud": [id_ for deel in delen for id_ in deel["ids"]], "vullers": vullers}


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
            stappen.append([{"kosten": 0.0, "paginas": 0, "deel": {"soort": "kort", "ids": kort, "plannen": []}, "meting": None}])
        elif stuk["plaats"] in FOTOPLAATSEN:
            stappen.append([_fotos(stuk, formaat)])
        elif stuk["id"] in samen:
            keus = samen[stuk["id"]]
            gedaan.update(keus["deel"]["ids"] if keus["deel"] else ())
            stappen.append([keus])
        else:
            stappen.append(_eigen(stuk, metingen.get(stuk["id"], ()), formaat))
    return stappen


def _fotos(stuk: Stuk, formaat: Formaat) -> Keus:
    """Give photos their one or two pages; on small paper a single one leaves no room for the others."""
    paginas = 2 if stuk["plaats"] == "fotospread" or (formaat.naam != "A4" and len(stuk["beelden"]) > 1) else 1
    return {"kosten": 0.0, "paginas": paginas, "deel": {"soort": "foto", "ids": [stuk["id"]], "plannen": [], "paginas": paginas}, "meting": None}


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
        beide = (wachtend, half)
        deel: Deel = {"soort": "halven", "ids": [m["kandidaat"]["id"] for m in beide], "plannen": [m["plan"] for m in beide]}
        paren[deel["ids"][0]] = {"kosten": 0.0, "paginas": 1, "deel": deel, "meting": None}
        wachtend = None
    return paren


def _hoogte(meting: Meting) -> int:
    return meting["plan"]["kop"] + meting["plan"]["tekst"]


def _eigen(stuk: Stuk, metingen: Iterable[Meting], formaat: Formaat) -> list[Keus]:
    """Give the cheapest layout per number of pages, and leaving it out where the redactie allows that."""
    eigen = [m for m in metingen if m["kandidaat"]["soort"] == "stuk"]
    beste: dict[int, Keus] = {}
    for meting in eigen:
        keus: Keus = {
            "kosten": _kosten(stuk, meting, formaat),
            "paginas": meting["plan"]["paginas"],
            "deel": {"soort": "stuk", "ids": [stuk["id"]], "plannen": [meting["plan"]]},
            "meting": meting,
        }
        if keus["paginas"] not in beste or keus["kosten"] < beste[keus["paginas"]]["kosten"]:
            beste[keus["paginas"]] = keus
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
