"""Hold the whole wijk, read once: typed, frozen and checked. `load` makes one or says everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import Markup

from wijkpers.adressen import Adressen
from wijkpers.ansicht import Ansichten
from wijkpers.images import Beelden
from wijkpers.problems import Problem
from wijkpers.recurrence import Kalender
from wijkpers.schema import Item, soort_van
from wijkpers.wijk.adreslijst import Adresregel
from wijkpers.wijk.instellingen import Instellingen

Sleutel = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Wijk:
    """Be everything that may be published on `today`, and nothing else unless it was loaded with `intern`.

    `items[kind][id]` holds the visible items of a kind in their own order, `verborgen` those for paper alone (with `intern` all that is hidden),
    `teksten[kind, id]` the rendered Markdown body, `naar[kind, id]` who refers to an item, each kind in its own order,
    `afbreken` the words that the wijk hyphenates itself, `verhuisd` the old addresses that lead on.
    """

    root: Path
    theme: Path
    today: date
    instellingen: Instellingen
    items: Mapping[str, Mapping[str, Item]]
    verborgen: Mapping[str, Mapping[str, Item]]
    teksten: Mapping[Sleutel, Markup]
    naar: Mapping[Sleutel, tuple[Sleutel, ...]]
    adressen: Adressen
    beelden: Beelden
    ansichten: Ansichten
    kalender: Kalender
    afbreken: tuple[str, ...]
    verhuisd: tuple[Adresregel, ...]
    problems: tuple[Problem, ...]

    def alle(self, soort: str) -> tuple[Item, ...]:
        """Give the visible items of a kind in order."""
        return tuple(self.items.get(soort, {}).values())

    def get(self, soort: str, code: str | None) -> Item | None:
        """Find a visible item."""
        return self.items.get(soort, {}).get(code or "")

    def tekst(self, item: Item) -> Markup:
        """Give the rendered body of an item, empty when it has none."""
        return self.teksten.get(sleutel(item), Markup())

    def verwijzers(self, item: Item, soort: str) -> tuple[Item, ...]:
        """Give the visible items of a kind that refer to an item, in their own order."""
        rij = self.items.get(soort, {})
        return tuple(rij[id_] for s, id_ in self.naar.get(sleutel(item), ()) if s == soort and id_ in rij)

    def balie(self, oproep: Any) -> Any:
        """Give the desk of a call, which has `naam`, `telefoon` and `email`: an organisation, or the vraagbaak when that is none."""
        return self.get("organisatie", oproep.via or next(iter(self.instellingen.balies), None)) or self.instellingen.vraagbaak

    def kanaal_aan(self, naam: str) -> bool:
        """Tell whether a channel is on."""
        return not self.instellingen.kanalen or naam in self.instellingen.kanalen

    def pad(self, item: Item) -> str:
        """Give the site path of an item; an item without a page has that of the item around it."""
        kind = soort_van(type(item))
        if kind.adres:
            return kind.pad(item)
        ouder = self.get("organisatie", item.herkomst.ouder)
        return f"{self.pad(ouder)}#{item.id}" if ouder else ""


def sleutel(item: Item) -> Sleutel:
    """Give the key of an item in the mappings of a wijk."""
    return soort_van(type(item)).naam, item.id
