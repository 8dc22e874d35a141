"""Give work to the print engine: Typst, without network and without the fonts of the machine, a process for each document.

Nothing is written but a temporary folder, and the same data give the same bytes: a file carries the date it is given.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import segno
from fontTools.ttLib import TTFont
from PIL import Image

from wijkpers.druk.fotos import ingeruild, plaatshouder
from wijkpers.images import koppel

LETTERPAKKETTEN: Final = ("font_source_sans_pro", "font_source_serif_pro", "fontpkg_amiri")
SCHERM: Final = ("ua-1", "a-2a")
ZETTER: Final = Path(__file__).with_name("zetter.py")
VEL: Final = 4  # pages on one folded sheet


class DrukFout(ValueError):
    """Say why something cannot be printed; `fouten` holds (which part, what is wrong) for every mistake at once."""

    def __init__(self, fouten: Sequence[tuple[str, str]]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("; ".join(f"{wie}: {oorzaak}" for wie, oorzaak in fouten))


@dataclass(frozen=True, slots=True)
class Werk:
    """Hold one job: the temporary root, what goes into every document, the photo of every stand-in, and the name to use in a message."""

    root: Path
    inputs: Mapping[str, str]
    fotos: Mapping[bytes, Path]
    datum: datetime
    wie: str

    def leg_erbij(self, documenten: Iterable[Path]) -> None:
        """Lay documents beside those of the theme."""
        for document in documenten:
            shutil.copyfile(document, self.root / "theme" / document.name)

    @contextmanager
    def zetter(self, document: str) -> Generator[Zetter]:
        """Start the engine on `theme/<document>.typ`; what it remembers ends with the block."""
        zaak = {"bron": f"{self.root}/theme/{document}.typ", "root": f"{self.root}", "letters": f"{self.root}/letters", "inputs": dict(self.inputs)}
        with subprocess.Popen([sys.executable, str(ZETTER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="ascii") as proces:
            uit = Zetter(self, proces)
            uit.zeg(zaak)
            yield uit


@dataclass(frozen=True, slots=True)
class Zetter:
    """Set one document, as often as is asked: the engine sees what changed in a file, and sets only that again."""

    werk: Werk
    proces: subprocess.Popen[str]

    def vraag(self, **bestanden: Any) -> Any:
        """Lay out the document and return its mark <maten>; `bestanden` are written first, as `<name>.json`."""
        return self._doe({"merk": "maten"}, bestanden)

    def pdf(self, normen: Sequence[str] = SCHERM, **bestanden: Any) -> bytes:
        """Set the document as a PDF that conforms to `normen`."""
        doel = self.werk.root / "uit.pdf"
        self._doe({"pdf": f"{doel}", "normen": list(normen), "datum": self.werk.datum.timestamp()}, bestanden)
        return ingeruild(doel.read_bytes(), self.werk.fotos)

    def zeg(self, regel: Mapping[str, Any]) -> None:
        """Write a line to the engine."""
        assert self.proces.stdin is not None
        print(json.dumps(regel), file=self.proces.stdin, flush=True)

    def _doe(self, opdracht: Mapping[str, Any], bestanden: Mapping[str, Any]) -> Any:
        """Give the answer to a job; what the engine refuses becomes a message that names the work."""
        for naam, inhoud in bestanden.items():
            (self.werk.root / f"{naam}.json").write_text(json.dumps(inhoud, ensure_ascii=False), encoding="utf-8")
        self.zeg(opdracht)
        assert self.proces.stdout is not None
        antwoord = json.loads(self.proces.stdout.readline() or '{"fout": "de zetter is gestopt"}')
        if "fout" in antwoord:
            raise DrukFout([(self.werk.wie, f"het kan niet worden opgemaakt: {antwoord['fout']}")])
        return antwoord["uit"]


@contextmanager
def werkplaats(
    data: Mapping[str, Any], beelden: Mapping[str, Path], theme: Path, dag: date, *, wie: str, fonts: Sequence[Path] | None = None, **keuzes: str
) -> Generator[Werk]:
    """Bring theme, pictures and fonts below one temporary root, since Typst reads nothing outside it.

    `data` is what the theme finds as `boek`, `beelden` gives the JPEG of every picture that it names, `keuzes` are the switches
    of tokens.typ (formaat, afloop).
    """
    with tempfile.TemporaryDirectory(prefix="wijkpers-") as map_:
        root = Path(map_)
        shutil.copytree(theme / "print", root / "theme")
        (root / "letters").mkdir()
        for bestand in lettertypen(fonts or fontfolders()):
            koppel(bestand, root / "letters" / bestand.name)
        (root / "beelden").mkdir()
        plekken = dict(_plekken(root, beelden))
        inputs = {
            "boek": json.dumps({"letters": families(fonts or fontfolders()), **data}, ensure_ascii=False),
            "beelden": json.dumps(plekken),
            **keuzes,
        }
        fotos = {(root / plek["plek"][1:]).read_bytes(): beelden[naam] for naam, plek in plekken.items()}
        yield Werk(root, inputs, fotos, datetime(dag.year, dag.month, dag.day, tzinfo=UTC), wie)


def fontfolders() -> tuple[Path, ...]:
    """Find the folders of the font wheels, wherever they are installed."""
    specs = [importlib.util.find_spec(naam) for naam in LETTERPAKKETTEN]
    return tuple(Path(plek) / "files" for spec in specs if spec for plek in spec.submodule_search_locations or ())


def lettertypen(fonts: Sequence[Path]) -> Iterator[Path]:
    """Yield one file per style: OpenType before TrueType, so that it never depends on a disk which of the two is taken."""
    gezien: set[str] = set()
    for bestand in [f for map_ in fonts for eind in ("*.otf", "*.ttf") for f in sorted(map_.glob(eind))]:
        if bestand.stem not in gezien:
            gezien.add(bestand.stem)
            yield bestand


def families(fonts: Sequence[Path]) -> list[str]:
    """Name the families besides the two of the house, which has no Arabic; the theme takes a letter from the first that has it."""
    namen = []
    for bestand in lettertypen(fonts):
        if not bestand.stem.startswith("Source"):
            with TTFont(bestand, lazy=True) as lettertype:
                namen.append(lettertype["name"].getBestFamilyName())
    return list(dict.fromkeys(filter(None, namen)))


@cache
def qr(adres: str) -> tuple[str, ...]:
    """Give the code of an address as rows of 0 and 1, without the quiet zone; every format of an edition asks for the same."""
    return tuple("".join(str(int(bool(cel))) for cel in rij) for rij in segno.make_qr(adres, error="m").matrix)


def _plekken(root: Path, beelden: Mapping[str, Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every picture a place, where a stand-in holds it."""
    for nummer, naam in enumerate(sorted(beelden)):
        plek = f"/beelden/{nummer}.jpg"
        with Image.open(beelden[naam]) as beeld:
            breed, hoog = beeld.size
        (root / plek[1:]).write_bytes(plaatshouder((breed, hoog), plek))
        yield naam, {"plek": plek, "breed": breed, "hoog": hoog}
