"""One file per item, in the shape that the forms on a git host read; and the site does not change by a byte."""

from __future__ import annotations

import filecmp
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, VANDAAG, publish

from wijkpers.commands import doctor
from wijkpers.commands.redactie import lijsten
from wijkpers.derive.cms import config
from wijkpers.redactie.splitsen import splits
from wijkpers.redactie.voluit import voluit
from wijkpers.schema import discover
from wijkpers.wijk.hernoemen import Hernoemd, hernoem
from wijkpers.wijk.kern import boom, kern
from wijkpers.wijk.laden import load

DAG = {"date": r"\d{4}-\d\d-\d\d", "time": r"\d\d:\d\d"}


def schrijf(root: Path) -> None:
    """Do what the command does with --write."""
    for pad, tekst in splits(root).bestanden.items():
        if tekst is None:
            pad.unlink()
        else:
            pad.parent.mkdir(exist_ok=True)
            pad.write_text(tekst, encoding="utf-8")


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    """Give the demo wijk with one file per item."""
    root = tmp_path_factory.mktemp("los") / "wijk"
    for map_ in ("content", "data"):
        shutil.copytree(ROOT / map_, root / map_)
    schrijf(root)
    return root


def klachten(vragen: list[dict[str, Any]], data: Any, waar: str) -> Iterator[str]:
    """Say what a form cannot show of the data of a file, as a YAML 1.2 program reads it."""
    namen = {v["name"]: v for v in vragen}
    if not isinstance(data, dict):
        yield f"{waar}: {data!r} is geen blok"
        return
    yield from (f"{waar}.{naam}: kent het formulier niet" for naam in data if naam not in namen)
    yield from (f"{waar}.{naam}: moet, en is er niet" for naam, v in namen.items() if v.get("required", True) and naam not in data and "body" not in naam)
    for naam, waarde in data.items():
        if v := namen.get(naam):
            rijen = v["widget"] == "list" or v.get("multiple")
            if rijen and not isinstance(waarde, list):
                yield f"{waar}.{naam}: {waarde!r} is geen lijst"
            for deel in waarde if rijen and isinstance(waarde, list) else [waarde]:
                yield from _klachten(v, deel, f"{waar}.{naam}")


def _klachten(v: dict[str, Any], waarde: Any, waar: str) -> Iterator[str]:
    if "typeKey" in v:
        soort = waarde.get(v["typeKey"]) if isinstance(waarde, dict) else None
        vragen = [s["fields"] for s in v["types"] if s["name"] == soort]
        binnen = {naam: w for naam, w in waarde.items() if naam != v["typeKey"]} if vragen else {}
        yield from klachten(vragen[0], binnen, waar) if vragen else [f"{waar}: {soort!r} is geen keuze"]
    elif "fields" in v:
        yield from klachten(v["fields"], waarde, waar)
    elif not _past(v, waarde):
        yield f"{waar}: {waarde!r} past niet in {v['widget']}"


def _past(v: dict[str, Any], waarde: Any) -> bool:
    keuzes = [optie["value"] if isinstance(optie, dict) else optie for optie in v.get("options", [waarde])]
    match v["widget"]:
        case "boolean" | "number":
            return type(waarde) is (bool if v["widget"] == "boolean" else int)
        case "datetime":
            return isinstance(waarde, str) and bool(re.fullmatch(DAG[v["type"]], waarde))
        case "image" | "file":
            return isinstance(waarde, str) and waarde.startswith("/")
        case "select" if "elke week" in keuzes:  # what somebody wrote besides the usual choices stays
            return isinstance(waarde, str)
        case _:
            past = isinstance(waarde, str) and waarde in keuzes and len(waarde.strip()) <= v.get("maxlength", len(waarde))
            return past and bool(re.search(v.get("pattern", [""])[0], waarde))


@pytest.mark.parametrize("naam", ["", *sorted(p.parts[-3] for p in (ROOT / "voorbeelden").glob("*/data/wijk.yaml"))])
def test_every_field_of_every_item_can_be_shown_by_its_form(naam, request, tmp_path):
    """Of the demo and of the examples, as the editor on a git host reads them: with YAML 1.2 and without our reader."""
    if naam:
        root = shutil.copytree(ROOT / "voorbeelden" / naam, tmp_path / naam, ignore=shutil.ignore_patterns("output", ".cache"))
        schrijf(root)
    else:
        root = request.getfixturevalue("demo")
    per_soort = {c["name"]: c["fields"] for c in config({}, "", "", lijsten(root)[1], VANDAAG)["collections"]}
    gezien, fout = 0, []
    for kind in discover().values():
        for pad in sorted((root / kind.los).rglob("*.md" if kind.vorm == "markdown" else "*.yaml")) if kind.los else ():
            tekst = pad.read_text(encoding="utf-8")
            data = kern(boom(tekst.split("---\n")[1] if pad.suffix == ".md" else tekst))
            fout += klachten(per_soort[kind.naam], data, pad.relative_to(root).as_posix())
            gezien += 1
    assert not "\n".join(fout)
    assert gezien > (12 if naam else 250)


