"""Read a calendar (RFC 5545) to single occasions: enough for what others publish, and no more than a neighbour can have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrulestr

from wijkpers.klok import AMSTERDAM
from wijkpers.text import tijd

DAGEN: Final = 120  # that we look ahead
PER_REEKS: Final = 60  # occasions of one event
EVENTS: Final = 5000  # of one calendar
_REGEL: Final = re.compile(r'(?P<naam>[\w-]+)(?P<bij>(?:;[\w-]+=(?:"[^"]*"|[^:;]*))*):(?P<waarde>.*)', re.DOTALL)
# A rule that a neighbourhood has. Of any other, by the second or with filters that may never meet, we take the first time only: it could go on for ever.
_DAG: Final = r"(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)"
_DEEL: Final = rf"INTERVAL=[1-9]\d?|COUNT=[1-9]\d{{0,3}}|UNTIL=\d{{8}}(?:T\d{{6}}Z?)?|WKST=\w\w|BYDAY={_DAG}(?:,{_DAG})*"
_DAGNUMMER: Final = r"BYMONTHDAY=-?(?:[1-9]|[12]\d|3[01])"
_MAAND: Final = r"BYMONTH=(?:[1-9]|1[0-2])"
_GEWOON: Final = re.compile(rf"FREQ=(?:(?:DAILY|WEEKLY|MONTHLY)(?:;(?:{_DEEL}|{_DAGNUMMER}))*|YEARLY(?:;(?:{_DEEL}|{_DAGNUMMER}|{_MAAND}))*)")
_TERUG: Final = timedelta(days=20 * 366)
Velden = Mapping[str, list[tuple[str, str]]]


def afspraken(tekst: str, today: date) -> Iterator[dict[str, Any]]:
    """Give every occasion of the coming months, as the data of an Afspraak; what was cancelled is left out.

    Raises ValueError for what is no calendar, or has a time that does not exist.
    """
    if "BEGIN:VCALENDAR" not in tekst[:2000]:
        raise ValueError("dit is geen agenda (het begint niet met BEGIN:VCALENDAR)")
    uitgesneden = {(v["UID"][0][1], _moment(*v["RECURRENCE-ID"][0])[0]) for v in _events(tekst) if "RECURRENCE-ID" in v and "UID" in v}
    for event in islice(_events(tekst), EVENTS):
        if "DTSTART" in event and "SUMMARY" in event and _een(event, "STATUS") != "CANCELLED":
            yield from _keren(event, today, uitgesneden)


def _events(tekst: str) -> Iterator[Velden]:
    """Give the fields of every event; lines are unfolded first."""
    event: dict[str, list[tuple[str, str]]] | None = None
    diep = 0
    for regel in re.sub(r"\r?\n[ \t]", "", tekst).splitlines():
        if regel == "BEGIN:VEVENT":
            event, diep = {}, 0
        elif regel == "END:VEVENT" and event is not None:
            yield event
            event = None
        elif regel.startswith(("BEGIN:", "END:")):  # an alarm inside an event has fields of its own
            diep += 1 if regel.startswith("BEGIN:") else -1
        elif event is not None and diep == 0 and (m := _REGEL.match(regel)):
            event.setdefault(m["naam"].upper(), []).append((m["bij"].upper(), m["waarde"]))


def _een(event: Velden, naam: str) -> str:
    waarde = event.get(naam, [("", "")])[0][1]
    return re.sub(r"\\([,;\\])", r"\1", waarde.replace("\\n", " ").replace("\\N", " ")).strip()


def _moment(bij: str, waarde: str) -> tuple[datetime, bool]:
    """Give a moment in Amsterdam without a zone, and whether it is a whole day."""
    if len(waarde) == 8:
        return datetime.strptime(waarde, "%Y%m%d"), True
    kaal = datetime.strptime(waarde.rstrip("Z"), "%Y%m%dT%H%M%S")
    if waarde.endswith("Z"):
        return kaal.replace(tzinfo=ZoneInfo("UTC")).astimezone(AMSTERDAM).replace(tzinfo=None), False
    m = re.search(r'TZID="?([^";]+)', bij)
    zone = _zone(m[1]) if m else AMSTERDAM
    return kaal.replace(tzinfo=zone).astimezone(AMSTERDAM).replace(tzinfo=None), False


def _zone(naam: str) -> ZoneInfo:
    """Find a zone; names were made capital, and a name of somebody's own means here."""
    deel = "/".join("_".join(woord.capitalize() for woord in stuk.split("_")) for stuk in naam.split("/"))
    try:
        return ZoneInfo(deel)
    except (ZoneInfoNotFoundError, ValueError):
        return AMSTERDAM


def _keren(event: Velden, today: date, uitgesneden: set[tuple[str, datetime]]) -> Iterator[dict[str, Any]]:
    begin, heel = _moment(*event["DTSTART"][0])
    eind = _moment(*event["DTEND"][0])[0] if "DTEND" in event else None
    duur = eind - begin if eind else timedelta()
    uid = _een(event, "UID") or f"{_een(event, 'SUMMARY')}-{begin:%Y%m%d}"
    over = {"titel": _een(event, "SUMMARY")[:160], "waar": _een(event, "LOCATION")[:200], "url": _een(event, "URL")}
    weg = {_moment(bij, deel)[0] for bij, waarde in event.get("EXDATE", ()) for deel in waarde.split(",")}
    if "RECURRENCE-ID" not in event:
        weg |= {moment for wie, moment in uitgesneden if wie == _een(event, "UID")}
    for start in _momenten(event, begin, today):
        if start not in weg:
            klok = {} if heel else {"van": tijd(start.time()), "tot": tijd((start + duur).time()) if duur and duur < timedelta(days=1) else ""}
            yield {"id": f"{uid}/{start:%Y%m%d}", "dag": start.date().isoformat(), **klok, **over}


def _momenten(event: Velden, begin: datetime, today: date) -> list[datetime]:
    """Give the beginnings in the coming months, of a series no more than PER_REEKS."""
    van, tot = datetime.combine(today, time()), datetime.combine(today + timedelta(days=DAGEN), time())
    momenten = {begin, *(_moment(bij, deel)[0] for bij, waarde in event.get("RDATE", ()) for deel in waarde.split(",") if "/" not in deel)}
    for _, regel in event.get("RRULE", ()):
        if not _GEWOON.fullmatch(regel) or not van - _TERUG < begin < tot:
            continue
        # An end in UTC is cut to its day: our moments have no zone, and a series ends on a day.
        reeks = rrulestr(re.sub(r"UNTIL=(\d{8})(T\w+)?", r"UNTIL=\1T235959", regel), dtstart=begin)
        eerste = reeks.after(van, inc=True)
        while eerste and eerste < tot and len(momenten) < PER_REEKS:
            momenten.add(eerste)
            eerste = reeks.after(eerste)
    return sorted(moment for moment in momenten if van <= moment < tot)[:PER_REEKS]
