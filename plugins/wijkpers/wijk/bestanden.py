"""Look at what stands in the folders of the redactie: a link to elsewhere is refused, and what nobody reads is told."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from wijkpers.images import SOORTEN, VAN_TELEFOON
from wijkpers.problems import Problem, problem
from wijkpers.schema import Kind, discover

BESTANDEN: Final = frozenset((".mp3", ".pdf"))
_MAPPEN: Final = ("content", "data", "eigen")
_STIL: Final = frozenset((".gitkeep", ".DS_Store"))
_BIJZAAK: Final = _STIL | {"Thumbs.db"}


def stukken_in(root: Path, map_: str) -> tuple[Sequence[str], Sequence[str]]:
    """Give the Markdown files below a folder, in order, and what does not belong there; a picture may stand beside a text."""
    begin = os.path.join(root, map_)
    gevonden = (f"{map_}{boven[len(begin) :]}/{naam}".replace(os.sep, "/") for boven, _, namen in os.walk(begin) for naam in namen)
    stukken, vreemd = [], []
    for pad in sorted(gevonden, key=lambda pad: pad.split("/")):
        naam = posixpath.basename(pad)
        soort = posixpath.splitext(naam)[1].lower()
        if naam not in _BIJZAAK and soort not in SOORTEN:
            (stukken if soort in (".md", ".markdown") and not naam.startswith((".", "_")) else vreemd).append(pad)
    return stukken, vreemd


def lijsten_van(root: Path, kind: Kind) -> tuple[Sequence[str], Sequence[str]]:
    """Give the file of a list when it is there, and the files with one item each."""
    return [kind.waar] if (root / kind.waar).exists() else [], [pad.relative_to(root).as_posix() for pad in sorted((root / kind.los).glob("*.yaml"))]


def losse_bestanden(root: Path) -> tuple[Problem, ...]:
    """Refuse every symlink, also that of a whole folder; warn about files below content/ that go nowhere."""
    return tuple(_losse(root))


def _losse(root: Path) -> Iterator[Problem]:
    bekend = tuple(kind.waar for kind in discover().values() if kind.vorm == "markdown")  # their own reader tells
    for map_ in _MAPPEN:
        if (root / map_).is_symlink():
            yield problem("WK110", map_)
        elif (root / map_).is_dir():
            for naam, koppeling in _bladeren(root, map_):
                if koppeling:
                    yield problem("WK110", naam)
                elif map_ == "content" and not naam.startswith(bekend):
                    pad = PurePosixPath(naam)
                    if pad.suffix.lower() not in SOORTEN | BESTANDEN and pad.name not in _STIL:
                        yield problem("WK503", naam, hint=_waarheen(pad, bekend))


def media(root: Path) -> tuple[str, ...]:
    """Give every file below content/ that is not a text."""
    gevonden = _bladeren(root, "content") if (root / "content").is_dir() else ()
    return tuple(naam for naam, _ in gevonden if not naam.endswith((".md", ".markdown")))


def _bladeren(root: Path, map_: str) -> Iterator[tuple[str, bool]]:
    """Give every file, every link, and every hidden folder as one, in order; no link is followed."""
    with os.scandir(root / map_) as rij:
        for deel in sorted(rij, key=lambda d: d.name):
            naam = f"{map_}/{deel.name}"
            if deel.is_dir(follow_symlinks=False) and not deel.name.startswith("."):
                yield from _bladeren(root, naam)
            else:
                yield naam, deel.is_symlink()


def _waarheen(pad: PurePosixPath, bekend: tuple[str, ...]) -> str:
    """Say where a text belongs, and what to do with a photo that no site can show; anything else takes the remedy of its message."""
    if pad.suffix.lower() in (".heic", ".heif"):
        return VAN_TELEFOON
    return f"zet het in één van deze mappen: {', '.join(bekend)}" if pad.suffix.lower() in (".md", ".markdown") else ""
