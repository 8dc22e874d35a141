"""Declare the messages about what goes out by a channel, 75x and 83x."""

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
    Melding(
        "WK751",
        'er is geen stuk "{waarde}"',
        "Achter de opdracht staat de naam van een bestand in content, zonder .md. Een concept, of een stuk dat nog niet verscheen, gaat niet naar anderen.",
        "{remedie}",
    ),
    Melding(
        "WK752",
        "van een {soort} maken we geen persbericht",
        "Een verhaal is van wie het vertelde, en een oproep van wie iets vraagt. Zij zeiden ja tegen de wijk, niet tegen de krant.",
        "vraag het die mens, en schrijf er een artikel over",
    ),
    Melding(
        "WK753",
        "er is al een vertaling van dit stuk in het {waarde}",
        "Een lezer krijgt van een stuk één versie in zijn taal.",
        "voeg ze samen in {ander}, of kies een andere taal",
    ),
    Melding(
        "WK754",
        "deze tekst is voor minder dan de helft in het {waarde}",
        "Een vertaling is in één taal. Wie een halve vertaling opent, leest de andere helft niet.",
        "vertaal de hele tekst, of zet de vreemde alinea's in het stuk zelf: [zo](taal:turks)",
    ),
    Melding(
        "WK755",
        "de stap van {dag} staat na die van {vorige}",
        "Wie een vraag volgt, leest van boven naar beneden wat ermee gebeurde. De onderste stap zegt waar hij nu staat.",
        "zet de oudste stap bovenaan, of kijk de datum na",
    ),
    Melding(
        "WK756",
        'bij "kan niet" hoort een antwoord',
        "Wie nee hoort, wil weten waarom.",
        "schrijf in antwoord waarom het niet kan",
    ),
    Melding(
        "WK757",
        'dit kleine verhaal hoort bij de kop "{waarde}", en die staat niet in het grote verhaal',
        "Een klein verhaal staat in het grote onder de kop die het noemt.",
        "{remedie}",
    ),
    Melding(
        "WK830",
        "dit staat nog niet op de site, dus het kan ook niet op papier",
        "Op papier komt wat iedereen mag lezen. Een concept, een stuk met een datum in de toekomst en een foto zonder toestemming horen daar niet bij.",
        "haal de regel status: concept weg als het klaar is; publish.py list zegt waarom iets nog wacht",
    ),
)
