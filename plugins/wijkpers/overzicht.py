"""Arrange items as several channels need them: by day, by topic group, by date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from wijkpers.recurrence import Occurrence, expand
from wijkpers.schema import Item, discover, velden
from wijkpers.wijk import Wijk

Groepen = tuple[tuple[str, tuple[Item, ...]], ...]
Keer = tuple[Occurrence, Any]
Dagen = tuple[tuple[date, tuple[Keer, ...]], ...]


def keren(wijk: Wijk, van: date, tot: date) -> tuple[Keer, ...]:
    """Give every occasion of every activity from `van` up to and including `tot`, by day, what lasts all day first, then by hour."""
    items: tuple[Any, ...] = wijk.alle("activiteit")
    gevonden = ((occ, item) for item in items for occ in expand(item.tijden, van, tot, wijk.kalender))
    return tuple(sorted(gevonden, key=lambda p: (p[0].start.date(), not p[0].all_day, p[0].start, p[1].kop)))


def op_dag(rij: Iterable[Keer]) -> Dagen:
    """Group occasions, which come by day."""
    return tuple((dag, tuple(samen)) for dag, samen in groupby(rij, key=lambda p: p[0].start.date()))


def per_dag(wijk: Wijk, van: date, aantal: int, waar: Callable[[Any], bool] = bool) -> Dagen:
    """Give the days with something to do, out of `aantal` days from `van`, of the activities that `waar` lets through."""
    return op_dag(keer for keer in keren(wijk, van, van + timedelta(days=aantal - 1)) if waar(keer[1]))


def plek_van(occ: Occurrence, item: Any) -> str | None:
    """Give the code of the place of an occasion: its own, or that of the activity."""
    return occ.locatie or item.locatie


def inlopen(rijen: Iterable[Any]) -> tuple[Any, ...]:
    """Give the rows in which you can just walk in."""
    return tuple(rij for rij in rijen if rij.afspraak in ("", "inloop"))


def dagelijks(activiteit: Any) -> bool:
    """Tell whether an activity is there nearly every day: on a front page, what is rare goes first."""
    return any(rij.hoe_vaak == "elke dag" or len(rij.dag) >= 5 for rij in activiteit.tijden)


def stukken(wijk: Wijk) -> list[Any]:
    """Give articles and stories together, newest first."""
    return sorted((*wijk.alle("artikel"), *wijk.alle("verhaal")), key=lambda i: (i.sorteer_op(), i.id))


def groepen(wijk: Wijk) -> Groepen:
    """Give the topics by group, in the order in which the kind declares the groups."""
    items: tuple[Any, ...] = wijk.alle("onderwerp")
    volgorde = getattr(velden(discover()["onderwerp"].model)["groep"], "keuzes", ())
    per_groep = {groep: tuple(i for i in items if i.groep == groep) for groep in volgorde}
    return tuple((groep, rij) for groep, rij in per_groep.items() if rij)
