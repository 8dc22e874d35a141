"""Bring a wijk to the version of the engine that is running: first a proof that shows what would change, then --write."""

from __future__ import annotations

import argparse

from wijkpers import __version__
from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import OK, Command
from wijkpers.problems import tell


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the host whose files should be as this version makes them, and the choice to write."""
    from wijkpers.start.hosting import HOSTS

    parser.add_argument("--host", choices=HOSTS, default="", metavar="HOST", help=f"maak ook de bestanden van deze host (opnieuw): {', '.join(HOSTS)}")
    parser.add_argument("--write", "--schrijf", action="store_true", help="doe het ook echt")


def run(args: argparse.Namespace) -> int:
    """Tell line by line what this version changes; with --write change it."""
    from wijkpers.start.bijwerken import bijwerking, nieuws
    from wijkpers.start.hosting import bestanden

    root = args.root.resolve()
    b = bijwerking(root)
    nieuw = b.bestanden | {root / naam: tekst.encode() for naam, tekst in bestanden(args.host).items()}
    nieuw = {pad: data for pad, data in nieuw.items() if not pad.is_file() or pad.read_bytes() != data}
    if b.van and b.van != __version__:
        tell(f"Van wijkpers {b.van} naar {__version__}.")
        tell("\n".join(nieuws(b.van)))
    for w in b.wijzigingen:
        print(f"{w.path}:{w.regel}  {w.oud} heet nu {w.nieuw}{': allebei staan er, kies zelf' if w.dubbel else ''}")  # noqa: T201 - the output of the command
    for pad in sorted(nieuw):
        print(f"~ {pad.relative_to(root).as_posix()}")  # noqa: T201 - the output of the command
    for naam in b.hosts:
        if root / naam not in nieuw:
            tell(f"{naam} is niet zoals deze versie hem maakt. Wil je die van ons? Geef --host met de naam van je host.")
    if not nieuw:
        tell(f"Alles is bij: wijkpers {__version__}.")
    elif args.write:
        for pad, data in nieuw.items():
            schrijf_heel(pad, data)
        tell("Geschreven. Kijk het na met: publish.py check")
    else:
        tell("Dit was een proef, er is niets geschreven. Klopt het? Doe het dan nog eens met --write.")
    return OK


COMMAND = Command("upgrade", "bijwerken", "werk de wijk bij voor een nieuwe versie van wijkpers", run, opties)
