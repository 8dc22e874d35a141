"""Build on the site before the last: a page that did not change need not be written, nor its folder made, nor the old one removed.

What a build takes out of the output is kept in the cache, and is the stage of the next one. Of it only files stay whose path the last
press run made; each of those is compared with what this run makes, and goes when it makes none. So it does not matter what is in it: at
worst it saves nothing.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wijkpers.cache import schrijf_heel, verwijder
from wijkpers.finish.mappen import onder


@dataclass(frozen=True)
class Hergebruik:
    """Keep a site in `map_`, with the paths that the last press run made beside it."""

    map_: Path

    @property
    def site(self) -> Path:
        """Give the kept site."""
        return self.map_ / "site"

    @property
    def lijst(self) -> Path:
        """Give the file with the paths."""
        return self.map_ / "paden.json"

    def neem(self, stage: Path) -> frozenset[str]:
        """Make `stage` out of the kept site, or empty; return the paths that may be right already."""
        with suppress(OSError, ValueError, TypeError, RecursionError):  # nothing kept, damaged, a link, or on another disk
            paden = frozenset(json.loads(self.lijst.read_bytes()))
            if self.map_.is_symlink() or self.site.is_symlink() or not self.site.is_dir():
                raise NotADirectoryError(self.site)
            self.site.rename(stage)
            return frozenset(_houd(stage, paden))
        verwijder(stage)
        stage.mkdir()
        return frozenset()

    def geef(self, oud: Path, paden: Iterable[str]) -> None:
        """Keep a site that was taken out of the output, where the disk allows it; else it is removed."""
        try:
            if not self.map_.is_dir() or self.map_.is_symlink():
                verwijder(self.map_)
            schrijf_heel(self.lijst, json.dumps(sorted(paden)).encode())
            verwijder(self.site)
            oud.rename(self.site)
        except OSError:
            shutil.rmtree(oud, ignore_errors=True)


def _houd(stage: Path, paden: frozenset[str]) -> list[str]:
    """Remove every file that is not one of `paden`, and return the others."""
    blijft: list[str] = []
    for pad, ding in onder(stage):
        if pad in paden and ding.is_file(follow_symlinks=False):
            blijft.append(pad)
        else:
            os.unlink(ding.path)
    return blijft


def snoei(stage: Path, weg: Iterable[str]) -> None:
    """Remove files that nobody made any more, and the folders that this empties."""
    for pad in weg:
        doel = stage / pad
        doel.unlink()
        with suppress(OSError):  # not empty: done
            while doel.parent != stage:
                doel = doel.parent
                doel.rmdir()
