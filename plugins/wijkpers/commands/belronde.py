"""Make the call sheet: whom to phone because nobody confirmed an entry of late, with boxes to tick. A page to print, for volunteers."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkpers import text
from wijkpers.commands.basis import OK, Command, today
from wijkpers.overzicht import BELTERMIJN, Gesprek, gesprekken
from wijkpers.problems import tell
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk

_MAAND: Final = 30.44


def opties(parser: argparse.ArgumentParser) -> None:
    """Add how far to look ahead, and where the page goes."""
    parser.add_argument("--dagen", type=int, default=BELTERMIJN, metavar="AANTAL", help=f"ook wat binnen zoveel dagen verloopt (gewoonlijk: {BELTERMIJN})")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="BESTAND", help="waar de lijst komt (gewoonlijk: belronde.html)")


def run(args: argparse.Namespace) -> int:
    """Write the page, and say how many calls it holds."""
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    wijk = load(root, today(args), intern=True)
    lijst = gesprekken(wijk, args.dagen)
    doel = args.output or root / "belronde.html"
    doel.write_text(bladzijde(wijk, lijst), encoding="utf-8")
    tell(f"{len(lijst)} telefoontjes staan klaar in {doel}. Open het bestand en druk het af.")
    return OK


def bladzijde(wijk: Wijk, lijst: tuple[Gesprek, ...]) -> str:
    """Render the call sheet: one file that needs nothing else."""
    env = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.get_template("belronde.html").render(
        wijk=wijk.instellingen,
        gesprekken=lijst,
        vandaag=text.datum(wijk.today, "dag"),
        datum=text.datum,
        telefoon=text.telefoon,
        opsomming=text.opsomming,
        tijden=lambda rijen: "; ".join(tijden_tekst(rij, wijk.today) for rij in rijen),
        maanden=lambda dag: round((wijk.today - dag).days / _MAAND),
        plekken=lambda codes: text.opsomming(plek.kop for code in codes if (plek := wijk.get("locatie", code))),
    )


COMMAND = Command("belronde", "bellijst", "maak de lijst van wie je moet nabellen", run, opties)
