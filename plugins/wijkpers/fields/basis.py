"""Be the root of every field type: one declaration gives parsing, JSON Schema, form widget and documentation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from wijkpers.problems import refuse

Privacy = Literal["open", "org", "persoon", "intern"]


@dataclass(frozen=True, slots=True)
class Bron:
    """Map a field to the outside world: its path in HSDS 3.0 and its property in schema.org."""

    hsds: str = ""
    schema_org: str = ""


@dataclass(frozen=True, kw_only=True)
class Veld:
    """Describe one field. `label` and `hint` are what the redactie reads; `privacy` decides where it may appear."""

    label: str = ""
    hint: str = ""
    privacy: Privacy = "open"
    naar: Bron = Bron()

    def parse(self, tekst: str) -> Any:
        """Turn the trimmed text of the file into a value, or `refuse` it with a code of meldingen/."""
        return tekst

    def json_schema(self) -> dict[str, Any]:
        """Describe what the text in the file looks like, for editors that complete and check while typing."""
        return {"type": "string"}

    def widget(self) -> dict[str, Any]:
        """Describe the form control that a CMS shows for this field."""
        return {"widget": "string"}

    def voorbeeld(self) -> str:
        """Give a value that parses, for scaffolds and for tests."""
        return "voorbeeld"

    def _check(self, waarde: object) -> Any:
        if not isinstance(waarde, str):
            refuse("WK107", verwacht="één waarde", gevonden=naam_van(waarde))
        return self.parse(waarde.strip())

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Hand the parser to pydantic, which collects every error of a file."""
        return core_schema.no_info_plain_validator_function(self._check)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Hand the description to pydantic, with the label as title."""
        return {**self.json_schema(), **self.beschrijving()}

    def beschrijving(self) -> dict[str, str]:
        """Give title and description for a JSON Schema."""
        return {k: v for k, v in (("title", self.label), ("description", self.hint)) if v}


def naam_van(waarde: object) -> str:
    """Name the shape of a value in Dutch."""
    return {str: "één waarde", list: "een lijst", dict: "een blok"}.get(type(waarde), "iets anders")
