"""Whatever was edited, and whatever became of the cache: a build on what was kept is the build from nothing, byte for byte."""

from __future__ import annotations

import shutil

import pytest
from bewerkingen import RIJEN, SCHADE, Proef, bestanden
from hypothesis import HealthCheck, given, settings


@pytest.mark.build
@settings(max_examples=3, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(rijen=RIJEN)
def test_a_build_after_any_row_of_edits_is_the_build_from_nothing(rijen, tmp_path_factory):
    """Built after each row of edits, and held against a build from nothing after the last; `bench/bewerken.py` does so for hours."""
    map_ = tmp_path_factory.mktemp("bewerkingen")
    Proef(map_).doe(rijen)
    shutil.rmtree(map_)


@pytest.mark.build
def test_a_cache_of_which_nothing_is_whole_costs_only_time(tmp_path):
    """Every file of it cut off, empty, altered, another one, a folder or a link; then every folder a link to what is not ours."""
    proef = Proef(tmp_path)
    eerst = proef.bouw()
    cache = proef.root / ".cache/wijkpers"
    for n, pad in enumerate(sorted(pad for pad in cache.rglob("*") if pad.is_file())):
        SCHADE[n % len(SCHADE)](pad, tmp_path / "buiten/1.txt")
    assert proef.bouw() == eerst
    for map_ in [pad for pad in cache.iterdir() if pad.is_dir()]:
        shutil.rmtree(map_)
        map_.symlink_to(tmp_path / "buiten")
    assert proef.bouw() == eerst
    assert bestanden(tmp_path / "buiten") == proef.buiten
