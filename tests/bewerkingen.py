"""Edit a small wijk in every way that a site can depend on, and hold what is built on all that was kept against what is built from nothing.

Shared by tests/test_bewerkingen.py and bench/bewerken.py. An edit is a name and a number: the number says which file, which line, which day.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from conftest import VANDAAG, WIJKJE
from hypothesis import strategies as st
from PIL import Image

from wijkpers import THEME
from wijkpers.bridge import PLUGINS, build
from wijkpers.opdracht import Opdracht
from wijkpers.problems import WijkError
from wijkpers.voorbeeld import Voorbeeld

Bestanden = Mapping[str, bytes]
VAN_HET_GEHEEL: Final = ("pagefind/", "sitemap.xml", "robots.txt", "sw.js", "site.webmanifest", "_headers", "_redirects", ".nojekyll")  # no preview has these
KANALEN: Final = ("site", "agenda", "sociale_kaart", "feeds", "oproepen", "kort")
_VERS: Final = f"""
import json, sys
sys.path.insert(0, {str(PLUGINS.parent)!r})
from datetime import date
from pathlib import Path
from wijkpers.bridge import build
from wijkpers.opdracht import Opdracht
from wijkpers.problems import WijkError
root, output, theme, dag, adres = json.loads(sys.argv[1])
try:
    build(Opdracht(Path(root), Path(output), date.fromisoformat(dag), adres, Path(theme), zonder_cache=True))
except WijkError as e:
    print(json.dumps(sorted(map(repr, e.problems))))
