"""Say which item, template and line it was when something breaks that nobody foresaw.

A channel, a template or a package may break in any way, and a traceback does not tell an editor which article it met. The frames of that
traceback do: the innermost one that holds an item (or the document of one, or a file of the wijk) was busy with it, so no channel has to say
what it is doing.
"""

from __future__ import annotations

import re
import sysconfig
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Final

from wijkpers.problems import Problem, WijkError, problem
from wijkpers.schema import Item
from wijkpers.wijk.lezen import Document, lees_yaml

_VAN_ANDEREN: Final = re.compile("|".join(["<", *(re.escape(sysconfig.get_path(naam)) for naam in ("stdlib", "purelib", "platlib"))]))
_MAPPEN: Final = (("content",), ("data",), ("eigen",), ("theme",))

LEZEN = "het lezen van de wijk"


class Aanwijzen:
    """Turn what breaks inside a `with` into a problem at the item at hand, or at `plek`; `wat` is what was busy, such as `het kanaal agenda`.

    What is told already (WijkError), what the machine refuses (OSError with a number) and what asks to stop pass through.
    """

    def __init__(self, root: Path, wat: str, plek: str) -> None:
        self.root = root
        self.wat = wat
        self.plek = plek

    def __enter__(self) -> None:
        """Do nothing yet."""

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        """Raise WijkError in the place of what was raised."""
        verder = isinstance(fout, WijkError | KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError)
        if fout and not verder and not (isinstance(fout, OSError) and fout.errno):
            raise WijkError([self._probleem(fout)]) from fout

    def _probleem(self, fout: BaseException) -> Problem:
        frames = [(frame, regel) for frame, regel in traceback.walk_tb(fout.__traceback__)]
        sjabloon = next((p for p in reversed(frames) if p[0].f_code.co_filename.endswith(".html")), None)
        eigen = next((p for p in reversed(frames) if not _VAN_ANDEREN.match(p[0].f_code.co_filename)), frames[-1])
        frame, regel = sjabloon or eigen
        waar = f"{_kort(Path(frame.f_code.co_filename), self.root)}, regel {regel}"
        plek = next(filter(None, (_plek(frame, self.root) for frame, _ in reversed(frames))), (self.plek, 0, 0))
        oorzaak = f"{type(fout).__name__}: {fout}"[:300]
        if sjabloon:
            return problem("WK506", *plek, naam=waar, oorzaak=oorzaak)
        return problem("WK525", *plek, wat=self.wat, oorzaak=oorzaak, waar=waar)


def _plek(frame: FrameType, root: Path) -> tuple[str, int, int] | None:
    """Give file, line and column of what a frame was busy with."""
    for waarde in _waarden(frame):
        if isinstance(waarde, Document) and waarde.path:
            return waarde.path, 0, 0
        if isinstance(waarde, Item) and waarde.herkomst.path:
            pad, loc = waarde.herkomst.path, waarde.herkomst.loc
            regel, kolom = lees_yaml(root / pad, pad).plek(loc) if pad.endswith(".yaml") and loc else (0, 0)
            return pad, regel, kolom
        if isinstance(waarde, Path) and waarde.is_relative_to(root) and waarde.relative_to(root).parts[:1] in _MAPPEN and waarde.is_file():
            return waarde.relative_to(root).as_posix(), 0, 0
    return None


def _waarden(frame: FrameType) -> Iterator[Any]:
    """Give the variables of a frame, `item` first: a loop may have left others."""
    lokaal = frame.f_locals
    yield from (waarde for naam, waarde in lokaal.items() if naam == "item" or naam.endswith("_item"))
    yield from list(lokaal.values())


def _kort(pad: Path, root: Path) -> str:
    """Give a file as people know it: below the wijk or the engine, else its name."""
    for boven in (root, Path(__file__).parents[3]):
        if pad.is_relative_to(boven):
            return pad.relative_to(boven).as_posix()
    return pad.name
