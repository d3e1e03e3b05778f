"""A finding in one line for formats that have room for no more: what is wrong, why, who says so."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from audit.findings.finding import Evidence, Finding
from audit.findings.report import ArticleReport
from audit.findings.visible import one_line
from audit.findings.wording import day

_LONGEST = 600
_LONGEST_PASSAGE = 240
_MOST_REASONS = 8


class Status(StrEnum):
    """Whether a finding stands, or what has set it aside."""

    FOUND = "found"
    SUPPRESSED = "suppressed"
    BASELINED = "baselined"


def by_status(article: ArticleReport) -> Iterator[tuple[Status, Finding]]:
    """All findings of the article: those that stand, the suppressed, the baselined."""
    for finding in article.findings:
        yield Status.FOUND, finding
    for finding in article.suppressed:
        yield Status.SUPPRESSED, finding
    for finding in article.baselined:
        yield Status.BASELINED, finding


def message(finding: Finding) -> str:
    """The finding's message, safe to show, on one line."""
    return one_line(finding.message, _LONGEST)


def explained(finding: Finding) -> str:
    """The message and the reasons, on one line."""
    return "; ".join([message(finding), *reasons(finding)])


def reasons(finding: Finding) -> list[str]:
    """Why, and in brackets who says so: a line for each piece of evidence, the first ones."""
    shown = [_reason(evidence) for evidence in finding.evidence[:_MOST_REASONS]]
    more = len(finding.evidence) - len(shown)
    return [*shown, f"and {more} more reasons"] if more else shown


def _reason(evidence: Evidence) -> str:
    because = one_line(evidence.because, _LONGEST)
    authority = ", ".join(_authority(evidence))
    return f"{because} ({authority})" if authority else because


def _authority(evidence: Evidence) -> Iterator[str]:
    source = evidence.source
    if source is not None:
        yield one_line(source.title, _LONGEST_PASSAGE)
        if source.checked:
            yield f"checked {day(source.checked)}"
        if source.url:
            yield one_line(source.url, _LONGEST)
    passage = evidence.passage
    if passage is not None:
        words = one_line(passage.text, _LONGEST_PASSAGE)
        yield f"{one_line(passage.path)}:{passage.line} “{words}”"
