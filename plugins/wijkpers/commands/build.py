"""Build the whole site: `publish.py build`, or bare `publish.py`."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkpers.commands.basis import OK, Command, today, voortgang
from wijkpers.opdracht import Opdracht, Resultaat
from wijkpers.problems import report, tell


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the options of a build."""
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar de site komt (gewoonlijk: output)")
    parser.add_argument("--siteurl", default=None, metavar="ADRES", help="webadres van de site, ook met een pad erachter")
    parser.add_argument("--usb", action="store_true", help="maak een map voor een USB-stick, zonder internet te gebruiken (gewoonlijk: usb)")
    parser.add_argument("--zonder-zoeken", action="store_true", help="maak geen zoekindex (sneller, om iets te bekijken)")
    parser.add_argument("--zonder-cache", "--no-cache", action="store_true", help="gebruik niets van een vorige keer (de site wordt er niet anders van)")


def run(args: argparse.Namespace) -> int:
    """Build, then say what stands where."""
    root = args.root.resolve()
    with voortgang() as stap:
        output = (args.output or root / ("usb" if args.usb else "output")).resolve()
        zoeken = not (args.zonder_zoeken or args.usb)
        opdracht = Opdracht(root, output, today(args), args.siteurl, zoeken=zoeken, usb=args.usb, zonder_cache=args.zonder_cache, stap=stap)
        r = opdracht.gedaan() or _maak(opdracht)
    if r.problems:
        tell(report(r.problems))
    nieuws = ", niets veranderd" if r.onveranderd else ""
    tell(f"{r.naam} staat klaar in {output}: {r.paginas} pagina's in {r.seconden:.1f} s{nieuws}.")
    return OK


def _maak(opdracht: Opdracht) -> Resultaat:
    from wijkpers.bridge import build  # slow to load, and only needed when there is something to do

    return build(opdracht)


COMMAND = Command("build", "bouw", "maak de hele site", run, opties)
