"""The five collectives of the booklet: small wijken that say what it says, that show where they serve it, and that invent nothing."""

from __future__ import annotations

import re

import pytest
import yaml
from conftest import ROOT

from tools import voorbeelden
from wijkpers.channel import Drukopdracht, kanalen
from wijkpers.channels.collectief import wegen

BOEKJE = yaml.safe_load((ROOT / "tests/boekje.yaml").read_text(encoding="utf-8"))
MAPPEN = {pad.name: pad for pad in voorbeelden.voorbeelden(ROOT)}
# Days of the example itself: when its texts were placed, its trial edition, and the last day that the booklet names.
_EIGEN_DATUM = re.compile(
    r"^\s*(?:datum|verschijnt|kopij_sluit|agenda_van|agenda_tot|nummer|paginas|volgorde): .*$|op: 2024-06-30|formaat: A5"
    r"|2 pagina's|CC BY 4\.0|proef-1|juni 2024",
    re.MULTILINE,
)


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """Share one cache between the five: what one cut, another finds."""
    return tmp_path_factory.mktemp("voorbeelden")


@pytest.fixture(params=sorted(MAPPEN))
def voorbeeld(request, cache):
    """Give the name of an example, the wijk, and its collective."""
    wijk = voorbeelden.laad(MAPPEN[request.param], cache)
    (collectief,) = wijk.alle("collectief")
    return request.param, wijk, collectief


def test_all_five_are_there():
    """And no other."""
    assert set(MAPPEN) == set(BOEKJE) - {"getallen"}
    assert len(MAPPEN) == 5


def test_every_line_of_the_booklet_is_on_the_sheet_and_leads_somewhere(voorbeeld):
    """In its words and order; to an item, a channel that is on, or a sheet of paper."""
    naam, wijk, collectief = voorbeeld
    for vak in voorbeelden.VAKKEN:
        punten = getattr(collectief, vak)
        if BOEKJE[naam][vak]:
            assert [p.wat for p in punten] == BOEKJE[naam][vak]
        for punt in punten:
            assert wegen(wijk, punt), punt.wat
            assert len(wegen(wijk, punt)) >= len(punt.waar), f"{punt.wat}: {punt.waar}"


def test_what_a_line_leads_to_is_made(voorbeeld):
    """Every page by its address, every sheet by its command."""
    naam, wijk, collectief = voorbeeld
    gemaakt = {deel.pad for kanaal in wijk.instellingen.kanalen for deel in kanalen()[kanaal].made(wijk)}
    drukwerk = {d.naam: d for kanaal in kanalen().values() for d in kanaal.drukwerk}
    for punt in (punt for _, punten in collectief.vakken for punt in punten):
        for link in wegen(wijk, punt):
            assert link.url.partition("#")[0].removeprefix("/") in gemaakt, f"{naam}: {punt.wat}"
        if punt.op_papier:
            wat, _, code = punt.op_papier.partition(" ")
            assert any(f.data.startswith(b"%PDF") for f in drukwerk[wat].maak(wijk, Drukopdracht(code=code)))


def test_exactly_the_channels_that_its_page_lists_are_on(voorbeeld):
    """Beside the site that everything stands on, and the sheet itself."""
    _, wijk, collectief = voorbeeld
    genoemd = {kanaal for _, punten in collectief.vakken for punt in punten for kanaal in punt.kanaal}
    assert set(wijk.instellingen.kanalen) == genoemd | {"site", "collectief"}


@pytest.mark.parametrize("naam", sorted(MAPPEN))
def test_nothing_is_invented(naam):
    """No number that the booklet does not have, no telephone number, no mail address, nobody's name; and what is not known says so."""
    paden = (p for map_ in ("content", "data") for p in (MAPPEN[naam] / map_).rglob("*") if p.suffix in (".md", ".yaml"))
    teksten = [p.read_text(encoding="utf-8") for p in paden]
    alles = "\n".join(teksten)
    getallen = set(re.findall(r"\d[\d.]*\d|\d", re.sub(r"griftpark25", "", _EIGEN_DATUM.sub("", alles), flags=re.IGNORECASE)))
    assert getallen <= set(BOEKJE["getallen"])
    assert "@" not in alles
    assert "naam: nog" not in alles
    assert all("kosten: nog niet bevestigd" in t for t in teksten if "\naanmelden:" in t)
    assert "telefoon: nog niet bevestigd" in alles


def test_the_table_of_the_docs_is_fresh():
    """`make docs` would change nothing."""
    assert (ROOT / "docs/voorbeelden.nl.md").read_text(encoding="utf-8") == voorbeelden.bladzijde(ROOT)
