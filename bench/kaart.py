"""Measure the sociale kaart in Chromium: `uv run python bench/kaart.py [300 1000]`.

Per size a wijk of N organisations with the thesaurus and the places of the demo is built, and its list is opened from a server here, with a
processor slowed down four times. A keystroke is timed from the input event to the list laid out again (script, style and layout); the
first one also makes the sounds of every line. All is typed three times and the best counts, as other work on the machine disturbs. Then a
first search on /zoeken/: every file that it fetches, as brotli would send it. `--bouw` measures instead what the organisations cost a build.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, ClassVar

import brotli
import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tools.browser import Stil, chromium, dien
from wijkpers.channel import kanalen
from wijkpers.wijk.schrijven import zet

ZINNEN = (
    "Samen koffie drinken en een praatje maken.",
    "Hulp bij brieven, formulieren en DigiD.",
    "Elke week een warme maaltijd aan de lange tafel.",
    "Voor wie voor een ander zorgt en even niet meer kan.",
    "Fietsen maken, kleren herstellen en gereedschap lenen.",
    "Wandelen langs de vaart, in je eigen tempo.",
)
DEMO = 62  # organisations in data/organisations.yaml
VRAGEN = ("mantelsorg", "ik kan mijn rekening niet betalen", "fietsenmaker", "eensaam")


def corpus(map_: Path, n: int) -> None:
    """Write a wijk of `n` organisations with one or two services each; the same for the same n."""
    kans = random.Random(n)
    shutil.copytree(ROOT / "data", map_ / "data", ignore=shutil.ignore_patterns("kpi.yaml", "collectieven.yaml", "adressen.txt", "zoekvragen.yaml"))
    (map_ / "content").mkdir()
    onderwerpen = [o["code"] for o in yaml.safe_load((map_ / "data/onderwerpen.yaml").read_text(encoding="utf-8"))]
    plekken = [p["code"] for p in yaml.safe_load((map_ / "data/locaties.yaml").read_text(encoding="utf-8"))]
    demo = yaml.load((map_ / "data/organisations.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    demo += [organisatie(kans, i, onderwerpen, plekken) for i in range(n - len(demo))]
    tekst = yaml.safe_dump(json.loads(json.dumps(demo)), allow_unicode=True, sort_keys=False)  # through json, else equal dates become anchors
    (map_ / "data/organisations.yaml").write_text(tekst, encoding="utf-8")
    # `talen` makes six more pages of each organisation, which are not the sociale kaart.
    wijk = map_ / "data/wijk.yaml"
    wijk.write_text(zet(wijk.read_text(encoding="utf-8"), ("kanalen",), sorted(kanalen().keys() - {"talen"})), encoding="utf-8")


def organisatie(kans: random.Random, i: int, onderwerpen: list[str], plekken: list[str]) -> dict[str, Any]:
    """Make one organisation with one service."""
    codes, op = kans.sample(onderwerpen, 2), {"op": "2026-10-01", "hoe": "gebeld"}
    dienst: dict[str, Any] = {"code": f"dienst-{i}", "naam": f"Dienst {i}", "kort": kans.choice(ZINNEN), "vragen": ["Waar kan ik heen"], "onderwerpen": codes}
    dienst |= {"locaties": [kans.choice(plekken)], "kosten": "gratis", "hoe": "bellen", "status": "open", "gecontroleerd": op}
    naam = f"{kans.choice('ABCDEFGHIJKLMNOPRSTVWZ')}{kans.choice(('ub', 'oeve', 'aard', 'ink'))} {i}"
    wie = {"code": f"org-{i}", "naam": naam, "soort": "stichting", "kort": kans.choice(ZINNEN), "telefoon": f"030 123 {i % 90 + 10} {i % 80 + 10}"}
    tijden = [{"dag": "dinsdag", "van": "10.00", "tot": "12.00"}]
    return {**wie, "onderwerpen": codes[:1], "aanbod": [dienst | {"tijden": tijden}], "gecontroleerd": op}


def bouw(map_: Path, *opties: str) -> tuple[float, float]:
    """Build; return the seconds on the clock, and those of the processor for this build and all that it starts."""
    opdracht = [sys.executable, str(ROOT / "publish.py"), "build", "--root", str(map_), "--date", "2026-11-24", "--siteurl", "", *opties]
    shutil.rmtree(map_ / ".cache/wijkpers/gemaakt", ignore_errors=True)  # else nothing changed, and nothing is built
    begin = time.perf_counter()
    kind = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, gebruik = os.wait4(kind.pid, 0)
    duur = time.perf_counter() - begin
    if status:
        raise SystemExit(f"de bouw van {map_} mislukt")
    return duur, gebruik.ru_utime + gebruik.ru_stime


def kosten(tmp: Path, weinig: int, veel: int, n: int) -> None:
    """Print what `veel` organisations add to the build of `weinig`: in turns, `n` times each after one to fill the caches.

    Given as the difference of the medians, and as the least and the most of the pairs.
    """
    mappen = {aantal: tmp / f"bouw-{aantal}" for aantal in (weinig, veel)}
    for aantal, map_ in mappen.items():
        corpus(map_, aantal)
        bouw(map_)
    for naam, opties in (("zonder zoekindex", ("--zonder-zoeken",)), ("met zoekindex", ())):
        paren = [tuple(bouw(mappen[aantal], *opties) for aantal in (weinig, veel)) for _ in range(n)]
        for i, wat in enumerate(("klok", "processor")):
            klein, groot = (statistics.median(paar[kant][i] for paar in paren) for kant in (0, 1))
            extra = [paar[1][i] - paar[0][i] for paar in paren]
            print(f"bouw {naam}, {wat}: {weinig} in {klein:.2f} s, {veel} in {groot:.2f} s: {groot - klein:+.2f} s ({min(extra):+.2f} tot {max(extra):+.2f})")


TYP = """(async () => {
  const veld = document.getElementById("filter-q"), tijden = [];
  veld.focus();
  await new Promise((klaar) => setTimeout(klaar, 1500));
  for (const vraag of %s) for (let n = 1; n <= vraag.length; n++) {
    veld.value = vraag.slice(0, n);
    const begin = performance.now();
    veld.dispatchEvent(new Event("input", { bubbles: true }));
    document.body.offsetHeight;
    tijden.push(performance.now() - begin);
    await new Promise((klaar) => setTimeout(klaar, 60));
  }
  return tijden;
})()"""


class Oplettend(Stil):
    """Remember what was asked: a worker of the page asks here as well."""

    gevraagd: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer, and remember."""
        self.gevraagd.append(self.path.split("?")[0])
        super().do_GET()


