"""Put hours on the days of a row, take out what falls out, and add what comes extra.

An occurrence belongs to the day on which it starts: a party from 22.00 to 2.00 is found on its first day only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import chain, repeat
from operator import itemgetter
from typing import Final, NamedTuple, cast

from wijkpers.klok import AMSTERDAM
from wijkpers.recurrence.dagen import bare_days
from wijkpers.recurrence.kalender import Kalender, Uitval, days_off, span
from wijkpers.recurrence.rij import Rij


class Occurrence(NamedTuple):
    """Be one time that something happens, in Europe/Amsterdam; all day starts at midnight and has no end."""

    start: datetime
    end: datetime | None
    all_day: bool
    locatie: str | None
    opmerking: str
    extra: bool


# Occurrence._make, without its Python: a year of ten thousand activities is half a million of them.
_make: Final = cast("Callable[[Iterable[object]], Occurrence]", partial(tuple.__new__, Occurrence))


def expand(rows: Iterable[Rij], van: date, tot: date, kalender: Kalender) -> tuple[Occurrence, ...]:
    """Give what happens from `van` up to and including `tot`, in order, and each start at a place once.

    An extra occasion replaces the regular one that starts with it; otherwise the first row wins.
    """
    kept = per_row(tuple(rows), van, tot, kalender)
    return tuple(kept[0]) if len(kept) == 1 else tuple(sorted(chain.from_iterable(kept), key=lambda o: (o.start, o.locatie or "")))


def per_row(rows: Sequence[Rij], van: date, tot: date, kalender: Kalender) -> tuple[list[Occurrence], ...]:
    """Give for each row what it adds to `expand`, in order."""
    if len(rows) == 1:  # by far the most: in order and unique already, but for its extras
        regular, extra = _regular(rows[0], van, tot, kalender), {o.start: o for o in reversed(list(_extra(rows[0], van, tot)))}
        return (sorted((*(o for o in regular if o.start not in extra), *extra.values()), key=itemgetter(0)) if extra else regular,)
    found = [(o, n) for n, row in enumerate(rows) for o in chain(_extra(row, van, tot), _regular(row, van, tot, kalender))]
    found.sort(key=lambda p: (p[0].start, not p[0].extra))
    seen: set[tuple[datetime, str | None]] = set()
    kept: tuple[list[Occurrence], ...] = tuple([] for _ in rows)
    for o, n in found:
        if (o.start, o.locatie) not in seen:
            seen.add((o.start, o.locatie))
            kept[n].append(o)
    return kept


def next_occurrences(rows: Iterable[Rij], na: date, n: int, kalender: Kalender, horizon_days: int = 400) -> tuple[Occurrence, ...]:
    """Give the first `n` occurrences from `na`, that day included, to `horizon_days` later."""
    rows, days = tuple(rows), min(31, horizon_days)
    while len(found := expand(rows, na, na + timedelta(days), kalender)) < n and days < horizon_days:
        days = min(4 * days, horizon_days)
    return found[: max(n, 0)]


def past(rows: Iterable[Rij], today: date, kalender: Kalender) -> bool:
    """Tell whether the last occurrence was before today. A row without an end comes back within eight years: 29 February 2096, 2104."""
    rows = tuple(rows)
    named = [day for row in rows for day in (row.datum, row.vanaf, row.tot_en_met, *(x.datum for x in row.extra_op)) if day]
    horizon = max(3000, (max(named, default=today) - today).days)
    return not next_occurrences(rows, today, 1, kalender, horizon)


def uitval(row: Rij, van: date, tot: date, kalender: Kalender) -> Iterator[tuple[Occurrence, str, str]]:
    """Give what the series of a row promises but an exception stops, with its kind (niet_op, feestdagen) and reason."""
    out = _out(row, van, tot, kalender)
    days = [day for day in bare_days(row, van, tot) if day in out]
    for day, occ in zip(days, _occurrences(days, row.van, row.tot, row.locatie, row.opmerking), strict=True):
        yield occ, *out[day]


def _out(row: Rij, van: date, tot: date, kalender: Kalender) -> Uitval:
    """Give kind and reason of each day without the row; the redactie's own words win."""
    free = days_off(kalender, row.niet_in, van.year, tot.year)
    if not row.niet_op:
        return free
    spans = ((x.reden, span(max(van, x.van), min(tot, x.tot or x.van))) for x in row.niet_op)
    return {**free, **{day: ("niet_op", reden) for reden, days in spans for day in days}}


def _regular(row: Rij, van: date, tot: date, kalender: Kalender) -> list[Occurrence]:
    out = _out(row, van, tot, kalender)
    days = bare_days(row, van, tot)
    return _occurrences([day for day in days if day not in out] if out else list(days), row.van, row.tot, row.locatie, row.opmerking)


def _extra(row: Rij, van: date, tot: date) -> Iterator[Occurrence]:
    for x in row.extra_op:
        if van <= x.datum <= tot:
            start, end = (x.van, x.tot) if x.van else (row.van, x.tot or row.tot)
            yield from _occurrences([x.datum], start, end, row.locatie, x.opmerking or row.opmerking, extra=True)


def _occurrences(days: list[date], van: time | None, tot: time | None, locatie: str | None, opmerking: str, *, extra: bool = False) -> list[Occurrence]:
    """Put the hours on all days of a row at once, because a call for each would cost half as much again."""
    starts = _moments(days, van or time.min)
    ends = _ends(days, starts, van, tot) if van and tot else repeat(None)
    return list(map(_make, zip(starts, ends, repeat(van is None), repeat(locatie), repeat(opmerking), repeat(extra))))


def _ends(days: list[date], starts: list[datetime], van: time, tot: time) -> list[datetime]:
    ends = _moments(days if tot > van else [date.fromordinal(day.toordinal() + 1) for day in days], tot)
    if van.hour != 2:
        return ends
    # 02.30-03.00 in the hour that summer time skips: half an hour from 03.30
    length = datetime.combine(date.min, tot) - datetime.combine(date.min, van)
    return [end if end > start else start + length for start, end in zip(starts, ends, strict=True)]


def _moments(days: list[date], clock: time) -> list[datetime]:
    """Read the Amsterdam clock; a time that summer time skips is an hour later, one that comes twice is the first."""
    moments = [datetime.combine(day, clock, AMSTERDAM) for day in days]
    # The clock there has changed between two and three only since 1977; through UTC each time costs ten times as much.
    return [m.replace(fold=0).astimezone(UTC).astimezone(AMSTERDAM) for m in moments] if clock.hour == 2 else moments
