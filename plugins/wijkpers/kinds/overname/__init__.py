"""Be what was fetched from a partner, with where it came from and when. `publish.py fetch` writes it; nobody edits it by hand."""

from datetime import date, time
from typing import Annotated, ClassVar, Final

from wijkpers.blocks import Houdbaar
from wijkpers.fields import Code, Datum, Groep, Lijst, Tekst, Telefoon, Tijdstip, Website
from wijkpers.schema import Item, Kind, Model

MEESTE: Final = 2000  # of a partner: more is no neighbour


class Opgehaald(Houdbaar):
    """Say when it was fetched; what is past its term is shown no more."""

    melding: ClassVar[str] = "WK791"


class Afspraak(Model):
    """Be one time that something happens at a partner."""

    id: Annotated[str, Tekst(label="Kenmerk", max=240)]
    titel: Annotated[str, Tekst(label="Titel", max=160)]
    dag: Annotated[date, Datum(label="Dag")]
    van: Annotated[time | None, Tijdstip(label="Van")] = None
    tot: Annotated[time | None, Tijdstip(label="Tot")] = None
    waar: Annotated[str, Tekst(label="Waar", max=200)] = ""
    url: Annotated[str, Website(label="Webadres")] = ""


class Ingang(Model):
    """Be one organisation on the sociale kaart of a partner."""

    id: Annotated[str, Tekst(label="Kenmerk", max=240)]
    naam: Annotated[str, Tekst(label="Naam", privacy="org", max=120)]
    kort: Annotated[str, Tekst(label="Kort", privacy="org", max=300)] = ""
    telefoon: Annotated[str, Telefoon(label="Telefoon", privacy="org")] = ""
    url: Annotated[str, Website(label="Webadres", privacy="org")] = ""


class Overname(Item):
    """Hold all that was fetched from one partner."""

    code: Annotated[str, Code(label="Code", hint="Die van de partner.")]
    bron: Annotated[tuple[str, ...], Lijst(label="Bron", hint="Waar het vandaan komt.", van=Tekst(max=300))]
    opgehaald: Annotated[Opgehaald, Groep(label="Opgehaald", model=Opgehaald)]
    agenda: Annotated[tuple[Afspraak, ...], Lijst(label="Agenda", van=Groep(model=Afspraak))] = ()
    kaart: Annotated[tuple[Ingang, ...], Lijst(label="Sociale kaart", van=Groep(model=Ingang))] = ()


KIND = Kind(
    naam="overname",
    label="Overname",
    meervoud="overnames",
    uitleg="Wat er bij een partner is opgehaald, met de bron en de dag. publish.py fetch schrijft het.",
    model=Overname,
    vorm="lijst",
    waar="data/overnames.yaml",
    ook="data/overnames",
    kanaal="portaal",
    schema_org="Dataset",
    zoekbaar=False,
)
