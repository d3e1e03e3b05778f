"""Named exceptions: findings that a newsroom has looked at and lets stand, each with its reason.

They live in a file of their own, because copy cannot carry comments; Markdown and HTML can, and
there a comment does the same (see `audit.triage.comments`). An exception that has run out, that a
rule refuses or that excepts nothing is itself a finding, about the file that holds it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import accumulate
from operator import itemgetter

from audit.documents.document import Document
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.findings.finding import (
    Category,
    Confidence,
    Evidence,
    Finding,
    Severity,
    found,
    place,
)
from audit.findings.report import ArticleReport, in_order
from audit.triage.paths import matches

_STRICT = {"extra": "forbid", "use_attribute_docstrings": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A finding, or findings of one rule, that may stand. `rule` or `fingerprint` is needed."""

    __pydantic_config__ = _STRICT

    reason: str
    """Why it may stand."""
    rule: str | None = None
    """The rule's id, or its pack, the part before the slash."""
    path: str | None = None
    """The articles, as a path or glob relative to this file; all articles without it."""
    fingerprint: str | None = None
    """The one finding that is meant, as reports give it."""
    owner: str | None = None
    """Who answers for it."""
    expires: date | None = None
    """The last day on which it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppressionFile:
    """The exceptions of a newsroom."""

    __pydantic_config__ = _STRICT

    suppressions: tuple[Suppression, ...] = ()
    """Each with its reason."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A suppression and where it stands in the file that holds it.

    With `reach`, offsets in that file's text, it holds there only, as a comment in an article does.
    """

    suppression: Suppression
    span: Span
    reach: Span | None = None


class Fault(StrEnum):
    """What can be wrong with a suppression itself."""

    EXPIRED = "expired"
    UNUSED = "unused"
    REFUSED = "refused"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Sorted:
    """An article's findings: those that stand, those that are set aside, and by what."""

    standing: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    used: frozenset[int]
    refused: frozenset[int]


def sort_out(
    findings: Iterable[Finding],
    path: str,
    suppressions: Sequence[Placed],
    today: date,
) -> Sorted:
    """Which findings of the article at `path`, as the suppressions name it, they set aside."""
    standing: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[int] = set()
    refused: set[int] = set()
    table = _Table(suppressions, path)
    for finding in findings:
        meant = table.meaning(finding)
        used.update(meant)
        if not finding.suppressible:
            refused.update(meant)
            meant = []
        in_force = [n for n in meant if _holds(suppressions[n].suppression, today)]
        if in_force:
            reason = _justification(suppressions[in_force[0]].suppression)
            suppressed.append(replace(finding, justification=reason))
        else:
            standing.append(finding)
    return Sorted(tuple(standing), tuple(suppressed), frozenset(used), frozenset(refused))


class _Table:
    """The suppressions for one article, by what they name: there may be ten thousand of them."""

    def __init__(self, suppressions: Sequence[Placed], path: str) -> None:
        named: dict[str, list[int]] = {}
        for number, placed in enumerate(suppressions):
            one = placed.suppression
            if one.path is None or matches(path, one.path):
                named.setdefault(one.fingerprint or one.rule or "", []).append(number)
        self._suppressions = suppressions
        self._named = {name: _Reaches(numbers, suppressions) for name, numbers in named.items()}
        self._by_fingerprint = any(one.suppression.fingerprint for one in suppressions)

    def meaning(self, finding: Finding) -> list[int]:
        """The numbers of those that mean the finding, in order."""
        pack = finding.rule.partition("/")[0]
        names = {finding.rule, pack, ""}
        if self._by_fingerprint:
            names.add(finding.fingerprint)
        near = (self._named[name].around(finding.at) for name in names & self._named.keys())
        return sorted(
            number
            for numbers in near
            for number in numbers
            if _names(self._suppressions[number].suppression, finding, pack)
        )


