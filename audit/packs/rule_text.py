"""Writes a rule as the YAML that it could be loaded from."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum

import yaml

from audit.rules.rule import Rule

Written = str | int | float | date | list["Written"] | dict[str, "Written"] | None


def rule_text(rule: Rule) -> str:
    """The rule as YAML, without what only repeats a default."""
    return yaml.safe_dump([_written(rule)], sort_keys=False, allow_unicode=True, width=96)


def _written(value: object) -> Written:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name.removesuffix("_"): _written(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != _default(field)
        }
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple | list):
        return [_written(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _written(one) for key, one in value.items()}
    return value if isinstance(value, str | int | float | date | None) else str(value)


def _default(field: Field[object]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default
