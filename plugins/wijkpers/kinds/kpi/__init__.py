"""Be a number that tells how a community is doing, counted every year."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, Self

from wijkpers.fields import KLEIN, MINDER, Code, Getal, Groep, JaNee, Keuze, Lijst, Tekst, Telling, Verwijzing
from wijkpers.schema import Bezwaar, Item, Kind, Model, bezwaar

# What the wijk can count by itself; the channel kpi knows how.
TELLINGEN: Final = ("plekken om binnen te lopen", "organisaties op de sociale kaart", "eenmalige activiteiten dit jaar")


class Meting(Model):
    """Be the count of one year; None is a group of which we do not say how many they are."""

    jaar: Annotated[int, Getal(label="Jaar", min=1990, max=2200)]
    aantal: Annotated[int | None, Telling(label="Aantal", hint="Een getal, of: minder dan 5.", max=10_000_000)]
    bron: Annotated[str, Tekst(label="Bron", max=160)]
    toelichting: Annotated[str, Tekst(label="Toelichting", max=400)] = ""

    @property
    def tekst(self) -> str:
        """Give the count in words for a reader, with a point between thousands."""
        return MINDER if self.aantal is None else f"{self.aantal:,}".replace(",", ".")


class Kpi(Item):
    """Hold one indicator."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", max=120)]
    waarom: Annotated[str, Tekst(label="Waarom", hint="Wat zegt dit getal over de wijk?", max=500)]
    eenheid: Annotated[str, Tekst(label="Eenheid", max=40)] = ""
    mensen: Annotated[
        bool, JaNee(label="Telt mensen", hint="Van minder dan vijf mensen zeggen we het getal niet, en ook de toelichting niet. Telt het iets anders: nee.")
    ] = True
    meting: Annotated[tuple[Meting, ...], Lijst(label="Metingen", van=Groep(model=Meting))]
    automatisch: Annotated[str, Keuze(label="Automatische telling", hint="Wat de site zelf kan tellen.", keuzes=TELLINGEN)] = ""
    verhaal: Annotated[str | None, Verwijzing(label="Verhaal", hint="Het verhaal bij het cijfer.", naar_soort=("verhaal", "artikel"))] = None

    def openbaar(self, today: date) -> Self | None:
        """Keep silent how many they are when they are few: nobody has to guess who."""
        if not self.mensen or not any(m.aantal and m.aantal < KLEIN for m in self.meting):
            return super().openbaar(today)
        klein = (m.model_copy(update={"aantal": None, "toelichting": ""}) if m.aantal and m.aantal < KLEIN else m for m in self.meting)
        return self.model_copy(update={"meting": tuple(klein)})

    def controleer(self) -> Iterator[Bezwaar]:
        """Refuse two counts of one year: nobody knows which one holds."""
        gezien: set[int] = set()
        for nummer, meting in enumerate(self.meting):
            if meting.jaar in gezien:
                yield bezwaar(f"meting.{nummer}", "WK770", jaar=meting.jaar)
            gezien.add(meting.jaar)


KIND = Kind(
    naam="kpi",
    label="Cijfer",
    meervoud="cijfers",
    uitleg="Een getal dat laat zien hoe de gemeenschap ervoor staat.",
    model=Kpi,
    vorm="lijst",
    waar="data/kpi.yaml",
    kanaal="kpi",
    schema_org="Dataset",
)
