"""The pages for the redactie: on the screen of a repository, and on paper beside the telephone."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT, pdf_tekst

from wijkpers.channel import Drukopdracht
from wijkpers.channels.handboek import bladzijden, handboek
from wijkpers.commands.alle import COMMANDS
from wijkpers.meldingen import MELDINGEN

MAP = ROOT / "docs/redactie"
PAGINAS = sorted(MAP.glob("*.md"))


@pytest.mark.parametrize("pad", PAGINAS, ids=lambda p: p.name)
def test_everything_that_a_page_names_is_there(pad):
    """Pictures, other pages, commands and messages."""
    tekst = pad.read_text(encoding="utf-8")
    for doel in re.findall(r"\]\((?!https?:)([^)\s]+)", tekst):
        assert (MAP / doel).is_file(), doel
    werkwoorden = {naam for c in COMMANDS for naam in (c.verb, c.alias)}
    assert set(re.findall(r"`publish\.py (\w+)", tekst)) <= werkwoorden
    assert set(re.findall(r"\bWK\d{3}\b", tekst)) <= set(MELDINGEN)


def test_the_list_names_every_page():
    """In the order of the book."""
    assert re.findall(r"\]\(([^)]+)\)", (MAP / "README.md").read_text(encoding="utf-8")) == [p.name for p in bladzijden().values()]


def test_a_page_is_printed_with_its_picture(demowijk):
    """One page of the handbook, for whoever takes over the calls."""
    (bestand,) = handboek(demowijk, Drukopdracht(formaat="oproepen"))
    assert bestand.pad == "handboek-oproepen.pdf"
    tekst = pdf_tekst(bestand.data)
    assert "Nooit een naam, nummer of straat van wie het vraagt" in tekst
    assert "De Oversteek" in tekst
