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
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import brotli
import yaml

ROOT = Path(__file__).resolve().parents[1]
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
    shutil.copytree(ROOT / "data", map_ / "data")
    (map_ / "content").mkdir()
    onderwerpen = [o["code"] for o in yaml.safe_load((map_ / "data/onderwerpen.yaml").read_text(encoding="utf-8"))]
    plekken = [p["code"] for p in yaml.safe_load((map_ / "data/locaties.yaml").read_text(encoding="utf-8"))]
    demo = yaml.load((map_ / "data/organisations.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    demo += [organisatie(kans, i, onderwerpen, plekken) for i in range(n - len(demo))]
    tekst = yaml.safe_dump(json.loads(json.dumps(demo)), allow_unicode=True, sort_keys=False)  # through json, else equal dates become anchors
    (map_ / "data/organisations.yaml").write_text(tekst, encoding="utf-8")
    for naam in ("kpi.yaml", "adressen.txt"):
        (map_ / "data" / naam).unlink(missing_ok=True)


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


class Chromium:
    """Drive a headless Chromium over a pair of pipes, in the words of its DevTools protocol."""

    def __init__(self, profiel: str) -> None:
        lees, self.schrijf_fd = os.pipe()
        self.lees_fd, schrijf = os.pipe()

        def pijpen() -> None:
            """Give the browser its two pipes as 3 and 4."""
            os.dup2(lees, 30), os.dup2(schrijf, 31), os.dup2(30, 3), os.dup2(31, 4)

        vlaggen = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--remote-debugging-pipe",
            f"--user-data-dir={profiel}",
            "--window-size=1280,1000",
        )
        self.proces = subprocess.Popen(["chromium", *vlaggen], preexec_fn=pijpen, close_fds=False, stderr=subprocess.DEVNULL)
        self.rest, self.nummer = b"", 0
        doel = self.zeg("Target.createTarget", url="about:blank")["targetId"]
        self.sessie = self.zeg("Target.attachToTarget", targetId=doel, flatten=True)["sessionId"]

    sessie = ""

    def zeg(self, methode: str, **waarden: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self.nummer += 1
        bericht = {"id": self.nummer, "method": methode, "params": waarden} | ({"sessionId": self.sessie} if self.sessie else {})
        os.write(self.schrijf_fd, json.dumps(bericht).encode() + b"\0")
        while True:
            while b"\0" not in self.rest:
                self.rest += os.read(self.lees_fd, 1 << 20)
            deel, self.rest = self.rest.split(b"\0", 1)
            antwoord = json.loads(deel)
            if antwoord.get("id") == self.nummer:
                return antwoord.get("result", {})

    def doe(self, script: str) -> Any:
        """Run a script in the page and wait for its value."""
        uit = self.zeg("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in uit:
            raise SystemExit(str(uit["exceptionDetails"]))
        return uit["result"].get("value")

    def open(self, url: str, traag: int = 1) -> None:
        """Open a page with a processor that is `traag` times slower, and wait until it stands."""
        self.zeg("Emulation.setCPUThrottlingRate", rate=traag)
        self.zeg("Page.navigate", url=url)
        time.sleep(2)

    def sluit(self) -> None:
        """End this browser, and no other."""
        self.proces.terminate()
        self.proces.wait()


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


class Server(ThreadingHTTPServer):
    """Serve a folder on a free port of this machine, and remember what was asked: a worker of the page asks here as well."""

    def __init__(self, map_: Path) -> None:
        self.gevraagd: list[str] = []
        super().__init__(("127.0.0.1", 0), partial(Stil, directory=str(map_)))
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Stil(SimpleHTTPRequestHandler):
    """Serve without a word."""

    def do_GET(self) -> None:
        """Answer, and remember."""
        cast("Server", self.server).gevraagd.append(self.path.split("?")[0])
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""


def gewicht(output: Path, pad: str) -> int:
    """Give the bytes of a file as brotli would send it, or as it is when that is smaller: Pagefind packs its own."""
    data = (output / pad.lstrip("/")).read_bytes()
    return min(len(data), len(brotli.compress(data)))


def eerste_keer(server: Server, output: Path, profielen: str) -> None:
    """Print what the search page fetches before the first key, and per question what it fetches then, in a browser that has nothing yet."""
    for vraag in VRAGEN:
        server.gevraagd.clear()
        browser = Chromium(f"{profielen}-{VRAGEN.index(vraag)}")
        browser.open(f"http://127.0.0.1:{server.server_port}/zoeken/")
        voor = sum(gewicht(output, pad) for pad in server.gevraagd if pad.startswith(("/pagefind/", "/woorden/")))
        server.gevraagd.clear()
        browser.doe(f"(() => {{ const v = document.querySelector('main [name=q]'); v.value = {json.dumps(vraag)}; v.dispatchEvent(new Event('input')); }})()")
        time.sleep(4)
        browser.sluit()
        na = sorted(((gewicht(output, pad), pad) for pad in server.gevraagd if not pad.endswith("favicon.ico")), reverse=True)
        print(f"zoeken: {voor} bytes voor de eerste toets, {sum(g for g, _ in na) / 1024:6.1f} KB daarna ({len(na)} bestanden) voor: {vraag}")
        for soort in ("/pagefind/wasm", "/pagefind/pagefind.js", "/pagefind/index", "/pagefind/fragment", "/woorden"):
            print(f"  {sum(g for g, pad in na if pad.startswith(soort)) / 1024:6.1f} KB  {soort}")


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
            server, browser = Server(map_ / "output"), Chromium(f"{tmp}/profiel-{n}")
            browser.open(f"http://127.0.0.1:{server.server_port}/sociale-kaart/", traag=4)
            tijden = [min(toets) for toets in zip(*(browser.doe(TYP % json.dumps(VRAGEN)) for _ in range(3)), strict=True)]
            pagina = len(brotli.compress((map_ / "output/sociale-kaart/index.html").read_bytes())) / 1024
            rest = sorted(tijden[1:])
            print(f"{n:>5} organisaties: toets tot lijst mediaan {statistics.median(rest):.0f} ms, 95 % binnen {rest[int(0.95 * len(rest))]:.0f} ms,", end=" ")
            print(f"meest {rest[-1]:.0f} ms, eerste {tijden[0]:.0f} ms; lijst {pagina:.1f} KB; gebouwd in {seconden:.1f} s")
            if n == aantallen[0]:
                eerste_keer(server, map_ / "output", f"{tmp}/zoeken")
            browser.sluit()
            server.shutdown()


if __name__ == "__main__":
    main()
