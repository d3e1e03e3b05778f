"""The day an article speaks from, by which every dated fact in it is judged."""

from __future__ import annotations

from datetime import date

from audit.documents.document import Document
from audit.findings.report import ArticleDate
from audit.language.mentions import PersonMention
from audit.language.reading import Reading
from audit.register.register import HeldTenure, Register
from audit.rules.holders import tenures_claimed


def dated(document: Document, reading: Reading, register: Register) -> ArticleDate:
    """Who says when the article was published, or what its text proves to lie before it.

    An undated article that calls somebody by an office cannot be older than the first day of that
    office; nor can it be older than a day or year that it names as past in a copyright line.
    """
    metadata = document.metadata
    if metadata.published is not None:
        return ArticleDate(metadata.published, metadata.published_from)
    stated = reading.stated_date
    if stated is not None:
        day, span = stated
        return ArticleDate(day, "text", None, f"it says '{span.of(document.text)}'")
    proofs = [*_tenures_proved(reading, register)]
    if not proofs:
        return ArticleDate()
    latest = max(proofs)
    return ArticleDate(None, None, *latest)


def _tenures_proved(reading: Reading, register: Register) -> list[tuple[date, str]]:
    """The first days of the offices by which the article calls their only holders."""
    proofs = []
    for mention in reading.mentions:
        tenures = tenures_claimed(mention, register)
        if len(tenures) == 1 and mention.qualifier is None:
            proofs.append((tenures[0].since.first, _proof(mention, tenures[0])))
    return proofs


def _proof(mention: PersonMention, tenure: HeldTenure) -> str:
    return f"{mention.title_text} {mention.surname} held that office from {tenure.since}"
