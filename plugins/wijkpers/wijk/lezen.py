"""Read files as text with positions: YAML without guessing, front matter, and the old `Title:` header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from wijkpers.cache import onthoud_data, vingerafdruk
from wijkpers.problems import Problem, problem
from wijkpers.schema import Dialect, Loc

MAX_BYTES: Final = 2 * 1024 * 1024
MAX_DIEPTE: Final = 30
_LADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Control characters, bidi overrides and zero-width marks: never meant, sometimes harmful (Trojan Source, CVE-2021-42574).
ONZICHTBAAR: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_GEWONE_LABELS: Final = frozenset(("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"))
_ANKER: Final = re.compile(r"(?:^|[\s\[{,])[&*][^\s*]", re.MULTILINE)
_RIJ: Final = re.compile(r"^-(?=\s)", re.MULTILINE)
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
    _kop: str = ""
    _boom: yaml.Node | None = None
    _rijen: list[int] | None = None

    def meld(self, code: str, line: int = 0, column: int = 0, **waarden: Any) -> None:
        """Report a problem at a line of this file, with the line itself."""
        self.problems.append(problem(code, self.path, line, column, excerpt=self.regel(line), **waarden))

    def regel(self, line: int) -> str:
        """Give a line of the file, shortened, for a message."""
        if line < 1:
            return ""
        regels = self.tekst.split("\n")
        return regels[line - 1].strip()[:100] if line <= len(regels) else ""

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

        Where something else than an element starts with a dash, or an element has no data, the numbers differ: then all of it, once.
        """
        if self._rijen is None:
            self._rijen = [m.start() for m in _RIJ.finditer(self._kop)]
        if loc and isinstance(loc[0], int) and isinstance(self.data, list) and len(self.data) == len(self._rijen):
            begin, eind = [*self._rijen, len(self._kop)][loc[0] : loc[0] + 2]
            return yaml.compose(self._kop[begin:eind], Loader=_LADER), (0, *loc[1:]), self._kop.count("\n", 0, begin)
        self._boom = self._boom or yaml.compose(self._kop, Loader=_LADER)
        return self._boom, loc, 0

    def vergeet(self) -> None:
        """Let go of the composed tree, which is kept from the first problem to the last."""
        self._boom = None


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
    document.tekst = tekst
    if not tekst.strip():
        document.meld("WK102")
        return
    if ONZICHTBAAR.search(tekst):
        for m in ONZICHTBAAR.finditer(tekst):
            document.meld("WK113", tekst.count("\n", 0, m.start()) + 1, m.start() - tekst.rfind("\n", 0, m.start()), teken=f"{ord(m[0]):04X}")
        document.tekst = ONZICHTBAAR.sub("", tekst)


def lees_yaml(pad: Path, naam: str, cache: Path | None = None) -> Document:
    """Read a YAML file; `data` stays None when there is a problem. In `cache` the data of a file without one is kept, under its text and these rules."""
    document = lees(pad, naam)
    if not _fataal(document):
        document._kop = document.tekst
        if cache:
            sleutel = vingerafdruk(document.tekst.encode(), yaml.__version__.encode(), bestanden=(Path(__file__),))
            document.data = onthoud_data(cache / f"yaml/{naam.replace('/', '-')}.json", sleutel, lambda: _yaml(document))
        else:
            document.data = _yaml(document)
    return document


def lees_stuk(pad: Path, naam: str) -> Document:
    """Read a Markdown file with its front matter; `data` stays None when there is a problem."""
    document = lees(pad, naam)
    if _fataal(document):
        return document
    if document.tekst.startswith("---"):
        _front_matter(document)
    elif _KOPREGEL.match(document.tekst.split("\n", 1)[0]):
        _kopregels(document)
    else:
        document.meld("WK106", 1, 1)
    return document


def _fataal(document: Document) -> bool:
    return any(p.fatal for p in document.problems)


def _front_matter(document: Document) -> None:
    m = re.match(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|$)", document.tekst, re.DOTALL)
    if not m:
        document.meld("WK111", 1, 1)
        return
    # The first line stays a comment, so that the lines of the YAML are the lines of the file.
    document._kop = "#\n" + (m[1] or "")
    document.body = document.tekst[m.end() :]
    document.body_line = document.tekst.count("\n", 0, m.end()) + 1
    document.data = _yaml(document)


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
    if not _fataal(document):
        document.data = {k: v for k, v in data.items() if v}


