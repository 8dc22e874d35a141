"""Print the JSON Schema of a kind, for editors that complete and check while typing."""

from __future__ import annotations

import argparse
import json

from wijkpers.commands.basis import OK, Command
from wijkpers.derive.json_schema import schemas


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the kind."""
    parser.add_argument("soort", nargs="?", choices=sorted(schemas()), metavar="SOORT", help="één soort; zonder soort: alle")


def run(args: argparse.Namespace) -> int:
    """Print one schema, or all by name."""
    alle = schemas()
    print(json.dumps(alle[args.soort] if args.soort else alle, ensure_ascii=False, indent=2))  # noqa: T201 - the output of the command
    return OK


COMMAND = Command("schema", "schema", "laat zien welke velden er zijn, als JSON Schema", run, opties)
