"""Turn the finished site into a folder for a USB stick: it opens with a double click, and needs no server and no network.

The root holds `index.html` and everything else stands in `site/`. A browser that reads a file shows no `index.html` for a folder, has no root to count
from, and fetches nothing: so every address becomes relative and names a file, pictograms go into the page, and `usb_zoeken` brings an index made of scripts.
"""

from __future__ import annotations

import html
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, relpath
from typing import Final
from urllib.parse import quote, unquote

from markupsafe import Markup

from wijkpers.adressen import KORT, Adressen
from wijkpers.finish import offline, usb_zoeken
from wijkpers.finish.links import ELK_ATTRIBUUT, TAG
from wijkpers.finish.mappen import bladzijden
from wijkpers.text import ONBEVESTIGD, datum, tel, telefoon
from wijkpers.wijk import Wijk

MAP: Final = "site"
# What speaks to a host or a search engine, what is typed in a browser, and what only makers look at: no page leads there.
_NIET: Final = ("_headers", "_redirects", "robots.txt", "sitemap.xml", "404.html", "onderdelen", offline.WERKER, offline.MANIFEST, offline.PAGINA, KORT)
_ADRES: Final = frozenset(("href", "src", "action", "poster", "data-hulp"))
_MAPADRES: Final = frozenset(("data-groep", "data-woorden"))
_USE: Final = re.compile(r'<use href="([^"#]+)#([^"]+)"/>')
_SYMBOOL: Final = re.compile(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', re.DOTALL)
_MAIN: Final = re.compile(r'<main id="inhoud"[^>]*>\n?')
_ZOEK: Final = re.compile(r'<script defer src="[^"]*/js/zoek\.')
_OPGESLAGEN: Final = Markup('<p class="bij breed">Opgeslagen op {dag}. Weet je niet zeker of iets nog klopt? Bel <a href="{tel}">{nummer}</a>.</p>\n')


def maak(output: Path, wijk: Wijk, theme: Path) -> None:
    """Rewrite the pages in `output`, add the index and leave one file and one folder."""
    for naam in _NIET:
        ding = output / naam
        shutil.rmtree(ding) if ding.is_dir() else ding.unlink(missing_ok=True)
    stick, tekens = Stick(wijk.adressen), _symbolen(output)
    balie = wijk.instellingen.vraagbaak.telefoon
    opgeslagen = str(
        _OPGESLAGEN.format(dag=datum(wijk.today), tel=wijk.adressen.naar("contact/") if balie == ONBEVESTIGD else tel(balie), nummer=telefoon(balie))
    )
    zoeken = usb_zoeken.Index(lambda pad: stick.naar("zoeken/index.html", wijk.adressen.naar(pad)))
    for pad in bladzijden(output):
        bestand = output / pad
        tekst = bestand.read_text(encoding="utf-8")
        zoeken.lees(pad, tekst)
        tekst = stick.pagina(pad, _USE.sub(lambda m: tekens.get(m[2], ""), tekst))
        tekst = _MAIN.sub(lambda m: m[0] + opgeslagen, tekst, count=1)
        bestand.write_text(_ZOEK.sub(lambda m: f'<script defer src="../zoek/stick.js"></script>\n{m[0]}', tekst), encoding="utf-8")
    zoeken.schrijf(output / usb_zoeken.MAP, theme)
    _in_een_map(output)


def _symbolen(output: Path) -> dict[str, str]:
    """Give the drawing of every pictogram: a page on a stick may not look into another file."""
    return {naam: tekening for svg in sorted(output.glob("thema/icons/*.svg")) for naam, tekening in _SYMBOOL.findall(svg.read_text(encoding="utf-8"))}


def _in_een_map(output: Path) -> None:
    """Put all but the front page in one folder; by another name first, as a wijk may have a page `site`."""
    verborgen = output / f".{MAP}"
    verborgen.mkdir()
    for ding in sorted(output.iterdir()):
        if ding not in (verborgen, output / "index.html"):
            ding.rename(verborgen / ding.name)
    verborgen.rename(output / MAP)


@dataclass(frozen=True)
class Stick:
    """Know where everything comes to stand."""

    adressen: Adressen

    def pagina(self, pad: str, tekst: str) -> str:
        """Rewrite the addresses in the tags of the page at `pad`; its text may speak of addresses too, and stays."""

        def tag(m: re.Match[str]) -> str:
            """Rewrite one tag."""
            link = m[0].startswith("<a ")
            return ELK_ATTRIBUUT.sub(lambda a: f' {a[1]}="{html.escape(self._waarde(pad, a[1], html.unescape(a[2]), link))}"' if "/" in a[2] else a[0], m[0])

        return TAG.sub(tag, tekst)

    def _waarde(self, pad: str, naam: str, waarde: str, link: bool) -> str:
        if naam in _ADRES:
            hier = (waarde.removeprefix(self.adressen.herkomst) or "/") if link else waarde
            relatief = self.naar(pad, hier)
            return waarde if relatief == hier else relatief
        if naam in _MAPADRES:
            return self.naar(pad, waarde, map_=True)
        if naam == "data-pagefind":
            return self.naar(pad, self.adressen.naar(f"{usb_zoeken.MAP}/"), map_=True)
        if naam == "srcset":
            return ", ".join(" ".join((self.naar(pad, adres), *maat)) for adres, *maat in (deel.split() for deel in waarde.split(",") if deel.strip()))
        if naam == "content" and waarde.startswith("0; url="):
            return "0; url=" + self.naar(pad, waarde.removeprefix("0; url="))
        return waarde

    def naar(self, van: str, adres: str, *, map_: bool = False) -> str:
        """Give an address of the site as the page `van` says it on a stick: to a file, or to a folder for a script that adds a name; others stay."""
        m = re.match(rf"{re.escape(self.adressen.prefix)}(?:/(?!/)([^?#]*))?([?#].*)?$", adres)
        if not m or not adres.startswith("/"):
            return adres
        pad = unquote(m[1] or "")
        doel = f"{MAP}/{pad}" if map_ else _plek(f"{pad}index.html" if not pad or pad.endswith("/") else pad)
        return quote(relpath(doel, dirname(_plek(van)) or ".")) + "/" * map_ + (m[2] or "")


def _plek(pad: str) -> str:
    return pad if pad == "index.html" else f"{MAP}/{pad}"
