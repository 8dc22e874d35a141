"""Be another wijk or organisation whose agenda or sociale kaart is shown beside ours."""

from collections.abc import Iterator
from typing import Annotated, Final

from wijkpers.fields import Code, Getal, Keuze, Tekst, Website
from wijkpers.schema import Bezwaar, Item, Kind, bezwaar

SOORTEN: Final = ("wijk", "hsds", "csv", "ics")


class Partner(Item):
    """Hold one partner: who it is, and where `publish.py fetch` finds what it shares."""

    code: Annotated[str, Code(label="Code", hint="Blijft altijd gelijk.")]
    naam: Annotated[str, Tekst(label="Naam", privacy="org", max=80)]
    kort: Annotated[str, Tekst(label="Kort", privacy="org", max=240)] = ""
    website: Annotated[str, Website(label="Website", hint="Waar een lezer naartoe gaat.", privacy="org")]
    soort: Annotated[str, Keuze(label="Soort", hint="Een wijk die ook met wijkpers werkt, of wat een ander aanbiedt.", keuzes=SOORTEN)] = "wijk"
    feed: Annotated[str, Website(label="Feed", hint="Het adres van het bestand. Bij een wijk hoeft dat niet.", privacy="org")] = ""
    geldig: Annotated[int, Getal(label="Geldig (maanden)", hint="Zo lang laten we zien wat we ophaalden.", min=1, max=12)] = 1
    zoekindex: Annotated[
        str, Tekst(label="Zoekindex", hint="Staat de site op hetzelfde adres, dan zoekt de zoekpagina er ook in: /oost/pagefind/.", max=120)
    ] = ""

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for a feed, and keep the search on our own host: another one would learn what our readers look for."""
        if self.soort != "wijk" and not self.feed:
            yield bezwaar("feed", "WK222", namen="feed", remedie=f"zet erbij waar de {self.soort} te halen is")
        if self.zoekindex and not (self.zoekindex.startswith("/") and self.zoekindex.endswith("/pagefind/") and not self.zoekindex.startswith("//")):
            yield bezwaar("zoekindex", "WK790", waarde=self.zoekindex[:80])


KIND = Kind(
    naam="partner",
    label="Partner",
    meervoud="partners",
    uitleg="Een andere wijk of organisatie, waarvan we de agenda of de sociale kaart naast de onze laten zien.",
    model=Partner,
    vorm="lijst",
    waar="data/partners.yaml",
    kanaal="portaal",
    schema_org="Organization",
    zoekbaar=False,
)
