"""Make what hangs on a door or lies in a hand: flyers, posters, the card for the meter cupboard, the sheet of the week."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wijkpers.channel import Channel, File, Later, Link, Page, Part, kruimels
from wijkpers.channels.deur import affiche, bladen, meterkast
from wijkpers.schema import discover
from wijkpers.text import megabytes
from wijkpers.wijk import Wijk


class Blad(NamedTuple):
    """Hold what a visitor sees of a sheet before fetching it."""

    naam: str
    uitleg: str
    url: str
    grootte: str


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield all of it at once: the page tells how large each sheet is."""
    yield Later("drukwerk/", lambda: _bladen(wijk))


def _bladen(wijk: Wijk) -> Iterator[Page | File]:
    """Yield the sheets that everybody may want to hang up, and the page from which to fetch them."""
    vellen = (
        ("Meterkastkaart", "Wie bel ik? Twee kanten op A4, twee keer vouwen.", File("drukwerk/meterkastkaart.pdf", meterkast.kaart(wijk))),
        ("Deze week", "Alles wat er de komende zeven dagen te doen is, op één vel.", File("drukwerk/deze-week.pdf", bladen.week(wijk))),
    )
    yield from (bestand for _, _, bestand in vellen)
    yield Page(
        pad="drukwerk/",
        template="channels/deur/index.html",
        titel="Drukwerk",
        beschrijving="Vellen om te printen en op te hangen.",
        sectie="magazine",
        kruimels=kruimels(wijk, discover()["uitgave"]),
        context={"bladen": [Blad(naam, uitleg, wijk.adressen.naar(b.pad), megabytes(len(b.data))) for naam, uitleg, b in vellen]},
    )


CHANNEL = Channel(
    naam="deur",
    label="Drukwerk",
    uitleg="Wat aan een deur hangt of in een hand past.",
    pages=pages,
    voet=(Link("Drukwerk", "drukwerk/"),),
    drukwerk=(*affiche.DRUKWERK, *meterkast.DRUKWERK, *bladen.DRUKWERK),
)
