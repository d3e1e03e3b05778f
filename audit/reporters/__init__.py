"""Report formats, one module each: the folder is the registry, and a file's name the format's.

A module holds `REPORTER`, a `Reporter` or `PagedReporter` of `audit.findings.rendering`. Only the
module asked for is imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from audit.findings.rendering import Reporter


class UnknownFormatError(ValueError):
    """There is no report format of that name."""


def reporter_names() -> tuple[str, ...]:
    """The report formats there are, sorted."""
    # only help and refusals list them
    from pkgutil import iter_modules  # noqa: PLC0415

    return tuple(sorted(module.name for module in iter_modules(__path__)))


def reporter(name: str) -> Reporter:
    """The report format called `name`.

    Raises:
        UnknownFormatError: if there is none, with the nearest name there is.
    """
    # anything but an identifier could lead out of this folder
    if not name.isidentifier() or name.startswith("_"):
        raise UnknownFormatError(_unknown(name))
    module = f"{__name__}.{name}"
    try:
        return cast("Reporter", import_module(module).REPORTER)
    except ModuleNotFoundError as missing:
        if missing.name != module:
            raise
        raise UnknownFormatError(_unknown(name)) from None


def _unknown(name: str) -> str:
    # a slip of the pen only: difflib costs as much as the rest of this module
    from difflib import get_close_matches  # noqa: PLC0415

    names = reporter_names()
    nearest = get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    hint = f" (did you mean '{nearest[0]}'?)" if nearest else ""
    return f"there is no report format '{name}'{hint}; there are {', '.join(names)}"
