"""Declare the messages about what goes out by a channel, 75x."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK750",
        "er is niets om te versturen ({wat}, {dag})",
        "Er verscheen geen nieuws, er komt niets in de agenda en er zijn geen oproepen. Een lege brief versturen we niet.",
        "schrijf een artikel of zet iets in de agenda, of kies een andere dag met --date",
    ),
)
