"""Be a page that stays: contact, over, privacy."""

from typing import Annotated, Any

from wijkpers.blocks import Beeld, Geschreven
from wijkpers.fields import Getal, Groep, JaNee, Keuze, Tekst
from wijkpers.schema import Kind


class Pagina(Geschreven):
    """Hold one page."""

    kort: Annotated[str, Tekst(label="Kort", max=300)] = ""
    menu: Annotated[bool, JaNee(label="In het menu onderaan")] = False
    volgorde: Annotated[int, Getal(label="Volgorde in het menu", max=99)] = 50
    verplicht_soort: Annotated[str, Keuze(label="Verplichte pagina", keuzes=("contact", "colofon", "privacy", "toegankelijkheid", "meedoen", "over"))] = ""
    beeld: Annotated[Beeld | None, Groep(label="Beeld", model=Beeld)] = None

    def sorteer_op(self) -> Any:
        """Follow the order of the menu."""
        return (self.volgorde, self.titel)


KIND = Kind(
    naam="pagina",
    label="Pagina",
    meervoud="pagina's",
    uitleg="Een vaste pagina, zoals contact of privacy.",
    model=Pagina,
    waar="content/paginas",
    adres="{id}/",
    tekst_verplicht=True,
    schema_org="WebPage",
)
