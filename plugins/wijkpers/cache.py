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
from functools import cached_property
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
            if os.access(map_, os.W_OK | os.X_OK) and not map_.is_symlink():
                _ruim_op(map_)
                return map_
    return tijdelijk()


def _ruim_op(map_: Path) -> None:
    """Remove from a cache what cannot be a part of it, such as a link to elsewhere, where we would prune what is not ours."""
    with os.scandir(map_) as inhoud:
        for ding in inhoud:
            if not ding.is_dir(follow_symlinks=False) and not ding.name.endswith(".json"):
                verwijder(Path(ding.path))


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
            verwijder(Path(ding.path))


def verwijder(pad: Path) -> None:
    """Remove a file, a folder or a link, whichever it is, and nothing that a link leads to."""
    with suppress(OSError):
        shutil.rmtree(pad) if pad.is_dir() and not pad.is_symlink() else pad.unlink()


def vingerafdruk(*delen: bytes, bestanden: Iterable[Path] = ()) -> str:
    """Hash bytes and files, in order; the name of a file counts as well."""
    h = hashlib.sha256()
    for deel in (*delen, *(d for pad in bestanden for d in (pad.name.encode(), pad.read_bytes()))):
        h.update(len(deel).to_bytes(8, "big"))
        h.update(deel)
    return h.hexdigest()[:32]


def onthoud(map_: Path, naam: str, maak: Callable[[], bytes]) -> bytes:
    """Return the bytes kept as `naam` in `map_`, making and keeping them when they are not there or damaged."""
    pad = map_ / naam
    data = gezegeld(pad, naam)
    if data is None:
        data = maak()
        verzegel(pad, naam, data)
    return data


def onthoud_data(pad: Path, sleutel: str, maak: Callable[[], Any]) -> Any:
    """Return the plain data kept in `pad`, made and kept when it was made from something else than `sleutel` says, or when it is damaged.

    One file per source, so that the cache does not grow with every edit. None is not kept.
    """
    data = gezegeld(pad, sleutel)
    if data is not None:
        return json.loads(data)
    waarde = maak()
    if waarde is not None:
        verzegel(pad, sleutel, json.dumps(waarde, ensure_ascii=False, separators=(",", ":")).encode())
    return waarde


def gezegeld(pad: Path, sleutel: str) -> bytes | None:
    """Give what is kept in a file, when its first line seals this key and these very bytes."""
    with suppress(OSError):
        zegel, _, data = pad.read_bytes().partition(b"\n") if pad.is_file() else (b"", b"", b"")
        if zegel == _zegel(sleutel, data):
            with suppress(OSError):
                os.utime(pad)  # used: what is pruned is what was not used for long
            return data
    return None


def verzegel(pad: Path, sleutel: str, data: bytes) -> None:
    """Keep bytes below a line that seals them, when that is possible."""
    keep(pad, _zegel(sleutel, data) + b"\n" + data)


def _zegel(sleutel: str, data: bytes) -> bytes:
    return vingerafdruk(sleutel.encode(), data).encode()


class Voorraad:
    """Keep files that go to the site as they are, each with its seal in its name: `foto.<seal>.avif`. What is damaged is not there.

    A site has them by a hard link, so whoever changes such a file there has changed it here. `maker` is what the bytes depend on beside the name.
    """

    def __init__(self, map_: Path, maker: str) -> None:
        self.map_, self.maker = map_, maker

    @cached_property
    def _hier(self) -> dict[str, str]:
        """Give the file of each name."""
        with suppress(OSError):
            return {"{0}.{2}".format(*naam.rsplit(".", 2)): naam for naam in os.listdir(self.map_) if naam.count(".") > 1}
        return {}

    def kijk(self) -> None:
        """Look again: another process kept something."""
        self.__dict__.pop("_hier", None)

    def neem(self, naam: str) -> Path | None:
        """Give the file that is kept under a name."""
        with suppress(OSError):
            pad = self.map_ / self._hier.get(naam, naam)
            return pad if pad.is_file() and pad.name == self._naam(naam, pad.read_bytes()) else None
        return None

    def bewaar(self, naam: str, data: bytes) -> Path:
        """Keep a file in the place of what was damaged, and give it; raises OSError when that cannot be done."""
        pad = self.map_ / self._naam(naam, data)
        if oud := self._hier.pop(naam, ""):
            verwijder(self.map_ / oud)
        schrijf_heel(pad, data)
        self._hier[naam] = pad.name
        return pad

    def snoei(self, meest: int, blijft: Iterable[str]) -> None:
        """Keep what is named, and of the rest so many."""
        snoei(self.map_, meest, {self._hier[naam] for naam in blijft if naam in self._hier})

    def _naam(self, naam: str, data: bytes) -> str:
        stam, _, soort = naam.rpartition(".")
        return f"{stam}.{_zegel(self.maker + naam, data)[:16].decode()}.{soort}"


def keep(pad: Path, data: bytes) -> None:
    """Keep bytes when that is possible; what cannot be kept is made again the next time."""
    with suppress(OSError):
        schrijf_heel(pad, data)


def schrijf_heel(pad: Path, data: bytes) -> None:
    """Write a file whole or not at all: a full disk must not cost what stood there, nor an interrupted build leave what a later one would trust."""
    tijdelijk = pad.with_name(f"{pad.name}.{os.getpid()}.tmp")
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk.write_bytes(data)
        tijdelijk.replace(pad)
    finally:
        with suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
