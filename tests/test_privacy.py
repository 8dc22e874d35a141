"""What leads to a person or a front door is found however it is written, and ordinary sentences are left alone."""

from __future__ import annotations

import time

import pytest

from wijkpers.privacy import adresgegevens, persoonsgegevens


@pytest.mark.parametrize(
    "tekst",
    [
        *("06 12 34 56 78", "06-12345678", "06 - 12 34 56 78", "(06) 12345678", "06/12345678", "06–12345678", "06\u201112345678", "06.12.34.56.78"),
        *("+31 6 12345678", "+31 (0)6-1234 5678", "(+31) 6 12345678", "0031612345678", "06, 12345678", "06·12·34·56·78", "bel-0612345678"),
        *("06\u00ad12345678", "06&nbsp;12345678", "&#48;612345678", "06 **12345678**", "06\\-12345678", "０６１２３４５６７８", "06\n12345678"),
        *("[app ons](https://wa.me/31612345678)", "jan@gmail.com", "jan [at] gmail.com", "jan(at)gmail.com", "jan @ gmail.com", "jan@**gmail**.com"),
        *("jan@proton.me", "jan@casema.nl", "jan\\@gmail.com"),
    ],
)
def test_a_mobile_number_or_personal_address_is_found(tekst):
    """With any mark between the digits, and hidden from machines."""
    assert list(persoonsgegevens(f"Bel of mail {tekst} voor meer."))


@pytest.mark.parametrize(
    "tekst",
    [
        "Kom op 06-12-2026 om 14.00 uur.",
        "06.12.2026-13.12.2026",
        "NL02 ABNA 0612 3456 78",
        "030 123 45 67",
        "info@driebruggen.example",
        "In 2026 kwamen er 612 mensen.",
    ],
)
def test_a_date_an_account_and_a_desk_are_not_taken_for_a_person(tekst):
    """A false alarm stops the whole site."""
    assert list(persoonsgegevens(tekst)) == []


@pytest.mark.parametrize(
    "tekst",
    [
        *("Tulpstraat", "Tulpstraat 12b", "VAARTSTRAAT 12", "molenweg 5", "Molenweg nr. 5", "Eikenhof nummer 12", "Kerkstr. 12", "Kerksteegje 4"),
        *("Oude Gracht 12", "De Brink 7", "Singel 12", "Laan van Nieuw-Guinea 12", "Churchill laan 5", "Vismarkt 8", "Kanaaldijk-Oost 12", "Molenkade 12"),
        *("3599 AB", "1234ab", "1234  AB", "1234-AB"),
    ],
)
def test_a_street_or_postcode_is_found(tekst):
    """In capitals, in two words, shortened."""
    assert list(adresgegevens(f"Ik woon op {tekst}, kom je?"))


@pytest.mark.parametrize(
    "tekst",
    [
        *("Vergadering 3 december", "Akkoord, 2 weken", "Noord 3 keer", "Kring 3", "Verzekering 2", "Sportpark 2 uur", "Voetbalplein 2 keer", "Ipad 9"),
        *("Sesamstraat", "een Leefstraat", "1500 OV-kaarten", "2000 LP’s", "1000 KM", "1200 AA batterijen", "in 2026 is het zover", "maat 34 en 36", "bus 8"),
        *("op het Marktplein", "in de buurt Molenkade", "Bloemhof", "over de markt om 10.00 uur"),
    ],
)
def test_an_ordinary_sentence_is_no_address(tekst):
    """Names of a buurt, counts with their unit, and words that end like a street."""
    assert list(adresgegevens(tekst)) == []


def test_a_street_is_told_once_with_its_number():
    """Not a second time without."""
    assert list(adresgegevens("Aan de Tulpstraat 12, 3599 AB")) == ["Tulpstraat 12", "3599 AB"]


@pytest.mark.parametrize("tekst", ["A-" * 10_000, "a'" * 10_000, "0" * 20_000, "a.a" * 7_000, "astraat" * 3_000, "06" * 9_000, "a@" * 9_000, "1 " * 9_000])
def test_no_text_takes_long(tekst):
    """A bound of ten seconds where the slowest takes a fifth of one: this catches what grows with the square."""
    begin = time.perf_counter()
    list(persoonsgegevens(tekst * 3)), list(adresgegevens(tekst * 3))
    assert time.perf_counter() - begin < 10
