"""Say what a channel is, and find all channels: adding one is adding a folder to channels/.

A channel is a function from `Wijk` to pages and files; it writes nothing itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from wijkpers.jsonld import beschrijf
from wijkpers.schema import Item, Kind, discover, soort_van
from wijkpers.text import datum, hoofdletter, telefoon, tijd
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk

PER_PAGINA: Final = 24
_KINDS: Final = Path(__file__).parent / "kinds"


@dataclass(frozen=True, slots=True)
class Link:
    """Be a link in a menu: words, address (or site path, where a channel declares it) and the section it opens."""

    titel: str
    url: str
    sectie: str = ""


class Taalversie(NamedTuple):
    """Be a page in another language: its code, the language's own name, and the address; `eigen` tells that it is a page of its own, for search engines."""

    code: str
    naam: str
    url: str
    eigen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Be one HTML page at site path `pad`, such as `nieuws/bankjes/`; `context` is all its template sees besides `site` and `page`.

    It is in the language `taal` (BCP 47); `talen` are the languages in which it can be read as well, this page among them where it is no Dutch one.
    """

    pad: str
    template: str
    titel: str
    context: Mapping[str, Any]
    beschrijving: str = ""
    sectie: str = ""
    kruimels: tuple[Link, ...] = ()
    beeld: str = ""
    beeld_alt: str = ""
    soort: str = "website"
    jsonld: Mapping[str, Any] | None = None
    zoekbaar: bool = True
    feeds: tuple[Link, ...] = ()
    bron: str = ""
    taal: str = "nl"
    talen: tuple[Taalversie, ...] = ()

    @property
    def bestand(self) -> str:
        """Give the file that a web server shows at `pad`."""
        return f"{self.pad}index.html" if not self.pad or self.pad.endswith("/") else self.pad


@dataclass(frozen=True, slots=True)
class File:
    """Be one file that is no HTML page, ready to write."""

    pad: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Later:
    """Be pages and files that `maak` delivers when it is their turn, in the process that makes them: for what takes long.

    All their paths begin with `onder`, so that a preview need not make what it does not look for.
    """

    onder: str
    maak: Callable[[], Iterable[Page | File]]


# What a channel yields.
Part = Page | File | Later


def later(onder: str, maak: Callable[..., Page | File], *waarden: Any, **extra: Any) -> Later:
    """Put the making of one page or file off until it is its turn; its path begins with `onder`."""
    return Later(onder, lambda: (maak(*waarden, **extra),))


def delivered(part: Part) -> Iterable[Page | File]:
    """Give the pages and files of a part."""
    return part.maak() if isinstance(part, Later) else (part,)


_DOOR: Final = Markup(
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    '<title>{titel}</title><meta name="description" content="{titel}">'
    '<meta name="robots" content="noindex"><link rel="canonical" href="{vol}"><meta http-equiv="refresh" content="0; url={adres}"></head>'
    '<body><main><h1><a href="{adres}">{titel}</a></h1></main></body></html>\n'
)


def doorverwijzing(wijk: Wijk, van: str, naar: str, titel: str) -> File:
    """Make the page at site path `van` that leads on to `naar`, without a script and on any host."""
    tekst = _DOOR.format(titel=titel, adres=wijk.adressen.naar(naar), vol=wijk.adressen.absoluut(naar))
    return File(f"{van}index.html" if van.endswith("/") else van, tekst.encode())


@dataclass(frozen=True, slots=True)
class Drukopdracht:
    """Say what to print: in which form, of which edition, about which item, and since when (each empty: the usual)."""

    formaat: str = ""
    uitgave: str = ""
    code: str = ""
    sinds: date | None = None


@dataclass(frozen=True, kw_only=True)
class Drukwerk:
    """Describe something to make on request, on paper or to hand on; `maak` yields files, and a `.txt` among them is also shown to the one who asked."""

    naam: str
    uitleg: str
    maak: Callable[[Wijk, Drukopdracht], Iterable[File]]
    formaten: tuple[str, ...] = ()
    over: str = ""  # what `code` names, such as `activiteit of dienst`


@dataclass(frozen=True, kw_only=True)
class Channel:
    """Describe a channel; `menu` holds (rank, Link with a site path) for the main menu, `voet` links for the foot, `uitvoer` what `export` can write.

    The links of the foot stand there only while the wijk has an item of one of the kinds `voet_bij`, if any are named: nobody is sent to an empty page.
    `versies` says in which other languages it has an item.
    """

    naam: str
    label: str
    uitleg: str
    pages: Callable[[Wijk], Iterable[Part]]
    menu: tuple[tuple[int, Link], ...] = ()
    voet: tuple[Link, ...] = ()
    voet_bij: tuple[str, ...] = ()
    feeds: tuple[Link, ...] = field(default=())
    drukwerk: tuple[Drukwerk, ...] = ()
    uitvoer: tuple[Drukwerk, ...] = ()
    versies: Callable[[Wijk, Item], Iterable[Taalversie]] | None = None

    def voet_van(self, wijk: Wijk) -> tuple[Link, ...]:
        """Give the links for the foot of a wijk."""
        return self.voet if not self.voet_bij or any(wijk.alle(soort) for soort in self.voet_bij) else ()

    def made(self, wijk: Wijk) -> Iterator[Page | File]:
        """Give every page and file, made here and now."""
        return chain.from_iterable(map(delivered, self.pages(wijk)))


@cache
def kanalen() -> Mapping[str, Channel]:
    """Import every folder of channels/ and return its CHANNEL by name, sorted."""
    return MappingProxyType({n: importlib.import_module(f"wijkpers.channels.{n}").CHANNEL for n in kanaalnamen()})


def kanaalnamen() -> tuple[str, ...]:
    """Name the folders of channels/, sorted, without importing what they print and draw with."""
    package = importlib.import_module("wijkpers.channels")
    return tuple(sorted(m.name for m in pkgutil.iter_modules(package.__path__) if m.ispkg))


def kinds_van(wijk: Wijk, kanaal: str) -> Iterator[Kind]:
    """Give the kinds whose pages a channel makes; `site` takes over those of channels that are off or do not exist."""
    for kind in discover().values():
        eigenaar = kind.kanaal if kind.kanaal in kanalen() and wijk.kanaal_aan(kind.kanaal) else "site"
        if eigenaar == kanaal and (kind.adres or kind.lijst):
            yield kind


def kruimels(wijk: Wijk, kind: Kind) -> tuple[Link, ...]:
    """Give the way from the home page to the list of a kind."""
    thuis = Link(wijk.instellingen.naam, wijk.adressen.naar(""))
    return (thuis, Link(kind.titel_van_lijst, wijk.adressen.naar(kind.lijst), kind.lijst.strip("/"))) if kind.lijst else (thuis,)


def detail(wijk: Wijk, item: Item, **extra: Any) -> Page:
    """Make the page of one item, with the kind's own template or the fallback for any kind."""
    kind = soort_van(type(item))
    eigen = _eigen_pagina(kind.naam)
    foto = getattr(item, "beeld", None) or getattr(item, "voorkant", None)
    context = {"item": item, "body": wijk.tekst(item), **extra}
    return Page(
        pad=kind.pad(item),
        template=f"kinds/{kind.naam}/detail.html" if eigen else "item.html",
        titel=item.kop,
        context=context if eigen else {**context, "velden": velden_tekst(item)},
        beschrijving=getattr(item, "kort", "") or "",
        sectie=(kind.lijst or kind.kanaal).strip("/"),
        kruimels=kruimels(wijk, kind),
        beeld=wijk.ansichten.kaart(item.kop, *_bij_titel(wijk, item), foto.bestand if foto else "") if wijk.adressen.herkomst else "",
        beeld_alt=foto.alt if foto else "",
        soort="article" if kind.schema_org.endswith("Article") else "website",
        jsonld=beschrijf(wijk, item),
        zoekbaar=kind.zoekbaar,
        bron=item.herkomst.path,
        talen=in_talen(wijk, item),
    )


