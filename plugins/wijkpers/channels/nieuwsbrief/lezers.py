"""Write an edition for programs that fetch it and send it on: RSS, and JSON Feed 1.1. One item, whose id changes when there is a new letter to send."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time

from feedgenerator import Rss201rev2Feed

from wijkpers.channels.nieuwsbrief.brief import binnenste, platte_brief
from wijkpers.channels.nieuwsbrief.editie import Editie, onderwerp
from wijkpers.wijk import Wijk


def lezers(wijk: Wijk, editie: Editie) -> Iterator[tuple[str, bytes]]:
    """Give (kind of file, bytes) of each feed; in an empty week a feed without an item, so that nothing is sent."""
    inhoud = "" if editie.leeg else binnenste(wijk, editie)
    yield "rss.xml", _rss(wijk, editie, inhoud)
    yield "json", _json(wijk, editie, inhoud)


def _id(wijk: Wijk, editie: Editie) -> str:
    return f"{wijk.adressen.absoluut(editie.pad)}#{editie.kenmerk}"


def _moment(editie: Editie) -> datetime:
    return datetime.combine(editie.dag, time(6, 0), UTC)


def _titel(wijk: Wijk, editie: Editie) -> str:
    return f"{wijk.instellingen.naam}: nieuwsbrief, {editie.label.lower()}"


def _rss(wijk: Wijk, editie: Editie, inhoud: str) -> bytes:
    adres = wijk.adressen.absoluut(editie.pad)
    feed = Rss201rev2Feed(title=_titel(wijk, editie), link=adres, description=wijk.instellingen.kort, language="nl", feed_url=f"{adres}#{editie.code}")
    if inhoud:
        feed.add_item(title=onderwerp(wijk, editie), link=adres, description=inhoud, unique_id=_id(wijk, editie), pubdate=_moment(editie))
    else:
        feed.latest_post_date = lambda: _moment(editie)  # else the clock's time
    return feed.writeString("utf-8").encode()


def _json(wijk: Wijk, editie: Editie, inhoud: str) -> bytes:
    adres = wijk.adressen.absoluut(editie.pad)
    item = {
        "id": _id(wijk, editie),
        "url": adres,
        "title": onderwerp(wijk, editie),
        "content_html": inhoud,
        "content_text": platte_brief(wijk, editie),
        "date_published": _moment(editie).isoformat(),
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": _titel(wijk, editie), "home_page_url": adres, "language": "nl"}
    return (json.dumps({**feed, "items": [item] if inhoud else []}, ensure_ascii=False, indent=1) + "\n").encode()
