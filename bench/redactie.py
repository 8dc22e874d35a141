"""Time the editor in a wijk of many organisations: `uv run python bench/redactie.py [500] [-n 5]`.

The organisations of the miniature wijk are copied until there are enough, in one list and as files of their own. Measured in Chromium: from the click on an
organisation until its form is there, and from the click on save until the editor says that it was saved; and how long the page itself worked for it, which
a busy machine does not change. The editor must have been fetched.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "plugins"), str(ROOT)]

from conftest import WIJKJE
from schrijver import Schrijver
from test_redactie import Redactie

from tools.browser import chromium
from wijkpers.cache import cachemap


def wijk(map_: Path, aantal: int, *, los: bool) -> Path:
    """Write a wijk with so many organisations of one service each."""
    root = map_ / "wijk"
    shutil.copytree(WIJKJE, root, ignore=shutil.ignore_patterns(".cache"))
    (root / ".cache").mkdir()
    (root / ".cache/wijkpers").symlink_to(cachemap(ROOT))
    lijst = root / "data/organisations.yaml"
    een = lijst.read_text(encoding="utf-8")
    nieuw = [een.replace("vraagbaak", f"vraagbaak-{n}").replace("De Vraagbaak", f"Vraagbaak {n:03}") for n in range(aantal - 1)]
    if los:
        (root / "data/organisaties").mkdir()
        for n, tekst in enumerate(nieuw):
            kaal = "\n".join(regel[2:] for regel in tekst.splitlines())
            (root / f"data/organisaties/vraagbaak-{n}.yaml").write_text(kaal + "\n", encoding="utf-8")
    else:
        lijst.write_text(een + "".join(nieuw), encoding="utf-8")
    return root


def meet(schrijver: Schrijver, keer: int) -> tuple[float, ...]:
    """Open an organisation, change its telephone, save it; give the seconds of both, on the clock and of the page."""
    klok = [_klok(schrijver)]
    schrijver.ga(f"organisatie/entries/vraagbaak-{7 + keer}", "naam")
    klok.append(_klok(schrijver))
    schrijver.vul("telefoon", f"030 123 45 {60 + keer}")
    klok.append(_klok(schrijver))
    if fout := schrijver.bewaar():
        raise SystemExit(fout)
    klok.append(_klok(schrijver))
    return tuple(na - voor for van in (0, 2) for voor, na in zip(klok[van], klok[van + 1], strict=True))


def _klok(schrijver: Schrijver) -> tuple[float, float]:
    """Give the time, and how long the thread of the page has worked."""
    werk = {m["name"]: m["value"] for m in schrijver.browser.vraag("Performance.getMetrics")["metrics"]}
    return time.perf_counter(), werk["TaskDuration"]


def main() -> None:
    """Print a row per way of keeping them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantal", nargs="?", type=int, default=500)
    parser.add_argument("-n", type=int, default=5, help="times each")
    args = parser.parse_args()
    print(f"{args.aantal} organisaties: mediaan van {args.n} keer, in seconden")
    for los in (False, True):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as map_, chromium(Path(map_) / "profiel") as browser:
            redactie = Redactie(wijk(Path(map_), args.aantal, los=los))
            try:
                browser.vraag("Performance.enable", timeDomain="threadTicks")
                schrijver = Schrijver(browser, redactie.adres)
                tijden = [meet(schrijver, keer) for keer in range(args.n)]
            finally:
                redactie.proces.terminate()
                redactie.proces.wait(20)
        rij = "  ".join(
            f"{wat} {statistics.median(t):.2f}{')' if wat[0] == '(' else f' (langste {max(t):.2f})'}"
            for wat, t in zip(("openen", "(pagina", "opslaan", "(pagina"), zip(*tijden, strict=True), strict=True)
        )
        print(f"{'los' if los else 'in één lijst':14}{rij}")


if __name__ == "__main__":
    main()
