"""Parse what a row of `tijden` is made of: how often, on which days, and on which days not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from wijkpers.fields import Groep, Keuze, Lijst, Veld
from wijkpers.problems import choices_hint, refuse
from wijkpers.text import DAGEN, opsomming
from wijkpers.tijdlezen import dagen, voluit

_DAG_OOK: Final = {**{d[:2]: d for d in DAGEN}, **{f"{d}en": d for d in DAGEN}}
_VAAK: Final = {
    "wekelijks": "elke week",
    "dagelijks": "elke dag",
    "maandelijks": "elke maand",
    "jaarlijks": "elk jaar",
    "tweewekelijks": "om de week",
    "iedere week": "elke week",
    "iedere dag": "elke dag",
    "elke 1 weken": "elke week",
    "om de 2 weken": "om de week",
    "elke twee weken": "om de week",
}
_RANG: Final = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e", "vijfde": "5e", **{f"{n}{uit}": f"{n}e" for n in range(1, 6) for uit in ("ste", "de")}}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class HoeVaak(Veld):
    """Take how often something returns, in the words people use."""

    keuzes: tuple[str, ...] = (
        *("elke week", "om de week", "elke 3 weken", "1e", "2e", "3e", "4e", "laatste", "1e en 3e"),
        *("elke dag", "elke maand", "elk jaar", "eenmalig"),
    )

    def parse(self, tekst: str) -> str:
        """Accept any number of weeks, several ordinals and written-out ones; a fifth is refused, as most months have none."""
        klein = " ".join(tekst.lower().split())
        klein = _VAAK.get(klein, klein)
        if klein in self.keuzes or re.fullmatch(r"elke ([2-9]|[1-4]\d|5[0-2]) weken", klein):
            return klein
        woorden = re.sub(r"\b(?:elke|iedere|van de maand|en)\b|,", " ", klein).split()
        rangen = [_RANG.get(woord, woord) for woord in woorden if woord not in DAGEN]
        if "5e" in rangen:
            refuse("WK240", waarde=tekst[:40])
        if rangen and all(re.fullmatch(r"[1-4]e|laatste", rang) for rang in rangen):
            if len(rangen) < len(woorden):
                refuse("WK207", waarde=tekst[:40], remedie=f"schrijf dag: {next(w for w in woorden if w in DAGEN)} en hoe_vaak: {opsomming(rangen)}")
            return opsomming(sorted(set(rangen)))
        even = "schrijf hoe_vaak: om de week, en bij vanaf de eerste keer" if "even" in klein else ""
        refuse("WK207", waarde=tekst[:40], remedie=even or choices_hint(tekst, self.keuzes))
        return None

    def json_schema(self) -> dict[str, Any]:
        """List the usual choices and the patterns."""
        rang = "([1-4]e|laatste)"
        return {"anyOf": [{"enum": list(self.keuzes)}, {"type": "string", "pattern": f"^(elke [0-9]+ weken|{rang}(, {rang})* en {rang})$"}]}

    def widget(self) -> dict[str, Any]:
        """Ask with the usual choices; what somebody wrote besides them stays."""
        return {"widget": "select", "options": list(self.keuzes)}

    def voorbeeld(self) -> str:
        """Give the commonest."""
        return "elke week"


@dataclass(frozen=True, kw_only=True)
class Dagen(Lijst):
    """Take weekdays, as a list or as people write them: `ma-vr`, `ma, di en wo`, `werkdagen`."""

    van: Veld = field(default_factory=lambda: Keuze(label="Dag", keuzes=DAGEN, ook=_DAG_OOK))
    komma: bool = True

    def rijen(self, waarde: object) -> object:
        """Give the days that words stand for."""
        if not isinstance(waarde, str) or waarde.strip().lower() in (*DAGEN, *_DAG_OOK):
            return super().rijen(waarde)
        if waarde.strip().lower() in ("werkdagen", "doordeweeks"):
            return list(DAGEN[:5])
        kaal = re.sub(r"\b(?:t/m|tot en met|en|tot)\b|[-–,/&\s]", " ", waarde.lower()).split()
        return dagen(waarde) if kaal and all(woord in (*DAGEN, *_DAG_OOK) for woord in kaal) else super().rijen(waarde)


@dataclass(frozen=True, kw_only=True)
class NietOpVeld(Groep):
    """Take an exception as a block or in words: `2026-12-22`, `24 t/m 31 december 2026 (kerst)`."""

    def blok(self, waarde: object) -> object:
        """Give the block that words stand for."""
        m = re.fullmatch(r"(.+?)(?:\s*(?:t/m|tot en met)\s*(.+?))?(?:\s*\(([^()]*)\))?", waarde.strip()) if isinstance(waarde, str) else None
        if not m:
            return super().blok(waarde)
        van, tot, reden = m.groups()
        return {naam: deel for naam, deel in (("van", voluit(van, tot) if tot else van), ("tot", tot), ("reden", reden)) if deel}
