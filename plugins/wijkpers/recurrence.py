"""Turn `tijden` into occurrences: on which days, at what hours in Amsterdam, what falls out, and why.

Days are found by counting ordinals, because building a dateutil rule takes longer than expanding a year of hours may;
the tests hold the result against dateutil's rruleset. Nothing here reads a clock or a locale. An occurrence belongs to
the day on which it starts: a party from 22.00 to 2.00 is found on its first day only. A row that says too little to
count with (om de week without `vanaf`) raises ValueError: a guess would send people to a closed door.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import chain, groupby
from types import MappingProxyType
from typing import Final, Literal, Protocol, get_args

from holidays import country_holidays

from wijkpers.klok import AMSTERDAM
from wijkpers.text import DAGEN

Regio = Literal["Noord", "Midden", "Zuid"]
Eenheid = Literal["keer", "dag", "week", "rang", "maand", "jaar"]
Uitval = Mapping[date, tuple[str, str]]

_RITMES: Final[Mapping[str, tuple[Eenheid, int]]] = {
    "eenmalig": ("keer", 1), "elke dag": ("dag", 1), "elke week": ("week", 1), "om de week": ("week", 2),
    "elke maand": ("maand", 1), "elk jaar": ("jaar", 1), "laatste": ("rang", -1),
    **{f"{n}e": ("rang", n) for n in range(1, 6)},
}  # fmt: skip
# The categories of `holidays`. The last one names a day that is in several, so Christmas does not cut its holiday up.
_VRIJ: Final = {"feestdagen": "public", "zomerstop": "", "schoolvakantie": "school"}


class NietOp(Protocol):
    """Be an exception: a day, or the days up to and including `tot`; `reden` may be empty."""

    @property
    def van(self) -> date: ...
    @property
    def tot(self) -> date | None: ...
    @property
    def reden(self) -> str: ...


class ExtraOp(Protocol):
    """Be an occasion outside the series, which no exception stops; without `van` at the usual hours."""

    @property
    def datum(self) -> date: ...
    @property
    def van(self) -> time | None: ...
    @property
    def tot(self) -> time | None: ...
    @property
    def opmerking(self) -> str: ...


class Rij(Protocol):
    """Be one row of `tijden`; the model in blocks.py has this shape.

    `dag` holds lower-case weekdays, or `datum` the only day, or the first day of a series that `hoe_vaak` tells. `van`
    empty is all day; `tot` not after `van` is the next day, empty is open. `hoe_vaak` empty is eenmalig with a `datum`
    and elke week without. `vanaf` and `tot_en_met` are inclusive, and weeks count from the ISO week of `vanaf`.
    """

    @property
    def dag(self) -> tuple[str, ...]: ...
    @property
    def datum(self) -> date | None: ...
    @property
    def van(self) -> time | None: ...
    @property
    def tot(self) -> time | None: ...
    @property
    def hoe_vaak(self) -> str: ...
    @property
    def vanaf(self) -> date | None: ...
    @property
    def tot_en_met(self) -> date | None: ...
    @property
    def niet_in(self) -> tuple[str, ...]: ...
    @property
    def niet_op(self) -> tuple[NietOp, ...]: ...
    @property
    def extra_op(self) -> tuple[ExtraOp, ...]: ...
    @property
    def afspraak(self) -> str | None: ...
    @property
    def locatie(self) -> str | None: ...
    @property
    def opmerking(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Be one time that something happens, in Europe/Amsterdam; all day starts at midnight and has no end."""

    start: datetime
    end: datetime | None
    all_day: bool
    locatie: str | None
    opmerking: str
    extra: bool


@dataclass(frozen=True, slots=True)
class Kalender:
    """Be the days off of a wijk: its school region, and the first and last day of its own summer stop.

    Raises ValueError for an unknown region, because `holidays` knows no school holidays at all for an empty one.
    """

    regio: Regio
    zomerstop: tuple[date, date] | None = None

    def __post_init__(self) -> None:
        if self.regio not in get_args(Regio):
            raise ValueError(f"onbekende schoolregio: {self.regio!r}")

    def vrij(self, soort: str, year: int) -> Mapping[date, str]:
        """Name the days off of one kind (a value of niet_in) in a year: `herfstvakantie`, `eerste kerstdag`.

        School holidays are the ministry's, weekends included, from 2014 up to the summer of 2030, and none outside.
        Public holidays have Good Friday, and 5 May once in five years. Raises ValueError for an unknown kind.
        """
        if soort == "zomerstop":
            days = _span(*self.zomerstop) if self.zomerstop else ()
            return {day: soort for day in days if day.year == year}
        return _holidays(soort, self.regio, year)

    def kent_schooljaar(self, day: date) -> bool:
        """Tell whether the school year (from 1 August) of a day is known, so that a build can warn before 2030."""
        return "herfstvakantie" in self.vrij("schoolvakantie", day.year - (day.month < 8)).values()


