"""Keep what an allow list knows of HTML, tell what goes, and refuse what is too deep or too much to be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any, Final

import nh3

from wijkpers.schema import Dialect, discover

TAGS: Final = frozenset(
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark "
    "ol p pre q s small span strong sub summary sup table tbody td tfoot th thead tr u ul".split()
)
_ATTRIBUTEN: Final = {
    "*": {"lang", "dir"}, "a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}, "abbr": {"title"},
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}, "div": {"id"}, "li": {"id"}, "sup": {"id"}, "details": {"open"},
}  # fmt: skip
_KLASSEN: Final = {
    "sup": {"footnote-reference", "footnote-definition-label"}, "div": {"footnote-definition", "tabel"},
    "td": {"rechts", "midden"}, "th": {"rechts", "midden"},
}  # fmt: skip
_MET_INHOUD: Final = frozenset(("script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "form", "textarea", "title"))
# What an attribute may say; any other keeps its words, which nh3 escapes.
_WAARDEN: Final = {
    "id": re.compile(r"[\w:.-]{1,80}"), "colspan": re.compile(r"\d{1,2}"), "rowspan": re.compile(r"\d{1,2}"), "start": re.compile(r"\d{1,6}"),
    "scope": re.compile("row|col"), "dir": re.compile("ltr|rtl|auto"), "lang": re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
}  # fmt: skip
NOOT: Final = "noot-"  # in front of every id of a text: `zoek` would hide an element of the page from its scripts
SCHEMAS: Final = frozenset(("https", "http", "mailto", "tel"))
SCHEMA: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# White space, soft hyphens and marks without width: a browser reads on over some of them, and nobody sees the others.
_LEEG: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")

_MAX_DIEPTE: Final = 60
# A line that opens twenty quotations or lists; the line end in front lets the search jump from line to line.
_INSPRINGEN: Final = re.compile(r"\n[ \t]*(?:(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){20,}(?=[^\s>*+-])|(?<=[ \t]{60})(?:[-*+]|\d{1,9}[.)])[ \t])")
_BREED: Final = re.compile(r"^(?:[^\n|]*\|){60}", re.MULTILINE)
_OPEN: Final = re.compile(
    r"<(/?)(a|abbr|b|blockquote|code|del|details|div|dl|em|figure|font|i|ins|kbd|mark|ol|q|s|small|span|strong|sub|sup|table|u|ul)\b", re.IGNORECASE
)
_LEES: Final = 200_000  # characters of HTML to look through for what to tell
_HAKEN: Final = re.compile(r"[\[<`]")


def zuiver(ruw: str, tekst: str, meld: Callable[..., None]) -> str:
    """Give the HTML with nothing in it but what the lists above allow, and tell what went; `tekst` is what the editor wrote."""
    if "<" in tekst:
        for code, naald, waarden in _weggehaald(ruw, tekst):
            meld(code, naald, **waarden)
    return nh3.clean(
        ruw,
        tags=set(TAGS),
        clean_content_tags=set(_MET_INHOUD),
        attributes=_ATTRIBUTEN,
        attribute_filter=_waarde,
        allowed_classes=_KLASSEN,
        link_rel=None,
        url_schemes=SCHEMAS | set(discover()),
    )


def _waarde(tag: str, naam: str, waarde: str) -> str | None:
    """Keep a value that its attribute may have; an id gets its own room."""
    if naam in _WAARDEN and not _WAARDEN[naam].fullmatch(waarde):
        return None
    return NOOT + waarde if naam == "id" else waarde


def kaal_adres(href: str) -> str:
    """Give an address as a browser reads it."""
    return _LEEG.sub("", href)


class _Weg(HTMLParser):
    """Collect what `zuiver` will not keep: tags, attributes and addresses, each once."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: dict[str, None] = {}
        self.attributen: dict[str, None] = {}
        self.adressen: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag; a class only tells how something looked elsewhere, and goes without a word."""
        if tag not in TAGS:
            self.tags[tag] = None
            return
        mag = _ATTRIBUTEN["*"] | _ATTRIBUTEN.get(tag, set())
        for naam, waarde in attrs:
            m = SCHEMA.match(kaal_adres(waarde or "")) if naam == "href" else None
            if m and m[1].lower() not in SCHEMAS | set(discover()):
                self.adressen[waarde or ""] = None
            elif naam not in mag and naam != "class":
                self.attributen[naam] = None


def _weggehaald(ruw: str, tekst: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give (code, words to find the line by, values) of everything in `ruw` that will go."""
    weg = _Weg()
    weg.feed(ruw[: _open_commentaar(ruw)][:_LEES])
    weg.close()
    for tag in weg.tags:
        yield "WK405", _zoals(rf"<\s*{re.escape(tag)}", tekst), {"wat": f"<{tag[:40]}>", "remedie": _REMEDIES.get(tag, "haal het weg uit de tekst")}
    for naam in weg.attributen:
        yield "WK405", _zoals(rf"\b{re.escape(naam)}\s*=", tekst), {"wat": f"{naam[:40]}=", "remedie": "haal het weg uit de tekst"}
    for adres in weg.adressen:
        yield "WK407", adres if adres in tekst else "", {"waarde": adres[:120]}
    if _open_commentaar(ruw) < len(ruw):
        yield "WK405", tekst[_open_commentaar(tekst) :].split("\n", 1)[0], {"wat": "alles na <!--", "remedie": "zet --> waar het commentaar ophoudt"}


