"""Turn what a partner publishes into an overname: single occasions and organisations, without anything that leads to a person."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from pydantic import ValidationError

from wijkpers.fields.adres import mobiel
from wijkpers.kinds.overname import MEESTE, Afspraak, Ingang
from wijkpers.privacy import burgerservicenummers, persoonsgegevens, rekeningen, sleutels, verdacht
from wijkpers.recurrence import Kalender
from wijkpers.schema import Model
from wijkpers.text import slug
from wijkpers.wijk.invoer import lees_invoer
from wijkpers.wijk.invoer.kalender import afspraken
from wijkpers.wijk.schrijven import als_yaml

# What a wijk made with wijkpers publishes, by the address on its site.
VAN_EEN_WIJK: Final = ("agenda/agenda.ics", "open-data/hsds/hsds.zip")
_KOP: Final = "# Opgehaald door publish.py fetch. Verander hier niets: de volgende keer wordt het overschreven.\n"
_VREEMD: Final = (persoonsgegevens, burgerservicenummers, rekeningen, sleutels)
Rij = dict[str, Any]


@dataclass
class Oogst:
    """Hold what was read from one partner; `weg` counts entries that could not be taken over, `te_veel` what was over the limit."""

    agenda: list[Rij] = field(default_factory=list)
    kaart: list[Rij] = field(default_factory=list)
    weg: int = 0
    te_veel: int = 0

    def neem(self, lijst: list[Rij], model: type[Model], rijen: Iterable[Rij]) -> None:
        """Keep the rows that fit their model, up to the limit."""
        bron = ({naam: waarde for naam, waarde in rij.items() if waarde} for rij in rijen)
        for rij in bron:
            if len(lijst) >= MEESTE:
                self.te_veel += 1 + sum(1 for _ in islice(bron, 10 * MEESTE))
                return
            try:
                model.model_validate(rij)
            except ValidationError:
                self.weg += 1
            else:
                lijst.append(rij)


def lees(partner: Any, naam: str, data: bytes, today: date, kalender: Kalender, oogst: Oogst) -> None:
    """Add what one file holds. Raises ValueError, with the reason in Dutch, when it cannot be read."""
    if naam.endswith(".ics"):
        rijen = (rij for rij in map(_zonder_personen, afspraken(data.decode("utf-8", "replace"), today)) if rij["titel"])
        oogst.neem(oogst.agenda, Afspraak, sorted(rijen, key=lambda rij: (rij["dag"], rij.get("van", ""), rij["titel"])))
        return
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / naam
        pad.write_bytes(data)
        invoer = lees_invoer(pad, today, kalender)
    fout = next((p.message for p in invoer.problems if p.fatal and p.code in ("WK101", "WK102", "WK601")), "")
    if fout:
        raise ValueError(fout)
    rijen = (rij for rij in (_zonder_personen(_ingang(partner, o)) for _, o in invoer.rijen) if rij["naam"])
    oogst.neem(oogst.kaart, Ingang, sorted(rijen, key=lambda rij: slug(rij["naam"])))


def _ingang(partner: Any, o: Rij) -> Rij:
    code, nummer = o.get("code") or slug(o["naam"]), str(o.get("telefoon", ""))
    url = f"{partner.website.rstrip('/')}/sociale-kaart/{code}/" if partner.soort == "wijk" else o.get("website") or ""
    gast = urlsplit(partner.website).hostname or partner.code
    return {"id": f"{code}@{gast}", "naam": o["naam"], "kort": o.get("kort", ""), "telefoon": "" if mobiel(nummer) else nummer, "url": url}


def _zonder_personen(rij: Rij) -> Rij:
    """Empty every text that leads to a person or opens a lock: it is another's to decide, and ours not to spread."""
    return {naam: "" if naam != "telefoon" and verdacht(waarde) and any(next(vind(waarde), "") for vind in _VREEMD) else waarde for naam, waarde in rij.items()}


def als_bestand(partner: Any, bron: Iterable[str], today: date, oogst: Oogst) -> str:
    """Write it as the YAML of an overname, an entry to a line."""
    opgehaald = {"op": today.isoformat(), "geldig": partner.geldig}
    return _KOP + "\n".join(_regels({"code": partner.code, "bron": list(bron), "opgehaald": opgehaald}, {"agenda": oogst.agenda, "kaart": oogst.kaart})) + "\n"


def _regels(kop: Rij, lijsten: dict[str, list[Rij]]) -> Iterator[str]:
    yield from (f"{naam}: {als_yaml(waarde)}" for naam, waarde in kop.items())
    for naam, rijen in lijsten.items():
        if rijen:
            yield f"{naam}:"
            yield from (f"  - {als_yaml(rij)}" for rij in rijen)
