"""Flag slips of the keyboard and of the machines that copy pages, each form by a rule of its own.

What stands in the text is never repaired: the finding says where, and what was likely meant. A form
that an article shows more often than `most` times is a habit of the page it was copied from, and is
reported once, with the other places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import ClassVar, Literal

from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Finding, Severity, passage
from audit.language.lost_commas import dates_without_comma, states_without_comma
from audit.language.odd_characters import (
    Oddity,
    encoding_errors,
    mixed_marks,
    mixed_scripts,
    no_break_spaces,
)
from audit.language.repetitions import Repetition, repeated_paragraphs, repeated_sentences
from audit.language.slips import SlipKind
from audit.rules.article import Article
from audit.rules.exceptions import excused
from audit.rules.rule import Hit, Rule

_MOST_RELATED = 20


class Form(StrEnum):
    """The forms that are known."""

    GLUED_SENTENCES = "glued-sentences"
    GLUED_COMMA = "glued-comma"
    STRAY_STOP = "stray-stop"
    DOUBLED_MARK = "doubled-mark"
    SPACE_BEFORE_MARK = "space-before-mark"
    LOWER_CASE_START = "lower-case-start"
    CUT_TAIL = "cut-tail"
    DOUBLED_WORD = "doubled-word"
    WRONG_ARTICLE = "wrong-article"
    DOUBLED_LINE = "doubled-line"
    COMMA_AFTER_DATE = "comma-after-date"
    COMMA_AFTER_PLACE = "comma-after-place"
    MIXED_MARKS = "mixed-marks"
    ENCODING_ERROR = "encoding-error"
    MIXED_SCRIPTS = "mixed-scripts"
    NO_BREAK_SPACE = "no-break-space"


@dataclass(frozen=True, slots=True)
class Seen:
    """A form at `span`: what should stand there, and what the message may name besides."""

    span: Span
    expected: str | None = None
    elsewhere: tuple[Span, ...] = ()
    marks: tuple[str, str] = ("", "")
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TypographyRule(Rule):
    """A form of slip in the characters, marks and spaces of an article."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "count", "rarer", "commoner")

    kind: Literal["typography"]
    """typography"""
    form: Form
    """What it looks for."""
    most: int = 8
    """How many places are reported one by one; if there are more, the first stands for all."""

    @property
    def looks_everywhere(self) -> bool:
        """No slip has a word of its own."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each place where the article shows the form, or the first for all."""
        found = [
            one for one in _FINDERS[self.form](article) if not excused(self, article, one.span)
        ]
        if len(found) > self.most:
            others = tuple(one.span for one in found[1:])
            found = [replace(found[0], elsewhere=others)]
        for one in found:
            yield self._found(article, one)

    def _found(self, article: Article, one: Seen) -> Finding:
        text = one.span.of(article.document.text)
        related = [passage(article.document, span) for span in one.elsewhere[:_MOST_RELATED]]
        evidence = Evidence(text, self.because, one.expected, None, related[0] if related else None)
        words = {
            "count": str(1 + len(one.elsewhere)),
            "rarer": one.marks[0],
            "commoner": one.marks[1],
        }
        severity = Severity.NOTE if one.small else None
        return self.finding(
            article, one.span, evidence, related=related, severity=severity, words=words
        )


def _slips(kind: SlipKind) -> Callable[[Article], Iterator[Seen]]:
    def find(article: Article) -> Iterator[Seen]:
        for one in article.reading.slips:
            if one.kind is kind:
                yield Seen(one.span, one.expected)

    return find


def _odd(oddities: Iterator[Oddity]) -> Iterator[Seen]:
    for one in oddities:
        yield Seen(one.spans[0], one.expected, one.spans[1:], one.marks, one.small)


def _no_break_spaces(article: Article) -> Iterator[Seen]:
    found = no_break_spaces(article.document)
    return _odd(iter([found] if found else []))


def _doubled_lines(article: Article) -> Iterator[Seen]:
    paragraphs = list(repeated_paragraphs(article.document))
    every: list[Repetition] = [*paragraphs]
    if not paragraphs:
        every += repeated_sentences(article.document, article.reading.sentences)
    for one in every:
        yield Seen(one.span, None, (one.first,))


_FINDERS: dict[Form, Callable[[Article], Iterator[Seen]]] = {
    **{Form(kind.value): _slips(kind) for kind in SlipKind},
    Form.DOUBLED_LINE: _doubled_lines,
    Form.COMMA_AFTER_DATE: lambda article: map(
        Seen, dates_without_comma(article.document, article.reading.dates)
    ),
    Form.COMMA_AFTER_PLACE: lambda article: map(
        Seen, states_without_comma(article.document, article.reading.tokens)
    ),
    Form.MIXED_MARKS: lambda article: _odd(mixed_marks(article.document)),
    Form.ENCODING_ERROR: lambda article: _odd(encoding_errors(article.document)),
    Form.MIXED_SCRIPTS: lambda article: _odd(mixed_scripts(article.reading.tokens)),
    Form.NO_BREAK_SPACE: _no_break_spaces,
}

RULE = TypographyRule
