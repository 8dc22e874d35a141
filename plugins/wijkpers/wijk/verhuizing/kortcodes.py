"""Take the shortcodes out of a text of WordPress: what they show is kept where HTML can say it, and what only a plugin can make is named."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

_OPMERKING: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_BLOK: Final = re.compile(r"<!-- wp:([a-z0-9/-]+) (?:\{(?:(?!-->).)*\} )?/-->", re.DOTALL)
_STIL: Final = frozenset(
    ("spacer", "separator", "more", "nextpage", "image", "paragraph", "heading", "post-title", "post-content", "post-featured-image", "post-date")
)
_BIJSCHRIFT: Final = re.compile(r"\[(?:wp_)?caption([^\]]*)\](.*?)\[/(?:wp_)?caption\]", re.DOTALL)
_GALERIJ: Final = re.compile(r"\[gallery([^\]]*)\]")
_INGESLOTEN: Final = re.compile(r"\[(embed|youtube|vimeo|video|audio|soundcloud|googlemaps)\b([^\]]*)\](?:([^\[]*)\[/\1\])?", re.IGNORECASE)
_EIGEN_REGEL: Final = re.compile(r"^[ \t]*(?:<p>)?(https?://\S*(?:youtu\.?be|vimeo\.com)\S*?)(?:</p>)?[ \t]*$", re.MULTILINE)
_CODE: Final = re.compile(r"\[(/?)([a-zA-Z][\w-]*)((?:[\s=/][^\[\]<>]*(?:<[^>]*>[^\[\]<>]*)*)?)\]")
_DUBBEL: Final = re.compile(r"\[(\[[a-z][\w-]*[^\[\]]*\])\]")
_STIJL: Final = frozenset(
    "row column columns section container inner text textblock headline divider spacer separator accordion tab tabs toggle button highlight dropcap".split()
)

_KNOP: Final = frozenset(("button", "btn", "knop", "cta"))
_BEELD: Final = frozenset(("image", "img", "gallery", "foto", "photo"))
_PLUGIN: Final = r"form|kalender|calendar|agenda|event|slider|map|feed|login|shop|cart|sitemap|search|widget|contact|gravity|ninja"  # what only a program shows


def zonder_kortcodes(tekst: str, weg: Callable[[str], None], galerij: Callable[[str], Iterable[str]]) -> str:
    """Give HTML without shortcodes and without the comments of the block editor; `weg` hears the name of each that is lost."""
    for naam in _BLOK.findall(tekst):
        if naam.removeprefix("core/") not in _STIL:
            weg(f"het blok {naam}")
    tekst = _OPMERKING.sub("", tekst)
    if "[" in tekst:
        tekst = _BIJSCHRIFT.sub(_bijschrift, tekst)
        tekst = _GALERIJ.sub(lambda m: "\n\n".join(("", *galerij(_waarde(m[1], "ids") or _waarde(m[1], "include")), "")), tekst)
        tekst = _INGESLOTEN.sub(_ingesloten, tekst)
        tekst = _DUBBEL.sub(lambda m: m[1].replace("[", "&#91;").replace("]", "&#93;"), tekst)
        codes = _Codes(frozenset(m[2] for m in _CODE.finditer(tekst) if m[1]), weg, galerij)
        tekst = _CODE.sub(codes.los_op, tekst)
    return _EIGEN_REGEL.sub(lambda m: f'<iframe src="{html.escape(m[1])}"></iframe>', tekst)


def _waarde(attributen: str, naam: str) -> str:
    m = re.search(rf"""\b{naam}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))""", html.unescape(attributen))
    return next((deel for deel in m.groups() if deel), "") if m else ""


def _bijschrift(m: re.Match[str]) -> str:
    """Write an old caption as a figure; its words stand in an attribute, or behind the picture."""
    beeld = re.search(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", m[2])
    if not beeld:
        return m[2]
    woorden = _waarde(m[1], "caption") or m[2][: beeld.start()] + m[2][beeld.end() :]
    return f"\n\n<figure>{beeld[0]}<figcaption>{woorden.strip()}</figcaption></figure>\n\n"


def _ingesloten(m: re.Match[str]) -> str:
    """Write what was shown inside a page as a frame, which becomes a link."""
    adres = (
        (m[3] or "").strip() or next((w for n in ("src", "url", "mp4", "mp3", "ogg", "m4a", "webm", "id") if (w := _waarde(m[2], n))), "") or m[2].strip(" =")
    )
    adres = html.unescape(re.sub(r"<[^>]*>", "", adres)).strip()
    if adres and not adres.startswith(("http", "//")):
        adres = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}.get(m[1].lower(), "") + adres
    return f'\n\n<iframe src="{html.escape(adres)}"></iframe>\n\n'


@dataclass(frozen=True)
class _Codes:
    """Take out every other shortcode: what it shows or leads to stays, and so does what it stands around."""

    gesloten: frozenset[str]  # the names that have an end somewhere
    weg: Callable[[str], None]
    galerij: Callable[[str], Iterable[str]]

    def los_op(self, m: re.Match[str]) -> str:
        """Give what is left of one; words between brackets that are none stay."""
        sluit, naam, rest = m[1], m[2], m[3]
        los = re.search(_PLUGIN, naam) if naam.islower() and "-" in naam else None
        if not (sluit or naam in self.gesloten or "_" in naam or "=" in rest or rest.strip() == "/" or (los and not rest)):
            return m[0]
        delen = {*re.split(r"[_-]", naam.lower())}
        if sluit:
            return "</a>" if delen & _KNOP else "\n\n" if delen & _STIJL else ""
        if (getoond := self._getoond(naam, rest, delen)) is not None:
            return getoond
        if not delen & _STIJL:
            self.weg(f"[{naam}]")
        titel = "" if re.search(_PLUGIN, naam) else _waarde(rest, "title")
        return f"\n\n<h3>{titel}</h3>\n\n" if titel else "\n\n" if delen & _STIJL else ""

    def _getoond(self, naam: str, rest: str, delen: set[str]) -> str | None:
        """Give the picture or the link that a code is; None for any other."""
        adres = next((w for n in ("url", "link", "href", "button_url") if (w := _waarde(rest, n).removeprefix("url:").split("|")[0])), "")
        if delen & _KNOP and naam in self.gesloten:
            return f'<a href="{html.escape(unquote(adres))}">'
        if delen & _KNOP and adres and (woorden := _waarde(rest, "title") or _waarde(rest, "text") or _waarde(rest, "button_text")):
            return f'\n\n<a href="{html.escape(unquote(adres))}">{woorden}</a>\n\n'
        if delen & _BEELD:
            if nummers := _waarde(rest, "image") or _waarde(rest, "images") or _waarde(rest, "ids"):
                return "\n\n".join(("", *self.galerij(nummers), ""))
            if src := _waarde(rest, "src") or (adres if re.search(r"\.(?:jpe?g|png|gif|webp)$", adres) else ""):
                return f'\n\n<img src="{html.escape(src)}" alt="{html.escape(_waarde(rest, "alt") or _waarde(rest, "title_text"))}">\n\n'
        return None
