"""Time the preview: `uv run python bench/voorbeeld.py [1000 5000]`: from a saved file to the page with the change in it, a body and a title in turns.

What a browser and the system add is not in it: about 15 ms until the system tells of the change, and the way over the network of this machine. A row
gives medians of the clock and, for a machine that is busy, of the processor.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from build import ROOT, corpus

sys.path.insert(0, str(ROOT / "plugins"))

from wijkpers.opdracht import Opdracht
from wijkpers.voorbeeld import Voorbeeld


def meet(map_: Path, n: int, keer: int) -> None:
    """Print a row for one size."""
    corpus(map_, n)
    voorbeeld = Voorbeeld(Opdracht(map_, map_ / ".voorbeeld", date(2026, 11, 24), siteurl=""))
    begin = time.perf_counter()
    voorbeeld.ververs()
    eerst = time.perf_counter() - begin
    gc.freeze()
    gc.disable()
    naam, pagina = "content/artikelen/artikel-7.md", "nieuws/artikel-7/index.html"
    tekst = (map_ / naam).read_text(encoding="utf-8")
    voorbeeld.geef(pagina)
    klok, werk = [], []
    for i in range(keer):
        (map_ / naam).write_text(tekst.replace("titel: ", f"titel: N{i} ") if i % 2 else f"{tekst}\nN{i}\n", encoding="utf-8")
        begin, processor = time.perf_counter(), time.process_time()
        voorbeeld.ververs([naam])
        html = voorbeeld.geef(pagina) or b""
        klok.append(time.perf_counter() - begin)
        werk.append(time.process_time() - processor)
        assert f"N{i}".encode() in html
        gc.collect()
    print(
        f"| {n} | {eerst:.2f} s | {1000 * statistics.median(klok):.0f} ms (minst {1000 * min(klok):.0f}) | {1000 * statistics.median(werk):.0f} ms |",
        flush=True,
    )


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantallen", nargs="*", type=int, default=[1000, 5000])
    parser.add_argument("-n", type=int, default=20, help="bewerkingen")
    args = parser.parse_args()
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}")
    print("| artikelen | eerste keer lezen | bewerking tot pagina, klok | processor |\n|---|---|---|---|")
    for n in args.aantallen:
        with tempfile.TemporaryDirectory() as tmp:
            meet(Path(tmp), n, args.n)


if __name__ == "__main__":
    main()