@cache
def _holidays(soort: str, regio: str, year: int) -> Mapping[date, str]:
    if soort not in _VRIJ:
        raise ValueError(f"onbekende vrije dagen: {soort!r}")
    found = country_holidays("NL", regio, year, expand=False, categories=(_VRIJ[soort],), language="nl")
    return MappingProxyType({day: _spelling(found[day]) for day in sorted(found)})


def _spelling(name: str) -> str:
    """Follow the Dutch dictionary: eerste kerstdag, but Koningsdag and Goede Vrijdag."""
    small = re.sub(r"\b(?!Koning|Bevrijding|Hemelvaart)\w", lambda letter: letter[0].lower(), name)
    return small.replace("goede vrijdag", "Goede Vrijdag").replace("; ", " en ")


@cache
def _days_off(kalender: Kalender, niet_in: tuple[str, ...], first_year: int, last_year: int) -> Uitval:
    kinds, years = sorted(niet_in, key=list(_VRIJ).index), range(first_year, last_year + 1)
    named = ((soort, kalender.vrij(soort, year)) for soort in kinds for year in years)
    return MappingProxyType({day: (soort, naam) for soort, days in named for day, naam in days.items()})


def expand(rows: Iterable[Rij], van: date, tot: date, kalender: Kalender) -> tuple[Occurrence, ...]:
    """Give what happens from `van` up to and including `tot`, in order, and each start at a place once.

    An extra occasion replaces the regular one that starts with it; otherwise the first row wins.
    """
    rows = tuple(rows)
    if len(rows) == 1 and not rows[0].extra_op:  # by far the most; in order and unique already
        return tuple(_regular(rows[0], van, tot, kalender))
    found = [o for row in rows for o in chain(_extra(row, van, tot), _regular(row, van, tot, kalender))]
    found.sort(key=lambda o: (o.start, o.locatie or "", not o.extra))
    return tuple(next(same) for _, same in groupby(found, key=lambda o: (o.start, o.locatie)))


def next_occurrences(rows: Iterable[Rij], na: date, n: int, kalender: Kalender, horizon_days: int = 400) -> tuple[Occurrence, ...]:
    """Give the first `n` occurrences from `na`, that day included, to `horizon_days` later."""
    rows, days = tuple(rows), min(31, horizon_days)
    while len(found := expand(rows, na, na + timedelta(days), kalender)) < n and days < horizon_days:
        days = min(4 * days, horizon_days)
    return found[: max(n, 0)]


def uitval(row: Rij, van: date, tot: date, kalender: Kalender) -> Iterator[tuple[Occurrence, str, str]]:
    """Give what the series of a row promises but an exception stops, with its kind (niet_op, feestdagen) and reason."""
    out = _out(row, van, tot, kalender)
    days = [day for day in _days(row, van, tot) if day in out]
    for day, occ in zip(days, _occurrences(days, row.van, row.tot, row.locatie, row.opmerking), strict=True):
        yield occ, *out[day]


def ritme(row: Rij) -> tuple[Eenheid, int]:
    """Read `hoe_vaak` as unit and number: (week, 2) is om de week, (rang, -1) the last such weekday of the month."""
    hoe_vaak = row.hoe_vaak or ("eenmalig" if row.datum else "elke week")
    if weeks := re.fullmatch(r"elke ([1-9]\d?) weken", hoe_vaak):
        return "week", int(weeks[1])
    if hoe_vaak not in _RITMES:
        raise ValueError(f"onbekend ritme: {hoe_vaak!r}")
    return _RITMES[hoe_vaak]


def weekdagen(row: Rij) -> tuple[int, ...]:
    """Give the weekdays in order, Monday 0: those of `dag`, else every day when it is daily, else that of `datum`."""
    if row.dag:
        return tuple(sorted({DAGEN.index(dag) for dag in row.dag}))
    if ritme(row)[0] == "dag":
        return tuple(range(7))
    return (_need(row, row.datum, "dag of datum").weekday(),)


def _need(row: Rij, day: date | None, naam: str) -> date:
    if day is None:
        raise ValueError(f"{row.hoe_vaak or 'tijden'}: {naam} ontbreekt")
    return day


