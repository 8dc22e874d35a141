"""A build with nothing to do does nothing, and only then."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import VANDAAG, kopieer

from wijkpers.bridge import build
from wijkpers.finish.onveranderd import invoer
from wijkpers.opdracht import Opdracht


@pytest.fixture(scope="module")
def opdracht(tmp_path_factory, site):
    """Build the small wijk once."""
    root = kopieer(tmp_path_factory.mktemp("onveranderd") / "wijk", site)
    (root / "content/media/lijst.txt").write_text("geen foto", encoding="utf-8")
    opdracht = Opdracht(root, root / "output", VANDAAG, zoeken=False)
    build(opdracht)
    return opdracht


def test_a_second_build_tells_the_same_and_writes_nothing(opdracht):
    """With the warnings of the first."""
    voor = {pad: pad.stat().st_ino for pad in opdracht.output.rglob("*")}
    verslag = opdracht.gedaan()
    assert verslag
    assert [p.code for p in verslag.problems] == ["WK503"]
    assert voor == {pad: pad.stat().st_ino for pad in opdracht.output.rglob("*")}
    for pad in (opdracht.root / "content").rglob("*"):
        os.utime(pad, (0, 0))
    assert replace(opdracht).gedaan(), "a checkout makes new times, not new texts"


@pytest.mark.parametrize("anders", [{"today": VANDAAG + timedelta(days=1)}, {"siteurl": "https://elders.example"}])
def test_another_day_or_another_address_is_another_site(opdracht, anders):
    """What is asked counts as much as what is written."""
    andere = replace(opdracht, **anders)
    assert andere.gedaan() is None
    build(andere)
    assert andere.gedaan()
    assert opdracht.gedaan() is None
    build(opdracht)


@pytest.mark.parametrize("pad", ["content/artikelen/nieuw.txt", "data/x.yaml", "eigen/stijl.css"])
def test_a_new_file_anywhere_in_the_wijk_is_seen(opdracht, pad):
    """And so is its going."""
    voor = invoer(opdracht.root, opdracht.theme)
    doel: Path = opdracht.root / pad
    doel.parent.mkdir(exist_ok=True)
    doel.write_text("x", encoding="utf-8")
    assert invoer(opdracht.root, opdracht.theme) != voor
    doel.unlink()
    assert invoer(opdracht.root, opdracht.theme) == voor


def test_a_site_that_somebody_touched_is_made_again(opdracht):
    """A page changed by hand, a file too many, a file gone."""
    build(opdracht)
    for schade in (lambda p: p.write_text("kapot"), lambda p: (p.parent / "extra.html").write_text("x"), lambda p: p.unlink()):
        schade(opdracht.output / "404.html")
        assert opdracht.gedaan() is None
        build(opdracht)
        assert "kapot" not in (opdracht.output / "404.html").read_text(encoding="utf-8")
        assert not (opdracht.output / "extra.html").exists()


@pytest.mark.parametrize("inhoud", [b"", b"[]", b'{"invoer": 1}', b"\xff"])
def test_a_damaged_note_is_no_note(opdracht, inhoud):
    """Then everything is made."""
    build(opdracht)
    assert opdracht.gedaan()
    for pad in (opdracht.cache / "gemaakt").iterdir():
        pad.write_bytes(inhoud)
    assert opdracht.gedaan() is None
