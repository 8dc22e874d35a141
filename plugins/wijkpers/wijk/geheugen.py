"""Remember from one load to the next what each step made of each thing, so that a preview reads, checks and renders only what is new.

What a step made counts again only when all that it was made of is still the same: the file by its marks, and everything else by what is in it.
So a load that remembers gives exactly what a fresh one gives (`tests/test_voorbeeld.py`). A step gives its whole row at once: to see that five
thousand things are the very ones of the last time takes less than to ask of one whether it changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from wijkpers.problems import Problem
from wijkpers.werkers import elk
from wijkpers.wijk.lezen import Document

A = TypeVar("A")
T = TypeVar("T")
Kenmerk = tuple[int, ...]
_NIEUW: Final = object()


class Rondom(NamedTuple):
    """Be what a step looks at beside an element, where `geldt` tells of one whether what was made of it holds when that changed; not of one that reported."""

    van: object
    geldt: Callable[[Any, Any], bool]


class _Stap(NamedTuple):
    """Be what a step made: of which row, in which surroundings, and what it reported about which element."""

    rij: Sequence[Any]
    omgeving: object
    rondom: object
    uit: list[Any]
    gemeld: dict[int, tuple[Document, list[Problem]]]


class _Gelezen(NamedTuple):
    kenmerk: Kenmerk | None
    document: Document
    problems: list[Problem]


@dataclass
class Geheugen:
    """Hold what was made. Only with `blijft` anything is known the next time: a command that loads once need not look at marks."""

    blijft: bool = False
    _eerder: dict[Hashable, Any] = field(default_factory=dict)
    _nu: dict[Hashable, Any] = field(default_factory=dict)
    _gelezen: dict[str, _Gelezen] = field(default_factory=dict)
    _kenmerken: dict[str, Kenmerk | None] = field(default_factory=dict)
    _schijf: dict[Hashable, tuple[Callable[[], Any], Any]] = field(default_factory=dict)
    _kijk: bool | None = None  # whether the disk changed in more than what is in its files; None when nobody told

    def begin(self) -> None:
        """Start a load. Unless we heard what changed since the last one, nothing that was seen on the disk counts."""
        self._eerder, self._nu = (self._eerder | self._nu if self._eerder else self._nu) if self.blijft else {}, {}
        if self._kijk is not False:
            self._kenmerken, self._schijf = {}, {}
        self._kijk = None

    def klaar(self) -> None:
        """End a load that went well: what it did not ask for is forgotten."""
        self._eerder = {}
        if len(self._gelezen) > len(self._kenmerken):
            self._gelezen = {naam: gelezen for naam, gelezen in self._gelezen.items() if naam in self._kenmerken}

    def hoor(self, root: Path, namen: Iterable[str]) -> None:
        """Hear which files changed since the last load. When they are what we know already, the next one looks at nothing else.

        They are read again whatever their marks say: two changes may fall in one tick of a clock.
        """
        self._kijk = bool(self._kijk)
        for naam in namen:
            bekend = self._kenmerken.pop(naam, None) is not None
            self._gelezen.pop(naam, None)
            if self.kenmerk(root, naam) is None:
                self._kijk = self._kijk or bekend or any(n.startswith(f"{naam}/") for n in self._kenmerken)
            else:
                self._kijk = self._kijk or not bekend or not os.path.isfile(root / naam) or os.path.islink(root / naam)

    def anders(self, root: Path) -> bool:
        """Tell whether the disk is not what the last load saw, for a change that nobody told."""
        return any(kijk() != gezien for kijk, gezien in self._schijf.values()) or any(_kenmerk(root, naam) != k for naam, k in self._kenmerken.items())

    def op_schijf(self, naam: Hashable, kijk: Callable[[], T]) -> T:
        """Give what `kijk` sees, which are names of files; it looks again when any came, went or moved."""
        if naam not in self._schijf:
            self._schijf[naam] = kijk, kijk()
        return self._schijf[naam][1]

    def kenmerk(self, root: Path, naam: str) -> Kenmerk | None:
        """Give the marks of a file that change when it does."""
        if naam not in self._kenmerken:
            self._kenmerken[naam] = _kenmerk(root, naam) if self.blijft else None
        return self._kenmerken[naam]

    def bij(self, naam: Hashable, van: Any, maak: Callable[[], T]) -> T:
        """Give the very thing that was made of what equals `van`, else what `maak` makes."""
        oud = self._eerder.get(("bij", naam))
        self._nu["bij", naam] = nieuw = oud if oud and oud[0] == van else (van, maak())
        return nieuw[1]

    def lees(self, root: Path, namen: Iterable[str], doe: Callable[[Path, str], Document]) -> list[Document]:
        """Read files below `root`, those that are new over processes; a document that is known has only the problems of its reading."""
        kenmerken = {naam: self.kenmerk(root, naam) for naam in namen}
        nieuw = [naam for naam, kenmerk in kenmerken.items() if kenmerk is None or naam not in self._gelezen or self._gelezen[naam].kenmerk != kenmerk]
        for naam, document in zip(nieuw, elk(lambda naam: doe(root / naam, naam), nieuw), strict=True):
            self._gelezen[naam] = _Gelezen(kenmerken[naam], document, list(document.problems))
        uit = []
        for naam in kenmerken:
            _, document, problems = self._gelezen[naam]
            if document.problems or problems:
                document.problems = list(problems)
            uit.append(document)
        return uit

    def stap(
        self,
        naam: str,
        rij: Sequence[A],
        document: Callable[[A], Document],
        doe: Callable[[A], T],
        *,
        omgeving: object = None,
        rondom: Rondom | None = None,
        verdeeld: bool = False,
    ) -> list[T]:
        """Give what `doe` makes of each element, in order, and report what it reports in its document; `omgeving` is all else that it looks at.

        Only of what is new: another element, or one with problems in another document, where its lines may have moved. Over processes when `verdeeld`.
        """
        uit, gemeld = self._bekend(naam, rij, document, omgeving)
        if rondom and naam in self._eerder and self._eerder[naam].rondom != rondom.van:
            for n, waarde in enumerate(uit):
                if n in gemeld or (waarde is not _NIEUW and not rondom.geldt(rij[n], waarde)):
                    uit[n] = _NIEUW
            gemeld = {}
        nieuw = [n for n, waarde in enumerate(uit) if waarde is _NIEUW]

        def een(n: int) -> tuple[T, list[Problem]]:
            """Do one, and take what it reports out of its document: another process has a copy of that."""
            problems = document(rij[n]).problems
            eerder = len(problems)
            waarde = doe(rij[n])
            apart = problems[eerder:]
            del problems[eerder:]
            return waarde, apart

        for n, (waarde, problems) in zip(nieuw, elk(een, nieuw) if verdeeld else map(een, nieuw), strict=True):
            uit[n] = waarde
            if problems:
                gemeld[n] = document(rij[n]), problems
        for _, (waar, problems) in sorted(gemeld.items()):
            waar.problems += problems
        self._nu[naam] = _Stap(rij, omgeving, rondom and rondom.van, uit, gemeld)
        return uit

    def _bekend(self, naam: str, rij: Sequence[A], document: Callable[[A], Document], omgeving: object) -> tuple[list[Any], dict[int, Any]]:
        """Give what the last time made of each element, `_NIEUW` where it made nothing, and what it reported."""
        oud: _Stap | None = self._eerder.get(naam)
        if oud is None or oud.omgeving != omgeving:
            return [_NIEUW] * len(rij), {}
        uit = [*oud.uit[: len(rij)], *[_NIEUW] * (len(rij) - len(oud.uit))]
        verplaatst = dict(_verplaatst(oud.rij, rij))
        for n, m in verplaatst.items():
            uit[n] = _NIEUW if m is None else oud.uit[m]
        gemeld = {}
        waarheen = {m: n for n, m in verplaatst.items()}
        for m, (waar, problems) in oud.gemeld.items():
            n = waarheen.get(m, m if m not in verplaatst and m < len(rij) else None)
            if n is not None and document(rij[n]) is waar:
                gemeld[n] = waar, problems
            elif n is not None:
                uit[n] = _NIEUW
        return uit, gemeld


def _verplaatst(oud: Sequence[Any], nieuw: Sequence[Any]) -> Iterator[tuple[int, int | None]]:
    """Give where in the new row something else stands than in the old one, and where in the old row that stood, as the very thing or as its equal."""
    anders = [n for n, (a, b) in enumerate(zip(oud, nieuw, strict=False)) if a is not b]
    anders += range(len(oud), len(nieuw))
    plekken = {id(ding): m for m, ding in enumerate(oud)} if anders else {}
    for n in anders:
        m = plekken.get(id(nieuw[n]), n)
        yield n, m if m < len(oud) and oud[m] == nieuw[n] else None


def _kenmerk(root: Path, naam: str) -> Kenmerk | None:
    try:
        s = os.lstat(os.path.join(root, naam))
    except OSError:
        return None
    return s.st_mtime_ns, s.st_ctime_ns, s.st_size, s.st_ino, s.st_mode
