"""Read organisations from elsewhere: a CSV or Excel sheet with Dutch headings, or HSDS 3.0. What comes out is raw data, as YAML would give it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from wijkpers.blocks import DOELGROEPEN, TALEN
from wijkpers.problems import Problem, nearest, problem
from wijkpers.text import slug

# Headings as people write them, by the field that they mean; they are compared without capitals, spaces and hyphens.
KOPPEN: Final = {
    "code": "code id",
    "naam": "naam organisatie organisatienaam name titel vereniging stichting",
    "ook_bekend_als": "ookbekendals alias alternatename anderenaam",
    "soort": "soort type categorie",
    "kort": "kort omschrijving beschrijving wat description watdoenze toelichting",
    "telefoon": "telefoon tel telefoonnummer phone telnr telnummer",
    "email": "email mail emailadres mailadres",
    "website": "website site url webadres webpagina homepage internet",
    "post": "post postadres correspondentieadres",
    "onderwerpen": "onderwerpen onderwerp thema themas rubriek",
    "kvk": "kvk kvknummer",
    "gecontroleerd": "gecontroleerd gecontroleerdop laatstgecontroleerd bijgewerkt datum gewijzigd",
}
_VELD: Final = {kop: veld for veld, koppen in KOPPEN.items() for kop in koppen.split()}
_STATUS: Final = {"temporarily closed": "tijdelijk dicht", "inactive": "tijdelijk dicht", "defunct": "gestopt"}
_HOE: Final = ("binnenlopen", "bellen", "mailen", "via huisarts", "via wijkteam")


@dataclass
class Invoer:
    """Hold what was read: per organisation the row it stood in and its data; and what was wrong."""

    pad: str
    rijen: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def meld(self, code: str, rij: int = 0, **waarden: Any) -> None:
        """Report a problem at a row."""
        self.problems.append(problem(code, self.pad, rij, **waarden))


def lees_invoer(pad: Path) -> Invoer:
    """Read a file by its ending: .csv, .xlsx or .json."""
    invoer = Invoer(pad.name)
    try:
        match pad.suffix.lower():
            case ".csv" | ".txt":
                _rijen(invoer, enumerate(_csv(pad.read_bytes().decode("utf-8-sig")), 1))
            case ".xlsx":
                _rijen(invoer, enumerate(_excel(pad), 1))
            case ".json" | ".ndjson":
                _hsds(invoer, pad.read_text(encoding="utf-8-sig"))
            case soort:
                invoer.meld("WK601", oorzaak=f'bestanden met "{soort or pad.name}" kennen we niet')
    except UnicodeDecodeError:
        invoer.meld("WK101")
    except (csv.Error, json.JSONDecodeError, KeyError, ValueError) as e:
        invoer.meld("WK601", oorzaak=str(e)[:120])
    return invoer


def _csv(tekst: str) -> Iterator[list[str]]:
    """Split rows at semicolons or commas, whichever the headings have most of."""
    kop = tekst.split("\n", 1)[0]
    return csv.reader(io.StringIO(tekst, newline=""), delimiter=max(";,\t", key=kop.count), strict=True)


def _excel(pad: Path) -> Iterator[list[str]]:
    """Give the rows of the first sheet as text; a formula comes as it was typed."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        blad = load_workbook(pad, read_only=True).worksheets[0]
    except (BadZipFile, InvalidFileException) as e:
        raise ValueError("dit is geen Excel-bestand") from e
    for rij in blad.iter_rows(values_only=True):
        yield ["" if cel is None else cel.date().isoformat() if hasattr(cel, "date") else str(cel) for cel in rij]


def _rijen(invoer: Invoer, rijen: Iterator[tuple[int, list[str]]]) -> None:
    """Read the headings, then a row per organisation; empty rows are passed over."""
    kop = next(((n, rij) for n, rij in rijen if any(rij)), None)
    if kop is None:
        invoer.meld("WK102")
        return
    velden = [_VELD.get(re.sub(r"[^a-z]", "", tekst.lower()), "") for tekst in kop[1]]
    for tekst, veld in zip(kop[1], velden, strict=True):
        if tekst and not veld:
            invoer.meld("WK604", kop[0], naam=tekst[:40], remedie=nearest(tekst, KOPPEN) or "de koppen die we kennen: " + ", ".join(KOPPEN))
    if "naam" not in velden:
        invoer.meld("WK602", kop[0])
        return
    for nummer, rij in rijen:
        if any(cel.strip() for cel in rij):
            _rij(invoer, nummer, {veld: cel.strip() for veld, cel in zip(velden, rij, strict=False) if veld and cel.strip()})


