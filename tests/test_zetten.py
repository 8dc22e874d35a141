"""Setting a book: whole sheets, the same bytes, and clear words when something is missing."""

from __future__ import annotations

import copy
import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from conftest import VANDAAG, pdf_tekst
from PIL import Image

from wijkpers.channel import kanalen
from wijkpers.channels.magazine import zetten
from wijkpers.channels.magazine.boek import Agendadag
from wijkpers.channels.magazine.inhoud import boek as inhoud_van
from wijkpers.channels.magazine.inhoud import stukken_van
from wijkpers.channels.magazine.streamers import streamers
from wijkpers.channels.magazine.verslag import als_tekst
from wijkpers.channels.magazine.weken import weekschema
from wijkpers.druk.motor import fontfolders
from wijkpers.huisstijl import tokens
from wijkpers.wijk.laden import load

THEME = Path(__file__).resolve().parents[1] / "theme"
ALINEA = {"t": "p", "c": ["Aan de Molenkade staat een bank. ", {"t": "em", "c": ["Niemand"]}, " weet wie hem daar heeft neergezet, maar iedereen zit erop."]}


def stuk(id_, plaats, alineas, beeld=True):
    """Give a piece of so many paragraphs."""
    foto = {"bestand": "media/bank.jpg", "alt": "Een bank aan het water", "bijschrift": "De bank", "fotograaf": "Atelier"} if beeld else None
    kop = {"id": id_, "soort": "artikel", "rubriek": "Groen", "titel": f"De bank aan de kade, {id_}", "kort": "Er staat een bank.", "auteur": "Noor"}
    rest = {
        "verteller": None,
        "datum": "20 november 2026",
        "beeld": foto,
        "plaats": plaats,
        "tekst": [ALINEA] * alineas,
        "adres": f"wijk.example/nieuws/{id_}/",
    }
    return {**kop, **rest}


@pytest.fixture
def boek():
    """Give a small book with one of everything."""
    item = {"tijd": "10.00 – 12.00", "titel": "Koffie", "plek": "De Brug", "kosten": "gratis", "status": ""}
    entry = {
        "naam": "De Vraagbaak",
        "plek": "de-brug",
        "kort": "Elke vraag.",
        "telefoon": "030 123 45 67",
        "waar": "De Brug",
        "wanneer": "elke dinsdag",
        "toegankelijk": "rolstoel",
        "gecontroleerd": "",
    }
    return {
        "wijk": {"naam": "Testwijk", "plaats": "Vaartstad", "magazine": "De Proef", "url": "wijk.example",
                 "vraagbaak": {"naam": "De Vraagbaak", "telefoon": "030 123 45 67", "email": "vraagbaak@wijk.example", "inloop": "Elke dag."}},
        "uitgave": {"nummer": "2026-4", "titel": "Winter", "thema": "Licht", "verschijnt": "4 december 2026", "datum": "2026-12-04", "paginas": 12,
                    "formaat": "A4", "colofon": ["De redactie."], "sponsors": [{"naam": "De Bakker", "tekst": "Kadestraat 1"}],
                    "voorwoord": [ALINEA] * 3, "voorkant": None},
        "stukken": [stuk("lang", "1 pagina", 40), stuk("kaal", "1 pagina", 6, beeld=False), stuk("half-een", "halve", 5),
                    stuk("half-twee", "halve", 6), stuk("klein", "blokje", 2, beeld=False)],
        "advertenties": [],
        "agenda": [{"datum": "2026-12-05", "dag": "zaterdag 5 december", "items": [item]}],
        "spreekuren": [{"wat": "De Vraagbaak", "wanneer": "elke dinsdag", "waar": "De Brug", "telefoon": "030 123 45 67"}],
        "sociale_kaart": [{"groep": "Gezondheid & zorg", "onderwerpen": [{"naam": "Zorg", "organisaties": [entry]}]}],
        "plattegrond": None,
        "vragen": [{"onderwerp": "Zorg", "groep": "Gezondheid & zorg", "vragen": ["Wie kan mij helpen?"]}],
        "oproepen": [{"soort": "vraag", "titel": "Wie heeft een ladder?", "kort": "Voor een middag.", "via": "De Vraagbaak"}],
        "vullers": [],
    }  # fmt: skip