def _yaml(document: Document) -> Any:
    """Give the data of the YAML, or None with a problem in the document."""
    try:
        if _ANKER.search(document._kop):
            _ankers(document)
        if _fataal(document):
            return None
        node = yaml.compose(document._kop, Loader=_LADER)
        if node is None:
            document.meld("WK102")
            return None
        data = _plat(node, document, 0)
    except yaml.MarkedYAMLError as e:
        oorzaak, remedie = _oorzaak(e)
        mark = e.problem_mark or e.context_mark
        document.meld("WK103", mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, oorzaak=oorzaak, remedie=remedie)
        return None
    except RecursionError:
        document.meld("WK109", grootte="te diep")
        return None
    return None if _fataal(document) else data


def _plat(node: yaml.Node, document: Document, diepte: int) -> Any:
    """Turn nodes into str, list and dict; empty values and `null` are left out, as if the line were not there."""
    if diepte > MAX_DIEPTE:
        document.meld("WK109", node.start_mark.line + 1, grootte="te diep")
        return None
    _label(node, document)
    if isinstance(node, yaml.ScalarNode):
        if node.style == '"' and (m := ONZICHTBAAR.search(node.value)):  # written as "\\u202e"
            mark: Any = node.start_mark
            document.meld("WK113", mark.line + 1, mark.column + 1, teken=f"{ord(m[0]):04X}")
            return ONZICHTBAAR.sub("", node.value) or None
        leeg = node.value == "" or (node.style in (None, "") and node.value in ("null", "~", "Null", "NULL"))
        return None if leeg else node.value
    if isinstance(node, yaml.SequenceNode):
        return [waarde for waarde in (_plat(n, document, diepte + 1) for n in node.value) if waarde is not None]
    data: dict[str, Any] = {}
    for sleutel, waardenode in node.value:
        regel, kolom = sleutel.start_mark.line + 1, sleutel.start_mark.column + 1
        if not isinstance(sleutel, yaml.ScalarNode):
            document.meld("WK107", regel, kolom, verwacht="een naam", gevonden="een blok")
        elif sleutel.value in data:
            document.meld("WK104", regel, kolom, naam=sleutel.value)
        elif getattr(node, "flow_style", False) and waardenode.start_mark.index <= sleutel.end_mark.index:
            beter = f'zet de hele tekst tussen aanhalingstekens: "..., {sleutel.value}"'
            document.meld("WK103", regel, kolom, oorzaak="er staat een komma in een tekst", remedie=beter)
        else:
            data[sleutel.value] = _plat(waardenode, document, diepte + 1)
    return {naam: waarde for naam, waarde in data.items() if waarde is not None}


def _label(node: yaml.Node, document: Document) -> None:
    if node.tag not in _GEWONE_LABELS:
        document.meld("WK108", node.start_mark.line + 1, node.start_mark.column + 1)


def _ankers(document: Document) -> None:
    """Report anchors and aliases before `compose` follows them: nine of them can unfold into a billion values."""
    for token in yaml.scan(document._kop, Loader=_LADER):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            document.meld("WK105", token.start_mark.line + 1, token.start_mark.column + 1)


def _oorzaak(e: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Say in plain Dutch what a YAML parser complains about, and what to do."""
    wat = f"{e.problem or ''} {e.context or ''}"
    mark = e.problem_mark
    for stuk, oorzaak, remedie in _YAML:
        if stuk in wat:
            return oorzaak, remedie
    return (f"de regel {mark.line + 1} klopt niet" if mark else "de opbouw klopt niet"), "kijk of het inspringen en de dubbele punten kloppen"


_YAML: Final = (
    ("'\\t'", "er staat een tab in", "spring in met spaties, nooit met de tab-toets"),
    ("found a tab", "er staat een tab in", "spring in met spaties, nooit met de tab-toets"),
    ("mapping values are not allowed", "er staat een dubbele punt te veel", 'zet de waarde tussen aanhalingstekens: naam: "De Kade: een huis"'),
    ("found unexpected end of stream", "een aanhalingsteken is niet gesloten", "zet aan het eind van de waarde hetzelfde aanhalingsteken"),
    ("found unexpected document", "een aanhalingsteken is niet gesloten", "zet aan het eind van de waarde hetzelfde aanhalingsteken"),
    ("found character that cannot start", "de waarde begint met een teken dat hier niet kan", 'zet de waarde tussen aanhalingstekens, zoals "@piet"'),
    ("found undefined alias", "een woord begint met *", "zet de waarde tussen aanhalingstekens"),
    ("expected <block end>", "het inspringen klopt niet", "zet de namen van één blok precies onder elkaar"),
    ("did not find expected", "het inspringen of een teken klopt niet", "zet namen precies onder elkaar, en een tekst met een : tussen aanhalingstekens"),
    ("could not find expected ':'", "een dubbele punt ontbreekt", "schrijf elke regel als naam: waarde"),
)
