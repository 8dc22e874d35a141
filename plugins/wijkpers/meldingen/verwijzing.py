"""Declare the messages about a reference, 3xx, and text and pictures, 4xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding("WK301", '{soort} "{waarde}" bestaat niet', "Dit veld verwijst naar iets anders in de wijk. Dat andere is er niet.", "{remedie}"),
    Melding(
        "WK302",
        'de code "{waarde}" is al gebruikt in {ander}',
        "Twee dingen met dezelfde code krijgen hetzelfde webadres.",
        "geef één van de twee een andere code of bestandsnaam",
    ),
    Melding("WK303", 'de link "{waarde}" wijst nergens heen', "Het bestand, de organisatie of het onderwerp van deze link bestaat niet.", "{remedie}"),
    Melding(
        "WK304",
        'de link "{waarde}" wijst naar iets dat (nog) niet op de site staat',
        "Het stuk is een concept, verschijnt later of is verlopen. De woorden blijven staan, zonder link.",
        "haal de link weg, of zet het stuk aan",
        waarschuwing=True,
    ),
    Melding(
        "WK305",
        "deze regel is geen adres",
        "In data/adressen.txt staat op elke regel één adres van de site, zonder https en domein ervoor.",
        'schrijf bijvoorbeeld "nieuws/oud/ > nieuws/nieuw/" of "nieuws/oud/ vervallen", zonder de aanhalingstekens',
    ),
    Melding(
        "WK306",
        "dit adres stond op de site en is nu weg: {pad}",
        "Een stuk is weggehaald of heeft een andere naam gekregen. Wie het adres bewaarde of doorstuurde, komt dan nergens uit.",
        "staat het nu ergens anders, maak er dan van: {pad} > {nieuw} (is het echt weg: {pad} vervallen)",
    ),
    Melding(
        "WK307",
        "op dit oude adres staat weer een pagina: {pad}",
        "Een adres kan niet een pagina zijn en ook doorverwijzen.",
        "haal > en wat erachter staat weg, of geef het stuk een andere naam",
    ),
    Melding(
        "WK308",
        "dit adres verwijst door naar {pad}, maar dat is er niet",
        "Een oud adres moet uitkomen op een pagina die er is.",
        "schrijf een adres dat op de site staat, of zet er in plaats daarvan vervallen achter",
    ),
    Melding(
        "WK309",
        "{waarde} is er niet op de site",
        "Een link naar een pagina, een kopje of een bestand van de site zelf komt nergens uit. Dat blijkt pas als alle pagina's gemaakt zijn.",
        "open de site en neem het adres over van de pagina die je bedoelt",
    ),
    Melding(
        "WK310",
        '"{waarde}" wijst buiten de map content',
        "Links en foto's in een tekst wijzen naar bestanden in de map content, en naar niets anders op de computer.",
        "zet het bestand in content/media, en schrijf hier: ../media/naam.jpg",
    ),
    Melding("WK401", 'de foto "{waarde}" bestaat niet', "De foto staat niet in de map content.", "{remedie}"),
    Melding(
        "WK402",
        'de foto "{waarde}" is beschadigd of geen foto',
        "Alleen JPEG, PNG, WebP, AVIF en GIF kunnen mee. Een HEIC-foto van een telefoon zet de editor om.",
        "{remedie}",
    ),
    Melding(
        "WK403",
        'de foto "{waarde}" is te groot ({grootte})',
        "Een foto van meer dan 60 miljoen beeldpunten of 40 MB houdt alles op.",
        "kies hem in de editor (publish.py redactie), die maakt hem kleiner; of doe het zelf: 2400 beeldpunten breed is genoeg",
    ),
    Melding(
        "WK404", "deze foto heeft geen beschrijving (alt)", "Wie de foto niet ziet, leest of hoort de beschrijving.", "schrijf in één zin wat er te zien is"
    ),
    Melding("WK405", "{wat} is weggehaald", "Scripts, ingesloten pagina's en opmaak in een tekst zijn niet veilig.", "{remedie}", waarschuwing=True),
    Melding(
        "WK406",
        'de foto "{waarde}" komt van een andere website',
        "Een foto van elders volgt de lezer en kan zomaar weg zijn.",
        "zet de foto in content/media, en schrijf hier: media/foto.jpg",
    ),
    Melding(
        "WK407",
        'de link "{waarde}" kan niet',
        "Links beginnen met https:, mailto: of tel:, of wijzen naar een bestand van de wijk.",
        "schrijf een adres dat met https:// begint, of haal de link weg",
        waarschuwing=True,
    ),
    Melding(
        "WK408",
        'de taal "{waarde}" kennen we niet',
        "Een woord in een andere taal schrijf je als [iftar](taal:turks); een voorleesstem zegt het dan goed.",
        "{remedie}",
    ),
    Melding(
        "WK409",
        'de beschrijving "{waarde}" is een bestandsnaam',
        "Wie de foto niet ziet, hoort dan alleen letters en cijfers.",
        "schrijf in één zin wat er te zien is",
        waarschuwing=True,
    ),
    Melding(
        "WK410",
        "deze link heeft geen woorden",
        "Niemand kan een link zonder woorden zien of aanklikken.",
        "schrijf tussen de haken [ ] waar de link heen gaat, of haal hem weg",
    ),
    Melding(
        "WK411",
        "deze foto is geen bestand van de wijk",
        "De foto is mee geplakt uit een ander programma, of de naam van het bestand ontbreekt.",
        "bewaar de foto in content/media en noem hier die naam: ![Wat er te zien is](../media/naam.jpg)",
    ),
    Melding(
        "WK412",
        "deze kop slaat een stap over",
        "Wie een schermlezer gebruikt, springt van kop naar kop. Na ## komt dus ###, en niet meteen ####.",
        "begin de kop met {hekjes}",
        waarschuwing=True,
    ),
    Melding(
        "WK413",
        "deze tabel heeft geen koppen boven de kolommen",
        "Zonder koppen weet een schermlezer niet wat een getal betekent.",
        "schrijf in de eerste rij boven elke kolom wat eronder staat",
        waarschuwing=True,
    ),
    Melding(
        "WK414",
        "deze tekst is te ingewikkeld: {wat}",
        "Zo'n tekst past op geen enkel scherm, en het maken van de site zou erop vastlopen. Vaak is er iets misgegaan bij het plakken.",
        "kijk wat er op deze regel geplakt is, en maak het eenvoudiger",
    ),
    Melding(
        "WK415",
        'het webadres "{waarde}" heeft letters die op andere lijken',
        "Met een letter uit een ander alfabet (of met xn--) lijkt een nagemaakt adres op dat van een bank of gemeente.",
        "typ het adres over van een brief of folder; klopt het zo, dan mag het blijven",
        waarschuwing=True,
    ),
)
