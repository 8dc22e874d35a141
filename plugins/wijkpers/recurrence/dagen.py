"""Count the days of a row, exceptions included.

Days are found by counting ordinals, because building a dateutil rule takes longer than expanding a year of hours may;
the tests hold the result against dateutil's rruleset. A row that says too little to count with (om de week without `vanaf`)
raises ValueError.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from wijkpers.recurrence.rij import Eenheid, Rij, need, ritme, weekdagen


def bare_days(row: Rij, van: date, tot: date) -> Iterable[date]:
    """Give the days of the bare series from `van` up to and including `tot`, in order."""
    first, last = max(van, row.vanaf or van, row.datum or van), min(tot, row.tot_en_met or tot)
    match ritme(row):
        case ("dag" | "week", 1, _):
            return _weekly(weekdagen(row), 1, first, first, last)
        case ("week", n, _):
            return _weekly(weekdagen(row), n, need(row, row.vanaf or row.datum, "vanaf"), first, last)
        case ("rang", _, rangen):
            found = _ranked(weekdagen(row), rangen, first, last)
        case (unit, _, _):
            found = _dated(unit, need(row, row.datum, "datum"), first, last)
    return (day for day in found if first <= day <= last)


def _weekly(weekdays: Iterable[int], n: int, anchor: date, first: date, last: date) -> Iterator[date]:
    monday, start, stop, step = anchor.toordinal() - anchor.weekday(), first.toordinal(), last.toordinal() + 1, 7 * n
    series = (range(start + (monday + weekday - start) % step, stop, step) for weekday in weekdays)
    return map(date.fromordinal, sorted(chain.from_iterable(series)))


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    return ((i // 12, i % 12 + 1) for i in range(12 * first.year + first.month - 1, 12 * last.year + last.month))


def _ranked(weekdays: Iterable[int], rangen: tuple[int, ...], first: date, last: date) -> Iterator[date]:
    """Give the first, second ... or last (-1) of each weekday in each month; a month without a fifth has none."""
    for year, month in _months(first, last):
        weekday_of_1st, length = monthrange(year, month)
        series = [range(1 + (weekday - weekday_of_1st) % 7, length + 1, 7) for weekday in weekdays]
        found = {s[rang - 1 if rang > 0 else rang] for rang in rangen for s in series if rang <= len(s)}
        yield from (date(year, month, day) for day in sorted(found))


def _dated(unit: Eenheid, datum: date, first: date, last: date) -> Iterator[date]:
    """Give a date once, each month or each year; a month without a 31st has none, as in iCalendar."""
    if unit == "keer":
        return iter((datum,))
    months = ((y, m) for y, m in _months(first, last) if unit == "maand" or m == datum.month)
    return (date(y, m, datum.day) for y, m in months if datum.day <= monthrange(y, m)[1])
