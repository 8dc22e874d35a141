"""Draw QR codes for pages that get printed: one path for an inline SVG.

With a fixed mask a QR code is linear: two codes of equally long texts differ where the codes of the differing bits do. So the codes of
all short addresses, which differ in their last letters only, are sums of 35 that are made once: 0.06 ms a code, where segno takes 1 to 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property, reduce
from operator import xor
from typing import Final

import segno

_DELEN: Final = re.compile("1+|0+")
_NUL: Final = "a"


@dataclass(frozen=True, slots=True)
class Tekening:
    """Be a drawn code: modules along a side, without the quiet zone, and the `d` of its path, stroked one module wide."""

    zijde: int
    d: str


@dataclass
class Codes:
    """Make the codes of texts that begin with `begin` and have `lengte` more characters, all ASCII."""

    begin: str
    lengte: int
    _verschillen: dict[tuple[int, int], int] = field(default_factory=dict)

    @cached_property
    def _basis(self) -> segno.QRCode:
        return segno.make_qr(self.begin + _NUL * self.lengte, error="m", mode="byte", boost_error=False)

    @cached_property
    def _nul(self) -> int:
        return _getal(self._basis)

    def code(self, tekst: str) -> Tekening:
        """Draw the code of `begin` and `tekst`."""
        delen = (self._verschil(plek, bit) for plek, teken in enumerate(tekst) for bit in range(7) if (ord(teken) ^ ord(_NUL)) >> bit & 1)
        return _tekening(reduce(xor, delen, self._nul), len(self._basis.matrix))

    def _verschil(self, plek: int, bit: int) -> int:
        """Give which modules change with one bit of the character in one place."""
        if (plek, bit) not in self._verschillen:
            tekst = f"{self.begin}{_NUL * plek}{chr(ord(_NUL) ^ 1 << bit)}{_NUL * (self.lengte - plek - 1)}"
            anders = segno.make_qr(tekst, error="m", mode="byte", boost_error=False, mask=self._basis.mask, version=self._basis.version)
            self._verschillen[plek, bit] = _getal(anders) ^ self._nul
        return self._verschillen[plek, bit]


@cache
def codes(begin: str, lengte: int) -> Codes:
    """Share the codes of a wijk between its pages."""
    return Codes(begin, lengte)


def teken(tekst: str) -> Tekening:
    """Draw the code of any text."""
    code = segno.make_qr(tekst, error="m", boost_error=False)
    return _tekening(_getal(code), len(code.matrix))


def _getal(code: segno.QRCode) -> int:
    return int("".join(str(int(bool(cel))) for rij in code.matrix for cel in rij), 2)


def _tekening(getal: int, zijde: int) -> Tekening:
    """Write a row as its bytes: for each of the 256 it is known how the pen goes."""
    breed = -(-zijde // 8)
    rijen = ((getal >> zijde * (zijde - 1 - y) & (1 << zijde) - 1) << breed * 8 - zijde for y in range(zijde))
    return Tekening(zijde, "".join(f"M0 {y}{''.join(map(_STAPPEN.__getitem__, rij.to_bytes(breed, 'big')))}" for y, rij in enumerate(rijen)))


def _stappen(byte: int) -> str:
    """Move over what is light and draw what is dark of eight modules, with the pen going eight to the right in all."""
    return "".join(f"h{len(deel)}" if deel[0] == "1" else f"m{len(deel)} 0" for deel in _DELEN.findall(f"{byte:08b}"))


_STAPPEN: Final = tuple(map(_stappen, range(256)))
