"""Spoil good input for as long as you like: `uv run python bench/fuzz.py --minuten 10` (the tests do a few hundred, always the same).

Every kind of input takes its turn: the files of the miniature wijk and of the demo, files to import, hours, questions. A failure prints the smallest
input that shows it; it becomes a folder in tests/fouten/ or a test, and is mended.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / map_) for map_ in ("plugins", "tests")]

from bederf import Proefwijk
from hypothesis import given, seed, settings
from test_bederf import PROEVEN, ZACHT

GEVONDEN = (AssertionError, ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)  # anything else ends the run


def main() -> int:
    """Take turns until the time is up; 1 when anything was found."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("--minuten", type=float, default=10)
    vraag.add_argument("--zaad", type=int, default=random.randrange(10**6))
    vraag.add_argument("--proef", default="", help="alleen proeven met dit woord in hun naam")
    keuze = vraag.parse_args()
    einde = time.monotonic() + 60 * keuze.minuten
    gevonden: Counter[str] = Counter()
    gedaan: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as map_:
        wijken = [Proefwijk(pad, Path(map_) / str(n)) for n, pad in enumerate((ROOT / "tests/wijkje", ROOT))]
        ronde = keuze.zaad
        while time.monotonic() < einde:
            for proef, hoe in PROEVEN.items():
                if keuze.proef not in proef.__name__:
                    continue
                wijk = wijken[ronde % 5 == 4]
                aantal = 10 if wijk is wijken[1] else 50
                los = settings(ZACHT, max_examples=aantal, derandomize=False)
                try:
                    los(seed(ronde)(given(hoe)(proef)))(wijk)
                except GEVONDEN as e:
                    gevonden[f"{proef.__name__}: {type(e).__name__}: {str(e)[:200]}"] += 1
                    print(f"--- {proef.__name__}, zaad {ronde}\n{type(e).__name__}: {str(e)[:1500]}", *getattr(e, "__notes__", ()), sep="\n", flush=True)
                gedaan[proef.__name__] += aantal
                ronde += 1
    print(*(f"{n:>8} {naam}" for naam, n in gedaan.items()), f"{sum(gevonden.values())} gevonden, {len(gevonden)} verschillende", *gevonden, sep="\n")
    return bool(gevonden)


if __name__ == "__main__":
    raise SystemExit(main())
