"""Write rows as CSV that every spreadsheet opens and none will run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

_FORMULE: Final = ("=", "+", "-", "@", "\t", "\r")


def veilig(cel: object) -> str:
    """Write a cell so that a spreadsheet shows it and never runs it (OWASP, CSV injection)."""
    if not isinstance(cel, str):
        return "" if cel is None else str(cel)
    return f"'{cel}" if cel.startswith(_FORMULE) else cel


def als_csv(kolommen: Sequence[str], rijen: Iterable[Mapping[str, Any]], *, scheiding: str = ",") -> bytes:
    """Write rows as CSV in UTF-8 with the mark by which Excel knows it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=scheiding, lineterminator="\r\n")
    schrijver.writerow(kolommen)
    schrijver.writerows([veilig(rij.get(naam)) for naam in kolommen] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")
