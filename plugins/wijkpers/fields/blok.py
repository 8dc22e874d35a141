"""Parse fields that hold other fields: a list, a block, a list of blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from wijkpers.fields.basis import Veld, naam_van
from wijkpers.problems import refuse


@dataclass(frozen=True, kw_only=True)
class Groep(Veld):
    """Take a block, parsed by a model. `kort` names the field that a bare value stands for.

    `model` is a class, or a function that finds it: a kind may hold another kind without importing it.
    """

    model: type[BaseModel] | Callable[[], type[BaseModel]]
    kort: str = ""

    def klasse(self) -> type[BaseModel]:
        """Find the model."""
        return cast("type[BaseModel]", self.model if isinstance(self.model, type) else self.model())

    def blok(self, waarde: object) -> object:
        """Give the block that a bare value stands for."""
        if isinstance(waarde, str) and self.kort:
            return {self.kort: waarde}
        if not isinstance(waarde, dict):
            refuse("WK107", verwacht="een blok met velden", gevonden=naam_van(waarde))
        return waarde

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Parse the block with its own model, so that errors keep their path."""
        return core_schema.no_info_before_validator_function(self.blok, handler.generate_schema(self.klasse()))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Refer to the model's schema; a bare value is allowed when `kort` names its field."""
        inner = handler(schema)
        return {"anyOf": [{"type": "string"}, inner], **self.beschrijving()} if self.kort else {"allOf": [inner], **self.beschrijving()}

    def widget(self) -> dict[str, Any]:
        """Ask with an object control, folded when it need not be filled in."""
        return {"widget": "object", "collapsed": "auto"}


@dataclass(frozen=True, kw_only=True)
class Lijst(Veld):
    """Take a list of `van`. A single value is a list of one; with `komma` a text splits at its commas."""

    van: Veld
    komma: bool = False

    def rijen(self, waarde: object) -> object:
        """Give the rows that a single value stands for."""
        if isinstance(waarde, list):
            return waarde
        if isinstance(waarde, str):
            return [deel for deel in waarde.split(",") if deel.strip()] if self.komma else [waarde]
        if isinstance(self.van, Groep) and isinstance(waarde, dict):
            return [waarde]
        refuse("WK107", verwacht="een lijst", gevonden=naam_van(waarde))
        return None

    def voluit(self, waarde: object) -> list[object]:
        """Give the rows as a form shows them, one by one."""
        return cast("list[object]", self.rijen(waarde))

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Parse each element by itself, so that an error knows its place in the list."""
        items = core_schema.list_schema(self.van.__get_pydantic_core_schema__(source, handler))
        return core_schema.no_info_before_validator_function(self.rijen, core_schema.no_info_after_validator_function(tuple, items))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the elements; a single value is allowed."""
        if isinstance(self.van, Groep):
            items: JsonSchemaValue = handler(core_schema.list_schema(handler_schema(schema)))["items"]
            items = {"anyOf": [{"type": "string"}, items]} if self.van.kort else items
        else:
            items = {**self.van.json_schema(), **self.van.beschrijving()}
        return {"anyOf": [{"type": "array", "items": items}, items], **self.beschrijving()}

    def widget(self) -> dict[str, Any]:
        """Ask with what its elements are asked with, more than once; words are asked a line each."""
        binnen = self.van.widget()
        return binnen | {"multiple": True} if binnen["widget"] in ("select", "relation") else {"widget": "list"}


def handler_schema(schema: CoreSchema) -> CoreSchema:
    """Dig the element schema out of the wrappers that `Lijst` put around it."""
    inner: Any = schema
    while inner["type"] != "list":
        inner = inner["schema"]
    return inner["items_schema"]
