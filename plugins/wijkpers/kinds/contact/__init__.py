"""Be a role one can reach inside an organisation; a name only with consent and an end date."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Self

from wijkpers.blocks import TALEN
from wijkpers.fields import Bron, Datum, Email, JaNee, Keuze, Lijst, Tekst, Telefoon
from wijkpers.fields.adres import mobiel, persoonlijk
from wijkpers.schema import Bezwaar, Item, Kind, bezwaar


class Contact(Item):
    """Hold one contact."""

    rol: Annotated[str, Tekst(label="Rol", hint="Bijvoorbeeld buurtverbinder.", max=80, naar=Bron("contact.title", "contactType"))]
    naam: Annotated[str, Tekst(label="Naam", privacy="persoon", max=80, naar=Bron("contact.name", "name"))] = ""
    telefoon: Annotated[str, Telefoon(label="Telefoon", privacy="persoon", naar=Bron("phone.number", "telephone"))] = ""
    email: Annotated[str, Email(label="E-mail", privacy="persoon", naar=Bron("contact.email", "email"))] = ""
    bel_tijden: Annotated[str, Tekst(label="Beltijden", max=120)] = ""
    talen: Annotated[tuple[str, ...], Lijst(label="Talen", van=Keuze(keuzes=TALEN), komma=True, naar=Bron("phone.languages", "availableLanguage"))] = ()
    toestemming: Annotated[bool, JaNee(label="Toestemming", privacy="intern")] = False
    toestemming_tot: Annotated[date | None, Datum(label="Toestemming tot", privacy="intern")] = None

    def openbaar(self, today: date) -> Self | None:
        """Keep the role when consent has ended, and nothing that leads to a person."""
        contact = super().openbaar(today)
        if contact is None or not self.toestemming_tot or today <= self.toestemming_tot:
            return contact
        persoon = {"naam": ""} | ({"telefoon": ""} if mobiel(self.telefoon) else {}) | ({"email": ""} if persoonlijk(self.email) else {})
        return contact.model_copy(update=persoon)

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for consent with an end date when a person can be recognised."""
        if self.toestemming and self.toestemming_tot:
            return
        if self.naam:
            yield bezwaar(
                "naam",
                "WK224",
                naam="toestemming met einddatum",
                reden="hier een naam staat",
                remedie="noem alleen de rol, of zet toestemming: ja en toestemming_tot erbij",
            )
        if mobiel(self.telefoon):
            yield bezwaar("telefoon", "WK225")
        if persoonlijk(self.email):
            yield bezwaar("email", "WK225")


KIND = Kind(
    naam="contact",
    label="Contact",
    meervoud="contacten",
    uitleg="Een rol bij een organisatie die je kunt bellen of mailen.",
    model=Contact,
    vorm="ingesloten",
    kanaal="sociale_kaart",
    schema_org="ContactPoint",
)
