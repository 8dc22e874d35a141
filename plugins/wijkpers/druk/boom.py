"""Turn sanitised HTML into a tree of plain dictionaries that the print theme walks.

The tree is data: Typst receives it as JSON and sets strings as letters, so nothing that an editor types can become markup.
Words stay what they are, character for character; only invisible help for the typesetter is added (see `druktekst`).
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, NotRequired, TypedDict

import pyphen
from lxml import html as lxml_html
from lxml.html import HtmlElement

_NADRUK: Final[Mapping[str, str]] = MappingProxyType(
    {"em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "mark": "strong", "code": "code", "kbd": "code", "sup": "sup"}
)
_KOPPEN: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOKKEN: Final = _KOPPEN | frozenset(("p", "ul", "ol", "blockquote", "figure", "table", "hr", "pre", "div", "details", "summary", "dl", "dt", "dd", "li"))
_TREMA: Final = re.compile(r"\b\w*[äëïöüÄËÏÖÜ]\w*\b")
_VAST: Final = (
    (re.compile(r"€ (?=\d)"), "€\u00a0"),
    (re.compile(r"(?<=\d) (?=(?:uur|euro|procent|kilometer|km|jaar|%)\b)"), "\u00a0"),
)
_SAMEN: Final = re.compile(r"\b0\d{1,3} \d{3} \d{2} \d{2}\b|\b[1-9]\d{3} [A-Z]{2}\b|\b14 0\d{2,3}\b")  # a phone number, a postcode


class Nadruk(TypedDict):
    """Hold an inline element: em, strong, a (with href), code, br, sup."""

    t: str
    c: NotRequired[list[Inline]]
    href: NotRequired[str]


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


Lijstitem = list[Blok]


def boom(html: str) -> list[Blok]:
    """Return the blocks of sanitised HTML, in order.

    A picture becomes a block of its own whose `bestand` is its `src`; loose text between blocks becomes a paragraph.
    """
    wortel = lxml_html.fragment_fromstring(html, create_parent="div")
    return list(_blokken(wortel))


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
            yield from _alinea(los)
            los = []
            yield from _blok(kind)
        elif kind.tag in ("img", "picture"):
            yield from _alinea(los)
            los = []
            yield _plaat(kind)
        else:
            los += _een(kind)
        los += _tekst(kind.tail)
    yield from _alinea(los)


def _blok(el: HtmlElement) -> Iterator[Blok]:
    match el.tag:
        case "p":
            yield from _blokken(el)
        case "ul" | "ol" as soort:
            yield {"t": soort, "items": [_item(li) for li in el if li.tag == "li"]}
        case "blockquote":
            yield {"t": "quote", "blokken": list(_blokken(el))}
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
            yield {"t": "h", "c": _inline(el)}
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


def _alinea(c: list[Inline]) -> Iterator[Blok]:
    """Yield a paragraph, unless there is only white space in it."""
    c = _getrimd(c)
    if c:
        yield {"t": "p", "c": c}


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
    soort = _NADRUK.get(el.tag)
    return [{"t": soort, "c": binnen}] if soort else binnen


def _tekst(ruw: str | None) -> list[Inline]:
    tekst = re.sub(r"[ \t\r\n]+", " ", ruw or "")
    return [druktekst(tekst)] if tekst else []


def druktekst(tekst: str) -> str:
    """Add what helps the typesetter and nobody sees: spaces that do not break, and hyphens for words with a trema.

    The hyphenation of the engine breaks `coördinatie` before the ö, where the trema would have to go; such a word therefore
    carries its own soft hyphens, and a word joiner at its end that keeps the engine from adding others.
    """
    for patroon, vervanging in _VAST:
        tekst = patroon.sub(vervanging, tekst)
    tekst = _SAMEN.sub(lambda m: m[0].replace(" ", "\u00a0"), tekst)
    tekst = _uitzonderingen()[0].sub(lambda m: _met_streepjes(m[0]), tekst)
    return _TREMA.sub(lambda m: _gebroken(m[0]), tekst)


def _met_streepjes(woord: str) -> str:
    """Break an exception only where its file says so."""
    plekken = [0, *itertools.accumulate(map(len, _uitzonderingen()[1][woord.lower()].split("-")))]
    return "\u00ad".join(woord[a:b] for a, b in itertools.pairwise(plekken)) + "\u2060"


@functools.cache
def _uitzonderingen() -> tuple[re.Pattern[str], dict[str, str]]:
    """Read afbreken.txt once: a pattern that finds the words, and where they may break."""
    regels = (Path(__file__).parent / "afbreken.txt").read_text(encoding="utf-8").splitlines()
    woorden = {regel.replace("-", ""): regel for regel in regels if regel and not regel.startswith("#")}
    return re.compile(rf"\b(?:{'|'.join(sorted(woorden))})\b", re.IGNORECASE), woorden


def _gebroken(woord: str) -> str:
    plekken = [i for i in _afbreker().positions(woord) if woord[i] not in "äëïöüÄËÏÖÜ" and 2 <= i <= len(woord) - 2]
    grenzen = [0, *plekken, len(woord)]
    return "\u00ad".join(woord[a:b] for a, b in itertools.pairwise(grenzen)) + "\u2060"


@functools.cache
def _afbreker() -> pyphen.Pyphen:
    """Load the Dutch patterns once: reading them takes longer than setting a magazine."""
    return pyphen.Pyphen(lang="nl_NL")


def platte_woorden(knoop: Any) -> str:
    """Give the words of a block or an inline node without its form."""
    if isinstance(knoop, str):
        return knoop
    blokken = (*knoop.get("blokken", ()), *(b for item in knoop.get("items", ()) for b in item))
    cellen = (n for rij in knoop.get("rijen", ()) for cel in rij for n in cel)
    return " ".join(filter(None, ("".join(map(platte_woorden, knoop.get("c", ()))), knoop.get("tekst", ""), *map(platte_woorden, (*blokken, *cellen)))))
