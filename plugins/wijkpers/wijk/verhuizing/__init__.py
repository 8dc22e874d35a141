"""Take a whole site over: from WordPress, from Hugo, Jekyll, Eleventy or Pelican, or a calendar. Out come pieces, and a plan for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from wijkpers.wijk import Wijk
from wijkpers.wijk.invoer.pakket import KAPOT
from wijkpers.wijk.verhuizing.basis import Verhuizing
from wijkpers.wijk.verhuizing.beelden import met_beelden
from wijkpers.wijk.verhuizing.uitpakken import binnenin, pak_uit
from wijkpers.wijk.verhuizing.wordpress import MAX_BYTES, lees_wordpress

__all__ = ["Verhuizing", "herken", "lees_site", "met_beelden"]

_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd")


def herken(pad: Path) -> str:
    """Say what a file or folder is by its name and, of a zip, by what is in it; empty for what is no site."""
    if pad.is_dir():
        return "map"
    match pad.suffix.lower():
        case ".xml" | ".wxr":
            return "wordpress"
        case ".ics":
            return "agenda"
        case ".zip":
            try:
                namen = [naam.lower() for naam in binnenin(pad)]
            except (*KAPOT, OSError, ValueError):
                return ""
            if any(naam.endswith("datapackage.json") for naam in namen):
                return ""
            return "zip" if any(naam.endswith((*_MARKDOWN, ".xml", ".ics")) for naam in namen) else ""
        case soort:
            return "map" if soort in _MARKDOWN else ""


def lees_site(pad: Path, wijk: Wijk, werkmap: Path) -> Verhuizing:
    """Read everything of a site; a zip is unpacked in `werkmap` first. Raises ValueError for what cannot be read at all."""
    lezer: dict[str, Callable[[], Verhuizing]] = {
        "wordpress": lambda: lees_wordpress(_ruw(pad), pad.name, wijk),
        "agenda": lambda: _agenda(pad, wijk),
        "map": lambda: _map(pad),
        "zip": lambda: _zip(pad, wijk, werkmap),
    }
    return lezer[herken(pad)]()


def _ruw(pad: Path) -> bytes:
    if pad.stat().st_size > MAX_BYTES:
        raise ValueError(f"het bestand is groter dan {MAX_BYTES // 1_048_576} MB; exporteer per jaar")
    return pad.read_bytes()


def _agenda(pad: Path, wijk: Wijk) -> Verhuizing:
    from wijkpers.wijk.verhuizing.agenda import lees_agenda

    return lees_agenda(_ruw(pad), pad.name, wijk)


def _map(pad: Path) -> Verhuizing:
    from wijkpers.wijk.verhuizing.markdown_site import lees_map

    return lees_map(pad)


def _zip(pad: Path, wijk: Wijk, werkmap: Path) -> Verhuizing:
    """Unpack, and read what comes out: a folder with Markdown, or the one file of an export."""
    hier = pak_uit(pad, werkmap / "uit")
    teksten = [p for p in hier.rglob("*") if p.suffix.lower() in _MARKDOWN]
    los = [p for p in sorted(hier.rglob("*")) if p.suffix.lower() in (".xml", ".ics")]
    van = _map(hier) if teksten or not los else lees_site(los[0], wijk, werkmap)
    van.naam = pad.name
    return van
