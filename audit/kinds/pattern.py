"""Flag words by a regular expression, and say what they should be.

`requires` names words without which the pattern cannot match; the expression is tried only on the
sentence in which one of them stands, folded (straight quotes, single spaces, no accents), without
regard to case. A group named `flag` is what the finding is about; other named groups can be used
in the message and in `expected`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import Formatter
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.engines.folding import Folded, folded
from audit.engines.patterns import Allowance, PatternMatch, fault, group_names, is_plain, matches
from audit.findings.finding import Evidence, Finding
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.rule import Hit, Phrase, Rule

_TAKEN = frozenset({"article", "span", "evidence", "related", "suggestions"}) | frozenset(
    {"severity", "confidence", "message", "self"}
)
"""What a finding is made of, and a pattern's group can therefore not be called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRule(Rule):
    """A regular expression with named groups, and what to say about it."""

    any_name: ClassVar[bool] = True

    kind: Literal["pattern"]
    """pattern"""
    pattern: str
    """The expression. Its named groups can be used in `message` and `expected`."""
    requires: tuple[str, ...]
    """Words of which one must stand in the sentence before the pattern is tried."""
    expected: str | None = None
    """What the flagged words should be; may use the pattern's named groups."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """The pattern must compile, be guarded by a word, and have the groups that are named."""
        if not self.requires:
            yield "requires", "name at least one word that the pattern cannot match without"
        reason = fault(self.pattern)
        if reason is not None:
            yield "pattern", f"the pattern does not compile: {reason}"
            return
        groups = group_names(self.pattern)
        for name in sorted(_TAKEN.intersection(groups)):
            yield "pattern", f"a group cannot be called '{name}'; give it another name"
        for name in sorted(_named_in(self.message) - {*groups, "text", "expected"}):
            yield "message", f"'{{{name}}}' is no group of the pattern"
        if not _pairs(self.expected or ""):
            yield "expected", "a brace without its partner; write {{ or }} for a brace itself"
        for name in sorted(_named_in(self.expected or "") - {*groups}):
            yield "expected", f"'{{{name}}}' is no group of the pattern"

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The required words."""
        return (Phrase(word) for word in self.requires)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each place in a sentence with a required word where the pattern matches."""
        bounded = is_plain(self.pattern)
        allowance = Allowance(len(article.document.text))
        for sentence in article.reading.sentences_at(hit.span.start for hit in hits):
            text = folded(sentence.of(article.document.text))
            end = len(text.cased)
            found = matches(self.pattern, text.cased, 0, end, bounded=bounded, allowance=allowance)
            for match in found:
                yield self._found(article, sentence.start, text, match)

    def _found(self, article: Article, offset: int, text: Folded, match: PatternMatch) -> Finding:
        start, end = match.groups.get("flag", (match.start, match.end))
        if start == end:
            start, end = match.start, match.end
        span = text.span(start, end).shifted(offset)
        words = {name: text.cased[a:b] for name, (a, b) in match.groups.items()}
        expected = self.expected.format_map(words) if self.expected is not None else None
        source = self.sources[0] if self.sources else None
        seen = span.of(article.document.text)
        evidence = Evidence(seen, self.because, expected, source)
        words.pop("text", None)
        words.pop("expected", None)
        return self.finding(article, span, evidence, words=words)


def _pairs(template: str) -> bool:
    """Whether the braces of a template pair."""
    try:
        list(Formatter().parse(template))
    except ValueError:
        return False
    return True


def _named_in(template: str) -> set[str]:
    """The names in braces; none where the braces do not pair."""
    if not _pairs(template):
        return set()
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


RULE = PatternRule
