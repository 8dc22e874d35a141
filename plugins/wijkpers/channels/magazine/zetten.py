"""Set a book as a PDF: hand it to the print theme, fit it to whole sheets, and refuse what would come out silently wrong.

Typst runs inside this process, without network and without the fonts of the machine. Nothing is written but a temporary
folder, and the same book gives the same bytes: the file carries the date on which the edition appears.
"""

from __future__ import annotations

import importlib.util
import json
import math
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypedDict

import segno
import typst
from fontTools.ttLib import TTFont
from PIL import Image, UnidentifiedImageError

from wijkpers.channels.magazine.boek import Boek, Spreekuur, kalender, tokens, weekschema
from wijkpers.images import koppel

NORMEN: Final[tuple[typst.PDFStandard, ...]] = ("ua-1", "a-2a")
LETTERPAKKETTEN: Final = ("font_source_sans_pro", "font_source_serif_pro")
LETTERS: Final = ("SourceSansPro-Regular", "SourceSerifPro-Regular")
VEL: Final = 4  # pages on one folded sheet
RONDEN: Final = 20
MAX_KOLOMMEN: Final = 6  # of a table on paper
_GEEN_TEKST: Final = frozenset(("bestand", "href", "adres", "t", "id", "plek", "qr"))


class Knoppen(TypedDict):
    """Hold what the fitting loop turns: lines of slack per piece, and the number of filler pages."""

    speling: dict[str, int]
    vullers: int


class TeLang(TypedDict):
    """Hold by how much a piece is longer than planned: extra pages, and the lines on the last of them."""

    paginas: int
    regels: float


class Maten(TypedDict):
    """Hold what the theme measured: the number of pages, and the pieces that are too long."""

    paginas: int
    te_lang: dict[str, TeLang] | None


@dataclass(slots=True)
class Werk:
    """Hold one job: the temporary root, the fonts, and what goes into every compile."""

    root: Path
    letters: typst.Fonts
    inputs: dict[str, str]
    datum: datetime
    knoppen: Knoppen = field(default_factory=lambda: Knoppen(speling={}, vullers=0))

    def compiler(self) -> typst.Compiler:
        """Open the theme with the present position of the knobs; what does not depend on them is not set again."""
        (self.root / "knoppen.json").write_text(json.dumps(self.knoppen), encoding="utf-8")
        return typst.Compiler(self.root / "theme/magazine.typ", root=self.root, font_paths=self.letters, sys_inputs=self.inputs)


def pdf(boek: Boek, beelden: Mapping[str, Path], theme: Path, fonts: Sequence[Path] | None = None) -> tuple[bytes, int]:
    """Set the book and return the PDF (PDF/UA-1 and PDF/A-2a) with its number of pages, a multiple of four.

    `beelden` gives the JPEG of every `bestand` in the book, `theme` is the folder that holds print/ and css/, `fonts` are
    folders with fonts (default: those of the font wheels). Raises ValueError, naming the piece, for a missing or damaged
    picture, a character that the fonts do not have, a table too wide for paper, and for whatever the engine refuses.
    """
    mappen = tuple(fonts) if fonts is not None else fontfolders()
    _keur(boek, beelden, mappen)
    with tempfile.TemporaryDirectory(prefix="wijkpers-") as map_:
        werk = _inrichten(Path(map_), boek, beelden, theme, mappen)
        try:
            paginas = _passend(werk)
            data = werk.compiler().compile(format="pdf", pdf_standards=list(NORMEN), timestamp=werk.datum)
        except RuntimeError as e:  # TypstError is one, and a failing query raises a bare one
            raise ValueError(f"uitgave {boek['uitgave']['nummer']}: het magazine kan niet worden opgemaakt: {getattr(e, 'diagnostic', e)}") from e
    if not isinstance(data, bytes):
        raise TypeError("typst gaf geen PDF")
    return data, paginas


