"""Be a question or an offer between neighbours, always through the desk and never for long."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Final

from wijkpers.blocks import Beeld, Geschreven
from wijkpers.fields import Datum, Groep, Keuze, Lijst, Tekst, Verwijzing
from wijkpers.privacy import adresgegevens, kaal, persoonsgegevens
from wijkpers.schema import Bezwaar, Kind, bezwaar

_WEKEN: Final = 8
_WERK: Final = ("vrijwilligerswerk", "buurtbaan", "stage")


class Oproep(Geschreven):
    """Hold one call."""

    soort: Annotated[str, Keuze(label="Soort", keuzes=("vraag", "aanbod", *_WERK))]
    kort: Annotated[str, Tekst(label="Kort", max=300)]
    datum: Annotated[date, Datum(label="Geplaatst op", eerste=1990)]
    verloopt: Annotated[date, Datum(label="Verloopt", hint="Hooguit 8 weken na het plaatsen.")]
    via: Annotated[
        str | None,
        Verwijzing(
            label="Via",
            hint="De balie waar je je meldt, nooit de vrager zelf. Laat leeg: dan is het de eerste balie van de wijk.",
            naar_soort=("balie",),
            privacy="org",
        ),
    ] = None
    uren: Annotated[str, Tekst(label="Uren", max=80)] = ""
    vergoeding: Annotated[str, Tekst(label="Vergoeding", max=120)] = ""
    buurt: Annotated[str | None, Verwijzing(label="Buurt", naar_soort=("buurt",))] = None
    organisatie: Annotated[str | None, Verwijzing(label="Organisatie", naar_soort=("organisatie",))] = None
    onderwerpen: Annotated[tuple[str, ...], Lijst(label="Onderwerpen", van=Verwijzing(naar_soort=("onderwerp",)), komma=True)] = ()
    beeld: Annotated[Beeld | None, Groep(label="Beeld", model=Beeld)] = None

    def zichtbaar(self, today: date) -> bool:
        """Hide what is not placed yet or has expired."""
        return super().zichtbaar(today) and self.datum <= today <= self.verloopt

    def sorteer_op(self) -> Any:
        """Put the newest first."""
        return -self.datum.toordinal()

    def controleer(self) -> Iterator[Bezwaar]:
        """Hold the term of eight weeks, ask hours and pay of work, and keep out what leads to a person or a front door."""
        uiterlijk = self.datum + timedelta(weeks=_WEKEN)
        if self.verloopt > uiterlijk:
            yield bezwaar("verloopt", "WK223", weken=-(-(self.verloopt - self.datum).days // 7), uiterlijk=uiterlijk.isoformat())
        if self.verloopt < self.datum:
            yield bezwaar("verloopt", "WK221", naam="verloopt", ander="datum")
        for naam in ("uren", "vergoeding") if self.soort in _WERK else ():
            if not getattr(self, naam):
                yield bezwaar(naam, "WK201", naam=naam, remedie=f"bij {self.soort} hoort {naam}; bij geen: schrijf geen")
        for naam, tekst in self._teksten():
            yield from (_verraad(naam, "WK251", tekst, gevonden) for gevonden in persoonsgegevens(tekst))
            if self.soort == "vraag":
                yield from (_verraad(naam, "WK252", tekst, gevonden) for gevonden in adresgegevens(tekst))

    def _teksten(self) -> Iterator[tuple[str, str]]:
        yield from ((naam, getattr(self, naam) or "") for naam in ("titel", "slug", "kort", "uren", "vergoeding"))
        if self.beeld:
            yield "beeld", " ; ".join((self.beeld.alt, self.beeld.bijschrift, self.beeld.fotograaf))
        yield "tekst", self.herkomst.body


def _verraad(veld: str, code: str, tekst: str, gevonden: str) -> Bezwaar:
    """Object to what leads to a person, at its own line of the text."""
    regel = next((regel for regel in tekst.splitlines() if gevonden in regel or gevonden in kaal(regel)), gevonden)
    return bezwaar(veld, code, naald=(gevonden if gevonden in regel else regel) if veld == "tekst" else "", waarde=gevonden)


KIND = Kind(
    naam="oproep",
    label="Oproep",
    meervoud="oproepen",
    uitleg="Een vraag of aanbod van buren, vrijwilligerswerk, een buurtbaan of stage.",
    model=Oproep,
    waar="content/oproepen",
    adres="oproepen/{id}/",
    blijvend=False,
    lijst="oproepen/",
    kanaal="oproepen",
    schema_org="Demand",
)
