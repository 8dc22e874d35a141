"""Leave the site as it stands when nothing that goes into it changed since it was made, and nobody touched it.

What goes in is compared by content, down to the last byte of the engine, the theme and the names of the installed packages: a CI checks out fresh
files. That the output is still what was made is seen from sizes and times, since only this machine writes there.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from wijkpers.cache import keep, vingerafdruk

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
    for pad in sorted(_bestanden(map_)):
        yield os.path.relpath(pad, map_), os.readlink(pad) if os.path.islink(pad) else vingerafdruk(bestanden=[Path(pad)])


def _bestanden(map_: Path) -> Iterator[str]:
    for boven, mappen, namen in os.walk(map_):
        yield from (os.path.join(boven, naam) for naam in namen)
        yield from (pad for naam in mappen if os.path.islink(pad := os.path.join(boven, naam)))
        mappen[:] = [naam for naam in mappen if naam != "__pycache__"]


def _stand(output: Path) -> str:
    """Fingerprint names, sizes and times of what stands in the output."""
    regels = sorted(f"{os.path.relpath(pad, output)} {s.st_size} {s.st_mtime_ns} {s.st_mode}" for pad in _bestanden(output) if (s := os.lstat(pad)))
    return vingerafdruk("\n".join(regels).encode())


class Gemaakt:
    """Remember of one output what it was made from and what was told about it."""

    def __init__(self, cache: Path, output: Path) -> None:
        self._pad = cache / "gemaakt" / f"{vingerafdruk(str(output).encode())[:8]}.json"
        self._output = output

    def zoals(self, invoer: str) -> dict[str, Any] | None:
        """Give what was told, when the output was made from this and still stands."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            eerder = json.loads(self._pad.read_bytes())
            if eerder["invoer"] == invoer and eerder["stand"] == _stand(self._output):
                return eerder["verteld"]
        return None

    def onthoud(self, invoer: str, verteld: dict[str, Any]) -> None:
        """Remember it of the site that was just placed."""
        keep(self._pad, json.dumps({"invoer": invoer, "stand": _stand(self._output), "verteld": verteld}).encode())
