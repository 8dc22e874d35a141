"""Make the wijk that channels get: without what may not leave it, so that no channel has to remember to leave it out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from wijkpers.fields import Verwijzing
from wijkpers.schema import Item, blokken, discover, soort_van, velden
from wijkpers.wijk.verzamelen import Oogst

Items = Mapping[str, Mapping[str, Item]]


def openbaar(oogst: Oogst, items: Items, wat: str = "getoond") -> Items:
    """Give the same items without their internal fields, what consent has ended for, and hidden parts.

    What stands inside an item is replaced in the mapping of its own kind as well. `wat` names these items for who remembers.
    """
    uit = {naam: dict(rij) for naam, rij in items.items()}
    rij = [item for van_soort in items.values() for item in van_soort.values() if not item.herkomst.ouder]
    for item, nieuw in zip(rij, oogst.stap(f"openbaar {wat}", rij, lambda item: item.openbaar(oogst.today), omgeving=oogst.today), strict=True):
        if nieuw is item or nieuw is None:
            continue
        uit[soort_van(type(item)).naam][item.id] = nieuw
        for _, blok in blokken(nieuw):
            if isinstance(blok, Item) and blok is not nieuw:
                uit[soort_van(type(blok)).naam][blok.id] = blok
    return MappingProxyType({naam: MappingProxyType(van_soort) for naam, van_soort in uit.items()})


def met_hun_bron(items: Items) -> Items:
    """Leave out what depends on an item that is not there: a translation of a piece that went, or whose teller took it back."""
    uit = dict(items)
    for naam, rij in items.items():
        if veld := _mee(discover()[naam].model):
            uit[naam] = MappingProxyType({id_: i for id_, i in rij.items() if any(getattr(i, veld[0]) in items[soort] for soort in veld[1])})
    return MappingProxyType(uit)


@cache
def _mee(model: type[Item]) -> tuple[str, tuple[str, ...]] | None:
    """Give the field whose item this one goes with, and the kinds that may be."""
    return next(((naam, veld.naar_soort) for naam, veld in velden(model).items() if isinstance(veld, Verwijzing) and veld.mee), None)


def voor_papier(items: Items, today: date) -> Items:
    """Give of what is hidden only what the magazine may print."""
    return MappingProxyType({naam: MappingProxyType({id_: i for id_, i in rij.items() if i.op_papier(today)}) for naam, rij in items.items()})
