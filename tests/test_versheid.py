"""What nobody confirmed of late: it is marked, it sinks, and it comes on the call sheet."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from conftest import pdf_tekst, publish

from wijkpers.channel import Drukopdracht
from wijkpers.channels.deur import bladen
from wijkpers.channels.sociale_kaart import _diensten
from wijkpers.channels.sociale_kaart.lijst import regels
from wijkpers.commands.belronde import bladzijde
from wijkpers.overzicht import gesprekken
from wijkpers.wijk.laden import load

OUD = """
- code: {code}
  naam: {naam}
  soort: stichting
  kort: Wat er te halen is.
  telefoon: 030 123 45 77
  aanbod:
    - {{code: {code}-les, naam: Les van {naam}, kort: Een les., vragen: [Is er les], onderwerpen: [ontmoeten], overal: ja, kosten: gratis, hoe: bellen, status: {status}, gecontroleerd: {{op: {dienst}, hoe: gebeld}}}}
  gecontroleerd: {{op: {zelf}, hoe: gebeld, door: geheime rol}}
"""  # noqa: E501 - one service on one line


@pytest.fixture
def met_oud(wijkje, tmp_path):
    """Give a wijk with an old organisation, one whose service is old, and one whose service was never confirmed."""
    pad = wijkje / "data/organisations.yaml"
    extra = (
        OUD.format(code="vereniging-a", naam="Vergeten club", status="open", dienst="2026-11-01", zelf="2026-01-05"),
        OUD.format(code="vereniging-b", naam="Half vergeten", status="open", dienst="2026-02-05", zelf="2026-11-01"),
        OUD.format(code="vereniging-c", naam="Vast nieuw", status="nog niet bevestigd", dienst="2026-11-01", zelf="2026-11-01"),
    )
    pad.write_text(pad.read_text(encoding="utf-8") + "".join(extra), encoding="utf-8")
    return load(wijkje, date(2026, 11, 24), cache=tmp_path)


def test_the_call_sheet_holds_what_is_due_the_oldest_first(met_oud):
    """An organisation, a service, and what was never confirmed; not what is fresh."""
    lijst = gesprekken(met_oud, 0)
    assert [g.organisatie.id for g in lijst] == ["vereniging-a", "vereniging-b", "vereniging-c"]
    assert [(g.zelf, len(g.diensten)) for g in lijst] == [(True, 0), (False, 1), (False, 1)]


def test_it_looks_ahead(met_oud):
    """What lapses in time is called in time: the check of 1 October lasts six months."""
    assert "vraagbaak" not in [g.organisatie.id for g in gesprekken(met_oud, 100)]
    assert "vraagbaak" in [g.organisatie.id for g in gesprekken(met_oud, 140)]


def test_the_sheet_prints_number_boxes_and_no_internal_word(met_oud):
    """One section per call; who looked last stays inside."""
    blad = BeautifulSoup(bladzijde(met_oud, gesprekken(met_oud, 0)), "html.parser")
    assert len(blad.select("section")) == 3
    assert "030 123 45 77" in blad.select_one("section h2").get_text()
    assert len(blad.select("section li")) >= 3
    assert "geheime rol" not in blad.get_text()
    assert "Er is niets na te bellen" in bladzijde(met_oud, ())


def test_the_sheet_on_paper_names_the_same_calls(met_oud):
    """Also an organisation of which only a service is due; each with the day of what is oldest."""
    (blad,) = bladen.belronde(met_oud, Drukopdracht())
    woorden = pdf_tekst(blad.data)
    assert "3 te bellen" in woorden
    assert all(naam in woorden for naam in ("Vergeten club", "Half vergeten", "Vast nieuw"))
    assert "laatst: 5 februari 2026" in woorden


def test_what_is_old_sinks_in_lists(met_oud):
    """Within its letter, and among the services of a topic."""
    assert [r.item.id for r in regels(met_oud) if r.letter == "V"] == ["vereniging-c", "vraagbaak", "vereniging-a"]
    assert [d.id for d in _diensten(met_oud, met_oud.get("onderwerp", "ontmoeten"))][-1] == "vereniging-b-les"


def test_the_commands_say_it(met_oud, tmp_path):
    """`check` counts and names the way; `belronde` writes the page."""
    klaar = publish("check", "--root", met_oud.root, "--date", "2026-11-24")
    assert "2 keer is iets te lang niet bevestigd" in klaar.stderr
    klaar = publish("belronde", "--root", met_oud.root, "--date", "2026-11-24", "-o", tmp_path / "bel.html")
    assert klaar.returncode == 0
    assert "3 telefoontjes" in klaar.stderr
    assert "Vergeten club" in (tmp_path / "bel.html").read_text(encoding="utf-8")
