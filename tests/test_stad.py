"""The wijken of a city are built together, and each as if it were alone."""

from __future__ import annotations

import shutil

import pytest
from conftest import publish


def bestanden(map_):
    """Give every file below a folder."""
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}


@pytest.mark.build
def test_wijken_together_are_as_each_alone_and_one_that_fails_stops_no_other(wijkje, site, tmp_path):
    """The same bytes; of the one with a mistake the report is shown, and the exit code is that of a mistake."""
    stad = tmp_path / "stad"
    shutil.copytree(wijkje, stad / "noord")
    shutil.copytree(wijkje, stad / "zuid", ignore=shutil.ignore_patterns(".cache"))
    (stad / "zuid/content/artikelen/nieuwe-bankjes.md").write_text("---\ntitel\n---\n", encoding="utf-8")
    klaar = publish("build", "--wijken", stad, "--date", "2026-11-24")
    assert klaar.returncode == 1
    assert "zuid: content/artikelen/nieuwe-bankjes.md:" in klaar.stderr
    assert klaar.stderr.endswith("1 van 2 wijken staan klaar.\n")
    assert bestanden(stad / "noord/output") == bestanden(site)


def test_a_folder_without_wijken_is_told(tmp_path):
    """With what a wijk is."""
    klaar = publish("build", "--wijken", tmp_path)
    assert klaar.returncode == 1
    assert "WK270" in klaar.stderr
