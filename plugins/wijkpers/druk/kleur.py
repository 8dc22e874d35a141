"""Know how ink on coated paper looks: a model of the printing condition FOGRA39, and the way from a screen colour to four inks.

No free FOGRA39 profile can be had as a Python package, so the condition is computed from its published aims (ISO 12647-2, paper
type 1/2): the colours of the solids and of their overprints, and the growth of the dots; tints between them follow Neugebauer's
equations. A wijk whose printer gives a profile of his own puts that in `eigen/druk/`, and then that is used.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms, ImageFilter

from wijkpers.cache import onthoud, vingerafdruk
from wijkpers.druk import icc
from wijkpers.druk.icc import profiel

Drie = tuple[float, float, float]
Vier = tuple[float, float, float, float]

WIT: Final[Drie] = (0.9642, 1.0, 0.8249)  # D50
INKTLIMIET: Final = 2.9  # of the four inks together, where 1 is a solid
ROOSTER: Final = 11  # nodes per axis of the table from screen colour to ink
GROEI: Final = (0.13, 0.13, 0.13, 0.16)  # of a dot of 50 %
ZWARTST: Final[Vier] = (0.70, 0.58, 0.58, 1.0)
# Lab (D50, 2 degrees) of the Neugebauer primaries, by which inks are on: cmy without and with black.
_PAPIER: Final[Drie] = (95.0, 0.0, -2.0)
_DRUKINKT: Final[tuple[tuple[Drie, Drie], ...]] = (
    (_PAPIER, (16.0, 0.0, 0.0)),
    ((89.0, -5.0, 93.0), (15.0, -1.0, 3.0)),
    ((48.0, 74.0, -3.0), (13.0, 6.0, -1.0)),
    ((47.0, 68.0, 48.0), (12.0, 5.0, 2.0)),
    ((55.0, -37.0, -50.0), (12.0, -4.0, -7.0)),
    ((50.0, -68.0, 33.0), (11.0, -6.0, 1.0)),
    ((24.0, 17.0, -46.0), (10.0, 2.0, -5.0)),
    ((23.0, 0.0, 0.0), (9.0, 0.0, 0.0)),
)


def naar_lab(xyz: Sequence[float]) -> Drie:
    """Give CIELAB (D50) of XYZ."""
    x, y, z = (_f(v / w) for v, w in zip(xyz, WIT, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def naar_xyz(lab: Sequence[float]) -> Drie:
    """Give XYZ of CIELAB (D50)."""
    y = (lab[0] + 16) / 116
    delen = (y + lab[1] / 500, y, y - lab[2] / 200)
    x, y, z = (w * (t**3 if t > 6 / 29 else 3 * (6 / 29) ** 2 * (t - 4 / 29)) for t, w in zip(delen, WIT, strict=True))
    return x, y, z


def _f(t: float) -> float:
    return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29


@cache
def _primaries() -> tuple[tuple[Drie, Drie], ...]:
    """Give the primaries in XYZ relative to the paper: nobody sees the paper as a colour."""
    papier = naar_xyz(_PAPIER)

    def relatief(lab: Drie) -> Drie:
        x, y, z = (v * w / p for v, w, p in zip(naar_xyz(lab), WIT, papier, strict=True))
        return x, y, z

    return tuple((relatief(zonder), relatief(met)) for zonder, met in _DRUKINKT)


def druk(inkt: Vier) -> Drie:
    """Give the colour (XYZ relative to the paper) of a tint: Neugebauer over the areas of the grown dots."""
    c, m, y, k = (_gegroeid(a, g) for a, g in zip(inkt, GROEI, strict=True))
    hoeken = [[z + k * (w - z) for z, w in zip(*paar, strict=True)] for paar in _primaries()]
    for deel in (c, m, y):  # the first ink is the highest bit of the index
        helft = len(hoeken) // 2
        hoeken = [[a + deel * (b - a) for a, b in zip(p, q, strict=True)] for p, q in zip(hoeken[:helft], hoeken[helft:], strict=True)]
    return hoeken[0][0], hoeken[0][1], hoeken[0][2]


def _gegroeid(a: float, groei: float) -> float:
    return a + 4 * groei * a * (1 - a)


def inkt_voor(lab: Drie) -> Vier:
    """Find the inks for a colour: black by its darkness, the other three by Newton's method, within the ink limit."""
    k = _zwart(lab)
    cmy = [max(0.0, min(1.0, (100 - lab[0]) / 130))] * 3
    for _ in range(7):
        cmy = _stap(cmy, k, lab)
    som = sum(cmy)
    rem = min(1.0, (INKTLIMIET - k) / som) if som else 1.0
    return cmy[0] * rem, cmy[1] * rem, cmy[2] * rem, k


def _zwart(lab: Drie) -> float:
    """Give more black to what is darker and greyer: it saves ink, and greys stay grey on any press."""
    donker = max(0.0, (80 - lab[0]) / 72) ** 1.7
    return min(1.0, donker * max(0.2, 1 - math.hypot(lab[1], lab[2]) / 85))