def fontfolders() -> tuple[Path, ...]:
    """Find the folders of the font wheels, wherever they are installed."""
    specs = [importlib.util.find_spec(naam) for naam in LETTERPAKKETTEN]
    return tuple(Path(plek) / "files" for spec in specs if spec for plek in spec.submodule_search_locations or ())


def _passend(werk: Werk) -> int:
    """Turn the knobs until no piece runs over its pages and the pages fill whole sheets; return the number of pages."""
    knoppen = werk.knoppen
    for _ in range(RONDEN):
        maten: Maten = json.loads(werk.compiler().query("<maten>", field="value", one=True))
        te_lang = maten["te_lang"] or {}
        if not te_lang and maten["paginas"] % VEL == 0:
            return maten["paginas"]
        for id_, over in te_lang.items():
            knoppen["speling"][id_] = knoppen["speling"].get(id_, 0) + max(1, math.ceil(over["regels"] / 4))
        zonder = maten["paginas"] - knoppen["vullers"] - sum(over["paginas"] for over in te_lang.values())
        knoppen["vullers"] = -zonder % VEL
    raise ValueError(f"na {RONDEN} rondes past het magazine nog niet op hele vellen; te lang: {', '.join(te_lang) or 'geen stuk'}")


# --- the temporary root ----------------------------------------------------------------------------------------------


def _inrichten(root: Path, boek: Boek, beelden: Mapping[str, Path], theme: Path, fonts: Sequence[Path]) -> Werk:
    """Bring theme, pictures and fonts below one root, since Typst reads nothing outside it."""
    shutil.copytree(theme / "print", root / "theme")
    (root / "letters").mkdir()
    for bestand in _lettertypen(fonts):
        koppel(bestand, root / "letters" / bestand.name)
    (root / "beelden").mkdir()
    inputs = {
        "boek": json.dumps(_uitgewerkt(boek, theme), ensure_ascii=False),
        "beelden": json.dumps(dict(_plekken(root, beelden, _genoemd(boek)))),
    }
    letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[root / "letters"])
    return Werk(root, letters, inputs, datetime.fromisoformat(boek["uitgave"]["datum"]).replace(tzinfo=UTC))


def _lettertypen(fonts: Sequence[Path]) -> Iterator[Path]:
    """Yield one file per style: OpenType before TrueType, so that it never depends on a disk which of the two is taken."""
    gezien: set[str] = set()
    for bestand in [f for map_ in fonts for eind in ("*.otf", "*.ttf") for f in sorted(map_.glob(eind))]:
        if bestand.stem not in gezien:
            gezien.add(bestand.stem)
            yield bestand


