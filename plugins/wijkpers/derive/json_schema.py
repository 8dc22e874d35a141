"""Describe every kind as JSON Schema 2020-12."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from wijkpers.schema import discover
from wijkpers.wijk.instellingen import Instellingen


def schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schema of each kind by name, and of data/wijk.yaml as `wijk`."""
    return {"wijk": _schema(Instellingen, "De wijk", "data/wijk.yaml")} | {naam: _schema(k.model, k.label, k.uitleg) for naam, k in discover().items()}


class _ZonderStandaard(GenerateJsonSchema):
    """Leave out defaults: they are Python values, and an editor needs none."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Describe the field itself."""
        return self.generate_inner(schema["schema"])


def _schema(model: Any, titel: str, uitleg: str) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(schema_generator=_ZonderStandaard),
        "title": titel,
        "description": uitleg,
    }
