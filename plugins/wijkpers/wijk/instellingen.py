"""Declare data/wijk.yaml: what the wijk is called, where it is, who answers the phone, which channels are on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from wijkpers.fields import Alinea, Code, Datum, Email, Getal, Groep, JaNee, Keuze, Lijst, Tekst, Telefoon, Verwijzing, Website
from wijkpers.schema import Bezwaar, Model, bezwaar


class Buurt(Model):
    """Be one part of the wijk."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", max=60)]
    kort: Annotated[str, Tekst(label="Kort", max=240)] = ""


class Rubriek(Model):
    """Be one section of the news."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", max=60)]


class Vraagbaak(Model):
    """Be the desk that anyone may phone or walk into."""

    naam: Annotated[str, Tekst(label="Naam", max=80)]
    telefoon: Annotated[str, Telefoon(label="Telefoon", open_laten=True)]
    email: Annotated[str, Email(label="E-mail")] = ""
    inloop: Annotated[str, Tekst(label="Inloop", hint="In één zin: waar en wanneer.", max=160)] = ""
    organisatie: Annotated[str | None, Verwijzing(label="Organisatie", naar_soort=("organisatie",))] = None


class Zomerstop(Model):
    """Be the weeks in which nearly everything is closed."""

    van: Annotated[date, Datum(label="Van")]
    tot: Annotated[date, Datum(label="Tot en met")]

    def controleer(self) -> Iterator[Bezwaar]:
        """Check the order."""
        if self.tot < self.van:
            yield bezwaar("tot", "WK221", naam="tot", ander="van")


class Onderzoek(Model):
    """Be what the checks found on all kinds of pages; `tools/axe.py --schrijf` fills it in, and /toegankelijkheid/ tells it."""

    op: Annotated[date, Datum(label="Op")]
    met: Annotated[str, Tekst(label="Met", hint="Het programma en zijn versie.", max=80)]
    soorten: Annotated[int, Getal(label="Soorten pagina's", min=1)]
    keren: Annotated[int, Getal(label="Keer bekeken", hint="Smal en breed, licht en donker, en van rechts naar links.", min=1)]
    fouten: Annotated[int, Getal(label="Fouten", min=0)]
    onbeslist: Annotated[tuple[str, ...], Lijst(label="Onbeslist", hint="Regels waarover een programma niet kan oordelen.", van=Tekst(max=60), komma=True)] = ()


class Redactie(Model):
    """Be where the files of the wijk are kept, for the editor at /redactie/."""

    host: Annotated[str, Keuze(label="Waar de wijk bewaard wordt", keuzes=("github", "gitlab", "codeberg"))]
    opslag: Annotated[str, Tekst(label="Opslag", hint="Eigenaar en naam, zoals driebruggen/wijk.", max=120)]
    tak: Annotated[str, Tekst(label="Tak", max=80)] = "main"
    app: Annotated[str, Tekst(label="Nummer van de app", hint="Bij GitLab en Codeberg: de Application ID die je daar aanmaakt.", max=120)] = ""

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for an owner and a name, and for the app that a host wants."""
        if not re.fullmatch(r"[\w.-]+(/[\w.-]+)+", self.opslag):
            yield bezwaar("opslag", "WK708", waarde=self.opslag)
        if self.host != "github" and not self.app:
            yield bezwaar("app", "WK222", namen="app", remedie=f"maak bij {self.host} een app aan (zonder geheim) en neem het nummer over")


class Instellingen(Model):
    """Hold data/wijk.yaml."""

    naam: Annotated[str, Tekst(label="Naam van de wijk", max=60)]
    plaats: Annotated[str, Tekst(label="Plaats", max=60)]
    kort: Annotated[str, Tekst(label="Kort", hint="Eén zin onder de naam.", max=200)]
    over: Annotated[str, Alinea(label="Over de wijk", max=2000)] = ""
    magazine: Annotated[str, Tekst(label="Naam van het magazine", max=60)] = "Wijkmagazine"
    url: Annotated[str, Website(label="Webadres")] = ""
    buurten: Annotated[tuple[Buurt, ...], Lijst(label="Buurten", van=Groep(model=Buurt))] = ()
    rubrieken: Annotated[tuple[Rubriek, ...], Lijst(label="Rubrieken", van=Groep(model=Rubriek))]
    vraagbaak: Annotated[Vraagbaak, Groep(label="Vraagbaak", model=Vraagbaak)]
    schoolregio: Annotated[str, Keuze(label="Schoolregio", keuzes=("Noord", "Midden", "Zuid"))]
    zomerstop: Annotated[Zomerstop | None, Groep(label="Zomerstop", model=Zomerstop)] = None
    oproepbalies: Annotated[
        tuple[str, ...],
        Lijst(
            label="Balies voor oproepen",
            hint="Waar je je meldt na een oproep: nooit bij wie hem deed. Laat leeg: dan is het de vraagbaak.",
            van=Verwijzing(naar_soort=("organisatie",)),
            komma=True,
        ),
    ] = ()
    toegankelijkheid: Annotated[
        Onderzoek | None, Groep(label="Toegankelijkheid", hint="Wat het onderzoek van de site vond; de beheerder vult dit in.", model=Onderzoek)
    ] = None
    redactie: Annotated[Redactie | None, Groep(label="Redactie", hint="Zet de editor op de site, op /redactie/.", model=Redactie)] = None
    offline: Annotated[bool, JaNee(label="Zonder verbinding", hint="Een telefoon bewaart wat iemand las, en de hulp, voor als er geen internet is.")] = False
    motor: Annotated[str, Tekst(label="Versie van de motor", hint="Tot waar de wijk is bijgewerkt: publish.py upgrade.", privacy="intern", max=20)] = ""
    kanalen: Annotated[tuple[str, ...], Lijst(label="Kanalen", van=Verwijzing(naar_soort=("kanaal",)), komma=True)] = ()

    @property
    def balies(self) -> tuple[str, ...]:
        """Give the codes of the desks that a call may go through; the first one is meant when a call names none."""
        return self.oproepbalies or tuple(filter(None, (self.vraagbaak.organisatie,)))
