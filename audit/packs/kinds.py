"""Finds the rule kinds: the folder `audit/kinds` is their registry."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import audit.kinds
from audit.rules.rule import Rule


@cache
def rule_kinds() -> dict[str, type[Rule]]:
    """The rule class of every kind, by the name that YAML gives it, sorted."""
    modules = sorted(module.name for module in iter_modules(audit.kinds.__path__))
    return {
        module.replace("_", "-"): import_module(f"audit.kinds.{module}").RULE for module in modules
    }
