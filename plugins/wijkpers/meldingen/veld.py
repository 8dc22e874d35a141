"""Declare the messages about a field, 2xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding("WK201", "{naam} ontbreekt", "Dit veld is verplicht.", "{remedie}"),
    Melding(
        "WK202", 'het veld "{naam}" bestaat niet bij {soort}', "We lezen geen velden die we niet kennen: een tikfout zou anders stil verdwijnen.", "{remedie}"
    ),
    Melding("WK203", 'postcode "{waarde}" klopt niet', "Een postcode is vier cijfers en twee letters, en begint niet met een 0.", 'schrijf het zo: "3513 AB"'),
    Melding(
        "WK204",
        '"{waarde}" is geen datum',
        "We lezen 2026-12-05, 5-12-2026 en 5 december 2026: altijd eerst de dag, dan de maand.",
        "schrijf het zo: 2026-12-05",
    ),
    Melding("WK205", '"{waarde}" bestaat niet op de kalender', "Deze dag of maand komt niet voor, zoals 31 november.", "kijk de datum na"),
    Melding("WK206", '"{waarde}" is geen tijd', "We lezen 9:30, 9.30 en 09:30.", "schrijf het zo: 9.30"),
    Melding("WK207", '"{waarde}" kan hier niet', "Dit veld kent een vaste lijst van keuzes.", "{remedie}"),
    Melding("WK208", '"{waarde}" is geen ja of nee', "Hier past alleen ja of nee.", "schrijf ja of nee"),
    Melding("WK209", '"{waarde}" is geen getal{bereik}', "Hier hoort een getal in cijfers.", "schrijf alleen cijfers"),
    Melding(
        "WK210",
        "te lang: {lengte} tekens, er passen er {max}",
        "Te lange teksten passen niet op een kaartje, een poster of een telefoon.",
        "maak het {teveel} tekens korter",
    ),
    Melding("WK211", "dit is leeg of zegt niets", "Zonder letters of cijfers kan niemand dit lezen of vinden.", "schrijf er woorden of cijfers"),
    Melding(
        "WK212",
        'telefoonnummer "{waarde}" klopt niet',
        "Een Nederlands nummer heeft tien cijfers (of is 112, 113, 0800, 0900, 088 of 14 en het netnummer).",
        "schrijf het zo: 030 123 45 67",
    ),
    Melding("WK213", 'e-mailadres "{waarde}" klopt niet', "Een e-mailadres heeft één @ en een punt in het tweede deel.", "schrijf het zo: naam@voorbeeld.nl"),
    Melding(
        "WK214",
        'webadres "{waarde}" klopt niet',
        "Een webadres begint met https:// en heeft alleen gewone letters (geen xn--), en geen spaties, gebruikersnaam of wachtwoord.",
        "schrijf het zo: https://voorbeeld.nl",
    ),
    Melding(
        "WK215",
        'code "{waarde}" kan niet',
        "Een code bestaat uit kleine letters, cijfers en streepjes, hooguit 80 tekens. De code wordt het webadres.",
        "{remedie}",
    ),
    Melding(
        "WK216",
        'het punt "{waarde}" klopt niet',
        "Schrijf eerst de breedte (in Nederland 50 tot 54), dan een komma, dan de lengte (3 tot 8).",
        'schrijf het zo: "52.0907, 5.1214"',
    ),
    Melding("WK217", "het punt {waarde} ligt buiten Nederland", "Breedte en lengte zijn misschien verwisseld.", "{remedie}"),
    Melding("WK218", '"{waarde}" is geen bedrag', "Schrijf gratis, vrije bijdrage, of een bedrag zoals 2,50.", "schrijf het zo: 2,50 per keer"),
    Melding(
        "WK219",
        'het pad "{waarde}" wijst buiten de map content',
        "Een foto of bestand staat altijd in de map content.",
        "zet het bestand in content/media, en schrijf hier: media/foto.jpg",
    ),
    Melding("WK220", 'KvK-nummer "{waarde}" klopt niet', "Een KvK-nummer heeft acht cijfers.", "kijk het na in het handelsregister"),
    Melding("WK221", "{naam} moet later zijn dan {ander}", "De volgorde van deze twee klopt niet.", "kijk na of {naam} en {ander} verwisseld zijn"),
    Melding("WK222", "hier ontbreekt {namen}", "Zonder één van deze velden mist de lezer iets dat nodig is.", "{remedie}"),
    Melding(
        "WK223",
        "een oproep staat er hooguit 8 weken; dit zijn er {weken}",
        "Oude oproepen maken een prikbord dood. Verleng liever later.",
        "zet verloopt op {uiterlijk} of eerder",
    ),
    Melding("WK224", "{naam} is nodig omdat {reden}", "Wie herkenbaar in beeld is of met naam genoemd wordt, moet daar toestemming voor geven.", "{remedie}"),
    Melding(
        "WK225",
        "een 06-nummer of persoonlijk adres kan hier niet",
        "Een mobiel nummer is van een mens, niet van een organisatie.",
        "gebruik een vast nummer of een algemeen adres, of zet toestemming en toestemming_tot erbij",
    ),
    Melding(
        "WK260",
        "hier staat een burgerservicenummer: {waarde}",
        "Met een BSN kan iemand zich voordoen als een ander. Het mag nergens staan, ook niet in een concept: de map met teksten is voor anderen te lezen.",
        "haal het nummer weg; stond het er al langer, kijk dan in docs/persoonsgegevens.nl.md wat je nu doet",
    ),
    Melding(
        "WK261",
        "dit lijkt een sleutel of een wachtwoord: {waarde}",
        "Wie deze map leest, kan ermee naar binnen.",
        "haal het weg en vervang de sleutel of het wachtwoord door een nieuw: deze is niet meer geheim",
    ),
    Melding(
        "WK262",
        "is dit de rekening van een mens? {waarde}",
        "Het rekeningnummer van een organisatie mag er staan, dat van een buur niet zomaar.",
        "zet erbij van welke organisatie de rekening is, of haal het nummer weg",
        waarschuwing=True,
    ),
    Melding(
        "WK263",
        "hier staat een 06-nummer of het mailadres van een mens: {waarde}",
        "Een mens beslist zelf of een nummer op de site hoort, en tot wanneer. Ja gezegd? Zet persoonlijk_tot: met de laatste dag bij het stuk.",
        "{remedie}",
    ),
    Melding(
        "WK264",
        "woont hier iemand? {waarde}",
        "In een verhaal is een straat met een nummer al snel iemands voordeur.",
        "laat het nummer weg, of de hele straat, als er iemand woont",
        waarschuwing=True,
    ),
    Melding(
        "WK265",
        "een foto met kinderen mag hooguit twee jaar blijven staan",
        "Een kind groeit en denkt er later misschien anders over. Daarom vraag je het na twee jaar opnieuw.",
        "zet bij tot een dag binnen twee jaar",
    ),
    Melding(
        "WK266",
        "de toestemming voor {waarde} liep af op {dag}, en hier staat die foto nog",
        "De foto is al weg op de plek waar de dag staat. Hier staat geen dag bij, dus hier blijft hij te zien.",
        "haal de foto hier weg, of vraag opnieuw toestemming en zet de nieuwe dag bij tot",
    ),
    Melding(
        "WK226",
        "de toestemming voor {waarde} liep af op {dag}: de foto staat niet meer op de site en gaat niet meer mee in druk",
        "Wie herkenbaar op een foto staat, bepaalt tot wanneer die te zien is. Na die dag laten wij de foto weg; de tekst blijft staan.",
        "kies een andere foto, of vraag opnieuw toestemming en zet de nieuwe dag bij tot",
        waarschuwing=True,
    ),
    Melding(
        "WK227",
        "de toestemming voor {waarde} liep af op {dag}, en zonder deze foto kan dit niet verschijnen",
        "Wie herkenbaar op een foto staat, bepaalt tot wanneer die te zien is. Een uitgave heeft altijd een voorkant.",
        "kies een andere foto, of vraag opnieuw toestemming en zet de nieuwe dag bij tot",
    ),
    Melding(
        "WK228",
        "{waarde} is te lang geleden voor een stuk op de site",
        "Een programma dat de datum niet weet, vult vaak 1 januari 1970 in.",
        "schrijf de dag waarop het stuk verschijnt",
    ),
)
