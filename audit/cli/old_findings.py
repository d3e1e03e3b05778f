"""Reads what makes a finding an old one: a baseline, and a revision to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audit.documents.records import replace
from audit.triage.baseline import read_baseline
from audit.triage.changes import changes_since
from audit.triage.triaging import Triage


def with_old_findings(
    triage: Triage, baseline: Path | None, since: str | None, paths: Sequence[str]
) -> Triage:
    """The triage with the baseline in that file, and with what changed since that revision.

    Raises:
        OSError: if the baseline cannot be read.
        ValueError: if it is none, or git cannot say what changed.
    """
    return replace(
        triage,
        baseline=read_baseline(baseline) if baseline is not None else None,
        changes=changes_since(since, paths) if since is not None else None,
    )
