"""Keep what is slow to make, under the hash of everything that influenced it. Never by time: a CI checks out fresh files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path


def vingerafdruk(*delen: bytes, bestanden: Iterable[Path] = ()) -> str:
    """Hash bytes and files, in order; the name of a file counts as well."""
    h = hashlib.sha256()
    for deel in (*delen, *(d for pad in bestanden for d in (pad.name.encode(), pad.read_bytes()))):
        h.update(len(deel).to_bytes(8, "big"))
        h.update(deel)
    return h.hexdigest()[:32]


def onthoud(map_: Path, naam: str, maak: Callable[[], bytes]) -> bytes:
    """Return the bytes kept as `naam` in `map_`, making and keeping them when they are not there.

    A file appears whole or not at all, so that an interrupted build leaves nothing that a later one would trust.
    """
    pad = map_ / naam
    if pad.is_file():
        return pad.read_bytes()
    data = maak()
    map_.mkdir(parents=True, exist_ok=True)
    tijdelijk = pad.with_name(f"{pad.name}.{os.getpid()}.tmp")
    tijdelijk.write_bytes(data)
    tijdelijk.replace(pad)
    return data
