"""Name the kinds of field a redactie can fill in; each knows how to parse, describe and ask for its value."""

from wijkpers.fields.adres import Email, Kvk, Postcode, Punt, Telefoon, Website
from wijkpers.fields.basis import Bron, Privacy, Veld
from wijkpers.fields.blok import Groep, Lijst
from wijkpers.fields.getal import KLEIN, MINDER, Datum, Getal, JaNee, Kosten, KostenVeld, Telling, Tijdstip
from wijkpers.fields.keuze import Keuze, Verwijzing
from wijkpers.fields.tekst import Alinea, Code, Pad, Tekst

__all__ = [
    "KLEIN", "MINDER", "Alinea", "Bron", "Code", "Datum", "Email", "Getal", "Groep", "JaNee", "Keuze", "Kosten", "KostenVeld", "Kvk", "Lijst",
    "Pad", "Postcode", "Privacy", "Punt", "Tekst", "Telefoon", "Telling", "Tijdstip", "Veld", "Verwijzing", "Website",
]  # fmt: skip
