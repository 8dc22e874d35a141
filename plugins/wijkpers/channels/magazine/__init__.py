"""Make the wijkmagazine: every edition as a web page and as a PDF, from the same texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

from wijkpers import druk
from wijkpers.cache import onthoud, vingerafdruk
from wijkpers.channel import Channel, File, Link, Page, detail, kruimels
from wijkpers.channels.magazine.inhoud import boek, stukken_van
from wijkpers.channels.magazine.zetten import pdf
from wijkpers.druk.motor import DrukFout
from wijkpers.problems import WijkError, problem
from wijkpers.schema import discover
from wijkpers.text import slug
from wijkpers.wijk import Wijk


def pages(wijk: Wijk) -> Iterator[Page | File]:
    """Yield the shelf of editions, and per edition its page and its PDF."""
    uitgaven = wijk.alle("uitgave")
    yield Page(
        pad="magazine/",
        template="channels/magazine/index.html",
        titel=wijk.instellingen.magazine,
        beschrijving=f"Alle uitgaven van {wijk.instellingen.magazine}, om te lezen en te printen.",
        sectie="magazine",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"uitgaven": uitgaven},
    )
    for uitgave in uitgaven:
        yield from _uitgave(wijk, uitgave)


def _uitgave(wijk: Wijk, uitgave: Any) -> Iterator[Page | File]:
    data = _pdf(wijk, uitgave)
    with pikepdf.open(BytesIO(data)) as klaar:
        paginas = len(klaar.pages)
    pad = f"magazine/{uitgave.id}/{bestandsnaam(wijk, uitgave)}"
    yield File(pad, data)
    grootte = f"{len(data) / 1_048_576:.1f}".replace(".", ",")
    yield detail(wijk, uitgave, stukken=stukken_van(wijk, uitgave), pdf=(wijk.adressen.naar(pad), grootte, paginas))


def _pdf(wijk: Wijk, uitgave: Any) -> bytes:
    """Set the PDF, or find the one that was set from the same book, pictures, theme and engine."""
    inhoud, beelden = boek(wijk, uitgave)
    machine = sorted(
        (*Path(__file__).parent.glob("*.py"), *Path(druk.__file__).parent.glob("*.py"), *(wijk.theme / "print").glob("*.typ"), wijk.theme / "css/tokens.css")
    )
    afdruk = vingerafdruk(json.dumps(inhoud, ensure_ascii=False).encode(), version("typst").encode(), bestanden=(*machine, *beelden.values()))
    try:
        return onthoud(wijk.beelden.cache / "pdf", f"{uitgave.id}-{afdruk}.pdf", lambda: pdf(inhoud, beelden, wijk.theme).pdf)
    except DrukFout as e:
        raise WijkError(problem("WK507", _bestand(wijk, uitgave, wie), oorzaak=f"{wie}: {oorzaak}") for wie, oorzaak in e.fouten) from e


def _bestand(wijk: Wijk, uitgave: Any, wie: str) -> str:
    """Give the file of the piece that is meant, else that of the edition."""
    return next((s.herkomst.path for s in stukken_van(wijk, uitgave) if s.id == wie), uitgave.herkomst.path)


def bestandsnaam(wijk: Wijk, uitgave: Any) -> str:
    """Name the PDF as somebody would want to find it back in a downloads folder."""
    return f"{slug(wijk.instellingen.magazine)}-{uitgave.id}.pdf"


CHANNEL = Channel(
    naam="magazine",
    label="Wijkmagazine",
    uitleg="Elke uitgave om online te lezen en als PDF om te drukken.",
    pages=pages,
    menu=((60, Link("Magazine", "magazine/", "magazine")),),
)
