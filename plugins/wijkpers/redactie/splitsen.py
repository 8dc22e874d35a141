"""Make a wijk ready for the editor on a git host: one file per item, every value in the shape that a form reads.

Such an editor knows files and plain YAML. It sees no items inside a list, and no shorthand that only our reader understands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Final

from wijkpers.fields.tekst import goede_code
from wijkpers.problems import Problem, problem
from wijkpers.redactie.voluit import heel, voluit
from wijkpers.schema import Kind, discover
from wijkpers.wijk.bestanden import lijsten_van, stukken_in
from wijkpers.wijk.kern import boom
from wijkpers.wijk.lezen import Document, lees, lees_stuk, lees_yaml, ontleed_yaml, rijen_van

LEESMIJ: Final = "README.md"


@dataclass
class Splitsing:
    """Hold what would be written (None: goes away), how many items leave a list or are written out, and what stands in the way."""

    bestanden: dict[Path, str | None] = field(default_factory=dict)
    los: dict[str, int] = field(default_factory=dict)
    voluit: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def splits(root: Path) -> Splitsing:
    """Look at every item of every kind; nothing is written."""
    uit = Splitsing()
    for kind in discover().values():
        if kind.vorm == "lijst":
            lijst, los = lijsten_van(root, kind)
            if lijst:
                _lijst(uit, root, kind)
            for naam in los:
                _bestand(uit, kind, root / naam, lees_yaml(root / naam, naam))
        elif kind.vorm == "markdown":
            for naam in stukken_in(root, kind.waar)[0]:
                _bestand(uit, kind, root / naam, lees_stuk(root / naam, naam))
    return uit


def _bestand(uit: Splitsing, kind: Kind, pad: Path, document: Document) -> None:
    if document.dialect != "commonmark":
        uit.problems.append(problem("WK803", document.path))
    nieuw = heel(kind.model, document)
    if nieuw != document.tekst:
        uit.bestanden[pad] = nieuw
        uit.voluit.append(document.path)


def _lijst(uit: Splitsing, root: Path, kind: Kind) -> None:
    """Cut a list in files, or say why that cannot be done; then it stays whole."""
    stukken, map_ = rijen_van(lees(root / kind.waar, kind.waar).tekst) or [""], root / kind.los
    items = list(_items(stukken[1:]))
    if fouten := list(_bezwaren(kind, map_, [code for code, *_ in items], accumulate(stuk.count("\n") for stuk in stukken))):
        uit.problems += fouten
        return
    over, wit, boven = stukken[0].lstrip("\n").partition("\n\n")
    if (map_ / LEESMIJ).exists():
        boven = f"{over}{wit}{boven}"
    elif over:  # what stands at the top is about the list, not about its first item
        uit.bestanden[map_ / LEESMIJ] = "".join(f"{regel.lstrip('# ')}\n" for regel in over.rstrip("\n").split("\n"))
    for code, erboven, tekst in items:
        uit.bestanden[map_ / f"{code}.yaml"] = f"{boven.lstrip(chr(10))}{erboven}{voluit(kind.model, tekst)}"
        boven = ""
    uit.bestanden[root / kind.waar] = None
    uit.los[kind.naam] = len(items)


def _bezwaren(kind: Kind, map_: Path, namen: list[str], boven: Iterable[int]) -> Iterator[Problem]:
    """Say which items cannot have a file of their own, and on which line they begin."""
    if not namen:
        yield problem("WK800", kind.waar)
    for code, regels in zip(namen, boven, strict=False):
        if not code:
            yield problem("WK800", kind.waar, regels + 1)
        elif namen.count(code) > 1 or (map_ / f"{code}.yaml").exists():
            yield problem("WK801", kind.waar, regels + 1, waarde=code)


def _items(stukken: list[str]) -> Iterator[tuple[str, str, str]]:
    """Give code, what stands above it, and text of every element; no code for one that cannot stand by itself."""
    boven = ""
    for n, stuk in enumerate(stukken):
        was = ontleed_yaml(stuk, "").data
        eigen, onder = _staart(stuk) if n + 1 < len(stukken) else (stuk, "")
        tekst = _naar_voren(eigen) if was else ""
        data = ontleed_yaml(tekst, "").data
        code = data.get("code") if isinstance(data, dict) and [data] == was else ""
        yield (code if isinstance(code, str) and goede_code(code) else ""), boven, tekst
        boven = onder


def _staart(stuk: str) -> tuple[str, str]:
    """Part an element from the comments at the left below it: those are about the next one."""
    regels = stuk.splitlines(keepends=True)
    n = len(regels)
    while n > 1 and (not regels[n - 1].strip() or regels[n - 1].startswith("#")):
        n -= 1
    return "".join(regels[:n]), "".join(regels[n:]).lstrip("\n")


def _naar_voren(stuk: str) -> str:
    """Take the dash of an element away, and move what is below it to the left."""
    marge = boom(stuk).value[0].start_mark.column
    return re.sub(rf"^ {{1,{marge}}}", "", f" {stuk[1:]}", flags=re.MULTILINE)
