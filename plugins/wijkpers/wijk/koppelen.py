"""Resolve the links and pictures of a text: to files as the redactie wrote them, or to `soort:code`."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import unquote

from markupsafe import Markup

from wijkpers.adressen import Adressen
from wijkpers.images import Beelden, BeeldFout
from wijkpers.markup import Koppelaar
from wijkpers.problems import nearest
from wijkpers.schema import Item, Loc, discover, soort_van
from wijkpers.wijk.lezen import Document

_MATEN = "(min-width: 50rem) 44rem, 92vw"


@dataclass(frozen=True)
class Kaart:
    """Know every item by its file and by its kind and id; `mislukt` names what did not parse, as `soort:id`, `soort:` and file."""

    items: Mapping[str, Mapping[str, Item]]
    today: date
    adressen: Adressen
    mislukt: frozenset[str] = frozenset()

    @cached_property
    def bestanden(self) -> Mapping[str, Item]:
        """Give the item of each Markdown file, by its path below the root."""
        return {
            i.herkomst.path: i for rij in self.items.values() for i in rij.values() if not i.herkomst.loc and i.herkomst.path.endswith((".md", ".markdown"))
        }

    @cached_property
    def paden(self) -> frozenset[str]:
        """Give the site path of every item that has a page."""
        return frozenset(soort_van(type(i)).pad(i) for rij in self.items.values() for i in rij.values() if soort_van(type(i)).adres)

    def zoek(self, href: str, vanuit: str) -> Item | None:
        """Find the item a link means, seen from the file `vanuit`."""
        schema, _, rest = href.partition(":")
        if schema in self.items and rest:
            return self.items[schema].get(rest)
        return self.bestanden.get(self.doel(href, vanuit))

    def doel(self, href: str, vanuit: str) -> str:
        """Give the file a link means, relative to the root; anything but a Markdown file stays as it is written."""
        pad = href.removeprefix("{filename}").removeprefix("{static}").removeprefix("{attach}")
        if not pad.endswith((".md", ".markdown")):
            return href
        direct = posixpath.normpath(posixpath.join("content" if pad.startswith("/") else posixpath.dirname(vanuit), pad.lstrip("/")))
        return direct if direct in self.bestanden or direct in self.mislukt else f"content/{pad.lstrip('/')}"


def koppelaar(kaart: Kaart, beelden: Beelden, document: Document, eerste_regel: int, loc: Loc = ()) -> Koppelaar:
    """Make the resolver of one text; it reports into the document with the line where the words stand, or that of field `loc`."""

    def meld(code: str, naald: str, **waarden: object) -> None:
        """Report at the line where the words stand."""
        document.meld(code, *(document.vind(naald) or (document.plek(loc) if loc else (eerste_regel, 1))), **waarden)

    def link(href: str) -> str | None:
        """Give the address, or report why there is none."""
        pad, hekje, anker = unquote(href).partition("#")
        item = kaart.zoek(pad, document.path)
        if item is None and not {kaart.doel(pad, document.path), f"{pad.partition(':')[0]}:"}.isdisjoint(kaart.mislukt):
            return None
        if item is None and _buiten(pad, document.path):
            return meld("WK310", href, waarde=pad[:120])
        if item is None:
            return _gewoon_pad(kaart, pad, hekje + anker) or meld("WK303", href, waarde=href[:120], remedie=_remedie(kaart, pad))
        if not item.zichtbaar(kaart.today):
            meld("WK304", href, waarde=href[:120])
            return None
        kind = soort_van(type(item))
        if not kind.adres:
            ouder = kaart.items["organisatie"][item.herkomst.ouder]
            return kaart.adressen.naar(f"{soort_van(type(ouder)).pad(ouder)}#{item.id}")
        return kaart.adressen.naar(kind.pad(item) + hekje + anker)

    def beeld(src: str, alt: str) -> Markup:
        """Give the picture, or report why there is none."""
        pad = _beeldpad(unquote(src), document.path, beelden)
        try:
            return beelden.picture(pad, alt, maten=_MATEN)
        except BeeldFout as e:
            if e.code == "WK401" and _buiten(unquote(src), document.path):
                meld("WK310", src, waarde=unquote(src)[:120])
            else:
                meld(e.code, src, **e.waarden)
            return Markup()

    return Koppelaar(link, beeld, meld)


def _gewoon_pad(kaart: Kaart, pad: str, anker: str) -> str | None:
    """Accept an address of the site itself, such as /nieuws/; the link checker sees whether the page is there."""
    if not pad.startswith("/") or pad.endswith((".md", ".markdown")) or ".." in pad.split("/"):
        return None
    return kaart.adressen.naar(pad + anker)


def _kaal(href: str) -> str:
    return href.removeprefix("{static}").removeprefix("{attach}").removeprefix("{filename}").replace("\\", "/")


def _buiten(href: str, vanuit: str) -> bool:
    """Tell whether an address climbs out of content/, seen from the file `vanuit`."""
    kaal = _kaal(href)
    return ".." in kaal.split("/") and not posixpath.normpath(posixpath.join(posixpath.dirname(vanuit), kaal.lstrip("/"))).startswith("content/")


def _remedie(kaart: Kaart, pad: str) -> str:
    schema, _, rest = pad.partition(":")
    if schema in kaart.items and rest:
        return nearest(rest, kaart.items[schema]) or f"kijk welke codes er zijn in {discover()[schema].waar or 'data/organisations.yaml'}"
    stam = posixpath.basename(pad)
    bestanden = {posixpath.basename(p): p for p in kaart.bestanden}
    if stam in bestanden:
        return f'bedoel je "../{bestanden[stam].removeprefix("content/")}"?'
    return nearest(stam, bestanden) or "kijk de naam van het bestand na"


def _beeldpad(src: str, vanuit: str, beelden: Beelden) -> str:
    """Find a picture seen from the file, from content/, or by its bare name in content/media."""
    kaal = _kaal(src)
    relatief = posixpath.normpath(posixpath.join(posixpath.dirname(vanuit), kaal)) if not kaal.startswith("/") else kaal.lstrip("/")
    kandidaten = (relatief.removeprefix("content/"), kaal.lstrip("/").removeprefix("content/"), f"media/{posixpath.basename(kaal)}")
    binnen = [k for k in kandidaten if k and not k.startswith("../") and ".." not in k.split("/")]
    return next((k for k in binnen if (beelden.content / k).is_file()), binnen[0] if binnen else posixpath.basename(kaal))
