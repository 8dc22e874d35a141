"""Time what each channel adds to a warm build of the demo: `uv run python bench/kanalen.py [-n 5]`. Exit 1 above 0.3 s, the site and the
magazine apart: they are what the others are added to, and bench/snelheid.py and bench/print.py time them.

Every channel that is on makes and renders its pages and files alone, in one process, into a folder of its own: once to fill the caches (letters
cut, PDFs set), then n times. The median is seconds of the processor; a build divides them over its cores.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "plugins")]

from wijkpers.bridge import aan_van, laad, richt_in, sjablonen
from wijkpers.finish import assets
from wijkpers.opdracht import Opdracht
from wijkpers.persgang import Persgang

DAG: Final = date(2026, 11, 24)
MEEST: Final = 0.3  # seconds
BASIS: Final = ("site", "magazine")


def main() -> int:
    """Print a row per channel, the dearest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=5, help="metingen per kanaal")
    n = parser.parse_args().n
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core: a fork has a clock of its own
    rijen = []
    with tempfile.TemporaryDirectory() as tmp:
        opdracht = Opdracht(ROOT, Path(tmp), DAG)
        wijk, env = laad(opdracht), sjablonen(opdracht)
        aan = aan_van(wijk)
        richt_in(env, wijk, assets.bundel(opdracht.theme, opdracht.eigen, opdracht.gedeeld, wijk.adressen, aan))
        for naam, kanaal in aan.items():
            tijden = []
            for keer in range(n + 1):
                begin = time.process_time()
                uit = Persgang(wijk, (kanaal,), env, Path(tmp) / f"{naam}-{keer}").draai()
                tijden.append(time.process_time() - begin)
            rijen.append((statistics.median(tijden[1:]), naam, len(uit.paden)))
    print(f"{os.cpu_count()} kernen, belasting vooraf {os.getloadavg()[0]:.1f}; seconden van de processor, mediaan van {n}")
    for seconden, naam, bestanden in sorted(rijen, reverse=True):
        print(f"{seconden:6.3f}  {naam:<14} {bestanden:>4} bestanden")
    return any(seconden > MEEST for seconden, naam, _ in rijen if naam not in BASIS)


if __name__ == "__main__":
    sys.exit(main())
