"""Be a story of a resident: small and personal, or the one groot verhaal that keeps growing."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from wijkpers.blocks import Stuk
from wijkpers.fields import Datum, Groep, JaNee, Keuze, Lijst, Pad, Tekst, Verwijzing
from wijkpers.schema import Bezwaar, Kind, Model, bezwaar


class Versie(Model):
    """Be one dated change of a growing story."""

    datum: Annotated[date, Datum(label="Datum")]
    wat: Annotated[str, Tekst(label="Wat is er veranderd", max=300)]
    was: Annotated[str, Tekst(label="Stond er", hint="Een zin die eruit ging.", max=300)] = ""
    werd: Annotated[str, Tekst(label="Staat er nu", hint="Een zin die ervoor kwam.", max=300)] = ""


class Verhaal(Stuk):
    """Hold one story."""

    schaal: Annotated[str, Keuze(label="Schaal", keuzes=("klein", "groot"))]
    verteller: Annotated[str, Tekst(label="Verteller", hint="Voornaam; een andere naam mag.", privacy="persoon", max=80)]
    toestemming: Annotated[bool, JaNee(label="Toestemming", hint="De verteller heeft tekst en foto's gelezen en is akkoord.", privacy="intern")]
    toestemming_tot: Annotated[date | None, Datum(label="Toestemming tot", privacy="intern")] = None
    taal: Annotated[str, Tekst(label="Taal", hint="De taal waarin het verteld is.", max=40)] = ""
    audio: Annotated[str | None, Pad(label="Geluid", privacy="persoon", geluid=True)] = None
    versies: Annotated[tuple[Versie, ...], Lijst(label="Versies", van=Groep(model=Versie))] = ()
    hoort_bij: Annotated[str | None, Verwijzing(label="Hoort bij", hint="Het groot verhaal.", naar_soort=("verhaal",))] = None
    bij_kop: Annotated[str, Tekst(label="Bij de kop", hint="Onder welke kop van het groot verhaal dit verhaal staat.", max=120)] = ""

    def verschenen(self, today: date) -> bool:
        """Hide a story whose teller's consent has ended."""
        return super().verschenen(today) and not (self.toestemming_tot and self.toestemming_tot < today)

    def controleer(self) -> Iterator[Bezwaar]:
        """Refuse a story without consent."""
        yield from super().controleer()
        if not self.toestemming:
            yield bezwaar(
                "toestemming",
                "WK224",
                naam="toestemming: ja",
                reden="een verhaal van een mens is",
                remedie="laat de verteller alles lezen; tot dan: status: concept",
            )


KIND = Kind(
    naam="verhaal",
    label="Verhaal",
    meervoud="verhalen",
    uitleg="Een verhaal van een bewoner, klein of groot. Alleen met toestemming van de verteller.",
    model=Verhaal,
    waar="content/verhalen",
    adres="verhalen/{id}/",
    lijst="verhalen/",
    tekst_verplicht=True,
    schema_org="Article",
)
