"""Draw counts as bars, in numbers that a template and a sheet of paper both read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

_BREED: Final = 64  # of a bar with the space beside it
_STAAF: Final = 44
_HOOG: Final = 110  # of the highest bar
_BOVEN: Final = 26  # for the number above it
_ONDER: Final = 24  # for the year below it


@dataclass(frozen=True, slots=True)
class Staaf:
    """Be one year: its place and height, what stands above it, and what it is: a count, one of before, a small group, or none at all.

    `deel` is the height as a part of the highest one. A small group has a height of its own, which says nothing.
    """

    jaar: int
    tekst: str
    soort: Literal["nu", "eerder", "klein", "leeg"]
    deel: float
    midden: int
    top: int
    voet: int = _BOVEN + _HOOG

    @property
    def boog(self) -> str:
        """Give its outline: a bar with a round top, as the arches of a bridge."""
        straal, rond = _STAAF // 2, min(_STAAF // 2, self.voet - self.top)
        return f"M{self.midden - straal} {self.voet}V{self.top + rond}a{straal} {rond} 0 0 1 {_STAAF} 0V{self.voet}z"


@dataclass(frozen=True, slots=True)
class Grafiek:
    """Be a chart: its size, its bars, and in one sentence what it shows."""

    breed: int
    hoog: int
    staven: tuple[Staaf, ...]
    zin: str


def grafiek(reeks: tuple[tuple[int, Any], ...]) -> Grafiek:
    """Draw a row of (year, count or None)."""
    hoogste = max((m.aantal or 0 for _, m in reeks if m), default=0) or 1
    laatste = max((jaar for jaar, m in reeks if m), default=0)
    staven = tuple(_staaf(n, jaar, m, hoogste, laatste) for n, (jaar, m) in enumerate(reeks))
    return Grafiek(_BREED * len(reeks), _BOVEN + _HOOG + _ONDER, staven, _zin([(jaar, m) for jaar, m in reeks if m]))


def _staaf(nummer: int, jaar: int, meting: Any, hoogste: int, laatste: int) -> Staaf:
    midden = nummer * _BREED + _BREED // 2
    if meting is None:
        return Staaf(jaar, "?", "leeg", 0, midden, _BOVEN + _HOOG)
    if meting.aantal is None:
        return Staaf(jaar, "< 5", "klein", 0.1, midden, _BOVEN + _HOOG - _HOOG // 10)
    deel = meting.aantal / hoogste
    return Staaf(jaar, meting.tekst, "nu" if jaar == laatste else "eerder", deel, midden, _BOVEN + _HOOG - round(deel * _HOOG))


def _zin(geteld: list[tuple[int, Any]]) -> str:
    """Say what the bars say."""
    if not geteld:
        return "Nog niet geteld."
    (eerst, was), (laatst, is_nu) = geteld[0], geteld[-1]
    if eerst == laatst:
        return f"In {laatst}: {is_nu.tekst}."
    return f"Van {was.tekst} in {eerst} naar {is_nu.tekst} in {laatst}."
