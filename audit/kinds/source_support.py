"""Look up the article's names, numbers and dates in the documents it was written from.

Without `--against` nothing is said. What a reference contradicts is of the rule's severity; what no
reference carries is a note, because an article has other sources too. Quotations are looked up by
the kind `quotation`, which knows how they may be cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Confidence, Evidence, Finding, Severity, passage
from audit.rules.article import Article
from audit.rules.coverage import IN_REFERENCES
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.rule import Hit, Rule

_LONGEST_SHOWN = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSupportRule(Rule):
    """What the references contradict, or do not carry."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "reference")
    covers: ClassVar[frozenset[str]] = IN_REFERENCES

    kind: Literal["source-support"]
    """source-support"""
    looks_up: Literal["names", "numbers", "dates", "wording", "attributions"]
    """What is looked up; wording is words that exclude each other, negations, and other words in
    the same place of a sentence that is otherwise the reference's; attributions are who said it."""
    missing: str
    """What the editor reads of what no reference carries, a note."""

    @property
    def looks_everywhere(self) -> bool:
        """What is looked up has no word in common."""
        return True

    @property
    def waits(self) -> bool:
        """Without references there is nothing to look up in."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each thing that the references contradict or do not carry."""
        if not article.references:
            return
        attributions = Sort(self.looks_up) is Sort.ATTRIBUTION
        for one in article.attributed if attributions else article.look_ups:
            if one.sort == self.looks_up and one.verdict is not Verdict.CARRIED:
                yield self._found(article, one)

    def _found(self, article: Article, one: LookUp) -> Finding:
        reference = article.references[one.reference]
        contradicted = one.verdict is Verdict.CONTRADICTED
        because = self.because if contradicted else "no reference given carries it"
        there = None
        if one.passage is not None:
            there = passage(reference.document, _shortened(one.passage))
        seen = one.span.of(article.document.text)
        return self.finding(
            article,
            one.span,
            Evidence(seen, because, one.expected or None, None, there),
            suggestions=(),  # which of the two is right, no reference can say
            severity=self.severity if contradicted else Severity.NOTE,
            confidence=self.confidence if contradicted else Confidence.LOW,
            message=self.message if contradicted else self.missing,
            words={
                "expected": one.expected or "otherwise",
                "reference": reference.document.path,
            },
        )


def _shortened(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _LONGEST_SHOWN))


RULE = SourceSupportRule
