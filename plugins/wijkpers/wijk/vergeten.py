"""Find a person in all that a wijk has: texts, names of files, printed editions, the site that stands, the history of the repository.

A name is found in any case, without its accents, over a line end, with an initial for the first name. What is found is a place for a human to look
at; only a whole name in running text can be replaced without looking.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final

import pypdfium2

WIE: Final = "een bewoner"
_TEKST: Final = frozenset((".md", ".markdown", ".yaml", ".yml", ".txt", ".html", ".csv", ".json", ".geojson"))
_VAN_DE_REDACTIE: Final = ("content", "data", "eigen")
_GEMAAKT: Final = ("druk", "output", "usb", "open-data")
_GEEN_TEKST: Final = re.compile(r"^\s*(?:- )?\{?(?:code|slug|bestand|stuk|organisatie|locatie|logo|audio):")
_LOS: Final = "[\u0300-\u036f]*"  # accents that are written apart
_TAG: Final = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Vondst:
    """Be one place: file, line (0: the file itself), what stands there, and whether it can be replaced without looking."""

    pad: str
    regel: int
    tekst: str
    zelf: bool


class Persoon:
    """Recognise a person: by a name, or by a telephone number or mail address."""

    def __init__(self, wie: str) -> None:
        self.wie = wie
        self._patroon = re.compile(_patroon(_vouw(wie)), re.IGNORECASE)

    def staat_in(self, tekst: str) -> bool:
        """Tell whether the person is named."""
        return bool(self._patroon.search(_vouw(tekst)))

    def plekken(self, tekst: str) -> Iterator[tuple[int, int]]:
        """Give begin and end of every mention; folding keeps the length of a text."""
        yield from (m.span() for m in self._patroon.finditer(_vouw(tekst)))


def _vouw(tekst: str) -> str:
    """Take the accents off, letter by letter."""
    return "".join(unicodedata.normalize("NFD", teken)[0] for teken in tekst)


def _patroon(wie: str) -> str:
    if len(cijfers := re.sub(r"\D", "", wie)) >= 8 and not re.search(r"[a-z]", wie, re.IGNORECASE):
        kern = cijfers.removeprefix("0031").removeprefix("31").removeprefix("0")
        return r"(?<!\d)(?:(?:\+|00)?31[\s.()-]{0,3}0?|0)[\s.()-]{0,3}" + r"[\s.()-]{0,3}".join(kern) + r"(?!\d)"
    if "@" in wie:
        return rf"(?<![\w.+-]){re.escape(wie)}(?!\w)"
    voor, *rest = ("".join(re.escape(c) + _LOS for c in deel) for deel in re.split(r"[\s-]+", wie.strip()))
    if not rest:
        return rf"(?<!\w){voor}(?!\w)"
    achter = r"[\s-]+".join(rest)
    return rf"(?<!\w)(?:{voor}|{re.escape(wie.strip()[0])}\.?)[\s-]*(?<=[\s.-]){achter}(?!\w)"


def in_teksten(root: Path, persoon: Persoon) -> Iterator[Vondst]:
    """Give every place in what the redactie keeps: lines, and names of files."""
    for naam in _VAN_DE_REDACTIE:
        for pad in sorted((root / naam).rglob("*")):
            if not pad.is_file() or pad.is_symlink():
                continue
            hier = pad.relative_to(root).as_posix()
            if persoon.staat_in(re.sub(r"[-_]", " ", pad.stem)):
                yield Vondst(hier, 0, "de naam van het bestand", zelf=False)
            if pad.suffix.lower() in _TEKST:
                yield from _regels(hier, pad.read_text(encoding="utf-8", errors="replace"), persoon)


def _regels(hier: str, tekst: str, persoon: Persoon) -> Iterator[Vondst]:
    for begin, eind in persoon.plekken(tekst):
        van = tekst.rfind("\n", 0, begin) + 1
        regel = tekst[van:].split("\n", 1)[0]
        yield Vondst(hier, tekst.count("\n", 0, begin) + 1, regel.strip()[:120], zelf=_in_lopende_tekst(tekst, regel, begin, eind))


def _in_lopende_tekst(tekst: str, regel: str, begin: int, eind: int) -> bool:
    """Tell whether a mention can be replaced: not one in a code, the name of a file or the address of a link."""
    in_link = tekst.rfind("](", 0, begin) > max(tekst.rfind(")", 0, begin), tekst.rfind("\n\n", 0, begin))
    aan_een_adres = bool(re.search(r"[/@#:=][\w.-]*$", tekst[max(0, begin - 40) : begin])) or tekst[eind : eind + 1] in ("/", "@")
    return not (_GEEN_TEKST.match(regel) or in_link or aan_een_adres)


def in_gemaakt(root: Path, persoon: Persoon) -> Iterator[Vondst]:
    """Give every file that was made, on paper or for the site, that names the person: it is made anew, but copies may be out."""
    for map_ in (root / naam for naam in _GEMAAKT):
        for pad in sorted(map_.rglob("*")) if map_.is_dir() else ():
            if pad.suffix == ".pdf":
                tekst = _pdf(pad)
            elif pad.suffix in _TEKST | {".xml", ".ics"}:
                tekst = unescape(_TAG.sub(" ", pad.read_text(encoding="utf-8", errors="replace").replace("\r\n ", "")))
            else:
                continue
            if persoon.staat_in(tekst):
                yield Vondst(pad.relative_to(root).as_posix(), 0, "gemaakt uit de teksten", zelf=False)


def _pdf(pad: Path) -> str:
    """Give the words of a PDF; nothing of one that cannot be read."""
    try:
        with pypdfium2.PdfDocument(pad) as pdf:
            return " ".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\xa0", " ").replace("\u00ad", "")
    except pypdfium2.PdfiumError:
        return ""


def in_geschiedenis(root: Path, persoon: Persoon) -> list[str]:
    """Give the commits that brought or took away the person, newest first; none where there is no git."""
    opdracht = [
        "git",
        "-C",
        str(root),
        "log",
        "--all",
        "--regexp-ignore-case",
        "--extended-regexp",
        "--pretty=%h %as",
        f"-G{_voor_git(persoon.wie)}",
        "--",
        ".",
    ]
    try:
        klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return []
    return klaar.stdout.split("\n")[:-1] if klaar.returncode == 0 else []


def _voor_git(wie: str) -> str:
    """Write a name as git searches it: any sign where a letter has an accent."""
    return "[[:space:]-]+".join("".join("." if unicodedata.normalize("NFD", c)[0] != c or not c.isalnum() else c for c in deel) for deel in wie.split())


def vervang(tekst: str, persoon: Persoon) -> str:
    """Put `een bewoner` in the place of every mention that needs no human eye, with a capital where a sentence begins."""
    for begin, eind in reversed(list(persoon.plekken(tekst))):
        regel = tekst[tekst.rfind("\n", 0, begin) + 1 :].split("\n", 1)[0]
        if _in_lopende_tekst(tekst, regel, begin, eind):
            voor = tekst[:begin].rstrip(" *_>\"'“‘")
            zin = not voor or (voor[-1] in ".!?\n:" and not re.search(r"^\s*-?\s*\{?[\w]+:$", voor[voor.rfind("\n") + 1 :]))
            tekst = tekst[:begin] + (WIE.capitalize() if zin else WIE) + tekst[eind:]
    return tekst
