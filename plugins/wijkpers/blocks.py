"""Declare the blocks that several kinds share: tijden, gecontroleerd, beeld, and the base of what is written in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Annotated, Any, Final

from wijkpers.fields import (
    Alinea,
    Bron,
    Code,
    Datum,
    Email,
    Getal,
    Groep,
    JaNee,
    Keuze,
    Lijst,
    Pad,
    Tekst,
    Telefoon,
    Tijdstip,
    Veld,
    Verwijzing,
    Website,
)
from wijkpers.problems import choices_hint, refuse
from wijkpers.schema import Bezwaar, Item, Model, bezwaar
from wijkpers.text import DAGEN

DOELGROEPEN: Final = (
    "iedereen", "kinderen", "jongeren", "ouders", "volwassenen", "ouderen", "mantelzorgers", "nieuwkomers", "vrouwen", "mannen",
    "mensen met een beperking", "mensen met weinig geld", "mensen zonder werk", "huurders", "huiseigenaren", "ondernemers", "vrijwilligers",
)  # fmt: skip
TALEN: Final = (
    "Nederlands", "Engels", "Turks", "Arabisch", "Berbers", "Pools", "Oekraïens", "Spaans", "Frans", "Duits", "Portugees", "Roemeens",
    "Bulgaars", "Russisch", "Farsi", "Dari", "Tigrinya", "Somalisch", "Papiaments", "Sranan", "Hindi", "Chinees",
    "Nederlandse Gebarentaal",
)  # fmt: skip
VIJF_O: Final = ("ontmoeting", "ontspanning", "ondersteuning", "ontwikkeling", "ondernemerschap")
DIMENSIES: Final = ("lichaamsfuncties", "mentaal welbevinden", "zingeving", "kwaliteit van leven", "meedoen", "dagelijks functioneren")
_DAG_OOK: Final = {**{d[:2]: d for d in DAGEN}, **{f"{d}en": d for d in DAGEN}}


@dataclass(frozen=True, kw_only=True)
class HoeVaak(Veld):
    """Take how often something returns, in the words people use."""

    keuzes: tuple[str, ...] = ("elke week", "om de week", "elke 3 weken", "1e", "2e", "3e", "4e", "laatste", "elke dag", "elke maand", "elk jaar", "eenmalig")

    def parse(self, tekst: str) -> str:
        """Accept any number of weeks and written-out ordinals."""
        klein = " ".join(tekst.lower().split())
        klein = _RANG.get(klein.split()[0], klein) if klein else klein
        if klein in self.keuzes or re.fullmatch(r"elke ([2-9]|[1-4]\d|5[0-2]) weken", klein):
            return klein
        refuse("WK207", waarde=tekst[:40], remedie=choices_hint(tekst, self.keuzes))
        return None

    def json_schema(self) -> dict[str, Any]:
        """List the usual choices and the pattern."""
        return {"anyOf": [{"enum": list(self.keuzes)}, {"type": "string", "pattern": "^elke [0-9]+ weken$"}]}

    def voorbeeld(self) -> str:
        """Give the commonest."""
        return "elke week"


_RANG: Final = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e", "1ste": "1e", "2de": "2e", "3de": "3e", "4de": "4e", "laatste": "laatste", "1e": "1e", "2e": "2e", "3e": "3e", "4e": "4e", "wekelijks": "elke week", "dagelijks": "elke dag", "maandelijks": "elke maand", "jaarlijks": "elk jaar", "tweewekelijks": "om de week"}  # fmt: skip


class NietOp(Model):
    """Be a day or span on which something does not happen."""

    van: Annotated[date, Datum(label="Van")]
    tot: Annotated[date | None, Datum(label="Tot en met")] = None
    reden: Annotated[str, Tekst(label="Reden", max=60)] = ""

    @property
    def tot_en_met(self) -> date:
        """Give the last day; a single day ends on itself."""
        return self.tot or self.van

    def controleer(self) -> Iterator[Bezwaar]:
        """Check the order."""
        if self.tot and self.tot < self.van:
            yield bezwaar("tot", "WK221", naam="tot", ander="van")


class ExtraOp(Model):
    """Be an extra occasion outside the series."""

    datum: Annotated[date, Datum(label="Datum")]
    van: Annotated[time | None, Tijdstip(label="Van")] = None
    tot: Annotated[time | None, Tijdstip(label="Tot")] = None
    opmerking: Annotated[str, Tekst(label="Opmerking", max=80)] = ""


class Tijden(Model):
    """Be one row of hours: a weekly series or a single occasion, with its exceptions."""

    dag: Annotated[
        tuple[str, ...], Lijst(label="Dag", van=Keuze(label="Dag", keuzes=DAGEN, ook=_DAG_OOK), komma=True, naar=Bron("schedule.byday", "Schedule.byDay"))
    ] = ()
    datum: Annotated[date | None, Datum(label="Datum", hint="Voor iets dat één keer gebeurt.", naar=Bron("schedule.dtstart", "Event.startDate"))] = None
    van: Annotated[time | None, Tijdstip(label="Van", naar=Bron("schedule.opens_at", "Schedule.startTime"))] = None
    tot: Annotated[time | None, Tijdstip(label="Tot", naar=Bron("schedule.closes_at", "Schedule.endTime"))] = None
    hele_dag: Annotated[bool, JaNee(label="Hele dag")] = False
    hoe_vaak: Annotated[str, HoeVaak(label="Hoe vaak", naar=Bron("schedule.freq", "Schedule.repeatFrequency"))] = ""
    vanaf: Annotated[date | None, Datum(label="Vanaf", naar=Bron("schedule.valid_from", "Schedule.startDate"))] = None
    tot_en_met: Annotated[date | None, Datum(label="Tot en met", naar=Bron("schedule.valid_to", "Schedule.endDate"))] = None
    niet_in: Annotated[
        tuple[str, ...],
        Lijst(
            label="Niet in",
            van=Keuze(keuzes=("schoolvakantie", "feestdagen", "zomerstop"), ook={"schoolvakanties": "schoolvakantie", "feestdag": "feestdagen"}),
            komma=True,
            naar=Bron("", "Schedule.exceptDate"),
        ),
    ] = ()
    niet_op: Annotated[tuple[NietOp, ...], Lijst(label="Niet op", van=Groep(model=NietOp, kort="van"), komma=True)] = ()
    extra_op: Annotated[tuple[ExtraOp, ...], Lijst(label="Extra op", van=Groep(model=ExtraOp, kort="datum"), komma=True)] = ()
    afspraak: Annotated[str, Keuze(label="Afspraak", keuzes=("inloop", "bellen", "aanmelden"), naar=Bron("schedule.attending_type", ""))] = ""
    locatie: Annotated[str | None, Verwijzing(label="Andere plek", naar_soort=("locatie",), hint="Alleen als het niet de gewone plek is.")] = None
    opmerking: Annotated[str, Tekst(label="Opmerking", max=80, hint='Bijvoorbeeld "ook telefonisch".')] = ""

    def controleer(self) -> Iterator[Bezwaar]:
        """Check that there is a day, a time, and that the order is right."""
        if not self.dag and not self.datum and self.hoe_vaak != "elke dag":
            yield bezwaar("dag", "WK222", namen="dag of datum", remedie="noem de dag van de week, of de datum")
        if self.hoe_vaak in ("eenmalig", "elke maand", "elk jaar") and not self.datum:
            yield bezwaar("hoe_vaak", "WK222", namen="datum", remedie=f'bij "{self.hoe_vaak}" hoort de datum van de (eerste) keer')
        if self.van is None and not self.hele_dag:
            yield bezwaar("van", "WK222", namen="van of hele_dag", remedie="zet erbij hoe laat het begint, of hele_dag: ja")
        if self.van is not None and self.van == self.tot:
            yield bezwaar("tot", "WK221", naam="tot", ander="van")
        if self.vanaf and self.tot_en_met and self.tot_en_met < self.vanaf:
            yield bezwaar("tot_en_met", "WK221", naam="tot_en_met", ander="vanaf")
        if (self.hoe_vaak == "om de week" or "weken" in self.hoe_vaak) and not (self.vanaf or self.datum):
            yield bezwaar("vanaf", "WK222", namen="vanaf", remedie="vanaf welke week tellen we?")


class Gecontroleerd(Model):
    """Say when somebody last checked that this is still true."""

    op: Annotated[date, Datum(label="Op", naar=Bron("service.assured_date", "dateModified"))]
    hoe: Annotated[str, Keuze(label="Hoe", keuzes=("gebeld", "bezocht", "gemaild", "website", "door organisatie zelf"))]
    door: Annotated[str, Tekst(label="Door", hint="Een rol, geen naam.", privacy="intern", max=60)] = ""
    geldig: Annotated[int, Getal(label="Geldig (maanden)", min=1, max=36)] = 6

    def vers(self, today: date) -> bool:
        """Tell whether the check is within its term of `geldig` months of 30.44 days."""
        return today <= self.op + timedelta(days=round(self.geldig * 30.44))


class Beeld(Model):
    """Be a picture with everything needed to show it decently."""

    bestand: Annotated[str, Pad(label="Bestand", privacy="persoon", hint="Onder content/, bijvoorbeeld media/feest.jpg.")]
    alt: Annotated[str, Tekst(label="Beschrijving (alt)", hint="Wat is er te zien, in één zin.", max=160)] = ""
    decoratief: Annotated[bool, JaNee(label="Alleen versiering")] = False
    bijschrift: Annotated[str, Tekst(label="Bijschrift", max=240)] = ""
    fotograaf: Annotated[str, Tekst(label="Maker", privacy="persoon", max=80)]
    rechten: Annotated[str, Keuze(label="Rechten", keuzes=("eigen", "CC0", "CC BY 4.0", "met toestemming"))]
    herkenbaar: Annotated[str, Keuze(label="Wie is herkenbaar?", keuzes=("niemand", "volwassenen", "kinderen"))]
    toestemming: Annotated[str, Tekst(label="Toestemming", hint="Nummer van het papieren formulier.", privacy="intern")] = ""
    tot: Annotated[date | None, Datum(label="Offline op", privacy="intern")] = None

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for a description, and for consent when a person can be recognised."""
        if not self.alt and not self.decoratief:
            yield bezwaar("alt", "WK404")
        if self.herkenbaar != "niemand" and not (self.toestemming and self.toestemming.lower() != "nee"):
            yield bezwaar(
                "toestemming",
                "WK224",
                naam="toestemming",
                reden=f"er {self.herkenbaar} herkenbaar in beeld zijn",
                remedie="vul het nummer van het formulier in",
            )
        if self.herkenbaar != "niemand" and not self.tot:
            yield bezwaar(
                "tot", "WK224", naam="tot", reden=f"er {self.herkenbaar} herkenbaar in beeld zijn", remedie="zet erbij tot wanneer de foto mag blijven"
            )


