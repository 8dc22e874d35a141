"""Read organisations from elsewhere: CSV or Excel with Dutch headings, or HSDS 3.0 as JSON or as a zip of tables. Out comes raw data, as YAML would give it."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

from wijkpers.recurrence import Kalender
from wijkpers.wijk.invoer.basis import Invoer, Ruw
from wijkpers.wijk.invoer.hsds import Hsds
from wijkpers.wijk.invoer.koppen import zoek_kop
from wijkpers.wijk.invoer.pakket import uit_json, uit_zip
from wijkpers.wijk.invoer.rekenblad import Blad, als_tekst, csv_bladen, excel_bladen
from wijkpers.wijk.invoer.rijen import lees_rijen

__all__ = ["Invoer", "Ruw", "lees_invoer"]


def lees_invoer(pad: Path, today: date, kalender: Kalender) -> Invoer:
    """Read a file by its ending: .csv, .xlsx, .json or .zip. `today` and the days off of the wijk are for hours that come as single days."""
    invoer = Invoer(pad.name)
    try:
        match pad.suffix.lower():
            case ".csv" | ".txt" | ".tsv":
                tekst, geraden = als_tekst(pad.read_bytes())
                if geraden:
                    invoer.meld("WK607")
                _blad(invoer, csv_bladen(tekst))
            case ".xlsx" | ".xlsm":
                _boek(invoer, excel_bladen(pad))
            case ".json" | ".ndjson" | ".jsonl" | ".zip":
                invoer.van_hsds = True
                _hsds(invoer, pad, today, kalender)
            case soort:
                invoer.meld("WK601", oorzaak=f'bestanden met "{soort or pad.name}" kennen we niet')
    except FileNotFoundError:
        invoer.meld("WK601", oorzaak="het is er niet", hint="kijk of de naam en de map kloppen")
    except UnicodeDecodeError:
        invoer.meld("WK101")
    except (OSError, csv.Error, ValueError) as e:
        invoer.meld("WK601", oorzaak=str(e)[:120])
    return invoer


def _hsds(invoer: Invoer, pad: Path, today: date, kalender: Kalender) -> None:
    organisaties, diensten = uit_zip(pad) if pad.suffix.lower() == ".zip" else uit_json(als_tekst(pad.read_bytes())[0])
    try:
        Hsds(invoer, organisaties, diensten, today, kalender).lees()
    except (AttributeError, LookupError, TypeError) as e:
        raise ValueError(f"dit is geen HSDS: {e}") from e


def _boek(invoer: Invoer, bladen: list[Blad]) -> None:
    """Read every sheet; one without headings that we know is reported, unless it is the only one."""
    if not bladen:
        invoer.meld("WK102")
    koppen = [zoek_kop([blad]) if "verborgen" not in blad.rest else None for blad in bladen]
    gelezen = sum(bool(kop and kop.heeft_naam) for kop in koppen)
    for blad, kop in zip(bladen, koppen, strict=True):
        deel = replace(invoer, pad=f"{invoer.pad} ({blad.naam})") if gelezen > 1 else invoer
        if blad.rest:
            invoer.weg(0, f"blad {blad.naam}".strip(), " ".join(filter(None, blad.rijen[0][1])), blad.rest)
        if "verborgen" in blad.rest:
            continue
        if blad.naam and not (kop and kop.heeft_naam):
            invoer.weg(0, f"blad {blad.naam}", " ".join(filter(None, blad.rijen[0][1])), "dit blad heeft geen kolom met namen")
        else:
            _blad(deel, [blad])


def _blad(invoer: Invoer, bladen: list[Blad]) -> None:
    kop = zoek_kop(bladen)
    if kop is None:
        invoer.meld("WK102")
    else:
        lees_rijen(invoer, kop)