@cache
def _eigen_pagina(soort: str) -> bool:
    """Tell whether a kind has a template of its own for a page."""
    return (_KINDS / soort / "detail.html").exists()


def in_talen(wijk: Wijk, item: Item) -> tuple[Taalversie, ...]:
    """Ask the channels that are on in which other languages they have an item."""
    return tuple(v for naam, kanaal in kanalen().items() if kanaal.versies and wijk.kanaal_aan(naam) for v in kanaal.versies(wijk, item))


def _bij_titel(wijk: Wijk, item: Any) -> tuple[str, str]:
    """Give the words above and below a title on its card: what it is, and when or where."""
    if rijen := getattr(item, "tijden", ()):
        plek = wijk.get("locatie", item.locatie)
        boven = _wanneer(rijen[0], wijk.today) + (", en vaker" if len(rijen) > 1 else "")
        return f"{hoofdletter(item.status)}: {boven}" if item.status in ("afgelast", "verplaatst") else hoofdletter(boven), plek.kop if plek else "Online"
    kind, dag = soort_van(type(item)), getattr(item, "verschijnt", None) or getattr(item, "datum", None)
    rubriek = next((r.naam for r in wijk.instellingen.rubrieken if r.code == getattr(item, "rubriek", "")), "")
    verteller = getattr(item, "verteller", "")
    boven = f"Verhaal van {verteller}" if verteller else getattr(item, "groep", "") or rubriek or (kind.titel_van_lijst if kind.lijst else "")
    return boven, datum(dag) if dag else telefoon(getattr(item, "telefoon", "")) or getattr(item, "adres", "")


