"""Data in: a sheet or another directory becomes organisations, shown first, written only when asked, with every comment in its place."""

from __future__ import annotations

import difflib

import pytest
from conftest import VANDAAG, publish
from openpyxl import Workbook

from wijkpers.wijk.invoer import lees_invoer
from wijkpers.wijk.laden import load
from wijkpers.wijk.schrijven import als_yaml, voeg_toe, wijzig, zet

GOED = "Naam;Tel.;Omschrijving;Gecontroleerd op;Onderwerpen\nDe Vraagbaak;030-1234568;;;\nNieuwe club;030 123 45 88;Kaarten en dammen;1-10-2026;ontmoeten\n"


def invoer(wijkje, naam: str, inhoud: str | bytes, *opties: str):
    """Import a file into a wijk."""
    pad = wijkje / naam
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return publish("import", pad, *opties, "--root", wijkje, "--date", "2026-11-24")


def test_a_proof_shows_what_would_change_and_writes_nothing(wijkje):
    """New with its fields, changed with old and new; another way of writing the same number is no change."""
    voor = (wijkje / "data/organisations.yaml").read_bytes()
    klaar = invoer(wijkje, "in.csv", GOED)
    assert klaar.returncode == 0, klaar.stderr
    assert "~ anders: De Vraagbaak (vraagbaak)\n    telefoon: 030 123 45 67 → 030 123 45 68\n" in klaar.stdout
    assert "+ nieuw: Nieuwe club (nieuwe-club)\n" in klaar.stdout
    assert "= 0 gelijk" in klaar.stdout
    assert invoer(wijkje, "in.csv", "Naam;Tel\nVraagbaak;(030) 123-45-67\n").stdout == "= 1 gelijk\n"
    assert "er is niets geschreven" in klaar.stderr
    assert (wijkje / "data/organisations.yaml").read_bytes() == voor


def test_writing_changes_one_line_and_keeps_every_comment(wijkje):
    """The new one comes at the end, and the wijk is still in order."""
    pad = wijkje / "data/organisations.yaml"
    pad.write_text(
        "# Boven\n" + pad.read_text(encoding="utf-8").replace("  locatie: buurthuis\n", "  locatie: buurthuis  # naast de kerk\n", 1), encoding="utf-8"
    )
    voor = pad.read_text(encoding="utf-8").splitlines()
    klaar = invoer(wijkje, "in.csv", GOED, "--write")
    assert klaar.returncode == 0, klaar.stderr
    na = pad.read_text(encoding="utf-8").splitlines()
    anders = [regel for regel in difflib.ndiff(voor, na) if regel[0] in "+-"]
    assert [r for r in anders if r[0] == "-"] == ["-   telefoon: 030 123 45 67"]
    assert "+   telefoon: 030 123 45 68" in anders
    assert "# Boven" in na
    wijk = load(wijkje, VANDAAG)
    assert wijk.get("organisatie", "nieuwe-club").telefoon == "0301234588"
    assert wijk.get("organisatie", "vraagbaak").telefoon == "0301234568"
    assert invoer(wijkje, "in.csv", GOED).stdout.strip() == "= 2 gelijk"


def test_commas_and_excel_read_alike(wijkje, tmp_path):
    """The separator is the one of the headings; a date cell is a date."""
    komma = invoer(wijkje, "komma.csv", GOED.replace(";", ","))
    boek = Workbook()
    for rij in GOED.strip().split("\n"):
        boek.active.append(rij.split(";"))
    boek.save(tmp_path / "in.xlsx")
    excel = publish("import", tmp_path / "in.xlsx", "--root", wijkje, "--date", "2026-11-24")
    assert komma.stdout == excel.stdout
    assert "+ nieuw: Nieuwe club" in excel.stdout


