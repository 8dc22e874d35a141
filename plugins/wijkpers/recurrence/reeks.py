"""Say the occurrences of rows as rules: RFC 5545 for calendars and schema.org, schedule rows for HSDS 3.0.

A rule says what it can say exactly; every other occurrence becomes an event of its own. HSDS knows no exceptions, so a series is split
into a row per stretch in which nothing falls out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, Final

from wijkpers.klok import AMSTERDAM
from wijkpers.recurrence.dagen import bare_days
from wijkpers.recurrence.kalender import Kalender
from wijkpers.recurrence.keren import Occurrence, per_row
from wijkpers.recurrence.rij import Rij, ritme, weekdagen

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Reeks:
    """Be one event of a calendar: the first occurrence, its rule (RRULE parts, empty when it happens once), what to add and leave out.

    `rij` is the index of its row, `los` tells that it is one occurrence beside the series of its row. `exdates` and `rdates` are starts,
    `until` is the last start that the rule makes.
    """

    rij: int
    eerste: Occurrence
    regel: tuple[tuple[str, str], ...] = ()
    until: datetime | None = None
    exdates: tuple[datetime, ...] = ()
    rdates: tuple[datetime, ...] = ()
    los: bool = False


def reeksen(rows: Sequence[Rij], van: date, tot: date, kalender: Kalender) -> tuple[Reeks, ...]:
    """Give the events that together are `expand(rows, van, tot)`; an endless row ends at `tot`."""
    kept = per_row(rows, van, tot, kalender)
    return tuple(reeks for n, row in enumerate(rows) for reeks in _van_rij(n, row, kept[n]))


def _van_rij(n: int, row: Rij, occs: list[Occurrence]) -> Iterator[Reeks]:
    regular = [o for o in occs if not o.extra] if _steady(row) else []
    if not regular:
        yield from (Reeks(n, o, los=True) for o in occs)
        return
    eerste, laatste = regular[0], regular[-1]
    extra, days = [o for o in occs if o.extra], {o.start.date() for o in regular}
    promised = bare_days(row, eerste.start.date(), laatste.start.date())
    out = {datetime.combine(day, row.van or time.min, AMSTERDAM) for day in promised if day not in days}
    same = {o.start for o in extra if o.start > eerste.start and _fits(o, eerste)}
    regel = regel_van(row) if len(regular) > 1 else ()
    yield Reeks(n, eerste, regel, laatste.start if regel else None, tuple(sorted(out - same)), tuple(sorted(same - out)))
    yield from (Reeks(n, o, los=True) for o in extra if o.start not in same)


def _steady(row: Rij) -> bool:
    """Tell whether the clock always says what the row says; between two and three, summer time may skip or double it."""
    return 2 not in (uur.hour for uur in (row.van, row.tot) if uur)


def _fits(extra: Occurrence, eerste: Occurrence) -> bool:
    """Tell whether an extra occasion differs from the series in its start alone."""
    lengths = [o.end.replace(tzinfo=None) - o.start.replace(tzinfo=None) if o.end else timedelta() for o in (extra, eerste)]
    return lengths[0] == lengths[1] and (extra.all_day, extra.end is None, extra.opmerking) == (eerste.all_day, eerste.end is None, eerste.opmerking)


def regel_van(row: Rij) -> tuple[tuple[str, str], ...]:
    """Give FREQ, INTERVAL, BYDAY ... of a row that comes back, without its end; empty for a single occasion."""
    days = ",".join(DAYS[d] for d in weekdagen(row)) if ritme(row).eenheid in ("dag", "week") else ""
    match ritme(row):
        case ("keer", _, _):
            return ()
        case ("dag", _, _) if len(weekdagen(row)) == 7:
            return (("FREQ", "DAILY"),)
        case ("dag" | "week", n, _):
            return (("FREQ", "WEEKLY"), *((("INTERVAL", str(n)),) if n > 1 else ()), ("BYDAY", days), ("WKST", "MO"))
        case ("rang", _, rangen):
            return ("FREQ", "MONTHLY"), ("BYDAY", ",".join(f"{rang}{DAYS[d]}" for rang in rangen for d in weekdagen(row)))
        case (unit, _, _):
            assert row.datum is not None
            day = ("BYMONTHDAY", str(row.datum.day))
            return (("FREQ", "MONTHLY"), day) if unit == "maand" else (("FREQ", "YEARLY"), ("BYMONTH", str(row.datum.month)), day)


def hsds_rows(rows: Sequence[Rij], van: date, tot: date, kalender: Kalender) -> list[dict[str, Any]]:
    """Give HSDS 3.0 schedule rows, without `id` and links, that together are `expand(rows, van, tot)`.

    Each row is a stretch without exceptions: `dtstart` = `valid_from` is its first day, `until` = `valid_to` its last. What happens once has `count` 1.
    Hours are of the Amsterdam clock (HSDS' own offset cannot say summer time); HSDS has no yearly rule, so a yearly day is a row a year.
    """
    return [row for n, occs in enumerate(per_row(rows, van, tot, kalender)) for row in _schedules(rows[n], occs, van, tot)]


def _schedules(row: Rij, occs: list[Occurrence], van: date, tot: date) -> Iterator[dict[str, Any]]:
    rule = dict(regel_van(row))
    if rule.get("FREQ") == "DAILY":
        rule = {"FREQ": "WEEKLY", "BYDAY": ",".join(DAYS), "WKST": "MO"}
    days = {o.start.date() for o in occs if not o.extra}
    stretches = groupby(bare_days(row, van, tot), key=days.__contains__)
    for is_kept, stretch in stretches:
        run = list(stretch) if is_kept else []
        if len(run) > 1 and rule["FREQ"] != "YEARLY":
            yield _schedule(run[0], run[-1], row.van, row.tot, rule, row.opmerking, row.afspraak)
        else:
            yield from (_schedule(day, day, row.van, row.tot, {}, row.opmerking, row.afspraak) for day in run)
    for o in (o for o in occs if o.extra):
        day, van_, tot_ = o.start.date(), None if o.all_day else o.start.time(), o.end.time() if o.end else None
        yield _schedule(day, day, van_, tot_, {}, o.opmerking, row.afspraak)


def _schedule(first: date, last: date, van: time | None, tot: time | None, rule: dict[str, str], opmerking: str, afspraak: str | None) -> dict[str, Any]:
    said = rule or {"FREQ": "WEEKLY", "BYDAY": DAYS[first.weekday()]}
    row = {
        "valid_from": first.isoformat(),
        "valid_to": last.isoformat(),
        "dtstart": first.isoformat(),
        "until": last.isoformat() if rule else None,
        "count": None if rule else 1,
        "freq": said["FREQ"],
        "interval": int(said["INTERVAL"]) if "INTERVAL" in said else None,
        "byday": said.get("BYDAY"),
        "bymonthday": said.get("BYMONTHDAY"),
        "wkst": said.get("WKST"),
        "opens_at": f"{van:%H:%M}" if van else None,
        "closes_at": f"{tot:%H:%M}" if van and tot else None,
        "attending_type": afspraak or None,
        "notes": opmerking or None,
    }
    return {naam: waarde for naam, waarde in row.items() if waarde is not None}
