"""Every mistake gets its exact Dutch message: one folder per mistake, with the input and verwacht.txt.

A folder lays its files over the miniature wijk. `weg.txt` names files to take away first; `latin-1` content is kept as bytes.
`UPDATE=1 pytest tests/test_fouten.py` rewrites the expectations, to be read before they are committed.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from conftest import VANDAAG, publish

from wijkpers.channel import kanalen
from wijkpers.problems import Problem, WijkError, report
from wijkpers.wijk.laden import load

FOUTEN = sorted(p for p in (Path(__file__).parent / "fouten").iterdir() if p.is_dir())


def leg_over(wijkje: Path, fout: Path) -> Path:
    """Lay the files of one mistake over a wijk."""
    weg = fout / "weg.txt"
    for naam in weg.read_text(encoding="utf-8").split() if weg.exists() else ():
        (wijkje / naam).unlink()
    for map_ in ("content", "data", "eigen"):
        if (fout / map_).exists():
            shutil.copytree(fout / map_, wijkje / map_, dirs_exist_ok=True, symlinks=True)
    return wijkje


def _gezegd(root: Path, cache: Path) -> tuple[Problem, ...]:
    """Give what is said of a wijk."""
    try:
        return load(root, VANDAAG, cache=cache, kanalen=kanalen().keys()).problems
    except WijkError as e:
        return e.problems


def wijst_aan(p: Problem) -> bool:
    """Tell whether a message about a field names file, line and field, in the words or before them; a file name is no field."""
    naam = p.code in ("WK201", "WK202") or p.field or not p.line
    return bool(p.path and naam and (p.line or p.code == "WK215")) if p.code.startswith("WK2") else bool(p.path)


@pytest.mark.parametrize("fout", FOUTEN, ids=lambda p: p.name)
def test_a_mistake_gets_its_exact_message(fout, wijkje, tmp_path):
    """The report equals verwacht.txt, to the letter."""
    leg_over(wijkje, fout)
    gezegd = _gezegd(wijkje, tmp_path / "cache")
    assert gezegd == _gezegd(wijkje, tmp_path / "cache"), "what the first reading kept changed what the second one says"
    assert not [p for p in gezegd if not wijst_aan(p)], "a message about a field names file, line and field"
    assert all(p.hint for p in gezegd), "every message has a remedy"
    tekst = report(gezegd) + "\n"
    verwacht = fout / "verwacht.txt"
    if os.environ.get("UPDATE"):
        verwacht.write_text(tekst, encoding="utf-8")
    assert tekst == verwacht.read_text(encoding="utf-8")


@pytest.mark.parametrize("fout", FOUTEN, ids=lambda p: p.name)
def test_a_message_names_file_and_remedy(fout):
    """Every message begins with a file, holds a code, and says what to do."""
    tekst = (fout / "verwacht.txt").read_text(encoding="utf-8")
    assert tekst.startswith(("content/", "data/", "eigen/"))
    assert " WK" in tekst
    assert "bedoel je" in tekst or "      = " in tekst


@pytest.mark.build
def test_a_mistake_publishes_nothing_and_the_last_good_site_stays(wijkje, tmp_path):
    """Exit code 1, and the old output is untouched."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("de goede site", encoding="utf-8")
    leg_over(wijkje, Path(__file__).parent / "fouten/veld-ontbreekt")
    klaar = publish("build", "--root", wijkje, "-o", output, "--date", "2026-11-24")
    assert klaar.returncode == 1
    assert [p.name for p in output.iterdir()] == ["index.html"]
    assert (output / "index.html").read_text(encoding="utf-8") == "de goede site"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["output", "wijkje"]


def test_all_mistakes_are_reported_at_once(wijkje, tmp_path):
    """Three mistakes in three files come out together."""
    for naam in ("veld-ontbreekt", "onbekend-veld", "dubbele-sleutel"):
        leg_over(wijkje, Path(__file__).parent / "fouten" / naam)
    with pytest.raises(WijkError) as fout:
        load(wijkje, VANDAAG, cache=tmp_path)
    assert {"WK201", "WK202", "WK104"} <= {p.code for p in fout.value.problems}
