"""Print: make the files of what goes on paper, and check a file before it goes to the printer."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkpers.channel import Drukopdracht, Drukwerk, kanalen
from wijkpers.commands import maken
from wijkpers.commands.basis import FOUTEN, OK, Command
from wijkpers.problems import tell
from wijkpers.text import lees_datum


def _drukwerk() -> dict[str, Drukwerk]:
    return {d.naam: d for kanaal in kanalen().values() for d in kanaal.drukwerk}


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what, of what, in which form and where to."""
    maken.opties(parser, _drukwerk())
    parser.add_argument("--uitgave", "--edition", default="", metavar="NUMMER", help="welk nummer, zoals 2026-4 (gewoonlijk: het nieuwste)")
    parser.add_argument("--sinds", default="", metavar="DATUM", help="bij wijzigingen: sinds wanneer (gewoonlijk: de vorige uitgave)")
    parser.add_argument("--naar", type=Path, default=None, metavar="MAP", help="de map voor de bestanden (gewoonlijk: druk)")


def run(args: argparse.Namespace) -> int:
    """Make the files and say how large they are; reports among them are shown as well."""
    if not _is_datum(args.sinds):
        return maken.weiger(f'"{args.sinds}" is geen datum; schrijf 2026-12-05')
    vraag = Drukopdracht(args.formaat, args.uitgave, args.code, lees_datum(args.sinds) if args.sinds else None)
    return maken.maak(args, _drukwerk(), vraag, args.naar or args.root.resolve() / "druk")


def _is_datum(tekst: str) -> bool:
    try:
        return not tekst or lees_datum(tekst) is not None
    except ValueError:
        return False


COMMAND = Command("print", "druk", "maak wat op papier gaat", run, opties)


def _opties_preflight(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bestand", type=Path, help="de PDF voor de drukker")


def _run_preflight(args: argparse.Namespace) -> int:
    """Check a PDF as a printer does."""
    import pikepdf

    from wijkpers.druk.preflight import als_tekst, preflight

    try:
        bevindingen = preflight(args.bestand.read_bytes())
    except pikepdf.PdfError:
        tell(f"{args.bestand} is geen PDF, of hij is beschadigd.")
        return FOUTEN
    tell(als_tekst(bevindingen))
    return FOUTEN if any(b.ernst == "fout" for b in bevindingen) else OK


PREFLIGHT = Command("preflight", "drukcontrole", "kijk een PDF na voor hij naar de drukker gaat", _run_preflight, _opties_preflight)
