"""The text tree: what HTML becomes before it is set on paper."""

from __future__ import annotations

import pytest
from conftest import VANDAAG

from wijkpers.channels.magazine.inhoud import boek as inhoud_van
from wijkpers.druk.afbreken import druktekst
from wijkpers.druk.boom import boom, figuren
from wijkpers.wijk.laden import load


def test_a_paragraph_keeps_its_words_and_its_emphasis():
    """Strings stay strings; em, strong and links become nodes."""
    assert boom('<p>Kom <em>ook</em> naar <a href="https://x.example">de <strong>tuin</strong></a>.</p>') == [
        {
            "t": "p",
            "c": ["Kom ", {"t": "em", "c": ["ook"]}, " naar ", {"t": "a", "href": "https://x.example", "c": ["de ", {"t": "strong", "c": ["tuin"]}]}, "."],
        }
    ]


def test_white_space_of_the_file_is_not_white_space_on_paper():
    """Line ends and indents in HTML are one space, and none at the ends of a block."""
    assert boom("<p>\n  een\n  twee </p>\n\n<p> drie</p>") == [{"t": "p", "c": ["een twee"]}, {"t": "p", "c": ["drie"]}]


def test_markup_of_the_print_engine_stays_text():
    """Whatever an editor types ends up as letters: the tree holds it as a string."""
    assert boom("<p>#import &quot;x&quot; $a$ *b* &lt;script&gt;</p>") == [{"t": "p", "c": ['#import "x" $a$ *b* <script>']}]


def test_lists_hold_blocks_so_that_lists_may_nest():
    """An item with one line is one paragraph; a list inside an item is a block of that item."""
    (lijst,) = boom("<ul><li>een</li><li>twee<ol><li>binnen</li></ol></li></ul>")
    assert lijst["items"][0] == [{"t": "p", "c": ["een"]}]
    assert [b["t"] for b in lijst["items"][1]] == ["p", "ol"]


def test_a_quotation_a_heading_a_rule_and_code_are_blocks():
    """Each gets its own kind, so that the theme can give it a form."""
    assert [b["t"] for b in boom("<h2>Kop</h2><blockquote><p>Zo is het.</p></blockquote><hr><pre>a\n b</pre>")] == ["h", "quote", "hr", "pre"]


def test_a_figure_gives_the_picture_with_its_alt_and_caption():
    """The site's <picture> has many sources; print takes the one img and its words."""
    html = '<figure><picture><source srcset="a.avif"><img src="/beeld/a.jpg" alt="Een brug"></picture><figcaption>De Molenbrug</figcaption></figure>'
    assert boom(html) == [{"t": "img", "bestand": "/beeld/a.jpg", "alt": "Een brug", "bijschrift": "De Molenbrug"}]


def test_a_block_in_another_language_says_which():
    """Print turns round what is written from right to left, and hyphenates what is English as English."""
    html = '<p lang="ar" dir="rtl">مرحبا</p><ul><li lang="ar">واحد</li><li>twee</li></ul><h2 lang="en-GB">Hello</h2><p lang="?">x</p>'
    een, twee = [{"t": "p", "c": ["واحد"], "taal": "ar"}], [{"t": "p", "c": ["twee"]}]
    assert boom(html) == [
        {"t": "p", "c": ["مرحبا"], "taal": "ar"},
        {"t": "ul", "items": [een, twee]},
        {"t": "h", "c": ["Hello"], "taal": "en"},
        {"t": "p", "c": ["x"]},
    ]


def test_a_picture_in_the_middle_of_a_paragraph_splits_it():
    """A line of print cannot hold a picture."""
    assert [b["t"] for b in boom('<p>voor <img src="a.jpg" alt="x"> na</p>')] == ["p", "img", "p"]


def test_every_picture_of_a_tree_is_found_also_inside_lists_and_quotes():
    """The caller has to name the file on disk for each of them."""
    tree = boom('<img src="a" alt="a"><ul><li><img src="b" alt="b"></li></ul><blockquote><img src="c" alt="c"></blockquote>')
    assert [f["bestand"] for f in figuren(tree)] == ["a", "b", "c"]


