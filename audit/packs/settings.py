"""What a newsroom sets for its runs: the model of `audit.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from audit.documents.records import dataclass
from audit.findings.finding import Severity
from audit.packs.files import SHIPPED, STYLES
from audit.triage.triaging import Override, Waivers

_SHIPPED = ((SHIPPED,), (STYLES,))
_STRICT = {"extra": "forbid", "use_attribute_docstrings": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityOverride:
    """Another severity for some rules."""

    __pydantic_config__ = _STRICT

    rules: tuple[str, ...]
    """Which rules: ids, packs, kinds or categories."""
    severity: Literal["error", "warning", "note", "off"]
    """Their severity from now on; `off` does not report them at all."""
    paths: tuple[str, ...] = ()
    """Only in these articles, as paths or globs relative to this file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """How a newsroom audits. Paths are relative to this file; options outrank it."""

    __pydantic_config__ = _STRICT

    rules: tuple[str, ...] = ()
    """Rule packs, or folders of them. `shipped` stands for the shipped packs, which run if nothing
    is given, and `styles/ap` for the shipped house style of that name."""
    register: tuple[str, ...] = ()
    """Register packs, or folders of them, beside the shipped register."""
    only: tuple[str, ...] = ()
    """Use only these rules: ids, packs, kinds or categories."""
    skip: tuple[str, ...] = ()
    """Leave these rules out."""
    severity: tuple[SeverityOverride, ...] = ()
    """Other severities, a later entry outranking an earlier one."""
    fail_on: Literal["error", "warning", "note", "never"] | None = None
    """The least severity that makes the exit status 1."""
    publisher: str | None = None
    """Who publishes the articles, where their files do not say; its own copyright is right."""
    trusted: tuple[str, ...] = ()
    """Articles whose text counts as the origin where articles share it, as paths or globs, the
    most trusted first."""
    suppressions: str | None = None
    """The file of exceptions."""
    baseline: str | None = None
    """The file of findings accepted before."""


@dataclass(frozen=True, slots=True)
class Configured:
    """Settings and exceptions, as they were read; `folder` is where the paths start."""

    settings: Configuration
    folder: Path
    waivers: Waivers | None = None

    def paths(self, given: tuple[str, ...]) -> tuple[Path, ...]:
        """Paths of the settings as this process sees them; names of shipped packs stay."""
        return tuple(map(self._path, given))

    def _path(self, given: str) -> Path:
        beside, named = self.folder / given, Path(given)
        return named if not beside.exists() and named.parts[:1] in _SHIPPED else beside

    def overrides(self) -> tuple[Override, ...]:
        """The other severities."""
        return tuple(
            Override(
                frozenset(one.rules),
                None if one.severity == "off" else Severity(one.severity),
                self.folder,
                one.paths,
            )
            for one in self.settings.severity
        )
