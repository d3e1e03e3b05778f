"""The day an article speaks from, by which every dated fact in it is judged."""

from __future__ import annotations

from datetime import date

from audit.documents.document import Document
from audit.findings.report import ArticleDate
from audit.language.mentions import PersonMention
from audit.language.reading import Reading
from audit.register.register import HeldTenure, Register
from audit.rules.holders import tenures_claimed


def stated(document: Document, reading: Reading) -> ArticleDate:
    """The day that the user, the file or the text itself states; empty where none does."""
    metadata = document.metadata
    if metadata.published is not None:
        return ArticleDate(metadata.published, metadata.published_from)
    found = reading.stated_date
    if found is None:
        return ArticleDate()
    day, span = found
    return ArticleDate(day, "text", None, f"it says '{span.of(document.text)}'")


def proven(reading: Reading, register: Register) -> ArticleDate:
    """The latest day that an undated text proves to be past.

    An article that calls somebody by an office cannot be older than their first day in it.
    """
    proofs = _tenures_proved(reading, register)
    return ArticleDate(None, None, *max(proofs)) if proofs else ArticleDate()


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
