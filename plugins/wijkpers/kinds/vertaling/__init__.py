"""Be a piece in another language: an article or story that somebody translated whole."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Final

from wijkpers.blocks import Geschreven
from wijkpers.fields import Datum, Keuze, Tekst, Verwijzing
from wijkpers.schema import Bezwaar, Kind, bezwaar

# Each has pages of its own: who reads a piece in it must also find the way back in it.
IN_TALEN: Final = ("Engels", "Turks", "Arabisch", "Pools", "Oekraïens", "eenvoudig Nederlands")
_SCHRIFT: Final = {"Arabisch": ("\u0600", "\u06ff"), "Oekraïens": ("\u0400", "\u04ff")}  # where its letters begin and end
_HELFT: Final = 0.5


class Vertaling(Geschreven):
    """Hold one translation."""

    van: Annotated[
        str, Verwijzing(label="Van", hint="Het artikel of verhaal dat vertaald is. Verdwijnt dat, dan ook dit.", naar_soort=("artikel", "verhaal"), mee=True)
    ]
    taal: Annotated[str, Keuze(label="Taal", keuzes=IN_TALEN)]
    kort: Annotated[str, Tekst(label="Kort", hint="De samenvatting, in de taal van het stuk.", max=300)]
    datum: Annotated[date, Datum(label="Datum", eerste=1990)]
    vertaler: Annotated[str, Tekst(label="Vertaler", hint="Voornaam of groep.", privacy="persoon", max=80)]

    def sorteer_op(self) -> Any:
        """Put what belongs to one piece together, in the order of the languages."""
        return (self.van, IN_TALEN.index(self.taal))

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for letters of the language: half a translation has the other half in Dutch."""
        if self.taal in _SCHRIFT:
            letters = [teken for teken in f"{self.titel}{self.kort}{self.herkomst.body}" if teken.isalpha()]
            eigen = sum(_SCHRIFT[self.taal][0] <= teken <= _SCHRIFT[self.taal][1] for teken in letters)
            if eigen < len(letters) * _HELFT:
                yield bezwaar("taal", "WK754", waarde=self.taal)


KIND = Kind(
    naam="vertaling",
    label="Vertaling",
    meervoud="vertalingen",
    uitleg="Een artikel of verhaal in een andere taal, of in makkelijk Nederlands.",
    model=Vertaling,
    waar="content/vertalingen",
    adres="vertalingen/{id}/",
    kanaal="talen",
    tekst_verplicht=True,
    zoekbaar=False,
    schema_org="Article",
)
