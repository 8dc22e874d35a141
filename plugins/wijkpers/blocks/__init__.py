"""Declare the blocks that several kinds share: tijden (a module of its own), gecontroleerd, beeld, and the base of what is written in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Final, Self

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
    Verwijzing,
    Website,
)
from wijkpers.schema import Bezwaar, Item, Model, bezwaar, velden
from wijkpers.text import ONBEVESTIGD

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
OPGAVEN: Final = ("sociale samenhang en participatie", "leefbaarheid", "gezondheid en vitaliteit", "werk en economie")
FOTOPLAATSEN: Final = MappingProxyType({"fotopagina": (1, 6), "fotospread": (3, 8)})  # least and most pictures
DIMENSIES: Final = ("lichaamsfuncties", "mentaal welbevinden", "zingeving", "kwaliteit van leven", "meedoen", "dagelijks functioneren")


class Houdbaar(Model):
    """Be true for a while: from `op`, for `geldig` months. `melding` is the message of what is past its term."""

    melding: ClassVar[str]

    op: Annotated[date, Datum(label="Op", naar=Bron("service.assured_date", "dateModified"))]
    geldig: Annotated[int, Getal(label="Geldig (maanden)", min=1, max=36)] = 6

    def vers(self, today: date) -> bool:
        """Tell whether it is within its term, in months of 30.44 days."""
        return today <= self.op + timedelta(days=round(self.geldig * 30.44))


class Gecontroleerd(Houdbaar):
    """Say when somebody last checked that this is still true."""

    melding: ClassVar[str] = "WK502"

    hoe: Annotated[str, Keuze(label="Hoe", keuzes=("gebeld", "bezocht", "gemaild", "website", "door organisatie zelf", "gedrukte bron"))]
    door: Annotated[str, Tekst(label="Door", hint="Een rol, geen naam.", privacy="intern", max=60)] = ""


class Beeld(Model):
    """Be a picture with everything needed to show it decently."""

    bestand: Annotated[str, Pad(label="Bestand", privacy="persoon", hint="Onder content/, bijvoorbeeld media/feest.jpg.")]
    alt: Annotated[str, Tekst(label="Beschrijving (alt)", hint="Wat is er te zien, in één zin.", max=160)] = ""
    decoratief: Annotated[bool, JaNee(label="Alleen versiering")] = False
    bijschrift: Annotated[str, Tekst(label="Bijschrift", max=240)] = ""
    fotograaf: Annotated[str, Tekst(label="Maker", privacy="persoon", max=80)]
    rechten: Annotated[str, Keuze(label="Rechten", keuzes=("eigen", "CC0", "CC BY 4.0", "met toestemming"))]
    herkenbaar: Annotated[
        str,
        Keuze(
            label="Wie is herkenbaar?", keuzes=("niemand", "volwassenen", "kinderen"), eist=dict.fromkeys(("volwassenen", "kinderen"), ("toestemming", "tot"))
        ),
    ]
    toestemming: Annotated[str, Tekst(label="Toestemming", hint="Nummer van het papieren formulier.", privacy="intern")] = ""
    tot: Annotated[date | None, Datum(label="Offline op", privacy="intern")] = None

    def openbaar(self, today: date) -> Self | None:
        """Show nothing from the day on which the consent ends."""
        return None if self.verlopen(today) else super().openbaar(today)

    def verlopen(self, today: date) -> bool:
        """Tell whether the consent of who is in the picture has ended."""
        return self.tot is not None and self.tot <= today

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
            keuzes=("hoeft niet", "bellen", "mailen", "link", ONBEVESTIGD),
            ook={"telefoon": "bellen", "e-mail": "mailen", "email": "mailen", "nee": "hoeft niet"},
            eist={"bellen": ("telefoon",), "mailen": ("email",), "link": ("link",)},
        ),
    ]
    telefoon: Annotated[str, Telefoon(label="Telefoon", privacy="org")] = ""
    email: Annotated[str, Email(label="E-mail", privacy="org")] = ""
    link: Annotated[str, Website(label="Link")] = ""
    uiterlijk: Annotated[date | None, Datum(label="Uiterlijk")] = None

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for the number, address or link that `hoe` promises."""
        for veld in velden(type(self))["hoe"].eist.get(self.hoe, ()):  # ty: ignore[missing-attribute] - a Keuze has it
            if not getattr(self, veld):
                yield bezwaar(veld, "WK222", namen=veld, remedie=f'bij "{self.hoe}" hoort {veld}')


