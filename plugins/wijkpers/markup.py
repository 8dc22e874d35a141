"""Turn Markdown into safe HTML whose links and pictures point at items of the wijk.

CommonMark goes through pyromark (Rust); files with Pelican's `Title:` header keep Python-Markdown, the dialect they were written
in. What pyromark makes of a text without raw HTML is safe by construction, save its addresses; everything else goes through nh3.
"""

from __future__ import annotations

import html as html_
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

import pyromark
from markupsafe import Markup, escape

from wijkpers.problems import nearest
from wijkpers.schema import Dialect
from wijkpers.text import NAAR_LINKS, ONZICHTBAAR, TAALCODES, opsomming, slug, taal_van_schrift
from wijkpers.zuiver import NOOT, SCHEMA, kaal_adres, te_diep, te_veel, zuiver

_OPTIES: Final = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_SMART_PUNCTUATION | pyromark.Options.ENABLE_STRIKETHROUGH
)
_RAUW: Final = re.compile(r"<[a-zA-Z/!?]")
_A: Final = re.compile(r"<a( [^>]*)>")  # nh3 and pyromark escape < and > in attributes
_LEGE_LINK: Final = re.compile(r'<a href="([^"]*)"[^>]*>\s*</a>')
_HOST: Final = re.compile(r"https?://([^@/?#\\]+\.[^@/?#\\]+)(?:[/?#]|$)", re.IGNORECASE)
_NOOIT: Final = frozenset(("javascript", "vbscript", "data", "file", "blob", "filesystem", "ftp", "http", "https", "about", "view-source"))
_GEVULD: Final = re.compile(r"<th\b[^>]*>(?!\s*</th>)")
BESTANDSNAAM: Final = re.compile(r"\S+\.(?:jpe?g|png|webp|avif|gif|heic)|(?:IMG|DSC[NF]?|PXL|P)[_-]?\d+\S*", re.IGNORECASE)
_IMG: Final = re.compile(r'<p>\s*(?P<figuur><img(?:\s+[a-z]+="[^"]*")*\s*/?>)\s*</p>|<img(?:\s+[a-z]+="[^"]*")*\s*/?>')
_ATTR: Final = re.compile(r'([a-z]+)="([^"]*)"')
_KOP: Final = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_H2: Final = re.compile(r'(?=<h2 id="kop-)')
_H2_ID: Final = re.compile(r'<h2 id="kop-([^"]*)"')
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
    if veel := te_veel(tekst, dialect):
        koppelaar.meld("WK414", veel[1], wat=veel[0])
        return Markup()
    ruw = pyromark.html(tekst, options=_OPTIES) if dialect == "commonmark" else _python_markdown(tekst)
    rauw = bool(_RAUW.search(tekst))
    if rauw and te_diep(ruw):
        koppelaar.meld("WK414", "<", wat="tientallen HTML-tags in elkaar, of niet gesloten")
        return Markup()
    if "taal:" in ruw:
        ruw = _taalsecties(_TAALALINEA.sub(r"<p \1>\2</p>", _TAALWOORD.sub(lambda m: _in_taal(m, koppelaar.meld), ruw)))
    if rauw or dialect != "commonmark":
        ruw = zuiver(_uitgelijnd(ruw), tekst, koppelaar.meld)
    elif "footnote" in ruw:
        ruw = ruw.replace('<div class="footnote-definition" id="', f'<div class="footnote-definition" id="{NOOT}')
    if "&" in tekst and (m := ONZICHTBAAR.search(ruw)):  # written as `&#x202e;`
        koppelaar.meld("WK113", "&#", teken=f"{ord(m[0]):04X}")
        ruw = ONZICHTBAAR.sub("", ruw)
    return Markup(_richting(_verbind(_tabellen(ruw, koppelaar.meld), koppelaar)))


def _python_markdown(tekst: str) -> str:
    import markdown  # slow to import, and only imported sites need it

    noten = {"footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij noot {}"}}
    return markdown.markdown(tekst, extensions=["tables", "footnotes", "fenced_code", "sane_lists", "smarty", "abbr", "def_list"], extension_configs=noten)


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


def _uitgelijnd(ruw: str) -> str:
    for stijl, klasse in _UITLIJN.items():
        ruw = ruw.replace(stijl, klasse)
    return ruw


def _tabellen(ruw: str, meld: Meld) -> str:
    if "<table>" not in ruw:
        return ruw
    if not all(_GEVULD.search(tabel) for tabel in ruw.split("<table>")[1:]):
        meld("WK413", "|")
    ruw = _uitgelijnd(ruw).replace("<th>", '<th scope="col">').replace("<th class", '<th scope="col" class')
    return ruw.replace("<table>", '<div class="tabel" role="region" tabindex="0" aria-label="Tabel"><table>').replace("</table>", "</table></div>")


