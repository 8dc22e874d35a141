"""Make the newsletter of the week, the month and the edition: to read on the site, and ready to send by whatever program the wijk sends with.

It is never sent from here: that takes a list of people, and this house keeps none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Later, Link, Page, Part, kruimels
from wijkpers.channels.nieuwsbrief.brief import bestanden, html
from wijkpers.channels.nieuwsbrief.editie import EDITIES, Editie, editie
from wijkpers.channels.nieuwsbrief.lezers import lezers
from wijkpers.problems import WijkError, problem
from wijkpers.schema import discover
from wijkpers.wijk import Wijk

_MAP: Final = "nieuwsbrief/"


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield a page per edition, the files to send it with, and the feeds for services that fetch them."""
    yield Later(_MAP, lambda: _alles(wijk))


def _alles(wijk: Wijk) -> Iterator[Page | File]:
    for code in EDITIES:
        gemaakt = editie(wijk, code)
        yield _pagina(wijk, gemaakt)
        yield from (File(f"{_MAP}{code}.{soort}", data) for soort, data in lezers(wijk, gemaakt))
        if not gemaakt.leeg:
            yield from (File(f"{_MAP}{code}.{soort}", data) for soort, data in bestanden(wijk, gemaakt))


def _pagina(wijk: Wijk, gemaakt: Editie) -> Page:
    naar = wijk.adressen.naar
    return Page(
        pad=gemaakt.pad,
        template="channels/nieuwsbrief/index.html",
        titel=gemaakt.titel,
        beschrijving=gemaakt.kort,
        sectie="nieuws",
        kruimels=kruimels(wijk, discover()["artikel"]),
        context={
            "editie": gemaakt,
            "keuzes": tuple(Link(e.label, naar(e.pad)) for e in EDITIES.values()),
            "map": naar(f"{_MAP}{gemaakt.code}."),
        },
        zoekbaar=False,
        feeds=(Link(gemaakt.label, naar(f"{_MAP}{gemaakt.code}.rss.xml")),),
    )


def schrijf(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the letter as HTML for a sending program, as plain text, and as a message to open in a mail program."""
    gemaakt = editie(wijk, opdracht.formaat or next(iter(EDITIES)))
    if gemaakt.leeg:
        raise WijkError([problem("WK750", "content", wat=gemaakt.label.lower(), dag=wijk.today.isoformat())])
    naam = f"nieuwsbrief-{gemaakt.kenmerk}"
    yield File(f"{naam}.html", html(wijk, gemaakt).encode())
    yield from (File(f"{naam}.{soort}", data) for soort, data in bestanden(wijk, gemaakt))


CHANNEL = Channel(
    naam="nieuwsbrief",
    label="Nieuwsbrief",
    uitleg="De nieuwsbrief van de week, de maand en het magazine: om te lezen, en klaar om te versturen.",
    pages=pages,
    voet=(Link("Nieuwsbrief", _MAP),),
    uitvoer=(Drukwerk(naam="nieuwsbrief", uitleg="de nieuwsbrief als HTML, tekst en .eml", maak=schrijf, formaten=tuple(EDITIES)),),
)
