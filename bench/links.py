"""Time the check of internal links: `uv run python bench/links.py [output] [10000]`.

First a built site as it is, then that site with copies of its pages up to so many. The links in them are from the root, so all of them lead
somewhere. A build pays less than this: it takes the links from pages that it has in memory.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
import time
from itertools import count, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from wijkpers.adressen import Adressen
from wijkpers.finish.links import Verwijzingen, kapot


def kopieer(bron: Path, doel: Path, aantal: int) -> None:
    """Copy a site, and its pages again until there are so many."""
    shutil.copytree(bron, doel)
    paginas = sorted(bron.rglob("*.html"))
    for nummer, pagina in islice(((n, p) for n in count() for p in paginas), max(0, aantal - len(paginas))):
        kopie = doel / f"kopie/{nummer}" / pagina.relative_to(bron)
        kopie.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(pagina, kopie)


def main() -> int:
    """Print a row per site; exit 1 when a link is broken or the check was too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, nargs="?", default=ROOT / "output")
    parser.add_argument("aantal", type=int, nargs="?", default=10_000)
    parser.add_argument("--url", default="https://driebruggen.example", help="the address that the site was built for")
    args = parser.parse_args()
    te_traag = False
    with tempfile.TemporaryDirectory() as tijdelijk:
        kopieer(args.output, Path(tijdelijk) / "site", args.aantal)
        for map_ in (args.output, Path(tijdelijk) / "site"):
            begin, alle = time.perf_counter(), Verwijzingen()
            fout = kapot(map_, Adressen(args.url), alle)
            seconden = time.perf_counter() - begin
            piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{len(alle.ids):>6} pagina's  {seconden:6.2f} s  {piek} MB  {len(alle.adressen)} adressen  {len(fout)} kapot")
            te_traag |= bool(fout) or seconden > max(3, 30 * len(alle.ids) / 10_000)
    return int(te_traag)


if __name__ == "__main__":
    raise SystemExit(main())