@pytest.fixture
def beelden(tmp_path) -> dict[str, Path]:
    """Give the picture that the pieces name."""
    bestand = tmp_path / "bank.jpg"
    Image.new("RGB", (300, 200), "#2f6f73").save(bestand)
    return {"media/bank.jpg": bestand}


def test_a_book_fills_whole_sheets_and_gives_the_same_bytes_twice(boek, beelden):
    """A printer needs a multiple of four; a second build may not differ from the first."""
    zetsel = zetten.pdf(boek, beelden, THEME)
    assert zetsel.paginas % 4 == 0
    with pikepdf.open(io.BytesIO(zetsel.pdf)) as pdf:
        assert len(pdf.pages) == zetsel.paginas
        assert str(pdf.Root.Lang).startswith("nl")
    assert zetten.pdf(boek, beelden, THEME).pdf == zetsel.pdf


def test_the_report_names_every_page_and_what_is_too_long_for_its_place(boek, beelden):
    """The redactie reads what to do about it, in words."""
    boek["stukken"][0]["tekst"] *= 2
    zetsel = zetten.pdf(boek, beelden, THEME)
    assert [r.pagina for r in zetsel.verslag] == list(range(1, zetsel.paginas + 1))
    (lang,) = [r for r in zetsel.verslag if "te lang" in r.raad]
    assert lang.titel.endswith("lang")
    assert "woorden te lang voor 1 pagina; het kreeg er 2" in lang.raad
    assert "opmaken geprobeerd" in als_tekst(zetsel.verslag, zetsel.gepast)


def test_the_number_of_pages_follows_what_the_redactie_asked_as_far_as_it_can(boek, beelden):
    """A piece that may be left out is left out when the magazine would become too thick."""
    boek["stukken"] += [stuk(f"mag-weg-{n}", "indien plaats", 6) for n in range(6)]
    dun, dik = ({**boek, "uitgave": {**boek["uitgave"], "paginas": n}} for n in (16, 20))
    assert zetten.pdf(dun, beelden, THEME).paginas < zetten.pdf(dik, beelden, THEME).paginas
    assert any(k["deel"] is None for k in zetten.pdf(dun, beelden, THEME).gepast["keuzes"])


def test_many_pieces_are_fitted_with_fewer_candidates(boek, beelden, monkeypatch):
    """The number of candidates is bounded, and with it the time."""
    monkeypatch.setattr("wijkpers.channels.magazine.meten.MAX_KANDIDATEN", 1)
    assert {k["meting"]["plan"]["maat"] for k in zetten.pdf(boek, beelden, THEME).gepast["keuzes"] if k["meting"]} == {0}


def test_a_pull_quote_is_something_that_was_said_between_two_paragraphs():
    """At most one per 350 words, never right after a heading."""
    zegt = {"t": "p", "c": ["Toen zei ze: “Wie een bank ziet staan, mag erop gaan zitten.” En dat deed hij."]}
    tekst = [ALINEA] * 20 + [zegt] + [ALINEA] * 4
    assert streamers(tekst) == [{"zin": "“Wie een bank ziet staan, mag erop gaan zitten.”", "na": 18}]
    assert streamers([*tekst[:2], zegt]) == []


def test_a_book_without_anything_is_still_a_sheet(boek):
    """Cover, contents, foreword and back cover: four pages."""
    leeg = boek | {"stukken": [], "agenda": [], "spreekuren": [], "sociale_kaart": [], "vragen": [], "oproepen": []}
    assert zetten.pdf(leeg, {}, THEME).paginas == 4


