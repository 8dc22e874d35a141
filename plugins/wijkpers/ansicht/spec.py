"""Say what is on a card, and in which colours and letters; plain data that another process can be given."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stijl:
    """Hold the look of the cards of a wijk: colours by the name of their token, and the fonts for titles and for other words."""

    kleuren: tuple[tuple[str, str], ...]
    kop: tuple[Path, ...]
    tekst: tuple[Path, ...]

    @property
    def naam(self) -> str:
        """Tell this look from another, on any machine."""
        return repr((self.kleuren, [bestand.name for bestand in (*self.kop, *self.tekst)]))

    def kleur(self, naam: str) -> str:
        """Give a colour."""
        return dict(self.kleuren)[naam]


@dataclass(frozen=True, slots=True)
class Spec:
    """Be everything that a card shows: words above and below the title, and those on the bridge at its left and right."""

    titel: str
    boven: str
    onder: str
    links: str
    rechts: str
    foto: Path | None
    stijl: Stijl
