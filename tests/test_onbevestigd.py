"""What nobody confirmed yet is written down and told, to readers and not to machines."""

from __future__ import annotations

import pytest
from conftest import VANDAAG, pdf_tekst

from wijkpers.channel import Drukopdracht, kanalen
from wijkpers.channels.deur import affiche
from wijkpers.jsonld import beschrijf
from wijkpers.text import ONBEVESTIGD, telefoon
from wijkpers.wijk.laden import load

SOEP = """---
titel: Soep voor de straat
kort: Samen soep eten. Kom je ook?
status: nog niet bevestigd
organisatie: vraagbaak
kosten: Nog niet bevestigd
aanmelden: nog niet bevestigd
onderwerpen: [ontmoeten]
---
"""
LOODS = """
- code: loods
  naam: De Loods
  soort: fysiek
  straat: nog niet bevestigd
"""


@pytest.fixture
def onzeker(wijkje, tmp_path):
    """Give a wijk of which the number, an activity and an address are still to be confirmed."""
    (wijkje / "content/activiteiten/soep.md").write_text(SOEP, encoding="utf-8")
    for naam, oud, nieuw in (("wijk", "telefoon: 030 123 45 67", f"telefoon: {ONBEVESTIGD}"), ("locaties", "", "")):
        pad = wijkje / f"data/{naam}.yaml"
        tekst = pad.read_text(encoding="utf-8")
        pad.write_text(tekst.replace(oud, nieuw, 1) if oud else tekst + LOODS, encoding="utf-8")
    return load(wijkje, VANDAAG, cache=tmp_path / "cache", kanalen=kanalen().keys())


def test_an_activity_without_a_date_is_on_the_agenda_and_in_no_calendar(onzeker):
    """It has a page, and stands under what is still to come."""
    delen = {d.pad: d for d in kanalen()["agenda"].made(onzeker)}
    assert [a.id for a in delen["agenda/"].context["zonder_datum"]] == ["soep"]
    assert "agenda/soep/" in delen
    assert "agenda/soep/soep.ics" not in delen
    assert b"Soep voor de straat" not in delen["agenda/agenda.ics"].data


def test_a_flyer_says_what_is_not_known(onzeker):
    """Day, place, costs and how to sign up."""
    (klein, *_) = affiche.flyer(onzeker, Drukopdracht(code="soep"))
    woorden = pdf_tekst(klein.data)
    assert all(f"{wat} {ONBEVESTIGD}" in woorden for wat in ("Dag en tijd:", "Plek:", "Aanmelden:"))
    assert "nummer nog niet bevestigd" not in woorden  # the organisation has one


def test_machines_are_told_nothing_that_is_not_known(onzeker):
    """No price, no day and no street: a search engine would believe it."""
    gezegd = beschrijf(onzeker, onzeker.get("activiteit", "soep"))
    assert {"offers", "startDate", "eventSchedule"}.isdisjoint(gezegd)
    loods = onzeker.get("locatie", "loods")
    assert (loods.straat, loods.adres, loods.route) == ("", "", "Het adres is nog niet bevestigd.")


def test_the_number_of_the_desk_may_be_left_open_and_no_other(onzeker):
    """Its place on every page says so."""
    assert telefoon(onzeker.instellingen.vraagbaak.telefoon) == "nummer nog niet bevestigd"
