"""Lay HSDS objects out as tables, and write tables as a zip that is the same every time."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any, Final

from wijkpers.tabeltekst import als_csv

# The name of the table for each list inside an object, and of its file where that is another word (HSDS datapackage.json).
_LIJSTEN: Final = {
    "phones": "phone", "schedules": "schedule", "service_areas": "service_area", "service_at_locations": "service_at_location", "languages": "language",
    "cost_options": "cost_option", "required_documents": "required_document", "attributes": "attribute", "contacts": "contact", "locations": "location",
    "addresses": "address", "accessibility": "accessibility", "organization_identifiers": "organization_identifier",
}  # fmt: skip
_LOS: Final = {"organization": "organization", "location": "location", "taxonomy_term": "taxonomy_term"}
_BESTAND: Final = {"service_at_location": "service_at_location", "accessibility": "accessibility", "address": "addresses", "taxonomy": "taxonomies"}
_BEGIN: Final = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can say; a clock would make each one different

Tabellen = dict[str, dict[str, dict[str, Any]]]


def plat(soort: str, rijen: Iterable[Mapping[str, Any]], tabellen: Tabellen) -> None:
    """Add objects to the tables, each once by its id, and what is inside them to tables of its own."""
    for rij in rijen:
        tabellen.setdefault(soort, {}).setdefault(rij["id"], {}).update({k: v for k, v in rij.items() if not isinstance(v, list | dict)})
        for naam, waarde in rij.items():
            if isinstance(waarde, list):
                plat(_LIJSTEN[naam], waarde, tabellen)
            elif isinstance(waarde, dict):
                plat(_LOS[naam], [waarde], tabellen)


def als_zip(tabellen: Tabellen, titel: str) -> bytes:
    """Write a tabular data package: a file per table, and datapackage.json that names their columns."""
    uit = io.BytesIO()
    resources = []
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for soort, rijen in sorted(tabellen.items()):
            kolommen = list(dict.fromkeys(naam for rij in rijen.values() for naam in rij))
            pad = f"{_BESTAND.get(soort, f'{soort}s')}.csv"
            zip_.writestr(zipfile.ZipInfo(pad, _BEGIN), als_csv(kolommen, rijen.values()))
            resources.append(_resource(soort, pad, kolommen, list(rijen.values())))
        pakket = {"name": "human_services_data", "title": titel, "profile": "tabular-data-package", "version": "3.0.0", "resources": resources}
        zip_.writestr(zipfile.ZipInfo("datapackage.json", _BEGIN), json.dumps(pakket, ensure_ascii=False, indent=1))
    return uit.getvalue()


def _resource(soort: str, pad: str, kolommen: list[str], rijen: list[dict[str, Any]]) -> dict[str, Any]:
    velden = [{"name": naam, "type": "number" if any(isinstance(rij.get(naam), int | float) for rij in rijen) else "string"} for naam in kolommen]
    sleutels = [
        {"fields": naam, "reference": {"resource": naam.removesuffix("_id"), "fields": "id"}}
        for naam in kolommen
        if naam.endswith("_id") and naam not in ("link_id", "parent_organization_id")
    ]
    schema = {"primaryKey": "id", "fields": velden, "foreignKeys": sleutels}
    return {"name": soort, "path": pad, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "profile": "tabular-data-resource", "schema": schema}
