"""Turn sanitised HTML into a tree of plain dictionaries that the print theme walks.

The tree is data: Typst receives it as JSON and sets strings as letters, so nothing that an editor types can become markup.
Words stay what they are, character for character; only invisible help for the typesetter is added (see `druktekst`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, NotRequired, TypedDict

from lxml import html as lxml_html
from lxml.html import HtmlElement

from wijkpers.druk.afbreken import Woorden, druktekst

_NADRUK: Final[Mapping[str, str]] = MappingProxyType(
    {"em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "mark": "strong", "code": "code", "kbd": "code", "sup": "sup"}
)
_KOPPEN: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TAAL: Final = re.compile(r"[a-z]{2,3}\b")
_BLOKKEN: Final = _KOPPEN | frozenset(("p", "ul", "ol", "blockquote", "figure", "table", "hr", "pre", "div", "details", "summary", "dl", "dt", "dd", "li"))


class Nadruk(TypedDict):
    """Hold an inline element: em, strong, a (with href), taal (words that are not Dutch), code, br, sup."""

    t: str
    c: NotRequired[list[Inline]]
    href: NotRequired[str]
    taal: NotRequired[str]


Inline = str | Nadruk


class Blok(TypedDict):
    """Hold one block of a text: p, h (`c`), ul, ol (`items`), quote, note (`blokken`), img, table (`rijen`), hr, pre (`tekst`)."""

    t: Literal["p", "h", "ul", "ol", "quote", "img", "table", "hr", "pre", "note"]
    c: NotRequired[list[Inline]]
    items: NotRequired[list[Lijstitem]]
    blokken: NotRequired[list[Blok]]
    rijen: NotRequired[list[list[list[Inline]]]]
    tekst: NotRequired[str]
    label: NotRequired[str]
    bestand: NotRequired[str]
    alt: NotRequired[str]
    bijschrift: NotRequired[str]
    taal: NotRequired[str]  # of what is not Dutch


Lijstitem = list[Blok]


def boom(html: str, eigen: Woorden = ()) -> list[Blok]:
    """Return the blocks of sanitised HTML, in order; `eigen` are the words that the wijk itself hyphenates.

    A picture becomes a block of its own whose `bestand` is its `src`; loose text between blocks becomes a paragraph.
    """
    wortel = lxml_html.fragment_fromstring(html, create_parent="div")
    return _gezet(list(_blokken(wortel)), eigen)


def _gezet(deel: Any, eigen: Woorden) -> Any:
    """Help the typesetter with every run of letters: those are the strings in a list, a string under a key is no text."""
    if isinstance(deel, dict):
        return {sleutel: _gezet(waarde, eigen) if isinstance(waarde, list) else waarde for sleutel, waarde in deel.items()}
    return [druktekst(kind, eigen) if isinstance(kind, str) else _gezet(kind, eigen) for kind in deel]


def figuren(blokken: list[Blok]) -> Iterator[Blok]:
    """Yield every picture of a tree, so that the caller can say which file on disk it is."""
    for blok in blokken:
        if blok["t"] == "img":
            yield blok
        for kind in (*blok.get("items", ()), *([blok["blokken"]] if "blokken" in blok else ())):
            yield from figuren(kind)


def _blokken(ouder: HtmlElement) -> Iterator[Blok]:
    """Yield the blocks inside an element; text that stands loose between them is gathered into paragraphs."""
    los: list[Inline] = _tekst(ouder.text)
    for kind in ouder:
        if kind.tag in _BLOKKEN:
            yield from _alinea(los, ouder)
            los = []
            yield from _blok(kind)
        elif kind.tag in ("img", "picture"):
            yield from _alinea(los, ouder)
            los = []
            yield _plaat(kind)
        else:
            los += _een(kind)
        los += _tekst(kind.tail)
    yield from _alinea(los, ouder)


def _blok(el: HtmlElement) -> Iterator[Blok]:
    match el.tag:
        case "p":
            yield from _blokken(el)
        case "ul" | "ol" as soort:
            yield _in_taal({"t": soort, "items": [_item(li) for li in el if li.tag == "li"]}, el)
        case "blockquote":
            yield _in_taal({"t": "quote", "blokken": list(_blokken(el))}, el)
        case "figure":
            yield from (_plaat(el, "".join(b.text_content() for b in el.iter("figcaption"))) for _ in _eerste(el, "img"))
        case "table":
            yield {"t": "table", "rijen": [[_inline(cel) for cel in rij if cel.tag in ("td", "th")] for rij in el.iter("tr")]}
        case "hr":
            yield {"t": "hr"}
        case "pre":
            yield {"t": "pre", "tekst": el.text_content().rstrip("\n")}
        case "div" if "footnote-definition" in (el.get("class") or ""):
            yield _noot(el)
        case tag if tag in _KOPPEN:
            yield _in_taal({"t": "h", "c": _inline(el)}, el)
        case _:
            yield from _blokken(el)


def _item(li: HtmlElement) -> Lijstitem:
    return list(_blokken(li))


def _noot(el: HtmlElement) -> Blok:
    label = "".join(sup.text_content() for sup in el.find_class("footnote-definition-label"))
    for sup in el.find_class("footnote-definition-label"):
        sup.drop_tree()
    return {"t": "note", "label": label.strip(), "blokken": list(_blokken(el))}


def _plaat(el: HtmlElement, bijschrift: str = "") -> Blok:
    img = next(_eerste(el, "img"))
    return {"t": "img", "bestand": img.get("src", ""), "alt": img.get("alt", ""), "bijschrift": bijschrift.strip()}


def _eerste(el: HtmlElement, tag: str) -> Iterator[HtmlElement]:
    yield from list(el.iter(tag))[:1]


def _alinea(c: list[Inline], ouder: HtmlElement) -> Iterator[Blok]:
    """Yield a paragraph, unless there is only white space in it."""
    c = _getrimd(c)
    if c:
        yield _in_taal({"t": "p", "c": c}, ouder)


def _in_taal(blok: Blok, el: HtmlElement) -> Blok:
    """Keep the language that the element is marked with."""
    taal = _TAAL.match(el.get("lang") or "")
    return {**blok, "taal": taal[0]} if taal else blok


def _getrimd(c: list[Inline]) -> list[Inline]:
    """Drop the white space at both ends: HTML does not show it, a typesetter would."""
    c = list(c)
    while c and isinstance(c[0], str):
        c[0] = c[0].lstrip()
        if c[0]:
            break
        c.pop(0)
    while c and isinstance(c[-1], str):
        c[-1] = c[-1].rstrip()
        if c[-1]:
            break
        c.pop()
    return c


def _inline(el: HtmlElement) -> list[Inline]:
    return _getrimd([*_tekst(el.text), *(n for kind in el for n in (*_een(kind), *_tekst(kind.tail)))])


def _een(el: HtmlElement) -> list[Inline]:
    """Give the inline nodes of one element; an element that print does not know passes its words on."""
    if not isinstance(el.tag, str):
        return []  # a comment
    if el.tag == "br":
        return [{"t": "br"}]
    binnen: list[Inline] = [*_tekst(el.text), *(n for kind in el for n in (*_een(kind), *_tekst(kind.tail)))]
    if el.tag == "a" and el.get("href"):
        return [{"t": "a", "href": el.get("href", ""), "c": binnen}]
    if taal := _TAAL.match(el.get("lang") or ""):
        return [{"t": "taal", "taal": taal[0], "c": binnen}]
    soort = _NADRUK.get(el.tag)
    return [{"t": soort, "c": binnen}] if soort else binnen


def _tekst(ruw: str | None) -> list[Inline]:
    tekst = re.sub(r"[ \t\r\n]+", " ", ruw or "")
    return [tekst] if tekst else []


def platte_woorden(knoop: Any) -> str:
    """Give the words of a block or an inline node without its form."""
    if isinstance(knoop, str):
        return knoop
    blokken = (*knoop.get("blokken", ()), *(b for item in knoop.get("items", ()) for b in item))
    cellen = (n for rij in knoop.get("rijen", ()) for cel in rij for n in cel)
    return " ".join(filter(None, ("".join(map(platte_woorden, knoop.get("c", ()))), knoop.get("tekst", ""), *map(platte_woorden, (*blokken, *cellen)))))
