"""Read files as text with positions: YAML without guessing, front matter, and the old `Title:` header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Final

import yaml

from wijkpers.cache import onthoud_data, vingerafdruk
from wijkpers.problems import Problem, problem
from wijkpers.schema import Dialect, Loc
from wijkpers.text import ONZICHTBAAR
from wijkpers.wijk import ontleden as regels_van_yaml
from wijkpers.wijk.ontleden import LADER, RIJ, ontleed, ontleed_lijst

MAX_BYTES: Final = 2 * 1024 * 1024
_GENOEG: Final = 5000  # problems in one file: nobody reads on
_KOPREGEL: Final = re.compile(r"([A-Za-z_][\w-]*):(?:\s+(.*))?$")
# The header names of Pelican, with the names they have here.
_PELICAN: Final = {
    "title": "titel",
    "date": "datum",
    "category": "rubriek",
    "tags": "trefwoorden",
    "author": "auteur",
    "authors": "auteur",
    "summary": "kort",
    "status": "status",
    "slug": "slug",
}


@dataclass(slots=True)
class Document:
    """Hold one file as it was read: plain data of str, list and dict, and what is needed to point at a line."""

    path: str
    tekst: str
    data: Any = None
    body: str = ""
    body_line: int = 1
    dialect: Dialect = "commonmark"
    problems: list[Problem] = field(default_factory=list)
    _kopregels: Mapping[str, int] = field(default_factory=dict)
    kop: str = ""
    _boom: yaml.Node | None = None
    _rijen: list[int] | None = None
    _regels: list[str] | None = None

    def meld(self, code: str, line: int = 0, column: int = 0, **waarden: Any) -> None:
        """Report a problem at a line of this file, with the line itself."""
        if len(self.problems) >= _GENOEG and self.fataal():
            return
        self.problems.append(problem(code, self.path, line, column, excerpt=self.regel(line), **waarden))

    def regel(self, line: int) -> str:
        """Give a line of the file, shortened, for a message."""
        if line < 1:
            return ""
        if self._regels is None:
            self._regels = self.tekst.split("\n")
        return self._regels[line - 1].strip()[:100] if line <= len(self._regels) else ""

    def fataal(self) -> bool:
        """Tell whether anything in this file stops publication."""
        return any(p.fatal for p in self.problems)

    def vind(self, naald: str) -> tuple[int, int] | None:
        """Find line and column of words in the body."""
        index = self.body.find(naald) if naald else -1
        return (self.body_line + self.body.count("\n", 0, index), index - self.body.rfind("\n", 0, index)) if index >= 0 else None

    def plek(self, loc: Loc, *, sleutel: bool = False) -> tuple[int, int]:
        """Find line and column of a value (or of its key); the nearest block around it when it is not there."""
        if self.dialect == "python-markdown":
            return self._kopregels.get(str(loc[0]) if loc else "", 1), 1
        node, loc, boven = self._element(loc)
        mark = node.start_mark
        for deel in loc:
            node, sleutelnode = _stap(node, deel)
            if node is None:
                break
            mark = sleutelnode.start_mark if sleutel and sleutelnode is not None and deel == loc[-1] else node.start_mark
        return boven + mark.line + 1, mark.column + 1

    def _element(self, loc: Loc) -> tuple[yaml.Node, Loc, int]:
        """Compose the element of a list that `loc` leads into, with the number of lines above it: all of a large list takes half a second.

        Where elements cannot be told apart: all of it, once.
        """
        if loc and isinstance(loc[0], int) and (stuk := self.stuk(loc[0])):
            begin, eind = stuk
            return yaml.compose(self.kop[begin:eind], Loader=LADER), (0, *loc[1:]), self.kop.count("\n", 0, begin)
        self._boom = self._boom or yaml.compose(self.kop, Loader=LADER)
        return self._boom, loc, 0

    def stuk(self, n: int) -> tuple[int, int] | None:
        """Give where an element of a list begins and ends in the text; None when something else than an element starts with a dash, or one has no data."""
        if self._rijen is None:
            self._rijen = [m.start() for m in RIJ.finditer(self.kop)]
        if not isinstance(self.data, list) or len(self.data) != len(self._rijen):
            return None
        begin, eind = [*self._rijen, len(self.kop)][n : n + 2]
        return begin, eind

    def vergeet(self) -> None:
        """Let go of the composed tree and the lines, which are kept from the first problem to the last."""
        self._boom = self._regels = None


def _stap(node: yaml.Node, deel: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode) and deel != 0:
        return next(((waarde, sleutel) for sleutel, waarde in node.value if sleutel.value == deel), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(deel, int) and deel < len(node.value):
        return node.value[deel], None
    # A single value may stand for a list of one: stay where we are.
    return (node, None) if deel == 0 else (None, None)


def lees(pad: Path, naam: str) -> Document:
    """Read a file as UTF-8 text; what cannot be read is a problem, never an exception. `naam` is its name in messages."""
    document = Document(naam, "")
    if pad.is_symlink():
        document.meld("WK110")
    elif not pad.is_file():
        document.meld("WK501", remedie="ga naar de map van de wijk, waar content en data staan, of zet het bestand terug")
    elif pad.stat().st_size > MAX_BYTES:
        document.meld("WK109", grootte=f"{pad.stat().st_size // 1024} kB")
    else:
        _tekst(document, pad.read_bytes())
    return document


def _tekst(document: Document, ruw: bytes) -> None:
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        document.meld("WK101", ruw[: e.start].count(b"\n") + 1, e.start - ruw.rfind(b"\n", 0, e.start))
        return
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    document.tekst = ONZICHTBAAR.sub("", tekst)
    if not document.tekst.strip():
        document.meld("WK102")
    elif len(document.tekst) < len(tekst):
        gevonden = ((nummer, m) for nummer, regel in enumerate(tekst.split("\n"), 1) for m in ONZICHTBAAR.finditer(regel))
        for nummer, m in islice(gevonden, _GENOEG):
            document.meld("WK113", nummer, m.start() + 1, teken=f"{ord(m[0]):04X}")


def lees_yaml(pad: Path, naam: str, cache: Path | None = None) -> Document:
    """Read a YAML file; `data` stays None when there is a problem. In `cache` the data of a file without one is kept, under its text and these rules."""
    document = lees(pad, naam)
    if not document.fataal():
        document.kop = document.tekst
        if cache:
            sleutel = vingerafdruk(document.tekst.encode(), yaml.__version__.encode(), bestanden=(Path(__file__), Path(regels_van_yaml.__file__)))
            document.data = onthoud_data(cache / f"yaml/{naam.replace('/', '-')}.json", sleutel, lambda: ontleed_lijst(document))
        else:
            document.data = ontleed_lijst(document)
    return document


def lees_stuk(pad: Path, naam: str) -> Document:
    """Read a Markdown file with its front matter; `data` stays None when there is a problem."""
    return _in_delen(lees(pad, naam))


def ontleed_stuk(tekst: str, naam: str) -> Document:
    """Read a Markdown text as `lees_stuk` does a file."""
    document = Document(naam, "")
    _tekst(document, tekst.encode())
    return _in_delen(document)


def ontleed_yaml(tekst: str, naam: str) -> Document:
    """Read a YAML text as `lees_yaml` does a file."""
    document = Document(naam, "")
    _tekst(document, tekst.encode())
    document.kop = document.tekst
    document.data = None if document.fataal() else ontleed(document)
    return document


def rijen_van(tekst: str) -> list[str] | None:
    """Cut a list with a dash at the left for every element in a head and its elements; None when there is something else in it.

    Whether a piece is one element of the list, only reading it tells.
    """
    plekken = [m.start() for m in RIJ.finditer(tekst)]
    kop = tekst[: plekken[0]] if plekken else tekst
    if any(regel.strip() and not regel.startswith("#") for regel in kop.split("\n")):
        return None
    return [kop, *(tekst[begin:eind] for begin, eind in zip(plekken, [*plekken[1:], len(tekst)], strict=True))]


def _in_delen(document: Document) -> Document:
    """Part head and text."""
    if document.fataal():
        return document
    if document.tekst.startswith("---"):
        _front_matter(document)
    elif _KOPREGEL.match(document.tekst.split("\n", 1)[0]):
        _kopregels(document)
    else:
        document.meld("WK106", 1, 1)
    return document


def _front_matter(document: Document) -> None:
    m = re.match(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|$)", document.tekst, re.DOTALL)
    if not m:
        document.meld("WK111", 1, 1)
        return
    # The first line stays a comment, so that the lines of the YAML are the lines of the file.
    document.kop = "#\n" + (m[1] or "")
    document.body = document.tekst[m.end() :]
    document.body_line = document.tekst.count("\n", 0, m.end()) + 1
    document.data = ontleed(document)


def _kopregels(document: Document) -> None:
    """Read `Naam: waarde` lines up to the first empty line; an indented line continues the value."""
    data: dict[str, str] = {}
    regels: dict[str, int] = {}
    naam = ""
    alle = document.tekst.split("\n")
    einde = len(alle)
    for nummer, regel in enumerate(alle, 1):
        if not regel.strip():
            einde = nummer
            break
        m = _KOPREGEL.match(regel)
        if m:
            naam = _PELICAN.get(m[1].lower(), m[1].lower())
            if naam in data:
                document.meld("WK104", nummer, 1, naam=m[1])
            data[naam], regels[naam] = (m[2] or "").strip(), nummer
        elif regel[0] in " \t" and naam:
            data[naam] += " " + regel.strip()
        else:
            document.meld("WK103", nummer, 1, oorzaak="deze regel heeft geen naam en dubbele punt", remedie="laat een lege regel tussen de kop en de tekst")
    document.dialect, document._kopregels = "python-markdown", regels
    document.body, document.body_line = "\n".join(alle[einde:]), einde + 1
    if not document.fataal():
        document.data = {k: v for k, v in data.items() if v}