def test_the_demo_says_the_same_as_before(demo, demowijk):
    """Every value of every item, in the same order, and nothing is left to do."""
    los = load(demo, VANDAAG, cache=demo.parent / "cache")
    voor, na = ([repr(item) for rij in wijk.items.values() for item in rij.values()] for wijk in (demowijk, los))
    assert na == voor
    assert not splits(demo).bestanden


def test_the_site_is_the_same_to_the_byte(wijkje, site, tmp_path):
    """First a proof that writes nothing, then the command, then every file that a build makes of it."""
    bestanden = sorted(p.name for p in (wijkje / "data").iterdir())
    proef = publish("split", "--root", wijkje)
    assert "data/organisations.yaml -> data/organisaties/: 1 organisatie\n" in proef.stdout
    assert "Dit was een proef" in proef.stderr
    assert sorted(p.name for p in (wijkje / "data").iterdir()) == bestanden
    assert publish("splits", "--root", wijkje, "--write").returncode == 0
    assert not [kind.waar for kind in discover().values() if kind.vorm == "lijst" and (wijkje / kind.waar).exists()]
    klaar = publish("build", "--root", wijkje, "--date", "2026-11-24", "-o", tmp_path / "uit", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    voor, na = ({p.relative_to(uit).as_posix() for p in uit.rglob("*") if p.is_file()} for uit in (site, tmp_path / "uit"))
    assert {naam for naam in voor ^ na if not naam.startswith("pagefind/")} == set()
    assert filecmp.cmpfiles(site, tmp_path / "uit", na, shallow=False)[1:] == ([], [])
    opnieuw = publish("split", "--root", wijkje)
    assert opnieuw.returncode == 0
    assert "content/artikelen/oud-van-elders.md  let op WK803" in opnieuw.stderr
    assert "Verder kan de editor op een host alles lezen" in opnieuw.stderr


def test_plain_values_are_read_as_yaml_1_2_says():
    """Numbers, true and nothing where they stand without quotes; words, days and times are text."""
    tekst = "[9.30, -3, .5, 1e3, true, False, ~, ja, on, 10:00, 30-11, 1_000, 2026-11-30, 030 1, '9.30', \"ja\"]"
    gelezen = [9.3, -3, 0.5, 1000.0, True, False, None, "ja", "on", "10:00", "30-11", "1_000", "2026-11-30", "030 1", "9.30", "ja"]
    assert kern(boom(tekst)) == gelezen


LIJST = """# Wie er helpt.
# Nagebeld? Zet de datum erbij.

# ---- De wijk

- code: een  # de eerste
  naam: Een
  # waarom twee regels
  kort: |
    Regel een.

    Regel twee.
# ---- De stad

-   code: twee
    inloop: [ma 9.00-10.00]
"""


def test_every_comment_goes_along(tmp_path):
    """What stands at the top is about the list; what stands above an item stays above it, and a file that is there already is left alone."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/organisations.yaml").write_text(LIJST, encoding="utf-8")
    schrijf(tmp_path)
    assert {p.name: p.read_text(encoding="utf-8") for p in (tmp_path / "data/organisaties").iterdir()} == {
        "README.md": "Wie er helpt.\nNagebeld? Zet de datum erbij.\n",
        "een.yaml": "# ---- De wijk\n\ncode: een  # de eerste\nnaam: Een\n# waarom twee regels\nkort: |\n  Regel een.\n\n  Regel twee.\n",
        "twee.yaml": '# ---- De stad\n\ncode: twee\ninloop: [{dag: [maandag], van: "09:00", tot: "10:00"}]\n',
    }
    (tmp_path / "data/organisations.yaml").write_text("# Nog een.\n\n- code: drie\n", encoding="utf-8")
    schrijf(tmp_path)
    assert (tmp_path / "data/organisaties/drie.yaml").read_text(encoding="utf-8") == "# Nog een.\n\ncode: drie\n"
    assert (tmp_path / "data/organisaties/README.md").read_text(encoding="utf-8").startswith("Wie er helpt.")


@pytest.mark.parametrize(
    ("lijst", "fouten"),
    [
        ("# kop\n- code: een\n- naam: zonder code\n", [("WK800", 3)]),
        ("- code: ../buiten\n", [("WK800", 1)]),
        ("geen: lijst\n", [("WK800", 0)]),
        ('- code: een\n  kort: "open\n- code: twee\n', [("WK800", 1)]),
        ("- code: een\n\n- code: een\n", [("WK801", 1), ("WK801", 3)]),
        ("- code: er-al\n", [("WK801", 1)]),
    ],
)
def test_a_list_that_cannot_be_cut_stays_whole(tmp_path, lijst, fouten):
    """Said in Dutch, with the line; nothing of it is written."""
    (tmp_path / "data/organisaties").mkdir(parents=True)
    (tmp_path / "data/organisations.yaml").write_text(lijst, encoding="utf-8")
    (tmp_path / "data/organisaties/er-al.yaml").write_text("code: er-al\n", encoding="utf-8")
    uit = splits(tmp_path)
    assert [(p.code, p.line) for p in uit.problems] == fouten
    assert not uit.bestanden


@pytest.mark.parametrize(
    ("soort", "tekst", "na"),
    [
        (
            "activiteit",
            "tijden: ma 9.30-10.00 en di 14-15  # in de zaal\n",
            'tijden:\n  - {dag: [maandag], van: "09:30", tot: "10:00"}\n  - {dag: [dinsdag], van: "14:00", tot: "15:00"}  # in de zaal\n',
        ),
        (
            "activiteit",
            "tijden:\n  - ma en di 9-10, vr 9-10\n  # x\n  - dag: ma\n",
            'tijden:\n  - {dag: [maandag, dinsdag], van: "09:00", tot: "10:00"}\n  - {dag: [vrijdag], van: "09:00", tot: "10:00"}\n  # x\n  - dag: [maandag]\n',
        ),
        ("activiteit", "tijden: [{dag: ma, van: 9.30, niet_op: [2026-12-30]}]\n", 'tijden: [{dag: [maandag], van: "09:30", niet_op: [{van: 2026-12-30}]}]\n'),
        ("activiteit", "aanmelden: hoeft niet\nposter: ja\n", "aanmelden: {hoe: hoeft niet}\nposter: true\n"),
        ("artikel", "trefwoorden: a, b\ndatum: 5 december 2026\n", "trefwoorden: [a, b]\ndatum: 2026-12-05\n"),
        ("collectief", "begonnen: 2021\n", 'begonnen: "2021"\n'),
        ("organisatie", "naam: [x]\ngecontroleerd: weet niet\n", "naam: [x]\ngecontroleerd: weet niet\n"),
    ],
)
def test_what_only_our_reader_understands_is_written_out(soort, tekst, na):
    """Comments stay, and so does what is wrong: a person has to look at that."""
    stil = {"activiteit": "status: gaat door\n", "artikel": 'status: klaar\nprint: "ja"\n'}.get(soort, "")
    gezegd = voluit(discover()[soort].model, tekst)
    assert sorted(gezegd.splitlines()) == sorted((na + stil).splitlines())


def test_who_has_the_editor_on_the_site_hears_what_it_cannot_see(wijkje, capsys):
    """From doctor: lists, and short forms; nothing when all is well, or when there is no such editor."""
    (wijkje / "content/artikelen/oud-van-elders.md").unlink()
    doctor._redactie(wijkje)
    with (wijkje / "data/wijk.yaml").open("a", encoding="utf-8") as wijk:
        wijk.write("redactie: {host: github, opslag: test/wijk}\n")
    doctor._redactie(wijkje)
    assert capsys.readouterr().err == "De editor op de site ziet niet alles: 4 lijsten en 10 bestanden met een korte vorm. Bekijk het met: publish.py split\n"
    schrijf(wijkje)
    doctor._redactie(wijkje)
    assert capsys.readouterr().err == ""


def test_what_comes_later_goes_where_the_items_are(wijkje):
    """An import gives a new organisation a file of its own, and a field that gets another name gets it there as well."""
    schrijf(wijkje)
    (wijkje / "in.csv").write_text("Naam;Tel;Omschrijving;Gecontroleerd op;Onderwerpen\nNieuwe club;030 123 45 88;Dam;1-10-2026;ontmoeten\n", encoding="utf-8")
    klaar = publish("import", wijkje / "in.csv", "--write", "--root", wijkje, "--date", VANDAAG)
    assert klaar.returncode == 0, klaar.stderr
    assert (wijkje / "data/organisaties/nieuwe-club.yaml").read_text(encoding="utf-8").startswith("code: nieuwe-club\nnaam: Nieuwe club\n")
    assert not (wijkje / "data/organisations.yaml").exists()
    nieuw, _ = hernoem(wijkje, (Hernoemd("0.2", "locatie", ("naam",), "titel"),))
    assert [pad.relative_to(wijkje).as_posix() for pad in nieuw] == ["data/locaties/buurthuis.yaml"]
