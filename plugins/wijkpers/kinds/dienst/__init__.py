"""Be one thing you can get at an organisation, in the words of residents."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from wijkpers.blocks import DOELGROEPEN, OPGAVEN, TALEN, VIJF_O, Gecontroleerd, Melding
from wijkpers.blocks.tijden import Tijden, TijdenLijst, door_elkaar
from wijkpers.fields import Bron, Code, Getal, Groep, JaNee, Keuze, Kosten, KostenVeld, Lijst, Tekst, Telefoon, Verwijzing
from wijkpers.schema import Bezwaar, Item, Kind, bezwaar


class Dienst(Item):
    """Hold one service."""

    code: Annotated[str, Code(label="Code", naar=Bron("service.id", "identifier"))]
    naam: Annotated[str, Tekst(label="Naam", max=100, naar=Bron("service.name", "name"))]
    kort: Annotated[str, Tekst(label="Kort", hint="Wat kun je hier halen, in 1-2 zinnen A2.", max=300, naar=Bron("service.description", "description"))]
    vragen: Annotated[
        tuple[str, ...],
        Lijst(label="Vragen", hint='Zoals een bewoner het zegt: "Ik kan mijn rekening niet betalen".', van=Tekst(max=160), naar=Bron("attribute", "")),
    ]
    onderwerpen: Annotated[
        tuple[str, ...], Lijst(label="Onderwerpen", van=Verwijzing(naar_soort=("onderwerp",)), komma=True, naar=Bron("taxonomy_term", "serviceType"))
    ]
    locaties: Annotated[
        tuple[str, ...], Lijst(label="Locaties", van=Verwijzing(naar_soort=("locatie",)), komma=True, naar=Bron("service_at_locations", "availableAtOrFrom"))
    ] = ()
    overal: Annotated[bool, JaNee(label="Overal", hint="Bij mensen thuis of in de hele wijk.")] = False
    tijden: Annotated[tuple[Tijden, ...], TijdenLijst(label="Tijden", naar=Bron("schedules", "hoursAvailable"))] = ()
    kosten: Annotated[Kosten, KostenVeld(label="Kosten", naar=Bron("cost_options", "offers"))]
    voor_wie: Annotated[
        tuple[str, ...], Lijst(label="Voor wie", van=Keuze(keuzes=DOELGROEPEN), komma=True, naar=Bron("eligibility_description", "audience"))
    ] = ()
    leeftijd_van: Annotated[int | None, Getal(label="Vanaf leeftijd", max=120, naar=Bron("minimum_age", ""))] = None
    leeftijd_tot: Annotated[int | None, Getal(label="Tot en met leeftijd", max=120, naar=Bron("maximum_age", ""))] = None
    hoe: Annotated[
        str, Keuze(label="Hoe kom je er", keuzes=("binnenlopen", "bellen", "mailen", "via huisarts", "via wijkteam"), naar=Bron("application_process", ""))
    ]
    telefoon: Annotated[str, Telefoon(label="Telefoon", hint="Alleen als het een ander nummer is.", privacy="org")] = ""
    meenemen: Annotated[tuple[str, ...], Lijst(label="Meenemen", van=Tekst(max=80), naar=Bron("required_documents", ""))] = ()
    talen: Annotated[tuple[str, ...], Lijst(label="Talen", van=Keuze(keuzes=TALEN), komma=True, naar=Bron("languages", "availableLanguage"))] = ()
    tolk: Annotated[str, Tekst(label="Tolk", max=80, naar=Bron("interpretation_services", ""))] = ""
    bereik: Annotated[
        tuple[str, ...],
        Lijst(label="Bereik", hint="Alleen voor deze buurten.", van=Verwijzing(naar_soort=("buurt",)), komma=True, naar=Bron("service_areas", "areaServed")),
    ] = ()
    melding: Annotated[Melding | None, Groep(label="Melding", model=Melding, kort="tekst", naar=Bron("alert", ""))] = None
    status: Annotated[str, Keuze(label="Status", keuzes=("open", "tijdelijk dicht", "gestopt", "nog niet bevestigd"), naar=Bron("status", ""))]
    op_kaartje: Annotated[int | None, Getal(label="Op het meterkastkaartje", min=1, max=9)] = None
    vijf_o: Annotated[tuple[str, ...], Lijst(label="Vijf O's", van=Keuze(keuzes=VIJF_O), komma=True)] = ()
    opgaven: Annotated[tuple[str, ...], Lijst(label="Opgaven", hint="Laat leeg: dan die van de onderwerpen.", van=Keuze(keuzes=OPGAVEN), komma=True)] = ()
    upl: Annotated[str, Tekst(label="UPL", hint="Naam uit de Uniforme Productnamenlijst.", max=120, naar=Bron("taxonomy_term", ""))] = ""
    gecontroleerd: Annotated[Gecontroleerd, Groep(label="Gecontroleerd", model=Gecontroleerd)]

    @property
    def organisatie(self) -> str:
        """Give the code of the organisation around it."""
        return self.herkomst.ouder

    def zichtbaar(self, today: date) -> bool:
        """Hide what has stopped."""
        return self.status != "gestopt"

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for a place and at least one question."""
        yield from door_elkaar(self.tijden, "tijden")
        if not self.locaties and not self.overal:
            yield bezwaar("locaties", "WK222", namen="locaties of overal", remedie="noem de code van de locatie, of zet overal: ja")
        for naam in ("vragen", "onderwerpen"):
            if not getattr(self, naam):
                yield bezwaar(naam, "WK201", naam=naam, remedie="noem er ten minste één")


KIND = Kind(
    naam="dienst",
    label="Dienst",
    meervoud="diensten",
    uitleg="Wat je bij een organisatie kunt halen. Staat onder aanbod: bij zijn organisatie.",
    model=Dienst,
    vorm="ingesloten",
    kanaal="sociale_kaart",
    schema_org="Service",
)
