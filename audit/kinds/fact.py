"""Flag a sentence that states a registered, dated fact wrongly.

`pattern` finds the statement, as in the kind `pattern`: behind `requires`, in the folded sentence
(straight quotes, single spaces, no accents), without regard to case unless it says `(?-i:...)`.
Its groups say what is stated, `states` which fact that is; the register decides. `{subject}`,
`{object}`, `{title}`, `{date}` and so on write a group's expression, `{clause}` and `{end}` the
edges of a clause. A name that could mean two entities, or none, says nothing. A person's name alone
may be a namesake's, so that it is an error only in an article that gives the person an office they
have held, and else a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.engines.folding import folded
from audit.findings.finding import Evidence, Finding, Severity
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.contradictions import Contradiction
from audit.rules.fact_shapes import faults, shaped
from audit.rules.fact_statements import People, Statement
from audit.rules.facts import SORTS, Fact
from audit.rules.rule import Hit, Phrase, Rule

_SIGNS = {"date": compiled(r"\d{4}"), "age": compiled(r"\d")}
"""What a sentence must show before a pattern with such a group is compiled, and tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRule(Rule):
    """A sentence that states a registered, dated fact wrongly."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "subject", "object")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["fact"]
    """fact"""
    states: Fact
    """Which fact: joined, left, member, member-count, uses-currency, capital-of, in-office,
    in-office-between, took-office, elected, born, died or age."""
    pattern: str
    """The expression, with the groups `subject` and, as the fact needs, `object`, `title`, `date`,
    `until`, `count` and `age`; `{subject}` and so on write them."""
    requires: tuple[str, ...]
    """Words of which one must stand in the sentence before the pattern is tried."""
    about: str | None = None
    """The register's id of the object, where the pattern has no group for it."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """The pattern must compile, be guarded by a word, and have the groups the fact needs."""
        if not self.requires:
            yield "requires", "name at least one word that the pattern cannot match without"
        groups = SORTS[self.states].groups
        for message in faults(self.pattern, groups, "object" if self.about else ""):
            yield "pattern", message

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The required words."""
        return (Phrase(word) for word in self.requires)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each statement that the register contradicts."""
        people = People(article)
        groups = SORTS[self.states].groups
        signs = [sign for group, sign in _SIGNS.items() if group in groups]
        for sentence in article.reading.sentences_at(hit.span.start for hit in hits):
            text = folded(sentence.of(article.document.text))
            if not all(sign.search(text.cased) for sign in signs):
                continue
            for match in shaped(self.pattern, tuple(groups.items())).matches(text.cased):
                statement = Statement(article, people, sentence, text, match)
                yield from self._found(article, statement)

    def _found(self, article: Article, statement: Statement) -> Iterator[Finding]:
        sort = SORTS[self.states]
        what = statement.entity("object") if self.about is None else self.about
        wrong = list(sort.judge(statement, what))
        span = statement.span(wrong[0][1].group or sort.flagged) if wrong else None
        if span is None:
            return
        seen = span.of(article.document.text)
        expected = {one.expected for _, one in wrong}
        held = article.register.entity(what or "")
        yield self.finding(
            article,
            span,
            *(Evidence(seen, one.because, one.expected, one.source) for _, one in wrong),
            suggestions=sorted(filter(None, expected)) if len(expected) == 1 else (),
            severity=self._severity([one for _, one in wrong]),
            words={
                "subject": " and ".join(dict.fromkeys(name for name, _ in wrong)),
                "object": held.preferred if held else "",
            },
        )

    def _severity(self, wrong: Sequence[Contradiction]) -> Severity:
        """The gravest of them, and none graver than the rule's."""
        order = list(Severity)
        gravest = min((one.severity or self.severity for one in wrong), key=order.index)
        return max(gravest, self.severity, key=order.index)


RULE = FactRule
