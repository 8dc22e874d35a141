"""Declare every message once: code, text, remedy, and the explanation that docs/meldingen.nl.md shows.

1xx the file, 2xx a field, 3xx a reference, 4xx text and pictures, 5xx the wijk as a whole, 6xx what comes from elsewhere, 9xx the machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Melding:
    """Describe one message; `tekst` and `remedie` may hold `{names}` that the problem fills in."""

    code: str
    tekst: str
    uitleg: str
    remedie: str = ""
    waarschuwing: bool = False


_ALLE: Final = (
    # the file
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
    # a field
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
    Melding("WK211", "dit is leeg of zegt niets", "Zonder letters of cijfers kan niemand dit lezen of vinden.", "schrijf het uit in woorden"),
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
        "Een webadres begint met https:// en heeft geen spaties, gebruikersnaam of wachtwoord.",
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
        "WK219", 'het pad "{waarde}" wijst buiten de map content', "Een foto of bestand staat altijd in de map content.", "zet het bestand in content/media"
    ),
    Melding("WK220", 'KvK-nummer "{waarde}" klopt niet', "Een KvK-nummer heeft acht cijfers.", "kijk het na in het handelsregister"),
    Melding("WK221", "{naam} moet later zijn dan {ander}", "De volgorde van deze twee klopt niet.", "kijk de twee waarden na"),
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
    # hours and calls
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
    # a reference
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
    # text and pictures
    Melding("WK401", 'de foto "{waarde}" bestaat niet', "De foto staat niet in de map content.", "{remedie}"),
    Melding(
        "WK402",
        'de foto "{waarde}" is beschadigd of geen foto',
        "Alleen JPEG, PNG, WebP, AVIF en GIF kunnen mee.",
        "open hem in een fotoprogramma en bewaar hem als JPEG",
    ),
    Melding(
        "WK403",
        'de foto "{waarde}" is te groot ({grootte})',
        "Een foto van meer dan 60 miljoen beeldpunten of 40 MB houdt alles op.",
        "maak hem kleiner, 2400 beeldpunten breed is genoeg",
    ),
    Melding(
        "WK404", "deze foto heeft geen beschrijving (alt)", "Wie de foto niet ziet, leest of hoort de beschrijving.", "schrijf in één zin wat er te zien is"
    ),
    Melding("WK405", "{wat} is weggehaald", "Scripts, ingesloten pagina's en opmaak in een tekst zijn niet veilig.", "{remedie}", waarschuwing=True),
    Melding(
        "WK406", 'de foto "{waarde}" komt van een andere website', "Een foto van elders volgt de lezer en kan zomaar weg zijn.", "zet de foto in content/media"
    ),
    Melding(
        "WK407",
        'de link "{waarde}" kan niet',
        "Links beginnen met https:, mailto: of tel:, of wijzen naar een bestand van de wijk.",
        "gebruik een gewone link",
        waarschuwing=True,
    ),
    # the wijk as a whole
    Melding("WK501", "dit bestand ontbreekt", "Zonder dit bestand kan de wijk niet verschijnen.", "{remedie}"),
    Melding(
        "WK502",
        "dit is ouder dan {maanden} maanden: nog niet bevestigd",
        "Oude gegevens sturen mensen naar een dichte deur.",
        "bel na en zet de nieuwe datum bij gecontroleerd",
        waarschuwing=True,
    ),
    Melding(
        "WK503",
        "dit bestand hoort hier niet en gaat niet mee",
        "We publiceren alleen bestanden die we kennen.",
        "haal het weg, of zet het buiten de map content",
        waarschuwing=True,
    ),
    Melding("WK504", "twee pagina's willen naar {pad}", "Elke pagina heeft een eigen adres.", "geef één van de twee een andere code of bestandsnaam"),
    Melding(
        "WK505",
        "de gemaakte pagina verwijst naar {waarde}, maar dat is er niet",
        "Een link of plaatje op de gemaakte site komt nergens uit.",
        "kijk de link na; komt hij uit het thema, meld het dan",
    ),
    Melding(
        "WK506", "het sjabloon {naam} loopt vast: {oorzaak}", "Een sjabloon van het thema gebruikt iets dat er niet is.", "kijk in de map sjablonen of theme"
    ),
    Melding(
        "WK507",
        "dit kan niet op papier: {oorzaak}",
        "Het drukwerk wordt niet gemaakt; liever geen blad dan een blad dat niet klopt.",
        "kijk het stuk na dat genoemd wordt",
    ),
    Melding(
        "WK508",
        "deze kaart kunnen we niet tekenen: {oorzaak}",
        "In data/kaart staat GeoJSON met buurten, groen, water, straten en bruggen.",
        "kijk naar data/kaart/drie-bruggen.geojson als voorbeeld",
    ),
    Melding(
        "WK509",
        "de foto van {breed} x {hoog} beeldpunten is te klein voor pagina {pagina} ({ppi} ppi)",
        "Op papier zie je de blokjes van een foto met minder dan 150 beeldpunten per inch.",
        "vraag de fotograaf om een foto van minstens {nodig} beeldpunten",
    ),
    Melding(
        "WK510",
        "de foto van {breed} x {hoog} beeldpunten is aan de kleine kant voor pagina {pagina} ({ppi} ppi)",
        "Een foto van minder dan 250 beeldpunten per inch wordt op papier een beetje zacht.",
        "mooier is een foto van {nodig} beeldpunten",
        waarschuwing=True,
    ),
    Melding(
        "WK511",
        'het stuk "{waarde}" staat {aantal} keer in de indeling',
        "Elk stuk komt één keer in het magazine.",
        "haal het één keer weg uit indeling",
    ),
    Melding(
        "WK512",
        "er zijn twee stukken voor de voorpagina: {waarde}",
        "Er is maar één voorpagina.",
        "geef één van de twee een andere plaats",
    ),
    Melding(
        "WK513",
        "de schoolvakanties van volgend jaar zijn nog niet bekend",
        "Wat niet in de schoolvakantie is, staat straks ook in de vakantie in de agenda. De vakanties komen uit een pakket dat elk jaar wordt aangevuld.",
        "vraag de beheerder om wijkpers bij te werken; zet tot die tijd de vakanties bij niet_op",
        waarschuwing=True,
    ),
    Melding(
        "WK514",
        "dit stuk is {verschil} woorden {te} voor {plaats}",
        "Bij elke plaats in het magazine hoort een aantal woorden. Het magazine wordt wel gemaakt, maar het stuk krijgt een andere plaats of laat wit over.",
        "het heeft {woorden} woorden; op {plaats} passen er {minst} tot {meest}. {remedie}",
        waarschuwing=True,
    ),
    Melding(
        "WK516",
        "dit adres telt wie er langskomt: {waarde}",
        "Een adres met een vraagteken en een code vertelt de sponsor waar zijn bezoekers vandaan komen. Wij volgen onze lezers niet.",
        "schrijf het adres zonder het vraagteken en wat erachter staat",
    ),
    Melding(
        "WK517",
        'op een {plaats} passen {minst} tot {meest} foto\'s; het stuk "{stuk}" heeft er {aantal}',
        "De foto's van een fotopagina staan in het stuk: de grootste bij beeld, de andere bij beelden.",
        "zet in het stuk de grootste bij beeld en de andere bij beelden, of geef het een andere plaats",
    ),
    # what comes from elsewhere
    Melding(
        "WK601",
        "dit bestand kunnen we niet lezen: {oorzaak}",
        "We lezen CSV, Excel (.xlsx) en HSDS (.json, .ndjson of .zip).",
        "bewaar het als CSV met puntkomma's, of als .xlsx",
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
)

MELDINGEN: Final = MappingProxyType({m.code: m for m in _ALLE})
