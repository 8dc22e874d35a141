"""Say what a row of `tijden` is, and read its rhythm."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Final, Literal, NamedTuple, Protocol

from wijkpers.text import DAGEN

Eenheid = Literal["keer", "dag", "week", "rang", "maand", "jaar"]


class NietOp(Protocol):
    """Be an exception: a day, or the days up to and including `tot`; `reden` may be empty."""

    @property
    def van(self) -> date: ...
    @property
    def tot(self) -> date | None: ...
    @property
    def reden(self) -> str: ...


class ExtraOp(Protocol):
    """Be an occasion outside the series, which no exception stops; without `van` at the usual hours."""

    @property
    def datum(self) -> date: ...
    @property
    def van(self) -> time | None: ...
    @property
    def tot(self) -> time | None: ...
    @property
    def opmerking(self) -> str: ...


class Rij(Protocol):
    """Be one row of `tijden`; the model in blocks/ has this shape.

    `dag` holds lower-case weekdays, or `datum` the only day, or the first day of a series that `hoe_vaak` tells. `van`
    empty is all day; `tot` not after `van` is the next day, empty is open. `hoe_vaak` empty is elke week without a `datum`,
    eenmalig with one, and every day from `datum` to `tot_en_met` with both. `vanaf` and `tot_en_met` are inclusive, and
    weeks count from the ISO week of `vanaf`.
    """

    @property
    def dag(self) -> tuple[str, ...]: ...
    @property
    def datum(self) -> date | None: ...
    @property
    def van(self) -> time | None: ...
    @property
    def tot(self) -> time | None: ...
    @property
    def hoe_vaak(self) -> str: ...
    @property
    def vanaf(self) -> date | None: ...
    @property
    def tot_en_met(self) -> date | None: ...
    @property
    def niet_in(self) -> tuple[str, ...]: ...
    @property
    def niet_op(self) -> tuple[NietOp, ...]: ...
    @property
    def extra_op(self) -> tuple[ExtraOp, ...]: ...
    @property
    def afspraak(self) -> str | None: ...
    @property
    def ook_telefonisch(self) -> bool: ...
    @property
    def locatie(self) -> str | None: ...
    @property
    def opmerking(self) -> str: ...


class Ritme(NamedTuple):
    """Be a rhythm: every `aantal` weeks, or with `rangen` the first (1), third (3), last (-1) ... such weekday of the month."""

    eenheid: Eenheid
    aantal: int = 1
    rangen: tuple[int, ...] = ()


_RITMES: Final[Mapping[str, Ritme]] = {
    "eenmalig": Ritme("keer"), "elke dag": Ritme("dag"), "elke week": Ritme("week"), "om de week": Ritme("week", 2),
    "elke maand": Ritme("maand"), "elk jaar": Ritme("jaar"),
}  # fmt: skip


def ritme(row: Rij) -> Ritme:
    """Read `hoe_vaak`; raises ValueError for words that are no rhythm."""
    if not row.hoe_vaak:
        return _RITMES["elke week" if row.datum is None else "eenmalig" if row.tot_en_met is None else "elke dag"]
    if found := _RITMES.get(row.hoe_vaak):
        return found
    if weeks := re.fullmatch(r"elke ([1-9]\d?) weken", row.hoe_vaak):
        return Ritme("week", int(weeks[1]))
    rangen = [_rang(woord) for woord in re.split(r", | en ", row.hoe_vaak)]
    if not all(rangen):
        raise ValueError(f"onbekend ritme: {row.hoe_vaak!r}")
    return Ritme("rang", 1, tuple(sorted(set(rangen), key=lambda n: n % 10)))  # the last (-1) comes last


def _rang(woord: str) -> int:
    return -1 if woord == "laatste" else int(woord[0]) if re.fullmatch(r"[1-5]e", woord) else 0


def weekdagen(row: Rij) -> tuple[int, ...]:
    """Give the weekdays in order, Monday 0: those of `dag`, else every day when it is daily, else that of `datum`."""
    if row.dag:
        return tuple(sorted({DAGEN.index(dag) for dag in row.dag}))
    if ritme(row).eenheid == "dag":
        return tuple(range(7))
    return (need(row, row.datum, "dag of datum").weekday(),)


def need(row: Rij, day: date | None, naam: str) -> date:
    """Return the day, or raise ValueError: a guess would send people to a closed door."""
    if day is None:
        raise ValueError(f"{row.hoe_vaak or 'tijden'}: {naam} ontbreekt")
    return day
