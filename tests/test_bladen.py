"""Pages that are not running text: advertisements and photos. They count, they are named, and nothing stands on something else."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from conftest import pdf_tekst
from PIL import Image
from test_zetten import ALINEA, THEME, beelden, boek, stuk  # noqa: F401 - fixtures

from wijkpers.channels.magazine import zetten
from wijkpers.channels.magazine.advertenties import hang_stroken
from wijkpers.channels.magazine.budget import STROOK, budget
from wijkpers.channels.magazine.inhoud import boek as inhoud_van
from wijkpers.druk.motor import DrukFout


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


def test_a_mistake_in_a_strip_is_one_of_the_edition_and_not_of_the_article_above_it(boek, beelden):  # noqa: F811
    """There the sponsor is written."""
    boek["stukken"][1]["advertentie"] = advertentie("voet", naam="Winkel እ")
    with pytest.raises(DrukFout, match=r"^uitgave 2026-4: het teken እ"):
        zetten.pdf(boek, beelden, THEME)


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


@pytest.mark.parametrize(("formaat", "pagina"), [("A4", 3), ("A5", 4), ("groot", 4)])
def test_the_colofon_stays_off_the_bridge_below_it(boek, formaat, pagina):  # noqa: F811
    """The bridge takes what the names of the sponsors leave, and goes when that is too little."""
    boek["uitgave"] |= {"colofon": ["Wij maken dit blad."] * 6, "sponsors": [{"naam": f"Winkel {n}", "tekst": ""} for n in range(7)]}
    kaal = boek | {"stukken": [], "agenda": [], "spreekuren": [], "sociale_kaart": [], "vragen": [], "oproepen": []}
    with pypdfium2.PdfDocument(zetten.pdf(kaal, {}, THEME, formaat=formaat).pdf) as pdf:
        page = pdf[pagina - 1]
        beeld, tekst = page.render(scale=1).to_pil().convert("L"), page.get_textpage()
        begin = tekst.get_text_range().replace("\r\n", "  ").index("Winkel 6")
        links, onder, rechts, boven = tekst.get_charbox(begin)
        vak = beeld.crop((int(links) - 3, int(page.get_height() - boven) - 3, int(rechts) + 3, int(page.get_height() - onder) + 3))
    assert vak.getpixel((0, 0)) > 200


@pytest.fixture
def fotostuk(tmp_path, beelden):  # noqa: F811
    """Give a maker of photo pieces: l is a picture that lies, s one that stands."""

    def maak(id_, vormen, plaats="fotopagina", alineas=2):
        rij = []
        for nummer, vorm in enumerate(vormen, 1):
            naam = f"media/{nummer}{vorm}.jpg"
            beelden[naam] = tmp_path / f"{nummer}{vorm}.jpg"
            Image.new("RGB", (1200, 800) if vorm == "l" else (800, 1200), (40 * nummer, 90, 120)).save(beelden[naam])
            rij.append({"bestand": naam, "alt": f"{id_} beschrijving {nummer}", "bijschrift": f"Bijschrift {nummer}.", "fotograaf": "Noor"})
        return stuk(id_, plaats, alineas) | {"beelden": rij}

    return maak


@pytest.mark.parametrize("formaat", ["A4", "A5", "groot"])
def test_one_to_six_pictures_lying_or_standing_fill_a_photo_page(boek, beelden, fotostuk, formaat):  # noqa: F811
    """Every picture has its description, its caption and its maker; on small paper there is a page for what stands with the text."""
    vormen = ["l", "s", "ls", "sl", "lll", "sss", "lsll", "lllll", "ssllls", "llllll"]
    boek["stukken"] = [fotostuk(f"foto-{v}", v) for v in vormen]
    gezet = zetten.pdf(boek, beelden, THEME, formaat=formaat)
    stappen = [k for k in gezet.gepast["keuzes"] if k["deel"]["soort"] == "foto"]
    assert [k["paginas"] for k in stappen] == [1 if formaat == "A4" or len(v) == 1 else 2 for v in vormen]
    tekst = pdf_tekst(gezet.pdf)
    assert tekst.count("Beeld: Noor") == sum(k["paginas"] for k in stappen)
    assert all(tekst.count(f"Bijschrift {n}.") == sum(len(v) >= n for v in vormen) for n in range(1, 7))
    with pikepdf.open(BytesIO(gezet.pdf)) as pdf:
        alts = {str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == pikepdf.Name.Figure and "/Alt" in o}
    assert {f"foto-{v} beschrijving {n}" for v in vormen for n in range(1, len(v) + 1)} <= alts


def test_a_spread_that_begins_on_a_right_hand_page_is_told_to_move(boek, beelden, fotostuk):  # noqa: F811
    """Back to back it is two pages and no spread."""
    boek["stukken"] = [fotostuk("foto-links", "lllll", "fotospread"), fotostuk("foto-een", "l"), fotostuk("foto-rechts", "lslsl", "fotospread")]
    gezet = zetten.pdf(boek, beelden, THEME)
    assert [("rug aan rug" in r.raad) for r in gezet.verslag[3:8]] == [False, False, False, True, False]


def test_a_photo_page_with_too_much_text_is_named_and_not_made(boek, beelden, fotostuk):  # noqa: F811
    """Rather no page than slivers of pictures; the writer was told before, in words."""
    boek["stukken"] = [fotostuk("foto-lang", "llllll", alineas=40)]
    assert "te lang voor een fotopagina" in next(budget(boek, {})).message
    with pytest.raises(DrukFout, match="foto-lang"):
        zetten.pdf(boek, beelden, THEME)


def test_the_words_of_a_title_stay_in_their_column(boek, beelden):  # noqa: F811
    """A long last word goes to a line of its own, and never over the introduction beside it."""
    titel = "Vijf lampen op een donderdagavond"
    boek["stukken"] = [stuk("titel", "1 pagina", 12) | {"titel": titel}]
    gezet = zetten.pdf(boek, beelden, THEME)
    with pypdfium2.PdfDocument(gezet.pdf) as pdf:
        tekst = pdf[3].get_textpage()
        plat = tekst.get_text_range().replace("\r\n", " ")
        begin, intro = plat.index("Vijf lampen"), plat.index("Er staat een bank.")
        rechts = max(tekst.get_charbox(i)[2] for i in range(begin, begin + len(titel)))
        boven = [i for i in range(intro, intro + 18) if tekst.get_charbox(i)[1] > tekst.get_charbox(begin + len(titel) - 1)[1]]
        assert all(tekst.get_charbox(i)[0] > rechts for i in boven)
