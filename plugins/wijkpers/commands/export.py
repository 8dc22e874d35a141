"""Write the open data to a folder, without building the site: `publish.py export`."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import OK, Command, today
from wijkpers.problems import tell


def opties(parser: argparse.ArgumentParser) -> None:
    """Add where the files go."""
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar de bestanden komen (gewoonlijk: de map open-data)")


def run(args: argparse.Namespace) -> int:
    """Write what the channel open_data makes, and name it."""
    from wijkpers.channel import File, kanalen
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    map_ = args.output or root / "open-data"
    wijk = load(root, today(args), kanalen=kanalen().keys())
    for deel in kanalen()["open_data"].made(wijk):
        if isinstance(deel, File):
            doel = map_ / deel.pad.removeprefix("open-data/")
            schrijf_heel(doel, deel.data)
            tell(f"{doel}: {len(deel.data) / 1024:.0f} KB")
    return OK


COMMAND = Command("export", "uitvoer", "schrijf de sociale kaart als CSV, GeoJSON, JSON en HSDS", run, opties)