@pytest.mark.parametrize("aantal", [1, 2, 3, 4])
def test_a_book_without_pictures_also_fills_whole_sheets(boek, aantal):
    """There are always enough pages that may be added: a filler without a photo can stand in for the one with."""
    zonder = boek | {"stukken": [stuk(f"kaal-{n}", "1 pagina", 6, beeld=False) for n in range(aantal)]}
    assert zetten.pdf(zonder, {}, THEME).paginas % 4 == 0


def test_a_missing_picture_names_the_piece(boek):
    """An editor has to know which file to open."""
    with pytest.raises(ValueError, match=r"lang: het beeld media/bank\.jpg is er niet"):
        zetten.pdf(boek, {}, THEME)


def test_a_damaged_picture_names_the_piece(boek, beelden):
    """A text file with the name of a photo is no photo."""
    beelden["media/bank.jpg"].write_text("geen foto", encoding="utf-8")
    with pytest.raises(ValueError, match=r"lang: het beeld media/bank\.jpg is beschadigd of geen foto"):
        zetten.pdf(boek, beelden, THEME)


def test_a_character_without_a_glyph_names_the_piece(boek, beelden):
    """Never an empty box on paper."""
    boek["stukken"][2]["kort"] = "Welkom, እንኳን"
    with pytest.raises(ValueError, match=r"half-een: het teken እ \(U\+12A5\) staat niet in het lettertype"):
        zetten.pdf(boek, beelden, THEME)


def test_languages_of_the_wijk_have_their_letters(boek, beelden):
    """Turkish, Polish, Ukrainian and Arabic are set; what is found back on paper is what was written."""
    zinnen = ["Çalışıyoruz, ığdır.", "Zażółć gęślą jaźń.", "Ласкаво просимо до нашого кварталу, ґанок є."]
    arabisch = {"t": "p", "c": ["أهلا وسهلا بكم في الحي"], "taal": "ar"}
    boek["stukken"][0]["tekst"] = [ALINEA, *({"t": "p", "c": [zin]} for zin in zinnen), arabisch, *[ALINEA] * 20]
    tekst = pdf_tekst(zetten.pdf(boek, beelden, THEME).pdf)
    assert all(zin in tekst for zin in zinnen)
    assert all(woord in tekst for woord in arabisch["c"][0].split())


