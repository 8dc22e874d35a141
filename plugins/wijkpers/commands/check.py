"""Check the wijk and write nothing; with --budget, weigh the site that was built."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from wijkpers.commands.basis import FOUTEN, GEBRUIK, OK, Command, today
from wijkpers.problems import report, tell
from wijkpers.schema import discover


def opties(parser: argparse.ArgumentParser) -> None:
    """Add weighing the site."""
    parser.add_argument("--budget", action="store_true", help="weeg de site die er staat: hoe zwaar is elke soort pagina, en wat mag het zijn")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar de site staat, bij --budget (gewoonlijk: output)")


def budget(output: Path) -> int:
    """Print a line per budget, and what to do about each that is over its limit."""
    from wijkpers.finish.gewicht import weeg

    if not (output / "index.html").is_file():
        tell(f"In {output} staat geen site. Maak hem eerst: publish.py build")
        return GEBRUIK
    uitslagen = weeg(output)
    sys.stdout.write(f"{'':27} {'meest':>8} {'doel':>8} {'grens':>8}\n")
    for uitslag in uitslagen:
        regel = uitslag.regel
        cijfers = (f"{n}" if regel.stuks else f"{n / 1024:.1f} KB" for n in (uitslag.meest, regel.doel, regel.grens))
        sys.stdout.write(f"{regel.naam:27} {' '.join(f'{cijfer:>8}' for cijfer in cijfers)}  {uitslag.oordeel:11} {uitslag.pagina}\n")
    te_zwaar = [u for u in uitslagen if u.oordeel == "te zwaar"]
    for uitslag in te_zwaar:
        tell(f"Te zwaar: {uitslag.regel.naam}, op {uitslag.pagina}. Wat je kunt doen: {uitslag.regel.remedie}.")
    return FOUTEN if te_zwaar else OK


def run(args: argparse.Namespace) -> int:
    """Load everything; mistakes come out through WijkError, warnings are shown."""
    if args.budget:
        return budget((args.output or args.root / "output").resolve())

    from wijkpers.channel import kanaalnamen
    from wijkpers.wijk.adreslijst import ADRESSEN, blijvend, lees_adressen
    from wijkpers.wijk.laden import load
    from wijkpers.wijk.zoekvragen import ZOEKVRAGEN, lees_zoekvragen

    wijk = load(args.root.resolve(), today(args), kanalen=kanaalnamen())
    if (wijk.root / ZOEKVRAGEN).exists():
        lees_zoekvragen(wijk)
    if wijk.problems:
        tell(report(wijk.problems))
    telling = Counter({discover()[naam].meervoud: len(rij) for naam, rij in wijk.items.items() if rij})
    if oud := sum(p.code == "WK502" for p in wijk.problems):
        tell(f"{oud} keer is iets te lang niet bevestigd. Wie je moet bellen: publish.py belronde")
    if (bekend := lees_adressen(wijk.root).data) and (nieuw := len(blijvend(wijk.items) - bekend.keys())):
        tell(f"{nieuw} adressen staan nog niet in {ADRESSEN}. Schrijf ze op met: publish.py addresses")
    tell(f"{wijk.instellingen.naam} is in orde: " + ", ".join(f"{aantal} {naam}" for naam, aantal in telling.items()) + ".")
    return OK


COMMAND = Command("check", "controleer", "controleer alles en schrijf niets", run, opties)
