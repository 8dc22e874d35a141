"""Find the pictures of another site: in a folder that somebody has, or on that site itself when that was asked for."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

from wijkpers.images import MAX_BYTES, SOORTEN
from wijkpers.text import slug
from wijkpers.wijk.verhuizing.basis import Bron, Verhuizing

_MAAT: Final = re.compile(r"-(?:\d+x\d+|scaled|rotated|e\d{10,})(?=\.\w+$)")
_WACHT: Final = 20  # seconds
_WIE: Final = "wijkpers-import (een bewoner haalt foto's van de eigen site op)"


def met_beelden(van: Verhuizing, media: Path | None, ophalen: Path | None, meld: Callable[[str], None]) -> None:
    """Let `van.vind` look further: in the folder `media`, then, with a folder `ophalen` to put them in, on the site itself and nowhere else."""
    eerst = van.vind
    namen = _per_naam(media) if media else {}
    opgehaald = _haal(van, eerst, namen, ophalen, meld) if ophalen else {}

    def vind(src: str, stuk: Bron) -> Path | None:
        """Look in the site's own folder, in the folder that was given, and among what was fetched."""
        return eerst(src, stuk) or _kies(namen, src) or opgehaald.get(_heel(van, src))

    van.vind = vind


def _per_naam(map_: Path) -> dict[str, list[Path]]:
    """Give the pictures below a folder by their name, the size that WordPress adds left off."""
    uit: dict[str, list[Path]] = {}
    for pad in sorted(map_.rglob("*")):
        if pad.is_file() and not pad.is_symlink() and pad.suffix.lower() in SOORTEN:
            for naam in dict.fromkeys((pad.name.lower(), _MAAT.sub("", pad.name.lower()))):
                uit.setdefault(naam, []).append(pad)
    return uit


def _kies(namen: dict[str, list[Path]], src: str) -> Path | None:
    """Choose the file that shares most of its path with where the picture was; the largest of those."""
    delen = [deel.lower() for deel in unquote(urlsplit(src).path).split("/") if deel]
    if not delen:
        return None
    keuze = namen.get(_MAAT.sub("", delen[-1])) or namen.get(delen[-1]) or []
    return max(keuze, key=lambda p: (_samen(delen, p), p.stat().st_size), default=None)


def _samen(delen: list[str], pad: Path) -> int:
    paren = zip(reversed(delen[:-1]), reversed([deel.lower() for deel in pad.parts[:-1]]), strict=False)
    return next((n for n, (een, ander) in enumerate(paren) if een != ander), 99)


def _heel(van: Verhuizing, src: str) -> str:
    return urljoin(f"{van.basis}/", src) if van.basis else src


def _haal(van: Verhuizing, eerst: Callable[[str, Bron], Path | None], namen: dict[str, list[Path]], map_: Path, meld: Callable[[str], None]) -> dict[str, Path]:
    """Fetch what is not here: only from the hosts of the site, one at a time, each at most as large as a photo may be."""
    nodig = {_heel(van, b.src): None for stuk in van.stukken for b in stuk.beelden if not eerst(b.src, stuk) and not _kies(namen, b.src)}
    uit: dict[str, Path] = {}
    for nummer, adres in enumerate(nodig, 1):
        delen = urlsplit(adres)
        if delen.scheme not in ("http", "https") or delen.netloc.lower() not in van.hosts:
            continue
        for kandidaat in dict.fromkeys((_MAAT.sub("", adres), adres)):
            if data := _lees(kandidaat, van.hosts):
                pad = map_ / "opgehaald" / str(nummer) / f"{slug(Path(delen.path).stem) or 'foto'}{Path(delen.path).suffix.lower()}"
                pad.parent.mkdir(parents=True, exist_ok=True)
                pad.write_bytes(data)
                uit[adres] = pad
                break
        if nummer % 25 == 0:
            meld(f"  {nummer} van {len(nodig)} beelden")
    return uit


def _lees(adres: str, hosts: set[str]) -> bytes:
    """Fetch one file; nothing when it is not there, too large, or lives elsewhere now."""
    with suppress(OSError, ValueError):
        vraag = urllib.request.Request(quote(adres, safe=":/?&=%#+,;@~"), headers={"User-Agent": _WIE})
        with urllib.request.urlopen(vraag, timeout=_WACHT) as antwoord:
            data = antwoord.read(MAX_BYTES + 1)
            return data if len(data) <= MAX_BYTES and urlsplit(antwoord.url).netloc.lower() in hosts else b""
    return b""