def _wanneer(rij: Any, today: date) -> str:
    """Say in a few words when something is: the day and the hour it begins, or its rhythm."""
    if rij.datum and not rij.dag:
        return datum(rij.datum, "dag") + (f", {tijd(rij.van)} uur" if rij.van else "")
    return tijden_tekst(rij, today).split(", ")[0]


def velden_tekst(item: Item) -> tuple[tuple[str, str], ...]:
    """Give label and text of every open, filled field, for kinds without a template of their own."""
    from wijkpers.schema import velden

    rijen = ((veld, getattr(item, naam)) for naam, veld in velden(type(item)).items() if naam not in ("titel", "naam", "kort", "code", "slug", "status"))
    return tuple((veld.label, str(waarde)) for veld, waarde in rijen if isinstance(waarde, str | int) and waarde and veld.privacy == "open")


def lijst(
    wijk: Wijk, pad: str, titel: str, items: Sequence[Item], *, intro: str = "", sectie: str = "", filters: tuple[Link, ...] = (), feed: str | None = None
) -> Iterator[Page]:
    """Make the pages of a list, PER_PAGINA items each: `pad`, `pad/pagina/2/` and on."""
    aantal = max(1, -(-len(items) // PER_PAGINA))
    for nummer in range(1, aantal + 1):
        yield Page(
            pad=_bladzijde(pad, nummer),
            template="list.html",
            titel=titel if nummer == 1 else f"{titel}, pagina {nummer}",
            context={
                "titel": titel,
                "intro": intro,
                "items": items[(nummer - 1) * PER_PAGINA : nummer * PER_PAGINA],
                "nummer": nummer,
                "aantal_paginas": aantal,
                "vorige": wijk.adressen.naar(_bladzijde(pad, nummer - 1)) if nummer > 1 else None,
                "volgende": wijk.adressen.naar(_bladzijde(pad, nummer + 1)) if nummer < aantal else None,
                "filters": filters,
                "feed": feed,
            },
            beschrijving=intro,
            sectie=sectie or pad.strip("/"),
            kruimels=(Link(wijk.instellingen.naam, wijk.adressen.naar("")),),
            zoekbaar=False,
        )


def _bladzijde(pad: str, nummer: int) -> str:
    return pad if nummer == 1 else f"{pad}pagina/{nummer}/"
