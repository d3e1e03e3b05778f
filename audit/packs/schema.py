"""The JSON Schemas of rule and register packs, generated from the models.

A rule's kind selects its schema by `if` and `then`. A plain union of the kinds would be shorter,
but editors and validators then only say that a rule fits none of seventeen kinds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from audit.documents.expressions import compiled
from audit.findings import wire
from audit.findings.report import Problem
from audit.packs.kinds import rule_kinds
from audit.packs.model_reading import adapter, mark_of
from audit.packs.rule_packs import RulePack
from audit.packs.settings import Configuration
from audit.packs.yaml_source import Items, Mapping, Node, Scalar
from audit.register.pack import RegisterPack
from audit.triage.suppressions import SuppressionFile

Schema: TypeAlias = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"
_NUMBER = compiled(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\Z")


class _PackSchema(GenerateJsonSchema):
    """Says what the loader takes: words need no quotation marks, not even 2019."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        """Leave out titles that only repeat the field's name."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        """A number stands for its digits."""
        return {**super().str_schema(schema), "type": ["string", "number"]}


def rules_schema() -> Schema:
    """The schema of a rule pack."""
    kinds = rule_kinds()
    refs, definitions = TypeAdapter.json_schemas(
        [(kind, "validation", adapter(model)) for kind, model in kinds.items()],
        schema_generator=_PackSchema,
    )
    schema = adapter(RulePack).json_schema(schema_generator=_PackSchema)
    schema["properties"]["pack"]["pattern"] = _NAME
    schema["properties"]["rules"].update(minItems=1, items={"$ref": "#/$defs/rule"})
    branches = [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": refs[kind, "validation"]}
        for kind in kinds
    ]
    schema["$defs"] = {
        "rule": {
            "type": "object",
            "properties": {"kind": {"enum": list(kinds), "description": "The kind of rule."}},
            "required": ["kind"],
            "allOf": branches,
        },
        **definitions["$defs"],
    }
    return {"$schema": _DIALECT, **schema}


def register_schema() -> Schema:
    """The schema of a register pack."""
    return {"$schema": _DIALECT, **adapter(RegisterPack).json_schema(schema_generator=_PackSchema)}


def config_schema() -> Schema:
    """The schema of a settings file."""
    return {"$schema": _DIALECT, **adapter(Configuration).json_schema(schema_generator=_PackSchema)}


def suppressions_schema() -> Schema:
    """The schema of a file of exceptions."""
    schema = adapter(SuppressionFile).json_schema(schema_generator=_PackSchema)
    return {"$schema": _DIALECT, **schema}


SCHEMAS: dict[str, Callable[[], Schema]] = {
    "rules": rules_schema,
    "register": register_schema,
    "report": wire.json_schema,
    "config": config_schema,
    "suppressions": suppressions_schema,
}
"""Every schema there is, by the name that the command line gives it."""


def schema_problems(node: Node, path: str, schema: Schema) -> Iterator[Problem]:
    """What a schema says against a pack: what an editor would underline."""
    for error in Draft202012Validator(schema).iter_errors(typed_data(node)):
        for cause in _causes(error):
            mark = mark_of(node, cause.absolute_path)
            yield Problem(path, f"by the schema, {_said(cause)}", mark.line, mark.column)


def typed_data(node: Node) -> object:
    """What the file says, with numbers, booleans and nulls where YAML 1.2 sees such."""
    if isinstance(node, Mapping):
        return {key: typed_data(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Items):
        return [typed_data(item) for item in node.nodes]
    return _typed(node) if node.plain else node.text


def _typed(scalar: Scalar) -> object:
    if scalar.empty:
        return None
    if scalar.text in {"true", "false"}:
        return scalar.text == "true"
    if _NUMBER.match(scalar.text):
        return int(scalar.text) if scalar.text.lstrip("+-").isdigit() else float(scalar.text)
    return scalar.text


def _causes(error: ValidationError) -> Iterator[ValidationError]:
    """The errors behind a branch of a union that was meant."""
    deepest = [one for one in error.context or () if len(one.path) > 0]
    if not deepest:
        yield error
    for one in deepest:
        yield from _causes(one)


def _said(error: ValidationError) -> str:
    message = error.message
    return message if len(message) <= 160 else f"{message[:159]}…"
