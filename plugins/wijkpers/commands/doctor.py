"""Look whether this machine has what a build needs, and what this version of the engine would change in the wijk."""

from __future__ import annotations

import argparse
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from wijkpers import __version__
from wijkpers.cache import cachemap
from wijkpers.commands.basis import OK, OMGEVING, Command
from wijkpers.finish.search import aanwezig
from wijkpers.huisstijl import fontbestand
from wijkpers.problems import tell
from wijkpers.text import opsomming

_PAKKETTEN = ("pelican", "pydantic", "pyyaml", "jinja2", "pyromark", "nh3", "lxml", "pillow", "typst", "pagefind-bin", "holidays")


def run(args: argparse.Namespace) -> int:
    """Show every part; 3 when one is missing."""
    rijen = [("Python", ".".join(map(str, sys.version_info[:3])), sys.version_info >= (3, 11)), *map(_pakket, _PAKKETTEN)]
    rijen += [("zoekmachine (Pagefind)", "", aanwezig()), ("lettertypen", "", _fonts())]
    vrij = shutil.disk_usage(args.root).free // 1_048_576
    rijen += [
        ("vrije schijfruimte", f"{vrij} MB", vrij > 500),
        ("cache", str(cachemap(args.root.resolve())), True),
        ("data/wijk.yaml", "", (args.root / "data/wijk.yaml").is_file()),
    ]
    for naam, wat, goed in rijen:
        tell(f"{'goed ' if goed else 'MIST '} {naam} {wat}".rstrip())
    if (args.root / "data/wijk.yaml").is_file():
        _bijwerken(args.root.resolve())
        _redactie(args.root.resolve())
    return OK if all(goed for _, _, goed in rijen) else OMGEVING


def _bijwerken(root: Path) -> None:
    """Say which version of the engine runs, which one the wijk is at, and how much lies between."""
    from wijkpers.start.bijwerken import bijwerking, nieuws

    b = bijwerking(root)
    tell(f"wijkpers {__version__}" + (f"; de wijk is bijgewerkt tot {b.van}" if b.van else ""))
    nieuw = sum(1 for _ in nieuws(b.van)) if b.van else 0
    aantallen = ((nieuw, "regels nieuws"), (len(b.wijzigingen), "velden met een andere naam"), (len(b.bestanden), "bestanden"))
    if b.nodig or b.hosts:
        wat = opsomming(f"{aantal} {naam}" for aantal, naam in aantallen if aantal)
        tell(f"Bijwerken verandert iets{f': {wat}' if wat else ''}. Bekijk het met: publish.py upgrade")


def _redactie(root: Path) -> None:
    """Say what the editor on the site cannot see, when the wijk has one."""
    from wijkpers.redactie.splitsen import splits
    from wijkpers.redactie.voluit import op_host

    if op_host(root):
        uit = splits(root)
        aantallen = ((len(uit.los), "lijsten"), (len(uit.voluit), "bestanden met een korte vorm"))
        if uit.bestanden or uit.problems:
            wat = opsomming(f"{aantal} {naam}" for aantal, naam in aantallen if aantal)
            tell(f"De editor op de site ziet niet alles{f': {wat}' if wat else ''}. Bekijk het met: publish.py split")


def _pakket(naam: str) -> tuple[str, str, bool]:
    try:
        return naam, version(naam), True
    except PackageNotFoundError:
        return naam, "", False


def _fonts() -> bool:
    try:
        return fontbestand("SourceSansPro-Regular").is_file() and fontbestand("SourceSerifPro-Bold").is_file()
    except FileNotFoundError:
        return False


COMMAND = Command("doctor", "dokter", "kijk of deze computer alles heeft", run)
