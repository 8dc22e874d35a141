"""Rename fields in what a redactie wrote, when a new version calls them otherwise: a word changes in its line, and nothing else.

`HERNOEMD` grows by a line with every field that gets another name, and never shrinks: a wijk may skip versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from wijkpers.schema import discover
from wijkpers.wijk.bestanden import lijsten_van
from wijkpers.wijk.ontleden import LADER

WIJK: Final = "wijk"  # the settings, beside the kinds
_KOP: Final = re.compile(r"---[ \t]*\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Hernoemd:
    """Be one field with a new name: since which version, of which kind (or `wijk`), its way through the blocks, and the name it has now."""

    versie: str
    soort: str
    pad: tuple[str, ...]
    nieuw: str


HERNOEMD: Final[tuple[Hernoemd, ...]] = ()


@dataclass(frozen=True, slots=True)
class Wijziging:
    """Be one line that changes, or, when both names stand there, one that a person has to look at."""

    path: str
    regel: int
    oud: str
    nieuw: str
    dubbel: bool = False


def hernoem(root: Path, hernoemd: Iterable[Hernoemd] = HERNOEMD) -> tuple[dict[Path, bytes], list[Wijziging]]:
    """Give the new bytes of every file that changes, and what changes in it. A file that cannot be read stays: `check` tells about it."""
    nieuw: dict[Path, bytes] = {}
    alles: list[Wijziging] = []
    for regel in hernoemd:
        for pad in _bestanden(root, regel.soort):
            try:
                tekst = nieuw.get(pad, pad.read_bytes()).decode()
                plekken = list(_plekken(tekst, regel, markdown=pad.suffix != ".yaml"))
            except (UnicodeDecodeError, yaml.YAMLError):
                continue
            rijen = tekst.split("\n")
            for nummer, kolom, dubbel in reversed(plekken):
                alles.append(Wijziging(pad.relative_to(root).as_posix(), nummer + 1, regel.pad[-1], regel.nieuw, dubbel))
                if not dubbel:
                    rij = rijen[nummer]
                    rijen[nummer] = re.sub(rf"(['\"]?){re.escape(regel.pad[-1])}\1", regel.nieuw, rij[kolom:], count=1).join((rij[:kolom], ""))
            if any(not dubbel for _, _, dubbel in plekken):
                nieuw[pad] = "\n".join(rijen).encode()
    return nieuw, sorted(alles, key=lambda w: (w.path, w.regel))


def _bestanden(root: Path, soort: str) -> Iterator[Path]:
    """Give the files in which items of a kind stand."""
    if soort == WIJK:
        yield from (p for p in [root / "data/wijk.yaml"] if p.is_file())
        return
    kind = discover()[soort]
    if kind.vorm == "markdown":
        yield from sorted(p for p in (root / kind.waar).rglob("*") if p.suffix.lower() in (".md", ".markdown"))
    else:
        yield from (root / naam for namen in lijsten_van(root, kind) for naam in namen)


def _plekken(tekst: str, regel: Hernoemd, *, markdown: bool) -> Iterator[tuple[int, int, bool]]:
    """Give line and column of every key with the old name, and whether the new one stands beside it."""
    if not markdown:
        yield from _sleutels(yaml.compose(tekst, Loader=LADER), regel)
    elif m := _KOP.match(tekst.removeprefix("\ufeff")):
        yield from _sleutels(yaml.compose(f"\n{m[1]}", Loader=LADER), regel)
    else:
        for nummer, rij in enumerate(tekst.split("\n\n", 1)[0].split("\n")):
            if re.match(rf"{re.escape(regel.pad[-1])}:", rij, re.IGNORECASE):
                yield nummer, 0, False


def _sleutels(node: Any, regel: Hernoemd, diepte: int = 0) -> Iterator[tuple[int, int, bool]]:
    """Follow the way through blocks; a list on the way stands for each of its elements."""
    if isinstance(node, yaml.SequenceNode):
        for element in node.value:
            yield from _sleutels(element, regel, diepte)
    elif isinstance(node, yaml.MappingNode):
        namen = {sleutel.value for sleutel, _ in node.value}
        for sleutel, waarde in node.value:
            if sleutel.value == regel.pad[diepte]:
                if diepte + 1 < len(regel.pad):
                    yield from _sleutels(waarde, regel, diepte + 1)
                else:
                    yield sleutel.start_mark.line, sleutel.start_mark.column, regel.nieuw in namen
