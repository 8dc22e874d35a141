"""Parse a choice out of a fixed list, or a reference to something else in the wijk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from wijkpers.fields.basis import Veld
from wijkpers.problems import choices_hint, refuse


@dataclass(frozen=True, kw_only=True)
class Keuze(Veld):
    """Take one of `keuzes`, whatever the capitals; `ook` maps other spellings to a choice, `eist` names the fields beside it that a choice asks for."""

    keuzes: tuple[str, ...]
    ook: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    eist: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def parse(self, tekst: str) -> str:
        """Return the choice as it is declared."""
        klein = tekst.lower()
        for keuze in self.keuzes:
            if keuze.lower() == klein:
                return keuze
        if klein in self.ook:
            return self.ook[klein]
        refuse("WK207", waarde=tekst[:80], remedie=choices_hint(tekst, self.keuzes))
        return None

    def json_schema(self) -> dict[str, Any]:
        """List the choices."""
        return {"enum": list(self.keuzes)}

    def widget(self) -> dict[str, Any]:
        """Ask with a select."""
        return {"widget": "select", "options": list(self.keuzes)}

    def voorbeeld(self) -> str:
        """Give the first choice."""
        return self.keuzes[0]


@dataclass(frozen=True, kw_only=True)
class Verwijzing(Veld):
    """Take the code of an item of one of the kinds in `naar_soort`; the loader checks that it exists.

    An item whose reference goes `mee` is there only as long as what it names.
    """

    naar_soort: tuple[str, ...]
    mee: bool = False

    def parse(self, tekst: str) -> str:
        """Drop a file ending and folder: a redactie may paste a path."""
        return tekst.rsplit("/", 1)[-1].removesuffix(".md")

    def widget(self) -> dict[str, Any]:
        """Ask with a relation to the other collection."""
        return {"widget": "relation", "collection": self.naar_soort[0]}

    def voorbeeld(self) -> str:
        """Give a code; a scaffold replaces it."""
        return "code"
