"""Print: inks, the press file, the booklet, the preflight."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from conftest import pdf_tekst
from PIL import Image, ImageCms
from test_zetten import THEME, beelden, boek, stuk  # noqa: F401 - fixtures

from wijkpers.channels.magazine import zetten
from wijkpers.channels.magazine.budget import budget
from wijkpers.druk import kleur
from wijkpers.druk.katern import VERGROTING, boekje, vergroot, zijden
from wijkpers.druk.pers import voor_pers
from wijkpers.druk.preflight import als_tekst, kleine_fotos, preflight


@pytest.fixture(scope="session")
def fogra39() -> kleur.Drukkleur:
    """Compute the printing condition once."""
    return kleur.fogra39()


@pytest.fixture
def gezet(boek, beelden):  # noqa: F811
    """Set the small book."""
    return zetten.pdf(boek, beelden, THEME)


@pytest.fixture
def persbestand(boek, beelden, gezet, fogra39) -> bytes:  # noqa: F811
    """Set the small book for the press."""
    return zetten.pers(boek, beelden, THEME, gezet.gepast, fogra39)


# --- inks ----------------------------------------------------------------------------------------------------------------


def test_paper_needs_no_ink_and_no_colour_needs_more_than_the_press_can_dry(fogra39):
    """White is bare paper; the four inks together stay below 300 %."""
    assert fogra39.inkt((1, 1, 1)) == pytest.approx((0, 0, 0, 0), abs=0.005)
    assert max(sum(fogra39.tabel[i : i + 4]) for i in range(0, len(fogra39.tabel), 4)) <= 3.0


@pytest.mark.parametrize("hex_", ["2f6f73", "c4532f", "6d8f4e", "808080", "f2c9a8"])
def test_a_colour_of_the_house_comes_back_from_its_inks(fogra39, hex_):
    """A difference under 2.3 is one that nobody sees."""
    rgb = tuple(int(hex_[i : i + 2], 16) / 255 for i in (0, 2, 4))
    gezien, bedoeld = kleur.naar_lab(kleur.druk(fogra39.inkt(rgb))), kleur.scherm_lab(rgb)
    assert sum((a - b) ** 2 for a, b in zip(gezien, bedoeld, strict=True)) ** 0.5 < 2.3


def test_the_profile_is_one_that_other_programs_read(fogra39):
    """Little CMS, inside Pillow, goes from screen to ink and back."""
    profiel = ImageCms.ImageCmsProfile(io.BytesIO(fogra39.icc))
    heen = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), profiel, "RGB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    terug = ImageCms.buildTransform(profiel, ImageCms.createProfile("sRGB"), "CMYK", "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    punt = ImageCms.applyTransform(ImageCms.applyTransform(Image.new("RGB", (1, 1), "#2f6f73"), heen), terug).getpixel((0, 0))
    assert all(abs(a - b) < 12 for a, b in zip(punt, (0x2F, 0x6F, 0x73), strict=True))


def test_a_profile_of_the_printer_goes_before_ours(fogra39, tmp_path):
    """Put it in eigen/druk, and it is used; anything else there is refused."""
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/drukker.icc").write_bytes(fogra39.icc)
    assert kleur.drukkleur(tmp_path / "eigen", tmp_path / "cache").naam == "drukker"
    assert kleur.drukkleur(tmp_path / "niets", tmp_path / "cache").naam == "FOGRA39"
    (tmp_path / "eigen/drukker.icc").write_bytes(b"geen profiel")
    with pytest.raises(ValueError, match=r"drukker\.icc is geen CMYK-profiel"):
        kleur.drukkleur(tmp_path / "eigen", tmp_path / "cache")


# --- the press -------------------------------------------------------------------------------------------------------------


def test_a_press_file_passes_the_preflight_but_for_its_small_photo(persbestand):
    """No screen colour, fonts inside, bleed, ink, edges; the only complaint is the picture of 300 pixels."""
    fouten = [b for b in preflight(persbestand) if b.ernst != "goed"]
    assert {b.wat for b in fouten} == {"foto"}
    assert "300 x 200 beeldpunten" in fouten[0].tekst


def test_a_press_file_has_no_links_and_says_what_press_it_is_for(persbestand):
    """PDF/X-4: output intent with profile, trim and bleed boxes, version 1.6."""
    with pikepdf.open(io.BytesIO(persbestand)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
        assert pdf.pdf_version == "1.6"
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert {round(float(p.trimbox[0]) - float(p.obj.BleedBox[0]), 2) for p in pdf.pages} == {8.5}
        assert b"PDF/X-4" in pdf.Root.Metadata.read_bytes()


def test_dark_text_is_black_ink_alone(persbestand):
    """So that no letter gets a coloured edge when the press is a hair off."""
    with pikepdf.open(io.BytesIO(persbestand)) as pdf:
        kleuren = [[float(v) for v in o] for page in pdf.pages for o, op in pikepdf.parse_content_stream(page) if str(op) == "k"]
    assert [0, 0, 0, 1] in kleuren
    assert not any(c + m + y > 2.4 and k > 0.3 for c, m, y, k in kleuren)


def test_the_same_edition_gives_the_same_press_file(boek, beelden, gezet, fogra39, persbestand):  # noqa: F811
    """Also the identifiers follow from the contents."""
    assert zetten.pers(boek, beelden, THEME, gezet.gepast, fogra39) == persbestand


def test_the_preflight_says_what_is_wrong_with_a_file_for_a_screen(gezet):
    """And that it may not go to the printer."""
    tekst = als_tekst(preflight(gezet.pdf))
    assert "schermkleuren (RGB)" in tekst
    assert "geen snijrand" in tekst
    assert "Nog niet naar de drukker" in tekst


def test_a_small_photo_is_named_with_the_pixels_it_would_need(persbestand):
    """300 pixels over a page are blocks."""
    foto = kleine_fotos(persbestand)[0]
    assert foto.pixels == (300, 200)
    assert foto.ppi < 150


def test_an_edition_on_a5_also_goes_to_the_printer_on_a5(boek, beelden, fogra39):  # noqa: F811
    """With the same bleed."""
    boek["uitgave"]["formaat"] = "A5"
    klein = zetten.pdf(boek, beelden, THEME, formaat="A5")
    assert "148 x 210 mm, 3 mm afloop" in als_tekst(preflight(zetten.pers(boek, beelden, THEME, klein.gepast, fogra39)))


KAART = {
    "wijk": "Testwijk", "breed": 1000, "hoog": 600, "straal": 21,
    "vormen": [{"soort": "buurt", "naam": "Noord", "ringen": [[[0, 0], [900, 0], [900, 500]], [[500, 90], [600, 90], [600, 200]]], "dicht": True,
                "x": 400, "y": 100},
               {"soort": "water", "naam": "De Vaart", "ringen": [[[0, 500], [900, 500], [900, 600]]], "dicht": True, "x": 500, "y": 550},
               {"soort": "straat", "naam": "Kade", "ringen": [[[100, 100], [800, 400]]], "dicht": False, "x": 0, "y": 0},
               {"soort": "brug", "naam": "Brug", "ringen": [[[500, 450], [500, 590]]], "dicht": False, "x": 500, "y": 500}],
    "stippen": [{"nummer": 1, "plek": "de-brug", "naam": "De Brug", "straat": "Kade 1", "telefoon": "030 123 45 11", "x": 500, "y": 470},
                {"nummer": 2, "plek": "tuin", "naam": "Buurttuin", "straat": "Kade 9", "telefoon": "", "x": 300, "y": 300, "spot": [240, 300]}],
}  # fmt: skip


@pytest.mark.parametrize("formaat", ["A4", "A5", "groot"])
def test_the_map_is_in_the_sociale_kaart_with_its_numbers_in_the_list(boek, beelden, formaat):  # noqa: F811
    """On whole sheets, as a figure that says what it is; first how to phone; the number stands with the organisation as well."""
    gezet = zetten.pdf(boek | {"plattegrond": KAART}, beelden, THEME, formaat=formaat)
    assert gezet.paginas % 4 == 0
    with pikepdf.open(io.BytesIO(gezet.pdf)) as pdf:
        alts = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == pikepdf.Name.Figure]
    assert "Kaart van Testwijk met 2 genummerde plekken. Dezelfde plekken staan met hun nummer in de lijst hierna." in alts
    tekst = pdf_tekst(gezet.pdf)
    assert "1 030 123 45 11 De Brug 2 Buurttuin Kade 9" in tekst
    assert "Elke vraag. 1 De Brug" in tekst


def test_the_map_on_the_press_is_ink(boek, beelden, fogra39):  # noqa: F811
    """No colour of a screen, no line without a colour, and its numbers black alone; a wijk without a map has the list of organisations only."""
    met = boek | {"plattegrond": KAART}
    data = zetten.pers(met, beelden, THEME, zetten.pdf(met, beelden, THEME).gepast, fogra39)
    assert [b for b in preflight(data) if b.ernst == "fout" and not b.wat.startswith("foto")] == []
    with pypdfium2.PdfDocument(data) as pdf:
        (blad,) = [n for n, page in enumerate(pdf) if "Buurttuin" in page.get_textpage().get_text_bounded()]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        operatoren = {str(op) for _, op in pikepdf.parse_content_stream(pdf.pages[blad])}
    assert not operatoren & {"rg", "RG", "g", "G", "sc", "SC", "scn", "SCN"}
    assert "Buurttuin" not in pdf_tekst(zetten.pdf(boek, beelden, THEME).pdf)


def test_an_odd_number_of_pages_is_not_for_a_booklet(fogra39):
    """The printer asks for a multiple of four."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 300))
        uit = io.BytesIO()
        pdf.save(uit)
    assert "geen veelvoud van vier" in als_tekst(preflight(voor_pers(uit.getvalue(), fogra39, "Los blad")))


