"""Make the short addresses that stand on paper lead to their pages."""

from __future__ import annotations

from collections.abc import Iterator

from wijkpers.adressen import KORT
from wijkpers.channel import Channel, File, Part, doorverwijzing, later
from wijkpers.schema import Item, discover
from wijkpers.wijk import Wijk


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield a page that leads on, for everything that has an address of its own."""
    for naam, kind in discover().items():
        yield from (later(KORT, _door, wijk, item) for item in wijk.alle(naam) if kind.adres)


def _door(wijk: Wijk, item: Item) -> File:
    return doorverwijzing(wijk, wijk.adressen.kort(wijk.pad(item)), wijk.pad(item), item.kop)


CHANNEL = Channel(naam="kort", label="Korte adressen", uitleg="De korte adressen op papier (k/abc12) leiden naar hun pagina.", pages=pages)
