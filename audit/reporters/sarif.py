"""SARIF 2.1.0, for code scanning services and for viewers in editors.

Columns and offsets count UTF-16 units and the log says so (`columnKind`): SARIF would also take
code points, but most viewers count in UTF-16 without looking. What was not audited is a
notification of the run; suppressed and baselined findings are results that say what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Confidence, Finding, Passage, Severity
from audit.findings.portable import uri, written
from audit.findings.reasons import Status, by_status, explained
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Problem, Report
from audit.findings.rulers import Ruler
from audit.findings.visible import one_line

_Record = dict[str, object]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_RANKS = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 60.0, Confidence.LOW: 30.0}
_NOT_AUDITED = "not-audited"
_LONGEST_PASSAGE = 400


class SarifReporter:
    """One run, whose results are all the findings of all articles."""

    name = "sarif"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The log file."""
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
        return written(log) + "\n"


REPORTER = SarifReporter()


@dataclass(frozen=True)
class _Artifact:
    """An audited file and its place in the list of them."""

    article: ArticleReport
    index: int

    @cached_property
    def location(self) -> _Record:
        return {"uri": uri(self.article.path), "index": self.index}

    @cached_property
    def _ruler(self) -> Ruler:
        return Ruler(self.article.source, "utf-16-le")

    def region(self, span: Span) -> _Record:
        """The stretch of the source, its end exclusive."""
        at = self._ruler.position(span)
        start = self._ruler.offset(span.start)
        return {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
            "charOffset": start,
            "charLength": self._ruler.offset(span.end) - start,
        }


@dataclass(frozen=True, slots=True)
class _Context:
    """What a result needs to know of its run. What is on one result must be on all."""

    artifacts: dict[str, _Artifact]
    rules: dict[str, int]
    suppresses: bool
    has_baseline: bool


def _run(report: Report) -> _Record:
    artifacts = [_Artifact(article, index) for index, article in enumerate(report.articles)]
    rules = _rules(report.articles)
    context = _Context(
        {artifact.article.path: artifact for artifact in artifacts},
        {str(rule["id"]): index for index, rule in enumerate(rules)},
        any(article.suppressed for article in report.articles),
        any(article.baselined for article in report.articles),
    )
    return {
        "tool": {"driver": _driver(report, rules)},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(each) for each in report.problems],
            }
        ],
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [_artifact_record(artifact) for artifact in artifacts],
        "results": [
            _result(finding, status, artifact, context)
            for artifact in artifacts
            for status, finding in by_status(artifact.article)
        ],
    }


def _driver(report: Report, rules: list[_Record]) -> _Record:
    skipped = "something that was to be audited was not, or not fully"
    advice = "Mend or leave out the file, then audit again: nothing is known of what it says."
    return {
        "name": "audit",
        "version": report.version,
        "rules": rules,
        "notifications": [{"id": _NOT_AUDITED, **_described(skipped, advice)}],
        "properties": {"rulesDigest": report.rules_digest},
    }


def _rules(articles: Iterable[ArticleReport]) -> list[_Record]:
    """The rules that found something, by id."""
    first: dict[str, Finding] = {}
    worst: dict[str, Severity] = {}
    for article in articles:
        for _, finding in by_status(article):
            rule, severity = finding.rule, finding.severity
            first.setdefault(rule, finding)
            worst[rule] = max(worst.get(rule, severity), severity, key=lambda each: each.rank)
    return [_rule(first[rule], worst[rule]) for rule in sorted(first)]


def _rule(finding: Finding, severity: Severity) -> _Record:
    rule = finding.rule
    short = f"{rule}: a {finding.kind} rule about {finding.category}"
    advice = f"'audit explain {rule}' says what the rule finds and why, with examples and sources."
    return {
        "id": rule,
        **_described(short, advice),
        "defaultConfiguration": {"level": severity.value},
        "properties": {
            "kind": finding.kind,
            "category": finding.category.value,
            "tags": sorted({finding.kind, finding.category.value}),
        },
    }


