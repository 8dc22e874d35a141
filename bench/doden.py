"""Kill builds (SIGKILL) and look whether the last good site stays whole: `uv run python bench/doden.py [1000] [--zoeken]`.

First a bare swap dies at every one of its steps: a file opened to write, a folder made, a name changed or removed. Then a warmed process
forks a build of the miniature wijk for each kill; half of them die at a random step, half at a random moment. Afterwards `output` must be,
to the byte, the site that stood there or the one that was being built. Every tenth build may live, and must leave no rests. Where the swap
takes two steps (`--twee`), the old site may stand in `.output.oud` for a moment; then the next start must put it back.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from wijkpers.bridge import build
from wijkpers.finish import wissel
from wijkpers.opdracht import Opdracht

VANDAAG = date(2026, 11, 24)
STAPPEN = frozenset(("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate", "ctypes.dlsym"))


def is_stap(naam: str, args: tuple[object, ...]) -> bool:
    """Tell whether an audit event changes something on the disk."""
    return naam in STAPPEN or (naam == "open" and isinstance(args[1], str) and args[1][:1] in ("w", "x", "a"))


def boom(map_: Path) -> str:
    """Hash names and bytes of a whole folder; empty when it is not there."""
    if not map_.is_dir():
        return ""
    h = hashlib.sha256()
    for pad in sorted(p for p in map_.rglob("*") if p.is_file()):
        h.update(pad.relative_to(map_).as_posix().encode() + b"\0" + hashlib.sha256(pad.read_bytes()).digest())
    return h.hexdigest()


def sterf_bij(stap: int) -> None:
    """Let this process die at its so-manieth change."""
    rest = [stap]

    def haak(naam: str, args: tuple[object, ...]) -> None:
        """Count down."""
        if is_stap(naam, args):
            rest[0] -= 1
            if rest[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(haak)


def in_kind(werk: Callable[[], object], na: float = 0) -> bool:
    """Do something in a forked process and kill it `na` so many seconds; tell whether it lived."""
    kind = os.fork()
    if not kind:
        uitgang = 1
        try:
            werk()
            uitgang = 0
        finally:
            os._exit(uitgang)
    if na:
        time.sleep(na)
        os.kill(kind, signal.SIGKILL)
    return os.waitpid(kind, 0)[1] == 0


class Proef:
    """Try builds of two sites, `oud` and `nieuw`, in the place of each other."""

    def __init__(self, output: Path, bouw: Callable[[str], object]) -> None:
        self.output = output
        self.bouw = bouw
        self.hashes: dict[str, str] = {}
        for naam in ("nieuw", "oud"):
            bouw(naam)
            self.hashes[naam] = boom(output)
        gc.freeze()  # a forked child need not look through all of it
        begin = time.perf_counter()
        self.stappen = self._tel()
        self.duur = time.perf_counter() - begin

    def _tel(self) -> int:
        lees, schrijf = os.pipe()

        def werk() -> None:
            """Count the changes of one build."""
            aantal = [0]

            def haak(naam: str, args: tuple[object, ...]) -> None:
                aantal[0] += is_stap(naam, args)

            sys.addaudithook(haak)
            self.bouw("oud")
            os.write(schrijf, str(aantal[0]).encode())

        in_kind(werk)
        return int(os.read(lees, 20))

    def staat(self) -> str:
        """Tell which site stands: `oud`, `nieuw`, `geen` or `gemengd`."""
        hash_ = boom(self.output)
        return next((naam for naam, h in self.hashes.items() if h == hash_), "gemengd" if hash_ else "geen")

    def start(self) -> None:
        """Begin a build and stop at once, as one with a mistake does."""
        with wissel.wissel(self.output):
            pass

    def stand_na(self) -> str:
        """Tell which site stands, after the next start where the swap was halfway."""
        stand = self.staat()
        if stand == "geen":
            in_kind(self.start)
            return f"{self.staat()} na herstel"
        return stand

    def leef(self, doel: str) -> str:
        """Build without a kill."""
        if not in_kind(lambda: self.bouw(doel)):
            return "mislukt"
        rest = [p.name for p in self.output.parent.iterdir() if p.name.startswith(".output")]
        return self.staat() if not rest and self.staat() == doel else "niet af"

    def dood_bij(self, stap: int, doel: str) -> str:
        """Kill a build at one of its steps."""
        in_kind(lambda: (sterf_bij(stap), self.bouw(doel)))
        return self.stand_na()

    def dood_na(self, seconden: float, doel: str) -> str:
        """Kill a build at a moment."""
        in_kind(lambda: self.bouw(doel), seconden)
        return self.stand_na()


def elke_stap(map_: Path) -> Iterator[tuple[str, str]]:
    """Kill a bare swap of a few files at every step."""

    def bouw(naam: str) -> None:
        """Build one of the two sites."""
        with wissel.wissel(map_ / "output") as stage:
            for pad in ("index.html", "a/index.html", f"{naam}/index.html"):
                (stage.map / pad).parent.mkdir(parents=True, exist_ok=True)
                (stage.map / pad).write_text(naam, encoding="utf-8")
            stage.plaats()

    map_.mkdir()
    proef = Proef(map_ / "output", bouw)
    for stap in range(proef.stappen):
        yield "kaal, elke stap", proef.dood_bij(stap, "nieuw")
        yield "levend", proef.leef("oud")


def echte_bouw(map_: Path, wijk: Path, keer: int, *, zoeken: bool) -> Iterator[tuple[str, str]]:
    """Kill real builds; every page of the one site names another style sheet than that of the other."""

    def bouw(naam: str) -> None:
        """Build one of the two sites."""
        (map_ / "eigen").mkdir(exist_ok=True)
        (map_ / "eigen/stijl.css").write_text(f".{naam} {{ top: 0 }}", encoding="utf-8")
        build(Opdracht(map_, map_ / "output", VANDAAG, zoeken=zoeken))

    kans = random.Random(keer)
    shutil.copytree(wijk, map_)
    proef = Proef(map_ / "output", bouw)
    for nummer in range(keer):
        doel = "oud" if proef.staat() == "nieuw" else "nieuw"
        if nummer % 10 == 9:
            yield "levend", proef.leef(doel)
        elif nummer % 2:
            yield "op een moment", proef.dood_na(kans.uniform(0.001, proef.duur * 1.2), doel)
        else:
            yield "bij een stap", proef.dood_bij(kans.randrange(proef.stappen), doel)


def main() -> int:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("keer", type=int, nargs="?", default=1000)
    parser.add_argument("--wijk", type=Path, default=ROOT / "tests/wijkje", help="the wijk to build a copy of")
    parser.add_argument("--zoeken", action="store_true", help="with Pagefind, a process of its own that lives on when we die")
    parser.add_argument("--twee", action="store_true", help="swap in two steps, as on a system that cannot exchange folders")
    args = parser.parse_args()
    if args.twee:
        setattr(wissel, "_ruil", lambda een, ander: False)  # noqa: B010 - ty refuses another function by name
    telling, begin = Counter(), time.perf_counter()
    with tempfile.TemporaryDirectory() as tijdelijk:
        telling.update(elke_stap(Path(tijdelijk) / "kaal"))
        if args.keer:
            telling.update(echte_bouw(Path(tijdelijk) / "wijk", args.wijk, args.keer, zoeken=args.zoeken))
    for (hoe, stand), aantal in sorted(telling.items()):
        print(f"{aantal:>5}  {hoe:<15} daarna: {stand}")
    kapot = sum(aantal for (_, stand), aantal in telling.items() if not stand.startswith(("oud", "nieuw")))
    print(f"{telling.total()} keer in {time.perf_counter() - begin:.0f} s; {kapot} keer was de site niet heel")
    return int(kapot > 0)


if __name__ == "__main__":
    raise SystemExit(main())
