"""A rule kind that fails wherever it is asked to: a fault of ours, as tests need one."""

# ruff: noqa: ARG002 - what fails looks at nothing

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Finding
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.page_parts import Mark
from audit.rules.rule import Hit, Rule, placed


@dataclass(frozen=True, slots=True, kw_only=True)
class FailingRule(Rule):
    """Fails in `match` and `observe`."""

    kind: Literal["failing"]

    @property
    def looks_everywhere(self) -> bool:
        """So that it is asked about every article."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Fail."""
        raise RuntimeError("no match")

    def observe(self, article: Article, hits: Sequence[Hit]) -> object | None:
        """Fail."""
        raise RuntimeError("nothing observed")


@dataclass(frozen=True, slots=True, kw_only=True)
class FailingMarksRule(FailingRule):
    """Fails before any other rule is run, where the article begins with an A."""

    prepares: ClassVar[bool] = True

    def marks(self, article: Article, hits: Sequence[Hit]) -> Iterator[Mark]:
        """Fail for some articles."""
        if article.document.text.startswith("A"):
            raise RuntimeError("no marks")
        return iter(())

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Find nothing."""
        return iter(())

    def observe(self, article: Article, hits: Sequence[Hit]) -> object | None:
        """Where the article begins."""
        return placed(article, Span(0, 1))

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        """Fail."""
        raise RuntimeError("not comparable")
