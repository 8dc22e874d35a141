"""Time the preview: `uv run python bench/voorbeeld.py [1000 5000]`: from a saved file to the page with the change in it, a body and a title in turns.

First in this process: reading what changed and making the page, by the clock and, for a machine that is busy, by the processor. Then end to end:
`publish.py serve` notices the file, tells Chromium, and that has loaded the page again, with all that is on it. Medians, and the least of the clock.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from build import ROOT, corpus

sys.path[:0] = [str(ROOT / "plugins"), str(ROOT)]

from tools.browser import CHROMIUM, chromium
from wijkpers.opdracht import Opdracht
from wijkpers.voorbeeld import Voorbeeld

_STUK, _PAGINA = "content/artikelen/artikel-7.md", "nieuws/artikel-7/"
_RUST = 1.5  # seconds between two edits in the browser: as somebody who types, and looks


def bewerkingen(map_: Path, keer: int) -> Iterator[str]:
    """Save a file so many times, and give the word that must be on the page each time."""
    tekst = (map_ / _STUK).read_text(encoding="utf-8")
    for i in range(keer):
        (map_ / _STUK).write_text(tekst.replace("titel: ", f"titel: N{i} ") if i % 2 else f"{tekst}\nN{i}\n", encoding="utf-8")
        yield f"N{i}"
    (map_ / _STUK).write_text(tekst, encoding="utf-8")


def hier(map_: Path, keer: int) -> tuple[float, list[float], list[float]]:
    """Read and make the page in this process; give the first reading, and of each edit the clock and the processor."""
    voorbeeld = Voorbeeld(Opdracht(map_, map_ / ".voorbeeld", date(2026, 11, 24), siteurl=""))
    begin = time.perf_counter()
    voorbeeld.ververs()
    eerst = time.perf_counter() - begin
    gc.freeze()
    gc.disable()
    voorbeeld.geef(f"{_PAGINA}index.html")
    klok, werk = [], []
    for woord in bewerkingen(map_, keer):
        begin, processor = time.perf_counter(), time.process_time()
        voorbeeld.ververs([_STUK])
        html = voorbeeld.geef(f"{_PAGINA}index.html") or b""
        klok.append(time.perf_counter() - begin)
        werk.append(time.process_time() - processor)
        assert woord.encode() in html
        gc.collect()
    gc.enable()
    return eerst, klok, werk


def in_browser(map_: Path, keer: int) -> list[float]:
    """Look through Chromium; give the clock of each edit, from before it is saved until the page has loaded with its word."""
    opdracht = [sys.executable, str(ROOT / "publish.py"), "serve", "--root", str(map_), "--date", "2026-11-24", "--port", "0"]
    serve = subprocess.Popen(opdracht, stderr=subprocess.PIPE, text=True)
    try:
        assert serve.stderr
        adres = next(m[0] for regel in serve.stderr if (m := re.search(r"http://127\.0\.0\.1:\d+/", regel)))
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profiel, chromium(Path(profiel)) as browser:
            browser.open(adres + _PAGINA)
            rij, klok = bewerkingen(map_, keer), []
            for _ in range(keer):
                time.sleep(_RUST)
                browser.gebeurd.clear()
                begin = time.perf_counter()
                woord = next(rij)
                browser.geladen()
                klok.append(time.perf_counter() - begin)
                assert browser.waarde(f"document.body.textContent.includes({woord!r})")
            return klok
    finally:
        serve.terminate()
        serve.wait()


def ms(tijden: list[float]) -> str:
    """Give the median in words, and the least."""
    return f"{1000 * statistics.median(tijden):.0f} ms (minst {1000 * min(tijden):.0f})" if tijden else ""


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantallen", nargs="*", type=int, default=[1000, 5000])
    parser.add_argument("-n", type=int, default=20, help="bewerkingen")
    args = parser.parse_args()
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}")
    print("| artikelen | eerste keer lezen | bewerking tot pagina, processor | klok | klok, tot geladen in Chromium |\n|---|---|---|---|---|")
    for n in args.aantallen:
        with tempfile.TemporaryDirectory() as tmp:
            corpus(Path(tmp), n)
            eerst, klok, werk = hier(Path(tmp), args.n)
            print(f"| {n} | {eerst:.2f} s | {ms(werk)} | {ms(klok)} | {ms(in_browser(Path(tmp), args.n) if CHROMIUM else [])} |", flush=True)


if __name__ == "__main__":
    main()
