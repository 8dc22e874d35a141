"""Give templates what they may use: pure functions over one wijk, and two views, `site` and `page`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from wijkpers import __version__, text
from wijkpers.channel import Channel, Link, Page
from wijkpers.jsonld import als_script
from wijkpers.markup import render as render_markdown
from wijkpers.recurrence import Occurrence, next_occurrences
from wijkpers.schema import Item, soort_van, velden
from wijkpers.tijdtekst import occurrence_tekst, tijden_tekst
from wijkpers.wijk import Wijk, sleutel
from wijkpers.wijk.instellingen import Buurt, Rubriek, Vraagbaak
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.lezen import Document

_MATEN = "(min-width: 60rem) 40rem, 100vw"


@dataclass(frozen=True, slots=True)
class Site:
    """Be what every page knows about the site."""

    naam: str
    plaats: str
    kort: str
    magazine: str
    taal: str
    url: str
    vraagbaak: Vraagbaak
    menu: tuple[Link, ...]
    voetmenu: tuple[Link, ...]
    buurten: tuple[Buurt, ...]
    rubrieken: tuple[Rubriek, ...]
    feeds: tuple[Link, ...]
    kanalen: frozenset[str]
    versie: str
    vandaag: date
    zoeken_url: str


@dataclass(frozen=True, slots=True)
class Blad:
    """Be what a template knows about the page it makes."""

    titel: str
    beschrijving: str
    url: str
    canonical: str
    sectie: str
    kruimels: tuple[Link, ...]
    og_beeld: str | None
    og_soort: str
    jsonld: Markup | None
    zoekbaar: bool
    feeds: tuple[Link, ...]


def site(wijk: Wijk, kanalen: Mapping[str, Channel]) -> Site:
    """Make the view of the site once per build."""
    s, naar = wijk.instellingen, wijk.adressen.naar
    menu = sorted(((rang, link) for kanaal in kanalen.values() for rang, link in kanaal.menu), key=lambda paar: paar[0])
    paginas = [p for p in wijk.alle("pagina") if getattr(p, "menu", False)]
    return Site(
        naam=s.naam,
        plaats=s.plaats,
        kort=s.kort,
        magazine=s.magazine,
        taal="nl",
        url=wijk.adressen.absoluut(""),
        vraagbaak=s.vraagbaak,
        menu=tuple(Link(link.titel, naar(link.url), link.sectie) for _, link in menu),
        voetmenu=tuple(Link(p.kop, naar(wijk.pad(p))) for p in paginas),
        buurten=s.buurten,
        rubrieken=s.rubrieken,
        feeds=tuple(Link(f.titel, naar(f.url)) for kanaal in kanalen.values() for f in kanaal.feeds),
        kanalen=frozenset(kanalen),
        versie=__version__,
        vandaag=wijk.today,
        zoeken_url=naar("zoeken/"),
    )


def blad(wijk: Wijk, page: Page) -> Blad:
    """Make the view of one page."""
    return Blad(
        titel=page.titel,
        beschrijving=page.beschrijving,
        url=wijk.adressen.naar(page.pad),
        canonical=wijk.adressen.absoluut(page.pad),
        sectie=page.sectie,
        kruimels=page.kruimels,
        og_beeld=wijk.adressen.absoluut(page.beeld) if page.beeld else None,
        og_soort=page.soort,
        jsonld=als_script(page.jsonld) if page.jsonld else None,
        zoekbaar=page.zoekbaar,
        feeds=page.feeds,
    )


def functies(wijk: Wijk, env: Environment, asset: Callable[[str], str]) -> dict[str, Callable[..., Any]]:
    """Return the global functions of the templates by name; `asset` gives the address of a file of the theme."""
    kaartjes: dict[tuple[str, str], Markup] = {}

    def url(doel: Item | str) -> str:
        return wijk.adressen.naar(doel if isinstance(doel, str) else wijk.pad(doel))

    def absolute(doel: Item | str) -> str:
        return wijk.adressen.absoluut(doel if isinstance(doel, str) else wijk.pad(doel))

    def kaartje(item: Item) -> Markup:
        """Render the card of an item once."""
        key = sleutel(item)
        if key not in kaartjes:
            kaartjes[key] = Markup(env.get_template(f"kinds/{key[0]}/kaartje.html").render(item=item))
        return kaartjes[key]

    def beeld(blok: Any, maten: str = _MATEN, klasse: str = "", *, eerst: bool = False) -> Markup:
        return wijk.beelden.picture(blok.bestand, blok.alt, maten=maten, klasse=klasse, eerst=eerst)

    def komende(item: Any, n: int = 5) -> tuple[Occurrence, ...]:
        return next_occurrences(item.tijden, wijk.today, n, wijk.kalender)

    def markdown(tekst: str) -> Markup:
        return render_markdown(tekst, "commonmark", koppelaar(Kaart(wijk.items, wijk.today, wijk.adressen), wijk.beelden, Document("", ""), 1))

    return {
        "url": url,
        "absolute": absolute,
        "asset": asset,
        "datum": text.datum,
        "tijd": text.tijd,
        "wanneer": lambda occ: occurrence_tekst(occ, wijk.today),
        "tijden_tekst": lambda rij: tijden_tekst(rij, wijk.today),
        "komende": komende,
        "get": wijk.get,
        "balie": wijk.balie,
        "verwijzers": wijk.verwijzers,
        "kaartje": kaartje,
        "beeld": beeld,
        "telefoon": text.telefoon,
        "tel": text.tel,
        "markdown": markdown,
        "soort": lambda item: soort_van(type(item)).naam,
        "label": lambda item: soort_van(type(item)).label,
        "veldlabel": lambda item, naam: velden(type(item))[naam].label,
        "opsomming": text.opsomming,
        "vers": lambda item: item.gecontroleerd.vers(wijk.today),
    }
