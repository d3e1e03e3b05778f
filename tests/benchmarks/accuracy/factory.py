"""Makes articles and findings for the tests of the accuracy benchmark."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span
from audit.findings.finding import Category, Confidence, Evidence, Finding, Severity, found, place
from audit.findings.report import ArticleReport


def document(text: str) -> Document:
    """A document of one paragraph."""
    return Document("a.txt", text, text, "0" * 64, (Segment(Role.BODY, Span(0, len(text))),))


def finding(
    text: str,
    words: str,
    *,
    kind: str = "variant",
    category: Category = Category.NAME,
    severity: Severity = Severity.WARNING,
    expected: str | None = None,
) -> Finding:
    """A finding on the first `words` in an article that is `text`."""
    start = text.index(words)
    return found(
        place(document(text), Span(start, start + len(words))),
        [Evidence(words, "the register spells it otherwise", expected)],
        rule=f"made/{kind}",
        kind=kind,
        category=category,
        severity=severity,
        confidence=Confidence.HIGH,
        folded=words.casefold(),
        message=f"look at '{words}'",
        suggestions=[expected] if expected else [],
    )


def article(text: str, findings: Sequence[Finding] = ()) -> ArticleReport:
    """The report on an article that is `text`."""
    return ArticleReport("a.txt", "0" * 64, text, findings=tuple(findings))
