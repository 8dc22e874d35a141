"""Whatever was edited, and whatever became of the cache: a build on what was kept is the build from nothing, byte for byte."""

from __future__ import annotations

import shutil

import pytest
from bewerkingen import RIJEN, SCHADE, Proef, bestanden
from hypothesis import HealthCheck, given, settings


@pytest.mark.build
@settings(max_examples=2, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(rijen=RIJEN)
def test_a_build_after_any_row_of_edits_is_the_build_from_nothing(rijen, site, tmp_path_factory):
    """Built and previewed after each row of edits, and held against a build from nothing after the last: once one edit of a text, once anything.

    `bench/bewerken.py` does so for hours.
    """
    map_ = tmp_path_factory.mktemp("bewerkingen")
    Proef(map_, cache=site.parent / ".cache/wijkpers").doe(rijen)
    shutil.rmtree(map_)


@pytest.mark.build
def test_a_cache_of_which_nothing_is_whole_costs_only_time(tmp_path, site):
    """Every file of it cut off, empty, altered, another one, a folder or a link, and some of its folders links to what is not ours."""
    proef = Proef(tmp_path, cache=site.parent / ".cache/wijkpers")
    eerst = proef.bouw()
    cache = proef.root / ".cache/wijkpers"
    for naam in ("druk", "fonts", "hergebruik", "yaml"):
        shutil.rmtree(cache / naam, ignore_errors=True)
        (cache / naam).symlink_to(tmp_path / "buiten")
    for n, pad in enumerate(sorted(pad for pad in cache.rglob("*") if pad.is_file())):
        SCHADE[n % len(SCHADE)](pad, tmp_path / "buiten/1.txt")
    assert proef.bouw() == eerst
    assert bestanden(tmp_path / "buiten") == proef.buiten