class Melding(Model):
    """Be a temporary notice."""

    tekst: Annotated[str, Tekst(label="Tekst", max=240, naar=Bron("service.alert", ""))]
    tot: Annotated[date | None, Datum(label="Tot en met")] = None

    def openbaar(self, today: date) -> Self | None:
        """Say nothing any more after its last day."""
        return None if self.tot and self.tot < today else super().openbaar(today)


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

    titel: Annotated[str, Tekst(label="Titel", hint="Zegt het nieuws, liefst in 70 tekens.", max=120, naar=Bron("", "headline"))]
    slug: Annotated[str | None, Code(label="Webadres", hint="Laat leeg: de bestandsnaam is het adres.")] = None
    status: Annotated[str, Keuze(label="Status", keuzes=("klaar", "concept"), ook={"draft": "concept", "published": "klaar", "gepubliceerd": "klaar"})] = (
        "klaar"
    )

    persoonlijk_tot: Annotated[
        date | None,
        Datum(label="Persoonlijk tot", hint="Alleen als die mens ja zei: tot deze dag mag een 06-nummer of eigen mailadres in de tekst.", privacy="intern"),
    ] = None

    def zichtbaar(self, today: date) -> bool:
        """Hide what is not finished."""
        return self.status == "klaar"


class Stuk(Geschreven):
    """Be something to read: the shared fields of artikel and verhaal."""

    kort: Annotated[
        str, Tekst(label="Kort", hint="Eén of twee zinnen, A2. Staat ook op kaartjes, in de nieuwsbrief en in print.", max=300, naar=Bron("", "description"))
    ]
    datum: Annotated[date, Datum(label="Datum", hint="De dag waarop het verschijnt.", eerste=1990, naar=Bron("", "datePublished"))]
    auteur: Annotated[str, Tekst(label="Auteur", hint="Voornaam of groep.", privacy="persoon", max=80, naar=Bron("", "author"))]
    rubriek: Annotated[str, Verwijzing(label="Rubriek", naar_soort=("rubriek",), naar=Bron("", "articleSection"))]
    trefwoorden: Annotated[tuple[str, ...], Lijst(label="Trefwoorden", van=Tekst(max=40), komma=True, naar=Bron("", "keywords"))] = ()
    buurten: Annotated[tuple[str, ...], Lijst(label="Buurten", van=Verwijzing(naar_soort=("buurt",)), komma=True)] = ()
    onderwerpen: Annotated[tuple[str, ...], Lijst(label="Onderwerpen", van=Verwijzing(naar_soort=("onderwerp",)), komma=True)] = ()
    beeld: Annotated[Beeld | None, Groep(label="Beeld", model=Beeld)] = None
    beelden: Annotated[tuple[Beeld, ...], Lijst(label="Meer beelden", hint="Onder de tekst, en op een fotopagina na beeld.", van=Groep(model=Beeld))] = ()
    organisaties: Annotated[tuple[str, ...], Lijst(label="Organisaties", van=Verwijzing(naar_soort=("organisatie",)), komma=True, privacy="org")] = ()
    uitgave: Annotated[str | None, Verwijzing(label="Uitgave", hint="Nummer van het magazine.", naar_soort=("uitgave",))] = None
    print: Annotated[str, Keuze(label="Print", keuzes=("ja", "nee", "alleen print", "ingekort"))] = "ja"
    druktekst: Annotated[str, Alinea(label="Druktekst", hint="Kortere versie voor papier.", max=20_000, opmaak=True)] = ""
    plaats: Annotated[str, Keuze(label="Plaats", keuzes=("voorpagina", "1 pagina", "halve", "kwart", "blokje"))] = ""
    vervangt: Annotated[str | None, Verwijzing(label="Vervangt", naar_soort=("artikel", "verhaal"))] = None
    rectificatie: Annotated[str, Tekst(label="Rectificatie", max=500)] = ""
    weg_op: Annotated[date | None, Datum(label="Weg op", hint="Daarna verdwijnt het van de site.")] = None

    def fotos(self) -> tuple[Beeld, ...]:
        """Give all pictures, the leading one first."""
        return (*((self.beeld,) if self.beeld else ()), *self.beelden)

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
