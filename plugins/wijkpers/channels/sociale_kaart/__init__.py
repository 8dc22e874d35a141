"""Make the sociale kaart: who helps with what, by topic, by name and by buurt. All of it works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from wijkpers.channel import Channel, File, Link, Page, detail, kruimels
from wijkpers.overzicht import groepen, per_dag
from wijkpers.schema import Item, discover
from wijkpers.text import sorteersleutel
from wijkpers.wijk import Wijk
from wijkpers.wijk.instellingen import Buurt


def pages(wijk: Wijk) -> Iterator[Page | File]:
    """Yield the overviews, and a page per organisation, topic, place and buurt."""
    yield _index(wijk, "sociale-kaart/", "Sociale kaart")
    yield _index(wijk, "hulp/", "Hulp en vragen")
    for soort in ("organisatie", "onderwerp", "locatie"):
        yield from (replace(detail(wijk, item), sectie="sociale-kaart") for item in wijk.alle(soort))
    yield from (_buurt(wijk, buurt) for buurt in wijk.instellingen.buurten)


def _index(wijk: Wijk, pad: str, titel: str) -> Page:
    organisaties = wijk.alle("organisatie")
    return Page(
        pad=pad,
        template="channels/sociale_kaart/index.html",
        titel=titel,
        beschrijving="Wie je kan helpen in de wijk, en waar je elkaar ontmoet.",
        sectie="sociale-kaart",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={
            "groepen": groepen(wijk),
            "organisaties": organisaties,
            "per_letter": tuple((letter, tuple(rij)) for letter, rij in groupby(organisaties, key=_letter)),
            "buurten": wijk.instellingen.buurten,
        },
        zoekbaar=False,
    )


def _letter(item: Item) -> str:
    return sorteersleutel(item.kop)[:1].upper()


def _buurt(wijk: Wijk, buurt: Buurt) -> Page:
    """Make the page of one buurt: what is there, and what there is to do in the coming two weeks."""
    locaties: list[Any] = [loc for loc in wijk.alle("locatie") if getattr(loc, "buurt", None) == buurt.code]
    hier = {loc.id for loc in locaties}
    organisaties = tuple(o for o in wijk.alle("organisatie") if hier & _plekken(o))
    dagen = per_dag(wijk, wijk.today, 14, waar=lambda a: a.locatie in hier)
    return Page(
        pad=f"buurten/{buurt.code}/",
        template="channels/sociale_kaart/buurt.html",
        titel=buurt.naam,
        beschrijving=buurt.kort,
        sectie="sociale-kaart",
        kruimels=kruimels(wijk, discover()["organisatie"]),
        context={"buurt": buurt, "organisaties": organisaties, "locaties": tuple(locaties), "activiteiten": tuple(paar for _, rij in dagen for paar in rij)},
    )


def _plekken(organisatie: Any) -> set[str]:
    """Give every place where an organisation can be found."""
    return {organisatie.locatie or "", *(rij.locatie or "" for rij in organisatie.inloop), *(code for d in organisatie.aanbod for code in d.locaties)}


CHANNEL = Channel(
    naam="sociale_kaart",
    label="Sociale kaart",
    uitleg="Wie helpt waarmee: per vraag, per organisatie en per buurt.",
    pages=pages,
    menu=((20, Link("Hulp", "hulp/", "sociale-kaart")),),
)
