"""The sets, one file each. The folder is the registry.

A set's module has a constant `SET`; its name is the module's, and what sets share is beside this
folder. To add a set, add a file.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import Measured


class LabelledSet(Protocol):
    """Labelled rows, and how the audit is scored on them."""

    @property
    def files(self) -> tuple[str, ...]:
        """What it needs, by name in the folder of labelled data."""

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Score the audit on the files in `data`.

        Raises:
            SkippedError: if it cannot be scored.
            LabelError: if a file is not what the set needs.
        """


def labelled_sets() -> dict[str, LabelledSet]:
    """Every set, by name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").SET for name in names}
