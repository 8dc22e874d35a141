"""Make the website: home, news, stories, calls, fixed pages, search, archive, and every page nobody else makes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from wijkpers.channel import Channel, File, Later, Link, Page, Part, detail, kinds_van, kruimels, later, lijst
from wijkpers.overzicht import dagelijks, groepen, per_dag, stukken
from wijkpers.schema import Item, discover
from wijkpers.text import slug
from wijkpers.thesaurus import zoekbestanden
from wijkpers.wijk import Wijk

_INTRO = {
    "artikel": "Wat er speelt in de wijk, het nieuwste bovenaan.",
    "verhaal": "Bewoners vertellen. En één groot verhaal, dat we samen blijven schrijven.",
}

# What is found comes in groups, by where it stands on the site; the last takes the rest.
_SOORTEN = (
    ("hulp/", "Onderwerpen"),
    ("sociale-kaart/", "Wie helpt"),
    ("agenda/", "Te doen"),
    ("oproepen/", "Oproepen"),
    ("locaties/", "Plekken"),
    ("nieuws/", "Nieuws"),
    ("verhalen/", "Verhalen"),
    ("", "Verder gevonden"),
)


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield every page of the website."""
    yield _home(wijk)
    for kind in kinds_van(wijk, "site"):
        items = wijk.alle(kind.naam)
        if kind.adres:
            yield from (later(kind.map, detail, wijk, item) for item in items)
        if kind.lijst:
            yield from lijst(wijk, kind.lijst, kind.titel_van_lijst, items, intro=_INTRO.get(kind.naam, kind.uitleg), filters=_filters(wijk, kind.naam))
    yield from _rubrieken(wijk)
    yield from _trefwoorden(wijk)
    yield _archief(wijk)
    yield _zoeken(wijk)
    yield Later("woorden/", lambda: (File(pad, data) for pad, data in zoekbestanden(wijk)))
    yield _niet_gevonden(wijk)
    if wijk.instellingen.offline:
        yield _enkel(wijk, "zonder-verbinding/", "channels/site/offline.html", "Geen verbinding", {}, "", "", zoekbaar=False)


def _home(wijk: Wijk) -> Page:
    nieuws: list[Any] = list(wijk.alle("artikel"))
    verhalen: list[Any] = list(wijk.alle("verhaal"))
    hoofd = next((s for s in stukken(wijk) if s.beeld), None)
    dagen = tuple((dag, tuple(sorted(rij, key=lambda paar: dagelijks(paar[1])))) for dag, rij in per_dag(wijk, wijk.today, 7))
    return Page(
        pad="",
        template="channels/site/home.html",
        titel=wijk.instellingen.naam,
        beschrijving=wijk.instellingen.kort,
        sectie="home",
        context={
            "vandaag": next((rij for dag, rij in dagen if dag == wijk.today), ()),
            "deze_week": tuple((dag, rij) for dag, rij in dagen if dag != wijk.today),
            "hoofd": hoofd,
            "nieuws": tuple(i for i in nieuws if i is not hoofd)[:6],
            "verhalen": tuple(i for i in verhalen if i is not hoofd)[:3],
            "oproepen": wijk.alle("oproep")[:4],
            "uitgave": next((u for u in wijk.alle("uitgave") if getattr(u, "verschijnt", wijk.today) <= wijk.today), next(iter(wijk.alle("uitgave")), None)),
            "groepen": groepen(wijk),
        },
        zoekbaar=False,
    )


def _filters(wijk: Wijk, soort: str) -> tuple[Link, ...]:
    if soort != "artikel":
        return ()
    gebruikt = {getattr(i, "rubriek", "") for i in stukken(wijk)}
    return tuple(Link(r.naam, wijk.adressen.naar(f"rubriek/{r.code}/")) for r in wijk.instellingen.rubrieken if r.code in gebruikt)


def _rubrieken(wijk: Wijk) -> Iterator[Page]:
    alle = stukken(wijk)
    for rubriek in wijk.instellingen.rubrieken:
        if items := [i for i in alle if i.rubriek == rubriek.code]:
            yield from lijst(wijk, f"rubriek/{rubriek.code}/", rubriek.naam, items, sectie="nieuws", filters=_filters(wijk, "artikel"))


def _trefwoorden(wijk: Wijk) -> Iterator[Page]:
    """Make a list per keyword; spellings that fold to one address are one keyword."""
    per_woord: dict[str, list[Item]] = {}
    namen: dict[str, str] = {}
    for item in (*stukken(wijk), *wijk.alle("activiteit")):
        woorden = {slug(woord): woord for woord in reversed(getattr(item, "trefwoorden", ()))}
        for code, woord in reversed(woorden.items()):
            if code:
                namen.setdefault(code, woord)
                per_woord.setdefault(code, []).append(item)
    for code in sorted(per_woord):
        yield from lijst(wijk, f"trefwoord/{code}/", namen[code].capitalize(), per_woord[code], sectie="nieuws")


def _archief(wijk: Wijk) -> Page:
    def maand(item: Any) -> date:
        return item.datum.replace(day=1)

    maanden = tuple((dag, tuple(rij)) for dag, rij in groupby(stukken(wijk), key=maand))
    return _enkel(wijk, "archief/", "channels/site/archief.html", "Archief", {"maanden": maanden}, "Alles wat hier ooit verscheen, per maand.", "nieuws")


def _zoeken(wijk: Wijk) -> Page:
    context = {"groepen": groepen(wijk), "soorten": _SOORTEN, "elders": tuple((p.naam, p.zoekindex) for p in wijk.alle("partner") if p.zoekindex)}  # ty: ignore[missing-attribute] - a Partner has it
    return _enkel(wijk, "zoeken/", "channels/site/zoeken.html", "Zoeken", context, "Zoek in de hele wijk.", "zoeken", zoekbaar=False)


def _niet_gevonden(wijk: Wijk) -> Page:
    return _enkel(wijk, "404.html", "channels/site/404.html", "Deze pagina is er niet", {"groepen": groepen(wijk)}, "", "", zoekbaar=False)


def _enkel(wijk: Wijk, pad: str, template: str, titel: str, context: dict[str, Any], beschrijving: str, sectie: str, *, zoekbaar: bool = True) -> Page:
    thuis = kruimels(wijk, discover()["pagina"])
    return Page(pad=pad, template=template, titel=titel, context=context, beschrijving=beschrijving, sectie=sectie, kruimels=thuis, zoekbaar=zoekbaar)


CHANNEL = Channel(
    naam="site",
    label="Website",
    uitleg="De website van de wijk: voorpagina, nieuws, verhalen, oproepen, zoeken en archief.",
    pages=pages,
    menu=(
        (30, Link("Nieuws", "nieuws/", "nieuws")),
        (40, Link("Verhalen", "verhalen/", "verhalen")),
    ),
)
