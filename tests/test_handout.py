"""A hand-out is one sheet, however long the text: what does not fit stops after a whole paragraph, and a code leads to the rest."""

from __future__ import annotations

import pypdfium2
import pytest
from conftest import met, pdf_tekst

from wijkpers.channel import Drukopdracht
from wijkpers.channels import handout
from wijkpers.problems import WijkError


def bladen(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as pdf:
        return len(pdf)


@pytest.mark.parametrize("code", ["kort-nieuws-november", "repair-cafe", "vraagbaak", "zo-willen-we-samen-leven"])
def test_a_hand_out_is_one_sheet(demowijk, code):
    """Of short news, an activity, an organisation and the longest story; with or without a picture."""
    (bestand,) = handout.handout(demowijk, Drukopdracht(code=code))
    woorden = pdf_tekst(bestand.data).replace("\u200b", "")
    assert bladen(bestand.data) == 1
    assert "driebruggen.example/k/" in woorden
    assert ("Lees verder op" in woorden) is (code == "zo-willen-we-samen-leven")


def test_the_sheet_of_the_wijk_is_one_sheet_also_in_a_quiet_week(demowijk):
    """It always says whom to call."""
    for wijk in (demowijk, met(demowijk, activiteit=(), oproep=())):
        (bestand,) = handout.standblad(wijk, Drukopdracht())
        assert bladen(bestand.data) == 1
        assert "030 123 45 67" in pdf_tekst(bestand.data)


def test_an_unknown_code_gets_the_nearest(demowijk):
    """A tikfout is no hand-out."""
    with pytest.raises(WijkError, match='bedoel je "repair-cafe"'):
        list(handout.handout(demowijk, Drukopdracht(code="repair-caf")))
