"""Make messages for a group of WhatsApp: the week in one, and each piece by itself, ready to copy or to open there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wijkpers.bericht import Bericht, deelbaar, ingekort, kort_adres, vind
from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Link, Page, Part, kruimels, later
from wijkpers.schema import discover
from wijkpers.text import datum, telefoon
from wijkpers.wijk import Wijk

LENGTE: Final = 1000  # characters: WhatsApp folds what is longer
_PER_KOP: Final = 5
_OPMAAK: Final = str.maketrans("", "", "*_~`")  # WhatsApp would make bold, slanted or struck letters of them


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the one page."""
    yield later("whatsapp/", _pagina, wijk)


def _pagina(wijk: Wijk) -> Page:
    rij = [("week", "De week in één bericht", week(wijk)), *((b.item.id, b.titel, tekst(wijk, b)) for groep in deelbaar(wijk).values() for b in groep)]
    return Page(
        pad="whatsapp/",
        template="channels/whatsapp/index.html",
        titel="Berichten voor WhatsApp",
        beschrijving="Nieuws en activiteiten om in je buurtgroep te zetten.",
        sectie="nieuws",
        kruimels=kruimels(wijk, discover()["artikel"]),
        context={"berichten": tuple(rij)},
        zoekbaar=False,
    )


def tekst(wijk: Wijk, b: Bericht) -> str:
    """Write one piece as a message: its title in bold, then what, when and where, whom to call, and a short address."""
    bellen = f"Bel {b.bel}" if b.bel else ""
    delen = ("\n".join(filter(None, (*b.feiten, bellen))), kort_adres(wijk, b.item))
    ruimte = LENGTE - sum(len(deel) + 2 for deel in delen)
    boven = ingekort(f"*{b.titel.translate(_OPMAAK)}*\n{b.kort.translate(_OPMAAK)}".strip(), ruimte)
    return "\n\n".join(filter(None, (boven, *delen)))


def week(wijk: Wijk) -> str:
    """Write the week as one message: what is left out for its length stands on the site."""
    s = wijk.instellingen
    slot = f"Alles staat op {wijk.adressen.absoluut('')}\nEen vraag? {s.vraagbaak.naam}: {telefoon(s.vraagbaak.telefoon)}"
    regels = [f"*{s.naam}, week {wijk.today.isocalendar().week}*"]
    for kop, rij in deelbaar(wijk).items():
        regels += ["", f"*{kop}*", *(f"- {_regel(b)}" for b in rij[:_PER_KOP])]
    while len(regels) > 1 and len("\n".join(regels)) + len(slot) + 2 > LENGTE:
        regels.pop()
    while regels[-1] == "" or (len(regels) > 1 and regels[-1].startswith("*")):
        regels.pop()
    return "\n".join((*(regels if len(regels) > 1 else (*regels, "", f"Er is deze week niets nieuws ({datum(wijk.today)}).")), "", slot))


def _regel(b: Bericht) -> str:
    wanneer = f"{b.wanneer[:1].lower()}{b.wanneer[1:]}".replace(" uur", "")
    return f"{b.titel.translate(_OPMAAK)}{f' ({wanneer})' if wanneer else ''}"


def schrijf(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the message of one piece, or without a code that of the week."""
    if opdracht.code:
        yield File(f"whatsapp-{opdracht.code}.txt", f"{tekst(wijk, vind(wijk, opdracht.code))}\n".encode())
    else:
        yield File(f"whatsapp-week-{wijk.today.isoformat()}.txt", f"{week(wijk)}\n".encode())


CHANNEL = Channel(
    naam="whatsapp",
    label="WhatsApp",
    uitleg="Berichten om in een buurtgroep te zetten, hooguit duizend tekens.",
    pages=pages,
    voet=(Link("Berichten voor WhatsApp", "whatsapp/"),),
    uitvoer=(Drukwerk(naam="whatsapp", uitleg="een bericht voor WhatsApp, van de week of van één stuk", maak=schrijf),),
)
