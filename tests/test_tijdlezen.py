"""Hours in words: what people write is read, what we write is read back, and what is not understood is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Annotated

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from rijen import DATUMS, MIDDEN, rijen

from wijkpers.blocks.tijden import Tijden, TijdenLijst
from wijkpers.recurrence import expand
from wijkpers.text import DAGEN
from wijkpers.tijdlezen import lees_tijden
from wijkpers.tijdtekst import tijden_tekst

PROEF = settings(max_examples=300, deadline=None, derandomize=True, database=None)
WERKDAGEN, WEEK = DAGEN[:5], DAGEN
VELD: TypeAdapter[tuple[Tijden, ...]] = TypeAdapter(Annotated[tuple[Tijden, ...], TijdenLijst()])


def lees(tekst: str) -> list[Tijden]:
    """Read a text as rows of the model."""
    ruw, rest = lees_tijden(tekst)
    assert rest == "", rest
    return [Tijden.model_validate(rij) for rij in ruw]


@PROEF
@given(rijen(), DATUMS, st.integers(0, 500))
def test_what_we_write_is_read_back_as_the_same_occurrences(rij, van, lengte):
    """Single exceptions, remarks and places are not in the sentence; a fifth weekday is not to be had."""
    assume(rij.van != rij.tot)
    rij = replace(rij, niet_op=(), extra_op=(), hoe_vaak=rij.hoe_vaak.replace("5e", "4e"), niet_in=() if rij.hoe_vaak == "eenmalig" else rij.niet_in)
    tot = van + timedelta(lengte)
    assert expand(lees(tijden_tekst(rij)), van, tot, MIDDEN) == expand((rij,), van, tot, MIDDEN)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("ma-vr 9:00-17:00", [(WERKDAGEN, "9:00", "17:00")]),
        ("Ma. t/m vr. van 09.00 uur tot 17.00 uur", [(WERKDAGEN, "9:00", "17:00")]),
        ("maandag tot en met vrijdag 9–17 uur", [(WERKDAGEN, "9:00", "17:00")]),
        ("werkdagen 8.30 - 17.00", [(WERKDAGEN, "8:30", "17:00")]),
        ("dagelijks van 9 tot 17", [((), "9:00", "17:00")]),
        ("weekend 10u-16u30", [(("zaterdag", "zondag"), "10:00", "16:30")]),
        (
            "di, wo en vr 9.00-12.00 en 13.00-17.00",
            [(("dinsdag", "woensdag", "vrijdag"), "9:00", "12:00"), (("dinsdag", "woensdag", "vrijdag"), "13:00", "17:00")],
        ),
        ("ma/wo 9-12; za 10-12", [(("maandag", "woensdag"), "9:00", "12:00"), (("zaterdag",), "10:00", "12:00")]),
        ("ma 9-12, wo gesloten, do 13-16", [(("maandag",), "9:00", "12:00"), (("donderdag",), "13:00", "16:00")]),
        ("zo-di 9-10", [(("zondag", "maandag", "dinsdag"), "9:00", "10:00")]),
        ("Woensdagmiddag tussen 14.00 en 16.00 uur", [(("woensdag",), "14:00", "16:00")]),
        ("elke dinsdag 20.00 uur", [(("dinsdag",), "20:00", None)]),
        ("vrijdag van 22.00 tot 24.00 uur", [(("vrijdag",), "22:00", "0:00")]),
        ("elke dag, 24 uur per dag", [((), None, None)]),
        ("24/7", [((), None, None)]),
        ("ma 0.00-24.00", [(("maandag",), None, None)]),
        ("ma-vr 9-17, wo gesloten", [(("maandag", "dinsdag", "donderdag", "vrijdag"), "9:00", "17:00")]),
        ("dagelijks van 9 tot 17 uur, zondag gesloten", [(WEEK[:6], "9:00", "17:00")]),
        ("ma-vr 9-12, behalve woensdag", [(("maandag", "dinsdag", "donderdag", "vrijdag"), "9:00", "12:00")]),
        ("maandag: gesloten, dinsdag: 9.00 - 12.00, woensdag: 9.00 - 12.00", [(("dinsdag",), "9:00", "12:00"), (("woensdag",), "9:00", "12:00")]),
        ("ma-wo 9-17, di 9-20", [(("maandag", "woensdag"), "9:00", "17:00"), (("dinsdag",), "9:00", "20:00")]),
        ("ma-wo 9-12, di 13-17", [(WEEK[:3], "9:00", "12:00"), (("dinsdag",), "13:00", "17:00")]),
        ("ma-, wo- en vrijdagochtend 9-11", [(("maandag", "woensdag", "vrijdag"), "9:00", "11:00")]),
        ("van 10.00 tot 12.00 uur op dinsdag", [(("dinsdag",), "10:00", "12:00")]),
        ("dinsdag om 10.00 en 14.00 uur", [(("dinsdag",), "10:00", None), (("dinsdag",), "14:00", None)]),
        ("Maandag – 9.00 – 12.00", [(("maandag",), "9:00", "12:00")]),
        ("ma 9 tot 12,15 uur", [(("maandag",), "9:00", "12:15")]),
        ("• ma 9-12 • di 9-12", [(("maandag",), "9:00", "12:00"), (("dinsdag",), "9:00", "12:00")]),
    ],
)
def test_opening_hours_are_read_as_people_write_them(tekst, verwacht):
    """Abbreviations, stretches, points, colons and dashes of every length."""
    gelezen = [(rij.dag, f"{rij.van:%-H:%M}" if rij.van else None, f"{rij.tot:%-H:%M}" if rij.tot else None) for rij in lees(tekst)]
    assert gelezen == verwacht


@pytest.mark.parametrize(
    ("tekst", "velden"),
    [
        ("eerste maandag van de maand van 9 tot 10", {"hoe_vaak": "1e", "dag": ("maandag",)}),
        ("elke 1e en 3e dinsdag van 9 tot 10", {"hoe_vaak": "1e en 3e", "dag": ("dinsdag",)}),
        ("elke laatste vrijdag van de maand om 20.00 uur", {"hoe_vaak": "laatste", "van": time(20)}),
        ("om de week op dinsdag van 9 tot 10, vanaf 1 september 2026", {"hoe_vaak": "om de week", "vanaf": date(2026, 9, 1)}),
        ("elke twee weken op di 9-10 vanaf 1-9-2026", {"hoe_vaak": "om de week"}),
        ("di 9-10, van 1 sept 2026 tot en met 30 juni 2027", {"vanaf": date(2026, 9, 1), "tot_en_met": date(2027, 6, 30)}),
        ("di 9-10, niet in de schoolvakanties en op feestdagen", {"niet_in": ("schoolvakantie", "feestdagen")}),
        ("di 9-10, behalve in de zomervakantie", {"niet_in": ("zomervakantie",)}),
        ("di 9-10, gesloten op feestdagen", {"niet_in": ("feestdagen",)}),
        ("di 9-10 op afspraak (bij Els, ook telefonisch)", {"afspraak": "aanmelden", "opmerking": "bij Els, ook telefonisch"}),
        ("di 9-10 inloop, ook telefonisch", {"afspraak": "inloop", "ook_telefonisch": True}),
        ("zaterdag 12 december 2026 van 16.00 tot 20.00 uur", {"datum": date(2026, 12, 12), "van": time(16)}),
        ("elke maand op de 1e zaterdag van 10 tot 12 uur", {"hoe_vaak": "1e", "dag": ("zaterdag",)}),
        ("de eerste en de derde dinsdag in de maand 10-11", {"hoe_vaak": "1e en 3e"}),
        ("Dinsdag 10-12. Niet in de schoolvakanties.", {"niet_in": ("schoolvakantie",)}),
        ("di 10-12 (niet in de schoolvakanties)", {"niet_in": ("schoolvakantie",), "opmerking": ""}),
        ("di 10-12, in de zomervakantie gesloten", {"niet_in": ("zomervakantie",)}),
        ("di 10-12 (tot 23 jaar)", {"opmerking": "tot 23 jaar"}),
        ("di inloop 9-12", {"afspraak": "inloop"}),
    ],
)
def test_the_rest_of_a_sentence_is_read_as_well(tekst, velden):
    """How often, from when, when not, how, and a remark."""
    (rij,) = lees(tekst)
    assert {naam: getattr(rij, naam) for naam in velden} == velden


def test_an_exception_with_its_reason_is_read():
    """In a list of exceptions too."""
    (rij,) = lees("di 9-12, niet op 22 december 2026 (kerstmarkt), op 29-12-2026 en in de meivakantie")
    assert [(x.van, x.reden) for x in rij.niet_op] == [(date(2026, 12, 22), "kerstmarkt"), (date(2026, 12, 29), "")]
    assert rij.niet_in == ("meivakantie",)


def test_words_at_the_end_count_for_every_row_and_a_remark_for_its_own():
    """`niet op feestdagen` closes both days; what stands in brackets is of one."""
    een, twee = lees("ma 9-12 (koffie), wo 13-17 op afspraak, niet op feestdagen")
    assert (een.niet_in, twee.niet_in) == (("feestdagen",), ("feestdagen",))
    assert (een.opmerking, twee.opmerking) == ("koffie", "")


def test_each_row_keeps_its_own_words():
    """Who may walk in when, from when, and the remark of each place."""
    een, twee = lees("ma t/m vr 8.00-10.00 inloop, 10.00-12.00 op afspraak")
    assert (een.afspraak, twee.afspraak) == ("inloop", "aanmelden")
    assert [rij.vanaf for rij in lees("Vanaf 1 september 2026: ma 9-12, di 13-17")] == [date(2026, 9, 1)] * 2
    assert [rij.opmerking for rij in lees("Maandag 9-12 (De Brug), dinsdag (De Kade) 9-12")] == ["De Brug", "De Kade"]
    assert [rij.datum for rij in lees("5-12-2026, 12-12-2026 en 19-12-2026 van 10 tot 12 uur")] == [date(2026, 12, d) for d in (5, 12, 19)]


def test_an_exception_goes_to_the_row_that_has_the_day():
    """So that nobody is warned for the other."""
    een, twee = VELD.validate_python("ma 9-12, wo 13-17, niet op 23 december 2026 (kerst)")
    assert (een.niet_op, [x.van for x in twee.niet_op]) == ((), [date(2026, 12, 23)])


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("2026-12-22", (date(2026, 12, 22), None, "")),
        ("2026-12-21 t/m 2027-01-03", (date(2026, 12, 21), date(2027, 1, 3), "")),
        ("24 t/m 31 december 2026 (kerst)", (date(2026, 12, 24), date(2026, 12, 31), "kerst")),
    ],
)
def test_an_exception_in_a_row_may_be_words(waarde, verwacht):
    """Nothing behind a date is dropped."""
    (rij,) = VELD.validate_python([{"dag": "dinsdag", "van": "10.00", "niet_op": [waarde]}])
    assert [(x.van, x.tot, x.reden) for x in rij.niet_op] == [verwacht]


@pytest.mark.parametrize("dag", ["ma-wo", "ma, di en wo", "maandag t/m woensdag", ["maandag", "di", "wo"]])
def test_the_days_of_a_row_may_be_words(dag):
    """As people write them."""
    (rij,) = VELD.validate_python([{"dag": dag, "van": "10.00"}])
    assert rij.dag == WEEK[:3]


@pytest.mark.parametrize(
    "tekst",
    [
        *("soms op dinsdag", "ma-vr", "9-17", "di 10", "in overleg", "", "ma 9-12, di", "di 9-12 tenzij het regent", "elke maand op de 32e van 9-10"),
        # closed is closed
        *("ma-vr 9-17, woensdagmiddag gesloten", "za 10-16, 1e zaterdag van de maand gesloten", "ma 9-12 gesloten, di 9-12"),
        *("ma-vr 9-17, wo vanaf 12 uur gesloten", "ma-vr 8-17, tussen 12.30 en 13.30 uur gesloten", "gesloten op maandag, di-vr 9-17"),
        *("Gesloten op feestdagen en zondag, ma-za 9-17", "Gesloten op feestdagen, zondag, ma-za 9-17", "ma-vr 9-17, gesloten tot 5 januari 2027"),
        *("ma-vr 9-17, gesloten vanaf 1 juli 2027", "di 9-12, niet op 22 december", "di 9-12, niet in juli"),
        # a rhythm that would be lost, or spread
        *("1e maandag en 2e dinsdag 9-10", "1e dinsdag van de maand en 3e donderdag van de maand 10-12", "vrijdag en 1e dinsdag van de maand 10-12"),
        *("elke dinsdag en de laatste vrijdag van de maand 10-12", "1e maandag en elke vrijdag 10-12", "ma 9-12, 1e maandag en 2e dinsdag 13-14"),
        *("maandag en om de week dinsdag 10-12 vanaf 1-9-2026", "om de week op ma 9-12 en do 13-15, vanaf 1-9-2026", "di 10-12 (om de week)"),
        # hours that may be others
        *("woensdagmiddag van 2 tot 4 uur", "donderdagavond 8 uur", "dinsdagavond 7.30-9.30", "ma-vr 8-12 en 1-5", "ma 12-2", "za 5-12 van 10-12"),
        *("zaterdag 5-12, 10.00-12.00 uur", "vr 4-12 20.00 uur", "di 1-12", "di 9-12 9-13"),
        # whose words are these?
        *("ma-vr 9-12, telefonisch 13-17", "Inloop ma 9-12, op afspraak di 9-12", "ma 9-12, niet op feestdagen, wo 13-17"),
        "Van 1 mei 2027 t/m 31 augustus 2027: ma 9-20, van 1 september 2027 t/m 31 december 2027: ma 9-17",
        # no text takes long
        *("((((((((((", "ma " * 3000, "1e " * 3000 + "x", "ma 9-12 niet op 1-1-2026, " * 2000),
    ],
)
def test_what_is_not_understood_whole_is_refused(tekst):
    """Half an understanding sends people to a closed door; and no text takes long."""
    rijen_, rest = lees_tijden(tekst)
    assert (rijen_, bool(rest)) == ([], bool(tekst))


def test_a_list_of_tijden_may_mix_words_and_rows():
    """One line of text may be several rows; each row knows its place in the file."""
    rijen_ = VELD.validate_python(["ma-wo 9-12, do 13-17", {"dag": "vrijdag", "van": "9.00"}])
    assert [(rij.dag, rij.plaats) for rij in rijen_] == [(WEEK[:3], 0), (("donderdag",), 0), (("vrijdag",), 1)]


def test_hours_in_words_that_contradict_themselves_are_refused():
    """The same checks as for rows."""
    with pytest.raises(ValidationError, match="WK241"):
        VELD.validate_python("ma 14.00-12.00")
