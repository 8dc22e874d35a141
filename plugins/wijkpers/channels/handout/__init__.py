"""Make hand-outs: one sheet of A4 about a piece or an organisation, and one about the whole wijk for a stall at an event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from wijkpers.bericht import Bericht, bericht, eerstkomend, vind
from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Part
from wijkpers.druk.boom import Blok, boom
from wijkpers.papier import Gegevens, beeld_van, code_van, qr_van, zet
from wijkpers.text import datum, telefoon
from wijkpers.wijk import Wijk

_ZETSELS: Final = (
    (14, 1, 99),
    (12.5, 1, 99),
    (11, 2, 99),
    (10, 2, 99),
    (9.4, 2, 99),
    *((10, 2, n) for n in (12, 9, 7, 5, 4, 3, 2, 1, 0)),
)  # size, columns, blocks
_REGELS: Final = ((12, 9, 4), (10, 8, 4), (9, 7, 3), (8, 6, 3), (6, 5, 2), (4, 4, 0))  # activities, services and calls to try
_WEKEN: Final = 4


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield nothing: this is for paper alone."""
    yield from ()


def handout(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet of one item: its picture, its facts, and as much of its text as there is room for."""
    b = vind(wijk, opdracht.code)
    beelden: dict[str, Path] = {}
    bellen = {"naam": wijk.instellingen.vraagbaak.naam, "telefoon": telefoon(wijk.instellingen.vraagbaak.telefoon)}
    vast = {
        "titel": b.titel,
        "onder": _onder(b),
        "kort": b.kort,
        "feiten": [[naam, wat] for naam, wat in (("Wanneer", b.wanneer), ("Waar", b.waar), ("Kosten", b.kosten), ("Bel", b.bel or bellen["telefoon"])) if wat],
        "beeld": beeld_van(wijk, b.beeld, beelden),
        **code_van(wijk, b.item),
    }
    tekst = [*(blok for blok in boom(wijk.tekst(b.item), wijk.afbreken) if blok["t"] != "img"), *_aanbod(b.item)]
    kandidaten = [{**vast, "maat": maat, "kolommen": kolommen, "tekst": tekst[:n], "meer": n < len(tekst)} for maat, kolommen, n in _ZETSELS]
    yield File(f"handout-{b.item.id}.pdf", zet(wijk, "handout", kandidaten, beelden, b.item.id, b.item.herkomst.path))


def _aanbod(item: Any) -> Iterator[Blok]:
    """Tell of an organisation what one can get there."""
    for dienst in getattr(item, "aanbod", ()):
        yield {"t": "p", "c": [{"t": "strong", "c": [f"{dienst.naam}."]}, f" {dienst.kort}"]}


def _onder(b: Bericht) -> str:
    item: Any = b.item
    return f"{b.soort}, {datum(item.datum)}" if not b.wanneer and getattr(item, "datum", None) else b.soort


def standblad(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet about the wijk: what there is to do, what we help with, and whom we look for."""
    s = wijk.instellingen
    doen = [bericht(wijk, item, occ) for occ, item in eerstkomend(wijk, wijk.today, wijk.today + timedelta(weeks=_WEKEN))]
    diensten: list[Any] = sorted((d for d in wijk.alle("dienst") if d.op_kaartje), key=lambda d: d.op_kaartje)  # ty: ignore[missing-attribute]
    oproepen = [bericht(wijk, o) for o in wijk.alle("oproep")]
    adres = wijk.adressen.op_papier("")
    vast = {"titel": s.naam, "onder": s.kort, "stand": datum(wijk.today), "adres": adres, "qr": qr_van(wijk, adres)}
    kandidaten = [
        {**vast, "doen": [_regel(b) for b in doen[:a]], "hulp": [_dienst(wijk, d) for d in diensten[:h]], "oproepen": [b.titel for b in oproepen[:o]]}
        for a, h, o in _REGELS
    ]
    yield File("standblad.pdf", zet(wijk, "standblad", kandidaten, {}, "standblad", "data/wijk.yaml"))


def _regel(b: Bericht) -> Gegevens:
    return {"titel": b.titel, "wanneer": b.wanneer, "plek": " · ".join(b.plek)}


def _dienst(wijk: Wijk, d: Any) -> Gegevens:
    vraag = d.vragen[0] if d.vragen else d.naam
    return {"vraag": vraag, "wie": bericht(wijk, wijk.get("organisatie", d.organisatie) or d).titel, "bel": bericht(wijk, d).bel}


CHANNEL = Channel(
    naam="handout",
    label="Hand-out",
    uitleg="Eén vel om mee te geven, van een stuk of van de hele wijk, voor op een kraam.",
    pages=pages,
    drukwerk=(
        Drukwerk(naam="handout", uitleg="één vel over een stuk of een organisatie", maak=handout, over="artikel, verhaal, activiteit of organisatie"),
        Drukwerk(naam="standblad", uitleg="één vel over de wijk, voor op een kraam", maak=standblad),
    ),
)
