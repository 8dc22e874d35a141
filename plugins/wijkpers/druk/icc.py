"""Write an ICC output profile (version 2) for four inks, from functions: what an ink looks like, and which inks make a colour."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from itertools import product
from typing import Final

Drie = tuple[float, float, float]
Vier = tuple[float, float, float, float]

NAAR_LAB: Final = 6  # nodes per ink
NAAR_INKT: Final = 9  # nodes per axis of Lab
_RECHT: Final = struct.pack(">2H", 0, 65535)  # a curve that changes nothing
_EEN: Final = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)


def profiel(naam: str, naar_lab: Callable[[Vier], Drie], naar_inkt: Callable[[Drie], Vier]) -> bytes:
    """Make the profile; the same tables serve every rendering intent. It carries no date, so that it is always the same bytes."""
    a2b = _tabel(4, 3, NAAR_LAB, [_lab_getallen(naar_lab(k)) for k in product([n / (NAAR_LAB - 1) for n in range(NAAR_LAB)], repeat=4)])  # ty: ignore[invalid-argument-type] - product of four is four
    b2a = _tabel(3, 4, NAAR_INKT, [[round(65535 * v) for v in naar_inkt(_knoop(k))] for k in product(range(NAAR_INKT), repeat=3)])
    gamut = _tabel(3, 1, 2, [[0]] * 8)
    delen = {b"desc": _beschrijving(naam), b"cprt": b"text\0\0\0\0CC0\0", b"wtpt": b"XYZ \0\0\0\0" + _xyz(0.9642, 1.0, 0.8249)}
    delen |= {b"A2B0": a2b, b"A2B1": a2b, b"A2B2": a2b, b"B2A0": b2a, b"B2A1": b2a, b"B2A2": b2a, b"gamt": gamut}
    return _bestand(delen)


def _knoop(knoop: Sequence[int]) -> Drie:
    """Give the Lab of a node: version 2 counts L from 0 to 65280 and a, b from -128 to 127 likewise."""
    deel = [n / (NAAR_INKT - 1) * 65535 / 65280 for n in knoop]
    return min(100.0, deel[0] * 100), deel[1] * 255 - 128, deel[2] * 255 - 128


def _lab_getallen(lab: Drie) -> list[int]:
    ruw = (lab[0] / 100 * 65280, (lab[1] + 128) * 256, (lab[2] + 128) * 256)
    return [max(0, min(65535, round(v))) for v in ruw]


def _tabel(van: int, naar: int, knopen: int, waarden: Sequence[Sequence[int]]) -> bytes:
    """Pack a lut16Type whose curves are straight lines."""
    kop = b"mft2\0\0\0\0" + bytes((van, naar, knopen, 0)) + _EEN + struct.pack(">2H", 2, 2)
    plat = [v for rij in waarden for v in rij]
    return kop + _RECHT * van + struct.pack(f">{len(plat)}H", *plat) + _RECHT * naar


def _beschrijving(naam: str) -> bytes:
    tekst = naam.encode("ascii", "replace") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(tekst)) + tekst + bytes(4 + 4 + 2 + 1 + 67)


def _xyz(*waarden: float) -> bytes:
    return struct.pack(">3i", *(round(v * 65536) for v in waarden))


def _bestand(delen: dict[bytes, bytes]) -> bytes:
    """Lay out header, table of tags and data; equal data is stored once."""
    begin = 128 + 4 + 12 * len(delen)
    plekken: dict[bytes, int] = {}
    lijf = b""
    for data in dict.fromkeys(delen.values()):
        plekken[data] = begin + len(lijf)
        lijf += data + bytes(-len(data) % 4)
    tags = b"".join(naam + struct.pack(">2I", plekken[data], len(data)) for naam, data in delen.items())
    kop = struct.pack(">I4sI4s4s4s", begin + len(lijf), b"\0\0\0\0", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    kop += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _xyz(0.9642, 1.0, 0.8249)
    return kop + bytes(128 - len(kop)) + struct.pack(">I", len(delen)) + tags + lijf
