"""Hours in words: what people write is read, what we write is read back, and what is not understood is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Annotated

import pytest
from hypothesis import given, settings
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
    rij = replace(rij, niet_op=(), extra_op=(), hoe_vaak=rij.hoe_vaak.replace("5e", "4e"))
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


@pytest.mark.parametrize(
    "tekst",
    [
        "soms op dinsdag",
        "ma-vr",
        "9-17",
        "di 10",
        "di 9-12, niet op 22 december",
        "1e maandag en 2e dinsdag 9-10",
        "di 9-12 tenzij het regent",
        "in overleg",
        "",
        "elke maand op de 32e van 9-10",
        "ma 9-12, di",
        "((((((((((",
        "ma " * 3000,
        "1e " * 3000 + "x",
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
        VELD.validate_python("ma 14-12")
