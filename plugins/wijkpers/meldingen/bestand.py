"""Declare the messages about the file, 1xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK101",
        "dit bestand is geen UTF-8",
        "Het bestand is bewaard met een oude tekenset (Windows, Latin-1 of UTF-16). Letters met een accent gaan dan stuk.",
        'bewaar het opnieuw en kies als codering "UTF-8"',
    ),
    Melding("WK102", "dit bestand is leeg", "Er staat niets in het bestand.", "vul het, of gooi het weg"),
    Melding(
        "WK103",
        "de kop is geen goede YAML: {oorzaak}",
        "Boven aan een stuk staat tussen twee regels met `---` de kop. Die moet uit regels `naam: waarde` bestaan.",
        "{remedie}",
    ),
    Melding(
        "WK104",
        "{naam} staat hier twee keer",
        "Een naam mag in een blok maar één keer voorkomen: we weten anders niet welke waarde telt.",
        "haal één van de twee weg",
    ),
    Melding(
        "WK105",
        "ankers en verwijzingen (& en *) lezen we niet",
        "YAML kent verwijzingen met `&` en `*`. Ze maken een bestand onleesbaar voor wie na jou komt.",
        "schrijf de waarde uit, of zet de tekst tussen aanhalingstekens",
    ),
    Melding(
        "WK106",
        "dit bestand begint niet met een kop",
        "Een stuk begint met een regel `---`, dan de velden, dan weer `---`, dan de tekst.",
        'begin met een regel "---"; maak een nieuw stuk met: publish.py new',
    ),
    Melding(
        "WK107",
        "hier hoort {verwacht} te staan, en er staat {gevonden}",
        "Er staat een lijst waar één waarde hoort, of andersom. Vaak is het inspringen niet goed.",
        "kijk naar het voorbeeld bij dit soort in docs/velden.nl.md",
    ),
    Melding(
        "WK108",
        "labels met ! lezen we niet",
        "YAML kent labels als `!!python/object`. Die zijn nooit nodig en kunnen gevaarlijk zijn.",
        "haal het woord met ! weg, of zet de tekst tussen aanhalingstekens",
    ),
    Melding(
        "WK109",
        "dit bestand is te groot of te diep ({grootte})",
        "Een bestand van meer dan 2 MB, of met meer dan 30 blokken in elkaar, is bijna altijd een vergissing.",
        "splits het bestand",
    ),
    Melding("WK110", "dit is een koppeling (symlink)", "Een koppeling kan buiten de wijk wijzen. We volgen ze nooit.", "zet het echte bestand neer"),
    Melding("WK111", "de kop sluit niet", "De kop begint met `---`, maar de tweede regel `---` ontbreekt.", 'zet een regel "---" tussen de kop en de tekst'),
    Melding("WK112", "de tekst ontbreekt", "Een stuk zonder tekst is geen stuk.", "schrijf de tekst onder de kop"),
    Melding(
        "WK113",
        "verboden teken (U+{teken}) weggehaald",
        "Onzichtbare tekens komen mee bij plakken uit een ander programma. Ze kunnen de leesrichting omdraaien of een feed breken.",
        "typ de regel opnieuw",
        waarschuwing=True,
    ),
    Melding(
        "WK114",
        '"{waarde}" is geen woord met streepjes',
        "In eigen/druk/afbreken.txt staat op elke regel één woord, met streepjes waar het aan het eind van een regel mag breken.",
        "schrijf het zo: wijk-agent",
    ),
)
