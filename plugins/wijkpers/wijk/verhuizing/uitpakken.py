"""Unpack a zip that somebody else made: only what belongs in a site, never outside its folder, and never more than a site can be."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath
from typing import Final

from wijkpers.wijk.invoer.pakket import KAPOT

_MAX: Final = 1024 * 1024 * 1024
_MAX_BESTANDEN: Final = 50_000
_VERHOUDING: Final = 200  # text shrinks ten times, a bomb thousands
_SOORTEN: Final = frozenset(
    ".md .markdown .mdown .mkd .html .htm .xml .ics .toml .yaml .yml .json .js .cjs .mjs .py .jpg .jpeg .png .webp .avif .gif .pdf".split()
)


def binnenin(pad: Path) -> list[str]:
    """Name what is in a zip."""
    with zipfile.ZipFile(pad) as zip_:
        return zip_.namelist()


def pak_uit(pad: Path, doel: Path) -> Path:
    """Unpack into `doel`, and give the folder that holds the site. Raises ValueError for a zip that is broken, or unfolds to more than any site."""
    try:
        with zipfile.ZipFile(pad) as zip_:
            goed = [info for info in zip_.infolist() if _hoort_erbij(info)]
            groot = sum(info.file_size for info in goed)
            if len(goed) > _MAX_BESTANDEN or groot > _MAX or groot > max(50 * 1024 * 1024, _VERHOUDING * pad.stat().st_size):
                raise ValueError("uitgepakt is dit veel te groot voor een site")
            for info in goed:
                _schrijf(zip_, info, doel)
    except KAPOT as e:
        raise ValueError("dit is geen zip, of hij is beschadigd") from e
    inhoud = list(doel.iterdir()) if doel.is_dir() else []
    return inhoud[0] if len(inhoud) == 1 and inhoud[0].is_dir() else doel


def _hoort_erbij(info: zipfile.ZipInfo) -> bool:
    delen = PurePosixPath(info.filename.replace("\\", "/")).parts
    link = (info.external_attr >> 16) & 0o170000 == 0o120000
    vreemd = any(deel in ("..", "node_modules", ".git", "__MACOSX", "_site", "public") or ":" in deel for deel in delen) or info.filename.startswith(
        ("/", "\\")
    )
    return not (info.is_dir() or link or vreemd) and PurePosixPath(info.filename).suffix.lower() in _SOORTEN


def _schrijf(zip_: zipfile.ZipFile, info: zipfile.ZipInfo, doel: Path) -> None:
    """Write one file, and no more of it than the zip said: that is only a promise."""
    pad = doel.joinpath(*PurePosixPath(info.filename.replace("\\", "/")).parts)
    pad.parent.mkdir(parents=True, exist_ok=True)
    with zip_.open(info) as bron:
        data = bron.read(info.file_size + 1)
    if len(data) > info.file_size:
        raise ValueError("uitgepakt is dit groter dan de zip zegt")
    pad.write_bytes(data)
