"""Spoil good input, and say what must hold of whatever is read: shared by tests/test_bederf.py and bench/fuzz.py.

What people do to a file is drawn first: a line twice, a line gone, a wrong indentation, a key again, half a quote, a file saved by another program.
Odd values come after that. Whatever it is, the wijk says in Dutch what is wrong and where, or it has a page.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import string
import time
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openpyxl import Workbook
from pydantic import TypeAdapter, ValidationError

from wijkpers import THEME
from wijkpers.blocks.tijden import Tijden, TijdenLijst
from wijkpers.bridge import PLUGINS
from wijkpers.channel import File, kanalen
from wijkpers.cli import main
from wijkpers.meldingen import MELDINGEN
from wijkpers.persgang import Persgang
from wijkpers.problems import Problem, WijkError, as_annotations, report
from wijkpers.render import functies, site
from wijkpers.thesaurus import zoekhulp_van
from wijkpers.wijk import Wijk
from wijkpers.wijk.laden import load

VANDAAG = date(2026, 11, 24)
# What breaks inside our own code is told as one of these; nobody's input may do that.
ONZE_FOUT = frozenset(("WK506", "WK520", "WK522", "WK525"))
_WAARDEN = (
    *("", " ", "-", ":", "?", "#", "~", "null", "no", "ja", "0", "-1", "1e9", "012", "10:30", "25.00", "31-02-2026", "2026-13-01", "0000-00-00", "20226-01-01"),
    *("'", '"', "`", "[", "]", "{", "}", "[[", "{{7*7}}", "{% raw %}", "{a: b", "&a", "*a", "!!python/object:os.system x", "!x", "|", ">", "---", "..."),
    *("%", "%s", "{0}", "\\", "../../x", "/abs", "CON", "a/b", "C:\\x", "<script>alert(1)</script>", "</script>", "javascript:alert(1)", "https://[", "//x"),
    *("\t", "\x00", "\x0b", "\u202e", "\u200b", "\ufeff", "\x85", "\u2028", "é", "ĳ", "😀", "سوسن", "界", "𝟙", "²", "١٢", "e\u0301", "x" * 300, "9" * 400),
    *("elke dag", "om de week", "1e", "ma-vr 9-17", "31 november 2026", "24.00", "gratis", "€ 2,50", "€ 1e5", "NaN", "Infinity", "organisatie:", "content/"),
)
WAARDE = st.one_of(st.sampled_from(_WAARDEN), st.text(max_size=12), st.text(string.printable, max_size=12))
TEKST = st.lists(WAARDE, max_size=6).map(" ".join)
_CODERINGEN = ("utf-8-sig", "latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "cp037")


@st.composite
def bedorven(draw: st.DrawFn, tekst: str) -> bytes:
    """Spoil a text in one to three places, and sometimes its bytes."""
    regels = tekst.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        regels = draw(_regels(regels))
    ruw = "\n".join(regels).encode("utf-8", "surrogatepass")
    match draw(st.integers(0, 19)):
        case 0:
            return ruw.decode("utf-8", "replace").encode(draw(st.sampled_from(_CODERINGEN)), "replace")
        case 1:
            return ruw.replace(b"\n", draw(st.sampled_from((b"\r\n", b"\r", b"\n\n", b"", b"\0"))))
        case 2:
            plek = draw(st.integers(0, len(ruw)))
            return ruw[:plek] + draw(st.binary(max_size=4)) + ruw[draw(st.integers(plek, len(ruw))) :]
    return ruw


@st.composite
def _regels(draw: st.DrawFn, regels: list[str]) -> list[str]:
    """Do to the lines what a person, a program or a stranger would."""
    n = draw(st.integers(0, len(regels) - 1))
    regel = regels[n]
    if soort := draw(st.integers(0, 10)):
        regels = [*regels[:n], *_EEN_REGEL[soort](draw, regel), *regels[n + 1 :]]
        return regels or [""]
    m = draw(st.integers(0, len(regels) - 1))
    verwisseld = list(regels)
    verwisseld[n], verwisseld[m] = regels[m], regel
    return verwisseld


def _letter_weg(draw: st.DrawFn, regel: str) -> list[str]:
    plek = draw(st.integers(0, max(0, len(regel) - 1)))
    return [regel[:plek] + regel[plek + draw(st.integers(1, 3)) :]]


def _ertussen(draw: st.DrawFn, regel: str) -> list[str]:
    plek = draw(st.integers(0, len(regel)))
    return [regel[:plek] + draw(WAARDE) + regel[plek:]]


def _andere_waarde(draw: st.DrawFn, regel: str) -> list[str]:
    return [re.sub(r"(:\s|^\s*-\s).*", lambda m: m[1], regel) + draw(TEKST)]


def _sleutel_weer(draw: st.DrawFn, regel: str) -> list[str]:
    return [regel, re.sub(r":\s.*", ": ", regel) + draw(WAARDE)]


def _diep(draw: st.DrawFn, regel: str) -> list[str]:
    open_ = draw(st.sampled_from(("[", "{a: ", "- ", "> ", "![", "*", "(", "<b>")))
    return [re.sub(r"(:\s).*", lambda m: m[1], regel) + open_ * draw(st.sampled_from((3, 40, 3000)))]


_EEN_REGEL: dict[int, Any] = {
    1: lambda draw, regel: [],
    2: lambda draw, regel: [regel, regel],
    3: _letter_weg,
    4: _ertussen,
    5: _andere_waarde,
    6: _sleutel_weer,
    7: lambda draw, regel: [" " * draw(st.integers(1, 5)) + regel],
    8: lambda draw, regel: [regel.lstrip()],
    9: lambda draw, regel: ["\t" + regel],
    10: _diep,
}


def gelezen(root: Path, cache: Path) -> Wijk | None:
    """Read a wijk that may be spoiled; None when it has mistakes. Whatever it says must be of use."""
    try:
        wijk = load(root, VANDAAG, cache=cache, kanalen=kanalen().keys())
        problems = wijk.problems
    except WijkError as e:
        wijk, problems = None, e.problems
    assert (wijk is None) == any(p.fatal for p in problems)
    bruikbaar(problems, root)
    return wijk


def bruikbaar(problems: tuple[Problem, ...], root: Path) -> None:
    """Assert that each problem is declared, is not our own fault, and points at a line that is there."""
    for p in problems:
        assert p.code not in ONZE_FOUT, p
        assert p.message, p
        assert p.hint or MELDINGEN[p.code].remedie, p
        assert "\n" not in p.message + p.hint, p
        assert max(len(p.message), len(p.hint)) < 700, p
        assert (p.column > 0) == (p.line > 0), p
        if p.line > 1 and (root / p.path).is_file():
            tekst = (root / p.path).read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            assert p.line <= tekst.count(b"\n") + 2, p
    if problems:
        assert report(problems)
        assert as_annotations(problems).count("\n") == len(problems) - 1


@st.composite
def bedorven_pakket(draw: st.DrawFn, ruw: bytes) -> bytes:
    """Spoil a zip (of tables, or an Excel file): a part of it, or the bytes of the whole."""
    if draw(st.booleans()):
        return draw(bedorven_bytes(ruw))
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        namen = oud.namelist()
        raak = draw(st.sampled_from(namen))
        for naam in namen:
            deel = oud.read(naam)
            if naam == raak:
                deel = draw(st.one_of(bedorven(deel.decode("utf-8", "replace")), bedorven_bytes(deel), st.just(b"")))
            nieuw.writestr(naam, deel)
    return uit.getvalue()


@st.composite
def bedorven_bytes(draw: st.DrawFn, ruw: bytes) -> bytes:
    """Change some bytes, or lose the end."""
    data = bytearray(ruw)
    for _ in range(draw(st.integers(1, 6))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data[: draw(st.integers(0, len(data)))]) if draw(st.booleans()) else bytes(data)


def _boek(tekst: str) -> bytes:
    """Make an Excel file of a CSV."""
    uit, boek = io.BytesIO(), Workbook()
    for rij in csv.reader(io.StringIO(tekst), delimiter=";"):
        boek.active.append(rij)
    boek.save(uit)
    return uit.getvalue()


class Proefwijk:
    """Hold a copy of a wijk that may be spoiled one file at a time, and its templates, which are read once."""

    VELD: TypeAdapter[Any] = TypeAdapter(Annotated[tuple[Tijden, ...], TijdenLijst()])

    def __init__(self, wijk: Path, werk: Path) -> None:
        self.root, self.werk = werk / "wijk", werk
        for map_ in ("content", "data", "eigen"):
            if (wijk / map_).exists():
                shutil.copytree(wijk / map_, self.root / map_)
        self.bestanden = {p.relative_to(self.root).as_posix(): p.read_bytes() for p in sorted(self.root.rglob("*")) if p.suffix in (".md", ".yaml")}
        sjablonen = [str(pad) for pad in (PLUGINS, THEME / "templates", THEME)]
        self.env = Environment(
            loader=FileSystemLoader(sjablonen), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True, cache_size=-1
        )
        begin = load(self.root, VANDAAG, cache=werk / "cache", kanalen=kanalen().keys())
        self.hulp = zoekhulp_van(begin)
        uitvoer = {deel.pad.rpartition("/")[2]: deel.data for deel in kanalen()["open_data"].made(begin) if isinstance(deel, File)}
        self.csv = uitvoer["sociale-kaart.csv"].decode("utf-8-sig")
        self.gidsen = {naam: uitvoer[naam] for naam in ("services.ndjson", "organizations.json", "hsds.zip")} | {"in.xlsx": _boek(self.csv)}

    def lees(self, naam: str, ruw: bytes, *, zet: bool = False, seconden: float = 5) -> None:
        """Put bytes in the place of a file and read the wijk; what is accepted can be shown."""
        (self.root / naam).write_bytes(ruw)
        begin = time.process_time()
        try:
            wijk = gelezen(self.root, self.werk / "cache")
            assert time.process_time() - begin < seconden
            if wijk and zet:
                self._zet(wijk)
        finally:
            (self.root / naam).write_bytes(self.bestanden[naam])

    def _zet(self, wijk: Wijk) -> None:
        """Make every page and file of every channel."""
        globaal: Any = self.env.globals
        globaal.update(functies(wijk, self.env, lambda naam: naam), site=site(wijk, kanalen()), lettertypen=())
        try:
            Persgang(wijk, tuple(kanalen().values()), self.env, self.werk / "uit").draai()
        except WijkError as e:
            bruikbaar(e.problems, self.root)

    def neem_over(self, naam: str, ruw: bytes, seconden: float = 8) -> None:
        """Import a file and write it: it is refused in Dutch, or the wijk is in order afterwards."""
        pad = self.werk / naam
        pad.write_bytes(ruw)
        uit = io.StringIO()
        begin = time.process_time()
        try:
            with redirect_stdout(uit), redirect_stderr(uit):
                code = main(["import", str(pad), "--root", str(self.root), "--date", VANDAAG.isoformat(), "--write", *_AANGEVULD])
            assert time.process_time() - begin < seconden
            assert code in (0, 1), uit.getvalue()
            assert not any(woord in uit.getvalue() for woord in ("Traceback", *ONZE_FOUT)), uit.getvalue()
            assert gelezen(self.root, self.werk / "cache") or code, uit.getvalue()
        finally:
            for data in ("data/organisations.yaml", "data/locaties.yaml"):
                (self.root / data).write_bytes(self.bestanden[data])

    def lees_tijden(self, waarde: Any) -> None:
        """Read hours: rows, or a refusal with a code of ours."""
        begin = time.process_time()
        try:
            self.VELD.validate_python(waarde)
            soorten = set()
        except ValidationError as e:
            soorten = {fout["type"] for fout in e.errors(include_url=False, include_input=False)}
        assert all(soort in MELDINGEN or soort in ("missing", "extra_forbidden") for soort in soorten), soorten
        assert time.process_time() - begin < 2


_AANGEVULD = ("--gecontroleerd", "2026-10-01", "--buurt", "noord", "--kosten", "gratis", "--onderwerp", "ontmoeten")
