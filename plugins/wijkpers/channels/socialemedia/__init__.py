"""Make texts and pictures for social media: each within the length of its place, and cut to the sizes that those ask for. Nothing is posted from here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from wijkpers.bericht import Bericht, deelbaar, ingekort, kort_adres, vind
from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Link, Page, Part, kruimels, later
from wijkpers.schema import discover
from wijkpers.text import slug
from wijkpers.wijk import Wijk


@dataclass(frozen=True, slots=True)
class Plek:
    """Be a place to post: how much text it shows at once, and whether an address in it can be followed."""

    naam: str
    lengte: int
    link: bool = True


PLEKKEN: Final = (Plek("Facebook", 480), Plek("Instagram", 2200, link=False), Plek("Mastodon of Bluesky", 300))


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the one page."""
    yield later("sociale-media/", _pagina, wijk)


def _pagina(wijk: Wijk) -> Page:
    rij = tuple((b, tuple((plek.naam, tekst(wijk, b, plek)) for plek in PLEKKEN)) for groep in deelbaar(wijk).values() for b in groep)
    return Page(
        pad="sociale-media/",
        template="channels/socialemedia/index.html",
        titel="Teksten voor sociale media",
        beschrijving="Nieuws en activiteiten, op maat voor Facebook, Instagram, Mastodon en Bluesky.",
        sectie="nieuws",
        kruimels=kruimels(wijk, discover()["artikel"]),
        context={"stukken": rij},
        zoekbaar=False,
    )


def tekst(wijk: Wijk, b: Bericht, plek: Plek) -> str:
    """Write one piece for one place; where an address cannot be followed, it says where to look."""
    slot = [kort_adres(wijk, b.item) if plek.link else f"Lees verder op {wijk.adressen.op_papier('')}"]
    if plek.lengte > PLEKKEN[0].lengte:
        slot.append(" ".join(f"#{label}" for label in _labels(wijk, b.item)))
    wat = "\n".join(b.feiten)
    ruimte = plek.lengte - sum(len(deel) + 2 for deel in (b.titel, wat, *slot))
    return "\n\n".join(filter(None, (b.titel, ingekort(b.kort, ruimte) if ruimte > 40 else "", wat, *slot)))


def _labels(wijk: Wijk, item: Any) -> list[str]:
    """Give hashtags: the wijk, the town and the keywords, each as one word with capitals, so that they can be read aloud."""
    woorden = (wijk.instellingen.naam, wijk.instellingen.plaats, *getattr(item, "trefwoorden", ())[:4])
    return list(dict.fromkeys("".join(deel.capitalize() for deel in slug(woord).split("-")) for woord in woorden if slug(woord)))


def schrijf(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the texts of one piece, and its picture in every size."""
    from wijkpers.channels.socialemedia.beeld import beelden  # draws: only on request

    b = vind(wijk, opdracht.code)
    yield from beelden(wijk, b)
    teksten = [f"{plek.naam.upper()}\n\n{tekst(wijk, b, plek)}" for plek in PLEKKEN]
    alt = [f"BESCHRIJVING BIJ DE FOTO\n\n{b.beeld.alt}\nFoto: {b.beeld.fotograaf}"] if b.beeld else []
    yield File(f"{opdracht.code}.txt", ("\n\n\n".join((*teksten, *alt)) + "\n").encode())


CHANNEL = Channel(
    naam="socialemedia",
    label="Sociale media",
    uitleg="Teksten en foto's op maat voor Facebook, Instagram, Mastodon en Bluesky.",
    pages=pages,
    voet=(Link("Teksten voor sociale media", "sociale-media/"),),
    uitvoer=(Drukwerk(naam="socialemedia", uitleg="teksten en foto's op maat van één stuk", maak=schrijf, over="artikel, verhaal, activiteit of oproep"),),
)
