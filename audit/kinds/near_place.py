"""Flag a misspelled name or adjective of a country: 'Ukriane', 'Ukranian'.

The names are those of the language's table of nations. What is part of a person's name, is in the
register, or returns in the article without the right name beside it is taken for a name of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Finding
from audit.language.near_nations import nation_meant
from audit.language.words import without_possessive
from audit.rules.article import Article
from audit.rules.rule import Hit, Rule

_MOST = 5_000
"""Different words with a capital that are looked at; a text with more of them is a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPlaceRule(Rule):
    """A slip in the name or the adjective of a country."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected")

    kind: Literal["near-place"]
    """near-place"""
    known: tuple[str, ...] = ()
    """Names that are right though they are near a country's."""

    @property
    def looks_everywhere(self) -> bool:
        """Any name may be a slip for a country's."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each word of a name that is a slip for a country's name."""
        words = [token for token in article.reading.tokens if token.text[:1].isupper()]
        different = dict.fromkeys(without_possessive(token.text) for token in words)
        meant = {
            word: right
            for word in islice(different, _MOST)
            if word not in self.known and (right := nation_meant(word)) is not None
        }
        if not meant:
            return
        counts = Counter(without_possessive(token.text) for token in words)
        for token in words:
            word = without_possessive(token.text)
            right = meant.get(word)
            if right is None or (counts[word] > 1 and not counts[right]):
                continue
            span = Span(token.start, token.start + len(word))
            if not article.register.named(word) and not _is_of_person(article, span):
                yield self.finding(article, span, Evidence(word, self.because, right))


def _is_of_person(article: Article, span: Span) -> bool:
    """Whether the word is part of a person's name, which anybody may spell so."""
    return any(one.given and one.span.covers(span) for one in article.reading.mentions)


RULE = NearPlaceRule
