"""Read the examples of the theme's components: they make the gallery, and they are the tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """Be one example: what it shows, and the values that the macro is given."""

    naam: str
    argumenten: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """Be one component: its folder, the macro in it, and its examples."""

    naam: str
    macro: str
    voorbeelden: tuple[Voorbeeld, ...]

    @property
    def sjabloon(self) -> str:
        """Give the template that holds the macro."""
        return f"components/{self.naam}/{self.naam}.html"


def onderdelen(theme: Path) -> tuple[Onderdeel, ...]:
    """Give every component of a theme with its examples; one that needs a whole wijk has none."""
    uit = []
    for map_ in sorted(p.parent for p in (theme / "components").glob("*/voorbeelden.yaml")):
        rijen = yaml.safe_load((map_ / "voorbeelden.yaml").read_text(encoding="utf-8")) or []
        macro = next((rij["macro"] for rij in rijen if "macro" in rij), map_.name)
        uit.append(Onderdeel(map_.name, macro, tuple(Voorbeeld(rij["naam"], rij["argumenten"]) for rij in rijen)))
    return tuple(uit)