def gewicht(output: Path, pad: str) -> int:
    """Give the bytes of a file as brotli would send it, or as it is when that is smaller: Pagefind packs its own."""
    data = (output / pad.lstrip("/")).read_bytes()
    return min(len(data), len(brotli.compress(data)))


def eerste_keer(adres: str, output: Path, tmp: Path) -> None:
    """Print what the search page fetches before the first key, and per question what it fetches then, in a browser that has nothing yet."""
    gevraagd = Oplettend.gevraagd
    for nummer, vraag in enumerate(VRAGEN):
        gevraagd.clear()
        with chromium(tmp / f"zoeken-{nummer}") as browser:
            browser.open(f"{adres}/zoeken/")
            time.sleep(2)
            voor = sum(gewicht(output, pad) for pad in gevraagd if pad.startswith(("/pagefind/", "/woorden/")))
            gevraagd.clear()
            browser.waarde(
                f"(() => {{ const v = document.querySelector('main [name=q]'); v.value = {json.dumps(vraag)}; v.dispatchEvent(new Event('input')); }})()"
            )
            time.sleep(4)
        na = [(gewicht(output, pad), pad) for pad in gevraagd if not pad.endswith("favicon.ico")]
        print(f"zoeken: {voor} bytes voor de eerste toets, {sum(g for g, _ in na) / 1024:6.1f} KB daarna ({len(na)} bestanden) voor: {vraag}")
        for soort in ("/pagefind/wasm", "/pagefind/pagefind.js", "/pagefind/index", "/pagefind/fragment", "/woorden"):
            print(f"  {sum(g for g, pad in na if pad.startswith(soort)) / 1024:6.1f} KB  {soort}")


def toetsen(adres: str, profiel: Path) -> list[float]:
    """Type all questions three times with a processor four times slower; give the best milliseconds of each key."""
    with chromium(profiel) as browser:
        browser.vraag("Emulation.setCPUThrottlingRate", rate=4)
        browser.open(f"{adres}/sociale-kaart/")
        time.sleep(2)
        return [min(toets) for toets in zip(*(browser.waarde(TYP % json.dumps(VRAGEN)) for _ in range(3)), strict=True)]


def main() -> None:
    """Print a row per size, and the first search."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantallen", nargs="*", type=int, default=[300, 1000])
    parser.add_argument("--bouw", action="store_true", help="meet de bouw in plaats van het zoeken: van de demo, en van het grootste aantal")
    parser.add_argument("-n", type=int, default=5, help="metingen van de bouw")
    args = parser.parse_args()
    aantallen = [] if args.bouw else args.aantallen
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}; Chromium vier keer vertraagd")
    with tempfile.TemporaryDirectory() as tmp:
        if args.bouw:
            kosten(Path(tmp), DEMO, max(args.aantallen), args.n)
        for n in aantallen:
            map_ = Path(tmp) / f"wijk-{n}"
            corpus(map_, n)
            seconden, _ = bouw(map_, *(() if n == aantallen[0] else ("--zonder-zoeken",)))
            output = map_ / "output"
            with dien(output, Oplettend) as adres:
                tijden = toetsen(adres, Path(tmp) / f"profiel-{n}")
                if n == aantallen[0]:
                    eerste_keer(adres, output, Path(tmp))
            pagina = len(brotli.compress((output / "sociale-kaart/index.html").read_bytes())) / 1024
            rest = sorted(tijden[1:])
            print(f"{n:>5} organisaties: toets tot lijst mediaan {statistics.median(rest):.0f} ms, 95 % binnen {rest[int(0.95 * len(rest))]:.0f} ms,", end=" ")
            print(f"meest {rest[-1]:.0f} ms, eerste {tijden[0]:.0f} ms; lijst {pagina:.1f} KB; gebouwd in {seconden:.1f} s")


if __name__ == "__main__":
    main()
