"""Write down the addresses that the site has now, so that none of them disappears unnoticed."""

from __future__ import annotations

import argparse

from wijkpers.commands.basis import OK, Command, today
from wijkpers.problems import tell


def run(args: argparse.Namespace) -> int:
    """Add what is new to data/adressen.txt."""
    from wijkpers.wijk.adreslijst import ADRESSEN, blijvend, lees_adressen, schrijf_adressen
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    wijk = load(root, today(args))
    nieuw = schrijf_adressen(root, lees_adressen(root / ADRESSEN), blijvend(wijk.items))
    tell(
        f"Erbij in {ADRESSEN}: {', '.join(nieuw[:5])}{f' en nog {len(nieuw) - 5}' if len(nieuw) > 5 else ''}."
        if nieuw
        else f"Alle adressen staan al in {ADRESSEN}."
    )
    return OK


COMMAND = Command("addresses", "adressen", "schrijf op welke adressen de site heeft, zodat er geen ongemerkt verdwijnt", run)
