"""Edit a small wijk and its cache for as long as you like: `uv run python bench/bewerken.py --minuten 10` (the tests do a few rows of edits).

Each time some rows of edits, with a build on what was kept after each row; then the site is held against a build from nothing, byte for byte. Every
third time with all channels and an edition on paper. A failure prints the fewest edits that show it; it becomes a test, and is mended.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), *(str(ROOT / map_) for map_ in ("plugins", "tests"))]

from bewerkingen import KANALEN, RIJEN, Proef
from fuzz import GEVONDEN
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

_SOORT = settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def proef(rijen: list[list[tuple[str, int]]], kanalen: tuple[str, ...]) -> None:
    """Do one."""
    with tempfile.TemporaryDirectory() as map_:
        Proef(Path(map_), kanalen).doe(rijen)
    gc.unfreeze()  # a build does not expect another after it


def main() -> int:
    """Go on until the time is up; 1 when anything was found."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("--minuten", type=float, default=10)
    vraag.add_argument("--zaad", type=int, default=random.randrange(10**6))
    keuze = vraag.parse_args()
    einde, ronde, gevonden = time.monotonic() + 60 * keuze.minuten, keuze.zaad, 0
    while time.monotonic() < einde:
        kanalen = () if ronde % 3 == 2 else KANALEN
        try:
            _SOORT(seed(ronde)(given(rijen=RIJEN, kanalen=st.just(kanalen))(proef)))()
        except GEVONDEN as e:
            gevonden += 1
            print(f"--- zaad {ronde}\n{type(e).__name__}: {str(e)[:1500]}", *getattr(e, "__notes__", ()), sep="\n", flush=True)
        ronde += 1
    print(f"{(ronde - keuze.zaad) * _SOORT.max_examples} keer, {gevonden} gevonden")
    return bool(gevonden)


if __name__ == "__main__":
    raise SystemExit(main())
