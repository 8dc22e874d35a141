"""Declare the messages about what comes from elsewhere, 6xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK601",
        "dit bestand kunnen we niet lezen: {oorzaak}",
        "We lezen CSV, Excel (.xlsx) en HSDS (.json, .ndjson of .zip), en van een andere site WordPress (.xml), Markdown (een map of .zip) en een agenda (.ics).",
        "bewaar het opnieuw: een lijst als CSV met puntkomma's of als .xlsx, een site zoals docs/overnemen.nl.md zegt",
    ),
    Melding("WK602", "de naam ontbreekt", "Zonder naam weten we niet over wie deze rij gaat.", "zet boven één kolom: naam, en vul die in elke rij"),
    Melding(
        "WK603",
        'hier staat een formule: "{waarde}"',
        "Een cel die met = of @ begint, kan in een rekenblad iets uitvoeren. Zulke cellen nemen we nooit over.",
        "vervang de formule door de waarde",
    ),
    Melding("WK604", 'de kolom "{naam}" kennen we niet en nemen we niet over', "Alleen kolommen die we herkennen, komen mee.", "{remedie}", waarschuwing=True),
    Melding(
        "WK605",
        'dit nemen we niet over: "{waarde}"',
        "Er staat iets dat in geen veld past. We laten zien wat, zodat je het zelf op zijn plek kunt zetten.",
        "{reden}",
        waarschuwing=True,
    ),
    Melding(
        "WK606",
        "{veld} nemen we niet over (staat er {aantal} keer in)",
        "HSDS heeft meer velden dan wij. Wat hier geen plek heeft, noemen we één keer per veld.",
        "is het belangrijk, zet het dan bij kort of uitleg",
        waarschuwing=True,
    ),
    Melding(
        "WK607",
        "dit bestand is geen UTF-8, we lazen het als Windows-tekst",
        "Oudere versies van Excel bewaren CSV zo. Kijk of letters met een accent kloppen.",
        'kloppen de accenten niet, bewaar het dan als "CSV UTF-8"',
        waarschuwing=True,
    ),
    Melding(
        "WK608",
        "{waarde} werkt niet meer: {uitleg}",
        "Een link naar een andere website is dood. Dit kijkt `publish.py links --extern` na, nooit de bouw zelf.",
        "zoek het nieuwe adres, of haal de link weg",
        waarschuwing=True,
    ),
    Melding(
        "WK609",
        "{waarde} geeft nu geen antwoord: {uitleg}",
        "Dat kan voor even zijn. Blijft het zo, dan is de link dood.",
        "kijk over een paar dagen nog eens",
        waarschuwing=True,
    ),
    Melding(
        "WK610",
        "{waarde} is verhuisd",
        "De andere website stuurt bezoekers voorgoed door. Dat werkt, maar niet voor altijd.",
        "schrijf {uitleg}",
        waarschuwing=True,
    ),
)
