"""Build the wijken of a city: `uv run python bench/wijken.py [50]`.

The wijken are copies of voorbeelden/, each in a folder of its own. They are built together with `--wijken`: from nothing, with nothing changed, and on
the next day, as a nightly build does; and a few one by one, as a matrix of jobs does. Per wijk: seconds on the clock and of the processors, and
what its cache and its site take on the disk.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
LOS: Final = 5  # wijken that are built one by one


def stad(map_: Path, aantal: int) -> list[Path]:
    """Write so many wijken."""
    bronnen = sorted(pad.parents[1] for pad in (ROOT / "voorbeelden").glob("*/data/wijk.yaml"))
    wijken = [map_ / f"{bronnen[n % len(bronnen)].name}-{n}" for n in range(aantal)]
    for n, wijk in enumerate(wijken):
        shutil.copytree(bronnen[n % len(bronnen)], wijk, ignore=shutil.ignore_patterns(".cache", "output"))
    return wijken


def bouw(*opties: object) -> tuple[float, float, float]:
    """Build; return seconds on the clock, seconds of the processors, and the megabytes of the largest process."""
    begin = time.perf_counter()
    kind = subprocess.Popen([sys.executable, str(ROOT / "publish.py"), "build", *map(str, opties)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    fout = kind.stderr.read() if kind.stderr else b""
    _, status, gebruik = os.wait4(kind.pid, 0)
    if status:
        raise SystemExit(fout.decode()[-2000:])
    return time.perf_counter() - begin, gebruik.ru_utime + gebruik.ru_stime, gebruik.ru_maxrss / 1024


def vertel(wat: str, wijken: int, meting: tuple[float, float, float]) -> None:
    """Print a row."""
    klok, werk, geheugen = meting
    print(f"| {wat} | {wijken} | {klok:.1f} s | {klok / wijken:.2f} s | {werk / wijken:.2f} s | {geheugen:.0f} MB |", flush=True)


def op_schijf(wijken: list[Path], naam: str) -> float:
    """Give the megabytes of a folder of each wijk, on average; a file with two names counts once."""
    groottes = {(s.st_dev, s.st_ino): s.st_size for wijk in wijken for p in (wijk / naam).rglob("*") if p.is_file() for s in (p.stat(),)}
    return sum(groottes.values()) / len(wijken) / 1e6


def main() -> None:
    """Print a row per kind of build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantal", nargs="?", type=int, default=50)
    aantal = parser.parse_args().aantal
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}")
    print("| bouw | wijken | klok | klok per wijk | processor per wijk | grootste proces |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as tmp:
        los, samen = Path(tmp) / "los", Path(tmp) / "samen"
        metingen = [bouw("--root", wijk, "--date", "2026-11-24") for wijk in stad(los, min(LOS, aantal))]
        vertel("een voor een, uit niets", len(metingen), (sum(m[0] for m in metingen), sum(m[1] for m in metingen), max(m[2] for m in metingen)))
        wijken = stad(samen, aantal)
        for wat, dag in (("samen, uit niets", "2026-11-24"), ("samen, niets veranderd", "2026-11-24"), ("samen, een dag later", "2026-11-25")):
            vertel(wat, aantal, bouw("--wijken", samen, "--date", dag))
        print(f"per wijk: site {op_schijf(wijken, 'output'):.1f} MB, cache {op_schijf(wijken, '.cache'):.1f} MB")


if __name__ == "__main__":
    main()