def _open_commentaar(tekst: str) -> int:
    """Find the first comment that never ends: the parser would read to the end from each."""
    begin = tekst.find("<!--", tekst.rfind("-->") + 1)
    return begin if begin >= 0 else len(tekst)


def _zoals(patroon: str, tekst: str) -> str:
    m = re.search(patroon, tekst, re.IGNORECASE)
    return m[0].strip() if m else ""


_LINK: Final = "gebruik een gewone link"
_REMEDIES: Final = {
    **dict.fromkeys(("iframe", "embed", "object", "video", "audio", "source", "frame"), _LINK),
    **dict.fromkeys(("form", "input", "button", "select", "textarea"), "een formulier kan hier niet: noem een telefoonnummer of e-mailadres"),
    "svg": "bewaar de tekening als PNG in content/media",
    **dict.fromkeys(("font", "center", "big", "strike", "tt"), "schrijf **vet** of *schuin*, en ## voor een kop"),
}


def te_veel(tekst: str, dialect: Dialect) -> tuple[str, str] | None:
    """Tell what of a text would take too long to read or to show, and give the words where it is; None for any text that a person wrote."""
    if m := _INSPRINGEN.search(f"\n{tekst}"):
        return "meer dan 20 citaten of lijsten in elkaar", m[0][1:]
    if tekst.count("|") >= 60 and (m := _BREED.search(tekst)):
        return "een tabel met meer dan 60 kolommen", m[0]
    return _te_veel_haken(tekst) if dialect != "commonmark" else None


def _te_veel_haken(tekst: str) -> tuple[str, str] | None:
    """Mind the old dialect, which reads each bracket of a paragraph to the end of it."""
    totaal = 0
    for blok in re.split(r"\n[ \t]*\n", tekst):
        aantal = len(_HAKEN.findall(blok))
        totaal += aantal
        if aantal > 800 or totaal > 5000:
            return f"{max(aantal, totaal)} haken of accenten", blok[:60]
        if blok.count("\n") > 1000:
            return "meer dan 1000 regels zonder witregel", blok[:60]
    return None


def te_diep(ruw: str) -> bool:
    """Tell whether tags stand deeper in each other than any page needs; the cleaner's time grows with the square of it."""
    diepte = 0
    for m in _OPEN.finditer(ruw):
        diepte = max(0, diepte - 1) if m[1] else diepte + 1
        if diepte > _MAX_DIEPTE:
            return True
    return False
