"""Describe the five kinds of collective that a wijk may begin with, after the five portraits of the booklet "Gemeenschapskracht(ig)"."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True)
class Profiel:
    """Be one kind of collective: what it is called, what it writes about, and what it invites the wijk to first."""

    code: str
    vorm: str  # what stands in front of the name of the wijk
    soort: str  # the kind of organisation
    uitleg: str
    doel: str  # continues "We zijn begonnen om ..."
    rubrieken: tuple[str, ...]
    activiteit: str
    activiteit_kort: str
    activiteit_tekst: str
    tijden: str
    onderwerpen: tuple[str, ...]
    dienst: str
    dienst_kort: str
    vragen: tuple[str, ...]


_PROFIELEN: Final = (
    Profiel(
        "wijkcooperatie", "Wijkcoöperatie", "wijkcooperatie",
        "bewonersgroepen die hun krachten bundelen, met een vraagbaak en een vaste koffietafel",
        "bewonersgroepen bij elkaar te brengen. Wie iets wil beginnen, hoeft het niet alleen te doen",
        ("Wijknieuws", "Groen", "Energie", "Verhalen"),
        "Buurtkoffie", "Elke week koffie en thee voor wie in de wijk woont. Je hoeft niets mee te nemen.",
        "Schuif aan, ook als je niemand kent. Er is altijd iemand van ons die je welkom heet. Heb je een idee voor de wijk of een vraag? Die horen we graag.",
        "{dag: dinsdag, van: 10.00, tot: 12.00, niet_in: [feestdagen]}", ("ontmoeten",),
        "De vraagbaak", "Bel met elke vraag over de wijk. We zoeken samen uit wie je kan helpen.",
        ("Ik weet niet bij wie ik moet zijn", "Wat is er te doen in de wijk"),
    ),
    Profiel(
        "wijkbedrijf", "Wijkbedrijf", "stichting",
        "een plek met een deur: ontmoeten, leren, werken en ondernemen in de wijk",
        "één plek te maken waar je kunt binnenlopen, iets kunt leren en aan het werk kunt",
        ("Wijknieuws", "Werk en leren", "Ondernemers", "Verhalen"),
        "Open huis", "Elke week staat de deur open. Kom kijken wat je hier kunt doen en leren.",
        "Loop binnen en kijk rond. We laten zien welke werkplaatsen er zijn en waar we nog mensen voor zoeken.",
        "{dag: woensdag, van: 13.00, tot: 16.00, niet_in: [feestdagen]}", ("werk", "ontmoeten"),
        "Werk in de wijk", "Wil je iets doen of leren? We kijken samen wat bij je past.",
        ("Ik wil werken maar weet niet hoe ik begin", "Waar kan ik iets leren"),
    ),
    Profiel(
        "buurteconomie", "Wijkcoöperatie", "wijkcooperatie",
        "werk en geld blijven in de wijk: klussen en banen voor bewoners",
        "te zorgen dat werk en geld in de wijk blijven. Wat een bewoner kan, hoeft niet van ver te komen",
        ("Wijknieuws", "Werk", "Energie", "Verhalen"),
        "Klussenspreekuur", "Heb je een klus, of zoek je er een? Kom langs. We brengen je bij elkaar.",
        "Vertel wat je kunt of wat er moet gebeuren. We schrijven het op en zoeken iemand uit de wijk.",
        "{dag: donderdag, van: 14.00, tot: 16.00, niet_in: [feestdagen]}", ("werk", "burenhulp"),
        "Werk van de wijk", "Bewoners doen betaald werk in hun eigen wijk. Bel als je een klus hebt of zoekt.",
        ("Ik zoek werk in de buurt", "Wie kan bij mij een klus doen"),
    ),
    Profiel(
        "burenzorg", "Wijkcoöperatie", "wijkcooperatie",
        "buren die voor elkaar zorgen: burenhulp, mantelzorg en gezelschap",
        "buren te vinden die elkaar helpen. De één heeft een uurtje over, de ander heeft het nodig",
        ("Wijknieuws", "Gezond", "Mantelzorg", "Verhalen"),
        "Samen eten", "Elke week een warme maaltijd aan een lange tafel. Alleen komen is heel gewoon.",
        "We koken met mensen uit de wijk. Help je mee, kom dan een uur eerder. Kun je niet zelf komen? Bel, dan halen we je op.",
        "{dag: vrijdag, van: 17.30, tot: 19.30, niet_in: [feestdagen]}", ("eten", "eenzaamheid", "ontmoeten"),
        "Burenhulp", "Een buur helpt je met iets kleins: een boodschap, een ritje, een kop koffie.",
        ("Wie kan een boodschap voor me doen", "Ik zorg voor mijn man en het wordt me te veel"),
    ),
    Profiel(
        "ervaring", "Stichting", "stichting",
        "mensen die hetzelfde meemaakten, helpen elkaar verder, ook in hun eigen taal",
        "mensen te laten praten met iemand die hetzelfde heeft meegemaakt. Dat helpt anders dan een loket",
        ("Wijknieuws", "Geld en regelen", "Gezond", "Verhalen"),
        "Inloopspreekuur", "Praat met iemand die het zelf heeft meegemaakt. Je hoeft geen afspraak te maken.",
        "We luisteren eerst. Daarna kijken we samen wat kan helpen. Praat je liever in je eigen taal? Zeg het, dan zoeken we iemand.",
        "{dag: maandag, van: 13.00, tot: 15.00, niet_in: [feestdagen]}", ("geldzorgen", "psychische-gezondheid", "ontmoeten"),
        "Iemand als jij", "Een gesprek met iemand die weet hoe het is. Gratis, en niemand hoeft het te weten.",
        ("Ik wil met iemand praten die het begrijpt", "Ik kom er alleen niet uit"),
    ),
)  # fmt: skip
PROFIELEN: Final = MappingProxyType({p.code: p for p in _PROFIELEN})
