"""Declare the messages about hours and calls, 2xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK240",
        '"{waarde}" kan niet: de meeste maanden hebben er maar vier',
        "Een vijfde maandag is er alleen in de maanden met vijf maandagen. Lezers rekenen dat niet uit.",
        "schrijf hoe_vaak: laatste, of noem de data bij extra_op",
    ),
    Melding(
        "WK241",
        "tot ({tot}) ligt voor van ({van})",
        "Iets kan na middernacht eindigen, van 22.00 tot 2.00 uur. Maar langer dan 14 uur achter elkaar is bijna altijd een vergissing.",
        "kijk de twee tijden na",
    ),
    Melding(
        "WK242",
        "{tijd} uur bestaat niet op {datum}: de klok gaat dan van 2.00 naar 3.00 uur",
        "In de nacht dat de zomertijd begint, wordt een uur overgeslagen.",
        "kies een tijd voor 2.00 of vanaf 3.00 uur",
    ),
    Melding("WK243", "{een} en {ander} gaan niet samen", "Twee velden spreken elkaar tegen. We weten dan niet welke telt.", "{remedie}"),
    Melding(
        "WK244",
        "{datum} is een {dag}, en hier staat {dagen}",
        "De datum en de dag van de week horen bij elkaar.",
        "kijk de datum na, of haal de dag weg",
    ),
    Melding(
        "WK245",
        "met deze tijden gebeurt het nooit",
        "Tussen vanaf en tot_en_met valt geen dag die past, of de enige dag staat ook bij niet_op of niet_in.",
        "kijk de data en de dag na",
        waarschuwing=True,
    ),
    Melding(
        "WK246",
        "{datum} is een {dag}, {wat} is op {dagen}",
        "Bij niet_op staat een dag waarop er toch al niets is. Vaak is de datum verkeerd, en dan staan mensen op de goede dag voor een dichte deur.",
        "kijk de datum na, of haal hem weg",
        waarschuwing=True,
    ),
    Melding(
        "WK247",
        "op {datum} is {wat} er niet{wel}",
        "Bij niet_op staat een dag waarop er toch al niets is. Vaak is de datum verkeerd, en dan staan mensen op de goede dag voor een dichte deur.",
        "kijk de datum na, of haal hem weg",
        waarschuwing=True,
    ),
    Melding(
        "WK248",
        'deze tijden lezen we niet: "{waarde}"',
        "We lezen uren zoals mensen ze schrijven: ma-vr 9:00-17:00, of: elke 1e dinsdag van de maand van 10.00 tot 12.00 uur. Wat we niet kennen, raden we niet.",
        "schrijf het zo: ma-vr 9:00-17:00; meer voorbeelden staan in docs/tijden.nl.md",
    ),
    Melding(
        "WK249",
        "in data/wijk.yaml staat geen zomerstop",
        "Bij niet_in staat zomerstop. Dan moet de wijk zeggen wanneer die is.",
        "zet in data/wijk.yaml: zomerstop: {{van: 2027-07-17, tot: 2027-08-15}}",
    ),
    Melding(
        "WK250",
        '"{waarde}" is geen balie voor oproepen',
        "Wie reageert op een oproep, meldt zich bij een balie van de wijk: nooit bij wie de oproep deed. De balies staan in data/wijk.yaml bij oproepbalies.",
        "kies uit: {balies}; of laat via weg",
    ),
    Melding(
        "WK251",
        "een 06-nummer of persoonlijk adres kan niet in een oproep: {waarde}",
        "Een oproep staat open voor iedereen, ook voor wie kwaad wil. Reageren gaat altijd via de balie.",
        "haal het weg; de balie geeft het door aan wie helpt",
    ),
    Melding(
        "WK252",
        "in een hulpvraag staat geen straat of postcode: {waarde}",
        "Zo weet niemand achter welke deur iemand woont die alleen is of hulp nodig heeft.",
        "noem alleen de buurt; wie helpt, hoort het adres van de balie",
    ),
    Melding(
        "WK253",
        "van en tot zijn allebei {tijd}",
        "Iets dat begint en eindigt op hetzelfde moment, is er niet. Of het is er de hele dag.",
        "schrijf hele_dag: ja, of kijk de tijden na",
    ),
    Melding(
        "WK254",
        "op {dagen} staan twee tijden door elkaar: {een} en {ander}",
        "Twee rijen van dezelfde plek overlappen elkaar. De lezer weet dan niet welke geldt.",
        "maak er één rij van, of haal de dag bij één van de twee weg",
        waarschuwing=True,
    ),
)
