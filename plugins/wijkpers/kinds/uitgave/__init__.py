"""Be one edition of the magazine: what is in it, in which order, and how large."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Final, NamedTuple

from wijkpers.blocks import Beeld, Geschreven
from wijkpers.fields import Alinea, Code, Datum, Getal, Groep, Keuze, Lijst, Tekst, Verwijzing
from wijkpers.schema import Bezwaar, Kind, Model, bezwaar
from wijkpers.text import opsomming

PLAATSEN: Final = ("voorpagina", "1 pagina", "2 pagina's", "3 pagina's", "4 pagina's", "halve", "kwart", "blokje", "fotopagina", "fotospread", "indien plaats")
IN_STROOK: Final = 140  # characters
_VOLGT: Final = re.compile(r"\S+\?\S+=\S*")  # an address that says where a visitor comes from


class Maat(NamedTuple):
    """Hold how many words a place takes."""

    minst: int
    meest: int


# Measured on A4 with a picture, a title of two or three lines and an introduction; ten words are a line and a half.
RUIMTE: Final[Mapping[str, Maat]] = MappingProxyType(
    {
        "fotopagina": Maat(0, 120),
        "fotospread": Maat(0, 120),
        "blokje": Maat(40, 170),
        "kwart": Maat(80, 240),
        "halve": Maat(130, 290),
        "voorpagina": Maat(150, 590),
        "1 pagina": Maat(150, 590),
        "2 pagina's": Maat(440, 1240),
        "3 pagina's": Maat(1000, 1880),
        "4 pagina's": Maat(1500, 2520),
    }
)

STROOK: Final = 95  # words that do not fit when an advertisement stands at the foot


class Plaatsing(Model):
    """Give one piece its place."""

    stuk: Annotated[str, Verwijzing(label="Stuk", naar_soort=("artikel", "verhaal", "oproep", "activiteit"))]
    plaats: Annotated[
        str,
        Keuze(
            label="Plaats",
            keuzes=PLAATSEN,
            ook={"een pagina": "1 pagina", "twee pagina's": "2 pagina's", "2 paginas": "2 pagina's", "3 paginas": "3 pagina's", "4 paginas": "4 pagina's"},
        ),
    ] = ""


class Sponsor(Model):
    """Be somebody who helps to pay for this edition."""

    naam: Annotated[str, Tekst(label="Naam", max=60)]
    tekst: Annotated[str, Tekst(label="Tekst", hint="Wat er in de advertentie staat; in een strook hooguit 140 tekens.", max=240)] = ""
    adres: Annotated[str, Tekst(label="Adres", hint="Straat en nummer, telefoon of website.", max=90)] = ""
    plaats: Annotated[
        str, Keuze(label="Plaats", keuzes=("colofon", "voet", "pagina"), hint="voet is een strook onder aan een pagina, pagina een hele pagina.")
    ] = "colofon"
    beeld: Annotated[Beeld | None, Groep(label="Beeld", model=Beeld)] = None

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for the words of an advertisement, not too many, and for an address that does not count who comes."""
        if self.plaats != "colofon" and not self.tekst:
            yield bezwaar("tekst", "WK222", namen="tekst", remedie="schrijf wat er in de advertentie staat, of haal plaats weg")
        if self.plaats == "voet" and len(self.tekst) > IN_STROOK:
            yield bezwaar("tekst", "WK210", lengte=len(self.tekst), max=IN_STROOK, teveel=len(self.tekst) - IN_STROOK)
        for veld in ("tekst", "adres"):
            if m := _VOLGT.search(getattr(self, veld)):
                yield bezwaar(veld, "WK516", waarde=m[0])


class Uitgave(Geschreven):
    """Hold one edition."""

    nummer: Annotated[str, Code(label="Nummer", hint="Jaar en volgnummer: 2026-4.")]
    thema: Annotated[str, Tekst(label="Thema", max=80)] = ""
    verschijnt: Annotated[date, Datum(label="Verschijnt")]
    kopij_sluit: Annotated[date, Datum(label="Kopij sluit")]
    agenda_van: Annotated[date, Datum(label="Agenda van")]
    agenda_tot: Annotated[date, Datum(label="Agenda tot en met")]
    formaat: Annotated[str, Keuze(label="Formaat", keuzes=("A4", "A5 boekje", "A3 gevouwen"))]
    paginas: Annotated[int, Getal(label="Pagina's", hint="Een veelvoud van vier.", min=4, max=200)]
    indeling: Annotated[tuple[Plaatsing, ...], Lijst(label="Indeling", van=Groep(model=Plaatsing, kort="stuk"))] = ()
    oplage: Annotated[int | None, Getal(label="Oplage", privacy="intern")] = None
    kosten: Annotated[str, Tekst(label="Kosten", privacy="intern", max=120)] = ""
    colofon: Annotated[str, Alinea(label="Colofon", privacy="persoon", max=2000)]
    sponsors: Annotated[
        tuple[Sponsor, ...], Lijst(label="Sponsors", hint="Staan bij het colofon, of met een advertentie in het blad.", van=Groep(model=Sponsor, kort="naam"))
    ] = ()
    voorkant: Annotated[Beeld, Groep(label="Voorkant", model=Beeld, privacy="persoon")]

    def sleutel(self) -> str:
        """Use the number as address."""
        return self.nummer

    def op_papier(self, today: date) -> bool:
        """Print one that is not finished as well: that is how it gets finished."""
        return True

    def sorteer_op(self) -> Any:
        """Put the newest first."""
        return -self.verschijnt.toordinal()

    def controleer(self) -> Iterator[Bezwaar]:
        """Check the order of the dates."""
        if self.kopij_sluit >= self.verschijnt:
            yield bezwaar("kopij_sluit", "WK221", naam="verschijnt", ander="kopij_sluit")
        if self.agenda_tot < self.agenda_van:
            yield bezwaar("agenda_tot", "WK221", naam="agenda_tot", ander="agenda_van")
        if self.paginas % 4:
            yield bezwaar("paginas", "WK209", waarde=self.paginas, bereik=" dat een veelvoud van vier is")
        for stuk, aantal in Counter(p.stuk for p in self.indeling).items():
            if aantal > 1:
                yield bezwaar("indeling", "WK511", waarde=stuk, aantal=aantal)
        voor = [p.stuk for p in self.indeling if p.plaats == "voorpagina"]
        if len(voor) > 1:
            yield bezwaar("indeling", "WK512", waarde=opsomming(voor))


KIND = Kind(
    naam="uitgave",
    label="Uitgave",
    meervoud="uitgaven",
    uitleg="Eén nummer van het wijkmagazine. De tekst is het voorwoord.",
    model=Uitgave,
    waar="content/uitgaven",
    adres="magazine/{id}/",
    lijst="magazine/",
    lijst_titel="Magazine",
    kanaal="magazine",
    schema_org="PublicationIssue",
)
