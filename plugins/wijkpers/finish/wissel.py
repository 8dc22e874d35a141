"""Fill a folder beside the output, and put it in the place of the old site in one step.

At every moment `output` is the whole old site or the whole new one. Beside it stand, while a build runs: a lock (`.output.slot`) and the
stage (`.output.1a2b3c.nieuw`). A system that cannot exchange two folders takes two steps, with the old site in `.output.oud` in between;
the next build puts that back when this one dies there. What a killed build leaves is cleared away by the next.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from wijkpers.cache import vingerafdruk
from wijkpers.finish.hergebruik import Hergebruik, snoei
from wijkpers.finish.slot import slot
from wijkpers.problems import Storing, WijkError, problem

ZOEKINDEX: Final = "pagefind/"  # made of the finished pages, so after all others
_OORZAKEN: Final = {
    errno.ENOSPC: ("WK519", "de schijf is vol"),
    errno.EDQUOT: ("WK519", "je ruimte op deze schijf is op"),
    errno.EFBIG: ("WK519", "een bestand is te groot voor deze schijf"),
    errno.EROFS: ("WK520", "op deze schijf kan niet geschreven worden"),
    errno.EACCES: ("WK520", "dat mogen we niet"),
    errno.EPERM: ("WK520", "dat mogen we niet"),
    errno.EBUSY: ("WK521", "hij is in gebruik, of is zelf een schijf"),
    errno.ENOENT: ("WK522", "dit bestand of deze map is er niet"),
    errno.EEXIST: ("WK522", "er staat al iets met deze naam"),
    errno.ENOTDIR: ("WK522", "dit is een bestand, en er hoort een map te staan"),
    errno.EISDIR: ("WK522", "dit is een map, en er hoort een bestand te staan"),
    errno.ENAMETOOLONG: ("WK522", "deze naam is te lang"),
    errno.EIO: ("WK522", "de schijf geeft een fout"),
    errno.EXDEV: ("WK521", "hij staat op een andere schijf"),
}


class Stage:
    """Be the folder that the new site grows in, `map`; `plaats` makes it the output.

    Of an older site `blijft` names the files that stand in it already; whoever makes another or none of these says so by `gemaakt`.
    """

    def __init__(self, map_: Path, output: Path, hergebruik: Hergebruik | None = None) -> None:
        self.map = map_
        self.output = output
        self._hergebruik = hergebruik
        self._eigenaar = os.getpid()
        self._gemaakt: frozenset[str] = frozenset()
        self._geplaatst = False
        self.blijft: frozenset[str] = frozenset()

    def begin(self) -> None:
        """Make the folder, or take an older site; whoever is stopped from here on has to tidy up."""
        if self._hergebruik:
            self.blijft = self._hergebruik.neem(self.map)
        else:
            self.map.mkdir()

    def gemaakt(self, paden: Iterable[str], *, zoekindex: bool = False) -> None:
        """Tell which files were made or were right already, first those of the press, then the index of them; what else stayed of either goes."""
        nu = frozenset(paden)
        self._gemaakt |= nu
        snoei(self.map, {pad for pad in self.blijft if pad.startswith(ZOEKINDEX) == zoekindex} - nu)

    def plaats(self) -> None:
        """Put the stage in the place of the output; the old site goes only when the new one stands on the disk."""
        _naar_schijf(self.map)
        if not self.output.exists():
            self.map.rename(self.output)
        elif not _ruil(self.map, self.output):
            self._in_twee_stappen()
        _onthoud_namen(self.output.parent)
        self._geplaatst = True

    def _in_twee_stappen(self) -> None:
        oud = _oud(self.output)
        self.output.rename(oud)
        try:
            self.map.rename(self.output)
        except OSError:
            oud.rename(self.output)
            raise
        oud.rename(self.map)

    def ruim(self) -> None:
        """Keep the old site to build on, or remove a stage that was not placed. A forked worker is not the one to do so."""
        if os.getpid() != self._eigenaar:
            return
        if self._hergebruik and self._geplaatst and self.map.exists():
            self._hergebruik.geef(self.map, self._gemaakt)
        shutil.rmtree(self.map, ignore_errors=True)


@contextmanager
def wissel(output: Path, cache: Path | None = None) -> Generator[Stage]:
    """Give a stage beside `output`, under a lock; with a `cache` it holds what may stay of an older site.

    Raises Storing when the machine cannot do what is asked.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with slot(output.parent / f".{output.name}.slot", str(output)):
            _herstel(output)
            _is_een_site(output)
            hergebruik = Hergebruik(cache / "hergebruik" / vingerafdruk(str(output).encode())[:8]) if cache else None
            stage = Stage(output.parent / f".{output.name}.{secrets.token_hex(3)}.nieuw", output, hergebruik)
            try:
                stage.begin()
                yield stage
            finally:
                stage.ruim()
    except OSError as e:
        raise storing(e, output) from e


def storing(e: OSError, output: Path) -> WijkError:
    """Say in Dutch why the machine refused."""
    code, oorzaak = _OORZAKEN.get(e.errno or 0, ("WK522", e.strerror or str(e)))
    return Storing([problem(code, str(e.filename or output), oorzaak=oorzaak)])


def _oud(output: Path) -> Path:
    return output.parent / f".{output.name}.oud"


def _herstel(output: Path) -> None:
    """Put the old site back that a build took away and then died; clear away what others left. We hold the lock: nobody else is busy."""
    oud = _oud(output)
    if oud.exists():
        oud.rename(output if not output.exists() else output.parent / f".{output.name}.{secrets.token_hex(3)}.nieuw")
    for rest in output.parent.glob(f".{output.name}.??????.nieuw"):
        shutil.rmtree(rest, ignore_errors=True)


def _is_een_site(output: Path) -> None:
    """Refuse to replace a folder that holds something else than a site, as all of it would be gone, or that cannot be renamed."""
    if os.path.ismount(output):
        raise OSError(errno.EBUSY, "in use", str(output))
    leeg = not output.exists() or (output.is_dir() and all(p.name.startswith(".") for p in output.iterdir()))
    if not (leeg or (output / "index.html").exists()) or any((output / naam).exists() for naam in (".git", "data/wijk.yaml")):
        raise WijkError([problem("WK523", str(output))])


def _ruil(een: Path, ander: Path) -> bool:
    """Exchange two folders in one step, where the system can; tell whether it did."""
    import ctypes

    match sys.platform:
        case "linux":
            naam, argumenten = "renameat2", (-100, os.fsencode(een), -100, os.fsencode(ander), 2)  # AT_FDCWD twice, RENAME_EXCHANGE
        case "darwin":
            naam, argumenten = "renamex_np", (os.fsencode(een), os.fsencode(ander), 2)  # RENAME_SWAP
        case _:
            return False
    functie = getattr(ctypes.CDLL(None), naam, None)
    return functie is not None and functie(*argumenten) == 0


def _naar_schijf(map_: Path) -> None:
    """Wait until what was written is on the disk: after a power cut a new name must not lead to empty files. Once for all files."""
    if sys.platform == "linux":
        import ctypes

        bestand = os.open(map_, os.O_RDONLY)
        try:
            if ctypes.CDLL(None, use_errno=True).syncfs(bestand):
                raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(map_))
        finally:
            os.close(bestand)
    else:
        with suppress(AttributeError):  # Windows
            os.sync()


def _onthoud_namen(map_: Path) -> None:
    """Wait until the names in a folder are on the disk, where a folder can be opened."""
    if sys.platform != "win32":
        bestand = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(bestand)
        finally:
            os.close(bestand)
