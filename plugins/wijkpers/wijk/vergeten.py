"""Find a person in all that a wijk has: texts, names of files, printed editions, the site that stands, the history of the repository.

A name is found in any case, without its accents, over a line end, through markup, with initials for the first name, and behind its surname. Where
somebody is named in full, half a name is told as well. What is found is a place for a human to look at; only a whole name in running text can be
replaced without looking.
"""

from __future__ import annotations

import gzip
import io
import re
import subprocess
import unicodedata
import zipfile
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
_GEEN_TEKST: Final = re.compile(r"(?:^|[{,])\s*(?:- )?\{?(?:code|slug|bestand|stuk|organisatie|locatie|logo|audio|telefoon|email|website|id):[^,{}]*$")
_TUSSEN: Final = r"(?:[\s*_>#-]|&nbsp;)"  # between two parts of a name: a line end, a quotation, a comment, bold
_GEMAAKTE_TEKST: Final = _TEKST | {".xml", ".ics", ".js", ".svg"}
_PAKKETTEN: Final = frozenset((".zip", ".pf_fragment"))
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
        self._half = _half(_vouw(wie))

    def staat_in(self, tekst: str) -> bool:
        """Tell whether the person is named."""
        return bool(self._patroon.search(_vouw(tekst)))

    def plekken(self, tekst: str) -> Iterator[tuple[int, int]]:
        """Give begin and end of every mention; folding keeps the length of a text."""
        yield from (m.span() for m in self._patroon.finditer(_vouw(tekst)))

    def halve(self, tekst: str) -> Iterator[tuple[int, int]]:
        """Give every mention of the first name or the surname alone: of this person or of another, who knows."""
        heel = list(self.plekken(tekst))
        for m in self._half.finditer(_vouw(tekst)) if self._half and heel else ():
            if not any(begin <= m.start() < eind for begin, eind in heel):
                yield m.span()


def _vouw(tekst: str) -> str:
    """Take the accents off, letter by letter, and make apostrophes alike."""
    return "".join(unicodedata.normalize("NFD", teken)[0] for teken in tekst).replace("’", "'")


def _patroon(wie: str) -> str:
    if len(cijfers := re.sub(r"\D", "", wie)) >= 8 and not re.search(r"[a-z]", wie, re.IGNORECASE):
        kern = cijfers.removeprefix("0031").removeprefix("31").removeprefix("0")
        return r"(?<!\d)(?:(?:\+|00)?31[\s.()-]{0,3}0?|0)[\s.()-]{0,3}" + r"[\s.()-]{0,3}".join(kern) + r"(?!\d)"
    if "@" in wie:
        return rf"(?<![\w.+-]){re.escape(wie)}(?!\w)"
    voor, *rest = (_letters(deel) for deel in re.split(r"[\s-]+", wie.strip()))
    if not rest:
        return rf"(?<![^\W_]){voor}(?![^\W_])"
    achter, letter = rf"{_TUSSEN}{{1,6}}".join(rest), re.escape(wie.strip()[0])
    vooraan = rf"(?:{voor}(?:\s[a-z]\.){{0,3}}|{letter}\.?(?:\s?[a-z]\.){{0,3}}){_TUSSEN}{{0,6}}(?<=[\s.*_>#;-]){achter}"
    # De Vries, Fatma - and as a register has it: Vries, F. de
    achteraan = rf"(?:{achter}|{rest[-1]}),\s{{0,3}}(?:{voor}|{letter}\.)(?:\s{' '.join(rest[:-1])}(?!\w))?"
    return rf"(?<![^\W_])(?:{vooraan}|{achteraan})(?![^\W_])"


def _letters(deel: str) -> str:
    return "".join(re.escape(c) + _LOS for c in deel)


def _half(wie: str) -> re.Pattern[str] | None:
    """Recognise the first name, and the surname with its capital; nothing of a number, an address or a single name."""
    delen = wie.split()
    if len(delen) < 2 or not re.fullmatch(r"[^\W\d]+(?:[\s'-]+[^\W\d]+)*", wie.strip()):
        return None
    return re.compile("|".join(rf"(?<![^\W_]){_letters(deel)}(?![^\W_])" for deel in (delen[0].capitalize(), delen[-1].capitalize())))


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
            elif persoon.wie.encode().lower() in pad.read_bytes().lower():
                yield Vondst(hier, 0, "wat een camera of programma in het bestand schreef", zelf=False)


