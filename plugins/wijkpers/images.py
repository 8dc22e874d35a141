"""Show photos: upright, small, without EXIF, GPS or comments. Originals are never copied.

A picture is measured when it is named and encoded when the site is written, once per content: the cache key is the hash of the
original and of the recipe. AVIF quality 42 at speed 8 was judged by eye and by weight: a drawing of the demo 664 px wide is 14 KB, which reaches a
telephone in the first round of a new connection (10 packets, RFC 6928); quality 52 at speed 9 was 22 KB for no difference to see.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import warnings
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

import PIL
from markupsafe import Markup, escape
from PIL import Image, ImageOps, UnidentifiedImageError

from wijkpers.adressen import Adressen
from wijkpers.cache import Voorraad
from wijkpers.problems import nearest
from wijkpers.text import slug

SOORTEN: Final = frozenset((".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"))
BREEDTES: Final = (480, 664, 1280)  # half a telephone, all of one (376 of its 412 by 1.75 dots), a screen
JPEG_BREEDTE: Final = 960
MAX_PUNTEN: Final = 60_000_000
MAX_BYTES: Final = 40 * 1024 * 1024
_LEEST: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")  # Pillow knows fifty more; some start another program
_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
VAN_TELEFOON: Final = "dit is een HEIC-foto van een telefoon: kies hem in de editor (publish.py redactie), die zet hem om; of bewaar hem als JPEG"
_RECEPT: Final = "v3"
_AVIF: Final = {"quality": 42, "speed": 8, "max_threads": 1}
_JPEG: Final = {"quality": 80, "optimize": True, "progressive": True}


class BeeldFout(Exception):
    """Say with a code of meldingen/ why a picture cannot be used."""

    def __init__(self, code: str, bron: Path | None = None, **waarden: Any) -> None:
        self.code, self.bron, self.waarden = code, bron, waarden
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Foto:
    """Be one original: width and height in pixels, upright, and the hash of its bytes."""

    pad: Path
    naam: str
    breedte: int
    hoogte: int
    sleutel: str

    def breedtes(self) -> tuple[int, ...]:
        """Give the widths to offer, never larger than the original."""
        return tuple(b for b in BREEDTES if b < self.breedte) + ((self.breedte,) if self.breedte <= BREEDTES[-1] else ())

    def hoogte_bij(self, breedte: int) -> int:
        """Give the height at a width, in whole pixels."""
        return max(1, round(self.hoogte * breedte / self.breedte))


@dataclass(frozen=True, slots=True)
class Variant:
    """Be one encoded size of a photo."""

    foto: Foto
    breedte: int
    soort: str

    @property
    def bestand(self) -> str:
        """Give the name: readable, and different for different bytes."""
        return f"{self.foto.naam}-{self.foto.sleutel}-{self.breedte}.{self.soort}"


# Photos by their path, and variants by their file name.
Gezien = tuple[dict[str, Foto], dict[str, Variant]]


@dataclass
class Beelden:
    """Know the photos of a wijk, and keep in `nodig` the variants that pages have asked for, by file name."""

    content: Path
    cache: Path
    adressen: Adressen
    gemeten: dict[str, Foto] = field(default_factory=dict)
    _fotos: dict[str, Foto] = field(default_factory=dict)
    nodig: dict[str, Variant] = field(default_factory=dict)
    _bronnen: dict[str, tuple[str, str, dict[str, Variant]]] = field(default_factory=dict)

    @cached_property
    def voorraad(self) -> Voorraad:
        """Give what was encoded before."""
        return Voorraad(self.cache / "beeld", PIL.__version__)

    def foto(self, pad: str) -> Foto:
        """Measure `content/<pad>`; raises BeeldFout when it is missing, broken or too large."""
        if pad not in self.gemeten:
            self.gemeten[pad] = meet(self.content, pad)
        self._fotos[pad] = self.gemeten[pad]
        return self._fotos[pad]

    def kent(self, pad: str, foto: Foto) -> bool:
        """Tell whether `content/<pad>` is this very photo."""
        with suppress(BeeldFout):
            return self.foto(pad) == foto
        return False

    @contextmanager
    def apart(self) -> Generator[Gezien]:
        """Gather what is asked for inside in what this gives; it counts when it is `neem_over`d."""
        buiten = self._fotos, self.nodig
        self._fotos, self.nodig = {}, {}
        try:
            yield self._fotos, self.nodig
        finally:
            self._fotos, self.nodig = buiten

    def neem_over(self, gezien: Gezien) -> None:
        """Know what was gathered apart, perhaps in another process."""
        fotos, nodig = gezien
        self.gemeten |= fotos
        self._fotos |= fotos
        self.nodig |= nodig

    def picture(self, pad: str, alt: str, *, maten: str = "92vw", klasse: str = "", eerst: bool = False) -> Markup:
        """Write `<picture>` with AVIF in several widths and a JPEG for old browsers; lazy unless it is the first."""
        foto = self.foto(pad)
        laatste = self._jpeg(foto)
        srcset, src, varianten = self._bron(pad, foto, laatste)
        self.nodig |= varianten
        laden = 'fetchpriority="high"' if eerst else 'loading="lazy" decoding="async"'
        klasse = f' class="{escape(klasse)}"' if klasse else ""
        return Markup(
            f'<picture{klasse}><source type="image/avif" srcset="{srcset}" sizes="{escape(maten)}">'
            f'<img src="{src}" width="{laatste.breedte}" height="{foto.hoogte_bij(laatste.breedte)}" alt="{escape(alt)}" {laden}></picture>'
        )

    def _bron(self, pad: str, foto: Foto, laatste: Variant) -> tuple[str, str, dict[str, Variant]]:
        """Give the addresses of a photo as HTML has them, and the variants that they name; a photo may be on a thousand pages."""
        if pad not in self._bronnen:
            varianten = {v.bestand: v for v in (*(Variant(foto, b, "avif") for b in foto.breedtes()), laatste)}
            adressen = {naam: self.adressen.naar(f"beeld/{naam}") for naam in varianten}
            srcset = ", ".join(f"{adressen[v.bestand]} {v.breedte}w" for v in varianten.values() if v is not laatste)
            self._bronnen[pad] = srcset, adressen[laatste.bestand], varianten
        return self._bronnen[pad]

    def jpeg(self, pad: str) -> str:
        """Give the site path of the JPEG of a photo, for Open Graph and feeds."""
        variant = self._jpeg(self.foto(pad))
        self.nodig[variant.bestand] = variant
        return f"beeld/{variant.bestand}"

    def pad_van(self, adres: str) -> str:
        """Give the original below content/ of an address that `picture` wrote."""
        return next(pad for pad, foto in self._fotos.items() if f"/{foto.naam}-{foto.sleutel}-" in adres)

    def voor_druk(self, pad: str, max_breedte: int = 2480) -> Path:
        """Give a stripped, upright JPEG on disk, wide enough for an A4 at 300 dpi where the original is."""
        foto = self.foto(pad)
        return _maak((Variant(foto, min(max_breedte, foto.breedte), "jpg"),), self.voorraad)[0]

    def bestand(self, naam: str) -> Path | None:
        """Give a variant that was asked for as a file."""
        return _maak((self.nodig[naam],), self.voorraad)[0] if naam in self.nodig else None

    def schrijf(self, map_: Path) -> None:
        """Write every variant that was asked for below `map_`, encoding only what the cache does not hold."""
        map_.mkdir(parents=True, exist_ok=True)
        per_foto = [tuple(rij) for _, rij in groupby(sorted(self.nodig.values(), key=lambda v: v.bestand), key=lambda v: v.foto)]
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            for varianten, paden in zip(per_foto, pool.map(lambda varianten: _maak(varianten, self.voorraad), per_foto), strict=True):
                for variant, bron in zip(varianten, paden, strict=True):
                    koppel(bron, map_ / variant.bestand)

    def _jpeg(self, foto: Foto) -> Variant:
        return Variant(foto, min(JPEG_BREEDTE, foto.breedte), "jpg")


def koppel(bron: Path, doel: Path) -> None:
    """Hard-link a file where the disk can, else copy it."""
    try:
        os.link(bron, doel)
    except OSError:
        shutil.copyfile(bron, doel)


def meet(content: Path, pad: str) -> Foto:
    """Open the header of a picture and hash its bytes."""
    bron = _vind(content, pad)
    if bron.stat().st_size > MAX_BYTES:
        raise BeeldFout("WK403", waarde=pad, grootte=f"{bron.stat().st_size // 1_048_576} MB")
    data = bron.read_bytes()
    breedte, hoogte, goed = _maat(data, pad)
    if not goed or bron.suffix.lower() not in SOORTEN:
        raise BeeldFout("WK402", waarde=pad, remedie=_anders_bewaren(data))
    sleutel = hashlib.sha256(_RECEPT.encode() + data).hexdigest()[:10]
    return Foto(bron, slug(bron.stem) or "foto", breedte, hoogte, sleutel)


def _vind(content: Path, pad: str) -> Path:
    """Find a picture in its own folder, by its exact name; a Mac may write an accent as a letter of its own."""
    bron = content / pad
    if not bron.is_file() and bron.parent.is_dir():
        bron = next((p for p in bron.parent.iterdir() if normalize("NFC", p.name) == normalize("NFC", bron.name)), bron)
    binnen = bron.is_file() and bron.resolve() == content.resolve() / bron.relative_to(content)
    if not binnen or bron.name not in (p.name for p in bron.parent.iterdir()):
        raise BeeldFout("WK401", waarde=pad, remedie=_lijkt_op(content, pad))
    return bron


def _anders_bewaren(data: bytes) -> str:
    """Say what to do with a file that is no picture to us, by what it is."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return VAN_TELEFOON
    if data[:4] in (b"%PDF", b"PK\x03\x04") or b"<svg" in data[:1000] or b"<html" in data[:1000].lower():
        return "dit is een ander soort bestand met een andere naam: maak er een schermafdruk van en bewaar die als PNG"
    return "open hem in een fotoprogramma en bewaar hem als JPEG"


