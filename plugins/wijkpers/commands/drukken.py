"""Print: make the files of what goes on paper, and check a file before it goes to the printer."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from wijkpers import THEME
from wijkpers.cache import cachemap, schrijf_heel
from wijkpers.channel import Drukopdracht, Drukwerk, kanalen
from wijkpers.commands.basis import FOUTEN, GEBRUIK, OK, Command, today
from wijkpers.problems import nearest, tell
from wijkpers.text import lees_datum, megabytes
from wijkpers.wijk.aanwijzen import Aanwijzen
from wijkpers.wijk.laden import load


def _drukwerk() -> dict[str, Drukwerk]:
    return {d.naam: d for kanaal in kanalen().values() for d in kanaal.drukwerk}


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what, of what, in which form and where to."""
    formaten = " ".join(f"{d.naam}: {', '.join(d.formaten)}." for d in _drukwerk().values() if d.formaten)
    parser.add_argument("wat", help="; ".join(f"{d.naam}: {d.uitleg}" for d in _drukwerk().values()))
    parser.add_argument("code", nargs="?", default="", help="waarvan: de code van een " + " of ".join(sorted({d.over for d in _drukwerk().values() if d.over})))
    parser.add_argument("--uitgave", "--edition", default="", metavar="NUMMER", help="welk nummer, zoals 2026-4 (gewoonlijk: het nieuwste)")
    parser.add_argument("--formaat", "--format", default="", metavar="FORMAAT", help=formaten)
    parser.add_argument("--sinds", default="", metavar="DATUM", help="bij wijzigingen: sinds wanneer (gewoonlijk: de vorige uitgave)")
    parser.add_argument("--naar", type=Path, default=None, metavar="MAP", help="de map voor de bestanden (gewoonlijk: druk)")


def run(args: argparse.Namespace) -> int:
    """Make the files and say how large they are; reports among them are shown as well."""
    drukwerk = _drukwerk().get(args.wat)
    klacht = next(_klachten(args, drukwerk), "")
    if drukwerk is None or klacht:
        tell(klacht)
        return GEBRUIK
    root = args.root.resolve()
    wijk = load(root, today(args), cache=cachemap(root), theme=THEME, kanalen=kanalen().keys())
    map_ = args.naar or root / "druk"
    vraag = Drukopdracht(args.formaat, args.uitgave, args.code, lees_datum(args.sinds) if args.sinds else None)
    with Aanwijzen(root, f"het drukwerk {drukwerk.naam}", drukwerk.naam):
        for bestand in drukwerk.maak(wijk, vraag):
            schrijf_heel(map_ / bestand.pad, bestand.data)
            if bestand.pad.endswith(".txt"):
                tell(bestand.data.decode())
            tell(f"Gemaakt: {map_ / bestand.pad} ({megabytes(len(bestand.data))})")
    return OK


def _klachten(args: argparse.Namespace, drukwerk: Drukwerk | None) -> Iterator[str]:
    """Say what is wrong with the question, if anything."""
    if drukwerk is None:
        namen = list(_drukwerk())
        yield f'"{args.wat}" kunnen we niet drukken; {nearest(args.wat, namen) or "kies uit: " + ", ".join(namen)}'
        return
    if args.formaat and args.formaat not in drukwerk.formaten:
        keuze = nearest(args.formaat, drukwerk.formaten) or f"kies uit: {', '.join(drukwerk.formaten) or 'geen'}"
        yield f'"{args.formaat}" is geen formaat van {args.wat}; {keuze}'
    if drukwerk.over and not args.code:
        yield f"Waarvan? Zet er de code van een {drukwerk.over} achter."
    try:
        if args.sinds and lees_datum(args.sinds) is None:
            raise ValueError
    except ValueError:
        yield f'"{args.sinds}" is geen datum; schrijf 2026-12-05'


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
