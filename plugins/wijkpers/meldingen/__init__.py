"""Declare every message once: code, text, remedy, and the explanation that docs/meldingen.nl.md shows.

1xx the file, 2xx a field, 3xx a reference, 4xx text and pictures, 5xx the wijk as a whole, 6xx what comes from elsewhere,
70x, 71x and 80x the editor, 72x to 74x beginning and upgrading, 75x, 76x and 83x a channel, 77x to 79x a collective and its partners.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from wijkpers.meldingen import begin, bestand, collectief, elders, kanalen, publiceren, redactie, tijd, veld, verwijzing, wijk
from wijkpers.meldingen.melding import Melding

__all__ = ["MELDINGEN", "Melding"]

_DELEN: Final = (bestand, veld, tijd, verwijzing, wijk, publiceren, elders, kanalen, collectief, begin, redactie)

MELDINGEN: Final = MappingProxyType({m.code: m for deel in _DELEN for m in deel.MELDINGEN})
