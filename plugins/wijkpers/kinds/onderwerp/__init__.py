"""Be a topic of the thesaurus: the words people use for one kind of question."""

from typing import Annotated

from wijkpers.blocks import OPGAVEN
from wijkpers.fields import Code, Groep, Keuze, Lijst, Tekst
from wijkpers.schema import Item, Kind, Model

# The five entries of the wijkinformatiepunt of Utrecht Oost (design/content-model.md).
GROEPEN = ("Hulpvragen & initiatieven", "Gezondheid & zorg", "Ontmoeten & samen doen", "Leefstijl & sporten", "Wijk & gemeentezaken")

NUMMERS = ("112", "113", "Veilig Thuis")


class Vertalingen(Model):
    """Give the words of other languages, in the letters people type."""

    engels: Annotated[tuple[str, ...], Lijst(label="Engels", van=Tekst(max=80))] = ()
    turks: Annotated[tuple[str, ...], Lijst(label="Turks", van=Tekst(max=80))] = ()
    arabisch: Annotated[tuple[str, ...], Lijst(label="Arabisch", van=Tekst(max=80))] = ()
    pools: Annotated[tuple[str, ...], Lijst(label="Pools", van=Tekst(max=80))] = ()
    oekraiens: Annotated[tuple[str, ...], Lijst(label="Oekraïens", van=Tekst(max=80))] = ()


class Namen(Model):
    """Give the name of a topic in other languages, for the pages in those languages."""

    engels: Annotated[str, Tekst(label="Engels", max=60)] = ""
    turks: Annotated[str, Tekst(label="Turks", max=60)] = ""
    arabisch: Annotated[str, Tekst(label="Arabisch", max=60)] = ""
    pools: Annotated[str, Tekst(label="Pools", max=60)] = ""
    oekraiens: Annotated[str, Tekst(label="Oekraïens", max=60)] = ""


class Nood(Model):
    """Say which words may mean danger or despair, and which numbers then come before everything else."""

    nummers: Annotated[tuple[str, ...], Lijst(label="Nummers", van=Keuze(keuzes=NUMMERS), komma=True)]
    woorden: Annotated[
        tuple[str, ...], Lijst(label="Woorden", hint="Alle woorden van een groepje samen, in elke volgorde. Een * is de rest van een woord.", van=Tekst(max=60))
    ]


class Onderwerp(Item):
    """Hold one topic."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", max=60)]
    groep: Annotated[str, Keuze(label="Groep", keuzes=GROEPEN)]
    kort: Annotated[str, Tekst(label="Kort", max=240)]
    opgaven: Annotated[tuple[str, ...], Lijst(label="Opgaven", hint="Waar dit onderwerp aan bijdraagt.", van=Keuze(keuzes=OPGAVEN), komma=True)] = ()
    vaktermen: Annotated[tuple[str, ...], Lijst(label="Vaktermen", van=Tekst(max=80))] = ()
    woorden: Annotated[tuple[str, ...], Lijst(label="Gewone woorden", van=Tekst(max=80))] = ()
    spelfouten: Annotated[tuple[str, ...], Lijst(label="Spelfouten", van=Tekst(max=80))] = ()
    zoekwoorden: Annotated[
        tuple[str, ...], Lijst(label="Zoekwoorden", hint="Nog meer woorden om het te vinden. Ze staan niet in het register.", van=Tekst(max=80))
    ] = ()
    vertalingen: Annotated[Vertalingen, Groep(label="Vertalingen", model=Vertalingen)] = Vertalingen.model_construct()
    namen: Annotated[Namen, Groep(label="Namen", hint="De naam in andere talen; waar hij ontbreekt, staat hij er in het Nederlands.", model=Namen)] = (
        Namen.model_construct()
    )
    vragen: Annotated[tuple[str, ...], Lijst(label="Vragen", van=Tekst(max=160))] = ()
    nood: Annotated[Nood | None, Groep(label="Bij nood", model=Nood)] = None


KIND = Kind(
    naam="onderwerp",
    label="Onderwerp",
    meervoud="onderwerpen",
    uitleg="Een soort vraag, met alle woorden die mensen ervoor gebruiken.",
    model=Onderwerp,
    vorm="lijst",
    waar="data/onderwerpen.yaml",
    adres="hulp/{id}/",
    lijst="hulp/",
    lijst_titel="Hulp en vragen",
    kanaal="sociale_kaart",
    schema_org="DefinedTerm",
)