"""


def bestanden(map_: Path) -> Bestanden:
    """Give every file below a folder."""
    return {pad.relative_to(map_).as_posix(): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


@dataclass
class Proef:
    """Hold a wijk with a theme of its own, that is built again and again in one place, at first on `cache`.

    `kanalen` are those that are on, all when there are none.
    """

    map_: Path
    kanalen: tuple[str, ...] = KANALEN
    cache: Path | None = None
    today: date = VANDAAG
    adres: str | None = None
    buiten: Bestanden = field(default_factory=dict)
    _voorbeeld: Voorbeeld | None = None
    _gezien: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shutil.copytree(WIJKJE, self.root, ignore=shutil.ignore_patterns(".cache", *(["uitgaven"] if self.kanalen else [])))
        shutil.copytree(THEME, self.thema)
        if self.cache:
            shutil.copytree(self.cache, self.root / ".cache/wijkpers")
        (self.map_ / "buiten").mkdir()
        for n in range(3):
            (self.map_ / f"buiten/{n}.txt").write_text("blijf af", encoding="utf-8")
        self.buiten = bestanden(self.map_ / "buiten")
        self._instellingen(self.kanalen)

    @property
    def root(self) -> Path:
        """Give the wijk."""
        return self.map_ / "wijk"

    @property
    def thema(self) -> Path:
        """Give the theme."""
        return self.map_ / "thema"

    @property
    def opdracht(self) -> Opdracht:
        """Give what is asked."""
        return Opdracht(self.root, self.map_ / "output", self.today, self.adres, self.thema)

    def bouw(self) -> Bestanden | str:
        """Build on what was kept, as the command does; give the site, or what is wrong."""
        opdracht = self.opdracht
        try:
            opdracht.gedaan() or build(opdracht)
        except WijkError as e:
            return json.dumps(sorted(map(repr, e.problems)))
        return bestanden(opdracht.output)

    def vers(self) -> Bestanden | str:
        """Build the same from nothing, in another process and place."""
        output = self.map_ / "vers"
        vraag = json.dumps([str(self.root), str(output), str(self.thema), self.today.isoformat(), self.adres])
        klaar = subprocess.run([sys.executable, "-c", _VERS, vraag], capture_output=True, text=True, check=False)
        assert klaar.returncode == 0, klaar.stderr
        site = bestanden(output)
        shutil.rmtree(output, ignore_errors=True)
        return klaar.stdout.strip() or site

    def kijk(self) -> Voorbeeld:
        """Let a preview that stays in memory hear what changed, as its watcher tells."""
        nu = {naam: (s.st_mtime_ns, s.st_size, s.st_ino) for naam, pad in self._bronnen() for s in (pad.stat(),)}
        anders = [naam for naam in nu.keys() | self._gezien.keys() if nu.get(naam) != self._gezien.get(naam)]
        self._gezien = nu
        if self._voorbeeld is None or self._voorbeeld.opdracht.siteurl != self.adres:
            self._voorbeeld = Voorbeeld(self.opdracht)
        self._voorbeeld.opdracht = self.opdracht
        with suppress(WijkError):
            self._voorbeeld.ververs(anders)
        return self._voorbeeld

    def _bronnen(self) -> Iterator[tuple[str, Path]]:
        for map_, naam in ((self.root / "content", "content"), (self.root / "data", "data"), (self.root / "eigen", "eigen"), (self.thema, "theme")):
            yield from ((f"{naam}/{pad.relative_to(map_).as_posix()}", pad) for pad in map_.rglob("*") if pad.is_file())

    def klopt(self) -> bool:
        """Hold the site and the preview against a site from nothing, and see that nothing beside the wijk was touched; tell whether there was a site."""
        met, zonder, voorbeeld = self.bouw(), self.vers(), self.kijk()
        if isinstance(met, str) or isinstance(zonder, str):
            assert met == zonder
        else:
            assert sorted(met.keys() ^ zonder.keys()) == []
            assert [pad for pad, data in met.items() if zonder[pad] != data] == []
            paden = sorted((pad for pad in zonder if not pad.startswith(VAN_HET_GEHEEL)), key=lambda pad: pad.startswith("beeld/"))  # after their pages
            assert [pad for pad in paden if voorbeeld.geef(pad) != zonder[pad]] == []
        assert bestanden(self.map_ / "buiten") == self.buiten
        return not isinstance(met, str)

    def doe(self, rijen: Iterable[Iterable[tuple[str, int]]]) -> None:
        """Build after each row of edits, and see in the end that all is well: once more, mended, when there was nothing to build."""
        for rij in rijen:
            self.bouw()
            self.kijk()
            for soort, n in rij:
                BEWERKINGEN[soort](self, n)
        if not self.klopt():
            for map_ in ("content", "data"):
                shutil.copytree(WIJKJE / map_, self.root / map_, dirs_exist_ok=True)
            for pad in (self.root / "content").rglob("nieuw-*.md"):
                pad.unlink()
            self._instellingen(self.kanalen)
            self.klopt()

    def _instellingen(self, kanalen: tuple[str, ...]) -> None:
        tekst = (WIJKJE / "data/wijk.yaml").read_text(encoding="utf-8")
        (self.root / "data/wijk.yaml").write_text(tekst + (f"kanalen: [{', '.join(kanalen)}]\n" if kanalen else ""), encoding="utf-8")

    def _een(self, map_: Path, patroon: str, n: int) -> Path | None:
        """Give the n-th file of a kind, counted round."""
        paden = sorted(pad for pad in map_.rglob(patroon) if pad.is_file())
        return paden[n % len(paden)] if paden else None

    def _vervang(self, map_: Path, soort: str, patroon: str, door: str, n: int) -> None:
        """Replace the n-th place of a pattern, in the n-th file that has one."""
        raak = [pad for pad in sorted(map_.rglob(soort)) if re.search(patroon, pad.read_text(encoding="utf-8"))]
        if raak:
            pad = raak[n % len(raak)]
            tekst = pad.read_text(encoding="utf-8")
            plekken = list(re.finditer(patroon, tekst))
            m = plekken[n % len(plekken)]
            pad.write_text(tekst[: m.start()] + m.expand(door) + tekst[m.end() :], encoding="utf-8")


def _tekst(p: Proef, n: int) -> None:
    pad = p._een(p.root / "content", "*.md", n)
    pad.write_text(f"{pad.read_text(encoding='utf-8')}\nNog een zin, nummer {n}.\n", encoding="utf-8")


def _titel(p: Proef, n: int) -> None:
    p._vervang(p.root / "content", "*.md", "(?m)^titel: ", rf"\g<0>N{n} ", n)


def _nieuw(p: Proef, n: int) -> None:
    pad = p._een(p.root / "content", "*.md", n)
    shutil.copyfile(pad, pad.with_name(f"nieuw-{n}.md"))


def _weg(p: Proef, n: int) -> None:
    p._een(p.root / "content", "*.md", n).unlink()


def _terug(p: Proef, n: int) -> None:
    van = p._een(WIJKJE / "content", "*.md", n)
    naar = p.root / van.relative_to(WIJKJE)
    if naar.parent.is_dir():
        shutil.copyfile(van, naar)


def _fout(p: Proef, n: int) -> None:
    p._vervang(p.root / "content", "*.md", "(?m)^(titel|kort): ", "title: ", n)


def _code(p: Proef, n: int) -> None:
    for pad in (*(p.root / "content").rglob("*.md"), *(p.root / "data").glob("*.yaml")):
        pad.write_text(re.sub(r"(?<![/\w-])buurthuis(-\d+)?(?![\w-])", f"buurthuis-{n}", pad.read_text(encoding="utf-8")), encoding="utf-8")


def _lijst(p: Proef, n: int) -> None:
    p._vervang(p.root / "data", "*.yaml", r"(?m)^( *(?:kort|naam): )(?=[A-Z])", rf"\1N{n} ", n)


def _wijk(p: Proef, n: int) -> None:
    p._instellingen(p.kanalen[: len(p.kanalen) - n % 3] if p.kanalen else ())
    p._vervang(p.root / "data", "wijk.yaml", "(?m)^(naam|kort): ", rf"\g<0>N{n} ", n)


def _sjabloon(p: Proef, n: int) -> None:
    p._vervang(p.thema, "*.html", r"<(p|div|h1|a|ul)(?=[ >])", rf'\g<0> data-n="{n}"', n)


def _token(p: Proef, n: int) -> None:
    p._vervang(p.thema / "css", "tokens.css", "#[0-9a-f]{6}", f"#{n % 0xFFFFFF:06x}", n)


def _stijl(p: Proef, n: int) -> None:
    pad = p._een(p.thema, "*.css", n)
    pad.write_text(f"{pad.read_text(encoding='utf-8')}\n.n{n} {{ color: inherit; }}\n", encoding="utf-8")


def _script(p: Proef, n: int) -> None:
    pad = p._een(p.thema, "*.js", n)
    pad.write_text(f"{pad.read_text(encoding='utf-8')}\nwindow.n = {n};\n", encoding="utf-8")


def _eigen(p: Proef, n: int) -> None:
    eigen = p.root / "eigen"
    if n % 3 == 2:
        shutil.rmtree(eigen, ignore_errors=True)
        return
    (eigen / "sjablonen").mkdir(parents=True, exist_ok=True)
    if n % 3:
        van = p._een(p.thema / "templates", "*.html", n)
        naar = eigen / "sjablonen" / van.relative_to(p.thema)
        naar.parent.mkdir(parents=True, exist_ok=True)
        naar.write_text(van.read_text(encoding="utf-8").replace("</title>", f" {n}</title>"), encoding="utf-8")
    else:
        (eigen / "stijl.css").write_text(f":root {{ --accent: #{n % 0xFFFFFF:06x}; }}\n", encoding="utf-8")


def _foto(p: Proef, n: int) -> None:
    Image.new("RGB", (640 + n % 40, 480), (n % 256, 90, 120)).save(p.root / "content/media/plein.jpg")


def _dag(p: Proef, n: int) -> None:
    p.today = VANDAAG + timedelta(days=n % 400)


def _adres(p: Proef, n: int) -> None:
    p.adres = (None, "", "https://elders.example", "https://elders.example/wijk")[n % 4]


def _uitgecheckt(p: Proef, n: int) -> None:
    for pad in (*p.root.rglob("*"), *p.thema.rglob("*")):
        if ".cache" not in pad.parts:
            os.utime(pad, (n, n))


def _uitvoer(p: Proef, n: int) -> None:
    pad = p._een(p.map_ / "output", "*", n)
    if pad:
        schade = (lambda: pad.write_bytes(b"anders"), pad.unlink, lambda: (pad.parent / f"erbij-{n}.html").write_text("x", encoding="utf-8"))
        schade[n % 3]()


def _schade(p: Proef, n: int) -> None:
    """Spoil the n-th file of the cache, or put a link in the place of a folder of it; what a link leads to stays as it is."""
    cache = p.root / ".cache/wijkpers"
    if n % 8 and (pad := p._een(cache, "*", n)):
        SCHADE[n % len(SCHADE)](pad, p.map_ / "buiten/1.txt")
    elif mappen := sorted(pad for pad in cache.rglob("*") if pad.is_dir() and not pad.is_symlink()):
        pad = mappen[n // 8 % len(mappen)]
        shutil.rmtree(pad)
        pad.symlink_to(p.map_ / "buiten")


def _vervangen(doe: Callable[[Path, Path], object]) -> Callable[[Path, Path], None]:
    """Take a file away before something else comes in its place."""

    def schade(pad: Path, ander: Path) -> None:
        """Do it."""
        pad.unlink()
        doe(pad, ander)

    return schade


def _een_bit(pad: Path, ander: Path) -> None:
    data = bytearray(pad.read_bytes() or b"x")
    data[len(data) // 2] ^= 1
    pad.write_bytes(data)


# What may become of a file of a cache: its path, and a file that is not ours.
SCHADE: Final[tuple[Callable[[Path, Path], object], ...]] = (
    lambda pad, ander: pad.write_bytes(pad.read_bytes()[: pad.stat().st_size // 2]),
    lambda pad, ander: pad.write_bytes(b""),
    _een_bit,
    lambda pad, ander: pad.write_bytes(ander.read_bytes()),
    lambda pad, ander: pad.write_bytes(next(p for p in sorted(pad.parent.iterdir()) if p.is_file()).read_bytes()),
    lambda pad, ander: pad.write_bytes(b"[" * 100_000),
    _vervangen(lambda pad, ander: (pad.mkdir(), (pad / "x").touch())),
    _vervangen(lambda pad, ander: pad.symlink_to(ander)),
    _vervangen(lambda pad, ander: pad.symlink_to(pad.parent)),
)
BEWERKINGEN: Final[Mapping[str, Callable[[Proef, int], None]]] = {
    f.__name__.removeprefix("_"): f
    for f in (
        *(_tekst, _titel, _nieuw, _weg, _terug, _fout, _code, _lijst, _wijk, _sjabloon, _token, _stijl, _script, _eigen),
        *(_foto, _dag, _adres, _uitgecheckt, _uitvoer, _schade),
    )
}
# Rows of edits: after each a site is built.
RIJEN: Final = st.lists(st.lists(st.tuples(st.sampled_from(list(BEWERKINGEN)), st.integers(0, 10_000)), min_size=1, max_size=5), min_size=1, max_size=4)
