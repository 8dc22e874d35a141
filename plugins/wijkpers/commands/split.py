"""Make a wijk ready for the editor on a git host: one file per item, in the shape of its forms. First a proof that shows it, then --write."""

from __future__ import annotations

import argparse

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import FOUTEN, OK, Command
from wijkpers.problems import report, tell


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the choice to write."""
    parser.add_argument("--write", "--schrijf", action="store_true", help="doe het ook echt")


def run(args: argparse.Namespace) -> int:
    """Tell which lists fall apart and what is written out; with --write do it. 1 when a list has to stay whole."""
    from wijkpers.redactie.splitsen import splits
    from wijkpers.schema import discover

    root = args.root.resolve()
    uit = splits(root)
    for naam, aantal in uit.los.items():
        kind = discover()[naam]
        print(f"{kind.waar} -> {kind.los}/: {aantal} {kind.meervoud if aantal > 1 else kind.label.lower()}")  # noqa: T201 - the output of the command
    for pad in uit.voluit:
        print(f"~ {pad}")  # noqa: T201 - the output of the command
    if uit.problems:
        tell(report(uit.problems))
    if not uit.bestanden:
        tell("De editor op een host kan alles al lezen." if not uit.problems else "Verder kan de editor op een host alles lezen.")
    elif args.write:
        for pad, tekst in uit.bestanden.items():
            if tekst is None:
                pad.unlink()
            else:
                schrijf_heel(pad, tekst.encode())
        tell("Geschreven. De site blijft precies gelijk. Kijk het na met: publish.py check")
    else:
        tell("Dit was een proef, er is niets geschreven. Klopt het? Doe het dan nog eens met --write.")
    return FOUTEN if any(p.fatal for p in uit.problems) else OK


COMMAND = Command("split", "splits", "zet elk stuk in een eigen bestand, zoals de editor op een host het leest", run, opties)
