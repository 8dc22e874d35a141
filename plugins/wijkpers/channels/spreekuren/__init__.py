"""Make the page of the spreekuren: where you can walk in or call this week, day by day and exact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Any

from wijkpers.channel import Channel, File, Link, Page, kruimels
from wijkpers.recurrence import Occurrence, Rij, expand
from wijkpers.schema import discover
from wijkpers.text import ONBEVESTIGD
from wijkpers.wijk import Wijk

_DAGEN = 7


@dataclass(frozen=True, slots=True)
class Spreekuur:
    """Be one time at which a door or a telephone is open: whose, of which service (None: of the organisation itself), where, and its row."""

    occ: Occurrence
    organisatie: Any
    dienst: Any
    plek: Any
    rij: Any

    @property
    def waar(self) -> tuple[str, ...]:
        """Name who it is, after a service, and the place; what has one name is named once."""
        namen = (self.organisatie.naam if self.dienst else "", self.plek.naam if self.plek else "in de hele wijk")
        return tuple(naam for naam in dict.fromkeys(namen) if naam)


def pages(wijk: Wijk) -> Iterator[Page | File]:
    """Yield the one page."""
    keren = sorted(_spreekuren(wijk), key=lambda s: (s.occ.start.date(), not s.occ.all_day, s.occ.start, s.organisatie.kop))
    yield Page(
        pad="spreekuren/",
        template="channels/spreekuren/index.html",
        titel="Spreekuren deze week",
        beschrijving="Waar je kunt binnenlopen of bellen, zeven dagen vooruit.",
        sectie="spreekuren",
        kruimels=kruimels(wijk, discover()["organisatie"]),
        context={
            "dagen": tuple((dag, tuple(rij)) for dag, rij in groupby(keren, key=lambda s: s.occ.start.date())),
            "onbevestigd": tuple(d for d in wijk.alle("dienst") if d.status == ONBEVESTIGD and d.hoe == "binnenlopen"),  # ty: ignore[missing-attribute] - a Dienst has it
        },
        zoekbaar=False,
    )


def _spreekuren(wijk: Wijk) -> Iterator[Spreekuur]:
    """Give every spreekuur of the coming week. What is by appointment is left out, and hours of a service that its organisation has as well are told once."""
    for organisatie in wijk.alle("organisatie"):
        o: Any = organisatie
        gehad: set[tuple[Any, ...]] = set()
        for dienst, plek, rijen in ((None, o.locatie, o.inloop), *((d, next(iter(d.locaties), None), d.tijden) for d in o.aanbod if d.status == "open")):
            for rij in (r for r in rijen if r.afspraak != "aanmelden"):
                for occ in _komend(wijk, rij):
                    plaats = occ.locatie or plek
                    if (occ.start, occ.end, plaats) not in gehad:
                        gehad.add((occ.start, occ.end, plaats))
                        yield Spreekuur(occ, o, dienst, wijk.get("locatie", plaats), rij)


def _komend(wijk: Wijk, rij: Rij) -> tuple[Occurrence, ...]:
    return expand((rij,), wijk.today, wijk.today + timedelta(days=_DAGEN - 1), wijk.kalender)


CHANNEL = Channel(
    naam="spreekuren",
    label="Spreekuren",
    uitleg="Waar je deze week kunt binnenlopen of bellen.",
    pages=pages,
    menu=((25, Link("Spreekuren", "spreekuren/", "spreekuren")),),
)
