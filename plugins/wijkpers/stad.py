"""Build the wijken of a city: each in a process of its own, from one engine that was loaded once, with one cache of the theme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from wijkpers.bridge import build, vertaal
from wijkpers.cache import cachemap
from wijkpers.channel import kanalen
from wijkpers.finish.wissel import storing
from wijkpers.opdracht import Opdracht, Resultaat
from wijkpers.problems import WijkError, problem
from wijkpers.start.hosting import stad
from wijkpers.werkers import apart, los
from wijkpers.wijk.laden import WIJK_YAML

_NAAM: Final = re.compile(r"[a-z0-9][a-z0-9_-]*")


def wijken(map_: Path) -> list[Path]:
    """Give the folders of the wijken below a folder, in order; raises WijkError when there is none."""
    gevonden = sorted(pad.parents[1] for pad in map_.glob(f"*/{WIJK_YAML}"))
    if not gevonden:
        raise WijkError([problem("WK270", str(map_))])
    return gevonden


def workflow(map_: str) -> str:
    """Give the workflow in which each wijk of a folder, named as seen from the top of the repository, is a job of its own; raises WijkError."""
    delen = (*map_.split("/"), *(pad.name for pad in wijken(Path(map_))))
    if fouten := [problem("WK850", map_, waarde=deel) for deel in delen if not _NAAM.fullmatch(deel)]:
        raise WijkError(fouten)
    return stad(map_)


def bouw(map_: Path, opdrachten: Sequence[Opdracht]) -> Iterator[tuple[Opdracht, Resultaat | WijkError]]:
    """Build each, and give what came of it as it is done. Of one wijk nothing goes to another but templates and fonts."""
    gedeeld = cachemap(map_)
    apart(lambda: vertaal(replace(opdrachten[0], themacache=gedeeld)))
    kanalen()  # loaded once, before the first process is started
    for opdracht, uit in los(_een, [replace(o, themacache=None if o.zonder_cache else gedeeld) for o in opdrachten]):
        yield opdracht, storing(uit, opdracht.output) if isinstance(uit, OSError) else uit


def _een(opdracht: Opdracht) -> Resultaat:
    return opdracht.gedaan() or build(opdracht)
