"""Pages that are not running text: advertisements. They count, they are named, and they never stand on the words of a piece."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from conftest import pdf_tekst
from test_zetten import ALINEA, THEME, beelden, boek, stuk  # noqa: F401 - fixtures

from wijkpers.channels.magazine import zetten
from wijkpers.channels.magazine.advertenties import hang_stroken
from wijkpers.channels.magazine.budget import STROOK, budget
from wijkpers.channels.magazine.inhoud import boek as inhoud_van


def advertentie(plaats, nummer=0, naam="Fietswinkel De Ketting", beeld=None):
    """Give an advertisement."""
    return {"naam": naam, "tekst": "Licht op je fiets.", "adres": "Hellingpad 8", "plaats": plaats, "nummer": nummer, "beeld": beeld}


def letters(data, pagina):
    """Yield (letter, height above the foot) of a page."""
    with pypdfium2.PdfDocument(data) as pdf:
        tekst = pdf[pagina - 1].get_textpage()
        yield from ((tekst.get_text_range(i, 1), tekst.get_charbox(i)[1]) for i in range(tekst.count_chars()))


def test_a_strip_hangs_below_the_article_with_the_most_room_and_never_below_a_story():
    """At most one to a piece; what finds no article comes back, as a whole page does."""
    verhaal = stuk("verhaal", "1 pagina", 3) | {"soort": "verhaal"}
    stukken = [verhaal, stuk("vol", "1 pagina", 20), stuk("ruim", "1 pagina", 10), stuk("klein", "blokje", 2), stuk("propvol", "1 pagina", 30)]
    stroken = [advertentie("voet", n) for n in range(3)]
    hele = advertentie("pagina", 3)
    assert hang_stroken([*stroken, hele], stukken) == [stroken[2], hele]
    assert {s["id"]: s["advertentie"]["nummer"] for s in stukken if "advertentie" in s} == {"ruim": 0, "vol": 1}


@pytest.mark.parametrize("formaat", ["A4", "A5", "groot"])
def test_a_strip_is_called_an_advertisement_and_stands_below_the_last_line(boek, beelden, formaat):  # noqa: F811
    """The columns above it are shorter by as many lines; the longest text goes on on another page instead of under the strip."""
    strook = advertentie("voet", beeld=stuk("", "", 0)["beeld"])
    boek["stukken"] = [stuk(f"stuk-{n}", "1 pagina", n, beeld=n % 2) | {"advertentie": strook} for n in (14, 21, 30)]
    gezet = zetten.pdf(boek, beelden, THEME, formaat=formaat)
    stroken = 0
    for pagina in range(1, gezet.paginas):
        rij = [(letter, hoogte) for letter, hoogte in letters(gezet.pdf, pagina) if letter.strip()]
        begin = "".join(letter for letter, _ in rij).find("ADVERTENTIE")
        if begin >= 0:
            stroken += 1
            einde = "".join(letter for letter, _ in rij).index("Hellingpad8") + len("Hellingpad8")
            boven, onder = rij[begin][1], rij[einde - 1][1]
            assert not [letter for letter, hoogte in rij[:begin] + rij[einde:] if onder - 5 < hoogte < boven + 12]
    assert stroken == 3
    with pikepdf.open(BytesIO(gezet.pdf)) as pdf:
        adressen = [str(a.A.URI) for page in pdf.pages for a in page.get("/Annots", ()) if "/A" in a and "/URI" in a.A]
    assert not [adres for adres in adressen if not adres.startswith("https://wijk.example/")]


def test_a_whole_page_counts_as_one_page(boek, beelden):  # noqa: F811
    """It is paid for, so it always comes along; there are fewer pages to fill up."""
    boek["stukken"] = boek["stukken"][:3]
    zonder = zetten.pdf(boek, beelden, THEME)
    boek["advertenties"] = [advertentie("pagina", n) for n in range(zonder.gepast["vullers"])]
    met = zetten.pdf(boek, beelden, THEME)
    assert zonder.gepast["vullers"] > 0
    assert (met.paginas, met.gepast["vullers"]) == (zonder.paginas, 0)
    assert met.verslag[-2].titel == "Advertentie: Fietswinkel De Ketting"


def test_strips_without_an_article_stand_together_on_a_page(boek, beelden):  # noqa: F811
    """Who paid is in the magazine, also in a number with nothing but stories."""
    boek["advertenties"] = [advertentie("voet", n, naam=f"Winkel {n}") for n in range(9)]
    tekst = pdf_tekst(zetten.pdf(boek, beelden, THEME).pdf)
    assert all(f"Winkel {n} " in tekst for n in range(9))


def test_the_room_for_words_is_less_with_a_strip(boek):  # noqa: F811
    """The writer hears beforehand, and in words, what an advertisement takes."""
    lang = boek["stukken"][0] | {"tekst": [ALINEA] * 32}
    assert not list(budget(boek | {"stukken": [lang]}, {}))
    (klacht,) = budget(boek | {"stukken": [lang | {"advertentie": advertentie("voet")}]}, {})
    assert f"passen er {150 - STROOK} tot {590 - STROOK}" in klacht.hint


def test_the_demo_edition_has_a_strip_and_a_page_and_thanks_its_sponsors_once_more_on_the_site(demowijk):
    """In the colofon a sponsor with an advertisement is a name only."""
    inhoud, _ = inhoud_van(demowijk, demowijk.get("uitgave", "2026-4"))
    assert [a["plaats"] for a in inhoud["advertenties"]] == ["pagina"]
    assert sum("advertentie" in s for s in inhoud["stukken"]) == 2
    assert [bool(s["tekst"]) for s in inhoud["uitgave"]["sponsors"]] == [False, False, False, True]
