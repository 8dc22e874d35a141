"""Declare the messages about beginning, upgrading and language, 72x to 74x."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK720",
        'in deze map staat al iets: "{waarde}"',
        "Een nieuwe wijk komt in een lege map, zodat er niets van iemand anders overschreven wordt.",
        "kies een andere map, of haal weg wat erin staat",
    ),
    Melding("WK721", '"{waarde}" kan niet', "Dit antwoord past niet in het veld waar het voor is.", "{remedie}"),
)
