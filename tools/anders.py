"""Run publish.py as on another machine: folders list their files in another order, one core, another umask. The same bytes must come out.

What has to stand before Python starts comes from outside: `TZ=Pacific/Auckland PYTHONHASHSEED=7 LC_ALL=C python tools/anders.py build`.
"""

from __future__ import annotations

import os
import random
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

_KANS = random.Random(7)


class Geschud:
    """Be what os.scandir gives, in another order."""

    def __init__(self, lees: Callable[..., Any], args: tuple[Any, ...]) -> None:
        with lees(*args) as rij:
            self._rij = iter(geschud(rij))

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        """Give the entries."""
        return self

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        """Hold nothing open."""

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        """Give the entries."""
        return self

    def __next__(self) -> os.DirEntry[str]:
        """Give the next entry."""
        return next(self._rij)

    def close(self) -> None:
        """Hold nothing open."""


def geschud(rij: Any) -> list[Any]:
    """Give a row in another order."""
    rij = list(rij)
    _KANS.shuffle(rij)
    return rij


def main() -> None:
    """Change the machine, then run."""
    listdir, scandir = os.listdir, os.scandir
    setattr(os, "listdir", lambda *args: geschud(listdir(*args)))  # noqa: B010 - ty refuses another function by name
    setattr(os, "scandir", lambda *args: Geschud(scandir, args))  # noqa: B010
    os.umask(0o077)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    sys.argv[0] = str(Path(__file__).resolve().parents[1] / "publish.py")
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
