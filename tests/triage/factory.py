"""Makes articles with findings for the tests of what is set aside."""

from __future__ import annotations

from audit.documents.document import Document
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


def finding(
    source: str,
    words: str,
    *,
    path: str = "desk/a.md",
    rule: str = "names/gitanes",
    after: int = 0,
    severity: Severity = Severity.ERROR,
    suppressible: bool = True,
) -> Finding:
    """A finding on the first `words` of the source, from offset `after` on."""
    start = source.index(words, after)
    document = Document(path, source, source, "", ())
    return found(
        place(document, Span(start, start + len(words))),
        [Evidence(words, "the register says so", "right")],
        rule=rule,
        kind="variant",
        category=Category.NAME,
        severity=severity,
        confidence=Confidence.HIGH,
        folded=words.lower(),
        message=f"'{words}' should be 'right'",
        suppressible=suppressible,
    )


def article(source: str, *findings: Finding, path: str = "desk/a.md") -> ArticleReport:
    """The report on an article."""
    return ArticleReport(path, "", source, findings=in_order(findings))
