"""Cut the agenda into today, this week, the weeks and the months to come."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from wijkpers.overzicht import Dagen, Keer
from wijkpers.text import MAANDEN, datum

_WEKEN: Final = 8
_MAANDEN: Final = 6
Rooster = tuple[tuple[tuple[date, int] | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """Be the days `van` up to and including `tot` on one page; without a `label` it is not in the menu of the agenda."""

    soort: Literal["dag", "week", "maand"]
    pad: str
    label: str
    naam: str
    uitleg: str
    van: date
    tot: date


def tijdvakken(today: date, keren: Sequence[Keer]) -> tuple[Tijdvak, ...]:
    """Give every page there is: eight weeks, and six months as far as there is something to do."""
    zondag = today + timedelta(days=6 - today.weekday())
    vandaag = Tijdvak("dag", "agenda/vandaag/", "Vandaag", "Vandaag te doen", f"Wat er te doen is op {datum(today, 'dag')}.", today, today)
    deze = Tijdvak("week", "agenda/deze-week/", "Deze week", "Deze week te doen", _tot_en_met(today, zondag), today, zondag)
    weken = tuple(_week(today, zondag - timedelta(days=6) + timedelta(weeks=n), n) for n in range(_WEKEN))
    laatste = max((occ.start.date() for occ, _ in keren), default=today)
    eersten = (_maand_erna(today.replace(day=1), n) for n in range(_MAANDEN))
    return vandaag, deze, *weken, *(_maand(today, eerste) for eerste in eersten if eerste <= laatste)


def _week(today: date, maandag: date, n: int) -> Tijdvak:
    jaar, week, _ = maandag.isocalendar()
    van, tot = max(today, maandag), maandag + timedelta(days=6)
    return Tijdvak("week", f"agenda/week/{jaar}-{week:02d}/", "Volgende week" if n == 1 else "", f"Week {week}", _tot_en_met(van, tot), van, tot)


def _maand(today: date, eerste: date) -> Tijdvak:
    tot = eerste.replace(day=monthrange(eerste.year, eerste.month)[1])
    naam = datum(eerste, "maand")
    label = MAANDEN[eerste.month - 1].capitalize()
    return Tijdvak("maand", f"agenda/maand/{eerste:%Y-%m}/", label, naam.capitalize(), f"Te doen in {naam}.", max(today, eerste), tot)


def _maand_erna(eerste: date, n: int) -> date:
    maand = eerste.year * 12 + eerste.month - 1 + n
    return date(maand // 12, maand % 12 + 1, 1)


def _tot_en_met(van: date, tot: date) -> str:
    return f"Van {datum(van, 'dag')} tot en met {datum(tot, 'dag')}." if van != tot else f"{datum(van, 'dag').capitalize()}."


def maandrooster(dag: date, dagen: Dagen) -> Rooster:
    """Give the weeks of the month of a day, Monday first: each day with how much there is to do, None outside the month."""
    aantal = {d: len(keren) for d, keren in dagen}
    begin, lengte = monthrange(dag.year, dag.month)
    vakjes = [None] * begin + [(d, aantal.get(d, 0)) for d in (dag.replace(day=n) for n in range(1, lengte + 1))]
    vakjes += [None] * (-len(vakjes) % 7)
    return tuple(tuple(vakjes[n : n + 7]) for n in range(0, len(vakjes), 7))
