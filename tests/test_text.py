"""Dutch dates, times, numbers and lists."""

from __future__ import annotations

from datetime import date, time

import pytest

from wijkpers import text


@pytest.mark.parametrize("tekst", ["2026-12-05", "5-12-2026", "05/12/2026", "5 december 2026", "za 5 dec 2026", "zaterdag 5 december 2026"])
def test_a_date_is_read_day_first(tekst):
    """All the ways in which people write the fifth of December."""
    assert text.lees_datum(tekst) == date(2026, 12, 5)


def test_the_first_of_february_is_not_the_second_of_january():
    """The trap that Pelican's own reader falls into."""
    assert text.lees_datum("01-02-2026") == date(2026, 2, 1)


@pytest.mark.parametrize("tekst", ["31-11-2026", "2026-13-01", "29-02-2027", "1-1-0000"])
def test_a_date_that_does_not_exist_is_refused(tekst):
    """Not moved to the next day."""
    with pytest.raises(ValueError, match=r".+"):
        text.lees_datum(tekst)


@pytest.mark.parametrize("tekst", ["morgen", "december 2026", "20226-01-01", ""])
def test_what_is_no_date_is_none(tekst):
    """The caller says so in Dutch."""
    assert text.lees_datum(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "tijd"),
    [("9:30", time(9, 30)), ("9.30", time(9, 30)), ("09:30", time(9, 30)), ("14 uur", time(14)), ("24.00", time(0)), ("25.00", None), ("9.75", None)],
)
def test_a_time_is_read_as_people_write_it(tekst, tijd):
    """With a point, a colon or the word uur."""
    assert text.lees_tijd(tekst) == tijd


@pytest.mark.parametrize(
    ("nummer", "vorm"),
    [
        ("0301234567", "030 123 45 67"),
        ("0612345678", "06 12 34 56 78"),
        ("0346123456", "0346 12 34 56"),
        ("112", "112"),
        ("14030", "14 030"),
        ("08001234", "0800 1234"),
    ],
)
def test_a_telephone_number_is_grouped_as_it_is_read_aloud(nummer, vorm):
    """Three digits of area code, or four."""
    assert text.telefoon(nummer) == vorm


def test_a_tel_link_is_international():
    """So that it works on a phone from abroad; short numbers stay short."""
    assert text.tel("0301234567") == "tel:+31301234567"
    assert text.tel("112") == "tel:112"


def test_a_list_of_words_reads_as_a_sentence():
    """One, two and three words."""
    assert [text.opsomming(w) for w in (["a"], ["a", "b"], ["a", "b", "c"], [])] == ["a", "a en b", "a, b en c", ""]


def test_a_slug_is_lower_case_ascii():
    """Accents fold, other alphabets leave nothing."""
    assert text.slug("Café 't Hoekje & Co") == "cafe-t-hoekje-en-co"
    assert text.slug("مرحبا") == ""
