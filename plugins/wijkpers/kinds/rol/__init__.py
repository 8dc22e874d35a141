"""Be a role that somebody has for the wijk: what one may expect of it, and how to reach who has it, without a name."""

from typing import Annotated, Any

from wijkpers.fields import Alinea, Bron, Code, Lijst, Tekst
from wijkpers.schema import Item, Kind
from wijkpers.text import sorteersleutel


class Rol(Item):
    """Hold one role."""

    code: Annotated[str, Code(label="Code")]
    naam: Annotated[str, Tekst(label="Naam", hint="Zoals bij rol van een contact: buurtverbinder.", max=60, naar=Bron("", "roleName"))]
    ook_bekend_als: Annotated[tuple[str, ...], Lijst(label="Ook bekend als", van=Tekst(max=60))] = ()
    kort: Annotated[str, Tekst(label="Kort", hint="Wat deze mensen doen, in één of twee zinnen.", max=300, naar=Bron("", "description"))]
    doet: Annotated[tuple[str, ...], Lijst(label="Dit kun je vragen", van=Tekst(max=160))]
    doet_niet: Annotated[tuple[str, ...], Lijst(label="Dit niet", van=Tekst(max=160))] = ()
    worden: Annotated[str, Alinea(label="Het zelf worden", hint="Wat je ervoor nodig hebt, wat je ervoor krijgt.", max=600)] = ""
    noot: Annotated[str, Tekst(label="Noot", hint="Bijvoorbeeld: nog niet bevestigd.", max=160)] = ""

    def past(self, rol: str) -> bool:
        """Tell whether the role of a contact is this one: it begins with one of its names."""
        return any(rol.lower().startswith(naam.lower()) for naam in (self.naam, *self.ook_bekend_als))

    def sorteer_op(self) -> Any:
        """Follow the alphabet."""
        return sorteersleutel(self.naam)


KIND = Kind(
    naam="rol",
    label="Rol",
    meervoud="rollen",
    uitleg="Wat iemand voor de wijk doet, los van wie het is: buurtverbinder, wijkambassadeur, wijkhost.",
    model=Rol,
    vorm="lijst",
    waar="data/rollen.yaml",
    adres="rollen/{id}/",
    kanaal="collectief",
    schema_org="Role",
)
