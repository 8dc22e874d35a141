"""Declare the messages about the file, 1xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK101",
        "de letters in dit bestand kunnen we niet lezen: het is geen UTF-8",
        "Het bestand is bewaard met een oude tekenset (Windows, Latin-1 of UTF-16). Letters met een accent gaan dan stuk.",
        'kies in je tekstprogramma "Opslaan als", en bij codering "UTF-8"',
    ),
    Melding("WK102", "dit bestand is leeg", "Er staat niets in het bestand.", "schrijf er iets in, of gooi het weg"),
    Melding(
        "WK103",
        "deze regel kunnen we niet lezen: {oorzaak}",
        "Een bestand in data, en de kop boven een stuk (tussen twee regels met `---`), bestaat uit regels `naam: waarde`. Deze regel past daar niet in.",
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
        "een woord dat met & of * begint, lezen we niet",
        "YAML kent verwijzingen met `&` en `*`. Ze maken een bestand onleesbaar voor wie na jou komt.",
        "zet de hele tekst tussen aanhalingstekens, of schrijf uit waar je naar verwijst",
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
        "kijk of het inspringen klopt; voorbeelden staan in docs/velden.nl.md",
    ),
    Melding(
        "WK108",
        "een woord dat met ! begint, lezen we niet",
        "YAML kent labels als `!!python/object`. Die zijn nooit nodig en kunnen gevaarlijk zijn.",
        "haal het uitroepteken weg, of zet de hele tekst tussen aanhalingstekens",
    ),
    Melding(
        "WK109",
        "dit bestand is te groot ({grootte})",
        "Een tekstbestand van meer dan 2 MB is bijna altijd een vergissing: in zo'n bestand passen duizend bladzijden.",
        "maak er twee bestanden van, of haal weg wat er niet hoort",
    ),
    Melding(
        "WK110",
        "dit is een snelkoppeling (symlink), geen bestand",
        "Een snelkoppeling kan buiten de wijk wijzen. We volgen ze nooit.",
        "zet hier het bestand zelf neer",
    ),
    Melding(
        "WK111",
        "onder de kop ontbreekt de regel ---",
        "De kop begint met `---`, maar de tweede regel `---` ontbreekt.",
        'zet een regel "---" tussen de kop en de tekst',
    ),
    Melding("WK112", "de tekst ontbreekt", "Een stuk zonder tekst is geen stuk.", "schrijf de tekst onder de kop"),
    Melding(
        "WK113",
        "hier stond een onzichtbaar teken (U+{teken}); we lieten het weg",
        "Onzichtbare tekens komen mee bij plakken uit een ander programma. Ze kunnen de leesrichting omdraaien of een feed breken.",
        "typ de regel opnieuw, zonder te plakken",
        waarschuwing=True,
    ),
    Melding(
        "WK114",
        '"{waarde}" is geen woord met streepjes',
        "In eigen/druk/afbreken.txt staat op elke regel één woord, met streepjes waar het aan het eind van een regel mag breken.",
        "schrijf het zo: wijk-agent",
    ),
    Melding(
        "WK115",
        "hier zitten te veel blokken in elkaar",
        "Meer dan 30 blokken in elkaar is bijna altijd een vergissing: een blok begint elke keer een stukje verder naar rechts.",
        "kijk of het inspringen klopt: namen die bij elkaar horen, staan precies onder elkaar",
    ),
    Melding(
        "WK116",
        "dit stuk is voor een andere site geschreven: {velden}",
        "Hugo, Jekyll, Eleventy en Pelican noemen hun velden anders dan wij.",
        "neem het over met: publish.py import en de map van die site; of schrijf de velden in het Nederlands, zie docs/velden.nl.md",
    ),
)
