"""Be a number that tells how a community is doing, counted every year."""

from typing import Annotated

from wijkpers.fields import Code, Getal, Groep, Lijst, Tekst, Verwijzing
from wijkpers.schema import Item, Kind, Model


class Meting(Model):
    """Be the count of one year."""

    jaar: Annotated[int, Getal(label="Jaar", min=1990, max=2200)]
    aantal: Annotated[int, Getal(label="Aantal", max=10_000_000)]
    bron: Annotated[str, Tekst(label="Bron", max=160)]
    toelichting: Annotated[str, Tekst(label="Toelichting", max=400)] = ""


class Kpi(Item):
    """Hold one indicator."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", max=120)]
    waarom: Annotated[str, Tekst(label="Waarom", hint="Wat zegt dit getal over de wijk?", max=500)]
    eenheid: Annotated[str, Tekst(label="Eenheid", max=40)] = ""
    meting: Annotated[tuple[Meting, ...], Lijst(label="Metingen", van=Groep(model=Meting))]
    automatisch: Annotated[str, Tekst(label="Automatische telling", max=200)] = ""
    verhaal: Annotated[str | None, Verwijzing(label="Verhaal", hint="Het verhaal bij het cijfer.", naar_soort=("verhaal", "artikel"))] = None


KIND = Kind(
    naam="kpi",
    label="Cijfer",
    meervoud="cijfers",
    uitleg="Een getal dat laat zien hoe de gemeenschap ervoor staat.",
    model=Kpi,
    vorm="lijst",
    waar="data/kpi.yaml",
    schema_org="Dataset",
)
