"""Say what to build and what came of it. This module loads in a moment, so that a build with nothing to do is over in one."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from wijkpers import THEME
from wijkpers.cache import cachemap, keep, tijdelijk, vingerafdruk
from wijkpers.finish.onveranderd import invoer, stand
from wijkpers.problems import Problem

Stap = Callable[[str], None]


@dataclass(frozen=True)
class Resultaat:
    """Tell what a build did: for which wijk, with which warnings, how much, and whether there was nothing to do."""

    naam: str
    problems: tuple[Problem, ...]
    paginas: int
    bestanden: int
    seconden: float = 0.0
    onveranderd: bool = False


@dataclass(frozen=True)
class Opdracht:
    """Say what to build: the wijk below `root`, as on `today`, into `output`, at `siteurl` (None: as data/wijk.yaml says)."""

    root: Path
    output: Path
    today: date
    siteurl: str | None = None
    theme: Path = THEME
    zoeken: bool = True
    usb: bool = False
    zonder_cache: bool = False
    themacache: Path | None = None
    stap: Stap = field(default=lambda naam: None, compare=False, repr=False)

    @cached_property
    def cache(self) -> Path:
        """Give the folder whose contents may be thrown away at any time."""
        return tijdelijk() if self.zonder_cache else cachemap(self.root)

    @property
    def gedeeld(self) -> Path:
        """Give the part of the cache that wijken with one theme may share: its templates and its fonts."""
        return self.themacache or self.cache

    @property
    def eigen(self) -> Path:
        """Give the folder with the wijk's own templates, style and files."""
        return self.root / "eigen"

    @cached_property
    def invoer(self) -> str:
        """Fingerprint all that the site is made of. Asked before it is read: what changes while we read, is seen the next time."""
        opgehaald = sorted(pad.name for pad in (self.cache / "redactie").glob("*"))  # the editor, by the hash of its packages
        return invoer(self.root, self.theme, repr(self), *opgehaald)

    @property
    def _verslag(self) -> Path:
        return self.cache / "gemaakt" / f"{vingerafdruk(str(self.output).encode())[:8]}.json"

    def gedaan(self) -> Resultaat | None:
        """Give what the build that made the output told, when it was made from all this and nobody touched it since."""
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):  # no such note, or no note
            eerder = json.loads(self._verslag.read_bytes())
            if (eerder["invoer"], eerder["stand"]) == (self.invoer, stand(self.output)):
                problems = tuple(Problem(**p) for p in eerder["resultaat"].pop("problems"))
                return Resultaat(**eerder["resultaat"] | {"problems": problems, "onveranderd": True})
        return None

    def noteer(self, resultaat: Resultaat) -> None:
        """Remember what is told about the site that was just placed."""
        keep(self._verslag, json.dumps({"invoer": self.invoer, "stand": stand(self.output), "resultaat": asdict(resultaat)}).encode())
