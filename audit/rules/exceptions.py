"""Where a rule has nothing to say: contexts that excuse the words, whatever the kind of rule."""

from __future__ import annotations

from audit.documents.document import Role
from audit.documents.spans import Span
from audit.engines.folding import Folded, fold, folded
from audit.register.dates import PartialDate
from audit.rules.article import Article
from audit.rules.rule import Rule, Unless, Validity


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
    if article.reading.exempt(span) is not None:
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
    if not phrases:
        return False
    window, start, end = _window(article, span, max(len(phrase) for phrase in phrases) + 20)
    return any(_covers(window, fold(phrase), start, end) for phrase in phrases)


def _unless(unless: Unless, article: Article, span: Span) -> bool:
    if inside_any(unless.inside, article, span):
        return True
    if unless.after and _stands_after(unless.after, article, span):
        return True
    if not unless.near:
        return False
    sentence = article.reading.sentence_at(span.start)
    around = folded(sentence.of(article.document.text)) if sentence else article.folded
    return any(_holds(around.text, fold(phrase)) for phrase in unless.near)


def _stands_after(words: tuple[str, ...], article: Article, span: Span) -> bool:
    longest = max(len(word) for word in words)
    before = fold(article.document.text[max(0, span.start - longest - 20) : span.start]).rstrip()
    for word in words:
        ending = fold(word)
        if before.endswith(ending) and not before[: -len(ending)][-1:].isalnum():
            return True
    return False


def _window(article: Article, span: Span, reach: int) -> tuple[Folded, int, int]:
    """The folded text around `span`, and where the span stands in it."""
    text = article.document.text
    left = max(0, span.start - reach)
    before = len(fold(text[left : span.start]))
    window = folded(text[left : span.end + reach])
    return window, before, before + len(fold(span.of(text)))


def _covers(window: Folded, phrase: str, start: int, end: int) -> bool:
    at = window.text.find(phrase)
    while at >= 0:
        if at <= start and end <= at + len(phrase):
            return True
        at = window.text.find(phrase, at + 1)
    return False


def _holds(text: str, phrase: str) -> bool:
    at = text.find(phrase)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(phrase) :][:1]
        if not before.isalnum() and not behind.isalnum():
            return True
        at = text.find(phrase, at + 1)
    return False
