"""Runs the audit, as a user would have it, over labelled articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from audit.auditor.auditing import audited
from audit.auditor.run import Settings, run
from audit.documents.decoding import UnreadableError
from audit.documents.document import DateOrigin, Document
from audit.findings.finding import Finding
from audit.findings.report import ArticleReport, Problem
from audit.readers.registry import read
from audit.rules.article import Article
from audit.rules.rule_set import RuleSet

ABOUT = 60
"""Characters shown on each side of a finding."""


@dataclass(frozen=True, slots=True)
class Auditor:
    """Loaded rules, and what could not be audited with them.

    `step` is called after each article, for a progress display.
    """

    rules: RuleSet
    load: Callable[[], RuleSet]
    seeds: Path
    step: Callable[[], None] = lambda: None
    problems: list[Problem] = field(default_factory=list)

    def has_kind(self, kind: str) -> bool:
        """Whether a rule of that kind is loaded."""
        return any(rule.kind == kind for rule in self.rules)

    def article(
        self,
        name: str,
        text: str,
        *,
        title: str | None = None,
        published: date | None = None,
        against: Sequence[Document] = (),
    ) -> ArticleReport:
        """Audit an article, its headline above it, as of the day it was published.

        Args:
            against: the documents that it was written from.
        """
        source = f"{title}\n\n{text}" if title else text
        return self._report(f"{name}.txt", source.encode("utf-8"), published, against)

    def file(self, path: Path) -> ArticleReport:
        """Audit one file by itself."""
        return self._report(path.name, path.read_bytes(), None)

    def story(self, folder: Path) -> dict[str, ArticleReport]:
        """Audit the files of a folder in one run, so that they are compared; by file name."""
        files = sorted(path.as_posix() for path in folder.iterdir() if path.is_file())
        report = run(files, self.rules, self.load, Settings(), done=self.step)
        self.problems.extend(report.problems)
        return {Path(article.path).name: article for article in report.articles}

    def _report(
        self, path: str, raw: bytes, published: date | None, against: Sequence[Document] = ()
    ) -> ArticleReport:
        """The report; of an article that cannot be read, an empty one and a problem."""
        self.step()
        try:
            document = read(path, raw)
        except UnreadableError as error:
            self.problems.append(Problem(path, str(error)))
            return ArticleReport(path, "", "")
        references = [Article(one, self.rules.register) for one in against]
        report, problems = audited(dated(document, published), self.rules, references=references)
        self.problems.extend(problems)
        return report


def shown(article: ArticleReport, finding: Finding) -> str:
    """One line for a reader: where, which rule, the message, and the words around."""
    position, at = finding.position, finding.at
    before = article.source[max(0, at.start - ABOUT) : at.start]
    behind = article.source[at.end : at.end + ABOUT]
    context = " ".join(f"{before}[[{finding.text}]]{behind}".split())
    where = f"{position.line}:{position.column}"
    return f"{where} {finding.severity} {finding.rule}: {finding.message} | {context}"


def dated(document: Document, published: date | None) -> Document:
    """The document, as of the day it was published if that is known."""
    if published is None:
        return document
    metadata = replace(document.metadata, published=published, published_from=DateOrigin.OPTION)
    return replace(document, metadata=metadata)
