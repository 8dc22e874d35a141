"""Draw a card: a title above a bridge with three arches, and the picture of a piece in an arch of its own.

`teken` is a function of its specification alone, so that cards may be drawn in other threads or processes.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageColor, ImageDraw, ImageOps

from wijkpers.ansicht.letters import Letters, zichtbaar
from wijkpers.ansicht.regels import zet
from wijkpers.ansicht.spec import Spec, Stijl
from wijkpers.text import taal_van_schrift

MAAT: Final = (1200, 630)
_RAND: Final = 64
_DEK: Final = 488  # where the deck of the bridge lies
_FOTO: Final = (724, 52, 1136, _DEK)
_FOTOMAAT: Final = (_FOTO[2] - _FOTO[0], _FOTO[3] - _FOTO[1])
# The arches of the header, on a width of 1200: left, right and height.
_BOGEN: Final = ((40, 212, 58, "steen"), (236, 576, 52, "geel"), (600, 1180, 46, "vaart"))
_ACHTER: Final = ((560, 760, 250, "tint-blos"), (648, 1000, 330, "tint-zon"), (800, 1340, 400, "tint-water"))
_MATEN: Final = (116, 108, 100, 92, 84, 78, 72, 66, 60, 54, 49, 44, 40, 36)
_KLEIN: Final = 33
_BOVEN, _ONDER, _LUCHT = 56, 52, 40  # the lines above and below the title, and the air above and below all of it
_KWALITEIT: Final = (68, 60, 52)
_RUIMTE: Final = (21_500, 27_000)  # what the picture alone may take at the first quality, for the first and the second to do
MAX_BYTES: Final = 61_440
_NAUW: Final = -0.012  # a title is set a little tighter, as on the site
_GROVER: Final = 3  # shapes are drawn this much larger, for a smooth edge


def teken(spec: Spec) -> bytes:
    """Draw one card: with a picture a JPEG of at most MAX_BYTES, as good as that allows, else a PNG of few colours."""
    vel = _vlak(spec.stijl, spec.foto is None, spec.links, spec.rechts).copy()
    foto, eerste = _foto(spec.foto) if spec.foto else (None, 0)
    if foto:
        vel.paste(foto, _FOTO[:2], _boogmasker())
    _schrijf(vel, spec)
    buffer = BytesIO()
    if not foto:
        vel.quantize(palette=_palet(spec.stijl), dither=Image.Dither.NONE).save(buffer, "PNG", compress_level=2)
        return buffer.getvalue()
    for kwaliteit in _KWALITEIT[eerste:]:
        buffer = BytesIO()
        vel.save(buffer, "JPEG", quality=kwaliteit, optimize=True)
        if buffer.tell() <= MAX_BYTES:
            break
    return buffer.getvalue()


def _schrijf(vel: Image.Image, spec: Spec) -> None:
    """Set the words in the room above the deck, in the middle of its height; a title from right to left stands at the right."""
    stijl = spec.stijl
    kop, klein = _letters(stijl.kop, _NAUW), _letters(stijl.tekst, 0)
    breed = (_FOTO[0] - 40 if spec.foto else MAAT[0] - _RAND) - _RAND
    titel, boven, onder = kop.bekend(spec.titel) or spec.links, klein.bekend(spec.boven), klein.bekend(spec.onder)
    rechts = bool(taal_van_schrift(titel))
    hoogte, om = 1.1 if zichtbaar(titel) == titel else 1.5, (_BOVEN if boven else 0) + (_ONDER if onder else 0)
    maat, regels = zet(titel, kop.breedte, breed, _DEK - 2 * _LUCHT - om, _MATEN[5:] if spec.foto else _MATEN, hoogte)
    stap = maat * hoogte
    y = (_DEK - om - stap * len(regels)) / 2 + 4
    if boven:
        _kicker(vel, y, boven, klein, spec, breed, rechts)
        y += _BOVEN
    for regel in regels:
        y += stap
        x = _RAND + (breed - kop.breedte(regel) * maat if rechts else 0)
        kop.teken(vel, (x, y - stap * 0.25), regel, maat, stijl.kleur("inkt"), rechts)
    if onder:
        tekst = _passend(onder, klein, breed)
        x = _RAND + (breed - klein.breedte(tekst) * _KLEIN if rechts else 0)
        klein.teken(vel, (x, y + 43), tekst, _KLEIN, stijl.kleur("zacht"))


def _kicker(vel: Image.Image, y: float, woorden: str, klein: Letters, spec: Spec, breed: int, rechts: bool) -> None:
    """Set the words above the title behind one small arch, as every page does."""
    tekst = _passend(woorden, klein, breed - 62)
    x = _RAND + breed - 46 if rechts else _RAND
    vel.paste(spec.stijl.kleur("steen"), (round(x), round(y) + 8), _boogje())
    klein.teken(vel, (x - 16 - klein.breedte(tekst) * _KLEIN if rechts else x + 62, y + 30), tekst, _KLEIN, spec.stijl.kleur("accent"))


def _passend(tekst: str, letters: Letters, breed: float) -> str:
    """Cut a text that is too long for one line after a whole word."""
    woorden = tekst.split()
    while len(woorden) > 1 and letters.breedte(" ".join(woorden)) * _KLEIN > breed:
        woorden = [*woorden[:-2], f"{woorden[-2].rstrip(',.:;')}…"]
    return " ".join(woorden)


@lru_cache(maxsize=8)
def _foto(bestand: Path) -> tuple[Image.Image, int]:
    """Cut a picture to its arch; of a tall one the upper part is kept, where faces are. Give as well which quality it leaves room for."""
    with Image.open(bestand) as im:
        im.draft("RGB", _FOTOMAAT)
        foto = ImageOps.fit(im.convert("RGB"), _FOTOMAAT, Image.Resampling.HAMMING, centering=(0.5, 0.35))
    foto.save(proef := BytesIO(), "JPEG", quality=_KWALITEIT[0])
    return foto, next((n for n, ruimte in enumerate(_RUIMTE) if proef.tell() <= ruimte), len(_RUIMTE))


@lru_cache(maxsize=1)
def _boogmasker() -> Image.Image:
    """Draw the arch of a picture: as round as the Marktbrug."""
    breed, hoog = (n * _GROVER for n in _FOTOMAAT)
    masker = Image.new("L", (breed, hoog), 0)
    pen, top = ImageDraw.Draw(masker), round(hoog * 0.4)
    pen.ellipse((0, 0, breed - 1, 2 * top), fill=255)
    pen.rectangle((0, top, breed, hoog), fill=255)
    return masker.resize(_FOTOMAAT, Image.Resampling.BOX)


@lru_cache(maxsize=1)
def _boogje() -> Image.Image:
    """Draw the small arch in front of the words above a title."""
    breed, hoog = 46, 23
    masker = Image.new("L", (breed * _GROVER, hoog * _GROVER), 0)
    ImageDraw.Draw(masker).ellipse((0, 0, breed * _GROVER - 1, 2 * hoog * _GROVER), fill=255)
    return masker.resize((breed, hoog), Image.Resampling.BOX)


@lru_cache(maxsize=4)
def _vlak(stijl: Stijl, leeg: bool, naam: str, adres: str) -> Image.Image:
    """Draw what all cards have: paper, and the deck with its names and arches; behind a title without a picture stand three pale ones."""
    vel = Image.new("RGB", (MAAT[0] * _GROVER, MAAT[1] * _GROVER), stijl.kleur("papier"))
    pen = ImageDraw.Draw(vel)

    def boog(links: int, rechts: int, voet: int, hoog: int, kleur: str) -> None:
        pen.pieslice([n * _GROVER for n in (links, voet - hoog, rechts, voet + hoog)], 180, 360, fill=stijl.kleur(kleur))

    for links, rechts, hoog, kleur in reversed(_ACHTER) if leeg else ():
        boog(links, rechts, _DEK, hoog, kleur)
    pen.rectangle((0, _DEK * _GROVER, *vel.size), fill=stijl.kleur("brug"))
    for links, rechts, hoog, kleur in _BOGEN:
        boog(links, rechts, MAAT[1], hoog, kleur)
    klaar = vel.resize(MAAT, Image.Resampling.BOX)
    _voet(klaar, stijl, naam, adres)
    return klaar


def _voet(vel: Image.Image, stijl: Stijl, naam: str, adres: str) -> None:
    """Name the wijk on the deck, and where its site is."""
    kop, klein, kleur = _letters(stijl.kop, _NAUW), _letters(stijl.tekst, 0), stijl.kleur("op-brug")
    kop.teken(vel, (_RAND, _DEK + 61), kop.bekend(naam), 42, kleur)
    waar = _passend(klein.bekend(adres), klein, 560)
    klein.teken(vel, (MAAT[0] - _RAND - klein.breedte(waar) * _KLEIN, _DEK + 60), waar, _KLEIN, kleur)


@lru_cache(maxsize=8)
def _letters(bestanden: tuple[Path, ...], spatie: float) -> Letters:
    return Letters(bestanden, spatie)


@lru_cache(maxsize=2)
def _palet(stijl: Stijl) -> Image.Image:
    """Give the colours of a card without a picture: those of the house, and the steps between letters or arches and what is behind them."""
    gronden = ("papier", "tint-blos", "tint-zon", "tint-water")
    paren = [(a, b) for b in gronden for a in ("inkt", "accent", "zacht", "steen")] + [("brug", b) for b in ("op-brug", "steen", "geel", "vaart", *gronden)]
    paren += [(a, b) for a in gronden for b in gronden if a < b]
    zuiver = list(dict.fromkeys(ImageColor.getrgb(kleur) for _, kleur in stijl.kleuren))
    stappen = (_tussen(stijl.kleur(a), stijl.kleur(b), n / 7) for a, b in paren for n in range(1, 7))
    # A step that is nearly a colour of the house would be taken for it.
    anders = (stap for stap in stappen if all(max(abs(x - y) for x, y in zip(stap, kleur, strict=True)) > 9 for kleur in zuiver))
    palet = Image.new("P", (1, 1))
    palet.putpalette([kanaal for kleur in dict.fromkeys((*zuiver, *anders)) for kanaal in kleur])
    return palet


def _tussen(a: str, b: str, deel: float) -> tuple[int, ...]:
    return tuple(round(x + (y - x) * deel) for x, y in zip(ImageColor.getrgb(a), ImageColor.getrgb(b), strict=True))
