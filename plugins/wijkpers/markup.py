"""Turn Markdown into safe HTML whose links and pictures point at items of the wijk.

CommonMark goes through pyromark (Rust); files with Pelican's `Title:` header keep Python-Markdown, the dialect they were written
in. What pyromark makes of a text without raw HTML is safe by construction, save its addresses; everything else goes through nh3.
"""

from __future__ import annotations

import html as html_
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

import nh3
import pyromark
from markupsafe import Markup, escape

from wijkpers.problems import nearest
from wijkpers.schema import Dialect
from wijkpers.text import NAAR_LINKS, TAALCODES, opsomming, slug, taal_van_schrift

_OPTIES: Final = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_SMART_PUNCTUATION | pyromark.Options.ENABLE_STRIKETHROUGH
)
_TAGS: Final = frozenset(
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark "
    "ol p pre q s small span strong sub summary sup table tbody td tfoot th thead tr u ul".split()
)
_ATTRIBUTEN: Final = {
    "*": {"lang", "dir"}, "a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}, "abbr": {"title"},
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}, "div": {"id"}, "details": {"open"},
}  # fmt: skip
_KLASSEN: Final = {
    "sup": {"footnote-reference", "footnote-definition-label"}, "div": {"footnote-definition", "tabel"},
    "td": {"rechts", "midden"}, "th": {"rechts", "midden"},
}  # fmt: skip
_GEVAARLIJK: Final = frozenset(("script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "form", "textarea", "title"))

_SCHEMAS: Final = frozenset(("https", "http", "mailto", "tel"))
_RAUW: Final = re.compile(r"<[a-zA-Z/!?]")
_WEG: Final = re.compile(
    r"<\s*(script|style|iframe|object|embed|form|input|button|svg|math|meta|base|link|template|video|audio|noscript)\b|\s(on[a-z]+|style|srcdoc|formaction)\s*=",
    re.IGNORECASE,
)
_A: Final = re.compile(r'<a href="([^"]*)"')
_IMG: Final = re.compile(r'<p>\s*(?P<figuur><img(?:\s+[a-z]+="[^"]*")*\s*/?>)\s*</p>|<img(?:\s+[a-z]+="[^"]*")*\s*/?>')
_ATTR: Final = re.compile(r'([a-z]+)="([^"]*)"')
_KOP: Final = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_SCHEMA: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UITLIJN: Final = {'style="text-align: right"': 'class="rechts"', 'style="text-align: center"': 'class="midden"', ' style="text-align: left"': ""}
_NUMMER: Final = re.compile(r"\b0\d{1,3} \d{3} \d{2} \d{2}\b")
_RECHTS: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BLOK: Final = re.compile(
    r"(?P<open><(?P<tag>p|li|ul|ol|blockquote|h[1-6]|t[dh]|d[td]|figcaption)\b(?![^>]*\b(?:lang|dir)=)[^>]*)>(?=(?P<binnen>.*?)</(?P=tag)>)", re.DOTALL
)
_TAG: Final = re.compile(r"<[^>]+>")
_TAALWOORD: Final = re.compile(r'<a href="taal:([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TAALKOP: Final = re.compile(r"<h([1-6])>(?:<span (lang=[^>]+)>[^<]*</span></h)?")
_TAALBLOK: Final = re.compile(r"<(p|ul|ol|blockquote)>")
_TAALALINEA: Final = re.compile(r"<p><span (lang=[^>]+)>((?:(?!</?span).)*)</span></p>", re.DOTALL)

Meld = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Koppelaar:
    """Resolve what a text points at.

    `link(href)` gives an address, or None to leave the words without a link; `beeld(src, alt)` gives ready HTML. Both report
    through `meld(code, needle, **values)`, where `needle` is the text to look for to find the line.
    """

    link: Callable[[str], str | None]
    beeld: Callable[[str, str], Markup]
    meld: Meld


def render(tekst: str, dialect: Dialect, koppelaar: Koppelaar) -> Markup:
    """Render one text to HTML that may stand in a page, a feed or a print tree."""
    if dialect == "commonmark":
        ruw = pyromark.html(tekst, options=_OPTIES)
        onveilig = bool(_RAUW.search(tekst))
    else:
        ruw, onveilig = _python_markdown(tekst), True
    if "taal:" in ruw:
        ruw = _taalsecties(_TAALALINEA.sub(r"<p \1>\2</p>", _TAALWOORD.sub(lambda m: _in_taal(m, koppelaar.meld), ruw)))
    if onveilig:
        _meld_weg(tekst, koppelaar.meld)
        ruw = _zuiver(ruw)
    return Markup(_richting(_verbind(_tabellen(ruw), koppelaar)))


def _python_markdown(tekst: str) -> str:
    import markdown  # slow to import, and only imported sites need it

    return markdown.markdown(tekst, extensions=["tables", "footnotes", "fenced_code", "sane_lists", "smarty", "abbr", "def_list"])


def _zuiver(ruw: str) -> str:
    for stijl, klasse in _UITLIJN.items():
        ruw = ruw.replace(stijl, klasse)
    return nh3.clean(
        ruw,
        tags=set(_TAGS),
        clean_content_tags=set(_GEVAARLIJK),
        attributes=_ATTRIBUTEN,
        allowed_classes=_KLASSEN,
        link_rel=None,
        url_schemes=set(_SCHEMAS),
    )


def _meld_weg(tekst: str, meld: Meld) -> None:
    zonder_code = re.sub(r"```.*?```|`[^`\n]*`", "", tekst, flags=re.DOTALL)
    for m in _WEG.finditer(zonder_code):
        tag, attribuut = m[1], m[2]
        wat = f"<{tag.lower()}>" if tag else f"{attribuut.lower()}="
        remedie = "gebruik een gewone link" if tag and tag.lower() in ("iframe", "embed", "object", "video", "audio") else "haal het weg uit de tekst"
        meld("WK405", m[0].strip(), wat=wat, remedie=remedie)


def _in_taal(m: re.Match[str], meld: Meld) -> str:
    """Mark words that an editor wrote as `[iftar](taal:turks)`, so that they are said and hyphenated in their own language."""
    naam = unquote(html_.unescape(m[1])).strip()
    code = TAALCODES.get(naam.lower())
    if code is None:
        meld("WK408", f"taal:{naam}", waarde=naam[:60], remedie=nearest(naam.lower(), TAALCODES) or f"kies uit {opsomming(TAALCODES, 'of')}")
        return m[2]
    richting = ' dir="rtl"' if code in NAAR_LINKS else ""
    return f'<span lang="{code}"{richting}>{m[2]}</span>'


def _taalsecties(ruw: str) -> str:
    """Give everything below a heading the language of that heading, up to the next heading of its level."""
    delen, niveau, merk = [], 0, ""
    for deel in re.split("(?=<h[1-6]>)", ruw):
        kop = _TAALKOP.match(deel)
        if kop and (not merk or int(kop[1]) <= niveau):
            niveau, merk = int(kop[1]), kop[2] or ""
        delen.append(_TAALBLOK.sub(rf"<\1 {merk}>", deel) if merk else deel)
    return "".join(delen)


def _tabellen(ruw: str) -> str:
    if "<table>" not in ruw:
        return ruw
    for stijl, klasse in _UITLIJN.items():
        ruw = ruw.replace(stijl, klasse)
    ruw = ruw.replace("<th>", '<th scope="col">').replace("<th class", '<th scope="col" class')
    return ruw.replace("<table>", '<div class="tabel" role="region" tabindex="0" aria-label="Tabel"><table>').replace("</table>", "</table></div>")


def _verbind(ruw: str, k: Koppelaar) -> str:
    """Resolve links, pictures and headings in HTML that is already safe; each only where there is one."""
    if "<img" in ruw:
        ruw = _IMG.sub(lambda m: _figuur(m["figuur"], k) if m["figuur"] else str(_beeld(m[0], k)[0]), ruw)
    if "<a href" in ruw:
        ruw = _A.sub(lambda m: _link(m[1], k), ruw)
    if "<h" in ruw:
        ruw = _koppen(ruw)
    return ruw


def _figuur(img: str, k: Koppelaar) -> str:
    beeld, titel = _beeld(img, k)
    bijschrift = f"<figcaption>{escape(titel)}</figcaption>" if titel else ""
    return f'<figure class="figuur">{beeld}{bijschrift}</figure>' if beeld else ""


def _beeld(img: str, k: Koppelaar) -> tuple[Markup, str]:
    attributen = {naam: html_.unescape(waarde) for naam, waarde in _ATTR.findall(img)}
    src, alt = attributen.get("src", ""), attributen.get("alt", "").strip()
    if not alt:
        k.meld("WK404", src)
    if _SCHEMA.match(src) or src.startswith("//"):
        k.meld("WK406", src, waarde=src[:120])
        return Markup(), ""
    return k.beeld(src, alt), attributen.get("title", "")


def _link(ruw: str, k: Koppelaar) -> str:
    href = re.sub(r"[\x00-\x20\x7f\u00ad\u200b-\u200f\u2028-\u202e]", "", html_.unescape(ruw))
    if href.startswith("#"):
        return f'<a href="{escape(href)}"'
    if m := _SCHEMA.match(href):
        schema = m[1].lower()
        if schema in ("https", "http") and re.match(r"https?://[^@/?#\\]+\.[^@/?#\\]+(?:[/?#]|$)", href, re.IGNORECASE):
            return f'<a href="{escape(href)}"'
        if schema in ("mailto", "tel"):
            return f'<a href="{escape(href)}"'
    elif href.startswith(("//", "\\")):
        k.meld("WK407", ruw, waarde=href[:120])
        return "<a"
    adres = k.link(href)
    return f'<a href="{escape(adres)}"' if adres else "<a"


def _koppen(ruw: str) -> str:
    """Start headings at h2, below the page's own h1, and give each an id that a link can use."""
    omlaag = 1 if "<h1>" in ruw else 0
    gebruikt: dict[str, int] = {}

    def kop(m: re.Match[str]) -> str:
        """Write one heading, a second time with a number."""
        naam = f"kop-{slug(html_.unescape(_TAG.sub('', m[2]))) or 'x'}"
        gebruikt[naam] = keer = gebruikt.get(naam, 0) + 1
        niveau = min(6, int(m[1]) + omlaag)
        return f'<h{niveau} id="{naam}{f"-{keer}" if keer > 1 else ""}">{m[2]}</h{niveau}>'

    return _KOP.sub(kop, ruw)


def _richting(ruw: str) -> str:
    """Mark every block that is written from right to left with its language and direction; the rest of the page is Dutch.

    A telephone number is held together, or its groups would stand in the order of the letters.
    """
    if not _RECHTS.search(ruw):
        return ruw
    return _BLOK.sub(_met_taal, _NUMMER.sub(lambda m: m[0].replace(" ", "\u00a0"), ruw))


def _met_taal(m: re.Match[str]) -> str:
    """Mark one block; a list or quotation as a whole only when nothing in it runs the other way."""
    binnen = platte_tekst(m["binnen"])
    gemengd = m["tag"] in ("ul", "ol", "blockquote") and re.search("[A-Za-z]", binnen)
    taal = "" if gemengd else taal_van_schrift(binnen)
    return f'{m["open"]} lang="{taal}" dir="rtl">' if taal else f"{m['open']}>"


def platte_tekst(ruw: str) -> str:
    """Give the words of HTML in one line, for descriptions and counts."""
    return " ".join(html_.unescape(_TAG.sub(" ", ruw)).split())
