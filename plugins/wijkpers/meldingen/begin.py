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
    Melding(
        "WK730",
        "dit bestand is beschadigd of houdt te vroeg op: we lazen {aantal} van de {totaal} stukken",
        "De export houdt midden in een stuk op, of er staat iets in dat geen XML is. Wat te lezen was, komt mee.",
        "maak de export opnieuw als er een stuk ontbreekt",
        waarschuwing=True,
    ),
    Melding(
        "WK731",
        "{wat} kan niet mee ({aantal} keer)",
        "Dit werkt alleen met een programma op de oude site. De tekst eromheen is er wel.",
        "kijk of de lezer het mist, en schrijf dan op wat er stond",
        waarschuwing=True,
    ),
    Melding(
        "WK732",
        "beelden die nog ontbreken: {aantal}",
        "Een export bevat de tekst, niet de foto's. Op de plek van elk beeld staat nu een opmerking met het oude adres.",
        "geef --media met een map waarin ze staan, of --haal-beelden om ze op te halen",
        waarschuwing=True,
    ),
    Melding(
        "WK733", "dit komt binnen als concept: {reden}", "Een concept staat niet op de site.", "kijk het na en haal status: concept weg", waarschuwing=True
    ),
    Melding(
        "WK734",
        "de controle weigert dit: {reden}",
        "Het stuk komt in de map nakijken, met bovenin waarom. Die map gaat niet mee naar de site.",
        "verbeter het, en zet het dan in de map waar het hoort",
        waarschuwing=True,
    ),
    Melding(
        "WK735",
        'het veld "{naam}" kennen we niet (staat er {aantal} keer in)',
        "Wat erin stond, staat als opmerking in de kop van het nieuwe bestand.",
        "heb je het nodig, zet het dan in een veld uit docs/velden.nl.md",
        waarschuwing=True,
    ),
    Melding(
        "WK736",
        'het oude adres "{waarde}" kan niet doorverwijzen',
        "In de lijst van adressen passen letters van a tot z, cijfers en streepjes.",
        "dit gaat alleen over wie het oude adres bewaarde; je hoeft niets te doen",
        waarschuwing=True,
    ),
    Melding(
        "WK737",
        "links die nog naar de oude site wijzen: {aantal}",
        "Wat erachter stond, is niet meegekomen: een lijst, een bestand, of een stuk dat nog niet op de site staat.",
        "laat ze naar iets nieuws wijzen voordat de oude site weg is",
        waarschuwing=True,
    ),
    Melding(
        "WK738",
        "de kop van dit bestand is niet goed te lezen: {oorzaak}",
        "We lazen hem regel voor regel. Een lijst of blok kan zijn overgeslagen.",
        "kijk de velden bovenin het nieuwe bestand na",
        waarschuwing=True,
    ),
    Melding(
        "WK739",
        "dit bestand komt niet mee: {oorzaak}",
        "We lezen Markdown (.md, .markdown) en HTML.",
        "neem de tekst zelf over als je hem nodig hebt",
        waarschuwing=True,
    ),
    Melding(
        "WK740",
        "reacties van lezers komen niet mee: {aantal}",
        "Deze site heeft geen reacties. Wie er een schreef, deed dat onder zijn naam en op een andere site.",
        "bewaar de export als je ze nog eens wilt lezen",
        waarschuwing=True,
    ),
    Melding(
        "WK741",
        "dit hoort bij de oude site en komt niet mee: {wat}",
        "Menu's, sjablonen en eerdere versies zijn geen stukken om te lezen.",
        "je hoeft niets te doen",
        waarschuwing=True,
    ),
    Melding(
        "WK745",
        "deze zin heeft {aantal} woorden: {zin}",
        "Een lange zin is lastig voor wie langzaam leest, en voor wie luistert. Tot 25 woorden gaat het goed.",
        "{remedie}",
        waarschuwing=True,
        hint=True,
    ),
    Melding(
        "WK746",
        '"{waarde}" is geen woord van alledag',
        "Bewoners zeggen het anders. De gewone woorden komen uit data/onderwerpen.yaml, en uit een lijst van woorden die vooral in brieven staan.",
        "kan het ook zo: {gewoon}? Of leg het woord uit",
        waarschuwing=True,
        hint=True,
    ),
    Melding(
        "WK747",
        "wie doet dit: {werkwoord}",
        "In een zin met worden staat vaak niet wie het doet. Met een mens erin leest het makkelijker.",
        "zet erin wie het doet: de buren planten bomen",
        waarschuwing=True,
        hint=True,
    ),
    Melding(
        "WK748",
        "hier staat nog geen kort",
        "Kort is de samenvatting in een of twee makkelijke zinnen. Ze staat boven het stuk, en wie zoekt ziet haar als eerste.",
        "schrijf in een of twee zinnen wat de lezer hier vindt",
        waarschuwing=True,
        hint=True,
    ),
    Melding(
        "WK749",
        "dit stuk kan voor sommige lezers pittig zijn",
        "Er staan lange zinnen en lange woorden door elkaar. Voor een stuk over een wet kan dat niet altijd anders.",
        "lees het hardop, en vraag iemand die er niets van weet om mee te lezen",
        waarschuwing=True,
        hint=True,
    ),
)
