"""List what asks for attention: concepts, what is planned, what has expired or soon will, and what nobody has checked for long."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Final

from wijkpers.blocks import Beeld, Gecontroleerd
from wijkpers.commands.basis import GEBRUIK, OK, Command, today
from wijkpers.problems import tell
from wijkpers.recurrence import past
from wijkpers.schema import Item, blokken, soort_van
from wijkpers.text import datum
from wijkpers.wijk import Wijk

_BINNENKORT: Final = timedelta(days=14)
_TOESTEMMING: Final = timedelta(days=60)
_EINDES: Final = {
    "verloopt": ("verloopt", _BINNENKORT),
    "weg_op": ("gaat weg", _BINNENKORT),
    "toestemming_tot": ("toestemming stopt", _TOESTEMMING),
    "persoonlijk_tot": ("toestemming voor nummer of mailadres stopt", _TOESTEMMING),
}


@dataclass(frozen=True, slots=True, order=True)
class Regel:
    """Be one line: the day it is about, what it is, why it is here, and the file."""

    dag: date
    soort: str
    naam: str
    waarom: str
    bestand: str


def concepten(wijk: Wijk) -> Iterator[Regel]:
    """Give what is not finished."""
    for item in _alle(wijk.verborgen):
        if getattr(item, "status", "") == "concept":
            yield _regel(item, _dag(item, wijk.today), "concept")


def gepland(wijk: Wijk) -> Iterator[Regel]:
    """Give what will appear by itself."""
    for item in _alle(wijk.verborgen):
        dag = getattr(item, "datum", None)
        if dag and dag > wijk.today and getattr(item, "status", "") != "concept":
            yield _regel(item, dag, f"verschijnt op {datum(dag)}")


def verlopen(wijk: Wijk) -> Iterator[Regel]:
    """Give what has left the site, or the agenda."""
    for item in _alle(wijk.verborgen):
        for veld in ("verloopt", "weg_op"):
            dag = getattr(item, veld, None)
            if dag and dag <= wijk.today:
                yield _regel(item, dag, f"van de site sinds {datum(dag)}")
    for item in wijk.alle("activiteit"):
        if past(getattr(item, "tijden", ()), wijk.today, wijk.kalender):
            yield _regel(item, _dag(item, wijk.today), "geweest: staat in het archief")


def binnenkort(wijk: Wijk) -> Iterator[Regel]:
    """Give what will leave soon: within two weeks, or two months where somebody must sign again."""
    for item in _alle(wijk.items):
        for veld, (woord, termijn) in _EINDES.items():
            dag = getattr(item, veld, None)
            if dag and wijk.today <= dag <= wijk.today + termijn:
                yield _regel(item, dag, f"{woord} op {datum(dag)}")
        for _, blok in blokken(item):
            if isinstance(blok, Beeld) and blok.tot and wijk.today <= blok.tot <= wijk.today + _TOESTEMMING:
                yield _regel(item, blok.tot, f"foto mag tot {datum(blok.tot)}")
    for item in wijk.alle("activiteit"):
        laatste = max((rij.tot_en_met for rij in getattr(item, "tijden", ()) if rij.tot_en_met), default=None)
        if laatste and past(getattr(item, "tijden", ()), wijk.today + _BINNENKORT, wijk.kalender) and laatste >= wijk.today:
            yield _regel(item, laatste, f"laatste keer rond {datum(laatste)}")


def verouderd(wijk: Wijk) -> Iterator[Regel]:
    """Give what nobody has checked within its term, the oldest first."""
    for item in _alle(wijk.items):
        for loc, blok in blokken(item):
            if isinstance(blok, Gecontroleerd) and len(loc) == 1 and not blok.vers(wijk.today):
                yield _regel(item, blok.op, f"nagekeken op {datum(blok.op)}")


SOORTEN: Final[Mapping[str, tuple[str, Callable[[Wijk], Iterator[Regel]]]]] = {
    "concepten": ("Concepten", concepten),
    "gepland": ("Gepland", gepland),
    "verlopen": ("Verlopen", verlopen),
    "binnenkort": ("Verloopt binnenkort", binnenkort),
    "verouderd": ("Nog niet bevestigd", verouderd),
}


def _alle(rijen: Mapping[str, Mapping[str, Item]]) -> Iterator[Item]:
    return (item for rij in rijen.values() for item in rij.values())


def _dag(item: Item, anders: date) -> date:
    return getattr(item, "datum", None) or anders


def _regel(item: Item, dag: date, waarom: str) -> Regel:
    return Regel(dag, soort_van(type(item)).label.lower(), item.kop, waarom, item.herkomst.path)


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what to list, and the form."""
    parser.add_argument("wat", nargs="*", metavar="WAT", default=[], help=f"kies uit: {', '.join(SOORTEN)}; zonder keuze: alles")
    parser.add_argument("--json", action="store_true", help="als JSON, voor een ander programma")


def run(args: argparse.Namespace) -> int:
    """Print the lists."""
    from wijkpers.wijk.laden import load

    if onbekend := [wat for wat in args.wat if wat not in SOORTEN]:
        tell(f'"{onbekend[0]}" kan niet; kies uit: {", ".join(SOORTEN)}')
        return GEBRUIK
    wijk = load(args.root.resolve(), today(args), intern=True)
    lijsten = {wat: sorted(SOORTEN[wat][1](wijk)) for wat in args.wat or SOORTEN}
    print(_json(lijsten) if args.json else "\n".join(_tekst(lijsten)))  # noqa: T201 - the output of the command
    return OK


def _json(lijsten: Mapping[str, list[Any]]) -> str:
    return json.dumps({wat: [asdict(regel) for regel in rij] for wat, rij in lijsten.items()}, default=str, ensure_ascii=False, indent=2)


def _tekst(lijsten: Mapping[str, list[Regel]]) -> Iterator[str]:
    for wat, rij in lijsten.items():
        yield f"{SOORTEN[wat][0]}: {len(rij) or 'geen'}"
        for regel in rij:
            yield f"  {regel.soort:<12} {regel.naam[:60]}\n{'':15}{regel.waarom} ({regel.bestand})"


COMMAND = Command("list", "lijst", "laat zien wat aandacht vraagt: concepten, gepland, verlopen, verouderd", run, opties)
