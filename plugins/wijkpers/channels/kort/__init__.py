"""Make the short addresses that stand on paper lead to their pages."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from wijkpers.channel import Channel, File, Part, later
from wijkpers.schema import Item, discover
from wijkpers.wijk import Wijk

_DOOR = Markup(
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{titel}</title><meta name="description" content="{titel}">'
    '<meta name="robots" content="noindex"><link rel="canonical" href="{vol}"><meta http-equiv="refresh" content="0; url={adres}"></head>'
    '<body><main><h1><a href="{adres}">{titel}</a></h1></main></body></html>\n'
)


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield a page that leads on, for everything that has an address of its own."""
    for naam, kind in discover().items():
        yield from (later(_door, wijk, item) for item in wijk.alle(naam) if kind.adres)


def _door(wijk: Wijk, item: Item) -> File:
    pad = wijk.pad(item)
    tekst = _DOOR.format(titel=item.kop, adres=wijk.adressen.naar(pad), vol=wijk.adressen.absoluut(pad))
    return File(f"{wijk.adressen.kort(pad)}index.html", tekst.encode())


CHANNEL = Channel(naam="kort", label="Korte adressen", uitleg="De korte adressen op papier (k/abc12) leiden naar hun pagina.", pages=pages)
