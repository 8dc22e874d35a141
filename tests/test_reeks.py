"""Rules for others: a calendar and HSDS say exactly what the agenda says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from rijen import DATUMS, MIDDEN, ExtraOp, NietOp, Rij, activiteit, kaal, kalenderbestand, met_hsds, met_icalendar, rijen

from wijkpers.recurrence import expand, hsds_rows, reeksen

PROEF = settings(max_examples=150, deadline=None, derandomize=True, database=None)
VANDAAG = date(2026, 11, 24)
DINSDAG = Rij(dag=("dinsdag",))


@settings(PROEF, max_examples=100)
@given(st.lists(rijen(), min_size=1, max_size=2), DATUMS)
def test_a_calendar_read_by_another_library_holds_the_same_occurrences(reeks, today):
    """Begin and end of each, exceptions, extras, summer time and overlapping rows included."""
    data, van, tot = kalenderbestand(today, activiteit(*reeks))
    assert met_icalendar(data, van, tot) == kaal(expand(reeks, van, tot, MIDDEN))


@PROEF
@given(st.lists(rijen(), min_size=1, max_size=3), DATUMS, st.integers(0, 500))
def test_the_rows_for_hsds_hold_the_same_occurrences(reeks, van, lengte):
    """Each row is a plain rule without exceptions."""
    tot = van + timedelta(lengte)
    assert met_hsds(reeks, van, tot) == kaal(expand(reeks, van, tot, MIDDEN))


@pytest.mark.parametrize(
    ("rij", "regel"),
    [
        (DINSDAG, "FREQ=WEEKLY;BYDAY=TU;WKST=MO"),
        (replace(DINSDAG, dag=("vrijdag", "dinsdag"), hoe_vaak="om de week", vanaf=date(2026, 9, 1)), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=MO"),
        (replace(DINSDAG, hoe_vaak="1e en 3e"), "FREQ=MONTHLY;BYDAY=1TU,3TU"),
        (replace(DINSDAG, hoe_vaak="laatste"), "FREQ=MONTHLY;BYDAY=-1TU"),
        (Rij(hoe_vaak="elke dag"), "FREQ=DAILY"),
        (Rij(hoe_vaak="elke maand", datum=date(2026, 1, 15)), "FREQ=MONTHLY;BYMONTHDAY=15"),
        (Rij(hoe_vaak="elk jaar", datum=date(2020, 5, 4)), "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4"),
        (Rij(hoe_vaak="", datum=date(2026, 12, 12)), ""),
    ],
)
def test_each_rhythm_has_its_rule(rij, regel):
    """As RFC 5545 writes it."""
    (reeks,) = reeksen((rij,), date(2026, 1, 1), date(2027, 12, 31), MIDDEN)
    assert ";".join(f"{naam}={waarde}" for naam, waarde in reeks.regel) == regel


def test_what_falls_out_is_an_exdate_and_what_comes_extra_at_other_hours_is_an_event_of_its_own():
    """An extra occasion as long as the others is an RDATE."""
    rij = replace(
        DINSDAG,
        niet_op=(NietOp(date(2026, 12, 22)),),
        extra_op=(ExtraOp(date(2026, 12, 23)), ExtraOp(date(2026, 12, 24), time(14), time(18), "kerstborrel")),
    )
    data, *_ = kalenderbestand(VANDAAG, activiteit(rij))
    assert b"EXDATE;TZID=Europe/Amsterdam:20261222T100000\r\n" in data
    assert b"RDATE;TZID=Europe/Amsterdam:20261223T100000\r\n" in data
    eigen = [deel for deel in Calendar.from_ical(data).walk("VEVENT") if "RRULE" not in deel]
    assert [f"{d['DTSTART'].dt:%m-%d %H}-{d['DTEND'].dt:%H}" for d in eigen] == ["12-24 14-18"]
    assert "kerstborrel" in eigen[0]["DESCRIPTION"]


def test_an_endless_row_ends_thirteen_months_on():
    """A rule without an end is allowed; who subscribes gets the rest with later editions."""
    data, _, tot = kalenderbestand(VANDAAG, activiteit(DINSDAG))
    assert tot == date(2027, 11, 30)
    assert b"UNTIL=20271130T090000Z" in data


def test_the_uid_of_an_activity_stays_when_the_day_of_the_build_or_its_hours_change():
    """So that a calendar program moves the appointment instead of adding one."""
    uids = {
        re.search(rb"UID:(.*)\r", kalenderbestand(today, activiteit(rij))[0])[1]
        for today, rij in ((VANDAAG, DINSDAG), (date(2027, 3, 1), DINSDAG), (VANDAAG, replace(DINSDAG, van=time(9))))
    }
    assert uids == {b"iets-1@wijk.example"}


def test_every_event_of_a_calendar_has_an_uid_of_its_own():
    """Rows that overlap and extras on one day included."""
    rij = replace(DINSDAG, van=time(2, 30), tot=time(4), extra_op=(ExtraOp(VANDAAG, time(20)), ExtraOp(VANDAAG, time(21))))
    data, *_ = kalenderbestand(VANDAAG, activiteit(rij, DINSDAG, DINSDAG))
    uids = [str(deel["UID"]) for deel in Calendar.from_ical(data).walk("VEVENT")]
    assert len(uids) == len(set(uids)) > 50


@pytest.mark.parametrize(
    ("status", "titel", "stand"),
    [
        ("gaat door", "Iets", "CONFIRMED"),
        ("afgelast", "AFGELAST: Iets", "CANCELLED"),
        ("verplaatst", "VERPLAATST: Iets", "CONFIRMED"),
        ("vol", "VOL: Iets", "CONFIRMED"),
    ],
)
def test_what_does_not_go_as_told_is_said_first(status, titel, stand):
    """Few programs show STATUS."""
    data, *_ = kalenderbestand(VANDAAG, activiteit(DINSDAG, status=status))
    (deel,) = Calendar.from_ical(data).walk("VEVENT")
    assert (str(deel["SUMMARY"]), str(deel["STATUS"])) == (titel, stand)


def test_no_text_can_break_out_of_its_line():
    """A title with line ends, separators and control characters stays one value; long lines fold between characters."""
    kwaad = "Feest\r\nATTACH:http://kwaad.example/x; met, taart\\ en \x07 " + "é" * 90
    data, *_ = kalenderbestand(VANDAAG, activiteit(DINSDAG, titel=kwaad))
    assert b"\r\nATTACH" not in data
    assert max(map(len, data.split(b"\r\n"))) <= 75
    (deel,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(deel["SUMMARY"]) == kwaad.replace("\r", " ").replace("\x07", " ")


def test_a_day_that_lasts_all_day_has_a_date_and_no_clock():
    """VALUE=DATE, so that no zone can move it."""
    data, *_ = kalenderbestand(VANDAAG, activiteit(Rij(hoe_vaak="elke week", dag=("dinsdag",), van=None, niet_op=(NietOp(date(2026, 12, 1)),))))
    assert b"DTSTART;VALUE=DATE:2026" in data
    assert b"EXDATE;VALUE=DATE:20261201" in data


def test_hsds_has_a_row_per_open_stretch_and_says_once_with_a_count():
    """Two exceptions make three rows; what happens once has count 1."""
    rij = replace(DINSDAG, niet_op=(NietOp(date(2026, 12, 8)), NietOp(date(2026, 12, 22))), opmerking="bij de balie")
    rijen_ = hsds_rows((rij,), date(2026, 12, 1), date(2027, 1, 19), MIDDEN)
    assert [(r["valid_from"], r["valid_to"], r.get("count")) for r in rijen_] == [
        ("2026-12-01", "2026-12-01", 1),
        ("2026-12-15", "2026-12-15", 1),
        ("2026-12-29", "2027-01-19", None),
    ]
    assert {(r["opens_at"], r["closes_at"], r["byday"], r["freq"], r["notes"]) for r in rijen_} == {("10:00", "12:00", "TU", "WEEKLY", "bij de balie")}
