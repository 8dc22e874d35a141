"""Write what goes to others, without building the site: `publish.py export`, `publish.py export nieuwsbrief`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from wijkpers.channel import Drukopdracht, Drukwerk, kanalen
from wijkpers.commands import maken
from wijkpers.commands.basis import Command

_GEWOONLIJK: Final = "open-data"


def _uitvoer() -> dict[str, Drukwerk]:
    return {d.naam: d for kanaal in kanalen().values() for d in kanaal.uitvoer}


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what, of what, in which form and where to."""
    maken.opties(parser, _uitvoer(), _GEWOONLIJK)
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar de bestanden komen (gewoonlijk: een map die zo heet)")


def run(args: argparse.Namespace) -> int:
    """Write the files of one kind, and name them."""
    vraag = Drukopdracht(formaat=args.formaat, code=args.code)
    return maken.maak(args, _uitvoer(), vraag, args.output or args.root.resolve() / args.wat)


COMMAND = Command("export", "uitvoer", "schrijf wat naar anderen gaat: de sociale kaart als open data, de nieuwsbrief, berichten voor de pers", run, opties)
