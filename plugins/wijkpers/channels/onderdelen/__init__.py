"""Show every component of the theme with its examples, for who makes or restyles a theme."""

from __future__ import annotations

from collections.abc import Iterator

from wijkpers.channel import Channel, Page, Part, kruimels, later
from wijkpers.schema import discover
from wijkpers.wijk import Wijk
from wijkpers.wijk.voorbeelden import onderdelen


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the gallery."""
    yield later("onderdelen/", _galerij, wijk)


def _galerij(wijk: Wijk) -> Page:
    return Page(
        pad="onderdelen/",
        template="channels/onderdelen/index.html",
        titel="Onderdelen van het thema",
        beschrijving="Alle bouwstenen van deze site, met voorbeelden.",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"onderdelen": onderdelen(wijk.theme)},
        zoekbaar=False,
    )


CHANNEL = Channel(naam="onderdelen", label="Onderdelen", uitleg="Alle bouwstenen van het thema met voorbeelden, voor wie eraan werkt.", pages=pages)
