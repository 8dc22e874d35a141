"""See whether anything that goes into the site changed since it was made, or anything that came out.

What goes in is compared by content, down to the last byte of the engine, the theme and the names of the installed packages: a CI checks out fresh
files. That the output is still what was made is seen from sizes and times, since only this machine writes there.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wijkpers.cache import vingerafdruk
from wijkpers.finish.mappen import onder

_VAN_DE_WIJK: Final = ("content", "data", "eigen")
_MOTOR: Final = Path(__file__).parents[1]


def invoer(root: Path, theme: Path, *keuzes: str) -> str:
    """Fingerprint everything that a build reads: the wijk, the theme, the engine, its packages, and what was asked."""
    pakketten = sorted(naam for naam in os.listdir(sysconfig.get_path("purelib")) if naam.endswith(".dist-info"))
    delen = [*keuzes, sys.version, *pakketten]
    for map_ in (*(root / naam for naam in _VAN_DE_WIJK), theme, _MOTOR):
        delen += [f"{naam} {soort}" for naam, soort in _inhoud(map_)]
    return vingerafdruk("\n".join(delen).encode())


def _inhoud(map_: Path) -> Iterator[tuple[str, str]]:
    """Give every file below a folder with the fingerprint of its bytes; a link counts as where it leads."""
    for naam, pad in sorted((naam, ding.path) for naam, ding in onder(map_, zonder="__pycache__")):
        yield naam, os.readlink(pad) if os.path.islink(pad) else _afdruk(pad)


def _afdruk(pad: str) -> str:
    with open(pad, "rb") as bestand:
        return hashlib.sha256(bestand.read()).hexdigest()


def stand(output: Path) -> str:
    """Fingerprint names, sizes and times of what stands in the output."""
    regels = sorted(f"{pad} {s.st_size} {s.st_mtime_ns} {s.st_mode}" for pad, ding in onder(output) if (s := ding.stat(follow_symlinks=False)))
    return vingerafdruk("\n".join(regels).encode())
