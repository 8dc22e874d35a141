"""The newsletter: short, whole in every mail program, never empty, and never sent from here."""

from __future__ import annotations

import email
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from email import policy

import lxml.html
import pytest
from conftest import met

from wijkpers.channel import Drukopdracht
from wijkpers.channels import nieuwsbrief
from wijkpers.channels.nieuwsbrief.brief import REGEL, bestanden, html, platte_brief
from wijkpers.channels.nieuwsbrief.editie import EDITIES, MEEST, editie
from wijkpers.channels.nieuwsbrief.lezers import lezers
from wijkpers.problems import WijkError


def leeg(wijk):
    return met(wijk, artikel=(), verhaal=(), activiteit=(), oproep=())


@pytest.fixture
def druk(demowijk):
    """Give a wijk in which two hundred things appear in one week."""
    een = demowijk.alle("artikel")[0]
    velden = {"datum": demowijk.today, "beeld": None}
    return met(demowijk, artikel=[een.model_copy(update={**velden, "slug": f"stuk-{n}", "titel": f"Stuk {n}"}) for n in range(200)])


@pytest.mark.parametrize("code", EDITIES)
def test_a_letter_is_small_and_fetches_nothing_but_its_pictures(demowijk, code):
    """At most 100 KB, the style at every element, no sheet from elsewhere, every picture with a description and a host."""
    gemaakt = html(demowijk, editie(demowijk, code))
    boom = lxml.html.document_fromstring(gemaakt)
    assert len(gemaakt.encode()) <= 100 * 1024
    assert not boom.xpath("//link | //script | //iframe | //*[@background]")
    assert "@import" not in gemaakt
    assert "url(" not in gemaakt
    assert all(img.get("alt") and img.get("src").startswith("https://driebruggen.example/beeld/") for img in boom.xpath("//img"))
    assert all(e.get("style") for e in boom.xpath("//h1 | //h2 | //h3 | //p | //td[@class]"))
    assert "prefers-color-scheme: dark" in gemaakt or "prefers-color-scheme:dark" in gemaakt


def test_the_message_holds_both_forms_and_is_the_same_twice(demowijk):
    """A draft from the desk, to nobody, in letters that every program reads."""
    gemaakt = editie(demowijk, "week")
    eerste, tweede = (dict(bestanden(demowijk, gemaakt))["eml"] for _ in range(2))
    assert eerste == tweede
    bericht = email.message_from_bytes(eerste, policy=policy.default)
    assert (bericht["X-Unsent"], bericht["To"]) == ("1", None)
    assert bericht["From"].addresses[0].addr_spec == demowijk.instellingen.vraagbaak.email
    assert bericht.get_body(("plain",)).get_content().splitlines() == platte_brief(demowijk, gemaakt).splitlines()
    assert bericht.get_body(("html",)).get_content().splitlines() == html(demowijk, gemaakt).splitlines()


def test_plain_text_has_short_lines_and_every_address(demowijk):
    """No line is broken by a reply, save one that is an address."""
    gemaakt = editie(demowijk, "week")
    tekst = platte_brief(demowijk, gemaakt)
    assert all(len(regel) <= REGEL or regel.startswith("https://") for regel in tekst.splitlines() if "En nog" not in regel)
    assert all(b.adres in tekst and b.titel.split()[0] in tekst for deel in gemaakt.delen for b in deel.berichten)


def test_an_activity_is_told_once_and_what_is_there_every_day_comes_last(demowijk):
    """A letter is no calendar."""
    (doen,) = (deel for deel in editie(demowijk, "week").delen if deel.kop == "Te doen")
    titels = [b.titel for b in doen.berichten]
    assert len(titels) == len(set(titels)) == MEEST["Te doen"]


def test_the_week_looks_back_seven_days_and_the_month_further(demowijk):
    """What is in the week is in the month as well."""
    week, maand = (next((d.berichten for d in editie(demowijk, code).delen if d.kop == "Nieuws"), ()) for code in ("week", "maand"))
    assert {b.titel for b in week} <= {b.titel for b in maand}
    assert all(b.item.datum > demowijk.today - timedelta(days=7) for b in week)


def test_the_letter_of_an_edition_follows_its_order(demowijk):
    """The cover story comes first; what is for paper alone is not in it."""
    uitgave = demowijk.alle("uitgave")[0]
    nieuws = editie(demowijk, "uitgave").delen[0].berichten
    assert [b.item.id for b in nieuws] == [p.stuk for p in uitgave.indeling if demowijk.get("artikel", p.stuk) or demowijk.get("verhaal", p.stuk)][:8]


def test_an_empty_week_has_no_letter_and_says_so(demowijk):
    """The page tells it, the feeds have no item, and the command refuses."""
    stil = leeg(demowijk)
    gemaakt = editie(stil, "week")
    assert gemaakt.leeg
    assert json.loads(dict(lezers(stil, gemaakt))["json"])["items"] == []
    assert b"<item>" not in dict(lezers(stil, gemaakt))["rss.xml"]
    paden = {deel.bestand if hasattr(deel, "bestand") else deel.pad for deel in nieuwsbrief.CHANNEL.made(stil)}
    assert "nieuwsbrief/index.html" in paden
    assert not {pad for pad in paden if pad.endswith((".eml", ".txt"))}
    with pytest.raises(WijkError, match="WK750"):
        list(nieuwsbrief.schrijf(stil, Drukopdracht()))


def test_two_hundred_pieces_make_a_short_letter_with_a_link_to_the_rest(druk):
    """Eight, and how many more there are; without a picture there is none."""
    gemaakt = editie(druk, "week")
    tekst = html(druk, gemaakt)
    assert (len(gemaakt.delen[0].berichten), gemaakt.delen[0].rest) == (8, 192)
    assert "En nog 192 op de site" in tekst
    assert "<img" not in tekst
    assert len(tekst.encode()) <= 100 * 1024


def test_words_from_right_to_left_are_marked(demowijk):
    """In the letter, as on the page."""
    een = demowijk.alle("artikel")[0]
    arabisch = een.model_copy(update={"datum": demowijk.today, "titel": "دروس اللغة الهولندية", "beeld": None})
    tekst = html(demowijk_ := met(demowijk, artikel=[arabisch]), editie(demowijk_, "week"))
    assert re.search(r'<h3[^>]*lang="ar"[^>]*dir="rtl"|<h3[^>]*dir="rtl"[^>]*lang="ar"', tekst)


def test_a_service_sees_a_new_letter_each_week(demowijk):
    """By an id that changes with the week, not with the day."""

    def kenmerk(dag: date) -> str:
        return editie(replace(demowijk, today=dag), "week").kenmerk

    maandag = date(2026, 11, 23)
    assert kenmerk(maandag) == kenmerk(maandag + timedelta(days=6)) != kenmerk(maandag + timedelta(days=7))
    item = json.loads(dict(lezers(demowijk, editie(demowijk, "week")))["json"])["items"][0]
    assert item["id"].endswith("#2026-week-48")
    assert item["content_html"].startswith("\n<h2") or "<h2" in item["content_html"][:200]
