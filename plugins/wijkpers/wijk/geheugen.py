"""Remember from one load to the next what each step made of each thing, so that a preview reads, checks and renders only what is new.

What a step made counts again only when all that it was made of is still the same: the file by its marks, and everything else by what is in it.
So a load that remembers gives exactly what a fresh one gives (`tests/test_geheugen.py`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from wijkpers.problems import Problem
from wijkpers.werkers import elk
from wijkpers.wijk.lezen import Document

T = TypeVar("T")
Sleutel = tuple[str, Hashable]


class Taak(NamedTuple):
    """Be one thing that a step looks at: its name, the document that it reports to, and all that the outcome depends on."""

    wat: Hashable
    document: Document
    van: tuple[Any, ...]


class _Uitkomst(NamedTuple):
    document: Document
    van: tuple[Any, ...]
    waarde: Any
    problems: Sequence[Problem]


@dataclass
class Geheugen:
    """Hold what was made. Only with `blijft` anything is known the next time: a command that loads once need not look at marks."""

    blijft: bool = False
    _eerder: dict[Sleutel, Any] = field(default_factory=dict)
    _nu: dict[Sleutel, Any] = field(default_factory=dict)

    def begin(self) -> None:
        """Start a load; after one that failed, both it and the one before are known."""
        self._eerder, self._nu = self._eerder | self._nu if self.blijft else {}, {}

    def klaar(self) -> None:
        """End a load that went well: what it did not ask for is forgotten."""
        self._eerder = {}

    def vergeet(self, naam: str) -> None:
        """Read a file again, whatever its marks say: two changes may fall in one tick of its clock."""
        for rij in (self._eerder, self._nu):
            rij.pop(("lezen", naam), None)

    def kenmerk(self, root: Path, naam: str) -> tuple[int, ...] | None:
        """Give the marks of a file that change when it does."""
        try:
            s = os.lstat(os.path.join(root, naam)) if self.blijft else None
        except FileNotFoundError:
            s = None
        if s is None:
            return None
        return s.st_mtime_ns, s.st_ctime_ns, s.st_size, s.st_ino, s.st_mode

    def bij(self, naam: Hashable, van: Any, maak: Callable[[], T]) -> T:
        """Give the very thing that was made of what equals `van`, else what `maak` makes."""
        oud = self._eerder.get(("bij", naam))
        self._nu["bij", naam] = nieuw = oud if oud and oud[0] == van else (van, maak())
        return nieuw[1]

    def lees(self, root: Path, namen: Iterable[str], doe: Callable[[Path, str], Document]) -> list[Document]:
        """Read files below `root`, those that are new over processes; a document that is known has only the problems of its reading."""
        kenmerken = {naam: self.kenmerk(root, naam) for naam in namen}
        nieuw = [naam for naam, kenmerk in kenmerken.items() if not self._is(("lezen", naam), kenmerk)]
        for naam, document in zip(nieuw, elk(lambda naam: doe(root / naam, naam), nieuw), strict=True):
            self._nu["lezen", naam] = kenmerken[naam], document, tuple(document.problems)
        uit = []
        for naam in kenmerken:
            _, document, problems = self._nu["lezen", naam]
            document.problems = list(problems)
            uit.append(document)
        return uit

    def _is(self, sleutel: Sleutel, kenmerk: Any) -> bool:
        oud = self._eerder.get(sleutel) if kenmerk is not None else None
        if oud and oud[0] == kenmerk:
            self._nu[sleutel] = oud
            return True
        return False

    def stap(self, naam: str, taken: Sequence[Taak], doe: Callable[[Taak], T], *, verdeeld: bool = False) -> list[T]:
        """Give what `doe` makes of each task, in order, and report what it reports; only of what is new, over processes when `verdeeld`."""
        nieuw = [taak for taak in taken if not self._kent(naam, taak)]

        def een(taak: Taak) -> tuple[T, list[Problem]]:
            """Do one, and take what it reports out of its document: another process has a copy of that."""
            problems = taak.document.problems
            eerder = len(problems)
            uit = doe(taak)
            gemeld = problems[eerder:]
            del problems[eerder:]
            return uit, gemeld

        uitkomsten: Iterable[tuple[T, list[Problem]]] = elk(een, nieuw) if verdeeld else map(een, nieuw)
        for taak, (waarde, problems) in zip(nieuw, uitkomsten, strict=True):
            self._nu[naam, taak.wat] = _Uitkomst(taak.document, taak.van, waarde, problems)
        uit = []
        for taak in taken:
            uitkomst = self._nu[naam, taak.wat]
            if uitkomst.problems:
                taak.document.problems += uitkomst.problems
            uit.append(uitkomst.waarde)
        return uit

    def _kent(self, naam: str, taak: Taak) -> bool:
        """Tell whether the outcome is known. One with problems only in the same document: in another its lines may have moved."""
        oud = self._eerder.get((naam, taak.wat))
        if oud and oud.van == taak.van and (not oud.problems or oud.document is taak.document):
            self._nu[naam, taak.wat] = oud
            return True
        return False
