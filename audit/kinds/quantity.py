"""Flag numbers that disagree: in one sentence, and between the articles of a story.

In one sentence: a part larger than its total, parts that do not make it, a change in per cent that
is one in points, a conversion, an age. Between articles: another number of the same thing in a
sentence about the same. A count that grows from day to day is an update and no conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.quantities import Quantity
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.exceptions import excused
from audit.rules.number_conflicts import conflicts
from audit.rules.quantity_checks import clashes
from audit.rules.rule import Hit, Rule, placed
from audit.rules.told_numbers import ToldNumber, told_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRule(Rule):
    """Numbers that contradict one another."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "article")

    kind: Literal["quantity"]
    """quantity"""
    among: Literal["sentence", "story"]
    """What is compared: the numbers of one sentence, or those of several articles."""

    @property
    def looks_everywhere(self) -> bool:
        """Numbers have no word in common."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Numbers of one sentence that cannot stand together."""
        if self.among != "sentence":
            return
        text, published = article.document.text, article.stated.published
        for sentence, numbers in _by_sentence(article).items():
            for one in clashes(text, sentence, numbers, published):
                evidence = Evidence(one.span.of(text), one.because, one.expected)
                yield self.finding(article, one.span, evidence, message=one.message)

    def observe(
        self,
        article: Article,
        hits: Sequence[Hit],  # noqa: ARG002
    ) -> tuple[ToldNumber, ...] | None:
        """The numbers that other articles may have otherwise, with the words around them."""
        if self.among != "story":
            return None
        told = told_numbers(article.reading, lambda span: placed(article, span))
        return tuple(one for one in told if not excused(self, article, one.place.span)) or None

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        """Other numbers of the same thing in another article."""
        for one in conflicts(accounts):
            because = "another article of the story has another number of the same thing"
            if one.growing:
                because += ", unless it was counted later"
            if one.firm:
                because += " on the same day"
            there = one.other.place
            yield self.remark(
                one.told.place,
                Evidence(one.told.place.words, because, there.words, None, there.passage),
                suggestions=(),  # which of the two is right, neither can say
                severity=Severity.WARNING if one.firm else None,
                confidence=Confidence.LOW if one.growing else None,
                words={"article": there.path},
            )


def _by_sentence(article: Article) -> dict[Span, list[Quantity]]:
    found: dict[Span, list[Quantity]] = {}
    for quantity in article.reading.quantities:
        sentence = article.reading.sentence_at(quantity.span.start)
        if sentence is not None:
            found.setdefault(sentence, []).append(quantity)
    return found


RULE = QuantityRule