def _stap(cmy: list[float], k: float, doel: Drie) -> list[float]:
    """Take one damped Newton step in Lab and stay between no ink and a solid."""
    hier = naar_lab(druk((cmy[0], cmy[1], cmy[2], k)))
    mist = [d - h for d, h in zip(doel, hier, strict=True)]
    kolommen = []
    for i in range(3):
        h = 0.01 if cmy[i] < 0.5 else -0.01
        ander = [v + h if j == i else v for j, v in enumerate(cmy)]
        kolommen.append([(n - o) / h for n, o in zip(naar_lab(druk((ander[0], ander[1], ander[2], k))), hier, strict=True)])
    stap = _los_op(kolommen, mist)
    return [max(0.0, min(1.0, v + max(-0.35, min(0.35, s)))) for v, s in zip(cmy, stap, strict=True)]


def _los_op(kolommen: list[list[float]], doel: list[float]) -> list[float]:
    """Solve the damped normal equations of three unknowns by Cramer's rule."""
    a = [[sum(p * q for p, q in zip(ki, kj, strict=True)) + (4.0 if i == j else 0.0) for j, kj in enumerate(kolommen)] for i, ki in enumerate(kolommen)]
    b = [sum(p * d for p, d in zip(k, doel, strict=True)) for k in kolommen]
    det = _det(a)
    return [_det([[b[r] if c == i else a[r][c] for c in range(3)] for r in range(3)]) / det for i in range(3)]


def _det(m: list[list[float]]) -> float:
    (a, b, c), (d, e, f), (g, h, i) = m
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def scherm_lab(rgb: Drie) -> Drie:
    """Give the colour of an sRGB value (0 to 1) as paper can show it: black of the screen becomes the blackest of the press."""
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb)
    xyz = (0.4360 * r + 0.3851 * g + 0.1431 * b, 0.2225 * r + 0.7169 * g + 0.0606 * b, 0.0139 * r + 0.0971 * g + 0.7141 * b)
    zwart = druk(ZWARTST)[1]
    x, y, z = (v * (1 - zwart) + zwart * w for v, w in zip(xyz, WIT, strict=True))
    return naar_lab((x, y, z))


@dataclass(frozen=True)
class Drukkleur:
    """Hold a printing condition: its name, its ICC profile, and the table from screen colour to ink (blue slowest, red fastest)."""

    naam: str
    icc: bytes
    tabel: tuple[float, ...]

    def inkt(self, rgb: Drie) -> Vier:
        """Give the inks of one screen colour, between the nodes of the table."""
        assen = [_tussen(v) for v in rgb]
        som = [0.0] * 4
        for hoek in product((0, 1), repeat=3):
            gewicht = math.prod(deel if h else 1 - deel for h, (_, deel) in zip(hoek, assen, strict=True))
            r, g, b = (n + h for h, (n, _) in zip(hoek, assen, strict=True))
            begin = 4 * ((b * ROOSTER + g) * ROOSTER + r)
            for i in range(4):
                som[i] += gewicht * self.tabel[begin + i] if gewicht else 0.0
        return som[0], som[1], som[2], som[3]

    def foto(self, beeld: Image.Image) -> Image.Image:
        """Turn a photo into CMYK."""
        return beeld.convert("RGB").filter(ImageFilter.Color3DLUT(ROOSTER, list(self.tabel), channels=4, target_mode="CMYK"))


def _tussen(v: float) -> tuple[int, float]:
    plek = max(0.0, min(1.0, v)) * (ROOSTER - 1)
    knoop = min(int(plek), ROOSTER - 2)
    return knoop, plek - knoop


def _knopen() -> Iterator[Drie]:
    for b, g, r in product(range(ROOSTER), repeat=3):
        yield r / (ROOSTER - 1), g / (ROOSTER - 1), b / (ROOSTER - 1)


def fogra39() -> Drukkleur:
    """Compute the condition from its aims; takes about a second."""
    tabel = tuple(v for rgb in _knopen() for v in inkt_voor(scherm_lab(rgb)))
    return Drukkleur("FOGRA39", profiel("FOGRA39 (berekend uit ISO 12647-2)", lambda inkt: naar_lab(druk(inkt)), inkt_voor), tabel)


def drukkleur(eigen: Path, cache: Path) -> Drukkleur:
    """Give the condition to print for: the first profile in the wijk's own folder, else FOGRA39, computed once and kept."""
    profielen = sorted(p for p in eigen.glob("*") if p.suffix.lower() in (".icc", ".icm")) if eigen.is_dir() else []
    if profielen:
        return van_drukker(profielen[0])
    vorm = f"<{4 * ROOSTER**3}d"
    naam = f"fogra39-{vingerafdruk(bestanden=(Path(__file__), Path(icc.__file__)))}"
    data = onthoud(cache, naam, lambda: struct.pack(vorm, *(k := fogra39()).tabel) + k.icc)
    return Drukkleur("FOGRA39", data[struct.calcsize(vorm) :], struct.unpack_from(vorm, data))


def van_drukker(bestand: Path) -> Drukkleur:
    """Read the profile that a printer gave; raises ValueError when it is no CMYK profile."""
    try:
        om = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.getOpenProfile(str(bestand)), "RGB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC
        )
    except (ImageCms.PyCMSError, OSError) as e:
        raise ValueError(f"{bestand.name} is geen CMYK-profiel") from e
    knopen = Image.new("RGB", (ROOSTER**3, 1))
    knopen.putdata([(round(r * 255), round(g * 255), round(b * 255)) for r, g, b in _knopen()])
    gezet = ImageCms.applyTransform(knopen, om)
    return Drukkleur(bestand.stem, bestand.read_bytes(), tuple(v / 255 for v in gezet.tobytes()) if gezet else ())
