"""Where a rule has nothing to say: contexts that excuse the words, whatever the kind of rule."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from audit.documents.document import Role
from audit.documents.spans import Span
from audit.engines.folding import fold, folded
from audit.register.dates import PartialDate
from audit.rules.article import Article
from audit.rules.rule import Rule, Unless, Validity

_SLACK = 20
"""Characters that a phrase may be longer in print than in a rule: an initial, a line break."""
_NEAR = 1000
"""Characters on either side that count as near in a sentence of any length."""


def excused(rule: Rule, article: Article, span: Span) -> bool:
    """Whether the rule must not speak of `span`.

    Because of the segment it stands in, a direct quotation, an editorial exception such as
    `[sic]`, a context that the rule itself names, or the article's date.
    """
    segment = article.document.segment_at(span.start)
    if segment is not None and segment.role not in rule.scope:
        return True
    if rule.valid is not None and not in_force(rule.valid, article):
        return True
    if not rule.quotations and quoted(article, span):
        return True
    if rule.minds_exemptions and article.reading.exempt(span) is not None:
        return True
    return rule.unless is not None and _unless(rule.unless, article, span)


def quoted(article: Article, span: Span) -> bool:
    """Whether `span` stands in a direct quotation or a block quotation."""
    segment = article.document.segment_at(span.start)
    in_block = segment is not None and segment.role is Role.QUOTE
    return in_block or article.reading.in_quotation(span)


def in_force(valid: Validity, article: Article) -> bool:
    """Whether a rule of that validity holds at the article's date. Unknown is not in force."""
    dated = article.dated
    if valid.since is not None:
        known = dated.published or dated.not_before
        if known is None or known < PartialDate.parsed(valid.since).first:
            return False
    if valid.until is not None:
        return (
            dated.published is not None and dated.published <= PartialDate.parsed(valid.until).last
        )
    return True


def inside_any(phrases: tuple[str, ...], article: Article, span: Span) -> bool:
    """Whether `span` is part of one of the longer `phrases` where it stands."""
    if not article.holds_any(_folded(phrases)):
        return False
    text = article.document.text
    reach = max(len(phrase) for phrase in phrases) + _SLACK
    left = max(0, span.start - reach)
    window = folded(text[left : span.end + reach])
    return any(
        window.span(at, at + len(phrase)).shifted(left).covers(span)
        for phrase in _folded(phrases)
        for at in _places(phrase, window.text)
    )


def _unless(unless: Unless, article: Article, span: Span) -> bool:
    return (
        inside_any(unless.inside, article, span)
        or _stands_after(unless.after, article, span)
        or _stands_near(unless.near, article, span)
    )


def _stands_after(words: tuple[str, ...], article: Article, span: Span) -> bool:
    if not words:
        return False
    longest = max(len(word) for word in words)
    before = fold(article.document.text[max(0, span.start - longest - _SLACK) : span.start])
    before = before.rstrip(" ")
    return any(
        at + len(ending) == len(before)
        for ending in _folded(words)
        for at in _places(ending, before)
    )


def _stands_near(phrases: tuple[str, ...], article: Article, span: Span) -> bool:
    if not article.holds_any(_folded(phrases)):
        return False
    sentence = article.reading.sentence_at(span.start) or span
    start = max(sentence.start, span.start - _NEAR)
    end = min(max(sentence.end, span.end), span.end + _NEAR)
    around = fold(article.document.text[start:end])
    return any(True for phrase in _folded(phrases) for _ in _places(phrase, around))


@lru_cache(maxsize=1 << 10)
def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """A rule's phrases, folded once a run and not for each of ten thousand findings."""
    return tuple(map(fold, phrases))


def _places(phrase: str, text: str) -> Iterator[int]:
    """Where `phrase` stands in `text` and does not begin or end inside a word; both are folded."""
    at = text.find(phrase) if phrase else -1
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(phrase) : at + len(phrase) + 1]
        inside_left = phrase[0].isalnum() and before.isalnum()
        if not inside_left and not (phrase[-1].isalnum() and behind.isalnum()):
            yield at
        at = text.find(phrase, at + 1)
