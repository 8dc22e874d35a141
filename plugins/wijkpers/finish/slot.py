"""Hold a lock on a folder, so that two builds never fill it at once. The system lets go of it when a process ends, in whatever way."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from wijkpers.klok import AMSTERDAM
from wijkpers.problems import Problem, Storing, problem

_VERWEG: Final = 1 << 30  # Windows locks bytes: one beyond the text, so that another process may read who is busy


@contextmanager
def slot(pad: Path, waarvan: str) -> Generator[None]:
    """Hold the lock file `pad` of `waarvan`; raises Storing, saying who is busy there since when, while another process has it."""
    bestand = _neem(pad, waarvan)
    try:
        os.truncate(bestand, 0)
        os.write(bestand, f"proces {os.getpid()} van {_gebruiker()}".encode())
        yield
    finally:
        with suppress(OSError):  # Windows removes no open file; then it stays, and is free
            pad.unlink()
        os.close(bestand)


def _neem(pad: Path, waarvan: str) -> int:
    """Open and lock; once more when the holder before us removed the file in between."""
    while True:
        bestand = os.open(pad, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _vergrendel(bestand)
            if os.path.samestat(os.fstat(bestand), os.stat(pad)):
                return bestand
        except BlockingIOError:
            os.close(bestand)
            raise Storing([_bezet(pad, waarvan)]) from None
        except FileNotFoundError:
            pass
        os.close(bestand)


def _bezet(pad: Path, waarvan: str) -> Problem:
    wie, sinds = "een ander proces", ""
    with suppress(OSError):
        wie = pad.read_text(encoding="utf-8") or wie
        sinds = f" sinds {datetime.fromtimestamp(pad.stat().st_mtime, AMSTERDAM):%H.%M} uur"
    return problem("WK518", waarvan, wie=wie, sinds=sinds)


def _gebruiker() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may have no name for its user
        return "een ander"


if sys.platform == "win32":
    import msvcrt

    def _vergrendel(bestand: int) -> None:
        """Lock one byte, or raise BlockingIOError."""
        os.lseek(bestand, _VERWEG, os.SEEK_SET)
        try:
            msvcrt.locking(bestand, msvcrt.LK_NBLCK, 1)
        except OSError:
            raise BlockingIOError from None
        os.lseek(bestand, 0, os.SEEK_SET)
else:
    import fcntl

    def _vergrendel(bestand: int) -> None:
        """Lock the file, or raise BlockingIOError; a disk that knows no locks gives none."""
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:
            return
