"""Whatever was edited, and whatever became of the cache: a build on what was kept is the build from nothing, byte for byte."""

from __future__ import annotations

import shutil

import pytest
from bewerkingen import BEWERKINGEN, Proef
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

_EDITS = st.lists(st.tuples(st.sampled_from(sorted(BEWERKINGEN)), st.integers(0, 10_000)), min_size=2, max_size=5)


@pytest.mark.build
@settings(max_examples=3, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(stappen=st.lists(_EDITS, min_size=2, max_size=3))
def test_a_build_after_any_row_of_edits_is_the_build_from_nothing(stappen, tmp_path_factory):
    """Built after every few of them, and held against a build from nothing after the last; `bench/bewerken.py` does so for hours."""
    map_ = tmp_path_factory.mktemp("bewerkingen")
    proef = Proef(map_)
    for edits in stappen:
        for edit in edits:
            proef.bewerk(*edit)
        proef.bouw()
    proef.klopt()
    shutil.rmtree(map_)
