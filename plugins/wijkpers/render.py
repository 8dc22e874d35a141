"""Give templates what they may use: pure functions over one wijk, and two views, `site` and `page`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from wijkpers import __version__, text
from wijkpers.adressen import KORT
from wijkpers.channel import Channel, Link, Page, Taalversie
from wijkpers.jsonld import als_script
from wijkpers.klok import AMSTERDAM
from wijkpers.markup import render as render_markdown
from wijkpers.overzicht import groeiend, inlopen, plek_van
from wijkpers.qr import Tekening, codes, teken
from wijkpers.recurrence import Occurrence, expand, next_occurrences
from wijkpers.schema import Item, soort_van, velden
from wijkpers.tijdtekst import occurrence_tekst, open_tekst, sluiting_teksten, sluitingen, tijden_tekst
from wijkpers.wijk import Wijk, sleutel
from wijkpers.wijk.instellingen import Buurt, Onderzoek, Rubriek, Vraagbaak
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.lezen import Document
from wijkpers.wijk.voorbeelden import Onderdeel, Voorbeeld

_OPEN_DAGEN = 14
_ID = re.compile(r' (id|for|aria-labelledby|aria-describedby|aria-controls|popovertarget)="(?=[^"]+")')
_MATEN = "(min-width: 60rem) 40rem, 92vw"


@dataclass(frozen=True, slots=True)
class Site:
    """Be what every page knows about the site."""

    naam: str
    plaats: str
    kort: str
    magazine: str
    url: str
    vraagbaak: Vraagbaak
    menu: tuple[Link, ...]
    menu_urls: frozenset[str]
    voetmenu: tuple[Link, ...]
    buurten: tuple[Buurt, ...]
    rubrieken: tuple[Rubriek, ...]
    feeds: tuple[Link, ...]
    kanalen: frozenset[str]
    versie: str
    vandaag: date
    zoeken_url: str
    onderzoek: Onderzoek | None
    offline: bool


@dataclass(frozen=True, slots=True)
class Opdruk:
    """Be what only a printed page shows: its address in words, and as a code where the page has a short one."""

    adres: str
    code: Tekening | None


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
    og_alt: str
    og_soort: str
    jsonld: Markup | None
    zoekbaar: bool
    feeds: tuple[Link, ...]
    opdruk: Opdruk | None
    taal: str
    richting: str
    talen: tuple[Taalversie, ...]


def site(wijk: Wijk, kanalen: Mapping[str, Channel]) -> Site:
    """Make the view of the site once per build."""
    s, naar = wijk.instellingen, wijk.adressen.naar
    menu = sorted(((rang, link) for kanaal in kanalen.values() for rang, link in kanaal.menu), key=lambda paar: paar[0])
    feeds = sorted((f for kanaal in kanalen.values() for f in kanaal.feeds), key=lambda f: f.url.endswith(".ics"))  # first what a page without its own names
    paginas = [p for p in wijk.alle("pagina") if getattr(p, "menu", False)]
    return Site(
        naam=s.naam,
        plaats=s.plaats,
        kort=s.kort,
        magazine=s.magazine,
        url=wijk.adressen.absoluut(""),
        vraagbaak=s.vraagbaak,
        menu=tuple(Link(link.titel, naar(link.url), link.sectie) for _, link in menu),
        menu_urls=frozenset(naar(link.url) for _, link in menu),
        voetmenu=(
            *(Link(p.kop, naar(wijk.pad(p))) for p in paginas),
            *(Link(v.titel, naar(v.url)) for kanaal in kanalen.values() for v in kanaal.voet_van(wijk)),
        ),
        buurten=s.buurten,
        rubrieken=s.rubrieken,
        feeds=tuple(Link(f.titel, naar(f.url)) for f in feeds),
        kanalen=frozenset(kanalen),
        versie=__version__,
        vandaag=wijk.today,
        zoeken_url=naar("zoeken/"),
        onderzoek=s.toegankelijkheid,
        offline=s.offline,
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
        og_beeld=wijk.adressen.absoluut(page.beeld or wijk.ansichten.wijk) if wijk.adressen.herkomst else None,
        og_alt=". ".join(deel for deel in (page.titel, page.beeld_alt) if deel),
        og_soort=page.soort,
        jsonld=als_script(page.jsonld) if page.jsonld else None,
        zoekbaar=page.zoekbaar,
        feeds=page.feeds,
        opdruk=_opdruk(wijk, page) if wijk.adressen.herkomst and page.taal == "nl" else None,
        taal=page.taal,
        richting="rtl" if page.taal in text.NAAR_LINKS else "",
        talen=page.talen,
    )


def _opdruk(wijk: Wijk, page: Page) -> Opdruk:
    """Tell paper where it came from. An item has a short address; of the other pages only those at the top get a code."""
    if page.bron and wijk.kanaal_aan("kort"):
        kort = wijk.adressen.kort(page.pad)
        code = kort.removeprefix(KORT).rstrip("/")
        return Opdruk(wijk.adressen.op_papier(kort), codes(wijk.adressen.absoluut(KORT), len(code)).code(code))
    adres = wijk.adressen.op_papier(page.pad)
    return Opdruk(adres, teken(wijk.adressen.absoluut(page.pad).rstrip("/")) if page.pad.count("/") < 2 else None)


def minuten(occ: Occurrence) -> tuple[int, int]:
    """Give begin and end of an occurrence in minutes since 1970, for scripts. Without an end it lasts two hours; all day, till midnight."""
    eind = occ.end or (datetime.combine(occ.start + timedelta(1), time(), AMSTERDAM) if occ.all_day else occ.start + timedelta(hours=2))
    return int(occ.start.timestamp() // 60), int(eind.timestamp() // 60)


def open_minuten(occs: Iterable[Occurrence]) -> str:
    """Give `begin/end begin/end` in minutes since 1970; what overlaps or touches is one, and what has no end is left out."""
    samen: list[tuple[int, int]] = []
    for van, tot in (minuten(occ) for occ in occs if occ.end or occ.all_day):
        if samen and van <= samen[-1][1]:
            samen[-1] = (samen[-1][0], max(tot, samen[-1][1]))
        else:
            samen.append((van, tot))
    return " ".join(f"{van}/{tot}" for van, tot in samen)


def functies(wijk: Wijk, env: Environment, asset: Callable[[str], str]) -> dict[str, Callable[..., Any]]:
    """Return the global functions of the templates by name; `asset` gives the address of a file of the theme."""
    kaartjes: dict[tuple[str, str], Markup] = {}
    delen: dict[tuple[Any, ...], Markup] = {}

    def kaartje(item: Item) -> Markup:
        """Render the card of an item once."""
        key = sleutel(item)
        if key not in kaartjes:
            kaartjes[key] = Markup(env.get_template(f"kinds/{key[0]}/kaartje.html").render(item=item))
        return kaartjes[key]

    def gedeeld(sjabloon: str, **waarden: Any) -> Markup:
        """Render a part that many pages share once for the values that it is given."""
        key = (sjabloon, *waarden.values())
        if key not in delen:
            delen[key] = Markup(env.get_template(sjabloon).render(waarden))
        return delen[key]

    def beeld(blok: Any, maten: str = _MATEN, klasse: str = "", *, eerst: bool = False) -> Markup:
        return wijk.beelden.picture(blok.bestand, blok.alt, maten=maten, klasse=klasse, eerst=eerst)

    def markdown(tekst: str) -> Markup:
        return render_markdown(tekst, "commonmark", koppelaar(Kaart(wijk.items, wijk.today, wijk.adressen), wijk.beelden, Document("", ""), 1))

    return {
        **adresfuncties(wijk),
        "asset": asset,
        "datum": text.datum,
        "tijd": text.tijd,
        "get": wijk.get,
        "balie": wijk.balie,
        "verwijzers": wijk.verwijzers,
        "groeiend": partial(groeiend, wijk),
        "kaartje": kaartje,
        "gedeeld": gedeeld,
        "beeld": beeld,
        "telefoon": text.telefoon,
        "tel": lambda nummer: wijk.adressen.naar("contact/") if nummer == text.ONBEVESTIGD else text.tel(nummer),
        "markdown": markdown,
        "voorbeeld": partial(_voorbeeld, wijk, env),
        "soort": lambda item: soort_van(type(item)).naam,
        "label": lambda item: soort_van(type(item)).label,
        "veldlabel": lambda item, naam: velden(type(item))[naam].label,
        "opsomming": text.opsomming,
        "taalmerk": taalmerk,
        **tijdfuncties(wijk),
        "vers": lambda item: item.gecontroleerd.vers(wijk.today),
    }


def _voorbeeld(wijk: Wijk, env: Environment, onderdeel: Onderdeel, van: Voorbeeld, nummer: int) -> Markup:
    """Render one example: its ids get a name of their own, as another may have the same, and its links lead back, as their pages are made up."""
    macro = getattr(env.get_template(onderdeel.sjabloon).module, onderdeel.macro)
    html = _ID.sub(rf' \1="{onderdeel.naam}-{nummer}-', str(macro(**van.argumenten)))
    html = f"<ul>{html}</ul>" if html.lstrip().startswith("<li") else html
    return Markup(re.sub(r'<a([^>]*) href="[/#][^"]*"', rf'<a\1 href="{wijk.adressen.naar("onderdelen/")}"', html))


def taalmerk(tekst: str) -> Markup:
    """Give the attributes for a title or summary that runs from right to left; none for any other."""
    taal = "" if tekst.isascii() else text.taal_van_schrift(tekst)
    return Markup(' lang="{}" dir="rtl"').format(taal) if taal else Markup()


def adresfuncties(wijk: Wijk) -> dict[str, Callable[..., Any]]:
    """Return the functions about addresses by name; each takes an item or a path of the site."""

    def url(doel: Item | str) -> str:
        return wijk.adressen.naar(doel if isinstance(doel, str) else wijk.pad(doel))

    def absolute(doel: Item | str) -> str:
        return wijk.adressen.absoluut(doel if isinstance(doel, str) else wijk.pad(doel))

    return {
        "url": url,
        "absolute": absolute,
        "met_host": lambda adres: f"{wijk.adressen.herkomst}{adres}",
        "webcal": lambda pad: re.sub(r"^https?:", "webcal:", absolute(pad)) if wijk.adressen.herkomst else "",
    }


def tijdfuncties(wijk: Wijk) -> dict[str, Callable[..., Any]]:
    """Return the functions about hours by name."""

    def komende(item: Any, n: int = 5) -> tuple[Occurrence, ...]:
        return next_occurrences(item.tijden, wijk.today, n, wijk.kalender)

    def te_doen(item: Item) -> tuple[Item, ...]:
        """Give the activities that refer to an item and still come, the soonest first."""
        komt = [(keren[0].start, a.kop, a) for a in wijk.verwijzers(item, "activiteit") if (keren := komende(a, 1))]
        return tuple(a for _, _, a in sorted(komt, key=lambda rij: rij[:2]))

    def let_op(rijen: Any) -> tuple[str, ...]:
        """Warn for what falls out in the coming six weeks."""
        return sluiting_teksten(sluitingen(rijen, wijk.today, wijk.today + timedelta(weeks=6), wijk.kalender), wijk.today)

    def openingen(rijen: Any, terug: int = 0) -> tuple[Occurrence, ...]:
        """Give the coming fortnight of rows, from `terug` days ago: last night may not be over yet."""
        return expand(rijen, wijk.today - timedelta(days=terug), wijk.today + timedelta(days=_OPEN_DAGEN - 1), wijk.kalender)

    return {
        "vandaag": lambda: wijk.today,
        "wanneer": lambda occ: occurrence_tekst(occ, wijk.today),
        "tijden_tekst": lambda rij: tijden_tekst(rij, wijk.today),
        "komende": komende,
        "te_doen": te_doen,
        "let_op": let_op,
        "inlopen": inlopen,
        "openingen": openingen,
        "open_tekst": lambda occs, woord="open": open_tekst(occs, wijk.today, woord),
        "einde": lambda occ: minuten(occ)[1],
        "open_minuten": open_minuten,
        "plek": lambda occ, item: wijk.get("locatie", plek_van(occ, item)),
    }