@pytest.mark.parametrize(
    ("inhoud", "code", "woorden"),
    [
        ("Naam;Tel\n;030 123 45 67\n", "in.csv:2:0  fout WK602", "naam ontbreekt"),
        ("Telefoon\n030 123 45 67\n", "in.csv:1:0  fout WK602", "naam ontbreekt"),
        ('Naam;Tel\n"=HYPERLINK(""http://x"")";1\n', "in.csv:2:0  fout WK603", "formule"),
        ("Naam;Tel\nClub;@SUM(A1)\n", "in.csv:2:0  fout WK603", "formule"),
        ("Naam;Kort;Tel\nClub;Iets;12345\n", "fout WK212", "030 123 45 67"),
        ("Naam;Kort;Tel\nClub;Iets;030 123 45 67\n", "fout WK201  gecontroleerd ontbreekt", "--gecontroleerd"),
        ("Naam;Kort;Website;Gecontroleerd\nClub;Iets;javascript:alert(1);1-10-2026\n", "fout WK214", "https://voorbeeld.nl"),
        ("Naam;Kort;Email;Gecontroleerd\nClub;Iets;a@b.example;1-10-2026\n", "fout WK222", "telefoon, inloop of post"),
        ("Naam;Kort;Tel;Onderwerp;Gecontroleerd\nClub;Iets;030 123 45 67;ontmoetne;1-10-2026\n", "fout WK301", 'bedoel je "ontmoeten"'),
        ("", "WK102", "leeg"),
        ("Naam;Kort\nمسجد;Iets\n", "in.csv:2:0  fout WK215", "zet er een kolom bij met de code"),
        ("Naam;Kleur\nDe Vraagbaak;rood\n", "let op WK604", "Kleur"),
        (b"Naam\n\x81\n", "fout WK101", "UTF-8"),
    ],
)
def test_a_wrong_row_gets_its_message_and_nothing_is_written(wijkje, inhoud, code, woorden):
    """With the row, the field and the remedy, and all of them at once."""
    voor = (wijkje / "data/organisations.yaml").read_bytes()
    klaar = invoer(wijkje, "in.csv", inhoud, "--write")
    assert code in klaar.stderr, klaar.stderr
    assert woorden in klaar.stderr
    assert klaar.returncode == (0 if "let op" in code else 1)
    assert (wijkje / "data/organisations.yaml").read_bytes() == voor


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("in.xlsx", b"geen excel"),
        ("in.doc", b"x"),
        ("in.json", b"{"),
        ("in.json", b'["x"]'),
        ("in.json", b"[" * 100_000),
        ("in.json", b'[{"name": "A", "phones": 5}]'),
        ("in.zip", b"geen zip"),
    ],
)
def test_a_file_that_is_something_else_is_refused(wijkje, naam, inhoud):
    """In Dutch, without a traceback."""
    klaar = invoer(wijkje, naam, inhoud)
    assert klaar.returncode == 1
    assert "WK601" in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_a_formula_that_our_own_export_disarmed_comes_back_as_text(tmp_path, wijk):
    """The quote in front was ours."""
    (tmp_path / "in.csv").write_text("naam;kort\nClub;'=wij zijn gelijk\n", encoding="utf-8")
    assert lees_invoer(tmp_path / "in.csv", VANDAAG, wijk.kalender).rijen == [(("in.csv", 2), {"code": "club", "naam": "Club", "kort": "=wij zijn gelijk"})]


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("gewoon", "gewoon"),
        ("a: b", '"a: b"'),
        ("ja", '"ja"'),
        ("030 123 45 67", "030 123 45 67"),
        (["a", "b, c"], '[a, "b, c"]'),
        ("#x", '"#x"'),
        ('"', '"\\""'),
        ([{"van": "9.00", "tot": "9.30"}], "[{van: 9.00, tot: 9.30}]"),
    ],
)
def test_a_value_gets_quotes_only_where_yaml_needs_them(waarde, verwacht):
    """So that a file stays as a person would write it."""
    assert als_yaml(waarde) == verwacht


def test_a_key_that_is_not_there_comes_on_a_line_of_its_own():
    """In a block below its first key, in braces before it; in an empty file an item starts the list."""
    tekst = "# kop\n- code: a # hier\n  naam: A\n- {code: b, naam: B}\n"
    assert zet(tekst, (0, "telefoon"), "030 123 45 67") == "# kop\n- code: a # hier\n  telefoon: 030 123 45 67\n  naam: A\n- {code: b, naam: B}\n"
    assert zet(tekst, (1, "kvk"), "00001111") == tekst.replace("{code: b", "{kvk: 00001111, code: b")
    assert voeg_toe("", [{"code": "c"}]) == "- code: c\n"
    zelfde = {"op": "2026-10-01"}
    assert "&" not in voeg_toe("", [{"gecontroleerd": zelfde, "aanbod": [{"gecontroleerd": zelfde}]}])


def test_the_value_of_a_block_is_changed_and_what_is_written_around_it_stays():
    """The comment after a block, those between its rows, and the line under a folded text; a new row goes behind the last."""
    begin = "- code: a\n  kort: >\n    Twee\n    regels\n  # na kort\n  tijden:\n"
    tekst = f"{begin}    - {{dag: maandag}}  # de eerste\n    # zomer\n    - {{dag: dinsdag}}\n  # na tijden\n"
    na = wijzig(tekst, [((0, "kort"), "Eén regel"), ((0, "tijden"), [{"dag": "vrijdag", "van": "9.00"}])])
    assert na == ("- code: a\n  kort: Eén regel\n  # na kort\n  tijden:\n    # de eerste\n    # zomer\n    - {dag: vrijdag, van: 9.00}\n  # na tijden\n")
    assert wijzig(tekst, [], [((0, "tijden"), {"dag": "zondag"})]) == tekst.replace("{dag: dinsdag}\n", "{dag: dinsdag}\n    - {dag: zondag}\n")


def test_a_list_that_is_not_there_is_made():
    """At the end of its block; in braces before the first key; a list in brackets grows in its brackets."""
    assert wijzig("- code: a\n  naam: A # x\n", [], [((0, "aanbod"), {"code": "b", "naam": "B"})]) == (
        "- code: a\n  naam: A # x\n  aanbod:\n    - code: b\n      naam: B\n"
    )
    assert wijzig("- {code: a}\n", [], [((0, "contacten"), {"rol": "x"})]) == "- {contacten: [{rol: x}], code: a}\n"
    assert wijzig("- code: a\n  rij: [{x: 1}]\n", [], [((0, "rij"), {"x": "2"})]) == "- code: a\n  rij: [{x: 1}, {x: 2}]\n"


def test_an_empty_value_a_comment_in_brackets_and_windows_line_ends_survive(wijkje):
    """A key without a value gets one behind a space; what stood between brackets stays behind them; every line ends as it did."""
    assert zet("- code: a\n  kvk:\n  naam: A\n", (0, "kvk"), "00001111") == "- code: a\n  kvk: 00001111\n  naam: A\n"
    assert zet("- talen: [a, # de eerste\n    b]\n  naam: A\n", (0, "talen"), ["c"]) == "- talen: [c]  # de eerste\n  naam: A\n"
    pad = wijkje / "data/organisations.yaml"
    pad.write_bytes(pad.read_bytes().replace(b"\n", b"\r\n"))
    assert invoer(wijkje, "in.csv", GOED, "--write").returncode == 0
    ruw = pad.read_bytes()
    assert ruw.count(b"\n") == ruw.count(b"\r\n") > 20
    assert load(wijkje, VANDAAG).get("organisatie", "nieuwe-club")