def _maat(data: bytes, pad: str) -> tuple[int, int, bool]:
    """Read width and height as they will be seen, from the header; more is decoded only when the size is bearable."""
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(data), formats=_LEEST) as im:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            breedte, hoogte = im.size
            if breedte * hoogte > MAX_PUNTEN:
                raise BeeldFout("WK403", waarde=pad, grootte=f"{breedte} x {hoogte} beeldpunten")
            gedraaid = im.getexif().get(0x0112, 1) >= 5
    except Image.DecompressionBombError:
        raise BeeldFout("WK403", waarde=pad, grootte=f"meer dan {MAX_PUNTEN // 1_000_000} miljoen beeldpunten") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise BeeldFout("WK402", waarde=pad, remedie=_anders_bewaren(data)) from None
    return (hoogte, breedte, min(im.size) > 0) if gedraaid else (breedte, hoogte, min(im.size) > 0)


def _lijkt_op(content: Path, pad: str) -> str:
    paden = (p.relative_to(content).as_posix() for p in sorted(content.rglob("*")) if p.suffix.lower() in SOORTEN)
    return nearest(pad, paden) or "zet de foto in content/media en noem hem hier als media/naam.jpg"


def _maak(varianten: Sequence[Variant], voorraad: Voorraad) -> list[Path]:
    """Give the encoded files of one photo; it is decoded once, and only when one is missing."""
    paden = {variant: voorraad.neem(variant.bestand) for variant in varianten}
    try:
        if ontbreekt := [variant for variant, pad in paden.items() if pad is None]:
            recht = _recht(varianten[0].foto, max(variant.breedte for variant in ontbreekt))
            paden |= {variant: voorraad.bewaar(variant.bestand, _codeer(recht, variant)) for variant in ontbreekt}
    except (OSError, SyntaxError, ValueError) as e:
        if isinstance(e, OSError) and e.errno:  # a full disk is no broken photo
            raise
        raise BeeldFout("WK402", varianten[0].foto.pad, waarde=varianten[0].foto.pad.name, remedie=_anders_bewaren(b"")) from None
    return [pad for pad in paden.values() if pad]


def _recht(foto: Foto, breedte: int) -> Image.Image:
    """Decode at least twice as wide as needed where JPEG allows, turn upright, and flatten on white."""
    with Image.open(foto.pad, formats=_LEEST) as im:
        im.draft("RGB", (breedte * 2, breedte * 2))
        recht = ImageOps.exif_transpose(im)
        if recht.mode in ("RGBA", "LA", "PA") or "transparency" in recht.info:
            vlak = Image.new("RGBA", recht.size, "white")
            vlak.alpha_composite(recht.convert("RGBA"))
            return vlak.convert("RGB")
        return recht.convert("RGB")


def _codeer(recht: Image.Image, variant: Variant) -> bytes:
    """Shrink and encode pixels only."""
    klein = recht.resize((variant.breedte, variant.foto.hoogte_bij(variant.breedte)), Image.Resampling.LANCZOS)
    # A fresh image: `info` (EXIF, XMP, the JPEG comment) survives a resize.
    schoon, buffer = Image.frombytes("RGB", klein.size, klein.tobytes()), BytesIO()
    schoon.save(buffer, format="AVIF" if variant.soort == "avif" else "JPEG", **(_AVIF if variant.soort == "avif" else _JPEG))
    return buffer.getvalue()
