"""Make press releases: who, what, where, when and why first, at most three hundred words, a number to call, and photos that may be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wijkpers.bericht import Bericht, deelbaar, vind
from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Later, Link, Page, Part, kruimels
from wijkpers.channels.pers.bericht import persbericht
from wijkpers.channels.pers.zip import fotos, pak
from wijkpers.problems import WijkError, problem
from wijkpers.schema import discover, soort_van
from wijkpers.text import megabytes
from wijkpers.wijk import Wijk

_SOORTEN: Final = ("artikel", "activiteit")  # a story belongs to who told it, a call to who asks
_MEEST: Final = 8


@dataclass(frozen=True, slots=True)
class Aanbod:
    """Be one release on the page: the item, its text, its zip and how large that is, and how many photos are in it."""

    b: Bericht
    tekst: str
    zip: str
    grootte: str
    fotos: int


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield all of it at once: the page tells how large each zip is."""
    yield Later("pers/", lambda: _alles(wijk))


def _alles(wijk: Wijk) -> Iterator[Page | File]:
    rij = []
    for b in [b for groep in deelbaar(wijk).values() for b in groep[:_MEEST] if soort_van(type(b.item)).naam in _SOORTEN]:
        tekst = persbericht(wijk, b)
        bestand = File(f"pers/{soort_van(type(b.item)).naam}-{b.item.id}.zip", pak(wijk, b, tekst))
        yield bestand
        rij.append(Aanbod(b, tekst, wijk.adressen.naar(bestand.pad), megabytes(len(bestand.data)), len(fotos(b))))
    yield Page(
        pad="pers/",
        template="channels/pers/index.html",
        titel="Voor de pers",
        beschrijving="Persberichten uit de wijk, met foto's om over te nemen en een nummer om te bellen.",
        sectie="nieuws",
        kruimels=kruimels(wijk, discover()["artikel"]),
        context={"aanbod": tuple(rij)},
        zoekbaar=False,
    )


def schrijf(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the release of one piece, and the zip."""
    b = vind(wijk, opdracht.code)
    if soort_van(type(b.item)).naam not in _SOORTEN:
        raise WijkError([problem("WK752", b.item.herkomst.path, soort=soort_van(type(b.item)).label.lower())])
    tekst = persbericht(wijk, b)
    yield File(f"{opdracht.code}.zip", pak(wijk, b, tekst))
    yield File(f"persbericht-{opdracht.code}.txt", tekst.encode())


CHANNEL = Channel(
    naam="pers",
    label="Pers",
    uitleg="Persberichten van hooguit driehonderd woorden, met foto's en hun makers.",
    pages=pages,
    voet=(Link("Voor de pers", "pers/"),),
    uitvoer=(Drukwerk(naam="pers", uitleg="een persbericht met een zip vol foto's", maak=schrijf, over="artikel of activiteit"),),
)