def _rij(invoer: Invoer, nummer: int, cellen: dict[str, str]) -> None:
    """Turn the cells of one row into data; refuse a formula and a row without a name."""
    for veld, cel in cellen.items():
        if re.match(r"[=@]|[+-](?![\d\s(])", cel):
            invoer.meld("WK603", nummer, field=veld, waarde=cel[:40])
            return
    if not cellen.get("naam"):
        invoer.meld("WK602", nummer)
        return
    data: dict[str, Any] = {veld: re.sub(r"^'(?=[=+@-])", "", cel) for veld, cel in cellen.items()}
    for veld in ("onderwerpen", "ook_bekend_als"):
        if veld in data:
            data[veld] = [deel for stuk in re.split(r"[,;]", data[veld]) if (deel := stuk.strip())]
    invoer.rijen.append((nummer, {"code": slug(data["naam"]), **data}))


def _hsds(invoer: Invoer, tekst: str) -> None:
    """Read services or organisations of HSDS 3.0: one, a list, a page of an API, or one per line."""
    try:
        data = json.loads(tekst)
    except json.JSONDecodeError:
        data = [json.loads(regel) for regel in tekst.splitlines() if regel.strip()]
    objecten = data.get("contents", [data]) if isinstance(data, dict) else data
    if not all(isinstance(ding, dict) for ding in objecten):
        raise ValueError("dit is geen HSDS")
    organisaties: dict[str, dict[str, Any]] = {}
    for nummer, ding in enumerate(objecten, 1):
        bron = ding.get("organization", ding)
        if not bron.get("name"):
            invoer.meld("WK602", nummer)
            continue
        if (organisatie := organisaties.get(bron["name"])) is None:
            organisatie = organisaties[bron["name"]] = _organisatie(bron)
            invoer.rijen.append((nummer, organisatie))
        if "organization" in ding:
            organisatie.setdefault("aanbod", []).append(_dienst(ding))


def _gevuld(data: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in data.items() if waarde}


def _organisatie(bron: Mapping[str, Any]) -> dict[str, Any]:
    nummers = [telefoon["number"] for telefoon in bron.get("phones", []) if telefoon.get("number")]
    anders = bron.get("alternate_name", "")
    return _gevuld(
        {
            "code": slug(bron["name"]),
            "naam": bron["name"],
            "ook_bekend_als": [deel.strip() for deel in anders.split(",") if deel.strip()],
            "kort": bron.get("description", ""),
            "telefoon": nummers[0] if nummers else "",
            "email": bron.get("email", ""),
            "website": bron.get("website", ""),
        }
    )


def _dienst(bron: Mapping[str, Any]) -> dict[str, Any]:
    """Say a service in our fields. Places have other codes elsewhere, so a service is `overal` until somebody names its place."""
    talen = [taal.get("name") for taal in bron.get("languages", [])]
    groepen = [groep.strip() for groep in bron.get("eligibility_description", "").split(",")]
    hoe = bron.get("application_process", "")
    return _gevuld(
        {
            "code": slug(bron["name"]),
            "naam": bron["name"],
            "kort": bron.get("description", "") or bron["name"],
            "vragen": [bron["name"]],
            "onderwerpen": [code for kenmerk in bron.get("attributes", []) if (code := kenmerk.get("taxonomy_term", {}).get("code"))],
            "overal": "ja",
            "kosten": bron.get("fees_description", "") or "gratis",
            "voor_wie": [groep for groep in groepen if groep in DOELGROEPEN],
            "hoe": hoe if hoe in _HOE else "bellen",
            "talen": [taal for taal in talen if taal in TALEN],
            "tolk": bron.get("interpretation_services", ""),
            "status": _STATUS.get(bron.get("status", ""), "open"),
            "gecontroleerd": {"op": bron["assured_date"], "hoe": "door organisatie zelf"} if bron.get("assured_date") else None,
        }
    )
