"""Read a spreadsheet as text: CSV in whatever letters and separators it was saved, or Excel as people keep it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from wijkpers.text import ONZICHTBAAR, tijd
from wijkpers.wijk.invoer.pakket import KAPOT, niet_te_groot

MAX_RIJEN: Final = 20_000
MAX_KOLOMMEN: Final = 200
_LEEG: Final = frozenset(("-", "--", "–", "—", "?", "n.v.t.", "nvt", "n.v.t"))

Rij = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Blad:
    """Be one sheet: its name (empty when there is one), its rows, each with its number in the file, and what to say of it."""

    naam: str
    rijen: list[Rij]
    rest: str = ""


def als_tekst(ruw: bytes) -> tuple[str, bool]:
    """Decode a file, and tell whether the letters had to be guessed: UTF-8 and UTF-16 are certain, anything else is taken for Windows (cp1252)."""
    if ruw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ruw.decode("utf-16"), False
    if ruw[:400].count(0) > len(ruw[:400]) // 3:
        return ruw.decode("utf-16-le" if ruw[1:2] == b"\0" else "utf-16-be"), False
    try:
        return ruw.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return ruw.decode("cp1252"), True


def csv_bladen(tekst: str) -> list[Blad]:
    """Give the sheet of a CSV once for each separator that may be meant; whoever reads the headings knows which."""
    tekst = re.sub(r"\Asep=.", "", tekst, flags=re.IGNORECASE)
    tekens = [teken for teken in ";,\t|" if teken in tekst] or [";"]
    return [Blad("", list(_csv(tekst, teken))) for teken in tekens]


def _csv(tekst: str, teken: str) -> Iterator[Rij]:
    """Number a row by the line it begins on: a cell may hold several lines."""
    lezer, regel = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken), 1
    for cellen in lezer:
        yield regel, [schoon(cel) for cel in cellen]
        regel = lezer.line_num + 1


def excel_bladen(pad: Path) -> list[Blad]:
    """Give the sheets with anything in them; a merged cell stands in each row that it covers, a formula comes as it was typed."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        niet_te_groot(pad)
        boek = load_workbook(pad)
        bladen = [Blad(blad.title, [(n, rij) for n, rij in enumerate(_rijen(blad), 1) if any(rij)], _rest(blad)) for blad in boek.worksheets]
    except (*KAPOT, InvalidFileException) as e:
        raise ValueError("dit is geen Excel-bestand, of het is beschadigd") from e
    vol = [blad for blad in bladen if blad.rijen]
    return vol if len(vol) > 1 else [replace(blad, naam="") for blad in vol]


def _rest(blad: Any) -> str:
    """Say why a sheet is not read, or not to its end."""
    if blad.sheet_state != "visible":
        return "dit blad is verborgen"
    return f"na rij {MAX_RIJEN} lezen we niet verder" if blad.max_row > MAX_RIJEN else ""


def _rijen(blad: Any) -> Iterator[list[str]]:
    """Give the rows; what is merged from top to bottom is repeated, what is merged from left to right stands in its first cell."""
    over = {(rij, vak.min_col): blad.cell(vak.min_row, vak.min_col) for vak in blad.merged_cells.ranges for rij in range(vak.min_row, vak.max_row + 1)}
    for n, rij in enumerate(blad.iter_rows(max_row=min(blad.max_row, MAX_RIJEN), max_col=min(blad.max_column, MAX_KOLOMMEN)), 1):
        yield [_cel(over.get((n, m), cel)) for m, cel in enumerate(rij, 1)]


def _cel(cel: Any) -> str:
    """Write the value of a cell as a person would; of `klik hier` the address behind it is what counts."""
    link = getattr(cel, "hyperlink", None)
    match cel.value:
        case None:
            return ""
        case bool():
            return "ja" if cel.value else "nee"
        case datetime() | date():
            return cel.value.strftime("%Y-%m-%d")
        case time():
            return tijd(cel.value)
        case float() if cel.value.is_integer():
            return str(int(cel.value))
        case str() if link and link.target and "." not in cel.value:
            return schoon(link.target)
        case waarde:
            return schoon(str(waarde))


def schoon(cel: str) -> str:
    """Take away the space around a cell, signs that nobody sees, and a dash that means nothing."""
    kaal = ONZICHTBAAR.sub("", cel.replace("\xa0", " ")).strip()
    return "" if kaal.lower() in _LEEG else kaal