def _verbind(ruw: str, k: Koppelaar) -> str:
    """Resolve links, pictures and headings in HTML that is already safe; each only where there is one."""
    if "<img" in ruw:
        ruw = _IMG.sub(lambda m: _figuur(m["figuur"], k) if m["figuur"] else str(_beeld(m[0], k)[0]), ruw)
    if "<a " in ruw:
        for m in _LEGE_LINK.finditer(ruw):
            k.meld("WK410", html_.unescape(m[1]))
        ruw = _A.sub(lambda m: _anker(m[1], ruw, k), ruw)
    return _koppen(ruw, k.meld) if "<h" in ruw else ruw


def _figuur(img: str, k: Koppelaar) -> str:
    beeld, titel = _beeld(img, k)
    bijschrift = f"<figcaption>{escape(titel)}</figcaption>" if titel else ""
    return f'<figure class="figuur">{beeld}{bijschrift}</figure>' if beeld else ""


def _beeld(img: str, k: Koppelaar) -> tuple[Markup, str]:
    attributen = {naam: html_.unescape(waarde) for naam, waarde in _ATTR.findall(img)}
    src, alt = attributen.get("src", ""), attributen.get("alt", "").strip()
    if not alt:
        k.meld("WK404", src)
    elif BESTANDSNAAM.fullmatch(alt):
        k.meld("WK409", alt, waarde=alt[:80])
    if not src or src.lower().startswith("data:"):
        k.meld("WK411", src[:40])
    elif SCHEMA.match(src) or src.startswith(("//", "\\")):
        k.meld("WK406", src, waarde=src[:120])
    else:
        return k.beeld(src, alt), attributen.get("title", "")
    return Markup(), ""


def _anker(attributen: str, ruw: str, k: Koppelaar) -> str:
    """Write one `<a>` again with the address that its words may lead to, or with none."""
    velden = dict(_ATTR.findall(attributen))
    href = velden.pop("href", None)
    adres = None if href is None else _link(href, ruw, k)
    rest = "".join(f' {naam}="{waarde}"' for naam, waarde in velden.items())
    return f'<a href="{escape(adres)}"{rest}>' if adres else f"<a{rest}>"


def _link(geschreven: str, ruw: str, k: Koppelaar) -> str | None:
    href = kaal_adres(html_.unescape(geschreven))
    if href.startswith("#"):
        return f"#{NOOT}{href[1:]}" if f'id="{NOOT}{escape(href[1:])}"' in ruw else href
    schema = m[1].lower() if (m := SCHEMA.match(href)) else ""
    if schema in ("mailto", "tel"):
        return href
    if schema in ("https", "http") and (m := _HOST.match(href)):
        if not (host := unquote(m[1])).isascii() or "xn--" in host.lower():
            k.meld("WK415", unquote(geschreven), waarde=host[:80])
        return href
    echt = kaal_adres(unquote(href))
    if echt.startswith(("//", "\\", "/\\")) or ((m := SCHEMA.match(echt)) and m[1].lower() in _NOOIT):
        k.meld("WK407", geschreven, waarde=href[:120])
        return None
    return k.link(href)


def _koppen(ruw: str, meld: Meld) -> str:
    """Start headings at h2, below the page's own h1, and give each an id that a link can use."""
    omlaag = 1 if "<h1>" in ruw else 0
    vorige = 1
    gebruikt: dict[str, int] = {}

    def kop(m: re.Match[str]) -> str:
        """Write one heading, a second time with a number."""
        naam = f"kop-{slug(html_.unescape(_TAG.sub('', m[2]))) or 'x'}"
        gebruikt[naam] = keer = gebruikt.get(naam, 0) + 1
        nonlocal vorige
        niveau = min(6, int(m[1]) + omlaag)
        if niveau > vorige + 1:
            meld("WK412", f"# {html_.unescape(_TAG.sub('', m[2]))}", hekjes="#" * (vorige + 1 - omlaag))
        vorige = niveau
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


def per_kop(html: str) -> Iterator[tuple[str, Markup]]:
    """Give a text in parts: each with the slug of the heading that it begins with, the first with none."""
    for deel in _H2.split(html):
        m = _H2_ID.match(deel)
        yield m[1] if m else "", Markup(deel)


def platte_tekst(ruw: str) -> str:
    """Give the words of HTML in one line, for descriptions and counts."""
    return " ".join(html_.unescape(_TAG.sub(" ", ruw)).split())
