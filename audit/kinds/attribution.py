"""Flag words that one article of a story quotes from somebody and another from somebody else.

What the documents given with `--against` have from somebody else is found by the kind
`source-support`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.attributed_quotations import Attributed, attributed, misattributions
from audit.rules.rule import Hit, Rule, placed


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionRule(Rule):
    """The same quoted words, from another speaker in another article."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "article")

    kind: Literal["attribution"]
    """attribution"""

    @property
    def looks_everywhere(self) -> bool:
        """Quotations have no word in common."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """One article alone shows nothing."""
        return iter(())

    def observe(
        self,
        article: Article,
        hits: Sequence[Hit],  # noqa: ARG002
    ) -> tuple[Attributed, ...] | None:
        """The quotations with a named speaker."""
        if not article.reading.quotations:
            return None
        return tuple(attributed(article.reading, lambda span: placed(article, span))) or None

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        """The same words from another speaker."""
        for one, other in misattributions(accounts):
            there = other.place
            yield self.remark(
                one.place,
                Evidence(one.place.words, self.because, there.words, None, there.passage),
                related=(other.words.passage,),
                suggestions=(),  # which of the two is right, neither can say
                words={"article": there.path},
            )


RULE = AttributionRule
