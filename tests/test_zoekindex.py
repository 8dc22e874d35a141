"""The index of Pagefind: the same whatever the disk lists first, and in Dutch when it fails."""

from __future__ import annotations

import os
import stat
import sys

import pagefind_bin
import pytest

from wijkpers.finish import search
from wijkpers.finish.wissel import Stage
from wijkpers.problems import Storing

NEP = """#!{python}
import base64, json, sys
tekst = b""
while not tekst.endswith(b","):
    tekst += sys.stdin.buffer.read(1)
{doe}
"""


def nep(map_, doe: str, python: str) -> str:
    """Make a program in the place of Pagefind."""
    pad = map_ / "pagefind"
    pad.write_text(NEP.format(python=python, doe=doe), encoding="utf-8")
    pad.chmod(pad.stat().st_mode | stat.S_IEXEC)
    return str(pad)


def blad(map_, naam: str, woord: str, vindbaar: str = " data-pagefind-body") -> None:
    """Write a page."""
    (map_ / naam).mkdir(parents=True)
    (map_ / naam / "index.html").write_text(f'<html lang="nl"><title>{naam}</title><main{vindbaar}><h1>{naam}</h1>{woord}</main></html>', encoding="utf-8")


def index(map_) -> dict[str, bytes]:
    """Make the index and read it."""
    search.indexeer(map_, map_.parent / f"cache-{map_.name}")
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in (map_ / "pagefind").rglob("*") if p.is_file()}


def test_the_order_of_the_disk_does_not_matter_and_other_pages_stay_out(tmp_path):
    """Made in another order, with a page more that may not be found."""
    namen = ["b", "a", "c/d", "z"]
    for naam in namen:
        blad(tmp_path / "een", naam, f"woord{naam[0]}")
    for naam in [*reversed(namen), "stil"]:
        blad(tmp_path / "twee", naam, f"woord{naam[0]}", "" if naam == "stil" else " data-pagefind-body")
    een, twee = index(tmp_path / "een"), index(tmp_path / "twee")
    assert een == twee
    assert len([naam for naam in een if "/fragment/" in naam]) == 4
    assert not {f"pagefind/{naam}" for naam in search._UI} & een.keys()


def test_of_an_earlier_index_only_what_is_wrong_is_written_and_what_nobody_names_goes(tmp_path):
    """In a folder with the index of an earlier site: a part that stays, one that was altered, one of a page that is no more."""
    for naam in ("a", "b"):
        blad(tmp_path / "site", naam, f"woord{naam}")
    eerst = index(tmp_path / "site")
    een, twee = sorted(naam for naam in eerst if "/fragment/" in naam)
    (tmp_path / "site" / een).write_bytes(b"anders")
    (tmp_path / "site/pagefind/fragment/oud.pf_fragment").write_bytes(b"oud")
    bleef = (tmp_path / "site" / twee).stat().st_mtime_ns
    stage = Stage(tmp_path / "site", tmp_path / "output")
    stage.blijft = frozenset(p.relative_to(tmp_path / "site").as_posix() for p in (tmp_path / "site").rglob("*") if p.is_file())
    stage.gemaakt(["a/index.html", "b/index.html"])
    assert (tmp_path / "site" / twee).exists(), "the pages are told first; the index is made of them"
    stage.gemaakt(search.indexeer(tmp_path / "site", tmp_path / "cache-site"), zoekindex=True)
    assert {p.relative_to(tmp_path / "site").as_posix(): p.read_bytes() for p in (tmp_path / "site/pagefind").rglob("*") if p.is_file()} == eerst
    assert (tmp_path / "site" / twee).stat().st_mtime_ns == bleef


@pytest.mark.skipif(os.name != "posix", reason="a script is no program there")
@pytest.mark.parametrize(
    ("doe", "woorden"),
    [
        ("", "Pagefind is gestopt"),
        ("print('onzin,')", "Pagefind is gestopt"),
        ('print(base64.b64encode(json.dumps({"payload": {"type": "Error", "message": "te weinig geheugen"}}).encode()).decode() + ",")', "te weinig geheugen"),
    ],
)
def test_what_pagefind_says_is_told(tmp_path, monkeypatch, doe, woorden):
    """It stops, it talks nonsense, it complains: WK524, and the machine is the cause."""
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: nep(tmp_path, doe, sys.executable))
    with pytest.raises(Storing, match=woorden) as fout:
        search.indexeer(tmp_path, tmp_path / "cache")
    assert fout.value.problems[0].code == "WK524"
