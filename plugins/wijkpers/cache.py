"""Keep what is slow to make, under the hash of everything that influenced it. Never by time: a CI checks out fresh files."""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any


def cachemap(root: Path) -> Path:
    """Give the folder whose contents may be thrown away at any time: in the wijk, else with the user, else for this run only.

    A checkout that may only be read is built as well, and the next time as fast as any other.
    """
    thuis = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    for map_ in (root / ".cache/wijkpers", thuis / "wijkpers" / vingerafdruk(os.fsencode(root))):
        with suppress(OSError):
            map_.mkdir(parents=True, exist_ok=True)
            if os.access(map_, os.W_OK):
                return map_
    return tijdelijk()


def tijdelijk() -> Path:
    """Give an empty folder for this run only."""
    map_ = Path(tempfile.mkdtemp(prefix="wijkpers-"))
    atexit.register(shutil.rmtree, map_, ignore_errors=True)
    return map_


def snoei(map_: Path, meest: int, blijft: Collection[str] = ()) -> None:
    """Keep of a folder what is in `blijft`, and of the rest the `meest` that were made or used last; so no cache grows for ever."""
    with suppress(OSError):  # there is no such folder, or another build is clearing it
        with os.scandir(map_) as inhoud:
            rest = sorted((ding for ding in inhoud if ding.name not in blijft), key=lambda ding: ding.stat(follow_symlinks=False).st_mtime_ns, reverse=True)
        for ding in rest[meest:]:
            shutil.rmtree(ding.path) if ding.is_dir(follow_symlinks=False) else os.unlink(ding.path)


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
        with suppress(OSError):
            os.utime(pad)  # used: what is pruned is what was not used for long
        return pad.read_bytes()
    data = maak()
    keep(pad, data)
    return data


def onthoud_data(pad: Path, sleutel: str, maak: Callable[[], Any]) -> Any:
    """Return the plain data kept in `pad`, made and kept when it was made from something else than `sleutel` says, or when it is damaged.

    The first line of the file seals key and data. One file per source, so that the cache does not grow with every edit. None is not kept.
    """
    zegel, _, data = pad.read_bytes().partition(b"\n") if pad.is_file() else (b"", b"", b"")
    if zegel == _zegel(sleutel, data):
        return json.loads(data)
    waarde = maak()
    if waarde is not None:
        data = json.dumps(waarde, ensure_ascii=False, separators=(",", ":")).encode()
        keep(pad, _zegel(sleutel, data) + b"\n" + data)
    return waarde


def _zegel(sleutel: str, data: bytes) -> bytes:
    return vingerafdruk(sleutel.encode(), data).encode()


def keep(pad: Path, data: bytes) -> None:
    """Keep bytes when that is possible; what cannot be kept is made again the next time."""
    with suppress(OSError):
        schrijf_heel(pad, data)


def schrijf_heel(pad: Path, data: bytes) -> None:
    """Write a file whole or not at all: a full disk must not cost what stood there."""
    tijdelijk = pad.with_name(f"{pad.name}.{os.getpid()}.tmp")
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk.write_bytes(data)
        tijdelijk.replace(pad)
    finally:
        with suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
