"""Be somebody who offers help or company: an entry of the sociale kaart."""

from collections.abc import Iterator
from typing import Annotated, Any

from wijkpers.blocks import Gecontroleerd
from wijkpers.blocks.tijden import Tijden, TijdenLijst, door_elkaar
from wijkpers.fields import Alinea, Bron, Code, Email, Groep, Keuze, Kvk, Lijst, Pad, Tekst, Telefoon, Verwijzing, Website
from wijkpers.schema import Bezwaar, Item, Kind, bezwaar, ingesloten
from wijkpers.text import sorteersleutel

SOORTEN = (
    "bewonersinitiatief",
    "wijkcooperatie",
    "stichting",
    "vereniging",
    "gemeente",
    "zorg en welzijn",
    "school",
    "geloof",
    "ondernemer",
    "woningcorporatie",
)


class Organisatie(Item):
    """Hold one organisation with what it offers."""

    code: Annotated[str, Code(label="Code", hint="Blijft altijd gelijk: het is ook het webadres.", naar=Bron("organization.id", "identifier"))]
    naam: Annotated[str, Tekst(label="Naam", privacy="org", max=100, naar=Bron("organization.name", "name"))]
    ook_bekend_als: Annotated[
        tuple[str, ...], Lijst(label="Ook bekend als", van=Tekst(max=100), privacy="org", naar=Bron("organization.alternate_name", "alternateName"))
    ] = ()
    soort: Annotated[str, Keuze(label="Soort", keuzes=SOORTEN, ook={"wijkcoöperatie": "wijkcooperatie"}, privacy="org", naar=Bron("attribute", ""))]
    kort: Annotated[str, Tekst(label="Kort", max=300, privacy="org", naar=Bron("organization.description", "description"))]
    uitleg: Annotated[str, Alinea(label="Uitleg", privacy="org", max=4000, opmaak=True)] = ""
    telefoon: Annotated[str, Telefoon(label="Telefoon", privacy="org", naar=Bron("phone", "telephone"))] = ""
    email: Annotated[str, Email(label="E-mail", hint="Geen persoonlijk adres.", privacy="org", naar=Bron("organization.email", "email"))] = ""
    website: Annotated[str, Website(label="Website", privacy="org", naar=Bron("organization.website", "url"))] = ""
    post: Annotated[str, Tekst(label="Postadres", privacy="org", max=160)] = ""
    inloop: Annotated[tuple[Tijden, ...], TijdenLijst(label="Inloop")] = ()
    locatie: Annotated[str | None, Verwijzing(label="Locatie", naar_soort=("locatie",))] = None
    kvk: Annotated[str, Kvk(label="KvK-nummer", privacy="org", naar=Bron("organization_identifier", ""))] = ""
    hoort_bij: Annotated[
        str | None, Verwijzing(label="Hoort bij", naar_soort=("organisatie",), privacy="org", naar=Bron("parent_organization_id", "parentOrganization"))
    ] = None
    logo: Annotated[str | None, Pad(label="Logo", privacy="org", naar=Bron("organization.logo", "logo"))] = None
    onderwerpen: Annotated[tuple[str, ...], Lijst(label="Onderwerpen", van=Verwijzing(naar_soort=("onderwerp",)), komma=True)] = ()
    contacten: Annotated[tuple[Item, ...], Lijst(label="Contacten", van=Groep(model=ingesloten("contact")))] = ()
    aanbod: Annotated[tuple[Item, ...], Lijst(label="Aanbod", van=Groep(model=ingesloten("dienst")), naar=Bron("services", "makesOffer"))] = ()
    gecontroleerd: Annotated[Gecontroleerd, Groep(label="Gecontroleerd", model=Gecontroleerd)]
    opname: Annotated[str, Tekst(label="Reden van opname", privacy="intern", max=300)] = ""

    def sorteer_op(self) -> Any:
        """Follow the alphabet as people look things up."""
        return sorteersleutel(self.naam)

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for a way without internet."""
        yield from door_elkaar(self.inloop, "inloop")
        if not (self.telefoon or self.inloop or self.post):
            yield bezwaar("telefoon", "WK222", namen="telefoon, inloop of post", remedie="niet iedereen heeft internet: noem ten minste één andere weg")


KIND = Kind(
    naam="organisatie",
    label="Organisatie",
    meervoud="organisaties",
    uitleg="Wie in de wijk hulp, activiteiten of gezelschap biedt.",
    model=Organisatie,
    vorm="lijst",
    waar="data/organisations.yaml",
    ook="data/organisaties",
    adres="sociale-kaart/{id}/",
    lijst="sociale-kaart/",
    lijst_titel="Sociale kaart",
    kanaal="sociale_kaart",
    schema_org="Organization",
)
