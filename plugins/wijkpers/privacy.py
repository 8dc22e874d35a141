"""Find in running text what can lead to a person or a front door: a mobile number, a personal mail address, a street, a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wijkpers.fields.adres import persoonlijk

_MOBIEL: Final = re.compile(r"(?<![\d+])(?:\+31|0031|0)[\s.(-]*(?:0\)?)?[\s.-]*6(?:[\s.-]?\d){8}(?!\d)")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A name that ends as streets do. Without a house number only the endings that are nothing else: Bloemhof and Molenkade may be a buurt.
_STRAAT: Final = re.compile(
    r"\b(?:[A-ZÀ-Ý][\w'’-]*(?:straat|straatje|laan|steeg|dreef|gracht|singel|plantsoen)\b(?:\s+\d+\w?)?"
    r"|[A-ZÀ-Ý][\w'’-]*(?:weg|kade|hof|hofje|plein|pad|dijk|wal|ring|erf|park|baan|brink|oord|veld)\s+\d+\w?\b"
    r"|[\w'’-]{3,}(?:straat|laan|steeg|gracht|singel|kade|plein|dreef)\s+\d+\w?\b)"
)
_POSTCODE: Final = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")


def persoonsgegevens(tekst: str) -> Iterator[str]:
    """Give every mobile number and personal mail address, as written."""
    yield from (m[0] for m in _MOBIEL.finditer(tekst))
    yield from (m[0] for m in _EMAIL.finditer(tekst) if persoonlijk(m[0]))


def adresgegevens(tekst: str) -> Iterator[str]:
    """Give every street and postcode, as written."""
    yield from (m[0] for patroon in (_STRAAT, _POSTCODE) for m in patroon.finditer(tekst))
