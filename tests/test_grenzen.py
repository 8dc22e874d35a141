"""What is too large, too deep or too much is refused in Dutch, soon, and never takes the process down."""

from __future__ import annotations

import time

import pytest
from conftest import VANDAAG
from markupsafe import Markup

from wijkpers.markup import Koppelaar, render
from wijkpers.problems import as_annotations, problem
from wijkpers.schema import Dialect
from wijkpers.wijk.bestanden import losse_bestanden
from wijkpers.wijk.laden import load
from wijkpers.wijk.lezen import lees_stuk

YAML = {
    "honderdduizend haken": ("a: " + "[" * 100_000, "WK115"),
    "haken met lege lijsten ertussen": ("a: " + "[[]," * 100_000, "WK115"),
    "honderdduizend accolades": ("{a: " * 100_000, "WK115"),
    "honderdduizend streepjes": ("- " * 100_000, "WK115"),
    "honderdduizend vraagtekens": ("? " * 100_000, "WK115"),
    "31 blokken": ("".join(" " * n + f"a{n}:\n" for n in range(32)) + " " * 33 + "x", "WK115"),
    "een miljard keer lachen": ("a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{b}, *{b}]\n" for b, c in zip("abcdefg", "bcdefgh", strict=True)), "WK105"),
    "honderdduizend ankers": ("a: [" + "&a x, " * 100_000 + "x]", "WK105"),
    "honderdduizend keer dezelfde naam": ("a: 1\n" * 100_000, "WK104"),
    "een half verboden teken": ('a: "\\ud800"', "WK103"),
    "twintig megabyte": ("a: " + "x" * 20_000_000, "WK109"),
    "een miljoen onzichtbare tekens": ("a: b" + "\0" * 1_000_000, "WK113"),
}


@pytest.mark.parametrize(("kop", "code"), YAML.values(), ids=YAML)
def test_front_matter_that_would_bring_the_reader_down_is_refused(tmp_path, kop, code):
    """The parser in C calls itself for each level: 100,000 brackets were the end of the process, 100,000 anchors that of the afternoon."""
    (tmp_path / "x.md").write_text(f"---\n{kop}\n---\nTekst.\n", encoding="utf-8")
    begin = time.process_time()
    document = lees_stuk(tmp_path / "x.md", "x.md")
    assert time.process_time() - begin < 5
    assert document.problems[0].code == code


def test_what_a_backslash_writes_in_yaml_is_removed_as_well(tmp_path):
    """`\\u202e` in quotes is plain text in the file, and turns the line around in the value."""
    (tmp_path / "x.md").write_text('---\ntitel: "Nieu\\u202ewe \\0ban\\x0bkjes"\n---\nTekst.\n', encoding="utf-8")
    document = lees_stuk(tmp_path / "x.md", "x.md")
    assert document.data == {"titel": "Nieuwe bankjes"}
    assert [(p.code, p.line) for p in document.problems] == [("WK113", 2)]


def test_a_message_never_repeats_the_invisible(tmp_path):
    """The line under a message goes to a terminal, where an escape character gives orders."""
    (tmp_path / "x.md").write_text("---\ntitel: Nieuwe bankjes \x1b[2J\n---\nTekst.\n", encoding="utf-8")
    assert [p.excerpt for p in lees_stuk(tmp_path / "x.md", "x.md").problems] == ["titel: Nieuwe bankjes [2J"]