def _names(one: Suppression, finding: Finding, pack: str) -> bool:
    return (one.fingerprint is None or one.fingerprint == finding.fingerprint) and (
        one.rule is None or one.rule in {finding.rule, pack}
    )


class _Reaches:
    """Suppressions that name one thing, by where they hold."""

    def __init__(self, numbers: Iterable[int], suppressions: Sequence[Placed]) -> None:
        self._everywhere: list[int] = []
        self._limited: list[tuple[int, int, int]] = []
        for number in numbers:
            reach = suppressions[number].reach
            if reach is None:
                self._everywhere.append(number)
            else:
                self._limited.append((reach.start, reach.end, number))
        self._limited.sort()
        ends = (end for _, end, _ in self._limited)
        self._farthest = list(accumulate(ends, max))

    def around(self, at: Span) -> list[int]:
        """The numbers of those that hold at `at`."""
        holding = list(self._everywhere)
        index = bisect_right(self._limited, at.start, key=itemgetter(0)) - 1
        while index >= 0 and self._farthest[index] >= at.end:
            if self._limited[index][1] >= at.end:
                holding.append(self._limited[index][2])
            index -= 1
        return holding


def faults(
    suppressions: Sequence[Placed], used: frozenset[int], refused: frozenset[int], today: date
) -> Iterator[tuple[Placed, Fault]]:
    """What is wrong with the suppressions after a run, in their order, one thing each."""
    for number, placed in enumerate(suppressions):
        if number in refused:
            yield placed, Fault.REFUSED
        elif not placed.suppression.reason:
            yield placed, Fault.UNEXPLAINED
        elif not _holds(placed.suppression, today):
            yield placed, Fault.EXPIRED
        elif number not in used:
            yield placed, Fault.UNUSED


def fault_finding(document: Document, placed: Placed, fault: Fault) -> Finding:
    """The finding that the suppression, which stands in `document`, is at fault."""
    words = placed.span.of(document.text)
    named = placed.suppression.rule or placed.suppression.fingerprint or ""
    message, because, severity = _said(placed.suppression, named)[fault]
    return found(
        place(document, placed.span),
        [Evidence(words, because)],
        rule=f"suppressions/{fault}",
        kind="suppression",
        category=Category.CONSISTENCY,
        severity=severity,
        confidence=Confidence.HIGH,
        message=message,
        folded=words,
    )


def with_faults(report: ArticleReport, findings: Iterable[Finding]) -> ArticleReport:
    """The report with further findings, in the order of the text.

    Only these are numbered: the others keep the fingerprints they have, whatever is set aside.
    """
    every = sorted([*report.findings, *in_order(findings)], key=lambda one: (one.span, one.rule))
    return replace(report, findings=tuple(every))


def _justification(one: Suppression) -> str:
    details = [one.owner or "", f"until {one.expires}" if one.expires else ""]
    known = ", ".join(filter(None, details))
    return f"{one.reason} ({known})" if known else one.reason


def _said(one: Suppression, named: str) -> dict[Fault, tuple[str, str, Severity]]:
    return {
        Fault.EXPIRED: (
            f"the exception to {named} ended on {one.expires}",
            f"what it set aside stands again; its reason was: {one.reason}",
            Severity.WARNING,
        ),
        Fault.UNUSED: (
            f"the exception to {named} sets nothing aside",
            "no finding of this run is meant by it; remove it if the copy was corrected",
            Severity.NOTE,
        ),
        Fault.REFUSED: (
            f"{named} takes no exceptions",
            "the rule is marked as not suppressible",
            Severity.ERROR,
        ),
        Fault.UNEXPLAINED: (
            f"the exception to {named} gives no reason",
            "without a reason it sets nothing aside; write it behind the rule and a colon",
            Severity.WARNING,
        ),
    }


def _holds(one: Suppression, today: date) -> bool:
    return bool(one.reason) and (one.expires is None or one.expires >= today)
