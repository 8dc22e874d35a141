"""Hold the languages, in the order in which they are offered."""

from __future__ import annotations

from typing import Final

from wijkpers.channels.talen.taal import Taal
from wijkpers.channels.talen.woorden import arabisch, eenvoudig, engels, oekraiens, pools, turks

TALEN: Final[tuple[Taal, ...]] = (eenvoudig.TAAL, engels.TAAL, turks.TAAL, arabisch.TAAL, pools.TAAL, oekraiens.TAAL)
