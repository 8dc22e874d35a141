"""Be the sheet of facts of a collective: who decides, where the money comes from, what people get, where they meet, what they do, how they tell it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Final

from wijkpers.fields import Bron, Code, Datum, Groep, Lijst, Tekst, Verwijzing, Website
from wijkpers.schema import Bezwaar, Item, Kind, Model, bezwaar
from wijkpers.text import sorteersleutel

# What a line of the sheet may lead to.
_DOELEN: Final = ("activiteit", "dienst", "organisatie", "locatie", "pagina", "onderwerp", "artikel", "verhaal", "uitgave", "oproep", "rol", "dialoog")


class Punt(Model):
    """Be one line of the sheet, and where the wijk shows it: an item, a channel, a sheet of paper."""

    wat: Annotated[str, Tekst(label="Wat", max=200)]
    waar: Annotated[tuple[str, ...], Lijst(label="Waar", hint="De code van wat erbij hoort.", van=Verwijzing(naar_soort=_DOELEN), komma=True)] = ()
    kanaal: Annotated[
        tuple[str, ...], Lijst(label="Kanaal", hint="Wat er voor zorgt, zoals nieuwsbrief.", van=Verwijzing(naar_soort=("kanaal",)), komma=True)
    ] = ()
    op_papier: Annotated[str, Tekst(label="Op papier", hint="Zoals je het achter print zet: flyer energie-cafe.", max=120)] = ""
    noot: Annotated[str, Tekst(label="Noot", hint="Bijvoorbeeld: nog niet bevestigd.", max=160)] = ""


_PUNT: Final = Groep(model=Punt, kort="wat")


class Adres(Model):
    """Be a place on the web."""

    naam: Annotated[str, Tekst(label="Naam", max=60)]
    url: Annotated[str, Website(label="Webadres")]


class Collectief(Item):
    """Hold one collective."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", privacy="org", max=100, naar=Bron("", "name"))]
    kort: Annotated[str, Tekst(label="Kort", hint="Wie het zijn en wat ze willen, in een paar zinnen.", max=600, naar=Bron("", "description"))]
    begonnen: Annotated[str, Tekst(label="Begonnen", hint="Zo precies als je het weet: 2018, december 2019.", max=40)] = ""
    gebied: Annotated[str, Tekst(label="Gebied", hint="De wijk, en hoeveel mensen er wonen.", max=160)] = ""
    adressen: Annotated[tuple[Adres, ...], Lijst(label="Webadressen", van=Groep(model=Adres))] = ()
    organisatie: Annotated[str | None, Verwijzing(label="Organisatie", naar_soort=("organisatie",), privacy="org")] = None
    bestuursmodel: Annotated[tuple[Punt, ...], Lijst(label="Bestuursmodel", van=_PUNT)] = ()
    verdienmodel: Annotated[tuple[Punt, ...], Lijst(label="Verdienmodel", van=_PUNT)] = ()
    waardering: Annotated[tuple[Punt, ...], Lijst(label="Waardering bewonersinzet", van=_PUNT)] = ()
    ontmoeting: Annotated[tuple[Punt, ...], Lijst(label="Ontmoeting en contact", van=_PUNT)] = ()
    kracht: Annotated[tuple[Punt, ...], Lijst(label="Collectieve kracht en initiatieven", van=_PUNT)] = ()
    wijkinformatie: Annotated[tuple[Punt, ...], Lijst(label="Wijkinformatie en communicatie", van=_PUNT)] = ()
    bron: Annotated[str, Tekst(label="Bron", max=240)]
    stand: Annotated[date | None, Datum(label="Stand van", hint="Laat leeg als je het niet weet: dan staat er dat het nog niet bevestigd is.")] = None

    @property
    def vakken(self) -> tuple[tuple[str, tuple[Punt, ...]], ...]:
        """Give the boxes of the sheet that hold something, each under its label."""
        from wijkpers.schema import velden

        return tuple((velden(Collectief)[naam].label, rij) for naam in VAKKEN if (rij := getattr(self, naam)))

    def sorteer_op(self) -> Any:
        """Follow the alphabet."""
        return sorteersleutel(self.naam)

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for at least one box: an empty sheet says nothing."""
        if not any(getattr(self, naam) for naam in VAKKEN):
            yield bezwaar("bestuursmodel", "WK222", namen=", ".join(VAKKEN), remedie="vul ten minste één vak in")


VAKKEN: Final = ("bestuursmodel", "verdienmodel", "waardering", "ontmoeting", "kracht", "wijkinformatie")

KIND = Kind(
    naam="collectief",
    label="Collectief",
    meervoud="collectieven",
    uitleg="Een bewonerscollectief in bedrijf: wie beslist, waar het geld vandaan komt en hoe je het vindt, op één blad.",
    model=Collectief,
    vorm="lijst",
    waar="data/collectieven.yaml",
    adres="collectief/{id}/",
    kanaal="collectief",
    schema_org="Organization",
)
