"""Lay out what there is by purpose, buurt and part of the day, and find where there is nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any, Final

from wijkpers.blocks import OPGAVEN, VIJF_O
from wijkpers.overzicht import keren, opgaven, plek_van
from wijkpers.recurrence import Occurrence, expand
from wijkpers.text import ONBEVESTIGD, hoofdletter, opsomming
from wijkpers.wijk import Wijk

WEKEN: Final = 4
GATEN: Final = 6  # that are told in words
OVERAL: Final = "Hele wijk"
DAGDELEN: Final = ("ochtend", "middag", "avond", "weekend", "op afspraak")
_WANNEER: Final = {"ochtend": "’s ochtends", "middag": "’s middags", "avond": "’s avonds", "weekend": "in het weekend"}
_UREN: Final = (("ochtend", 0, 12), ("middag", 12, 18), ("avond", 18, 24))
Vak = tuple[str, str, str]  # purpose, buurt, part of the day


@dataclass(frozen=True)
class Rooster:
    """Hold what is in each box, by name; a box that is not there is empty.

    `buurten` are names, the last one is for what is everywhere or online. `soorten` are the purposes.
    """

    soorten: tuple[str, ...]
    buurten: tuple[str, ...]
    vakken: dict[Vak, tuple[str, ...]]

    def aantal(self, soort: str, buurt: str, deel: str) -> int:
        """Count what is in a box."""
        return len(self.vakken.get((soort, buurt, deel), ()))

    @cached_property
    def delen(self) -> tuple[str, ...]:
        """Give the columns: the parts of the day, and one for what has no confirmed hours when there is such a thing."""
        return (*DAGDELEN, *((ONBEVESTIGD,) if any(deel == ONBEVESTIGD for _, _, deel in self.vakken) else ()))

    def rijen(self, soort: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Give (buurt, count per column) of one purpose."""
        return tuple((buurt, tuple(self.aantal(soort, buurt, deel) for deel in self.delen)) for buurt in self.buurten)

    @cached_property
    def gaten(self) -> tuple[str, ...]:
        """Say in sentences where there is nothing, the largest gaps first: in a buurt, or there for most of the week. What is everywhere fills none."""
        gaten = [
            (len(leeg), soort, buurt, leeg)
            for soort in self.soorten
            for buurt in self.buurten[:-1] or self.buurten
            if len(leeg := self._leeg(soort, buurt)) > 1
        ]
        return tuple(_zin(soort, buurt, leeg) for _, soort, buurt, leeg in sorted(gaten, key=lambda gat: -gat[0])[:GATEN])

    def _leeg(self, soort: str, buurt: str) -> list[str]:
        """Give the parts of the day without anything; all of them only when there is nothing by appointment either."""
        leeg = [deel for deel in self.delen if not self.aantal(soort, buurt, deel)]
        if len(leeg) < len(self.delen) and self.aantal(soort, buurt, ONBEVESTIGD):
            return []  # nobody knows yet
        return leeg if len(leeg) == len(self.delen) else [deel for deel in leeg if deel in _WANNEER]


def _zin(soort: str, buurt: str, leeg: list[str]) -> str:
    wanneer = "" if len(leeg) >= len(DAGDELEN) else f" {opsomming((_WANNEER[deel] for deel in leeg), 'of')}"
    return f"{hoofdletter(soort)} in {'de hele wijk' if buurt == OVERAL else buurt}: niets{wanneer}."


def per_o(wijk: Wijk) -> Rooster:
    """Lay out by the five O's."""
    return _rooster(wijk, VIJF_O, "vijf_o")


def per_opgave(wijk: Wijk) -> Rooster:
    """Lay out by what the wijk is to achieve."""
    return _rooster(wijk, OPGAVEN, "opgaven")


def _rooster(wijk: Wijk, soorten: tuple[str, ...], wat: str) -> Rooster:
    vakken: dict[Vak, dict[str, None]] = defaultdict(dict)
    for item, buurt, deel in _aanbod(wijk):
        for soort in item.vijf_o if wat == "vijf_o" else opgaven(wijk, item):
            vakken[soort, buurt, deel][item.kop] = None
    namen = (*(b.naam for b in wijk.instellingen.buurten), OVERAL)
    return Rooster(soorten, namen, {vak: tuple(rij) for vak, rij in vakken.items()})


def _aanbod(wijk: Wijk) -> Iterator[tuple[Any, str, str]]:
    """Give every activity and service with where and when it is in the coming weeks; one whose hours nobody confirmed has none."""
    tot = wijk.today + timedelta(weeks=WEKEN, days=-1)
    for occ, item in keren(wijk, wijk.today, tot):
        for deel in dagdelen(occ):
            yield item, _buurt(wijk, plek_van(occ, item)), deel
    alle: tuple[Any, ...] = (*wijk.alle("activiteit"), *wijk.alle("dienst"))
    for wat in (w for w in alle if w.status == ONBEVESTIGD and not w.tijden):
        yield from ((wat, buurt, ONBEVESTIGD) for buurt in _buurten(wijk, wat))
    for item in wijk.alle("dienst"):
        dienst: Any = item
        if dienst.status != "open":
            continue
        waar = _buurten(wijk, dienst)
        delen = {(occ.locatie, deel) for occ in expand(dienst.tijden, wijk.today, tot, wijk.kalender) for deel in dagdelen(occ)}
        for plek, deel in sorted(delen or {(None, "op afspraak")}, key=str):
            yield from ((dienst, buurt, deel) for buurt in ((_buurt(wijk, plek),) if plek else waar))


def dagdelen(occ: Occurrence) -> tuple[str, ...]:
    """Give the parts of the day that an occasion is in; a weekend is one part."""
    if occ.start.weekday() > 4:
        return ("weekend",)
    begin = occ.start.hour + occ.start.minute / 60
    eind = 18.0 if occ.all_day else occ.end.hour + occ.end.minute / 60 if occ.end and occ.end.date() == occ.start.date() else 24.0 if occ.end else begin + 0.1
    return tuple(naam for naam, van, tot in _UREN if begin < tot and eind > van)


def _buurten(wijk: Wijk, item: Any) -> tuple[str, ...]:
    """Give where a service or activity is: at its places, else where it comes, else everywhere."""
    namen = {b.code: b.naam for b in wijk.instellingen.buurten}
    plekken = getattr(item, "locaties", ()) or (getattr(item, "locatie", None),)
    return tuple(dict.fromkeys(_buurt(wijk, code) for code in plekken if code)) or tuple(namen[b] for b in getattr(item, "bereik", ())) or (OVERAL,)


def _buurt(wijk: Wijk, code: str | None) -> str:
    plek: Any = wijk.get("locatie", code)
    return next((b.naam for b in wijk.instellingen.buurten if plek and b.code == plek.buurt), OVERAL)
