"""Run the print engine: Typst inside this process, without network and without the fonts of the machine.

Nothing is written but a temporary folder, and the same data give the same bytes: a file carries the date it is given.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import tempfile
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import segno
import typst
from fontTools.ttLib import TTFont
from PIL import Image

from wijkpers.images import koppel

LETTERPAKKETTEN: Final = ("font_source_sans_pro", "font_source_serif_pro", "fontpkg_amiri")
SCHERM: Final[tuple[typst.PDFStandard, ...]] = ("ua-1", "a-2a")
VEL: Final = 4  # pages on one folded sheet
_TOKEN: Final = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{6})\s*;")


class DrukFout(ValueError):
    """Say why something cannot be printed; `fouten` holds (which part, what is wrong) for every mistake at once."""

    def __init__(self, fouten: Sequence[tuple[str, str]]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("; ".join(f"{wie}: {oorzaak}" for wie, oorzaak in fouten))


@dataclass(frozen=True, slots=True)
class Werk:
    """Hold one job: the temporary root, the fonts, what goes into every compile, and the name to use in a message."""

    root: Path
    letters: typst.Fonts
    beelden: Mapping[str, Path]  # place below the root -> picture
    inputs: Mapping[str, str]
    datum: datetime
    wie: str
    compilers: dict[str, typst.Compiler] = field(default_factory=dict)

    def vraag(self, document: str, **bestanden: Any) -> Any:
        """Lay out `theme/<document>.typ` and return its mark <maten>; `bestanden` are written first, as `<name>.json`."""
        self._schrijf(bestanden)
        with self._woorden():
            return json.loads(self._compiler(document).query("<maten>", field="value", one=True))

    def pdf(self, document: str, normen: Sequence[typst.PDFStandard] = SCHERM, **bestanden: Any) -> bytes:
        """Set `theme/<document>.typ` as a PDF that conforms to `normen`, now with the pictures themselves."""
        self._schrijf(bestanden)
        for plek, beeld in self.beelden.items():
            (self.root / plek[1:]).unlink()
            koppel(beeld, self.root / plek[1:])
        with self._woorden():
            data = self._compiler(document).compile(format="pdf", pdf_standards=list(normen), timestamp=self.datum)
        if not isinstance(data, bytes):
            raise TypeError("typst gaf geen PDF")
        return data

    def _schrijf(self, bestanden: Mapping[str, Any]) -> None:
        for naam, inhoud in bestanden.items():
            (self.root / f"{naam}.json").write_text(json.dumps(inhoud, ensure_ascii=False), encoding="utf-8")

    def _compiler(self, document: str) -> typst.Compiler:
        """Keep one compiler per document: it sees what changed in a file, and sets only that again."""
        if document not in self.compilers:
            bron = self.root / f"theme/{document}.typ"
            self.compilers[document] = typst.Compiler(bron, root=self.root, font_paths=self.letters, sys_inputs=dict(self.inputs))
        return self.compilers[document]

    @contextmanager
    def _woorden(self) -> Generator[None]:
        """Turn what the engine refuses into a message that names the job."""
        try:
            yield
        except RuntimeError as e:  # TypstError is one, and a failing query raises a bare one
            raise DrukFout([(self.wie, f"het kan niet worden opgemaakt: {getattr(e, 'message', e)}")]) from e


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
            "boek": json.dumps({"tokens": tokens(theme), "letters": families(fonts or fontfolders()), **data}, ensure_ascii=False),
            "beelden": json.dumps(plekken),
            **keuzes,
        }
        letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[root / "letters"])
        bronnen = {plek["plek"]: beelden[naam] for naam, plek in plekken.items()}
        yield Werk(root, letters, bronnen, inputs, datetime(dag.year, dag.month, dag.day, tzinfo=UTC), wie)


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


def tokens(theme: Path) -> dict[str, str]:
    """Read the colours of theme/css/tokens.css, so that paper and screen wear the same; a missing file gives none.

    Only the first block counts: paper has no dark scheme. A prefix `kleur-` is dropped.
    """
    bestand = theme / "css/tokens.css"
    if not bestand.is_file():
        return {}
    eerste = bestand.read_text(encoding="utf-8").split("@media", 1)[0]
    return {naam.removeprefix("kleur-"): kleur for naam, kleur in _TOKEN.findall(eerste)}


def qr(adres: str) -> list[str]:
    """Give the code of an address as rows of 0 and 1, without the quiet zone."""
    return ["".join(str(int(bool(cel))) for cel in rij) for rij in segno.make_qr(adres, error="m").matrix]


def _plekken(root: Path, beelden: Mapping[str, Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every picture a place, with a stand-in of some pixels: to measure a layout nobody needs to decode a photo."""
    for nummer, naam in enumerate(sorted(beelden)):
        plek = f"/beelden/{nummer}.jpg"
        with Image.open(beelden[naam]) as beeld:
            Image.new("RGB", (max(1, beeld.width // 100), max(1, beeld.height // 100))).save(root / plek[1:])
            yield naam, {"plek": plek, "breed": beeld.width, "hoog": beeld.height}
