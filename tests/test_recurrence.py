"""Recurring hours: which days, at what time, what falls out, and how a resident reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rijen import DATUMS, MIDDEN, ExtraOp, NietOp, Rij, met_dateutil, rijen

from wijkpers.klok import AMSTERDAM
from wijkpers.recurrence import Kalender, Occurrence, expand, next_occurrences, uitval
from wijkpers.text import DAGEN
from wijkpers.tijdtekst import occurrence_tekst, sluiting_tekst, sluitingen, tijden_tekst

VANDAAG = date(2026, 11, 24)
ZOMERTIJD, WINTERTIJD = date(2026, 3, 29), date(2026, 10, 25)
PROEF = settings(max_examples=300, deadline=None, derandomize=True, database=None)


DINSDAG = Rij(dag=("dinsdag",))


def dagen(rij: Rij, van: date, tot: date) -> list[str]:
    """Give the days of occurrences as `12-22`."""
    return [f"{o.start:%m-%d}" for o in expand((rij,), van, tot, MIDDEN)]


def december(rij: Rij) -> list[str]:
    return dagen(rij, date(2026, 12, 1), date(2026, 12, 31))


# Days


@pytest.mark.parametrize(
    ("rij", "verwacht"),
    [
        (DINSDAG, "01 08 15 22 29"),
        (replace(DINSDAG, hoe_vaak=""), "01 08 15 22 29"),
        (replace(DINSDAG, dag=("donderdag", "dinsdag"), tot_en_met=date(2026, 12, 10)), "01 03 08 10"),
        (replace(DINSDAG, hoe_vaak="om de week", vanaf=date(2026, 11, 27)), "08 22"),
        (replace(DINSDAG, hoe_vaak="om de week", vanaf=date(2026, 12, 2)), "15 29"),
        (replace(DINSDAG, hoe_vaak="elke 3 weken", vanaf=date(2026, 12, 1)), "01 22"),
        (replace(DINSDAG, hoe_vaak="1e"), "01"),
        (replace(DINSDAG, hoe_vaak="4e"), "22"),
        (replace(DINSDAG, hoe_vaak="laatste"), "29"),
        (replace(DINSDAG, dag=("dinsdag", "zondag"), hoe_vaak="laatste"), "27 29"),
        (Rij(hoe_vaak="elke dag", vanaf=date(2026, 12, 29)), "29 30 31"),
        (Rij(hoe_vaak="elke dag", dag=("zaterdag",), vanaf=date(2026, 12, 18)), "19 26"),
        (Rij(datum=date(2026, 12, 12), hoe_vaak="eenmalig"), "12"),
        (Rij(datum=date(2026, 12, 12), hoe_vaak=""), "12"),
        (Rij(datum=date(2026, 11, 15), hoe_vaak="elke maand"), "15"),
        (Rij(datum=date(2020, 12, 5), hoe_vaak="elk jaar"), "05"),
        (Rij(datum=date(2026, 12, 9), hoe_vaak="om de week"), "09 23"),
        (Rij(datum=date(2027, 12, 5), hoe_vaak="elk jaar"), ""),
    ],
    ids=lambda x: x if isinstance(x, str) else x.hoe_vaak or "leeg",
)
def test_every_rhythm_finds_its_days(rij, verwacht):
    """Held against a paper calendar of December 2026."""
    assert december(rij) == [f"12-{dag}" for dag in verwacht.split()]


def test_a_fortnight_counts_from_the_iso_week_of_its_start():
    """A Friday start makes the Tuesday of that same week the first, although it has passed."""
    rij = replace(DINSDAG, hoe_vaak="om de week", vanaf=date(2026, 9, 4))
    assert dagen(rij, date(2026, 8, 1), date(2026, 10, 1)) == ["09-15", "09-29"]


def test_a_fortnight_runs_on_through_a_year_of_53_weeks():
    """Odd and even week numbers would break here: 2026 ends with week 53."""
    rij = replace(DINSDAG, hoe_vaak="om de week", vanaf=date(2026, 12, 22))
    assert dagen(rij, date(2026, 12, 20), date(2027, 1, 31)) == ["12-22", "01-05", "01-19"]


def test_a_month_without_the_day_is_skipped():
    """No 31 November, no fifth Tuesday in November, and no 29 February in 2027."""
    jaar = date(2026, 9, 1), date(2027, 3, 31)
    assert dagen(Rij(datum=date(2026, 8, 31), hoe_vaak="elke maand"), *jaar) == ["10-31", "12-31", "01-31", "03-31"]
    assert dagen(replace(DINSDAG, hoe_vaak="5e"), *jaar) == ["09-29", "12-29", "03-30"]
    assert dagen(Rij(datum=date(2024, 2, 29), hoe_vaak="elk jaar"), *jaar) == []


def test_both_ends_of_the_question_count():
    """From Tuesday up to and including Tuesday is two times."""
    assert dagen(DINSDAG, date(2026, 12, 1), date(2026, 12, 8)) == ["12-01", "12-08"]
    assert dagen(DINSDAG, date(2026, 12, 8), date(2026, 12, 1)) == []


def test_an_endless_rule_stops_where_the_question_stops():
    """A rule without an end is allowed."""
    assert len(dagen(DINSDAG, date(2026, 1, 1), date(2035, 12, 31))) == 521


@pytest.mark.parametrize(
    "rij",
    [
        replace(DINSDAG, hoe_vaak="om de week"),
        Rij(hoe_vaak="elke week"),
        Rij(hoe_vaak="eenmalig"),
        replace(DINSDAG, hoe_vaak="elke maand"),
        replace(DINSDAG, hoe_vaak="elke 0 weken"),
        replace(DINSDAG, hoe_vaak="soms"),
        replace(DINSDAG, dag=("tuesday",)),
        replace(DINSDAG, niet_in=("vakantie",)),
    ],
)
def test_a_row_that_cannot_be_counted_is_refused(rij):
    """A guess would send people to a closed door."""
    with pytest.raises(ValueError, match=r".+"):
        december(rij)


# Hours


def enige(rij: Rij, dag: date) -> Occurrence:
    (occ,) = expand((rij,), dag, dag, MIDDEN)
    return occ


def test_an_end_before_the_start_is_the_next_day():
    """A party until two, and an evening until 24.00."""
    feest = Rij(datum=date(2026, 12, 12), van=time(22), tot=time(2))
    assert enige(feest, date(2026, 12, 12)).end == datetime(2026, 12, 13, 2, tzinfo=AMSTERDAM)
    assert enige(replace(feest, tot=time(0)), date(2026, 12, 12)).end == datetime(2026, 12, 13, tzinfo=AMSTERDAM)
    assert expand((feest,), date(2026, 12, 13), date(2026, 12, 13), MIDDEN) == ()


def test_without_a_start_it_is_all_day_and_without_an_end_it_is_open():
    """All day starts at midnight in Amsterdam."""
    heel = enige(Rij(datum=VANDAAG, van=None), VANDAAG)
    assert (heel.all_day, heel.start, heel.end) == (True, datetime(2026, 11, 24, tzinfo=AMSTERDAM), None)
    open_ = enige(Rij(datum=VANDAAG, tot=None), VANDAAG)
    assert (open_.all_day, open_.start.hour, open_.end) == (False, 10, None)


@pytest.mark.parametrize(
    ("dag", "van", "tot", "in_utc"),
    [
        (ZOMERTIJD, time(2, 30), time(4), "01:30 02:00"),
        (ZOMERTIJD, time(2, 30), time(3), "01:30 02:00"),
        (ZOMERTIJD, time(1, 30), time(2, 30), "00:30 01:30"),
        (ZOMERTIJD, time(10), time(12), "08:00 10:00"),
        (WINTERTIJD, time(2, 30), time(4), "00:30 03:00"),
        (WINTERTIJD, time(2, 15), time(2, 45), "00:15 00:45"),
        (WINTERTIJD, time(10), time(12), "09:00 11:00"),
        (date(2026, 3, 28), time(22), time(2, 30), "21:00 01:30"),
    ],
)
def test_summer_time_moves_a_skipped_time_on_and_takes_the_first_of_two(dag, van, tot, in_utc):
    """02.30 on 29 March 2026 is 03.30; on 25 October it is still summer time."""
    occ = enige(Rij(datum=dag, van=van, tot=tot), dag)
    assert f"{occ.start.astimezone(UTC):%H:%M} {occ.end.astimezone(UTC):%H:%M}" == in_utc


def test_the_hour_on_the_clock_stays_the_same_over_summer_time():
    """A series keeps its time of day, not its time in UTC."""
    occs = expand((DINSDAG,), date(2026, 10, 20), date(2026, 10, 31), MIDDEN)
    assert [f"{o.start:%d %H:%M %z}" for o in occs] == ["20 10:00 +0200", "27 10:00 +0100"]


# Exceptions and extras


def test_a_day_or_a_stretch_can_be_left_out():
    """Both ends of a stretch count."""
    rij = replace(DINSDAG, niet_op=(NietOp(date(2026, 12, 1)), NietOp(date(2026, 12, 15), date(2026, 12, 22), "kerstmarkt")))
    assert december(rij) == ["12-08", "12-29"]


def test_an_extra_occasion_wins_over_every_exception_and_end():
    """With its own hours, or the usual ones when it names none."""
    extra = (ExtraOp(date(2026, 12, 22), time(14), time(16), "in de kerk"), ExtraOp(date(2026, 12, 30)))
    rij = replace(DINSDAG, niet_in=("schoolvakantie",), tot_en_met=date(2026, 12, 22), extra_op=extra, opmerking="koffie", locatie="huis")
    occs = expand((rij,), date(2026, 12, 15), date(2026, 12, 31), MIDDEN)
    assert [(f"{o.start:%d %H}-{o.end:%H}", o.extra, o.opmerking, o.locatie) for o in occs] == [
        ("15 10-12", False, "koffie", "huis"),
        ("22 14-16", True, "in de kerk", "huis"),
        ("30 10-12", True, "koffie", "huis"),
    ]


def test_the_same_start_at_one_place_counts_once_and_the_extra_is_kept():
    """Two rows may overlap; two places at one time are two occurrences."""
    langer = replace(DINSDAG, extra_op=(ExtraOp(date(2026, 12, 1), time(10), time(17)),))
    rijen = (DINSDAG, langer, replace(DINSDAG, locatie="kerk"))
    occs = expand(rijen, date(2026, 12, 1), date(2026, 12, 1), MIDDEN)
    assert [(o.end.hour, o.locatie) for o in occs] == [(17, None), (12, "kerk")]


def test_the_rows_of_one_activity_come_in_order_of_time():
    """Whatever the order in which they were written."""
    rijen = (replace(DINSDAG, van=time(14), tot=time(15)), Rij(dag=("maandag",)), DINSDAG)
    occs = expand(rijen, date(2026, 12, 1), date(2026, 12, 8), MIDDEN)
    assert [f"{o.start:%d %H}" for o in occs] == ["01 10", "01 14", "07 10", "08 10", "08 14"]


def test_the_school_holidays_of_midden_in_2026_are_those_of_the_ministry():
    """Autumn 17 to 25 October, Christmas 19 December to 3 January, weekends included."""
    dagen_vrij = {**MIDDEN.vrij("schoolvakantie", 2026), **MIDDEN.vrij("schoolvakantie", 2027)}
    herfst = [dag for dag, naam in dagen_vrij.items() if naam == "herfstvakantie" and dag.year == 2026]
    kerst = [dag for dag, naam in dagen_vrij.items() if naam == "kerstvakantie" and date(2026, 6, 1) < dag < date(2027, 6, 1)]
    assert (herfst[0], herfst[-1], len(herfst)) == (date(2026, 10, 17), date(2026, 10, 25), 9)
    assert (kerst[0], kerst[-1], len(kerst)) == (date(2026, 12, 19), date(2027, 1, 3), 16)


def test_each_region_has_its_own_holidays_and_an_unknown_region_is_refused():
    """An empty region would quietly have none."""
    assert date(2026, 10, 12) in Kalender("Noord").vrij("schoolvakantie", 2026)
    assert date(2026, 10, 12) not in MIDDEN.vrij("schoolvakantie", 2026)
    with pytest.raises(ValueError, match="schoolregio"):
        Kalender("")


def test_the_calendar_tells_from_when_it_does_not_know():
    """The ministry has set the holidays up to the summer of 2030; after that the answer is empty."""
    assert MIDDEN.kent_schooljaar(date(2030, 7, 31))
    assert not MIDDEN.kent_schooljaar(date(2030, 8, 1))
    assert MIDDEN.vrij("schoolvakantie", 2031) == {}


@pytest.mark.parametrize(
    ("soort", "dag", "verwacht"),
    [
        ("schoolvakantie", "dinsdag", "01 08 15"),
        ("feestdagen", "vrijdag", "04 11 18"),
        ("zomerstop", "dinsdag", "01 08 15 22 29"),
    ],
)
def test_holidays_are_left_out_when_the_row_says_so(soort, dag, verwacht):
    """Christmas Day 2026 is a Friday, and Christmas holidays start on the 19th."""
    gevonden = december(replace(DINSDAG, dag=(dag,), tot_en_met=date(2026, 12, 29), niet_in=(soort,)))
    assert gevonden == [f"12-{d}" for d in verwacht.split()]


def test_the_summer_stop_of_the_wijk_is_left_out():
    """From its first up to and including its last day; a wijk without one never stops."""
    rij, zomer = replace(DINSDAG, niet_in=("zomerstop",)), (date(2026, 7, 14), date(2026, 8, 18))
    assert dagen(rij, *zomer) == ["07-14", "08-18"]
    assert len(expand((rij,), *zomer, Kalender("Midden"))) == 6


# Next ones


def test_the_next_ones_start_with_today():
    """The day itself counts: the site is built in the morning."""
    occs = next_occurrences((DINSDAG,), VANDAAG, 2, MIDDEN)
    assert [o.start.date() for o in occs] == [date(2026, 11, 24), date(2026, 12, 1)]


def test_the_search_for_the_next_one_ends_at_the_horizon():
    """What is further off than 400 days is not found; what is nearer is."""
    jaarlijks = Rij(datum=date(2026, 11, 23), hoe_vaak="elk jaar")
    assert [o.start.date() for o in next_occurrences((jaarlijks,), VANDAAG, 3, MIDDEN)] == [date(2027, 11, 23)]
    assert next_occurrences((jaarlijks,), VANDAAG, 3, MIDDEN, horizon_days=300) == ()
    assert next_occurrences((DINSDAG,), VANDAAG, 0, MIDDEN) == ()


# Against dateutil


@PROEF
@given(rijen(), DATUMS, st.integers(0, 500))
def test_any_series_is_what_dateutil_makes_of_it(rij, van, lengte):
    """Three hundred random series, exceptions, extras and skipped hours included."""
    tot = van + timedelta(lengte)
    assert [o.start for o in expand((rij,), van, tot, MIDDEN)] == met_dateutil(rij, van, tot)


@settings(PROEF, max_examples=60)
@given(st.lists(rijen(), max_size=3), DATUMS, st.integers(0, 200), st.integers(1, 200))
def test_a_period_is_the_sum_of_its_halves_in_order_and_ends_come_after_starts(reeks, van, eerste, tweede):
    """Nothing is lost or doubled where one page of the agenda ends and the next begins."""
    knip, tot = van + timedelta(eerste), van + timedelta(eerste + tweede)
    heel = expand(reeks, van, tot, MIDDEN)
    assert heel == expand(reeks, van, knip, MIDDEN) + expand(reeks, knip + timedelta(1), tot, MIDDEN)
    assert all(a.start <= b.start for a, b in pairwise(heel))
    assert all(o.end is None or o.end.astimezone(UTC) > o.start.astimezone(UTC) for o in heel)
    assert heel[:3] == next_occurrences(reeks, van, 3, MIDDEN, horizon_days=eerste + tweede)


@settings(PROEF, max_examples=60)
@given(rijen(), DATUMS, st.integers(0, 500))
def test_what_happens_and_what_falls_out_are_together_the_bare_series(rij, van, lengte):
    """Every promise is either kept or explained."""
    rij, tot = replace(rij, extra_op=()), van + timedelta(lengte)
    kaal = replace(rij, niet_in=(), niet_op=())
    uit = [o for o, _, _ in uitval(rij, van, tot, MIDDEN)]
    assert sorted([*expand((rij,), van, tot, MIDDEN), *uit], key=lambda o: o.start) == list(expand((kaal,), van, tot, MIDDEN))


# Words


@pytest.mark.parametrize(
    ("rij", "tekst"),
    [
        (
            replace(DINSDAG, niet_in=("feestdagen", "schoolvakantie")),
            "elke dinsdag van 10.00 tot 12.00 uur, niet in de schoolvakanties en op feestdagen",
        ),
        (
            Rij(dag=("donderdag", "dinsdag"), hoe_vaak="om de week", van=time(9, 30), vanaf=date(2026, 9, 1)),
            "om de week op dinsdag en donderdag van 9.30 tot 12.00 uur, vanaf 1 september 2026",
        ),
        (Rij(dag=("maandag",), hoe_vaak="1e"), "elke 1e maandag van de maand van 10.00 tot 12.00 uur"),
        (Rij(dag=("maandag", "vrijdag"), hoe_vaak="laatste"), "elke laatste maandag en laatste vrijdag van de maand van 10.00 tot 12.00 uur"),
        (
            Rij(datum=date(2026, 12, 12), van=time(16), tot=time(20), hoe_vaak="eenmalig", niet_in=("feestdagen",)),
            "zaterdag 12 december 2026 van 16.00 tot 20.00 uur",
        ),
        (
            replace(DINSDAG, vanaf=date(2026, 9, 1), tot_en_met=date(2027, 6, 30), niet_in=("zomerstop",), afspraak="inloop"),
            "elke dinsdag van 10.00 tot 12.00 uur, van 1 september 2026 tot en met 30 juni 2027, niet in de zomerstop, inloop",
        ),
        (replace(DINSDAG, tot_en_met=date(2027, 6, 30), afspraak="bellen"), "elke dinsdag van 10.00 tot 12.00 uur, tot en met 30 juni 2027, na bellen"),
        (replace(DINSDAG, tot=None, afspraak="aanmelden"), "elke dinsdag om 10.00 uur, na aanmelden"),
        (replace(DINSDAG, afspraak="inloop", ook_telefonisch=True), "elke dinsdag van 10.00 tot 12.00 uur, inloop, ook telefonisch"),
        (replace(DINSDAG, hoe_vaak="1e en 3e"), "elke 1e en 3e dinsdag van de maand van 10.00 tot 12.00 uur"),
        (Rij(datum=date(2026, 12, 21), tot_en_met=date(2026, 12, 24), hoe_vaak=""), "elke dag van 10.00 tot 12.00 uur, van 21 tot en met 24 december 2026"),
        (replace(DINSDAG, van=time(22), tot=time(0), afspraak=""), "elke dinsdag van 22.00 tot 24.00 uur"),
        (replace(DINSDAG, dag=DAGEN[:5], van=time(9), tot=time(17)), "elke maandag tot en met vrijdag van 9.00 tot 17.00 uur"),
        (replace(DINSDAG, dag=DAGEN), "elke dag van 10.00 tot 12.00 uur"),
        (replace(DINSDAG, dag=DAGEN, hoe_vaak="elke 3 weken"), "elke 3 weken op maandag tot en met zondag van 10.00 tot 12.00 uur"),
        (Rij(hoe_vaak="elke dag", van=None), "elke dag de hele dag"),
        (Rij(hoe_vaak="elke dag", dag=("zaterdag", "zondag")), "elke zaterdag en zondag van 10.00 tot 12.00 uur"),
        (Rij(datum=date(2026, 1, 15), hoe_vaak="elke maand"), "elke maand op de 15e van 10.00 tot 12.00 uur, vanaf 15 januari 2026"),
        (Rij(datum=date(2026, 5, 4), hoe_vaak="elk jaar", van=time(20), tot=None), "elk jaar op 4 mei om 20.00 uur, vanaf 4 mei 2026"),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_the_hours_read_as_a_neighbour_would_say_them(rij, tekst):
    """The same words on the site, in print and in the newsletter."""
    assert tijden_tekst(rij) == tekst


def test_a_start_that_has_passed_is_left_out_when_today_is_known():
    """Nobody needs to know that it began in 2019; when it will begin, and when it ends, they do."""
    rij = replace(DINSDAG, vanaf=date(2026, 9, 1), tot_en_met=date(2027, 6, 30))
    assert tijden_tekst(rij, VANDAAG) == "elke dinsdag van 10.00 tot 12.00 uur, tot en met 30 juni 2027"
    assert tijden_tekst(rij, date(2026, 8, 31)).endswith(", van 1 september 2026 tot en met 30 juni 2027")


@pytest.mark.parametrize(
    ("datum", "tekst"),
    [
        (VANDAAG, "vandaag van 19.30 tot 22.00 uur"),
        (date(2026, 11, 25), "morgen van 19.30 tot 22.00 uur"),
        (date(2026, 12, 3), "donderdag 3 december van 19.30 tot 22.00 uur"),
        (date(2027, 1, 5), "dinsdag 5 januari van 19.30 tot 22.00 uur"),
        (date(2027, 12, 2), "donderdag 2 december 2027 van 19.30 tot 22.00 uur"),
        (date(2026, 11, 23), "maandag 23 november van 19.30 tot 22.00 uur"),
    ],
)
def test_one_time_is_told_from_today(datum, tekst):
    """The year comes with it only when the date could be mistaken for a nearer one."""
    assert occurrence_tekst(enige(Rij(datum=datum, van=time(19, 30), tot=time(22)), datum), VANDAAG) == tekst


def test_all_day_and_open_ends_have_words():
    """There is no 0.00 on a poster."""
    assert occurrence_tekst(enige(Rij(datum=VANDAAG, van=None), VANDAAG), VANDAAG) == "vandaag de hele dag"
    assert occurrence_tekst(enige(Rij(datum=VANDAAG, tot=None), VANDAAG), VANDAAG) == "vandaag om 10.00 uur"
    assert occurrence_tekst(enige(Rij(datum=VANDAAG, tot=time(0)), VANDAAG), VANDAAG) == "vandaag van 10.00 tot 24.00 uur"


KERSTMARKT = NietOp(date(2026, 12, 22), None, "kerstmarkt")


def waarschuwingen(*rijen: Rij, today: date = VANDAAG) -> list[str]:
    return [sluiting_tekst(s, today) for s in sluitingen(rijen, today, today + timedelta(62), MIDDEN)]


@pytest.mark.parametrize(
    ("rij", "teksten"),
    [
        (replace(DINSDAG, niet_op=(KERSTMARKT,)), ["let op: 22 december gesloten (kerstmarkt)"]),
        (replace(DINSDAG, niet_op=(NietOp(VANDAAG),)), ["let op: vandaag gesloten"]),
        (replace(DINSDAG, niet_in=("schoolvakantie",)), ["let op: 22 en 29 december gesloten (kerstvakantie)"]),
        (replace(DINSDAG, dag=("vrijdag",), niet_in=("schoolvakantie",)), ["let op: 25 december en 1 januari gesloten (kerstvakantie)"]),
        (
            replace(DINSDAG, dag=("vrijdag",), niet_in=("feestdagen",)),
            ["let op: 25 december gesloten (eerste kerstdag)", "let op: 1 januari gesloten (nieuwjaarsdag)"],
        ),
        (
            Rij(hoe_vaak="elke dag", niet_in=("feestdagen", "schoolvakantie")),
            ["let op: van 19 december tot en met 3 januari gesloten (kerstvakantie)"],
        ),
        (replace(DINSDAG, niet_op=(NietOp(date(2026, 12, 23), None, "kerstmarkt"),)), []),
        (
            replace(DINSDAG, niet_op=(KERSTMARKT,), extra_op=(ExtraOp(date(2026, 12, 22), time(14), time(16)),)),
            ["let op: 22 december alleen van 14.00 tot 16.00 uur (kerstmarkt)"],
        ),
        (replace(DINSDAG, niet_op=(KERSTMARKT,), extra_op=(ExtraOp(date(2026, 12, 22), None, time(11)),)), []),
        (
            replace(DINSDAG, niet_op=(replace(KERSTMARKT, reden="ziek"), NietOp(date(2026, 12, 8), None, "ziek"))),
            ["let op: 8 december gesloten (ziek)", "let op: 22 december gesloten (ziek)"],
        ),
    ],
)
def test_what_falls_out_is_warned_for_with_its_reason(rij, teksten):
    """Only days on which people would have come, and together what belongs together."""
    assert waarschuwingen(rij) == teksten


def test_a_second_row_on_the_same_day_makes_it_partly_closed():
    """Closed in the morning is not closed."""
    middag = replace(DINSDAG, van=time(14), tot=time(16))
    assert waarschuwingen(replace(DINSDAG, niet_op=(KERSTMARKT,)), middag) == ["let op: 22 december alleen van 14.00 tot 16.00 uur (kerstmarkt)"]


@pytest.mark.parametrize(("jaar", "namen"), [(2026, {"Goede Vrijdag", "Koningsdag", "eerste kerstdag"}), (2030, {"Bevrijdingsdag", "Hemelvaartsdag"})])
def test_holidays_are_spelled_as_in_the_dictionary(jaar, namen):
    """Koningsdag has a capital, eerste kerstdag has none."""
    assert namen <= set(MIDDEN.vrij("feestdagen", jaar).values())
