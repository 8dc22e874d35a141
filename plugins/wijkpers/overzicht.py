"""Arrange items as several channels need them: by day, by topic group, by date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Final

from markupsafe import Markup

from wijkpers.markup import per_kop
from wijkpers.recurrence import Occurrence, expand
from wijkpers.schema import Item, discover, velden
from wijkpers.text import slug
from wijkpers.wijk import Wijk

BELTERMIJN: Final = 14  # days: what lapses within them is phoned about in one round
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


def opgaven(wijk: Wijk, item: Any) -> tuple[str, ...]:
    """Give what an activity or service contributes to: what it says itself, else what its topics do."""
    onderwerpen: list[Any] = [o for code in item.onderwerpen if (o := wijk.get("onderwerp", code))]
    return item.opgaven or tuple(dict.fromkeys(opgave for o in onderwerpen for opgave in o.opgaven))


def groepen(wijk: Wijk) -> Groepen:
    """Give the topics by group, in the order in which the kind declares the groups."""
    items: tuple[Any, ...] = wijk.alle("onderwerp")
    volgorde = getattr(velden(discover()["onderwerp"].model)["groep"], "keuzes", ())
    per_groep = {groep: tuple(i for i in items if i.groep == groep) for groep in volgorde}
    return tuple((groep, rij) for groep, rij in per_groep.items() if rij)


def groeiend(wijk: Wijk, verhaal: Item) -> tuple[tuple[Markup, tuple[Any, ...]], ...]:
    """Give the text of a story in parts, each with the small stories that belong below its heading."""
    klein: tuple[Any, ...] = wijk.verwijzers(verhaal, "verhaal")
    return tuple((deel, tuple(v for v in klein if kop and slug(v.bij_kop) == kop)) for kop, deel in per_kop(wijk.tekst(verhaal)))


@dataclass(frozen=True, slots=True)
class Gesprek:
    """Be one call: an organisation, whether it is due itself, which services of it are, and since when."""

    organisatie: Any
    zelf: bool
    diensten: tuple[Any, ...]
    sinds: date

    def oud(self, today: date) -> bool:
        """Tell whether something is past its term already."""
        return any(not blok.gecontroleerd.vers(today) for blok in (*((self.organisatie,) if self.zelf else ()), *self.diensten))


def gesprekken(wijk: Wijk, dagen: int = BELTERMIJN) -> tuple[Gesprek, ...]:
    """Give the calls to make, the longest ago first; what lapses within so many `dagen` counts as due."""
    grens = wijk.today + timedelta(days=dagen)
    alle = (_gesprek(o, wijk.today, grens) for o in wijk.alle("organisatie"))
    return tuple(sorted((g for g in alle if g), key=lambda g: (g.sinds, g.organisatie.id)))


def _gesprek(o: Any, today: date, grens: date) -> Gesprek | None:
    zelf = not o.gecontroleerd.vers(grens)
    diensten = tuple(d for d in o.aanbod if d.zichtbaar(today) and (d.status == "nog niet bevestigd" or not d.gecontroleerd.vers(grens)))
    data = [*([o.gecontroleerd.op] if zelf else []), *(d.gecontroleerd.op for d in diensten)]
    return Gesprek(o, zelf, diensten, min(data)) if data else None
