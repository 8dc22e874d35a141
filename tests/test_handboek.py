"""The pages for the redactie: on the screen of a repository, and on paper beside the telephone."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from conftest import ROOT, pdf_tekst
from PIL import Image

from wijkpers.channel import Drukopdracht
from wijkpers.channels.handboek import CHANNEL, bladzijden, handboek
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


@pytest.mark.parametrize("pad", sorted((MAP / "beeld").iterdir()), ids=lambda p: p.name)
def test_a_picture_is_used_and_light_and_sharp(pad):
    """Twice as wide as it is shown, and below 80 KB; what no page shows any more is gone."""
    assert pad.stat().st_size < 80_000
    with Image.open(pad) as beeld:
        assert 1000 < beeld.width <= 1444
    assert sum(f"](beeld/{pad.name} " in p.read_text(encoding="utf-8") for p in PAGINAS) == 1


def test_every_picture_says_what_is_in_it_and_what_to_see():
    """In words of its own: who does not see it hears the first, and everybody reads the second."""
    beelden = [m for pad in PAGINAS for m in re.findall(r'!\[([^\]]*)\]\(\S+(?: "([^"]*)")?\)', pad.read_text(encoding="utf-8"))]
    assert len(beelden) >= 14
    assert all(alt and bijschrift and alt != bijschrift for alt, bijschrift in beelden)


def test_the_handbook_is_on_the_site(wijk):
    """Every page with its pictures, each leading to the next; what only docs/ has is not linked."""
    gemaakt = {deel.pad: deel for deel in CHANNEL.made(wijk)}
    assert [link.url for link in gemaakt["handboek/"].context["inhoud"]] == [f"/handboek/{naam}/" for naam in bladzijden()]
    for naam in bladzijden():
        tekst = gemaakt[f"handboek/{naam}/"].context["tekst"]
        assert {src.removeprefix("/") for src in re.findall('src="([^"]+)"', tekst)} <= set(gemaakt)
        assert ".md" not in tekst
    assert 'width="722" height="482" alt="' in gemaakt["handboek/aan-de-slag/"].context["tekst"]


def test_a_page_is_printed_with_its_picture(demowijk):
    """One page of the handbook, for whoever takes over the calls."""
    (bestand,) = handboek(demowijk, Drukopdracht(formaat="oproepen"))
    assert bestand.pad == "handboek-oproepen.pdf"
    tekst = pdf_tekst(bestand.data)
    assert "Nooit een naam, nummer of straat van wie het vraagt" in tekst
    assert "Wie wil reageren, belt de balie" in tekst
    assert "De Oversteek" in tekst
    with pikepdf.open(io.BytesIO(bestand.data)) as pdf:
        assert any(int(o.get("/Width", 0)) > 1000 for o in pdf.objects if isinstance(o, pikepdf.Stream))
