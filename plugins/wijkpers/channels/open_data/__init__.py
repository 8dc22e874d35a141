"""Give the sociale kaart away: CSV for a spreadsheet, GeoJSON for a map, JSON for who builds, HSDS 3.0 for other directories."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from pydantic import BaseModel

from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Later, Link, Page, Part, kruimels
from wijkpers.channels.open_data.hsds import Hsds
from wijkpers.channels.open_data.tabellen import Tabellen, als_zip, plat
from wijkpers.fields import Kosten
from wijkpers.schema import Item, discover, velden
from wijkpers.tabeltekst import als_csv
from wijkpers.text import telefoon, tijd
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk

_KOLOMMEN: Final = (
    "organisatie", "dienst", "wat", "onderwerpen", "voor_wie", "wanneer", "waar", "adres", "kosten", "hoe", "telefoon", "email", "website", "talen", "status",
    "gecontroleerd", "pagina",
)  # fmt: skip


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the page that explains, and every file."""
    yield Page(
        pad="open-data/",
        template="channels/open_data/index.html",
        titel="Open data",
        beschrijving="De sociale kaart om mee te nemen: als rekenblad, op de kaart of in HSDS.",
        sectie="over",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"aantal": len(wijk.alle("organisatie")), "diensten": len(wijk.alle("dienst"))},
    )
    yield Later("open-data/", lambda: (File("open-data/sociale-kaart.csv", als_csv(_KOLOMMEN, _rijen(wijk), scheiding=";")),))
    yield Later("open-data/", lambda: (File("open-data/sociale-kaart.json", _json(_alles(wijk))), File("open-data/plekken.geojson", _json(_geojson(wijk)))))
    yield Later("open-data/hsds/", lambda: _hsds(wijk))


def _alles(wijk: Wijk) -> dict[str, Any]:
    return {"wijk": wijk.instellingen.naam, "organisaties": [open_velden(o, wijk.today) for o in wijk.alle("organisatie")]}


def _hsds(wijk: Wijk) -> Iterator[File]:
    bron = Hsds(wijk)
    diensten, organisaties = list(bron.services()), bron.organizations()
    lijsten = {"services": diensten, "organizations": organisaties, "taxonomies": bron.taxonomies(), "taxonomy_terms": bron.taxonomy_terms()}
    for naam, rijen in lijsten.items():
        regels = [_json(rij) for rij in rijen]
        yield File(f"open-data/hsds/{naam}.json", _bladzijde(regels))
        if naam == "services":
            yield File("open-data/hsds/services.ndjson", b"".join(regels))
    tabellen: Tabellen = {}
    for soort, naam in (("organization", "organizations"), ("service", "services"), ("taxonomy", "taxonomies"), ("taxonomy_term", "taxonomy_terms")):
        plat(soort, lijsten[naam], tabellen)
    yield File("open-data/hsds/hsds.zip", als_zip(tabellen, f"Sociale kaart van {wijk.instellingen.naam}"))


def _bladzijde(regels: Sequence[bytes]) -> bytes:
    """Wrap a list as the one page of an HSDS API."""
    tellers = {"total_items": len(regels), "total_pages": 1, "page_number": 1, "size": len(regels), "first_page": True, "last_page": True, "empty": not regels}
    return _json(tellers).removesuffix(b"}\n") + b',"contents":[' + b",".join(regel.rstrip() for regel in regels) + b"]}\n"


def _json(data: Any) -> bytes:
    return (_JSON.encode(data) + "\n").encode()


def _waarde(waarde: Any) -> Any:
    match waarde:
        case date():
            return waarde.isoformat()
        case Decimal():
            return float(waarde)
        case Kosten():
            return {"bedrag": waarde.bedrag, "tekst": str(waarde)}
        case _:
            return tijd(waarde)


_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_waarde)  # `dumps` would make one for every row


def open_velden(model: BaseModel, today: date) -> dict[str, Any]:
    """Give the filled fields of an item and of the blocks inside it that are of the class `open` or `org`."""
    paren = ((naam, getattr(model, naam)) for naam, veld in velden(type(model)).items() if veld.privacy in ("open", "org"))
    return {naam: _binnen(waarde, today) for naam, waarde in paren if waarde not in (None, "", (), False)}


def _binnen(waarde: Any, today: date) -> Any:
    if isinstance(waarde, BaseModel):
        return open_velden(waarde, today)
    if isinstance(waarde, tuple):
        return [_binnen(w, today) for w in waarde if not isinstance(w, Item) or w.zichtbaar(today)]
    return waarde


def _rijen(wijk: Wijk) -> Iterator[dict[str, Any]]:
    """Give a row per service; an organisation that offers none has a row of its own."""
    for o in wijk.alle("organisatie"):
        diensten = [d for d in o.aanbod if d.zichtbaar(wijk.today)]  # ty: ignore[missing-attribute] - an Organisatie has it
        yield from (_rij(wijk, o, d) for d in diensten or (None,))


def _rij(wijk: Wijk, o: Any, d: Any) -> dict[str, Any]:
    bron = d or o
    codes = d.locaties if d else (o.locatie,)
    plekken: list[Any] = [plek for code in codes if (plek := wijk.get("locatie", code))]
    tijden = d.tijden if d else o.inloop
    rij = {
        "organisatie": o.naam,
        "dienst": d.naam if d else "",
        "wat": bron.kort,
        "onderwerpen": ", ".join(bron.onderwerpen),
        "wanneer": "; ".join(tijden_tekst(r, wijk.today) for r in tijden),
        "waar": ", ".join(plek.naam for plek in plekken),
        "adres": "; ".join(plek.adres for plek in plekken if plek.adres),
        "telefoon": telefoon(nummer) if (nummer := getattr(d, "telefoon", "") or o.telefoon) else "",
        "email": o.email,
        "website": o.website,
        "gecontroleerd": bron.gecontroleerd.op.isoformat(),
        "pagina": wijk.adressen.absoluut(wijk.pad(bron)),
    }
    return rij | ({"voor_wie": ", ".join(d.voor_wie), "kosten": str(d.kosten), "hoe": d.hoe, "talen": ", ".join(d.talen), "status": d.status} if d else {})


def _geojson(wijk: Wijk) -> dict[str, Any]:
    """Give the places as points, longitude first (RFC 7946)."""
    plekken: tuple[Any, ...] = wijk.alle("locatie")
    return {"type": "FeatureCollection", "features": [_punt(wijk, plek) for plek in plekken if plek.punt]}


def _punt(wijk: Wijk, plek: Any) -> dict[str, Any]:
    wie: tuple[Item, ...] = wijk.verwijzers(plek, "organisatie")
    eigenschappen = {"naam": plek.naam, "adres": plek.adres, "buurt": plek.buurt, "organisaties": [o.kop for o in wie]}
    lat, lon = plek.punt
    punt = {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": plek.id, "geometry": punt, "properties": {**eigenschappen, "pagina": wijk.adressen.absoluut(wijk.pad(plek))}}


def bestanden(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the files alone, named within their folder."""
    return (File(deel.pad.removeprefix("open-data/"), deel.data) for deel in CHANNEL.made(wijk) if isinstance(deel, File))


CHANNEL = Channel(
    naam="open_data",
    label="Open data",
    uitleg="De sociale kaart om mee te nemen: als rekenblad, op de kaart, als JSON en in HSDS 3.0.",
    pages=pages,
    voet=(Link("Open data", "open-data/"),),
    uitvoer=(Drukwerk(naam="open-data", uitleg="de sociale kaart als CSV, GeoJSON, JSON en HSDS", maak=bestanden),),
)