def _plekken(root: Path, beelden: Mapping[str, Path], namen: set[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for nummer, naam in enumerate(sorted(namen)):
        plek = f"/beelden/{nummer}.jpg"
        koppel(beelden[naam], root / plek[1:])
        with Image.open(beelden[naam]) as beeld:
            yield naam, {"plek": plek, "breed": beeld.width, "hoog": beeld.height}


def _uitgewerkt(boek: Boek, theme: Path) -> dict[str, Any]:
    """Add to the book what the theme cannot work out itself: colours, codes, weeks."""
    vast, los = weekschema(boek["agenda"])
    return {
        **boek,
        "tokens": boek.get("tokens") or tokens(theme),
        "stukken": [{**stuk, "qr": _qr(f"https://{stuk['adres']}")} if stuk["adres"] else stuk for stuk in boek["stukken"]],
        "agenda_vast": vast,
        "agenda_los": los,
        "kalender": kalender(los or boek["agenda"]),
        "spreekuren_per_plek": _per_plek(boek["spreekuren"]),
        "stand": boek["uitgave"]["verschijnt"],
    }


def _qr(adres: str) -> list[str]:
    """Give the code as rows of 0 and 1, without the quiet zone."""
    return ["".join(str(int(bool(cel))) for cel in rij) for rij in segno.make_qr(adres, error="m").matrix]


def _per_plek(spreekuren: Sequence[Spreekuur]) -> list[dict[str, Any]]:
    """Gather the hours of one desk; below the heading `inloop en spreekuren` the words `elke` and `inloop` say nothing."""
    per: dict[tuple[str, str, str], list[str]] = {}
    for s in spreekuren:
        per.setdefault((s["wat"], s["waar"], s["telefoon"]), []).append(s["wanneer"].removeprefix("elke ").removesuffix(", inloop"))
    return [{"wat": wat, "waar": waar, "telefoon": telefoon, "regels": regels} for (wat, waar, telefoon), regels in per.items()]


# --- the checks --------------------------------------------------------------------------------------------------------


def _keur(boek: Boek, beelden: Mapping[str, Path], fonts: Sequence[Path]) -> None:
    bekend = _tekens(fonts)
    for wie, deel in _delen(boek):
        for knoop in _knopen(deel):
            if bestand := knoop.get("bestand"):
                _keur_beeld(wie, bestand, beelden)
            if max(map(len, knoop.get("rijen", ())), default=0) > MAX_KOLOMMEN:
                raise ValueError(f"{wie}: een tabel met meer dan {MAX_KOLOMMEN} kolommen past niet op papier")
        for tekst in _teksten(deel):
            _keur_tekens(wie, tekst, bekend)


def _delen(boek: Boek) -> Iterator[tuple[str, Any]]:
    """Yield every part of the book with the name under which the redactie knows it."""
    yield from ((stuk["id"], stuk) for stuk in boek["stukken"])
    yield f"uitgave {boek['uitgave']['nummer']}", boek["uitgave"]
    for naam in ("wijk", "agenda", "spreekuren", "sociale_kaart", "oproepen", "vullers"):
        yield naam, boek[naam]


def _keur_beeld(wie: str, bestand: str, beelden: Mapping[str, Path]) -> None:
    if bestand not in beelden or not beelden[bestand].is_file():
        raise ValueError(f"{wie}: het beeld {bestand} is er niet")
    try:
        with Image.open(beelden[bestand]) as beeld:
            beeld.verify()
    except (UnidentifiedImageError, OSError) as e:
        raise ValueError(f"{wie}: het beeld {bestand} is beschadigd of geen foto") from e


def _keur_tekens(wie: str, tekst: str, bekend: set[int]) -> None:
    vreemd = [t for t in tekst if ord(t) not in bekend and unicodedata.category(t) not in ("Cf", "Cc", "Zs")]
    if vreemd:
        raise ValueError(f"{wie}: het teken {vreemd[0]} (U+{ord(vreemd[0]):04X}) staat niet in het lettertype, bij {tekst[:40]!r}")


def _tekens(fonts: Sequence[Path]) -> set[int]:
    """Give the characters that both families have."""
    gevonden = [bestand for bestand in _lettertypen(fonts) if bestand.stem in LETTERS]
    if len(gevonden) < len(LETTERS):
        raise ValueError(f"de lettertypen {' en '.join(LETTERS)} zijn er niet; installeer {' en '.join(LETTERPAKKETTEN)}")
    return set.intersection(*(_kaart(bestand) for bestand in gevonden))


def _kaart(bestand: Path) -> set[int]:
    with TTFont(bestand, lazy=True) as lettertype:
        return set(lettertype.getBestCmap() or {})


def _genoemd(boek: Boek) -> set[str]:
    return {knoop["bestand"] for _, deel in _delen(boek) for knoop in _knopen(deel) if knoop.get("bestand")}


def _knopen(deel: Any) -> Iterator[dict[str, Any]]:
    """Yield every dictionary inside a part of the book."""
    if isinstance(deel, dict):
        yield deel
    for kind in deel.values() if isinstance(deel, dict) else deel if isinstance(deel, list) else ():
        yield from _knopen(kind)


def _teksten(deel: Any) -> Iterator[str]:
    """Yield every text that is set in letters."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            yield from _teksten(waarde) if sleutel not in _GEEN_TEKST else ()
    elif isinstance(deel, list):
        for kind in deel:
            yield from _teksten(kind)
