"""Build the whole site: `publish.py build`, or bare `publish.py`."""

from __future__ import annotations

import argparse
from dataclasses import replace
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
    parser.add_argument("--wijken", type=Path, default=None, metavar="MAP", help="maak elke wijk in deze map, zo veel tegelijk als de computer aankan")
    parser.add_argument("--workflow", action="store_true", help="bij --wijken: toon het bestand waarmee GitHub elke wijk in een eigen taak bouwt")
    parser.add_argument("--zonder-cache", "--no-cache", action="store_true", help="gebruik niets van een vorige keer (de site wordt er niet anders van)")


def run(args: argparse.Namespace) -> int:
    """Build, then say what stands where."""
    if args.wijken:
        return _workflow(args) if args.workflow else _wijken(args)
    root = args.root.resolve()
    with voortgang() as stap:
        output = (args.output or root / ("usb" if args.usb else "output")).resolve()
        opdracht = replace(_opdracht(args, root, output), stap=stap)
        r = opdracht.gedaan() or _maak(opdracht)
    if r.problems:
        tell(report(r.problems))
    tell(_klaar(r, output))
    return OK


def _opdracht(args: argparse.Namespace, root: Path, output: Path) -> Opdracht:
    zoeken = not (args.zonder_zoeken or args.usb)
    return Opdracht(root, output, today(args), args.siteurl, zoeken=zoeken, usb=args.usb, zonder_cache=args.zonder_cache)


def _klaar(r: Resultaat, output: Path) -> str:
    return f"{r.naam} staat klaar in {output}: {r.paginas} pagina's in {r.seconden:.1f} s{', niets veranderd' if r.onveranderd else ''}."


def _wijken(args: argparse.Namespace) -> int:
    """Build every wijk of a folder, and say of each what came of it as soon as it is done; one that fails stops no other."""
    from wijkpers.stad import bouw, wijken

    map_, naam = args.wijken.resolve(), "usb" if args.usb else "output"
    opdrachten = [_opdracht(args, root, args.output.resolve() / root.name if args.output else root / naam) for root in wijken(map_)]
    slechtst, goed = OK, 0
    for opdracht, uit in bouw(map_, opdrachten):
        if isinstance(uit, Resultaat):
            goed += 1
            tell(_klaar(uit, opdracht.output))
        else:
            slechtst = max(slechtst, uit.exitcode)
            tell(f"{opdracht.root.name}: {report(uit.problems)}")
    tell(f"{goed} van {len(opdrachten)} wijken staan klaar.")
    return slechtst


def _workflow(args: argparse.Namespace) -> int:
    from wijkpers.stad import workflow

    print(workflow(args.wijken.as_posix()), end="")  # noqa: T201 - the output of the command
    return OK


def _maak(opdracht: Opdracht) -> Resultaat:
    from wijkpers.bridge import build  # slow to load, and only needed when there is something to do

    return build(opdracht)


COMMAND = Command("build", "bouw", "maak de hele site", run, opties)
