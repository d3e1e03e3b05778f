"""Find what an article of a given day cannot know: years and days that were still to come.

Copy speaks of the future all the time, so that only a sentence in the past without any word of the
future is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.rules.article import Article

_YEAR = r"20\d\d\b"  # beginning with a literal it is found forty times as fast
_WORKS = (
    r"(?:film|movie|documentary|book|novel|album|song|memoir|biography|study|paper|survey|poll|census"
    r"|investigation|ruling|interview|video|single|exhibition|series|play|essay|documentaries|films)"
)
_MADE = (
    r"(?:released|published|launched|founded|died|born|won|opened|closed|built|signed|issued|aired"
    r"|premiered|appointed|killed|arrested|resigned|retired|adopted|established|introduced|broadcast"
    r"|elected|invaded|collapsed|bought|sold|directed|recorded|wrote|written)"
)
_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d\d?,)? )?"
)
_PAST = (
    r"(?:\b(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[’']s) (?P<work>{year}) " + _WORKS + r"\b"
    r"|\b" + _MADE + r"(?: \w+){{0,3}} in " + _MONTH + r"(?P<made>{year})\b"
    r"|\b(?:[Ss]ince|[Ii]n|[Dd]uring) " + _MONTH + r"(?P<time>{year})\b)"
)
_FUTURE = (
    r"\b(?:(?-i:to [a-z]+)|will|would|shall|should|could|(?-i:may)|might|can|must|be|plan\w*"
    r"|expect\w*|due|schedul\w*|until|till|through|next|set to|aim\w*|target\w*|hop\w+|if|when"
    r"|once|ahead|before|expir\w+|forecast\w*"
    r"|project\w*|propos\w*|bid\w*|upcoming|forthcoming|host\w*|going to|by|deadline|future|coming"
    r"|predict\w*|estimat\w*|intend\w*|seek\w*|want\w*|goal|promis\w*|pledg\w*|ready|want|call\w*|start\w*"
    r"|run\w*|season|budget|olympi\w*|cup|fiscal|wait\w*|possible|vow\w*|commit\w*|candidate|campaign|re-?election|term)\b"
)
_PAST_VERB = r"\b(?:said|told|was|were|had|died|killed|arrested|announced|happened|took place)\b"
_TIME_ZONES = timedelta(days=2)
_LONGEST_SENTENCE = 1000
_MOST_YEARS = 8


def later(article: Article, published: date) -> Iterator[Span]:
    """The years and days, spoken of as past, that come after the day `published`; in order."""
    found = {*_years(article, published), *_days(article, published)}
    yield from sorted(found)


def _years(article: Article, published: date) -> Iterator[Span]:
    text = article.document.text
    coming = {m[0] for m in compiled(_YEAR).finditer(text) if published.year < int(m[0])}
    for year in sorted(coming)[:_MOST_YEARS]:
        for match in re.finditer(_PAST.format(year=year), text):
            span = Span(*next(match.span(name) for name in match.groupdict() if match[name]))
            if not _of_future(article, span):
                yield Span(match.start(), span.end) if match["work"] is None else _work(match)


def _work(match: re.Match[str]) -> Span:
    return Span(match.start("work"), match.end())


def _days(article: Article, published: date) -> Iterator[Span]:
    for stated in article.reading.dates:
        day = stated.value
        if day is None or day <= published + _TIME_ZONES or _of_future(article, stated.span):
            continue
        sentence = _sentence(article, stated.span)
        if compiled(_PAST_VERB).search(sentence):
            yield stated.span


def _of_future(article: Article, span: Span) -> bool:
    return compiled(_FUTURE).search(_sentence(article, span), re.IGNORECASE) is not None


def _sentence(article: Article, span: Span) -> str:
    found = article.reading.sentence_at(span.start) or span
    start = max(found.start, span.start - _LONGEST_SENTENCE)
    return article.document.text[start : min(found.end, span.end + _LONGEST_SENTENCE)]
