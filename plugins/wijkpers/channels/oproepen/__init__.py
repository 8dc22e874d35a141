"""Make the oproepen: the board of questions and offers, per soort and per buurt, and how to place one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from wijkpers.channel import Channel, Link, Page, Part, detail, kruimels, later, lijst
from wijkpers.schema import discover
from wijkpers.wijk import Wijk

_INTRO: Final = "Vragen en aanbod van buren. Je meldt je altijd bij de balie, nooit bij iemand thuis."
_SOORTEN: Final = {
    "vraag": "Buren vragen", "aanbod": "Buren bieden aan", "vrijwilligerswerk": "Vrijwilligerswerk", "buurtbaan": "Buurtbanen", "stage": "Stages",
}  # fmt: skip
_PLAATSEN: Final = "oproepen/plaatsen/"


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield every call, the lists, and how to place one."""
    items: tuple[Any, ...] = wijk.alle("oproep")
    yield from (later("oproepen/", detail, wijk, item) for item in items)
    lijsten = {"oproepen/": ("Oproepen", _INTRO, items)}
    for soort, naam in _SOORTEN.items():
        lijsten[f"oproepen/soort/{soort}/"] = (naam, _INTRO, tuple(i for i in items if i.soort == soort))
    for buurt in wijk.instellingen.buurten:
        lijsten[f"oproepen/buurt/{buurt.code}/"] = (f"Oproepen in {buurt.naam}", _INTRO, tuple(i for i in items if i.buurt == buurt.code))
    filters = tuple(Link(naam, wijk.adressen.naar(pad)) for pad, naam in _keuzes(wijk))
    for pad, (naam, intro, rij) in lijsten.items():
        yield from lijst(wijk, pad, naam, rij, intro=intro, sectie="oproepen", filters=filters)
    yield _plaatsen(wijk)


def _keuzes(wijk: Wijk) -> Iterator[tuple[str, str]]:
    yield "oproepen/", "Alles"
    yield from ((f"oproepen/soort/{soort}/", naam) for soort, naam in _SOORTEN.items())
    yield from ((f"oproepen/buurt/{buurt.code}/", buurt.naam) for buurt in wijk.instellingen.buurten)
    yield _PLAATSEN, "Zelf een oproep plaatsen"


def _plaatsen(wijk: Wijk) -> Page:
    """Make the page that tells how to place a call, with a form to print: not everyone writes on a screen."""
    balies = tuple(b for code in wijk.instellingen.balies if (b := wijk.get("organisatie", code))) or (wijk.instellingen.vraagbaak,)
    return Page(
        pad=_PLAATSEN,
        template="channels/oproepen/plaatsen.html",
        titel="Zo plaats je een oproep",
        beschrijving="Bel, loop binnen of vul het formulier in. Jouw naam en adres komen nooit op de site.",
        sectie="oproepen",
        kruimels=kruimels(wijk, discover()["oproep"]),
        context={"balies": balies, "buurten": wijk.instellingen.buurten},
    )


CHANNEL = Channel(
    naam="oproepen",
    label="Oproepen",
    uitleg="Vragen en aanbod van buren, vrijwilligerswerk, buurtbanen en stages, en hoe je er een plaatst.",
    pages=pages,
    menu=((50, Link("Oproepen", "oproepen/", "oproepen")),),
)
