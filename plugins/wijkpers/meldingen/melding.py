"""Describe what a message is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Melding:
    """Describe one message; `tekst` and `remedie` may hold `{names}` that the problem fills in."""

    code: str
    tekst: str
    uitleg: str
    remedie: str = ""
    waarschuwing: bool = False
    hint: bool = False  # a warning that may be left as it is
