"""Make the agenda: what there is to do today, this week, the coming weeks, and a page per activity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkpers.channel import Channel, File, Link, Page, detail, kruimels
from wijkpers.overzicht import per_dag
from wijkpers.recurrence import next_occurrences
from wijkpers.schema import discover
from wijkpers.wijk import Wijk

_WEKEN = 4


def pages(wijk: Wijk) -> Iterator[Page | File]:
    """Yield the overview and every activity."""
    yield _overzicht(wijk)
    yield from (detail(wijk, item) for item in wijk.alle("activiteit"))


def eenmalig(activiteit: Any) -> bool:
    """Tell whether an activity happens on named dates only."""
    return all(rij.datum and not rij.dag for rij in activiteit.tijden)


def _overzicht(wijk: Wijk) -> Page:
    komend = [a for a in wijk.alle("activiteit") if next_occurrences(getattr(a, "tijden", ()), wijk.today, 1, wijk.kalender)]
    dagen = per_dag(wijk, wijk.today, 7 * _WEKEN)
    return Page(
        pad="agenda/",
        template="channels/agenda/index.html",
        titel="Agenda",
        beschrijving="Wat er te doen is in de wijk: vandaag, deze week en daarna.",
        sectie="agenda",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={
            "vandaag": next((rij for dag, rij in dagen if dag == wijk.today), ()),
            "dagen": dagen,
            "terugkerend": tuple(a for a in komend if not eenmalig(a)),
            "eenmalig": tuple(a for a in komend if eenmalig(a)),
        },
        zoekbaar=False,
    )


CHANNEL = Channel(
    naam="agenda",
    label="Agenda",
    uitleg="Wat er te doen is, per dag, met een pagina per activiteit.",
    pages=pages,
    menu=((10, Link("Agenda", "agenda/", "agenda")),),
)
