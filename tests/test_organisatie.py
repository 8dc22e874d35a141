"""The page of an organisation: what a resident wants to know before going there, and how to say that it is wrong."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import publish

from wijkpers.channels.sociale_kaart.lijst import Verwant
from wijkpers.jsonld import beschrijf


@pytest.mark.build
def test_what_is_wrong_can_be_told_by_mail_or_telephone(wijkje):
    """The mail names the page already; the desk's number stands beside it."""
    pad = wijkje / "data/wijk.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("telefoon: 030 123 45 67,", "telefoon: 030 123 45 67, email: balie@wijk.example,"), encoding="utf-8")
    klaar = publish("build", "--root", wijkje, "--zonder-zoeken", "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    pagina = BeautifulSoup((wijkje / "output/sociale-kaart/vraagbaak/index.html").read_text(encoding="utf-8"), "html.parser")
    brief = urlsplit(pagina.select_one('.gecontroleerd a[href^="mailto:"]')["href"])
    assert brief.path == "balie@wijk.example"
    assert parse_qs(brief.query)["subject"] == ["Klopt niet: De Vraagbaak"]
    assert "https://testwijk.example/sociale-kaart/vraagbaak/" in parse_qs(brief.query)["body"][0]
    assert pagina.select_one('.gecontroleerd a[href="tel:+31301234567"]')


def test_what_an_organisation_tells_of_itself_is_the_text_of_its_page(demowijk):
    """Rendered once, with its links and pictures; what a piece has for paper only is no text of the web."""
    assert "Achter de balie zitten altijd twee buren" in demowijk.tekst(demowijk.get("organisatie", "vraagbaak"))
    verhaal = demowijk.get("artikel", "elf-gevels-in-de-tulpstraat")
    assert len(demowijk.tekst(verhaal)) > 1.5 * len(verhaal.druktekst)


def test_json_ld_tells_hours_place_and_what_can_be_had(demowijk):
    """With the topics in words and nobody's name."""
    data = beschrijf(demowijk, demowijk.get("organisatie", "vraagbaak"))
    assert data["location"]["address"]["postalCode"] == "3599 AB"
    uren = data["openingHoursSpecification"][0]
    assert (uren["opens"], uren["closes"], uren["dayOfWeek"]) == ("10:00", "16:00", "https://schema.org/Tuesday")
    aanbod = [o["itemOffered"] for o in data["makesOffer"]]
    assert [d["name"] for d in aanbod] == ["Al je vragen aan één balie", "De Vraagbaak komt naar je toe"]
    assert "Nieuws en informatie" in aanbod[0]["serviceType"]


def test_related_services_are_of_others_and_about_the_same(demowijk):
    """At most four, confirmed ones first, none of the organisation itself."""
    punt = demowijk.get("organisatie", "mantelzorgpunt")
    eigen = {code for d in punt.aanbod for code in d.onderwerpen}
    rij = Verwant(demowijk)(punt)
    assert 0 < len(rij) <= 4
    assert all(eigen & {*d.onderwerpen} and d.herkomst.ouder != punt.id for d in rij)
    vers = [d.gecontroleerd.vers(demowijk.today) for d in rij]
    assert vers == sorted(vers, reverse=True)
