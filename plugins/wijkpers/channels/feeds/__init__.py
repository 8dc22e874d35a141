"""Make the feeds: Atom with the full text, RSS for older readers, for the news and for the calls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Any, Final

from feedgenerator import Atom1Feed, Rss201rev2Feed
from markupsafe import escape

from wijkpers.channel import Channel, File, Link, Part, later
from wijkpers.overzicht import stukken
from wijkpers.wijk import Wijk

_AANTAL: Final = 30
_BRON: Final = re.compile(r"<source [^>]*>|</?picture[^>]*>|\s(?:loading|decoding|fetchpriority)=\"[a-z]+\"")
_VANAF_WORTEL: Final = re.compile(r'\b(href|src)="/')


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield each feed in both forms."""
    for naam, titel, items in (("nieuws", "Nieuws en verhalen", stukken(wijk)), ("oproepen", "Oproepen", list(wijk.alle("oproep")))):
        yield later("feeds/", _feed, wijk, Atom1Feed, f"feeds/{naam}.atom.xml", titel, items[:_AANTAL])
        yield later("feeds/", _feed, wijk, Rss201rev2Feed, f"feeds/{naam}.rss.xml", titel, items[:_AANTAL])


def _feed(wijk: Wijk, soort: type[Any], pad: str, titel: str, items: Sequence[Any]) -> File:
    s = wijk.instellingen
    feed = soort(
        title=f"{s.naam}: {titel}",
        link=wijk.adressen.absoluut(""),
        feed_url=wijk.adressen.absoluut(pad),
        description=s.kort,
        language="nl",
        subtitle=s.kort,
    )
    for item in items:
        adres = wijk.adressen.absoluut(wijk.pad(item))
        tekst = volledig(wijk, item)
        moment = datetime.combine(item.datum, time(6, 0), UTC)
        inhoud = {"content": tekst, "description": item.kort} if soort is Atom1Feed else {"description": tekst}
        feed.add_item(
            title=item.titel,
            link=adres,
            unique_id=adres,
            author_name=getattr(item, "auteur", s.naam),
            categories=getattr(item, "trefwoorden", ()) or None,
            pubdate=moment,
            updateddate=moment,
            **inhoud,
        )
    if not items:
        feed.latest_post_date = lambda: datetime.combine(wijk.today, time(), UTC)  # else the clock's time
    return File(pad, feed.writeString("utf-8").encode())


def volledig(wijk: Wijk, item: Any) -> str:
    """Give the whole text for a reader that knows no style sheet: plain pictures, addresses with a host."""
    kort = f"<p><strong>{escape(item.kort)}</strong></p>" if item.kort else ""
    tekst = _BRON.sub("", f"{kort}{wijk.tekst(item)}")
    return _VANAF_WORTEL.sub(rf'\1="{wijk.adressen.herkomst}/', tekst)


CHANNEL = Channel(
    naam="feeds",
    label="Feeds",
    uitleg="Nieuws en oproepen om te volgen in een leesprogramma: Atom met de hele tekst, en RSS.",
    pages=pages,
    feeds=(
        Link("Nieuws (Atom)", "feeds/nieuws.atom.xml"),
        Link("Nieuws (RSS)", "feeds/nieuws.rss.xml"),
        Link("Oproepen (Atom)", "feeds/oproepen.atom.xml"),
        Link("Oproepen (RSS)", "feeds/oproepen.rss.xml"),
    ),
)
