"""Make the wijk that channels get: without what may not leave it, so that no channel has to remember to leave it out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, partial
from types import MappingProxyType

from wijkpers.blocks import Stuk
from wijkpers.fields import Verwijzing
from wijkpers.schema import Item, blokken, discover, soort_van, velden
from wijkpers.wijk.geheugen import Geheugen

Items = Mapping[str, Mapping[str, Item]]


def openbaar(items: Items, today: date, geheugen: Geheugen) -> Items:
    """Give the same items without their internal fields, what consent has ended for, and hidden parts.

    What stands inside an item is replaced in the mapping of its own kind as well.
    """
    uit = {naam: dict(rij) for naam, rij in items.items()}
    for naam, rij in items.items():
        for id_, item in rij.items():
            if item.herkomst.ouder:
                continue
            nieuw = geheugen.bij(("openbaar", naam, id_), (item, today), partial(item.openbaar, today))
            if nieuw is item or nieuw is None:
                continue
            uit[naam][id_] = nieuw
            for _, blok in blokken(nieuw):
                if isinstance(blok, Item) and blok is not nieuw:
                    uit[soort_van(type(blok)).naam][blok.id] = blok
    return MappingProxyType({naam: MappingProxyType(rij) for naam, rij in uit.items()})


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
    return MappingProxyType(
        {naam: MappingProxyType({id_: i for id_, i in rij.items() if isinstance(i, Stuk) and i.op_papier(today)}) for naam, rij in items.items()}
    )
