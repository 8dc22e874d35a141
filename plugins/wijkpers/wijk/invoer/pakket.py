"""Read the objects of HSDS 3.0 out of a file: JSON of organisations or of services, one per line, or a zip of tables with a datapackage.json."""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

Ding = dict[str, Any]
# What a damaged or made-up zip, and the XML and JSON in it, can raise.
KAPOT: Final = (zipfile.BadZipFile, zlib.error, EOFError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, SyntaxError)
_MAX: Final = 50 * 1024 * 1024
# Per table: the table around it, the field that leads there, and the list there that it belongs in.
_OUDERS: Final = (
    ("address", "location", "location_id", "addresses"),
    ("accessibility", "location", "location_id", "accessibility"),
    ("phone", "location", "location_id", "phones"),
    ("schedule", "location", "location_id", "schedules"),
    ("phone", "contact", "contact_id", "phones"),
    ("phone", "service", "service_id", "phones"),
    ("phone", "organization", "organization_id", "phones"),
    ("contact", "service", "service_id", "contacts"),
    ("contact", "organization", "organization_id", "contacts"),
    ("organization_identifier", "organization", "organization_id", "organization_identifiers"),
    ("location", "organization", "organization_id", "locations"),
    ("schedule", "service_at_location", "service_at_location_id", "schedules"),
    ("schedule", "service", "service_id", "schedules"),
    ("service_area", "service", "service_id", "service_areas"),
    ("service_at_location", "service", "service_id", "service_at_locations"),
    ("language", "service", "service_id", "languages"),
    ("cost_option", "service", "service_id", "cost_options"),
    ("required_document", "service", "service_id", "required_documents"),
    ("attribute", "service", "link_id", "attributes"),
)
_LOS: Final = (("attribute", "taxonomy_term_id", "taxonomy_term"), ("service_at_location", "location_id", "location"))


def uit_json(tekst: str) -> tuple[list[Ding], list[Ding]]:
    """Give organisations and services of one object, a list, a page of an API, both in one object, or an object per line.

    Raises ValueError for what is no JSON or holds no objects.
    """
    try:
        data = _json(tekst)
    except json.JSONDecodeError:
        data = [_json(regel) for regel in tekst.splitlines() if regel.strip()]
    if isinstance(data, dict) and (isinstance(data.get("organizations"), list) or isinstance(data.get("services"), list)):
        return _dingen(data.get("organizations", [])), _dingen(data.get("services", []))
    dingen = _dingen(data.get("contents", [data]) if isinstance(data, dict) else data)
    return [d for d in dingen if not _is_dienst(d)], [d for d in dingen if _is_dienst(d)]


def _json(tekst: str) -> Any:
    """Read JSON with every single value as text, as YAML gives it to us: a name may be a number."""
    try:
        return json.loads(tekst, parse_int=str, parse_float=str, parse_constant=str, object_hook=_tekst)
    except RecursionError:
        raise ValueError("dit bestand is te diep") from None


def _tekst(ding: Ding) -> Ding:
    return {naam: str(waarde).lower() if isinstance(waarde, bool) else waarde for naam, waarde in ding.items()}


def _dingen(data: Any) -> list[Ding]:
    if not isinstance(data, list) or not all(isinstance(ding, dict) for ding in data):
        raise ValueError("dit is geen HSDS")
    return data


def _is_dienst(ding: Mapping[str, Any]) -> bool:
    return any(naam in ding for naam in ("organization", "organization_id", "service_at_locations", "fees_description", "application_process"))


def niet_te_groot(pad: Path) -> None:
    """Refuse a zip that unfolds to more than anybody needs."""
    with zipfile.ZipFile(pad) as zip_:
        if sum(info.file_size for info in zip_.infolist()) > _MAX:
            raise ValueError("het bestand is uitgepakt groter dan 50 MB")


def uit_zip(pad: Path) -> tuple[list[Ding], list[Ding]]:
    """Give organisations and services of a tabular data package, put together again from its tables."""
    try:
        niet_te_groot(pad)
        with zipfile.ZipFile(pad) as zip_:
            tabellen = {r["name"]: _tabel(zip_.read(r["path"])) for r in json.loads(zip_.read("datapackage.json"))["resources"]}
    except KAPOT as e:
        raise ValueError("dit is geen zip met datapackage.json en de tabellen die daarin staan") from e
    index = {naam: {rij["id"]: rij for rij in rijen if "id" in rij} for naam, rijen in tabellen.items()}
    for naam, sleutel, veld in _LOS:
        for rij in tabellen.get(naam, []):
            if ander := index.get(veld, {}).get(rij.get(sleutel, "")):
                rij[veld] = ander
    for naam, ouder, sleutel, lijst in _OUDERS:
        kinderen: dict[str, list[Ding]] = defaultdict(list)
        for rij in tabellen.get(naam, []):
            kinderen[rij.get(sleutel, "")].append(rij)
        for id_, rij in index.get(ouder, {}).items():
            if id_ in kinderen:
                rij[lijst] = kinderen[id_]
    return tabellen.get("organization", []), tabellen.get("service", [])


def _tabel(ruw: bytes) -> list[Ding]:
    """Read a table; a quote that our own export put before a sign that a spreadsheet would run is taken away."""
    rijen = csv.DictReader(io.StringIO(ruw.decode("utf-8-sig"), newline=""))
    return [{k: w[1:] if w[:1] == "'" and w[1:2] in ("=", "+", "-", "@") else w for k, w in rij.items() if k and w} for rij in rijen]
