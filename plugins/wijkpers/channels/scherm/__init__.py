"""Make the page that runs on a screen: in the buurthuis, at the baker's, on a stall at an event.

It works from a stick, and without a script it shows all of itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from wijkpers.bericht import Bericht, bericht, kort_adres, nieuw
from wijkpers.channel import Channel, Link, Page, Part, later
from wijkpers.overzicht import Keer, dagelijks, keren
from wijkpers.qr import Tekening, teken
from wijkpers.text import hoofdletter
from wijkpers.wijk import Wijk

REGELS: Final = 5  # on one slide, to read from across a room
_NIEUWS: Final = 5
_DIAS: Final = 3  # of one kind at most: who waits for coffee sees them all
_OPROEPEN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dia:
    """Be one slide: a heading and either lines (occasions), pieces, or one piece with its picture; and where a telephone goes that scans it."""

    soort: str
    kop: str
    keren: tuple[Keer, ...] = ()
    stukken: tuple[Bericht, ...] = ()
    adres: str = ""
    code: Tekening | None = None


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the one page."""
    yield later("scherm/", _pagina, wijk)


def _pagina(wijk: Wijk) -> Page:
    return Page(
        pad="scherm/",
        template="channels/scherm/index.html",
        titel="Op het scherm",
        beschrijving=f"Wat er te doen is in {wijk.instellingen.naam}, voor op een groot scherm.",
        context={"dias": tuple(dias(wijk))},
        zoekbaar=False,
    )


def dias(wijk: Wijk) -> Iterator[Dia]:
    """Give the slides; the first and the last are always there, so that a screen is never empty."""
    yield _dia(wijk, "welkom", "Welkom", "")
    yield from _agenda(wijk)
    for stuk in [s for s in nieuw(wijk, wijk.today - timedelta(days=60)) if s.beeld][:_NIEUWS]:
        yield _stuk(wijk, "nieuws", bericht(wijk, stuk))
    oproepen = [bericht(wijk, o) for o in wijk.alle("oproep")][: _OPROEPEN * _DIAS]
    for samen in _samen(oproepen, _OPROEPEN):
        yield _dia(wijk, "oproepen", "Wie helpt?", "oproepen/", stukken=samen)
    for uitgave in wijk.alle("uitgave")[:1]:
        yield _stuk(wijk, "blad", bericht(wijk, uitgave))
    yield _dia(wijk, "hulp", "Een vraag?", "hulp/")


def _agenda(wijk: Wijk) -> Iterator[Dia]:
    """Give today, and what is rare of the six days after it."""
    alle = keren(wijk, wijk.today, wijk.today + timedelta(days=6))
    vandaag = [k for k in alle if k[0].start.date() == wijk.today]
    eerste: dict[str, Keer] = {}
    for keer in alle:
        if keer not in vandaag and not dagelijks(keer[1]):
            eerste.setdefault(keer[1].id, keer)
    for kop, rij in (("Vandaag", vandaag), ("Deze week", list(eerste.values()))):
        yield from (_dia(wijk, "agenda", kop, "agenda/", keren=samen) for samen in _verdeeld(rij))


def _verdeeld(rij: Sequence[Keer]) -> Iterator[tuple[Keer, ...]]:
    """Spread lines over slides, as many on each."""
    rij = rij[: REGELS * _DIAS]
    aantal = -(-len(rij) // REGELS)
    return _samen(rij, -(-len(rij) // aantal)) if aantal else iter(())


def _samen(rij: Sequence[Any], aantal: int) -> Iterator[tuple[Any, ...]]:
    return (tuple(rij[n : n + aantal]) for n in range(0, len(rij), aantal))


def _stuk(wijk: Wijk, soort: str, b: Bericht) -> Dia:
    adres = kort_adres(wijk, b.item)
    return Dia(soort=soort, kop=b.titel, stukken=(b,), adres=_leesbaar(adres), code=_code(wijk, adres))


def _dia(wijk: Wijk, soort: str, kop: str, pad: str, **inhoud: Any) -> Dia:
    adres = wijk.adressen.absoluut(pad)
    return Dia(soort=soort, kop=hoofdletter(kop), adres=_leesbaar(adres), code=_code(wijk, adres), **inhoud)


def _leesbaar(adres: str) -> str:
    return adres.removeprefix("https://").rstrip("/")


def _code(wijk: Wijk, adres: str) -> Tekening | None:
    return teken(adres.rstrip("/")) if wijk.adressen.herkomst else None


CHANNEL = Channel(
    naam="scherm",
    label="Scherm",
    uitleg="Een pagina die over een scherm loopt, in het buurthuis of op een kraam, ook zonder internet.",
    pages=pages,
    voet=(Link("Voor op een scherm", "scherm/"),),
)
