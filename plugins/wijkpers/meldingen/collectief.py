"""Declare the messages about what a collective tells of itself, and about what it shows of others, 77x to 79x."""

from __future__ import annotations

from typing import Final

from wijkpers.meldingen.melding import Melding

MELDINGEN: Final = (
    Melding(
        "WK770",
        "het jaar {jaar} staat er twee keer",
        "Een cijfer heeft voor elk jaar één meting, anders weet niemand welke geldt.",
        "haal één van de twee weg; wil je een verschil uitleggen, zet dat dan bij toelichting",
    ),
    Melding(
        "WK790",
        'in de zoekindex "{waarde}" kan de zoekpagina niet zoeken',
        "De zoekpagina zoekt alleen in sites op ons eigen webadres. Anders zou een ander weten wat onze lezers zoeken.",
        "schrijf het pad op onze eigen site, zoals /oost/pagefind/, of haal zoekindex weg",
    ),
    Melding(
        "WK791",
        "dit is langer dan {maanden} maand geleden opgehaald: we laten het niet meer zien",
        "Wat van een ander is, verandert zonder dat wij het merken. Daarom tonen we het maar een tijdje.",
        "haal het opnieuw op met: publish.py fetch",
        waarschuwing=True,
    ),
    Melding(
        "WK792",
        "bij {naam} is niets op te halen: {oorzaak}",
        "De feed van een partner gaf geen antwoord, is kapot, te groot of leeg. Wat er eerder was opgehaald, blijft staan.",
        "kijk in een browser of {bron} er is, en probeer het later nog eens",
    ),
    Melding(
        "WK793",
        "van {naam} kon {weg} keer iets niet mee, en {te_veel} keer was het te veel",
        "Wat geen titel, dag of naam heeft, nemen we niet over. Van één partner nemen we hooguit tweeduizend dingen.",
        "vraag {naam} om een feed met minder, of met alles erin",
        waarschuwing=True,
    ),
    Melding(
        "WK794",
        "{kop} staat bij {een} en bij {ander}; we houden het bij {een}",
        "Eén ding heeft één eigenaar: de wijk op wiens site het staat. Onze eigen wijk gaat voor.",
        "klopt dat niet, spreek dan af wie het bijhoudt, en laat de ander het weghalen",
        waarschuwing=True,
    ),
    Melding("WK771", "over {waarde} zijn er geen cijfers", "Een jaarbeeld gaat over een jaar waarin geteld is.", "kies een jaar waarin geteld is: {jaren}"),
)
