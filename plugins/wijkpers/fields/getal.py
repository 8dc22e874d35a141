"""Parse dates, times, numbers, yes or no, and what something costs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from wijkpers.fields.basis import Veld
from wijkpers.problems import refuse
from wijkpers.text import DAGEN, ONBEVESTIGD, datum, lees_datum, lees_tijd, weekdag_in

_JA: Final = frozenset(("ja", "yes", "true", "waar", "aan"))
_NEE: Final = frozenset(("nee", "no", "false", "onwaar", "uit"))
_BEDRAG: Final = re.compile(r"(?:€|eur|euro)?\s*(\d{1,5})(?:[,.](\d{1,2}|-))?\s*(?:euro|eur|€)?\b[\s,;:]*(.*)$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Datum(Veld):
    """Take a date, day first, not before the year `eerste`."""

    eerste: int = 1900

    def parse(self, tekst: str) -> date:
        """Refuse what is no date, what is a date that does not exist, and a weekday that it does not have."""
        try:
            gelezen = lees_datum(tekst)
        except ValueError:
            refuse("WK205", waarde=tekst[:40])
        if gelezen is None:
            refuse("WK204", waarde=tekst[:40])
        if gelezen.year < self.eerste:
            refuse("WK228", waarde=tekst[:40])
        genoemd = weekdag_in(tekst)
        if genoemd and genoemd != DAGEN[gelezen.weekday()]:
            refuse("WK244", datum=datum(gelezen), dag=DAGEN[gelezen.weekday()], dagen=genoemd)
        return gelezen

    def json_schema(self) -> dict[str, Any]:
        """Show the preferred form."""
        return {"type": "string", "examples": ["2026-12-05", "5 december 2026"]}

    def widget(self) -> dict[str, Any]:
        """Ask with a date picker that writes ISO."""
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}

    def voorbeeld(self) -> str:
        """Give a date."""
        return "2026-12-05"


@dataclass(frozen=True, kw_only=True)
class Tijdstip(Veld):
    """Take a time of day."""

    def parse(self, tekst: str) -> time:
        """Refuse what is no time."""
        gelezen = lees_tijd(tekst)
        if gelezen is None:
            refuse("WK206", waarde=tekst[:40])
        return gelezen

    def json_schema(self) -> dict[str, Any]:
        """Show the preferred form."""
        return {"type": ["string", "number"], "examples": ["9.30", "14:00"]}

    def widget(self) -> dict[str, Any]:
        """Ask with a clock."""
        return {"widget": "datetime", "type": "time", "format": "HH:mm"}

    def voorbeeld(self) -> str:
        """Give a time."""
        return "10.00"


@dataclass(frozen=True, kw_only=True)
class Getal(Veld):
    """Take a whole number between `min` and `max`."""

    min: int = 0
    max: int = 1_000_000_000

    def parse(self, tekst: str) -> int:
        """Accept a Dutch point between thousands."""
        kaal = re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", tekst)
        if not re.fullmatch(r"-?\d{1,12}", kaal) or not self.min <= int(kaal) <= self.max:
            refuse("WK209", waarde=tekst[:40], bereik=f" van {self.min} tot en met {self.max}")
        return int(kaal)

    def json_schema(self) -> dict[str, Any]:
        """Add the range."""
        return {"type": ["integer", "string"], "minimum": self.min, "maximum": self.max}

    def widget(self) -> dict[str, Any]:
        """Ask with a number box."""
        return {"widget": "number", "value_type": "int", "min": self.min, "max": self.max}

    def voorbeeld(self) -> str:
        """Give the lowest number."""
        return str(self.min)


KLEIN: Final = 5  # of fewer people we do not say how many they are
MINDER: Final = f"minder dan {KLEIN}"


@dataclass(frozen=True, kw_only=True)
class Telling(Getal):
    """Take a count, or the words `minder dan 5`, which are None: a group so small that its number would tell who is in it."""

    def parse(self, tekst: str) -> Any:
        """Read the words, or a number."""
        return None if tekst.lower() == MINDER else super().parse(tekst)

    def json_schema(self) -> dict[str, Any]:
        """Allow the words; they are a text, as a number with a point may be."""
        return {**super().json_schema(), "examples": [17, MINDER]}

    def widget(self) -> dict[str, Any]:
        """Ask for a line: a number box would lose the words."""
        return {"widget": "string", "pattern": [rf"^\s*(\d[\d.]*|{MINDER})\s*$", f"Schrijf een getal, of {MINDER}."]}


@dataclass(frozen=True, kw_only=True)
class JaNee(Veld):
    """Take yes or no."""

    def parse(self, tekst: str) -> bool:
        """Accept the words that people and programs use."""
        klein = tekst.lower()
        if klein not in _JA | _NEE:
            refuse("WK208", waarde=tekst[:40])
        return klein in _JA

    def json_schema(self) -> dict[str, Any]:
        """Accept the word and the YAML boolean."""
        return {"enum": ["ja", "nee", True, False]}

    def widget(self) -> dict[str, Any]:
        """Ask with a switch."""
        return {"widget": "boolean"}

    def voorbeeld(self) -> str:
        """Give yes."""
        return "ja"


@dataclass(frozen=True, slots=True)
class Kosten:
    """Hold what something costs: `bedrag` in euros (0 is free, None a free contribution) and words about it."""

    bedrag: Decimal | None
    uitleg: str = ""
    onbekend: bool = False

    @property
    def gratis(self) -> bool:
        """Tell whether it is free of charge."""
        return self.bedrag == 0

    def __str__(self) -> str:
        if self.onbekend:
            return ONBEVESTIGD
        wat = "vrije bijdrage" if self.bedrag is None else "gratis" if self.gratis else f"€\N{NO-BREAK SPACE}{_euro(self.bedrag)}"
        scheiding = " " if self.bedrag and self.uitleg.startswith(("per ", "voor ", "in ")) else ", "
        return wat + (scheiding + self.uitleg if self.uitleg else "")


def _euro(bedrag: Decimal) -> str:
    return f"{bedrag:.2f}".replace(".", ",") if bedrag % 1 else str(int(bedrag))


@dataclass(frozen=True, kw_only=True)
class KostenVeld(Veld):
    """Take `gratis`, `vrije bijdrage` or an amount, with words behind it: `2,50 per keer`; or `nog niet bevestigd`."""

    def parse(self, tekst: str) -> Kosten:
        """Split the amount from the words."""
        klein = tekst.lower()
        if klein == ONBEVESTIGD:
            return Kosten(None, onbekend=True)
        for woord, bedrag in (("gratis", Decimal(0)), ("vrije bijdrage", None)):
            if klein.startswith(woord):
                return Kosten(bedrag, tekst[len(woord) :].strip(" ,;.:"))
        m = _BEDRAG.match(tekst)
        if not m:
            refuse("WK218", waarde=tekst[:60])
        cents = (m[2] or "0").replace("-", "0")
        return Kosten(Decimal(f"{m[1]}.{cents}"), m[3].strip())

    def json_schema(self) -> dict[str, Any]:
        """Show the forms."""
        return {"type": ["string", "number"], "examples": ["gratis", "vrije bijdrage", "2,50 per keer", ONBEVESTIGD]}

    def widget(self) -> dict[str, Any]:
        """Ask for a line that begins with one of the forms."""
        vorm = rf"^\s*(gratis|vrije bijdrage|{ONBEVESTIGD}|(€|eur|euro)?\s*\d)"
        return {"widget": "string", "pattern": [vorm, f"Schrijf gratis, vrije bijdrage, een bedrag zoals 2,50 per keer, of {ONBEVESTIGD}."]}

    def voorbeeld(self) -> str:
        """Give the commonest."""
        return "gratis"