# What each of these took before: the old dialect minutes, the cleaner half a minute, or the page of a browser.
MARKDOWN = {
    "vijfduizend open foto's": "![" * 5000,
    "vijftigduizend haken": "[" * 50_000,
    "haken in haken": "[" * 20_000 + "a" + "]" * 20_000,
    "twintigduizend halve links": "[a](<" * 20_000,
    "twintigduizend halve adressen": "<http://a" * 20_000,
    "accenten in elke lengte": "".join("`" * n + " " for n in range(1, 1400)),
    "drieduizend citaten in elkaar": ">" * 3000 + " x",
    "zeshonderd lijsten in elkaar": "".join("  " * n + "- x\n" for n in range(600)),
    "tabel van tweeduizend kolommen": "|" + "a|" * 2000 + "\n|" + "-|" * 2000 + "\n" + ("|" + "b|" * 2000 + "\n") * 20,
    "honderdduizend open blokken": "<div>" * 100_000,
    "twintigduizend open commentaren": "<!--" * 20_000,
    "twintigduizend koppen": "# x\n" * 20_000,
    "tienduizend links in elkaar": "<a><b>" * 10_000,
    "drieduizend arabische citaten": "<blockquote>مرحبا" * 3000,
    "een foto met twintigduizend attributen": "<img " + 'a="b" ' * 20_000 + ">",
    "een woord van twee miljoen letters": "x" * 1_900_000,
}


@pytest.mark.parametrize("dialect", ["commonmark", "python-markdown"])
@pytest.mark.parametrize("tekst", MARKDOWN.values(), ids=MARKDOWN)
def test_a_text_that_would_hang_is_rendered_or_refused_within_seconds(tekst, dialect: Dialect):
    """Whatever it is: the time is bounded, in both dialects, and nothing is left half done."""
    gemeld: list[str] = []
    koppelaar = Koppelaar(lambda href: None, lambda src, alt: Markup(), lambda code, naald, **w: gemeld.append(code))
    begin = time.process_time()
    html = render(tekst, dialect, koppelaar)
    assert time.process_time() - begin < 6
    assert html or gemeld


def test_an_ordinary_long_text_is_no_trouble():
    """Two megabytes of sentences, and a list of links as long as a library has, come out whole."""
    koppelaar = Koppelaar(lambda href: "/x/", lambda src, alt: Markup(), lambda *a, **w: pytest.fail(str(a)))
    assert render("Een zin met een [link](/x/) erin.\n\n" * 50_000, "commonmark", koppelaar).count("<p>") == 50_000
    assert render("- [boek](/x/)\n" * 150, "python-markdown", koppelaar).count("<li>") == 150


def test_a_folder_that_is_a_link_is_refused_whole(wijkje, tmp_path):
    """Also where a kind has its texts, and data itself: what stands there is not of this wijk."""
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/geheim.md").write_text("---\ntitel: Geheim\n---\nx\n", encoding="utf-8")
    (wijkje / "content/artikelen/map").symlink_to(tmp_path / "elders")
    (wijkje / "content/rond").symlink_to(wijkje / "content")
    (wijkje / "data").rename(tmp_path / "data")
    (wijkje / "data").symlink_to(tmp_path / "data")
    assert [(p.path, p.code) for p in losse_bestanden(wijkje)] == [("content/artikelen/map", "WK110"), ("content/rond", "WK110"), ("data", "WK110")]


def test_a_picture_beside_its_article_is_no_stray_file(wijkje, tmp_path):
    """It may stand there; a text names it without a path."""
    (wijkje / "content/media/plein.jpg").rename(wijkje / "content/artikelen/plein.jpg")
    for pad in (wijkje / "content").rglob("*.md"):
        pad.write_text(pad.read_text(encoding="utf-8").replace("media/plein.jpg", "artikelen/plein.jpg"), encoding="utf-8")
    assert not [p for p in load(wijkje, VANDAAG, cache=tmp_path).problems if p.code == "WK503"]


def test_the_name_of_a_file_gives_no_orders_to_the_machine_that_builds():
    """A line end in a name would begin a workflow command of its own."""
    regel = as_annotations([problem("WK503", "content/a\n::set-env name=x::y,line=1.md")])
    assert regel.startswith("::warning file=content/a%0A%3A%3Aset-env name=x%3A%3Ay%2Cline=1.md,line=1,")
    assert "\n" not in regel
