"""Look at the built site as Lighthouse does: `uv run python bench/lighthouse.py [output] [-n 3]`. Exit 1 when a goal is missed.

A telephone on simulated slow 4G with a processor four times slower, against a server here that speaks HTTP/2 over TLS and packs, as every free host does.
Per page the median of the runs: the four scores, and what a reader waits for. Goals: reader.md, "Budgets" (LCP 1.3 s, CLS 0) and four times 100.

Lighthouse comes from npm with its lock, into .cache/lighthouse (`npm ci --ignore-scripts`); Chromium is Debian's. Too noisy for CI.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, cast

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from tools.browser import CHROMIUM

HIER: Final = ROOT / ".cache/lighthouse"
SERVER: Final = ROOT / "bench/lighthouse/server.mjs"
PAGINAS: Final = ("", "nieuws/*/", "sociale-kaart/", "sociale-kaart/*/")
SOORTEN: Final = ("performance", "accessibility", "best-practices", "seo")
METEN: Final = (("largest-contentful-paint", "LCP"), ("cumulative-layout-shift", "CLS"), ("total-blocking-time", "TBT"), ("total-byte-weight", "bytes"))
LCP: Final = 1300  # ms


@contextmanager
def host(output: Path) -> Generator[str]:
    """Serve a site as a host does, and give its address; its certificate is our own and lives as long as it."""
    with tempfile.TemporaryDirectory() as tmp:
        sleutel, bewijs = f"{tmp}/sleutel.pem", f"{tmp}/bewijs.pem"
        maak = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-days", "1", "-keyout", sleutel, "-out", bewijs]
        subprocess.run(maak, check=True, capture_output=True)
        server = subprocess.Popen(["node", SERVER, output, sleutel, bewijs], stdout=subprocess.PIPE, text=True)
        try:
            yield f"https://127.0.0.1:{cast('IO[str]', server.stdout).readline().strip()}"
        finally:
            server.terminate()
            server.wait()


def lighthouse(url: str) -> dict[str, Any]:
    """Run it once."""
    vlaggen = "--ignore-certificate-errors --headless --no-sandbox --disable-gpu --disable-background-networking"
    opdracht = [
        "node",
        HIER / "node_modules/lighthouse/cli/index.js",
        url,
        "--quiet",
        "--output=json",
        f"--chrome-flags={vlaggen}",
        "--disable-full-page-screenshot",
    ]
    env = os.environ | {"CHROME_PATH": CHROMIUM or "chromium"}
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False, env=env)
    if klaar.returncode:
        raise SystemExit(klaar.stderr[-2000:])
    return json.loads(klaar.stdout)


def pagina(output: Path, patroon: str) -> str:
    """Give the heaviest page of a pattern."""
    if "*" not in patroon:
        return patroon
    bladen = [p for p in output.glob(f"{patroon}index.html") if "pagina" not in p.parts]
    return f"{max(bladen, key=lambda p: (p.stat().st_size, p)).parent.relative_to(output).as_posix()}/"


def _minder(audit: dict[str, Any]) -> bool:
    """Tell whether an audit found something to mend."""
    return audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")


def meet(adres: str, plek: str, n: int) -> bool:
    """Print the row of a page, and tell whether it missed a goal."""
    keren = [lighthouse(f"{adres}/{plek}") for _ in range(n)]
    scores = [round(100 * statistics.median(k["categories"][soort]["score"] for k in keren)) for soort in SOORTEN]
    waarden = {kort: statistics.median(k["audits"][naam]["numericValue"] for k in keren) for naam, kort in METEN}
    lager = sorted({naam for k in keren for naam, a in k["audits"].items() if _minder(a)})
    cijfers = f"LCP {waarden['LCP'] / 1000:.2f} s, CLS {waarden['CLS']:.3f}, TBT {waarden['TBT']:.0f} ms, {waarden['bytes'] / 1024:.0f} KB"
    sys.stdout.write(f"/{plek}: {'/'.join(map(str, scores))}; {cijfers}{f'; onder 100: {lager}' if lager else ''}\n")
    return scores != [100] * 4 or waarden["LCP"] > LCP or waarden["CLS"] > 0


def main() -> int:
    """Print a row per page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output")
    parser.add_argument("-n", type=int, default=3, help="keren per pagina")
    args = parser.parse_args()
    HIER.mkdir(parents=True, exist_ok=True)
    for naam in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "bench/lighthouse" / naam, HIER)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=HIER, check=True)
    with host(args.output) as adres:
        gemist = [patroon for patroon in PAGINAS if meet(adres, pagina(args.output, patroon), args.n)]
    return bool(gemist)


if __name__ == "__main__":
    sys.exit(main())
