"""Golden files: what a reader gets, to the letter. `UPDATE=1 pytest tests/test_golden.py` rewrites them, to be read before they are committed."""

from __future__ import annotations

import os
import re

import pytest
from conftest import ROOT

GOLDEN = ROOT / "tests/golden"
PAGINAS = {
    "site/nieuws.html": "nieuws/nieuwe-bankjes/index.html",
    "site/oproep.html": "oproepen/hond/index.html",
    "agenda/activiteit.html": "agenda/repair-cafe/index.html",
    "sociale_kaart/organisatie.html": "sociale-kaart/vraagbaak/index.html",
    "sociale_kaart/onderwerp.html": "hulp/ontmoeten/index.html",
    "nieuwsbrief/week.txt": "nieuwsbrief/week.txt",
    "nieuwsbrief/week.json": "nieuwsbrief/week.json",
    "whatsapp/berichten.html": "whatsapp/index.html",
    "dialoog/verslag.html": "wijkdialoog/plein/index.html",
    "talen/organisatie-arabisch.html": "ar/hulp/vraagbaak/index.html",
    "talen/agenda-pools.html": "pl/agenda/index.html",
    "feeds/nieuws.atom.xml": "feeds/nieuws.atom.xml",
    "feeds/oproepen.rss.xml": "feeds/oproepen.rss.xml",
}


def zonder_hash(tekst: str) -> str:
    """Take the hashes out of file names: other bytes of a style sheet or photo are no other page."""
    return re.sub(r"(?<=[.-])[0-9a-f]{8,12}(?=[.-])", "#", tekst)


@pytest.mark.build
@pytest.mark.parametrize("naam", PAGINAS)
def test_a_page_is_its_golden_file(site, naam):
    """The whole file, save the hashes in addresses."""
    gemaakt = zonder_hash((site / PAGINAS[naam]).read_text(encoding="utf-8"))
    golden = GOLDEN / naam
    if os.environ.get("UPDATE"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(gemaakt, encoding="utf-8")
    assert gemaakt == golden.read_text(encoding="utf-8")
