"""Declare the messages about building and publishing, 5xx as well: what the machine, a template or a channel does."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK270",
        "in deze map staat geen enkele wijk",
        "Met --wijken maak je alle wijken van een map. Een wijk is een map met daarin data/wijk.yaml.",
        "noem de map die om de mappen van de wijken heen staat",
    ),
    Melding(
        "WK850",
        'de map "{waarde}" kan zo geen taak bij een host zijn',
        "In een workflow heet een taak naar de map van de wijk, en die naam komt ook in het webadres. Daarom mogen er alleen a-z, 0-9, - en _ in staan. De map om de wijken heen staat in de repository zelf.",
        "geef de map een andere naam, en typ de opdracht in de bovenste map van de repository",
    ),
    Melding(
        "WK518",
        "hier wordt al gebouwd{sinds}, door {wie}",
        "Twee keer tegelijk bouwen naar één map kan niet. Stopt die andere, hoe dan ook, dan is de map meteen weer vrij.",
        "wacht tot die klaar is, of bouw met -o naar een andere map",
    ),
    Melding(
        "WK519",
        "er past niets meer bij: {oorzaak}",
        "De nieuwe site staat eerst helemaal naast de oude. Zo lang is er dus twee keer zo veel ruimte nodig. De site die er stond, staat er nog.",
        "maak ruimte op deze schijf en bouw opnieuw",
    ),
    Melding(
        "WK520",
        "hier kunnen we niet bij: {oorzaak}",
        "Het bestand of de map is van iemand anders, staat op slot, of is open in een ander programma. De site die er stond, staat er nog.",
        "kijk van wie de map is en of je er mag schrijven, of bouw met -o naar een andere map",
    ),
    Melding(
        "WK521",
        "deze map kunnen we niet in één keer vervangen: {oorzaak}",
        "De nieuwe site komt met één stap in de plaats van de oude. Dat kan niet met een map die zelf een schijf of een koppeling is. De site die er stond, staat er nog.",
        "geef met -o een map daarbinnen op",
    ),
    Melding(
        "WK522",
        "dit lukt niet op deze computer: {oorzaak}",
        "Een bestand lezen of schrijven mislukte. De site die er stond, staat er nog.",
        "kijk of het bestand er is, en of de schijf in orde is: publish.py doctor",
    ),
    Melding(
        "WK523",
        "in deze map staat iets anders dan een site",
        "Bouwen vervangt de hele map. Daarom bouwen we alleen naar een lege map, of naar een map waar al een site staat.",
        "kies met -o een nieuwe of een lege map",
    ),
    Melding(
        "WK524",
        "de zoekindex is niet gemaakt: {oorzaak}",
        "Het programma Pagefind maakt de zoekindex en stopte met deze melding. De site die er stond, staat er nog.",
        "kijk of de schijf vol is; bouwen zonder zoeken kan met --zonder-zoeken",
    ),
    Melding(
        "WK525",
        "{wat} loopt hierop vast: {oorzaak}",
        "Dit is een fout in het programma of in een uitbreiding, niet in je tekst. Vooraan staat het stuk dat aan de beurt was. De site die er stond, staat er nog.",
        "meld dit aan de beheerder; het gebeurt in {waar}",
    ),
)
