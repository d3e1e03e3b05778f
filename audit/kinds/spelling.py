"""Flag ordinary words that are misspelled, where hardly any doubt is left.

A word is passed over if the lists, the register, the rule's own `known` words or a reference know
it. What may be a name is not looked at: other kinds hold names against the register.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.findings.finding import Confidence, Evidence, Finding
from audit.language.misspellings import misspellings
from audit.rules.article import Article
from audit.rules.rule import Hit, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingRule(Rule):
    """Words that no list knows and that are one slip away from a common word."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "candidates")

    kind: Literal["spelling"]
    """spelling"""
    known: tuple[str, ...] = ()
    """Words that are right here though no list has them, in lower case."""

    wrong: tuple[str, ...] = ()
    """Words that are wrong though lists have them, in lower case; names are spelled so."""

    @property
    def looks_everywhere(self) -> bool:
        """Any word may be misspelled."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each word that is near certainly misspelled."""
        known = frozenset(self.known)
        tokens, wrong = article.reading.tokens, frozenset(self.wrong)
        for one in misspellings(article.document, tokens, wrong, article.tell):
            if one.word in known or article.register.named(one.word):
                continue
            if _is_printed(one.word, article.references):
                continue
            sure = len(one.candidates) == 1
            evidence = Evidence(one.word, self.because, one.candidates[0] if sure else None)
            yield self.finding(
                article,
                one.span,
                evidence,
                suggestions=one.candidates,
                confidence=self.confidence if sure else Confidence.MEDIUM,
                words={"candidates": " or ".join(f"'{word}'" for word in one.candidates)},
            )


def _is_printed(word: str, references: Sequence[Article]) -> bool:
    """Whether a reference has the word too, so that it is no slip of ours."""
    return any(token.text.lower() == word for one in references for token in one.reading.tokens)


RULE = SpellingRule
