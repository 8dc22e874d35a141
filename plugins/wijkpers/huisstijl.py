"""Know the look of the house outside a browser: the values of tokens.css, and the font files behind its schriften."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Final

_FONTS: Final = {"SourceSansPro": "font_source_sans_pro", "SourceSerifPro": "font_source_serif_pro", "Amiri": "fontpkg_amiri"}
_TOKEN: Final = re.compile(r"--([a-z0-9-]+):\s*(#(?:[0-9a-fA-F]{3}){1,2})\s*;")
_FAMILIE: Final = re.compile(r"--schrift-(kop|tekst):\s*[\"']?([^\"',;]+)")


def tokens(theme: Path, eigen: Path | None = None) -> dict[str, str]:
    """Read the colours of theme/css/tokens.css, so that paper and pictures wear what the screen does; a missing file gives none.

    Only the first block counts: paper has no dark scheme. A prefix `kleur-` is dropped. What `eigen/stijl.css` sets goes first.
    """
    return {naam.removeprefix("kleur-"): kleur for naam, kleur in _TOKEN.findall(_waarden(theme, eigen))}


def donkere_tokens(theme: Path, eigen: Path | None = None) -> dict[str, str]:
    """Read the colours of the dark scheme: the first block's where that sets no other."""
    blokken = (tekst.partition("prefers-color-scheme: dark")[2].partition("@media")[0] for tekst in _bladen(theme, eigen))
    return tokens(theme, eigen) | {naam.removeprefix("kleur-"): kleur for blok in blokken for naam, kleur in _TOKEN.findall(blok)}


def schriften(theme: Path, eigen: Path | None = None) -> dict[str, str]:
    """Read the first family of `--schrift-kop` and `--schrift-tekst`, as `kop` and `tekst`."""
    return {naam: familie.strip() for naam, familie in _FAMILIE.findall(_waarden(theme, eigen))}


def _waarden(theme: Path, eigen: Path | None) -> str:
    return "\n".join(tekst.split("@media", 1)[0] for tekst in _bladen(theme, eigen))


def _bladen(theme: Path, eigen: Path | None) -> list[str]:
    paden = (theme / "css/tokens.css", *((eigen / "stijl.css",) if eigen else ()))
    return [pad.read_text(encoding="utf-8") for pad in paden if pad.is_file()]


def fontbestand(stam: str, eigen: Path | None = None) -> Path:
    """Find `SourceSansPro-Regular` in the wijk's own `druk/letters`, or in the wheel that carries it; raises FileNotFoundError."""
    paden = (eigen / "druk/letters" / f"{stam}.{soort}" for soort in ("ttf", "otf")) if eigen else ()
    if pad := next((pad for pad in paden if pad.is_file()), None):
        return pad
    pakket = _FONTS.get(stam.split("-")[0], "")
    spec = importlib.util.find_spec(pakket) if pakket else None
    if spec is None or not spec.origin:
        raise FileNotFoundError(f"geen pakket voor het lettertype {stam}")
    return Path(spec.origin).parent / "files" / f"{stam}.ttf"
