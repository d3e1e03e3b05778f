"""The formats that can be imported: the folder `formats` is their registry."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

import audit.importers.formats
from audit.importers.formats import Importer


class UnknownFormatError(ValueError):
    """There is no format of that name."""


@cache
def format_names() -> tuple[str, ...]:
    """The formats there are, sorted."""
    modules = iter_modules(audit.importers.formats.__path__)
    return tuple(sorted(module.name.replace("_", "-") for module in modules))


def importer(name: str) -> Importer:
    """The importer of the format called `name`; only its module is imported.

    Raises:
        UnknownFormatError: if there is none, with the nearest name there is.
    """
    names = format_names()
    if name not in names:
        nearest = get_close_matches(name.lower(), names, n=1, cutoff=0.5)
        hint = f" (did you mean '{nearest[0]}'?)" if nearest else ""
        raise UnknownFormatError(f"there is no format '{name}'{hint}; there are {', '.join(names)}")
    module = import_module(f"audit.importers.formats.{name.replace('-', '_')}")
    return cast("Importer", module.IMPORTER)
