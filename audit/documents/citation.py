"""Who says so: a publication that a rule, a register entry or a finding rests on."""

from __future__ import annotations

from datetime import date

from audit.documents.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication, and the day somebody last looked."""

    __pydantic_config__ = {"extra": "forbid", "use_attribute_docstrings": True}

    title: str
    """Publisher and title, as an editor would cite it."""
    url: str | None = None
    """Where it can be read."""
    checked: date | None = None
    """The day on which somebody last read it there."""