def _days(row: Rij, van: date, tot: date) -> Iterable[date]:
    """Give the days of the bare series in order, exceptions included."""
    first, last = max(van, row.vanaf or van, row.datum or van), min(tot, row.tot_en_met or tot)
    match ritme(row):
        case ("dag" | "week", 1):
            return _weekly(weekdagen(row), 1, first, first, last)
        case ("week", n):
            return _weekly(weekdagen(row), n, _need(row, row.vanaf or row.datum, "vanaf"), first, last)
        case ("rang", n):
            found = _ranked(weekdagen(row), n, first, last)
        case (unit, _):
            found = _dated(unit, _need(row, row.datum, "datum"), first, last)
    return (day for day in found if first <= day <= last)


def _weekly(weekdays: Iterable[int], n: int, anchor: date, first: date, last: date) -> Iterator[date]:
    monday, start, stop, step = anchor.toordinal() - anchor.weekday(), first.toordinal(), last.toordinal() + 1, 7 * n
    series = (range(start + (monday + weekday - start) % step, stop, step) for weekday in weekdays)
    return map(date.fromordinal, sorted(chain.from_iterable(series)))


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    return ((i // 12, i % 12 + 1) for i in range(12 * first.year + first.month - 1, 12 * last.year + last.month))


def _ranked(weekdays: Iterable[int], rank: int, first: date, last: date) -> Iterator[date]:
    """Give the first, second ... or last (-1) of each weekday in each month; a month without a fifth has none."""
    index = rank - 1 if rank > 0 else rank
    for year, month in _months(first, last):
        weekday_of_1st, length = monthrange(year, month)
        series = (range(1 + (weekday - weekday_of_1st) % 7, length + 1, 7) for weekday in weekdays)
        yield from (date(year, month, day) for day in sorted(s[index] for s in series if rank <= len(s)))


def _dated(unit: Eenheid, datum: date, first: date, last: date) -> Iterator[date]:
    """Give a date once, each month or each year; a month without a 31st has none, as in iCalendar."""
    if unit == "keer":
        return iter((datum,))
    months = ((y, m) for y, m in _months(first, last) if unit == "maand" or m == datum.month)
    return (date(y, m, datum.day) for y, m in months if datum.day <= monthrange(y, m)[1])


def _span(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _out(row: Rij, van: date, tot: date, kalender: Kalender) -> Uitval:
    """Give kind and reason of each day without the row; the redactie's own words win."""
    free = _days_off(kalender, row.niet_in, van.year, tot.year)
    if not row.niet_op:
        return free
    spans = ((x.reden, _span(max(van, x.van), min(tot, x.tot or x.van))) for x in row.niet_op)
    return {**free, **{day: ("niet_op", reden) for reden, days in spans for day in days}}


def _regular(row: Rij, van: date, tot: date, kalender: Kalender) -> list[Occurrence]:
    out = _out(row, van, tot, kalender)
    return _occurrences([day for day in _days(row, van, tot) if day not in out], row.van, row.tot, row.locatie, row.opmerking)


def _extra(row: Rij, van: date, tot: date) -> Iterator[Occurrence]:
    for x in row.extra_op:
        if van <= x.datum <= tot:
            start, end = (x.van, x.tot) if x.van else (row.van, x.tot or row.tot)
            yield from _occurrences([x.datum], start, end, row.locatie, x.opmerking or row.opmerking, extra=True)


def _occurrences(days: list[date], van: time | None, tot: time | None, locatie: str | None, opmerking: str, *, extra: bool = False) -> list[Occurrence]:
    """Put the hours on all days of a row at once, because a call for each would cost half as much again."""
    starts = _moments(days, van or time.min)
    if van is None or tot is None:
        return [Occurrence(start, None, van is None, locatie, opmerking, extra) for start in starts]
    ends = _moments(days if tot > van else [day + timedelta(1) for day in days], tot)
    if van.hour == 2:  # 02.30-03.00 in the hour that summer time skips: half an hour from 03.30
        length = datetime.combine(date.min, tot) - datetime.combine(date.min, van)
        ends = [end if end > start else start + length for start, end in zip(starts, ends, strict=True)]
    return [Occurrence(start, end, False, locatie, opmerking, extra) for start, end in zip(starts, ends, strict=True)]


def _moments(days: list[date], clock: time) -> list[datetime]:
    """Read the Amsterdam clock; a time that summer time skips is an hour later, one that comes twice is the first."""
    moments = [datetime.combine(day, clock, AMSTERDAM) for day in days]
    # The clock there has changed between two and three only since 1977; through UTC each time costs ten times as much.
    return [m.replace(fold=0).astimezone(UTC).astimezone(AMSTERDAM) for m in moments] if clock.hour == 2 else moments
