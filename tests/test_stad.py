"""The wijken of a city are built together, and each as if it were alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest
import yaml
from conftest import publish

from wijkpers.cli import main
from wijkpers.start.hosting import stad


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


def test_a_city_at_a_host_is_a_workflow_with_a_job_for_each_wijk(tmp_path, monkeypatch, capsys):
    """Pinned, as the files of other hosts; its jobs are the folders that hold a wijk, found by the very line that it runs."""
    monkeypatch.chdir(tmp_path)
    for naam in ("noord", "zuid", "geen-wijk"):
        (tmp_path / "alle/wijken" / naam / "data").mkdir(parents=True)
        (tmp_path / "alle/wijken" / naam / "data" / ("wijk.yaml" if naam != "geen-wijk" else "x.yaml")).touch()
    assert main(["build", "--wijken", "alle/wijken", "--workflow"], tmp_path) == 0
    tekst = capsys.readouterr().out
    assert all(re.search(r"@[0-9a-f]{40} # v\d", regel) for regel in tekst.splitlines() if "uses:" in regel)
    assert "STAD" not in tekst
    taken = yaml.safe_load(tekst)["jobs"]
    stap = taken["noemen"]["steps"][-1]
    subprocess.run(
        ["bash", "-ec", stap["run"]], cwd=tmp_path / stap["working-directory"], env=os.environ | {"GITHUB_OUTPUT": str(tmp_path / "uit")}, check=True
    )
    assert (tmp_path / "uit").read_text(encoding="utf-8") == 'wijken=["noord", "zuid"]\n'
    (tmp_path / "alle/wijken/noord").rename(tmp_path / "alle/wijken/Wijk Noord")
    assert main(["build", "--wijken", "alle/wijken", "--workflow"], tmp_path) == 1
    assert "WK850" in capsys.readouterr().err


def test_the_jobs_of_a_city_may_no_more_than_they_must():
    """Only the last one writes, and only the pages; one that fails stops no other, and no name of a folder is run by a shell."""
    taken = yaml.safe_load(stad("stad"))["jobs"]
    assert [naam for naam, taak in taken.items() if "write" in taak["permissions"].values()] == ["plaatsen"]
    assert taken["bouwen"]["strategy"]["fail-fast"] is False
    assert not [stap["run"] for taak in taken.values() for stap in taak["steps"] if "${{" in stap.get("run", "")]
