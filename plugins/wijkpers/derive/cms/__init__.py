"""Describe the kinds as the configuration of an editor (Sveltia CMS): one collection per kind, one form control per field.

What a form needs of one wijk (its buurten, rubrieken and desks) comes in as lists of choices. Of content nothing is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from wijkpers.channel import kanaalnamen
from wijkpers.derive.cms.vragen import Keuzes, formulier, kopveld
from wijkpers.schema import Kind, discover, velden
from wijkpers.wijk.instellingen import Instellingen

Config = dict[str, Any]

BREED: Final = 2400  # pixels: a photo over the width of an A4 at 290 dpi
_FOTO: Final = 12_000_000  # bytes of what is left after that
_ICONEN: Final = {
    "artikel": "newspaper", "verhaal": "auto_stories", "activiteit": "event", "oproep": "campaign", "uitgave": "menu_book", "pagina": "description",
    "organisatie": "handshake", "locatie": "location_on", "onderwerp": "sell", "kpi": "monitoring",
}  # fmt: skip
_VOLGORDE: Final = tuple(_ICONEN)
_BEWAARD: Final = {
    "create": "Redactie: nieuw in {{collection}}: {{slug}}",
    "update": "Redactie: {{collection}}: {{slug}} bijgewerkt",
    "delete": "Redactie: {{collection}}: {{slug}} weggehaald",
    "uploadMedia": "Redactie: bestand {{path}} erbij",
    "deleteMedia": "Redactie: bestand {{path}} weg",
}


def config(backend: Mapping[str, Any], wijk: str, url: str, keuzes: Keuzes, today: date) -> Config:
    """Give the whole configuration: where the files are kept (`backend`), what the wijk is called, its address, the choices of its forms.

    `today` says what has not been checked for too long, by the month: of another configuration the editor throws away what somebody typed and did not save.
    """
    soorten = sorted((k for k in discover().values() if k.vorm != "ingesloten"), key=lambda k: (*_VOLGORDE, k.naam).index(k.naam))
    return {
        "backend": {**backend, "commit_messages": _BEWAARD},
        "publish_mode": "simple",
        "app_title": f"Redactie van {wijk}",
        "site_url": url,
        "display_url": url,
        "show_preview_links": bool(url),
        "media_folder": "content/media",
        "public_folder": "/media",
        "media_libraries": {
            "default": {"config": {"max_file_size": _FOTO, "slugify_filename": True, "transformations": {"raster_image": _beeldmaat()}}},
            "stock_assets": {"providers": []},
        },
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": [_verzameling(kind, keuzes, today) for kind in soorten],
    }


def keuzes_van(wijk: Instellingen) -> Keuzes:
    """Give the choices that data/wijk.yaml declares."""
    return {
        "buurt": tuple((b.code, b.naam) for b in wijk.buurten),
        "rubriek": tuple((r.code, r.naam) for r in wijk.rubrieken),
        "balie": tuple((code, code) for code in wijk.balies),
        "kanaal": tuple((naam, naam) for naam in kanaalnamen()),
    }


def _beeldmaat() -> dict[str, Any]:
    return {"format": "webp", "quality": 85, "width": BREED, "height": BREED}


def _verzameling(kind: Kind, keuzes: Keuzes, today: date) -> dict[str, Any]:
    los = kind.vorm == "lijst"
    kop = kopveld(kind)
    namen = velden(kind.model)
    return {
        "name": kind.naam,
        "label": kind.meervoud.capitalize(),
        "label_singular": kind.label,
        "description": kind.uitleg,
        "icon": _ICONEN.get(kind.naam, "article"),
        "folder": kind.los,
        "extension": "yaml" if los else "md",
        "format": "yaml" if los else "yaml-frontmatter",
        "create": True,
        "identifier_field": kop,
        "slug": {"template": sleutel(kind), "editable": False},
        "summary": f"{{{{{kop}}}}}",
        "sortable_fields": [naam for naam in (kop, "datum", "verschijnt", "verloopt", "gecontroleerd.op") if naam.split(".")[0] in namen],
        "fields": formulier(kind, keuzes),
    } | _extra(kind, namen, today)


def sleutel(kind: Kind) -> str:
    """Give the template of the file name of a new item: its own key where it has one, else its title."""
    return next((f"{{{{{naam}}}}}" for naam in ("code", "nummer") if naam in velden(kind.model)), "{{slug}}")


def _extra(kind: Kind, namen: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Give what only some collections have: a link to the page, and filters for what asks attention."""
    filters, maand = [], today.replace(day=1)
    if "status" in namen:
        filters.append({"label": "Nog niet af", "name": "concept", "field": "status", "eq": "concept"})
    if "gecontroleerd" in namen:
        filters.append({"label": "Toe aan nabellen", "name": "nabellen", "field": "gecontroleerd.op", "lt": (maand - timedelta(days=183)).isoformat()})
    if "verloopt" in namen:
        filters.append({"label": "Voorbij", "name": "voorbij", "field": "verloopt", "lt": maand.isoformat()})
    groepen = [{"label": namen[naam].label, "name": naam, "field": naam} for naam in ("rubriek", "groep", "soort") if naam in namen]
    return {
        naam: waarde for naam, waarde in (("preview_path", kind.adres.format(id="{{slug}}")), ("view_filters", filters), ("view_groups", groepen)) if waarde
    }
