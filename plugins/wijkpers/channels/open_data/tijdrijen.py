"""Turn tijden into schedule rows of HSDS, which knows no exceptions: a series is cut into stretches without a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from wijkpers.recurrence import Kalender, Occurrence, expand

_DAGEN: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def hsds_rows(rows: Iterable[Any], van: date, tot: date, kalender: Kalender) -> list[dict[str, Any]]:
    """Give the schedule rows of HSDS for what happens from `van` up to and including `tot`: together exactly those days and hours."""
    return [row for rij in rows for row in _rijen(rij, van, tot, kalender)]


def _rijen(rij: Any, van: date, tot: date, kalender: Kalender) -> Iterator[dict[str, Any]]:
    series: dict[tuple[str, str, int], list[date]] = {}
    for occ in expand([rij], van, tot, kalender):
        series.setdefault((*_uren(occ), occ.start.weekday()), []).append(occ.start.date())
    for (opent, sluit, weekdag), dagen in sorted(series.items()):
        for eerste, laatste, weken in _stukken(dagen):
            row = {
                "freq": "WEEKLY",
                "interval": weken,
                "byday": _DAGEN[weekdag],
                "dtstart": eerste.isoformat(),
                "until": laatste.isoformat(),
                "valid_from": eerste.isoformat(),
                "valid_to": laatste.isoformat(),
                "opens_at": opent,
                "closes_at": sluit,
                "attending_type": rij.afspraak,
                "notes": rij.opmerking,
            }
            yield {naam: waarde for naam, waarde in row.items() if waarde}


def _uren(occ: Occurrence) -> tuple[str, str]:
    return ("", "") if occ.all_day else (occ.start.time().isoformat("minutes"), occ.end.time().isoformat("minutes") if occ.end else "")


def _stukken(dagen: list[date]) -> Iterator[tuple[date, date, int]]:
    """Cut days that are whole weeks apart into stretches with one step: first day, last day, weeks between."""
    begin = 0
    while begin < len(dagen):
        eind = begin + 1
        stap = (dagen[eind] - dagen[begin]).days if eind < len(dagen) else 7
        while eind < len(dagen) and (dagen[eind] - dagen[eind - 1]).days == stap:
            eind += 1
        yield dagen[begin], dagen[eind - 1], stap // 7
        begin = eind
