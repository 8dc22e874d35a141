"""Cards: what a page shows where somebody shares it."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from conftest import ROOT, WIJKJE
from PIL import Image

from wijkpers.adressen import Adressen
from wijkpers.ansicht import Ansichten, ansichten, tekenen
from wijkpers.ansicht.letters import Letters, zichtbaar
from wijkpers.ansicht.regels import zet
from wijkpers.ansicht.spec import Spec
from wijkpers.ansicht.tekenen import MAAT, MAX_BYTES, teken
from wijkpers.huisstijl import fontbestand
from wijkpers.images import Beelden

ARABISCH = "مرحبا بكم في الحي الجديد"
TITELS = ("A", "De markt", "a" * 200, "Wijkdialoog over geld. " * 9, "Meervoudigepersoonlijkheidsstoornisverzekeringsmaatschappijen", ARABISCH, "💧", "")


def breed(tekst: str) -> float:
    return float(len(tekst))


@pytest.fixture
def kaarten(tmp_path) -> Ansichten:
    beelden = Beelden(WIJKJE / "content", tmp_path / "cache", Adressen("https://testwijk.example"))
    return ansichten(beelden, ROOT / "theme", tmp_path / "eigen", "Testwijk", "Een kleine wijk.", "testwijk.example")


def spec(kaarten: Ansichten, titel: str, foto: Path | None = None) -> Spec:
    return Spec(titel, "Wijknieuws", "24 november 2026", "Testwijk", "testwijk.example", foto, kaarten.stijl)


def open_(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def test_a_title_is_set_as_large_as_it_fits_in_even_lines():
    """No word is left alone on a line while another line has room to spare."""
    assert zet("een twee drie vier", breed, 100, 60, (20, 10, 5)) == (10, ["een twee", "drie vier"])
    assert zet("vijf lampen op een donderdagavond", breed, 150, 60, (10, 5))[1] == ["vijf lampen", "op een", "donderdagavond"]


def test_a_word_is_hyphenated_only_when_no_line_holds_it():
    """Then by the Dutch patterns, never before a trema; letters without a pattern break anywhere."""
    maat, regels = zet("de speeltuinvereniging", breed, 120, 60, (10,))
    assert (maat, "".join(regels).replace("-", "")) == (10, "despeeltuinvereniging")
    assert zet("de speeltuin", breed, 120, 60, (10,))[1] == ["de speeltuin"]
    assert not any(regel.startswith("ë") for regel in zet("geïndustrialiseerdeëenheden", breed, 60, 90, (10,))[1])
    assert len(zet("a" * 40, breed, 100, 90, (10,))[1]) == 5


def test_a_title_that_fits_at_no_size_is_cut_off():
    """With an ellipsis, so that it is seen."""
    assert zet("woord " * 50, breed, 100, 40, (10, 5))[1][-1].endswith("…")


@pytest.mark.parametrize("titel", TITELS, ids=range(len(TITELS)))
@pytest.mark.parametrize("foto", [None, WIJKJE / "content/media/plein.jpg"], ids=["zonder", "met"])
def test_any_title_makes_a_small_card_and_the_same_one_again(kaarten, titel, foto):
    """One letter, two hundred, Arabic, an emoji alone, nothing at all."""
    data = teken(spec(kaarten, titel, foto))
    assert open_(data).size == MAAT
    assert len(data) <= MAX_BYTES
    assert data == teken(spec(kaarten, titel, foto))


def test_an_arabic_title_stands_at_the_right_and_is_joined(kaarten):
    """Most of its ink is in the right half; no letter keeps the form that it has alone."""
    kaart = open_(teken(spec(kaarten, "مرحبا")))
    links, rechts = ([p for p in kaart.crop((x, 150, x + 500, 330)).get_flattened_data() if sum(p) < 160] for x in (64, 636))
    assert len(rechts) > 10 * len(links)
    assert not set(ARABISCH.replace(" ", "")) & set(zichtbaar(ARABISCH))


def test_letters_move_together_and_what_no_font_has_is_left_out():
    """Kerning comes from the font; an emoji leaves no hole."""
    letters = Letters([fontbestand("SourceSerifPro-Bold"), fontbestand("Amiri-Bold")])
    assert letters.breedte("Va") < letters.breedte("V") + letters.breedte("a")
    assert letters.bekend("Water 💧 in  de tuin") == "Water in de tuin"


def test_another_palette_gives_other_cards(kaarten, tmp_path):
    """Colours and fonts are read from the tokens; the wijk's own style goes first, and an unknown family falls back."""
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/stijl.css").write_text(':root { --brug: #303; --schrift-kop: "Onbekend", serif; }', encoding="utf-8")
    anders = ansichten(kaarten.beelden, ROOT / "theme", tmp_path / "eigen", "Testwijk", "", "")
    assert open_(teken(spec(anders, "De markt"))).getpixel((20, 500)) == (0x33, 0, 0x33)
    assert open_(teken(spec(kaarten, "De markt"))).getpixel((20, 500)) == (0x12, 0x36, 0x3F)
    assert anders.kaart("De markt") != kaarten.kaart("De markt")
    assert anders.stijl.kop == kaarten.stijl.kop


def test_a_card_is_drawn_once_and_named_after_what_is_on_it(kaarten, tmp_path, monkeypatch):
    """The next build finds it, and the name holds no path of this machine."""
    paden = [kaarten.kaart("De markt"), kaarten.kaart("De markt", "Nieuws"), kaarten.kaart("De markt", foto="media/plein.jpg"), kaarten.wijk]
    assert len(set(paden)) == 4
    (tmp_path / "een/beeld").mkdir(parents=True)
    kaarten.schrijf(tmp_path / "een/beeld")
    monkeypatch.setattr(tekenen, "teken", lambda spec: pytest.fail("een kaart werd twee keer getekend"))
    (tmp_path / "twee/beeld").mkdir(parents=True)
    kaarten.schrijf(tmp_path / "twee/beeld")
    assert all((tmp_path / map_ / pad).is_file() for map_ in ("een", "twee") for pad in paden)
    stijl = replace(kaarten.stijl, kop=tuple(Path("/elders") / pad.name for pad in kaarten.stijl.kop))
    assert replace(kaarten, stijl=stijl, nodig={}).kaart("De markt") == paden[0]


@pytest.mark.build
def test_every_page_tells_what_to_show_when_it_is_shared(site):
    """Title, description, kind, language and an absolute address; a card that exists, its size and what is on it."""
    for pad in site.rglob("*.html"):
        if pad.relative_to(site).parts[0] == "k":
            continue
        tekst = pad.read_text(encoding="utf-8")
        meta = dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[a-z:_]+)" content="([^"]*)">', tekst))
        assert meta["og:title"], pad
        assert meta["og:url"].startswith("https://testwijk.example/"), pad
        assert (meta["og:site_name"], meta["twitter:card"]) == ("Testwijk", "summary_large_image")
        assert meta.get("og:locale") == ("nl_NL" if '<html lang="nl">' in tekst else None), pad
        assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
        assert meta["og:image:alt"].startswith(meta["og:title"])
        with Image.open(site / meta["og:image"].removeprefix("https://testwijk.example/")) as kaart:
            assert kaart.size == MAAT
    soort = re.search('og:type" content="([a-z]+)"', (site / "nieuws/nieuwe-bankjes/index.html").read_text(encoding="utf-8"))
    assert soort
    assert soort[1] == "article"
