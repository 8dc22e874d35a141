"""The page that runs on a screen: never empty, never too full, and what is over goes."""

from __future__ import annotations

import lxml.html
import pytest
from conftest import met

from wijkpers.channel import kanaalnamen
from wijkpers.channels.scherm import REGELS, dias


def test_a_screen_is_never_empty(demowijk):
    """In a quiet week it still says where to ask."""
    stil = met(demowijk, artikel=(), verhaal=(), activiteit=(), oproep=(), uitgave=())
    assert [dia.soort for dia in dias(stil)] == ["welkom", "hulp"]


def test_two_hundred_items_are_as_many_slides_as_somebody_waits_for(demowijk):
    """Five lines on a slide, three slides of a kind, five pieces of news."""
    vol = met(demowijk, **{soort: demowijk.alle(soort)[:1] * 200 for soort in ("artikel", "oproep")}, activiteit=demowijk.alle("activiteit") * 5)
    gemaakt = list(dias(vol))
    assert len(gemaakt) <= 2 + 2 * 3 + 5 + 3 + 1
    assert max(len(dia.keren) for dia in gemaakt) <= REGELS


def test_news_without_a_picture_has_no_slide(demowijk):
    """A wall needs something to look at; its title is in the letter."""
    kaal = demowijk.alle("artikel")[0].model_copy(update={"beeld": None, "datum": demowijk.today})
    assert "nieuws" not in [dia.soort for dia in dias(met(demowijk, artikel=[kaal], verhaal=()))]


def test_a_slide_leads_a_telephone_to_its_page(demowijk):
    """By a code, and in words for who types."""
    assert all(dia.code and dia.adres.startswith("driebruggen.example") for dia in dias(demowijk))


@pytest.mark.build
def test_without_a_script_every_slide_is_there(site):
    """Under each other, with one heading for the page and one for each."""
    boom = lxml.html.document_fromstring((site / "scherm/index.html").read_text(encoding="utf-8"))
    gevonden = boom.xpath("//section[contains(@class, 'dia')]")
    assert gevonden
    assert not boom.xpath("//section[@hidden]")
    assert len(boom.xpath("//h1")) == 1
    assert all(len(dia.xpath(".//h2[@id]")) == 1 and dia.get("aria-labelledby") == dia.xpath("string(.//h2/@id)") for dia in gevonden)


@pytest.mark.browser
@pytest.mark.build
def test_one_slide_shows_at_a_time_and_what_is_over_goes(chromium, adres):
    """Keys go on and back; a line that has passed is not shown, nor a slide with nothing else."""
    chromium.vooraf("Date.now = () => 1795600000000;")  # 25 November 2026
    chromium.open(f"{adres}/scherm/")
    toon = "[...document.querySelectorAll('.dia')].filter((d) => !d.hidden).length"
    assert chromium.waarde(toon) == 1
    eerste = chromium.waarde("document.querySelector('.dia:not([hidden]) h2').textContent")
    chromium.waarde("dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))")
    assert chromium.waarde(toon) == 1
    assert chromium.waarde("document.querySelector('.dia:not([hidden]) h2').textContent") != eerste
    chromium.waarde(
        "for (const li of document.querySelectorAll('[data-tot]')) li.dataset.tot = 0; dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))"
    )
    assert chromium.waarde("document.querySelector('.dia:not([hidden]) .keren')") is None


@pytest.mark.build
def test_a_channel_brings_its_script_and_style_and_nothing_else_of_its_folder(site):
    """What else stands there is for the machine, not for readers."""
    gebracht = [pad for naam in kanaalnamen() for pad in (site / "thema" / naam).glob("*")]
    assert {pad.name.split(".")[0] for pad in gebracht if pad.parent.name == "scherm"} == {"scherm"}
    assert {pad.suffix for pad in gebracht} == {".css", ".js"}
