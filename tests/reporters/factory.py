"""The one factory of this folder: reports made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from audit.documents.citation import Source
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
from audit.findings.report import ArticleDate, ArticleReport, Problem, Report, in_order

BIOGRAPHY = Source(
    title="President of Lithuania, Biography",
    url="https://www.lrp.lt/en/biography",
    checked=date(2026, 11, 20),
)
MARCH_7 = ArticleDate(date(2022, 3, 7), "text", because="'on Monday' was 7 March 2022")


Flag = Callable[[Document], Finding]


@dataclass
class Desk:
    """Collects articles and problems into a report."""

    articles: list[ArticleReport] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def article(
        self,
        text: str,
        *flags: Flag,
        path: str = "drafts/a.txt",
        **rest: Any,
    ) -> ArticleReport:
        document = Document(path, text, text, "ab12", ())
        findings = in_order(flag(document) for flag in flags)
        article = ArticleReport(path, "ab12", text, findings=findings, **rest)
        self.articles.append(article)
        return article

    def report(self) -> Report:
        return Report("1.0", "d1d1", tuple(self.articles), tuple(self.problems))


def flagged(
    words: str,
    message: str = "'{words}' should be '{expected}'",
    *,
    expected: str | None = None,
    because: str = "the register says so",
    source: Source | None = BIOGRAPHY,
    severity: Severity = Severity.ERROR,
    rule: str = "names/gitanas-nauseda",
    category: Category = Category.NAME,
    evidence: tuple[Evidence, ...] = (),
    **rest: Any,
) -> Flag:
    """A finding on the first place where `words` stand in a document to come."""

    def flag(document: Document) -> Finding:
        start = document.text.index(words)
        return found(
            place(document, Span(start, start + len(words))),
            evidence or (Evidence(words, because, expected, source),),
            rule=rule,
            kind="variant",
            category=category,
            severity=severity,
            confidence=Confidence.HIGH,
            folded=words.lower(),
            message=message.format(words=words, expected=expected),
            suggestions=(expected,) if expected else (),
            **rest,
        )

    return flag
