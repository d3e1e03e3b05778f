"""Findings that were there before the gate was: a file of them, which knows no line numbers.

A finding is known again by its article and its fingerprint, wherever in the article its words
move to. A second finding like it has another fingerprint, and is new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from audit.documents.records import dataclass
from audit.findings.finding import Finding
from audit.findings.report import ArticleReport
from audit.triage.paths import relative

_VERSION = 1


class BaselineError(ValueError):
    """The file is no baseline that this version can read; the text says why."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that was accepted. `rule` and `text` are there for people who read the file."""

    path: str
    fingerprint: str
    rule: str
    text: str


@dataclass(frozen=True)
class Baseline:
    """What was accepted; paths are relative to `folder`, the file's own."""

    folder: Path
    accepted: frozenset[Accepted]

    @cached_property
    def known(self) -> frozenset[tuple[str, str]]:
        """The paths and fingerprints that are accepted."""
        return frozenset((one.path, one.fingerprint) for one in self.accepted)


def baseline_of(articles: Iterable[ArticleReport], folder: Path) -> Baseline:
    """All findings that stand or are accepted already; those that are suppressed need no entry."""
    return Baseline(
        folder,
        frozenset(
            _accepted(relative(article.path, folder), finding)
            for article in articles
            for finding in (*article.findings, *article.baselined)
        ),
    )


def pruned(baseline: Baseline, articles: Iterable[ArticleReport]) -> Baseline:
    """The baseline without what is no longer found in these articles; others keep their entries."""
    reports = list(articles)
    audited = {relative(article.path, baseline.folder) for article in reports}
    found = baseline_of(reports, baseline.folder).known
    return Baseline(
        baseline.folder,
        frozenset(
            one
            for one in baseline.accepted
            if one.path not in audited or (one.path, one.fingerprint) in found
        ),
    )


def read_baseline(file: Path) -> Baseline:
    """The baseline in `file`.

    Raises:
        OSError: if it cannot be read.
        BaselineError: if it holds something else.
    """
    try:
        content = json.loads(file.read_bytes())
    except ValueError as error:
        raise BaselineError(f"{file}: not JSON: {error}") from None
    if not isinstance(content, dict) or content.get("version") != _VERSION:
        raise BaselineError(f"{file}: 'version' should be {_VERSION}; write it with audit baseline")
    try:
        accepted = frozenset(Accepted(**entry) for entry in content["findings"])
    except (KeyError, TypeError) as error:
        raise BaselineError(
            f"{file}: an entry is not as audit baseline writes it: {error}"
        ) from None
    return Baseline(file.parent, accepted)


def written(baseline: Baseline) -> str:
    """The file's text: one entry a line, sorted, so that it can be merged and reviewed."""
    ordered = sorted(baseline.accepted, key=lambda one: (one.path, one.rule, one.fingerprint))
    lines = [
        json.dumps(
            {"path": one.path, "rule": one.rule, "text": one.text, "fingerprint": one.fingerprint},
            ensure_ascii=True,
        )
        for one in ordered
    ]
    entries = ",\n".join(f"    {line}" for line in lines)
    body = f"[\n{entries}\n  ]" if lines else "[]"
    return f'{{\n  "version": {_VERSION},\n  "findings": {body}\n}}\n'


def _accepted(path: str, finding: Finding) -> Accepted:
    return Accepted(path, finding.fingerprint, finding.rule, finding.text)