def test_a_paragraph_in_arabic_stands_at_the_right_and_says_so_to_readers_software(boek, beelden):
    """Also when it opens the piece, where Dutch has a large first letter."""
    boek["stukken"][0]["tekst"] = [{"t": "p", "c": ["مرحبا بكم"], "taal": "ar"}, *[ALINEA] * 20]
    gezet = zetten.pdf(boek, beelden, THEME)
    with pypdfium2.PdfDocument(gezet.pdf) as pdf:
        tekst = pdf[3].get_textpage()
        plat = [tekst.get_text_range(i, 1) for i in range(tekst.count_chars())]
        vakken = [tekst.get_charbox(i) for i, letter in enumerate(plat) if "\u0600" < letter < "\u0700"]
    assert vakken
    assert min(links for links, *_ in vakken) > 200  # the column runs from 46 to 288
    with pikepdf.open(io.BytesIO(gezet.pdf)) as pdf:
        talen = {str(o.Lang) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Lang" in o}
    assert "ar" in talen


def test_a_font_of_the_wijk_itself_supplies_letters(boek, beelden, tmp_path):
    """Without one that has Arabic it is an error; one in a folder of the wijk is enough."""
    huis, amiri = fontfolders()[:2], fontfolders()[2]
    boek["stukken"][0]["tekst"] = [{"t": "p", "c": ["مرحبا بكم"], "taal": "ar"}, *[ALINEA] * 20]
    with pytest.raises(ValueError, match=r"lang: het teken م \(U\+0645\) staat niet in het lettertype"):
        zetten.pdf(boek, beelden, THEME, huis)
    (tmp_path / "letters").mkdir()
    shutil.copy(amiri / "Amiri-Regular.ttf", tmp_path / "letters/Eigen.ttf")
    assert "مرحبا" in pdf_tekst(zetten.pdf(boek, beelden, THEME, (*huis, tmp_path / "letters")).pdf)


def test_a_table_too_wide_for_paper_names_the_piece(boek, beelden):
    """Twelve columns would be unreadable, not merely ugly."""
    boek["stukken"][0]["tekst"] = [{"t": "table", "rijen": [[["a"]] * 12]}]
    with pytest.raises(ValueError, match="lang: een tabel met meer dan 6 kolommen"):
        zetten.pdf(boek, beelden, THEME)


def test_missing_fonts_are_named(boek, beelden, tmp_path):
    """A folder without the fonts fails before anything is set."""
    with pytest.raises(ValueError, match="lettertypen"):
        zetten.pdf(boek, beelden, THEME, [tmp_path])


def test_the_book_itself_is_not_changed(boek, beelden):
    """Setting only reads."""
    voor = copy.deepcopy(boek)
    zetten.pdf(boek, beelden, THEME)
    assert boek == voor


def test_colours_come_from_the_first_block_of_the_tokens(tmp_path):
    """The dark scheme of the screen means nothing on paper."""
    (tmp_path / "css").mkdir()
    (tmp_path / "css/tokens.css").write_text(
        ":root { --kleur-steen: #c4532f; --inkt: #0c2026; --maat: 1rem; }\n@media (x) { :root { --inkt: #ffffff; } }", encoding="utf-8"
    )
    assert tokens(tmp_path) == {"steen": "#c4532f", "inkt": "#0c2026"}
    assert tokens(tmp_path / "weg") == {}


def dag(datum: str, *titels: str, tijd: str = "10.00 – 12.00") -> Agendadag:
    """Give a day of the agenda."""
    return {"datum": datum, "dag": datum, "items": [{"tijd": tijd, "titel": t, "plek": "De Brug", "kosten": "gratis", "status": ""} for t in titels]}


def test_what_comes_back_every_week_is_told_once_with_the_weeks_it_is_not():
    """Paper has no room for thirteen Tuesdays with the same coffee."""
    agenda = [dag(f"2026-12-{n:02}", "Koffie") for n in (1, 8, 15, 29)] + [dag("2026-12-30", "Feest")]
    vast, los = weekschema(agenda)
    assert [(d["dag"], d["items"][0]["titel"], d["items"][0]["wanneer"]) for d in vast] == [("dinsdag", "Koffie", "niet op 22 dec")]
    assert [d["items"][0]["titel"] for d in los] == ["Feest"]


def test_what_happens_every_day_is_told_once_for_all_days():
    """Seven times the same line is no information."""
    agenda = [dag(f"2026-12-{n:02}", "Bellen", tijd="9.00 – 9.15") for n in range(1, 29)]
    assert [d["dag"] for d in weekschema(agenda)[0]] == ["elke dag"]


def test_a_piece_for_paper_alone_is_in_the_magazine_and_not_on_the_site(wijkje, tmp_path):
    """And it carries no address, since there is no page to go to."""
    bron = wijkje / "content/artikelen/nieuwe-bankjes.md"
    tekst = bron.read_text(encoding="utf-8").replace("titel:", "print: alleen print\ntitel:", 1)
    (wijkje / "content/artikelen/op-papier.md").write_text(
        tekst.replace("\nuitgave:", "\n# uitgave:").replace("titel:", "uitgave: 2026-4\ntitel:", 1), encoding="utf-8"
    )
    wijk = load(wijkje, VANDAAG, cache=tmp_path / "cache", kanalen=kanalen().keys())
    (uitgave,) = wijk.alle("uitgave")
    inhoud, _ = inhoud_van(wijk, uitgave)
    assert "op-papier" not in {s.id for s in (*wijk.alle("artikel"), *stukken_van(wijk, uitgave))}
    (gedrukt,) = [s for s in inhoud["stukken"] if s["id"] == "op-papier"]
    assert gedrukt["tekst"]
    assert gedrukt["adres"] == ""
