"""Write moments and places the way a table or a poster does."""

from __future__ import annotations

from typing import Any

from wijkpers.recurrence import Occurrence
from wijkpers.text import tijd


def uren(occ: Occurrence) -> str:
    """Write the hours of an occasion as a table does: `10.00 – 12.00`."""
    if occ.all_day:
        return "hele dag"
    return tijd(occ.start.time()) + (f" – {tijd(occ.end.time())}" if occ.end else "")


def hoofdletter(tekst: str) -> str:
    """Give a text a capital at its start and leave the rest as it is."""
    return tekst[:1].upper() + tekst[1:]


def adresregels(plek: Any) -> list[str]:
    """Give name and street of a place as lines; a shielded place gives its name only."""
    return [deel for deel in dict.fromkeys((plek.naam, "" if plek.afschermen else plek.straat)) if deel] if plek else []
