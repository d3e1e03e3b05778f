"""The report as other programs read it: version 1 of the JSON contract, apart from inner types.

These dataclasses are the one truth. The JSON reporter writes them field by field, in this order,
and the JSON Schema is generated from them; a version only ever grows. They are plain so that
writing a report needs no validator.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from audit.documents.citation import Source
from audit.documents.records import dataclass, field_names
from audit.findings.finding import Category, Confidence, Evidence, Finding, Passage, Severity
from audit.findings.report import ArticleReport, Report

_STRICT = {"extra": "forbid", "use_attribute_docstrings": True}


@dataclass(frozen=True, slots=True)
class ToolRecord:
    """The program that wrote the report."""

    __pydantic_config__ = _STRICT

    name: str
    """Always `audit`."""
    version: str
    """Its version."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A publication that says so."""

    __pydantic_config__ = _STRICT

    title: str
    """Publisher and title, as an editor would cite it."""
    url: str | None
    """Where it can be read."""
    checked: date | None
    """The day on which somebody last read it there."""


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """Words in an article or a reference."""

    __pydantic_config__ = _STRICT

    path: str
    """The file in which they stand."""
    start: int
    """Offset of the first character in the file's decoded text, in Unicode code points."""
    end: int
    """Offset just behind the last character."""
    text: str
    """The words themselves."""


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One reason for a finding."""

    __pydantic_config__ = _STRICT

    observed: str
    """What the article says."""
    expected: str | None
    """What it should say, where that is known."""
    because: str
    """Why, in one sentence for the editor."""
    source: SourceRecord | None
    """The publication that says so."""
    article: PassageRecord | None
    """The passage, of this or another article or of a reference, that says so."""


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """Something the audit says about an article."""

    __pydantic_config__ = _STRICT

    rule: str
    """The rule's id, stable for ever."""
    kind: str
    """The rule's kind."""
    category: Category
    """What the finding is about."""
    severity: Severity
    """How bad it is if true."""
    confidence: Confidence
    """How sure we are of it."""
    message: str
    """What is to be said to the editor, in one line."""
    start: int
    """Offset of the first character in the file's decoded text, in Unicode code points."""
    end: int
    """Offset just behind the last character."""
    line: int
    """Line of the first character, from 1."""
    column: int
    """Column of the first character, from 1, in code points."""
    end_line: int
    """Line of the place just behind the last character."""
    end_column: int
    """Column of the place just behind the last character."""
    text: str
    """Exactly the characters from `start` to `end`."""
    suggestions: tuple[str, ...]
    """What could stand there instead, best first."""
    fingerprint: str
    """Names this finding in baselines and suppressions, wherever the words move to."""
    evidence: tuple[EvidenceRecord, ...]
    """Why, and who says so; at least one reason."""
    related: tuple[PassageRecord, ...]
    """Other passages to look at."""
    justification: str | None
    """Why a named exception has set it aside; null where none has."""


@dataclass(frozen=True, slots=True)
class CoverageRecord:
    """How much of one sort of thing was checked."""

    __pydantic_config__ = _STRICT

    checked: int
    """How many were checked against what we hold."""
    unchecked: int
    """How many we hold nothing about."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """All that the audit says about one article."""

    __pydantic_config__ = _STRICT

    path: str
    """The article's file."""
    sha256: str
    """Digest of the file, in hexadecimal."""
    title: str | None
    """The headline."""
    published: date | None
    """The day from which the article speaks; null where nobody says."""
    published_from: str | None
    """Who says so: option, front matter, metadata or text."""
    story: str | None
    """The story it tells; articles with the same id were compared with one another."""
    findings: tuple[FindingRecord, ...]
    """What stands, in the order of the text."""
    suppressed: tuple[FindingRecord, ...]
    """What a named exception, with its reason, has set aside."""
    baselined: tuple[FindingRecord, ...]
    """What the baseline has accepted."""
    coverage: dict[str, CoverageRecord]
    """How much was checked, by sort of thing."""


@dataclass(frozen=True, slots=True)
class ProblemRecord:
    """Something that was not audited, or not fully."""

    __pydantic_config__ = _STRICT

    path: str
    """The file it is about."""
    line: int
    """Line, from 1; 0 where it is about the whole file."""
    column: int
    """Column, from 1; 0 where it is about the whole file."""
    message: str
    """What is wrong with it."""


