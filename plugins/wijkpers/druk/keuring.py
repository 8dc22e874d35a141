"""Look through everything that goes to paper before it is set: every mistake at once, with the name of the piece."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont
from PIL import Image, UnidentifiedImageError

from wijkpers.druk.motor import LETTERPAKKETTEN, DrukFout, fontfolders, lettertypen

LETTERS: Final = ("SourceSansPro-Regular", "SourceSerifPro-Regular")
MAX_KOLOMMEN: Final = 6  # of a table on paper
_GEEN_TEKST: Final = frozenset(("bestand", "href", "adres", "t", "id", "plek", "qr", "taal"))


def keur(delen: Iterable[tuple[str, Any]], beelden: Mapping[str, Path], fonts: Sequence[Path] | None = None) -> None:
    """Raise DrukFout for missing or damaged pictures, characters without a glyph and tables too wide for paper.

    `delen` are (name, data) of every part; the name comes back with the mistake.
    """
    bekend = _tekens(fonts or fontfolders())
    fouten = [(wie, oorzaak) for wie, deel in delen for oorzaak in _fouten(deel, beelden, bekend)]
    if fouten:
        raise DrukFout(list(dict.fromkeys(fouten)))


def _fouten(deel: Any, beelden: Mapping[str, Path], bekend: set[int]) -> Iterator[str]:
    for knoop in knopen(deel):
        if bestand := knoop.get("bestand"):
            yield from _beeldfout(bestand, beelden)
        if max(map(len, knoop.get("rijen", ())), default=0) > MAX_KOLOMMEN:
            yield f"een tabel met meer dan {MAX_KOLOMMEN} kolommen past niet op papier"
    for tekst in _teksten(deel):
        yield from _tekenfout(tekst, bekend)


def _beeldfout(bestand: str, beelden: Mapping[str, Path]) -> Iterator[str]:
    if bestand not in beelden or not beelden[bestand].is_file():
        yield f"het beeld {bestand} is er niet"
        return
    try:
        with Image.open(beelden[bestand]) as beeld:
            beeld.verify()
    except (UnidentifiedImageError, OSError):
        yield f"het beeld {bestand} is beschadigd of geen foto"


def _tekenfout(tekst: str, bekend: set[int]) -> Iterator[str]:
    vreemd = [t for t in tekst if ord(t) not in bekend and unicodedata.category(t) not in ("Cf", "Cc", "Zs")]
    if vreemd:
        yield f"het teken {vreemd[0]} (U+{ord(vreemd[0]):04X}) staat niet in het lettertype, bij {tekst[:40]!r}"


def _tekens(fonts: Sequence[Path]) -> set[int]:
    """Give the characters that both families of the house have, and those of the other fonts."""
    gevonden = [bestand for bestand in lettertypen(fonts) if bestand.stem in LETTERS]
    andere = [bestand for bestand in lettertypen(fonts) if not bestand.stem.startswith("Source")]
    if len(gevonden) < len(LETTERS):
        raise DrukFout([("lettertypen", f"{' en '.join(LETTERS)} zijn er niet; installeer {' en '.join(LETTERPAKKETTEN)}")])
    return set.intersection(*(_kaart(bestand) for bestand in gevonden)).union(*(_kaart(bestand) for bestand in andere))


def _kaart(bestand: Path) -> set[int]:
    with TTFont(bestand, lazy=True) as lettertype:
        return set(lettertype.getBestCmap() or {})


def knopen(deel: Any) -> Iterator[dict[str, Any]]:
    """Yield every dictionary inside a part of the data."""
    if isinstance(deel, dict):
        yield deel
    for kind in deel.values() if isinstance(deel, dict) else deel if isinstance(deel, list) else ():
        yield from knopen(kind)


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
