"""Check the wijk and write nothing."""

from __future__ import annotations

import argparse
from collections import Counter

from wijkpers.commands.basis import OK, Command, today
from wijkpers.problems import report, tell
from wijkpers.schema import discover


def run(args: argparse.Namespace) -> int:
    """Load everything; mistakes come out through WijkError, warnings are shown."""
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


COMMAND = Command("check", "controleer", "controleer alles en schrijf niets", run)
