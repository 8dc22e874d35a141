"""Make the wijkmagazine: every edition as a web page and as a PDF, from the same texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

from wijkpers.channel import Channel, Drukwerk, File, Later, Link, Page, Part, detail, kruimels
from wijkpers.channels.magazine.drukken import FORMATEN, maak, op_site
from wijkpers.channels.magazine.inhoud import stukken_van
from wijkpers.schema import discover
from wijkpers.text import megabytes
from wijkpers.wijk import Wijk


class Pdf(NamedTuple):
    """Hold what a visitor sees of a file before fetching it."""

    naam: str
    url: str
    paginas: int
    grootte: str


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the shelf of editions, and per edition its page and its PDFs."""
    uitgaven = wijk.alle("uitgave")
    yield Page(
        pad="magazine/",
        template="channels/magazine/index.html",
        titel=wijk.instellingen.magazine,
        beschrijving=f"Alle uitgaven van {wijk.instellingen.magazine}, om te lezen en te printen.",
        sectie="magazine",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"uitgaven": uitgaven, "drukwerk": wijk.adressen.naar("drukwerk/") if wijk.kanaal_aan("deur") else ""},
    )
    for uitgave in uitgaven:
        yield Later(f"magazine/{uitgave.id}/", partial(_uitgave, wijk, uitgave, nieuwste=uitgave is uitgaven[0]))


def _uitgave(wijk: Wijk, uitgave: Any, *, nieuwste: bool) -> Iterator[Page | File]:
    bestanden = list(op_site(wijk, uitgave, nieuwste=nieuwste))
    yield from (bestand for _, bestand in bestanden)
    yield detail(wijk, uitgave, stukken=stukken_van(wijk, uitgave), pdfs=tuple(_pdf(wijk, *b) for b in bestanden))


def _pdf(wijk: Wijk, naam: str, bestand: File) -> Pdf:
    with pikepdf.open(BytesIO(bestand.data)) as klaar:
        return Pdf(naam, wijk.adressen.naar(bestand.pad), len(klaar.pages), megabytes(len(bestand.data)))


CHANNEL = Channel(
    naam="magazine",
    label="Wijkmagazine",
    uitleg="Elke uitgave om online te lezen en als PDF om te drukken.",
    pages=pages,
    menu=((60, Link("Magazine", "magazine/", "magazine")),),
    drukwerk=(Drukwerk(naam="magazine", uitleg="het wijkmagazine: voor een scherm, de drukker, als boekje en in grote letters", maak=maak, formaten=FORMATEN),),
)