class Aanmelden(Model):
    """Say how to sign up."""

    hoe: Annotated[
        str,
        Keuze(
            label="Hoe",
            keuzes=("hoeft niet", "bellen", "mailen", "link"),
            ook={"telefoon": "bellen", "e-mail": "mailen", "email": "mailen", "nee": "hoeft niet"},
        ),
    ]
    telefoon: Annotated[str, Telefoon(label="Telefoon", privacy="org")] = ""
    email: Annotated[str, Email(label="E-mail", privacy="org")] = ""
    link: Annotated[str, Website(label="Link")] = ""
    uiterlijk: Annotated[date | None, Datum(label="Uiterlijk")] = None

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for the number, address or link that `hoe` promises."""
        veld = {"bellen": "telefoon", "mailen": "email", "link": "link"}.get(self.hoe)
        if veld and not getattr(self, veld):
            yield bezwaar(veld, "WK222", namen=veld, remedie=f'bij "{self.hoe}" hoort {veld}')


class Melding(Model):
    """Be a temporary notice."""

    tekst: Annotated[str, Tekst(label="Tekst", max=240, naar=Bron("service.alert", ""))]
    tot: Annotated[date | None, Datum(label="Tot en met")] = None


_TOEGANG: Final = Keuze(label="", keuzes=("ja", "nee", "onbekend"))


class Toegankelijk(Model):
    """Say per facility whether a place has it; what nobody looked up is `onbekend`."""

    rolstoel: Annotated[str, Keuze(label="Rolstoel", keuzes=_TOEGANG.keuzes)] = "onbekend"
    rolstoeltoilet: Annotated[str, Keuze(label="Rolstoeltoilet", keuzes=_TOEGANG.keuzes)] = "onbekend"
    ringleiding: Annotated[str, Keuze(label="Ringleiding", keuzes=_TOEGANG.keuzes)] = "onbekend"
    prikkelarm: Annotated[str, Keuze(label="Prikkelarm", keuzes=_TOEGANG.keuzes)] = "onbekend"
    lift: Annotated[str, Keuze(label="Lift", keuzes=_TOEGANG.keuzes)] = "onbekend"
    gehandicaptenparkeerplaats: Annotated[str, Keuze(label="Gehandicaptenparkeerplaats", keuzes=_TOEGANG.keuzes)] = "onbekend"


class Geschreven(Item):
    """Be an item that lives in a Markdown file of its own."""

    titel: Annotated[str, Tekst(label="Titel", hint="Zegt het nieuws, hooguit 70 tekens.", max=120, naar=Bron("", "headline"))]
    slug: Annotated[str | None, Code(label="Webadres", hint="Laat leeg: de bestandsnaam is het adres.")] = None
    status: Annotated[str, Keuze(label="Status", keuzes=("klaar", "concept"), ook={"draft": "concept", "published": "klaar", "gepubliceerd": "klaar"})] = (
        "klaar"
    )

    def zichtbaar(self, today: date) -> bool:
        """Hide what is not finished."""
        return self.status == "klaar"


class Stuk(Geschreven):
    """Be something to read: the shared fields of artikel and verhaal."""

    kort: Annotated[
        str, Tekst(label="Kort", hint="Eén of twee zinnen, A2. Staat ook op kaartjes, in de nieuwsbrief en in print.", max=300, naar=Bron("", "description"))
    ]
    datum: Annotated[date, Datum(label="Datum", hint="De dag waarop het verschijnt.", naar=Bron("", "datePublished"))]
    auteur: Annotated[str, Tekst(label="Auteur", hint="Voornaam of groep.", privacy="persoon", max=80, naar=Bron("", "author"))]
    rubriek: Annotated[str, Verwijzing(label="Rubriek", naar_soort=("rubriek",), naar=Bron("", "articleSection"))]
    trefwoorden: Annotated[tuple[str, ...], Lijst(label="Trefwoorden", van=Tekst(max=40), komma=True, naar=Bron("", "keywords"))] = ()
    buurten: Annotated[tuple[str, ...], Lijst(label="Buurten", van=Verwijzing(naar_soort=("buurt",)), komma=True)] = ()
    onderwerpen: Annotated[tuple[str, ...], Lijst(label="Onderwerpen", van=Verwijzing(naar_soort=("onderwerp",)), komma=True)] = ()
    beeld: Annotated[Beeld | None, Groep(label="Beeld", model=Beeld)] = None
    organisaties: Annotated[tuple[str, ...], Lijst(label="Organisaties", van=Verwijzing(naar_soort=("organisatie",)), komma=True, privacy="org")] = ()
    uitgave: Annotated[str | None, Verwijzing(label="Uitgave", hint="Nummer van het magazine.", naar_soort=("uitgave",))] = None
    print: Annotated[str, Keuze(label="Print", keuzes=("ja", "nee", "alleen print", "ingekort"))] = "ja"
    druktekst: Annotated[str, Alinea(label="Druktekst", hint="Kortere versie voor papier.", max=20_000, opmaak=True)] = ""
    plaats: Annotated[str, Keuze(label="Plaats", keuzes=("voorpagina", "1 pagina", "halve", "kwart", "blokje"))] = ""
    vervangt: Annotated[str | None, Verwijzing(label="Vervangt", naar_soort=("artikel", "verhaal"))] = None
    rectificatie: Annotated[str, Tekst(label="Rectificatie", max=500)] = ""
    weg_op: Annotated[date | None, Datum(label="Weg op", hint="Daarna verdwijnt het van de site.")] = None

    def zichtbaar(self, today: date) -> bool:
        """Hide what is unfinished, embargoed or retired, and what is for paper alone."""
        return self.print != "alleen print" and self.verschenen(today)

    def op_papier(self, today: date) -> bool:
        """Tell whether the magazine may print it."""
        return self.print != "nee" and self.verschenen(today)

    def verschenen(self, today: date) -> bool:
        """Tell whether it may be read on this day, wherever that is."""
        return super().zichtbaar(today) and self.datum <= today and not (self.weg_op and self.weg_op <= today)

    def sorteer_op(self) -> Any:
        """Put the newest first."""
        return -self.datum.toordinal()

    def controleer(self) -> Iterator[Bezwaar]:
        """Check that a shortened print version exists when it is promised."""
        if self.print == "ingekort" and not self.druktekst:
            yield bezwaar("druktekst", "WK222", namen="druktekst", remedie="bij print: ingekort hoort een kortere tekst")
        if self.weg_op and self.weg_op <= self.datum:
            yield bezwaar("weg_op", "WK221", naam="weg_op", ander="datum")
