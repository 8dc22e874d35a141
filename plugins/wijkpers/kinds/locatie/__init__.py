"""Be a place where things happen."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Self

from wijkpers.blocks import Toegankelijk
from wijkpers.fields import Bron, Code, Groep, JaNee, Keuze, Postcode, Punt, Tekst, Telefoon, Verwijzing, Website
from wijkpers.schema import Bezwaar, Item, Kind, bezwaar
from wijkpers.text import ONBEVESTIGD, sorteersleutel


class Locatie(Item):
    """Hold one place."""

    code: Annotated[str, Code(label="Code", naar=Bron("location.id", "identifier"))]
    naam: Annotated[str, Tekst(label="Naam", max=100, naar=Bron("location.name", "name"))]
    soort: Annotated[str, Keuze(label="Soort", keuzes=("fysiek", "online", "telefonisch"), naar=Bron("location.location_type", ""))]
    straat: Annotated[
        str, Tekst(label="Straat en nummer", hint="Weet je het niet zeker: nog niet bevestigd.", max=100, naar=Bron("address.address_1", "streetAddress"))
    ] = ""
    postcode: Annotated[str, Postcode(label="Postcode", naar=Bron("address.postal_code", "postalCode"))] = ""
    plaats: Annotated[str, Tekst(label="Plaats", max=60, naar=Bron("address.city", "addressLocality"))] = ""
    bag: Annotated[str, Code(label="BAG-nummer", naar=Bron("location.external_identifier", ""))] = ""
    punt: Annotated[tuple[float, float] | None, Punt(label="Punt op de kaart", naar=Bron("location.latitude", "geo"))] = None
    afschermen: Annotated[bool, JaNee(label="Afschermen", hint="Het adres komt nergens; alleen de buurt.")] = False
    buurt: Annotated[str | None, Verwijzing(label="Buurt", naar_soort=("buurt",), naar=Bron("service_area.name", ""))] = None
    route: Annotated[str, Tekst(label="Route", hint="Bushalte, ingang, bel, verdieping.", max=240, naar=Bron("location.transportation", ""))] = ""
    toegankelijk: Annotated[Toegankelijk, Groep(label="Toegankelijk", model=Toegankelijk, naar=Bron("accessibility", "amenityFeature"))] = (
        Toegankelijk.model_construct()
    )
    telefoon: Annotated[str, Telefoon(label="Telefoon", privacy="org")] = ""
    website: Annotated[str, Website(label="Website")] = ""

    @property
    def adres(self) -> str:
        """Give the address as on an envelope."""
        if not self.straat or self.straat.lower() == ONBEVESTIGD:
            return ""
        return f"{self.straat}, {self.postcode} {self.plaats}".strip(" ,")

    def openbaar(self, today: date) -> Self | None:
        """Tell of a shielded place its name and buurt, and nothing that leads to its door; of an address that nobody confirmed, that it is so."""
        if self.straat.lower() == ONBEVESTIGD:
            return self.model_copy(update={"straat": "", "route": self.route or f"Het adres is {ONBEVESTIGD}."})
        weg = {"straat": "", "postcode": "", "plaats": "", "bag": "", "punt": None, "route": "", "telefoon": "", "website": ""}
        return self.model_copy(update=weg) if self.afschermen else super().openbaar(today)

    def sorteer_op(self) -> Any:
        """Follow the alphabet."""
        return sorteersleutel(self.naam)

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask an address of a place one can go to."""
        if self.soort == "fysiek" and not self.afschermen and self.straat.lower() != ONBEVESTIGD:
            for naam in ("straat", "postcode", "plaats", "buurt"):
                if not getattr(self, naam):
                    yield bezwaar(naam, "WK201", naam=naam, remedie="bij een plek waar je heen kunt hoort een adres; of zet afschermen: ja")


KIND = Kind(
    naam="locatie",
    label="Locatie",
    meervoud="locaties",
    uitleg="Een plek waar iets te doen of te halen is.",
    model=Locatie,
    vorm="lijst",
    waar="data/locaties.yaml",
    adres="locaties/{id}/",
    kanaal="sociale_kaart",
    schema_org="Place",
)
