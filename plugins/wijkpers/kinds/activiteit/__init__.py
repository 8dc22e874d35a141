"""Be something to go to, once or every week."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from wijkpers.blocks import DIMENSIES, DOELGROEPEN, OPGAVEN, TALEN, VIJF_O, Aanmelden, Beeld, Geschreven, Toegankelijk
from wijkpers.blocks.tijden import Tijden, TijdenLijst, door_elkaar
from wijkpers.fields import Bron, Datum, Getal, Groep, JaNee, Keuze, Kosten, KostenVeld, Lijst, Tekst, Verwijzing, Website
from wijkpers.schema import Bezwaar, Kind, bezwaar
from wijkpers.text import ONBEVESTIGD


class Activiteit(Geschreven):
    """Hold one activity."""

    kort: Annotated[str, Tekst(label="Kort", hint="Eén of twee zinnen, A2.", max=300, naar=Bron("", "description"))]
    tijden: Annotated[tuple[Tijden, ...], TijdenLijst(label="Tijden", naar=Bron("schedules", "eventSchedule"))] = ()
    locatie: Annotated[str | None, Verwijzing(label="Locatie", naar_soort=("locatie",), naar=Bron("", "location"))] = None
    online: Annotated[str, Website(label="Online", hint="Het adres, als het niet op een plek is.")] = ""
    organisatie: Annotated[str, Verwijzing(label="Organisatie", naar_soort=("organisatie",), privacy="org", naar=Bron("", "organizer"))]
    kosten: Annotated[Kosten, KostenVeld(label="Kosten", naar=Bron("", "offers"))]
    aanmelden: Annotated[Aanmelden, Groep(label="Aanmelden", model=Aanmelden, kort="hoe")]
    voor_wie: Annotated[tuple[str, ...], Lijst(label="Voor wie", van=Keuze(keuzes=DOELGROEPEN), komma=True, naar=Bron("", "audience"))] = ()
    leeftijd_van: Annotated[int | None, Getal(label="Vanaf leeftijd", max=120)] = None
    leeftijd_tot: Annotated[int | None, Getal(label="Tot en met leeftijd", max=120)] = None
    talen: Annotated[tuple[str, ...], Lijst(label="Talen", van=Keuze(keuzes=TALEN), komma=True, naar=Bron("", "inLanguage"))] = ()
    toegankelijk: Annotated[Toegankelijk | None, Groep(label="Toegankelijk", hint="Laat leeg: dan geldt wat bij de locatie staat.", model=Toegankelijk)] = None
    meenemen: Annotated[tuple[str, ...], Lijst(label="Meenemen", van=Tekst(max=80))] = ()
    onderwerpen: Annotated[tuple[str, ...], Lijst(label="Onderwerpen", van=Verwijzing(naar_soort=("onderwerp",)), komma=True)] = ()
    trefwoorden: Annotated[tuple[str, ...], Lijst(label="Trefwoorden", van=Tekst(max=40), komma=True)] = ()
    vijf_o: Annotated[tuple[str, ...], Lijst(label="Vijf O's", van=Keuze(keuzes=VIJF_O), komma=True)] = ()
    opgaven: Annotated[tuple[str, ...], Lijst(label="Opgaven", hint="Laat leeg: dan die van de onderwerpen.", van=Keuze(keuzes=OPGAVEN), komma=True)] = ()
    positieve_gezondheid: Annotated[tuple[str, ...], Lijst(label="Positieve gezondheid", van=Keuze(keuzes=DIMENSIES), komma=True)] = ()
    status: Annotated[
        str,
        Keuze(
            label="Status",
            hint="Bij nog niet bevestigd mogen tijden en locatie wegblijven.",
            keuzes=("gaat door", "verplaatst", "afgelast", "vol", ONBEVESTIGD, "concept"),
            ook={"klaar": "gaat door", "draft": "concept"},
            naar=Bron("", "eventStatus"),
        ),
    ] = "gaat door"
    melding: Annotated[str, Tekst(label="Melding", hint="Staat groot bij de status.", max=240)] = ""
    poster: Annotated[bool, JaNee(label="Poster")] = False
    beeld: Annotated[Beeld | None, Groep(label="Beeld", model=Beeld)] = None
    datum: Annotated[date | None, Datum(label="Geplaatst op", eerste=1990)] = None

    def zichtbaar(self, today: date) -> bool:
        """Hide concepts and what is announced later."""
        return self.status != "concept" and not (self.datum and self.datum > today)

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for a place and for hours, unless those are still to be confirmed."""
        yield from door_elkaar(self.tijden, "tijden")
        if self.status == ONBEVESTIGD:
            return
        if not self.locatie and not self.online:
            yield bezwaar("locatie", "WK222", namen="locatie of online", remedie="noem de code van de locatie, of het webadres")
        if not self.tijden:
            yield bezwaar(
                "tijden",
                "WK201",
                naam="tijden",
                remedie="zet erbij wanneer het is, zoals: di 10.00-12.00. Weet je het nog niet? Dan is het status: nog niet bevestigd",
            )


KIND = Kind(
    naam="activiteit",
    label="Activiteit",
    meervoud="activiteiten",
    uitleg="Iets om naartoe te gaan, één keer of elke week.",
    model=Activiteit,
    waar="content/activiteiten",
    adres="agenda/{id}/",
    blijvend=False,
    lijst="agenda/",
    lijst_titel="Agenda",
    kanaal="agenda",
    schema_org="Event",
)
