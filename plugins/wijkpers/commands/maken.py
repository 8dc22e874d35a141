"""Make files on request: what `print` and `export` share. A channel says what it can make, and these say it to a user."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from wijkpers import THEME
from wijkpers.cache import cachemap, schrijf_heel
from wijkpers.channel import Drukopdracht, Drukwerk, kanalen
from wijkpers.commands.basis import GEBRUIK, OK, today
from wijkpers.problems import nearest, tell
from wijkpers.text import megabytes
from wijkpers.wijk.aanwijzen import Aanwijzen
from wijkpers.wijk.laden import load


def opties(parser: argparse.ArgumentParser, aanbod: Mapping[str, Drukwerk], gewoonlijk: str = "") -> None:
    """Add what, of what and in which form; `gewoonlijk` is made when nothing is named."""
    uitleg = "; ".join(f"{d.naam}: {d.uitleg}" for d in aanbod.values())
    parser.add_argument("wat", nargs="?" if gewoonlijk else None, default=gewoonlijk, help=uitleg)
    over = " of ".join(sorted({d.over for d in aanbod.values() if d.over}))
    parser.add_argument("code", nargs="?", default="", help=f"waarvan: de code van een {over}")
    formaten = " ".join(f"{d.naam}: {', '.join(d.formaten)}." for d in aanbod.values() if d.formaten)
    parser.add_argument("--formaat", "--format", default="", metavar="FORMAAT", help=formaten)


def maak(args: argparse.Namespace, aanbod: Mapping[str, Drukwerk], vraag: Drukopdracht, map_: Path) -> int:
    """Make what is asked in `map_`, and say how large it is; reports among the files are shown as well."""
    if klacht := next(_klachten(args, aanbod), ""):
        return weiger(klacht)
    root, ding = args.root.resolve(), aanbod[args.wat]
    wijk = load(root, today(args), cache=cachemap(root), theme=THEME, kanalen=kanalen().keys())
    with Aanwijzen(root, f"het maken van {ding.naam}", ding.naam):
        for bestand in ding.maak(wijk, vraag):
            schrijf_heel(map_ / bestand.pad, bestand.data)
            if bestand.pad.endswith(".txt"):
                tell(bestand.data.decode())
            tell(f"Gemaakt: {map_ / bestand.pad} ({megabytes(len(bestand.data))})")
    return OK


def weiger(klacht: str) -> int:
    """Say what is wrong with a question."""
    tell(klacht)
    return GEBRUIK


def _klachten(args: argparse.Namespace, aanbod: Mapping[str, Drukwerk]) -> Iterator[str]:
    if args.wat not in aanbod:
        yield f'"{args.wat}" kunnen we niet maken; {nearest(args.wat, aanbod) or "kies uit: " + ", ".join(aanbod)}'
        return
    ding = aanbod[args.wat]
    if args.formaat and args.formaat not in ding.formaten:
        keuze = nearest(args.formaat, ding.formaten) or f"kies uit: {', '.join(ding.formaten) or 'geen'}"
        yield f'"{args.formaat}" is geen formaat van {args.wat}; {keuze}'
    if ding.over and not args.code:
        yield f"Waarvan? Zet er de code van een {ding.over} achter."
