"""Show where the wijk has something to offer and where it has not: by the five O's and the four tasks, per buurt and part of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Later, Page, Part, kruimels
from wijkpers.channels.dekking.rooster import WEKEN, Rooster, per_o, per_opgave
from wijkpers.papier import qr_van, zet
from wijkpers.schema import discover
from wijkpers.tabeltekst import als_csv
from wijkpers.text import datum, hoofdletter, megabytes
from wijkpers.wijk import Wijk

_KOLOMMEN: Final = ("soort", "buurt", "dagdeel", "aantal", "wat")


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield all of it at once: it is worked out once."""
    yield Later("dekking/", lambda: _alles(wijk))


def _alles(wijk: Wijk) -> Iterator[Page | File]:
    o, opgave = per_o(wijk), per_opgave(wijk)
    blad = File("dekking/dekking.pdf", _zet(wijk, o, opgave))
    yield blad
    yield File("dekking/dekking.csv", als_csv(_KOLOMMEN, (*_rijen(o), *_rijen(opgave)), scheiding=";"))
    yield Page(
        pad="dekking/",
        template="channels/dekking/index.html",
        titel="Wat er is, en waar nog niet",
        beschrijving="Het aanbod van de wijk naar de vijf O's en de vier opgaven, per buurt en dagdeel.",
        sectie="over",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"delen": (("De vijf O’s", o), ("De vier opgaven", opgave)), "weken": WEKEN, "grootte": megabytes(len(blad.data))},
        zoekbaar=False,
    )


def _rijen(rooster: Rooster) -> Iterator[dict[str, object]]:
    for soort in rooster.soorten:
        for buurt in rooster.buurten:
            for deel in rooster.delen:
                wat = rooster.vakken.get((soort, buurt, deel), ())
                yield dict(zip(_KOLOMMEN, (soort, buurt, deel, len(wat), ", ".join(wat)), strict=True))


def vel(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet."""
    yield File("dekking.pdf", _zet(wijk, per_o(wijk), per_opgave(wijk)))


def _zet(wijk: Wijk, o: Rooster, opgave: Rooster) -> bytes:
    adres, tot = wijk.adressen.op_papier("dekking/"), wijk.today + timedelta(weeks=WEKEN, days=-1)
    roosters = [
        {"naam": hoofdletter(soort), "delen": list(rooster.delen), "rijen": [list(rij) for rij in rooster.rijen(soort)]}
        for rooster in (o, opgave)
        for soort in rooster.soorten
    ]
    inhoud = {
        "titel": "Wat is er waar?",
        "onder": f"Vijf O's en vier opgaven, {datum(wijk.today)} tot en met {datum(tot)}",
        "roosters": roosters,
        "gaten": [*o.gaten, *opgave.gaten],
        "adres": adres,
        "qr": qr_van(wijk, adres),
    }
    return zet(wijk, "dekking", inhoud, {}, "dekking", "data/organisations.yaml")


CHANNEL = Channel(
    naam="dekking",
    label="Dekking",
    uitleg="Waar de wijk iets te bieden heeft en waar niet: vijf O's en vier opgaven, per buurt en dagdeel.",
    pages=pages,
    drukwerk=(Drukwerk(naam="dekking", uitleg="wat er is per O, buurt en dagdeel, en waar niets is", maak=vel),),
)
