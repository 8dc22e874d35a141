"""Declare the messages about what a collective tells of itself, and about what it shows of others, 77x to 79x."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK770",
        "het jaar {jaar} staat er twee keer",
        "Een cijfer heeft voor elk jaar één meting, anders weet niemand welke geldt.",
        "haal één van de twee weg; wil je een verschil uitleggen, zet dat dan bij toelichting",
    ),
    Melding("WK771", "over {waarde} zijn er geen cijfers", "Een jaarbeeld gaat over een jaar waarin geteld is.", "kies een jaar waarin geteld is: {jaren}"),
)