@dataclass(frozen=True, slots=True)
class SummaryRecord:
    """How many findings stand, the suppressed and baselined ones aside."""

    __pydantic_config__ = _STRICT

    error: int
    """A named authority contradicts the text."""
    warning: int
    """Two sources or two passages disagree, or there is a strong sign of it."""
    note: int
    """Worth an editor's look."""


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """An audit report, version 1."""

    __pydantic_config__ = _STRICT

    version: Literal[1]
    """The version of this format."""
    tool: ToolRecord
    """What wrote the report."""
    rules_digest: str
    """Names the rules and the register in force: equal digests, equal rules."""
    articles: tuple[ArticleRecord, ...]
    """The audited articles, sorted by path."""
    problems: tuple[ProblemRecord, ...]
    """What was not audited, and why."""
    summary: SummaryRecord
    """How many findings of each severity stand."""


def report_record(report: Report) -> ReportRecord:
    """`report` as other programs read it."""
    return ReportRecord(
        version=1,
        tool=ToolRecord("audit", report.version),
        rules_digest=report.rules_digest,
        articles=tuple(_article_record(article) for article in report.articles),
        problems=tuple(
            ProblemRecord(problem.path, problem.line, problem.column, problem.message)
            for problem in report.problems
        ),
        summary=SummaryRecord(
            error=report.count(Severity.ERROR),
            warning=report.count(Severity.WARNING),
            note=report.count(Severity.NOTE),
        ),
    )


def plain(value: object) -> object:
    """What a JSON writer puts in place of a record or a date: its fields in order, or ISO 8601.

    Raises:
        TypeError: if `value` is neither.
    """
    if isinstance(value, date):
        return value.isoformat()
    try:
        return {name: getattr(value, name) for name in field_names(type(value))}
    except TypeError:
        raise TypeError(f"a report holds no {type(value).__name__}") from None


def json_schema() -> dict[str, object]:
    """The JSON Schema of version 1."""
    # pydantic takes longer to import than a report takes to write
    from pydantic import TypeAdapter  # noqa: PLC0415
    from pydantic.json_schema import GenerateJsonSchema  # noqa: PLC0415

    class WithoutFieldTitles(GenerateJsonSchema):
        """Leaves out titles that only repeat the field's name."""

        def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
            return False

    schema = TypeAdapter(ReportRecord).json_schema(schema_generator=WithoutFieldTitles)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _article_record(article: ArticleReport) -> ArticleRecord:
    return ArticleRecord(
        path=article.path,
        sha256=article.sha256,
        title=article.title,
        published=article.dated.published,
        published_from=article.dated.published_from,
        story=article.story,
        findings=_finding_records(article.findings),
        suppressed=_finding_records(article.suppressed),
        baselined=_finding_records(article.baselined),
        coverage={
            sort: CoverageRecord(coverage.checked, coverage.unchecked)
            for sort, coverage in sorted(article.coverage.items())
        },
    )


def _finding_records(findings: Iterable[Finding]) -> tuple[FindingRecord, ...]:
    return tuple(_finding_record(finding) for finding in findings)


def _finding_record(finding: Finding) -> FindingRecord:
    return FindingRecord(
        rule=finding.rule,
        kind=finding.kind,
        category=finding.category,
        severity=finding.severity,
        confidence=finding.confidence,
        message=finding.message,
        start=finding.at.start,
        end=finding.at.end,
        line=finding.position.line,
        column=finding.position.column,
        end_line=finding.position.end_line,
        end_column=finding.position.end_column,
        text=finding.text,
        suggestions=finding.suggestions,
        fingerprint=finding.fingerprint,
        evidence=tuple(_evidence_record(evidence) for evidence in finding.evidence),
        related=tuple(_passage_record(passage) for passage in finding.related),
        justification=finding.justification,
    )


def _evidence_record(evidence: Evidence) -> EvidenceRecord:
    return EvidenceRecord(
        observed=evidence.observed,
        expected=evidence.expected,
        because=evidence.because,
        source=_source_record(evidence.source) if evidence.source else None,
        article=_passage_record(evidence.passage) if evidence.passage else None,
    )


def _source_record(source: Source) -> SourceRecord:
    return SourceRecord(source.title, source.url, source.checked)


def _passage_record(passage: Passage) -> PassageRecord:
    return PassageRecord(passage.path, passage.span.start, passage.span.end, passage.text)
