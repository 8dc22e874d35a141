"""What leads to a person or a front door is found however it is written, and ordinary sentences are left alone."""

from __future__ import annotations

import time

import pytest

from wijkpers.privacy import adresgegevens, burgerservicenummers, persoonsgegevens, rekeningen, sleutels, verdacht


@pytest.mark.parametrize(
    "tekst",
    [
        *("06 12 34 56 78", "06-12345678", "06 - 12 34 56 78", "(06) 12345678", "06/12345678", "06–12345678", "06\u201112345678", "06.12.34.56.78"),
        *("+31 6 12345678", "+31 (0)6-1234 5678", "(+31) 6 12345678", "0031612345678", "06, 12345678", "06·12·34·56·78", "bel-0612345678"),
        *("06\u00ad12345678", "06&nbsp;12345678", "&#48;612345678", "06 **12345678**", "06\\-12345678", "０６１２３４５６７８", "06\n12345678"),
        *("[app ons](https://wa.me/31612345678)", "jan@gmail.com", "jan [at] gmail.com", "jan(at)gmail.com", "jan @ gmail.com", "jan@**gmail**.com"),
        *("06&nbsp;12&nbsp;34&nbsp;56&nbsp;78", "06 <b>12</b> 34 56 78", "06 **12** **34** **56** **78**", "(0)6-12345678", "jan@pm.me", "jan@odido.nl"),
        *("jan&#64;gmail.com", "jan＠gmail.com", "jan<span>@</span>gmail.com", "jan apenstaartje gmail.com", "jan [ at ] gmail.com"),
        *("jan@proton.me", "jan@casema.nl", "jan\\@gmail.com"),
    ],
)
def test_a_mobile_number_or_personal_address_is_found(tekst):
    """With any mark between the digits, and hidden from machines."""
    assert verdacht(f"Bel of mail {tekst} voor meer.")
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


@pytest.mark.parametrize(
    "tekst",
    [
        *("mijn BSN is 123456782", "bsn: 1234.56.782", "123 456 782 (burgerservicenummer)", "sofinummer 012345672", "BSN 12345672", "BSN-123456782"),
        *("b.s.n. 123456782", "burger-service-nummer 123456782", "BSN&nbsp;123&nbsp;456&nbsp;782", "BSN 123/456/782", "burgerservicenr 123456782"),
    ],
)
def test_a_citizen_service_number_is_found_beside_its_name(tekst):
    """In any groups, with eight digits as well."""
    assert verdacht(tekst)
    assert list(burgerservicenummers(tekst))


_BIJ_EEN_BSN = (
    *("Neem je BSN mee. Open: 09.00-17.00, 030 286 00 00", "Neem je BSN mee op 24-11-2026 of 01-12-2026", "Neem je BSN mee. KvK 12345672"),
    *("BSN of RSIN: 123456782", "Neem je BSN mee. KvK-nummer: 12345672"),
)


@pytest.mark.parametrize(
    "tekst",
    ["Bel 123456782", "mijn BSN is 123456789", "BSN aanvragen? Bel 030 123 45 67", f"bsn {'x' * 60} 123456782", "KvK 12345672", "BSN 000000000", *_BIJ_EEN_BSN],
)
def test_another_number_is_no_citizen_service_number(tekst):
    """Without its name near, or when the check of eleven fails."""
    assert list(burgerservicenummers(tekst)) == []


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("Maak over op NL91 ABNA 0417 1643 00", 1),
        ("NL91ABNA0417164300 van Ria", 1),
        ("NL91ABNA0417164300 bij Ria thuis", 1),
        ("nl91abna0417164300", 1),
        ("NL91.ABNA.0417.16.43.00", 1),
        ("NL 91 ABNA 041 716 4300", 1),
        ("BE68 5390 0754 7034", 1),
        ("Stichting De Kade, NL91 ABNA 0417 1643 00", 0),
        ("Doneren aan het buurthuis: NL91ABNA0417164300", 0),
        ("NL92 ABNA 0417 1643 00", 0),
        ("Lokaal AB12 CDEF 3456", 0),
    ],
)
def test_an_account_is_asked_about_unless_an_organisation_is_named(tekst, aantal):
    """And only when its check is right."""
    assert len(list(rekeningen(tekst))) == aantal


@pytest.mark.parametrize(
    "tekst",
    [
        *("-----BEGIN RSA PRIVATE KEY-----", "AKIA" + "A1B2C3D4E5F6G7H8", "ghp_" + "a1" * 18, "AIza" + "b2" * 17 + "c", "sk_live_" + "9z" * 12),
        *("api_key: 8f3k2j4h5g6d", 'API-KEY="8f3k2j4h5g6d"', "password=zonnebloem", "token = abcdefgh1234", "wachtwoord=geheim"),
        *("AKIA" + "ABCDEFGHIJKLMNOP", "xoxb-" + "abcdefghijkl", "client_secret=abcdefgh1234", "SECRET_KEY = 'abcdefghij'", "db_password: abcdefgh12"),
        *("-----BEGIN PGP PRIVATE KEY BLOCK-----", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijk", "postgres://wijk:geheim123@db.example/x"),
    ],
)
def test_a_key_is_found_and_not_told_whole(tekst):
    """A message is read by others."""
    assert verdacht(tekst)
    [gevonden] = sleutels(f"Zo kom je erin: {tekst} (niet vergeten)")
    assert len(gevonden) <= 13


@pytest.mark.parametrize(
    "tekst",
    [
        "Vergeet je wachtwoord niet: vraag het aan de balie.",
        "De wifi heet Brug, het wachtwoord: hangt op het bord",
        "een token voor de kluis",
        "geheim recept",
        "password: vergeten?",
        "https://zoom.example/j/861?pwd=abcdefgh1234",
        "https://kade.example/agenda:2026@noord",
    ],
)
def test_an_ordinary_sentence_about_a_password_is_no_key(tekst):
    """A false alarm stops the whole site."""
    assert list(sleutels(tekst)) == []
