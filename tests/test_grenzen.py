"""What is too large, too deep or too much is refused in Dutch, soon, and never takes the process down."""

from __future__ import annotations

import time

import pytest

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