def _described(short: str, help_text: str) -> _Record:
    # code scanning on GitHub refuses a rule without all three
    return {
        "shortDescription": _text(short),
        "fullDescription": _text(f"{short}. {help_text}"),
        "help": _text(help_text),
    }


def _artifact_record(artifact: _Artifact) -> _Record:
    return {
        "location": {"uri": artifact.location["uri"]},
        "hashes": {"sha-256": artifact.article.sha256},
        "roles": ["analysisTarget"],
    }


def _notification(problem: Problem) -> _Record:
    physical: _Record = {"artifactLocation": {"uri": uri(problem.path)}}
    if problem.line:
        # no column: ours are in code points, and the text is not at hand
        physical["region"] = {"startLine": problem.line}
    return {
        "descriptor": {"id": _NOT_AUDITED, "index": 0},
        "level": "error",
        "message": _text(str(problem)),
        "locations": [{"physicalLocation": physical}],
    }


def _result(finding: Finding, status: Status, artifact: _Artifact, run: _Context) -> _Record:
    region = artifact.region(finding.at)
    location = {
        "artifactLocation": artifact.location,
        "region": {**region, "snippet": {"text": finding.text}},
    }
    result: _Record = {
        "ruleId": finding.rule,
        "ruleIndex": run.rules[finding.rule],
        "kind": "fail",
        "level": finding.severity.value,
        "rank": _RANKS[finding.confidence],
        "message": _text(explained(finding)),
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"auditFingerprint/v1": finding.fingerprint},
        "properties": {
            "kind": finding.kind,
            "category": finding.category.value,
            "confidence": finding.confidence.value,
            "suggestions": finding.suggestions,
        },
    }
    related = [_related(number, each, run) for number, each in enumerate(_passages(finding), 1)]
    if related:
        result["relatedLocations"] = related
    if run.suppresses:
        accepted = {"kind": "external", "status": "accepted"}
        if finding.justification is not None:
            accepted["justification"] = finding.justification
        result["suppressions"] = [accepted] if status is Status.SUPPRESSED else []
    if run.has_baseline:
        result["baselineState"] = "unchanged" if status is Status.BASELINED else "new"
    if _is_fixable(finding):
        result["fixes"] = [_fix(finding, artifact, region)]
    return result


def _passages(finding: Finding) -> Iterator[Passage]:
    """What the evidence cites, and what else to look at, each once."""
    cited = [one.passage for one in finding.evidence if one.passage is not None]
    yield from dict.fromkeys([*cited, *finding.related])


def _related(number: int, passage: Passage, run: _Context) -> _Record:
    artifact = run.artifacts.get(passage.path)
    location: _Record
    if artifact is not None:
        location = {
            "artifactLocation": artifact.location,
            "region": artifact.region(passage.span),
        }
    else:  # a reference: its text is not in the report, so its line must do
        location = {
            "artifactLocation": {"uri": uri(passage.path)},
            "region": {"startLine": passage.line},
        }
    words = one_line(passage.text, _LONGEST_PASSAGE)
    return {"id": number, "message": _text(f"“{words}”"), "physicalLocation": location}


def _is_fixable(finding: Finding) -> bool:
    """Whether there is one thing to put there, and no mark-up would go with the words."""
    return len(finding.suggestions) == 1 and not {"<", "&"} & {*finding.text}


def _fix(finding: Finding, artifact: _Artifact, region: _Record) -> _Record:
    instead = finding.suggestions[0]
    shown = one_line(instead)
    replacement = {"deletedRegion": region, "insertedContent": {"text": instead}}
    change = {"artifactLocation": artifact.location, "replacements": [replacement]}
    return {
        "description": _text(f"write '{shown}'" if shown else "leave it out"),
        "artifactChanges": [change],
    }


def _text(text: str) -> _Record:
    # "[words](target)" in a message is a link: an article's words must not become one
    return {"text": one_line(text).replace("](", "\\](")}