def test_a_table_is_rows_of_cells_with_its_head_first():
    """The wrapper that makes a table scroll on a screen is left out."""
    (tabel,) = boom('<div class="tabel"><table><thead><tr><th>wat</th></tr></thead><tbody><tr><td><em>dat</em></td></tr></tbody></table></div>')
    assert tabel == {"t": "table", "rijen": [[["wat"]], [[{"t": "em", "c": ["dat"]}]]]}


def test_a_footnote_is_a_reference_in_the_text_and_a_note_below_it():
    """Both carry the same number."""
    verwijzing = '<p>Zo<sup class="footnote-reference"><a href="#1">1</a></sup></p>'
    alinea, noot = boom(f'{verwijzing}<div class="footnote-definition"><sup class="footnote-definition-label">1</sup><p>Bron.</p></div>')
    assert alinea["c"][1] == {"t": "sup", "c": [{"t": "a", "href": "#1", "c": ["1"]}]}
    assert noot == {"t": "note", "label": "1", "blokken": [{"t": "p", "c": ["Bron."]}]}


def test_a_tag_that_print_does_not_know_passes_its_words_on():
    """No word may be lost between screen and paper; a comment is no word."""
    assert boom("<p>een <ins>twee</ins><!-- x --> drie</p>") == [{"t": "p", "c": ["een ", "twee", " drie"]}]


def test_a_foreign_word_keeps_its_language():
    """So that it is hyphenated as it should be."""
    assert boom("<p>een <span lang='tr'>iki</span></p>") == [{"t": "p", "c": ["een ", {"t": "taal", "taal": "tr", "c": ["iki"]}]}]


def test_an_empty_text_is_an_empty_tree():
    """A piece may consist of a title and a picture."""
    assert boom("") == []


@pytest.mark.parametrize("woord", ["coördinatie", "reëel", "zeeën", "geïnteresseerden"])
def test_a_word_with_a_trema_never_breaks_before_the_trema(woord):
    """There the trema would have to go; the letters themselves stay the same."""
    gezet = druktekst(woord)
    assert gezet.replace("\u00ad", "").replace("\u2060", "") == woord
    assert not any(stuk.startswith(tuple("äëïöü")) for stuk in gezet.split("\u00ad"))


def test_a_word_of_the_exceptions_breaks_where_the_file_says():
    """The patterns would make wij-kagent of it; the letters themselves stay the same."""
    assert druktekst("Wijkagent") == "Wijk\u00adagent\u2060"
    assert druktekst("de wijkagenten") == "de wijk\u00adagenten\u2060"


def test_a_wijk_adds_words_of_its_own_and_its_choice_counts(wijkje, tmp_path):
    """From eigen/druk/afbreken.txt, in the text as well as in the introduction; without hyphens a word does not break."""
    (wijkje / "eigen/druk").mkdir(parents=True)
    (wijkje / "eigen/druk/afbreken.txt").write_text("# van ons\nbank-jes\nwijkagent\ncoör-di-natie\n", encoding="utf-8")
    wijk = load(wijkje, VANDAAG, cache=tmp_path / "cache")
    assert druktekst("Wijkagent, coördinatie", wijk.afbreken) == "Wijkagent\u2060, coör\u00addi\u00adnatie\u2060"
    inhoud, _ = inhoud_van(wijk, wijk.get("uitgave", "2026-4"))
    stuk = next(s for s in inhoud["stukken"] if s["id"] == "nieuwe-bankjes")
    assert "bank\u00adjes\u2060" in stuk["kort"]
    assert boom("<p>Zes bankjes</p>", wijk.afbreken) == [{"t": "p", "c": ["Zes bank\u00adjes\u2060"]}]


def test_a_phone_number_and_a_postcode_stay_on_one_line():
    """Half a number at the end of a line is dialled wrong."""
    assert druktekst("Bel 030 123 45 67, 3599 AB Vaartstad") == "Bel 030\u00a0123\u00a045\u00a067, 3599\u00a0AB Vaartstad"


def test_an_amount_and_an_hour_stay_on_one_line():
    """`€ 40` and `10.00 uur` are each one thing to a reader."""
    assert druktekst("om 10.00 uur voor € 40") == "om 10.00\u00a0uur voor €\u00a040"