def _regels(hier: str, tekst: str, persoon: Persoon) -> Iterator[Vondst]:
    leesbaar = "\ufffd" not in tekst
    for (begin, eind), hele_naam in sorted((dict.fromkeys(persoon.halve(tekst), False) | dict.fromkeys(persoon.plekken(tekst), True)).items()):
        van = tekst.rfind("\n", 0, begin) + 1
        regel = tekst[van:].split("\n", 1)[0]
        zelf = hele_naam and leesbaar and _in_lopende_tekst(tekst, begin, eind)
        yield Vondst(hier, tekst.count("\n", 0, begin) + 1, regel.strip()[:120], zelf)


def _in_lopende_tekst(tekst: str, begin: int, eind: int) -> bool:
    """Tell whether a mention can be replaced: not one through markup, in a code, the name of a file or the address of a link."""
    voor = tekst[tekst.rfind("\n", 0, begin) + 1 : begin]
    in_link = tekst.rfind("](", 0, begin) > max(tekst.rfind(")", 0, begin), tekst.rfind("\n\n", 0, begin))
    aan_een_adres = bool(re.search(r"[/@#:=<][\w.-]*$", tekst[max(0, begin - 40) : begin])) or tekst[eind : eind + 1] in ("/", "@")
    return not (re.search(r"[*_>#]|&nbsp;", tekst[begin:eind]) or _GEEN_TEKST.search(voor) or in_link or aan_een_adres)


def in_gemaakt(root: Path, persoon: Persoon) -> Iterator[Vondst]:
    """Give every file that was made, on paper or for the site, that names the person: it is made anew, but copies may be out."""
    for map_ in (*(root / naam for naam in _GEMAAKT), *sorted(root.glob(".output.*"))):
        for pad in sorted(map_.rglob("*")) if map_.is_dir() else ():
            if pad.suffix == ".pdf":
                tekst = _pdf(pad)
            elif pad.suffix in _PAKKETTEN or pad.suffix in _GEMAAKTE_TEKST:
                tekst = " ".join(unescape(_TAG.sub(" ", deel.decode("utf-8", "replace").replace("\r\n ", ""))) for deel in _uitgepakt(pad))
            else:
                continue
            if persoon.staat_in(tekst):
                yield Vondst(pad.relative_to(root).as_posix(), 0, "gemaakt uit de teksten", zelf=False)


def _uitgepakt(pad: Path) -> Iterator[bytes]:
    """Give what is in a file: open data are zipped, the parts of the search index are gzipped."""
    data = pad.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as pak:
            yield from (pak.read(naam) for naam in pak.namelist())
    else:
        yield gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def _pdf(pad: Path) -> str:
    """Give the words of a PDF; nothing of one that cannot be read."""
    try:
        with pypdfium2.PdfDocument(pad) as pdf:
            tekst = " ".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\xa0", " ")
            return re.sub("\u00ad|\ufffe(?:\r\n)?", "", tekst)
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
    """Write a person as git searches: a number in any groups, a name with any accents and with an initial."""
    if len(cijfers := re.sub(r"\D", "", wie)) >= 8 and not re.search(r"[a-z]", wie, re.IGNORECASE):
        return "[^0-9]{0,3}".join(re.sub(r"^(?:0031|31|0)", "", cijfers))
    delen = ["".join(f"({c}|[^ -~]{{1,2}})" if c.isalpha() and c.isascii() else "[^ ]{1,2}" for c in _vouw(deel)) for deel in re.split(r"[\s-]+", wie.strip())]
    if len(delen) > 1:
        delen[0] = f"({delen[0]}|{_vouw(wie.strip())[0]}[.]?)"
    return "[^[:alnum:]]{1,6}".join(delen)


def vervang(tekst: str, persoon: Persoon) -> str:
    """Put `een bewoner` in the place of every mention that needs no human eye, with a capital where a sentence begins."""
    for begin, eind in reversed(list(persoon.plekken(tekst))):
        if _in_lopende_tekst(tekst, begin, eind):
            voor = tekst[:begin].rstrip(" *_>\"'“‘")
            zin = not voor or (voor[-1] in ".!?\n:" and not re.search(r"^\s*-?\s*\{?[\w]+:$", voor[voor.rfind("\n") + 1 :]))
            tekst = tekst[:begin] + (WIE.capitalize() if zin else WIE) + tekst[eind:]
    return tekst
