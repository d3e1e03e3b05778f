"""Weekdays and dates of headline, standfirst and captions where the story has another.

A day counts as contradicted if the story names it nowhere, and the sentences most like the headline
have one other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.dates import DAYS, weekday_number
from audit.language.stems import stem
from audit.rules.article import Article
from audit.rules.displayed import (
    MOST_COMPARED,
    TOLD,
    Clash,
    alike,
    displayed,
    least_shared,
    stems_in,
    story,
)

_MOST_LIKE = 3


def clashing_days(article: Article) -> Iterator[Clash]:
    """Each such day, and the story's."""
    document = article.document
    shown = [
        (segment, span)
        for segment in displayed(document)
        for span in _weekdays(document.text, segment.span)
    ]
    told = {_number(document, span): span for span in _told(document)} if shown else {}
    strange = [(segment, span) for segment, span in shown if _number(document, span) not in told]
    sentences = story(article.reading) if strange and told else []
    for segment, span in strange[:MOST_COMPARED]:
        stems = stems_in(article.reading, segment.span) - {stem(day) for day in DAYS}
        likest = alike(sentences, stems, least_shared(segment, stems))
        others = [day for one in likest[:_MOST_LIKE] for day in _weekdays(document.text, one.span)]
        if len({_number(document, day) for day in others}) == 1:
            yield Clash(span, others[0])


def _told(document: Document) -> Iterator[Span]:
    for segment in document.segments:
        if segment.role in TOLD:
            yield from _weekdays(document.text, segment.span)


def _weekdays(text: str, within: Span) -> Iterator[Span]:
    for match in _weekday().finditer(text, within.start, within.end):
        yield Span(*match.span())


def _number(document: Document, span: Span) -> int:
    return weekday_number(span.of(document.text))


@cache
def _weekday() -> re.Pattern[str]:
    return compiled("|".join(rf"\b{day.title()}\b" for day in DAYS))