# --- at home ----------------------------------------------------------------------------------------------------------------


def test_a_booklet_puts_the_last_page_beside_the_first():
    """20|1, 2|19, 18|3 ... for twenty pages."""
    assert [(links, rechts) for _, links, rechts in zijden(20)][:4] == [(20, 1), (2, 19), (18, 3), (4, 17)]


def test_a_booklet_is_half_as_many_sides_of_a4(boek, beelden):  # noqa: F811
    """Two pages of A5 on a side; every page is there once."""
    klein = zetten.pdf(boek, beelden, THEME, formaat="A5")
    with pypdfium2.PdfDocument(boekje(klein.pdf)) as pdf:
        assert len(pdf) == klein.paginas / 2
        assert [round(v) for v in pdf[0].get_size()] == [842, 595]
        tekst = pdf[0].get_textpage().get_text_bounded()
    assert "Een vraag?" in tekst
    assert "De Proef" in tekst


def test_large_print_is_a4_with_letters_of_fourteen_points(boek, beelden):  # noqa: F811
    """Nothing on an inside page is smaller than 13.9 points."""
    groot = vergroot(zetten.pdf(boek, beelden, THEME, formaat="groot").pdf)
    with pikepdf.open(io.BytesIO(groot)) as pdf:
        assert [round(float(v)) for v in pdf.pages[0].mediabox] == [0, 0, 593, 842]
        maten = {float(o[1]) for page in list(pdf.pages)[1:-1] for o, op in pikepdf.parse_content_stream(page) if str(op) == "Tf"}
    assert min(maten) * VERGROTING >= 13.9


def test_every_code_can_be_read_from_the_page(gezet):
    """At 150 dpi, as from a home printer; it holds the address that stands beside it."""
    with pypdfium2.PdfDocument(gezet.pdf) as pdf:
        gelezen = {code.text for page in pdf for code in zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil())}
    assert gelezen == {f"https://wijk.example/nieuws/{id_}/" for id_ in ("lang", "kaal")}


# --- words ------------------------------------------------------------------------------------------------------------------


def test_a_piece_too_long_for_its_place_is_told_before_setting(boek):  # noqa: F811
    """In words, with the file of the piece."""
    boek["stukken"] = [stuk("lang", "halve", 40), stuk("goed", "1 pagina", 12), stuk("kort", "1 pagina", 1)]
    lang, kort = budget(boek, {"lang": "content/artikelen/lang.md", "kort": "content/artikelen/kort.md"})
    assert (lang.path, lang.fatal) == ("content/artikelen/lang.md", False)
    assert "woorden te lang voor een halve pagina" in lang.message
    assert "woorden te kort voor 1 pagina" in kort.message
