"""Hold what was read from elsewhere, as raw data that YAML could have given, and what could not be taken over."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from wijkpers.problems import Problem, problem
from wijkpers.text import slug

Ruw = dict[str, Any]
Waar = tuple[str, int]  # the file, with the sheet when there are more, and the row
_KORT: Final = 300


@dataclass
class Invoer:
    """Hold per organisation the row it stood in and its data, the places they name by the key they use for it, and what was wrong.

    A place is only what the file says of it; `van_hsds` tells that hours are occasions, not habits in words, `tot` is the
    last day that they are told of.
    """

    pad: str
    van_hsds: bool = False
    tot: date | None = None
    rijen: list[tuple[Waar, Ruw]] = field(default_factory=list)
    plekken: dict[str, tuple[Waar, Ruw]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def meld(self, code: str, rij: int = 0, *, kolom: str = "", **waarden: Any) -> None:
        """Report a problem at a row, in a column."""
        self.problems.append(problem(code, self.pad, rij, field=kolom.replace(".", ""), **waarden))

    def weg(self, rij: int, kolom: str, waarde: object, reden: str) -> None:
        """Report a value that is not taken over."""
        tekst = " ".join(str(waarde).split())
        self.meld("WK605", rij, kolom=kolom, waarde=tekst if len(tekst) <= 80 else f"{tekst[:77]}...", reden=reden)

    def plek(self, rij: int, plek: Ruw) -> str:
        """Keep a place, and give the key by which an organisation or service names it; the same place has the same key."""
        sleutel = slug(" ".join(str(plek.get(naam, "")) for naam in ("naam", "straat", "postcode"))) or "plek"
        oud = self.plekken.setdefault(sleutel, ((self.pad, rij), {}))[1]
        oud.update({naam: waarde for naam, waarde in plek.items() if waarde and naam not in oud})
        return sleutel

    def kort(self, rij: int, kolom: str, tekst: str) -> str:
        """Shorten a description to whole sentences of what fits, and report what falls off."""
        regel = " ".join(tekst.split())
        if len(regel) <= _KORT:
            return regel
        einde = max(regel.rfind(teken, 0, _KORT) for teken in (". ", "! ", "? ")) + 1 or regel.rfind(" ", 0, _KORT)
        self.weg(rij, kolom, regel[einde:].strip(), f"een omschrijving is hooguit {_KORT} tekens: dit viel eraf")
        return regel[:einde].strip()


def gevuld(data: Ruw) -> Ruw:
    """Leave out what has no value."""
    return {naam: waarde for naam, waarde in data.items() if waarde not in (None, "", [], {})}
