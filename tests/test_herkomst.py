"""A link of the built site that leads nowhere is told at the line that an editor wrote."""

from __future__ import annotations

import pytest
from conftest import VANDAAG

from wijkpers.finish.herkomst import problems
from wijkpers.wijk.laden import load

PAGINAS = ("index.html", "agenda/index.html", "nieuws/nieuwe-bankjes/index.html", "contact/index.html")


@pytest.fixture
def geschreven(wijkje):
    """Give a wijk whose article on benches and first organisation hold links to pages and headings."""
    pad = wijkje / "content/artikelen/nieuwe-bankjes.md"
    pad.write_text(
        pad.read_text(encoding="utf-8") + "\nKijk [hier](/agend/) of [daar](/agend/meer/).\n\nZie [de kop](#weg) en [die](pagina:contact#ook-weg).\n",
        encoding="utf-8",
    )
    return load(wijkje, VANDAAG)


def regels(wijk, *kapot):
    """Give (file, line of the text that is shown, code, hint) of every problem."""
    return [(p.path, p.excerpt, p.code, p.hint) for p in problems(wijk, kapot, PAGINAS)]


def test_a_link_is_found_where_it_was_written(geschreven):
    """Whole: `/agend/meer/` is another. Shown on three pages it is told once, with what looks like it."""
    overal = [(pagina, "/agend/") for pagina in PAGINAS]
    [(bron, regel, code, hint)] = regels(geschreven, *overal)
    assert (bron, code, hint) == ("content/artikelen/nieuwe-bankjes.md", "WK309", 'bedoel je "/agenda/"?')
    assert regel.startswith("Kijk [hier](/agend/)")


@pytest.mark.parametrize("adres", ["#weg", "/contact/#ook-weg", "https://testwijk.example/contact/#ook-weg"])
def test_an_anchor_is_found_in_the_piece_that_shows_it(geschreven, adres):
    """However the link was written."""
    [(bron, regel, code, _)] = regels(geschreven, ("nieuws/nieuwe-bankjes/index.html", adres))
    assert (bron, code) == ("content/artikelen/nieuwe-bankjes.md", "WK309")
    assert regel.startswith("Zie [de kop](#weg)")


def test_what_nobody_wrote_comes_from_the_theme(geschreven):
    """Then the page is named."""
    assert [r[:3] for r in regels(geschreven, ("agenda/index.html", "/nergens/"), ("agenda/index.html", "#weg"))] == [
        ("agenda/index.html", "", "WK505"),
        ("agenda/index.html", "", "WK505"),
    ]
