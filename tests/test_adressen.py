"""Addresses that were: nobody loses one unnoticed, and the old ones lead on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import VANDAAG, publish

from wijkpers.finish import links, verhuisd
from wijkpers.problems import WijkError
from wijkpers.wijk.adreslijst import ADRESSEN, Adresregel, blijvend
from wijkpers.wijk.adreslijst import verhuisd as lees_verhuisd
from wijkpers.wijk.laden import load


def site(map_: Path, *paden: str) -> Path:
    """Make a site of empty pages."""
    for pad in paden:
        (map_ / pad).mkdir(parents=True, exist_ok=True)
        (map_ / pad / "index.html").write_text('<h1 id="kop">x</h1>', encoding="utf-8")
    return map_


def met(wijk, *regels: Adresregel):
    """Give the wijk old addresses."""
    return replace(wijk, verhuisd=lees_verhuisd({r.pad: r for r in regels}))


def test_the_addresses_of_what_stays_are_written_down_once(wijkje):
    """Activities and calls come and go; a hand-written line stays as it is."""
    (wijkje / ADRESSEN).write_text("nieuws/oud/ > nieuws/nieuwe-bankjes/", encoding="utf-8")
    for _ in range(2):
        klaar = publish("addresses", "--root", wijkje, "--date", "2026-11-24")
        assert klaar.returncode == 0, klaar.stderr
    regels = (wijkje / ADRESSEN).read_text(encoding="utf-8").splitlines()
    assert regels[0] == "nieuws/oud/ > nieuws/nieuwe-bankjes/"
    assert len(regels) == len(set(regels))
    assert {"nieuws/nieuwe-bankjes/", "sociale-kaart/vraagbaak/", "contact/"} <= set(regels)
    assert not [r for r in regels if r.startswith(("agenda/", "oproepen/"))]


def test_a_piece_that_is_hidden_for_a_while_keeps_its_address(wijkje):
    """A concept, an embargo, something that passed: no message."""
    (wijkje / ADRESSEN).write_text("nieuws/nieuwe-bankjes/\n", encoding="utf-8")
    pad = wijkje / "content/artikelen/nieuwe-bankjes.md"
    pad.write_text(pad.read_text(encoding="utf-8").replace("datum: 2026", "datum: 2036"), encoding="utf-8")
    assert load(wijkje, VANDAAG).get("artikel", "nieuwe-bankjes") is None


def test_a_mistake_in_a_piece_is_not_told_as_a_lost_address(wijkje):
    """First the mistake; the address is looked at when all is read."""
    (wijkje / ADRESSEN).write_text("nieuws/nieuwe-bankjes/\n", encoding="utf-8")
    (wijkje / "content/artikelen/nieuwe-bankjes.md").write_text("---\ntitel: x\n---\n", encoding="utf-8")
    with pytest.raises(WijkError) as fout:
        load(wijkje, VANDAAG)
    assert "WK306" not in {p.code for p in fout.value.problems}


def test_no_address_of_the_demo_is_lost(demowijk):
    """As in any wijk: what is in the file is on the site, or leads on."""
    assert demowijk.verhuisd
    assert blijvend(demowijk.items)


def test_an_old_address_leads_on_by_a_page_and_by_the_host(wijk, tmp_path):
    """Also a file of an older site, an anchor, and an address that moved twice."""
    map_ = site(tmp_path, "nieuws/b", "kaart/x")
    nu = met(wijk, Adresregel("nieuws/a/", "nieuws/b/"), Adresregel("oud.php", "nieuws/a"), Adresregel("x", "kaart/x/#kop"))
    verhuisd.schrijf(map_, nu)
    pagina = (map_ / "nieuws/a/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=/nieuws/b/">' in pagina
    assert '<link rel="canonical" href="https://testwijk.example/nieuws/b/">' in pagina
    assert 'url=/nieuws/a/"' in (map_ / "oud.php").read_text(encoding="utf-8")
    assert links.controleer(map_, wijk.adressen) == []
    assert verhuisd.regels(nu) == "/nieuws/a/ /nieuws/b/ 301\n/oud.php /nieuws/a/ 301\n/x/ /kaart/x/#kop 301\n"


@pytest.mark.parametrize(
    ("regel", "code"),
    [
        (Adresregel("nieuws/b/", "kaart/x/", regel=3), "WK307"),
        (Adresregel("nieuws/a/", "nieuws/weg/", regel=3), "WK308"),
        (Adresregel("nieuws/a/", "nieuws/a/", regel=3), "WK308"),
    ],
)
def test_an_old_address_that_is_taken_or_leads_nowhere_stops_the_build(wijk, tmp_path, regel, code):
    """At its line, with what to do."""
    with pytest.raises(WijkError) as fout:
        verhuisd.schrijf(site(tmp_path, "nieuws/b", "kaart/x"), met(wijk, regel))
    [p] = fout.value.problems
    assert (p.code, p.path, p.line) == (code, "data/adressen.txt", 3)
    assert p.hint
