"""Arrange items as several channels need them: by day, by topic group, by date."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from wijkpers.recurrence import Occurrence, expand
from wijkpers.schema import Item, discover, velden
from wijkpers.wijk import Wijk

Groepen = tuple[tuple[str, tuple[Item, ...]], ...]
Dagen = tuple[tuple[date, tuple[tuple[Occurrence, Item], ...]], ...]


def per_dag(wijk: Wijk, van: date, aantal: int, waar: Any = None) -> Dagen:
    """Give the days with something to do, out of `aantal` days from `van`, each with its occasions by hour.

    `waar` is a test on the activity; None takes all.
    """
    dagen: dict[date, list[tuple[Occurrence, Item]]] = defaultdict(list)
    tot = van + timedelta(days=aantal - 1)
    for item in wijk.alle("activiteit"):
        if waar is None or waar(item):
            for occ in expand(item.tijden, van, tot, wijk.kalender):  # ty: ignore[missing-attribute] - an Activiteit has tijden
                dagen[occ.start.date()].append((occ, item))
    return tuple((dag, tuple(sorted(dagen[dag], key=lambda p: (not p[0].all_day, p[0].start, p[1].kop)))) for dag in sorted(dagen))


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
