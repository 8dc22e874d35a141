"""What others pass on: messages, posts and press releases, each within its length, with nothing in it that is not theirs to give."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from itertools import pairwise

import pytest
from conftest import met
from PIL import Image

from wijkpers.bericht import bericht, ingekort, vind
from wijkpers.channel import Drukopdracht
from wijkpers.channels import pers, socialemedia, whatsapp
from wijkpers.channels.pers.bericht import WOORDEN, persbericht
from wijkpers.channels.pers.zip import fotos
from wijkpers.problems import WijkError

LANG = {"titel": "Woord " * 20, "kort": "Een hele lange zin die maar doorgaat. " * 8}


def alle(wijk):
    return [bericht(wijk, i) for soort in ("artikel", "verhaal", "activiteit", "oproep", "uitgave") for i in wijk.alle(soort)]


def test_every_message_for_whatsapp_fits_in_a_thousand_characters(demowijk):
    """Every piece of the demo, the longest that the fields allow, and the week."""
    lang = bericht(demowijk, demowijk.alle("activiteit")[0].model_copy(update=LANG))
    for b in (*alle(demowijk), lang):
        tekst = whatsapp.tekst(demowijk, b)
        assert len(tekst) <= whatsapp.LENGTE
        assert tekst.startswith("*")
        assert "https://driebruggen.example/" in tekst
    assert len(whatsapp.week(demowijk)) <= whatsapp.LENGTE


def test_a_title_cannot_bring_its_own_layout(demowijk):
    """A star would end the bold letters halfway."""
    b = bericht(demowijk, demowijk.alle("artikel")[0].model_copy(update={"titel": "Vijf *sterren* en een _streep_"}))
    assert whatsapp.tekst(demowijk, b).startswith("*Vijf sterren en een streep*\n")


def test_a_message_does_not_speak_of_today(demowijk):
    """It may be read tomorrow."""
    assert not [b for b in alle(demowijk) if {"vandaag", "morgen"} & set(b.wanneer.lower().split())]


def test_an_empty_week_is_a_friendly_message_and_two_hundred_items_still_fit(demowijk):
    """Never a heading without a line below it."""
    leeg = whatsapp.week(met(demowijk, artikel=(), verhaal=(), activiteit=(), oproep=()))
    assert "niets nieuws" in leeg
    assert "030 123 45 67" in leeg
    een = demowijk.alle("artikel")[0].model_copy(update={"datum": demowijk.today})
    vol = whatsapp.week(met(demowijk, artikel=[een] * 200))
    assert len(vol) <= whatsapp.LENGTE
    regels = vol.splitlines()
    assert not [kop for kop, onder in pairwise(regels) if kop.startswith("*") and regels.index(kop) and not onder.startswith("-")]


def test_every_post_fits_its_place_and_says_where_to_read_on(demowijk):
    """Instagram gets no address that nobody can follow."""
    for b in alle(demowijk):
        for plek in socialemedia.PLEKKEN:
            tekst = socialemedia.tekst(demowijk, b, plek)
            assert len(tekst) <= plek.lengte, (b.titel, plek.naam)
            assert ("https://" in tekst) is plek.link


@pytest.mark.parametrize("code", ["repair-cafe", "kort-nieuws-november"])
def test_a_picture_comes_in_every_size_and_a_piece_without_one_gets_its_card(demowijk, code):
    """Square, upright, lying and as a story, without anything that a camera wrote in it."""
    bestanden = {f.pad: f.data for f in socialemedia.schrijf(demowijk, Drukopdracht(code=code))}
    maten = {Image.open(io.BytesIO(data)).size for pad, data in bestanden.items() if pad.endswith(".jpg")}
    assert maten == {(1080, 1080), (1080, 1350), (1200, 630), (1080, 1920)}
    assert ("BESCHRIJVING BIJ DE FOTO" in bestanden[f"{code}.txt"].decode()) is bool(vind(demowijk, code).beeld)
    assert not any(Image.open(io.BytesIO(data)).getexif() for pad, data in bestanden.items() if pad.endswith(".jpg"))


def test_a_press_release_has_three_hundred_words_at_most_with_the_five_ws_first(demowijk):
    """Every article and activity; whom to call is always in it."""
    for b in alle(demowijk):
        if b.soort not in ("Artikel", "Activiteit"):
            continue
        tekst = persbericht(demowijk, b)
        assert len(tekst.split()) <= WOORDEN
        assert [regel.split(":")[0] for regel in tekst.split("\n\n")[2].splitlines()] == ["Wie", "Wat", "Waar", "Wanneer", "Waarom"]
        assert not [regel for regel in tekst.splitlines() if regel.endswith(": ")]
        assert "Contact: De Vraagbaak, 030 123 45 67" in tekst


def test_a_release_is_in_one_language(demowijk):
    """Of a text in two languages, only what is Dutch goes to a Dutch paper."""
    item = demowijk.alle("artikel")[0]
    twee = bericht(demowijk, item)
    teksten = {**demowijk.teksten, ("artikel", item.id): '<p>Een zin.</p><h2 id="kop-tr"><span lang="tr">Türkçesi</span></h2><p lang="tr">Bir cümle.</p>'}
    tekst = persbericht(replace(demowijk, teksten=teksten), twee)
    assert "Een zin." in tekst
    assert "cümle" not in tekst


def test_the_zip_holds_release_photos_and_makers_but_nobody_who_can_be_recognised(demowijk):
    """Their consent was given to the wijk. The same bytes twice."""
    item = demowijk.get("artikel", "marktbrug-drie-weken-dicht")
    mens = item.beeld.model_copy(update={"herkenbaar": "volwassenen"})
    assert not fotos(bericht(demowijk, item.model_copy(update={"beeld": mens})))
    twee = [{f.pad: f.data for f in pers.schrijf(demowijk, Drukopdracht(code=item.id))}[f"{item.id}.zip"] for _ in range(2)]
    assert twee[0] == twee[1]
    with zipfile.ZipFile(io.BytesIO(twee[0])) as zip_:
        assert zip_.namelist() == ["persbericht.txt", "foto-1.jpg", "makers.txt"]
        assert item.beeld.fotograaf in zip_.read("makers.txt").decode()


@pytest.mark.parametrize(
    ("code", "melding"), [("drie-keer-nee", "WK752"), ("stage-bij-de-energieklussers", "WK752"), ("repair-caf", 'bedoel je "repair-cafe"')]
)
def test_a_story_a_call_or_a_wrong_name_is_no_press_release(demowijk, code, melding):
    """And says why."""
    with pytest.raises(WijkError, match=melding):
        list(pers.schrijf(demowijk, Drukopdracht(code=code)))


def test_a_text_is_cut_after_a_whole_word():
    """Also where there is only one."""
    assert ingekort("een twee drie", 20) == "een twee drie"
    assert ingekort("een twee drie", 10) == "een twee…"
    assert len(ingekort("x" * 50, 10)) <= 10


@pytest.mark.browser
@pytest.mark.build
def test_a_message_is_copied_as_it_stands_there(chromium, adres):
    """With its lines; the button says that it is done. Without a clipboard there is no button."""
    chromium.vooraf('Object.defineProperty(navigator, "clipboard", { value: { writeText: async (t) => { window.gezegd = t; } } });')
    chromium.open(f"{adres}/whatsapp/")
    chromium.waarde("document.querySelector('[data-kopieer]').click()")
    assert chromium.wacht("window.gezegd").startswith("*Testwijk, week 48*\n")
    assert chromium.wacht("document.querySelector('[data-kopieer]').textContent === 'Gekopieerd'")
    chromium.opnieuw()
    chromium.vooraf('Object.defineProperty(navigator, "clipboard", { value: undefined });')
    chromium.open(f"{adres}/whatsapp/")
    assert chromium.waarde("document.querySelector('[data-kopieer]').hidden")
