"""Declare the messages about the wijk as a whole, 5xx."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
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
        "kijk de link na; staat hij niet in een tekst, meld het dan aan de beheerder",
    ),
    Melding(
        "WK506",
        "het sjabloon loopt hierop vast: {oorzaak}",
        "Een sjabloon van het thema gebruikt iets dat er niet is. Vooraan staat het stuk dat aan de beurt was. De site die er stond, staat er nog.",
        "meld dit aan de beheerder, met het stuk erbij: {naam}",
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
)
