"""Which of our findings answer to a label of the seeds: its kind, and its place."""

from __future__ import annotations

from collections.abc import Iterable

from audit.documents.spans import Span
from audit.findings.finding import Category, Finding

FITTING = {
    "boilerplate-contamination": (Category.FURNITURE, Category.PROVENANCE),
    "courtesy-title-style": (Category.TITLE, Category.CONSISTENCY),
    "date-time": (Category.DATE,),
    "fact": (Category.FACT, Category.NUMBER, Category.DATE),
    "grammar-or-typo": (Category.SPELLING, Category.TYPOGRAPHY, Category.TRANSLATION),
    "name-spelling": (
        Category.NAME,
        Category.PLACE,
        Category.ORGANISATION,
        Category.SPELLING,
        Category.CONSISTENCY,
    ),
    "number": (Category.NUMBER,),
    "person-name-diacritics": (Category.NAME, Category.SPELLING, Category.CONSISTENCY),
    "place-name": (Category.PLACE, Category.SPELLING, Category.CONSISTENCY),
    "provenance": (Category.PROVENANCE, Category.FURNITURE),
    "quote-attribution": (Category.ATTRIBUTION, Category.QUOTATION),
    "quote-punctuation": (Category.QUOTATION, Category.TYPOGRAPHY),
    "quote-wording": (Category.QUOTATION, Category.SPELLING),
    "spacing-or-punctuation": (Category.TYPOGRAPHY,),
    "temporal-validity": (Category.FACT, Category.TITLE, Category.DATE),
    "terminology-consistency": (
        Category.CONSISTENCY,
        Category.ORGANISATION,
        Category.PLACE,
        Category.SPELLING,
    ),
    "title-role": (Category.TITLE, Category.FACT),
    "translation-artifact": (Category.TRANSLATION, Category.TYPOGRAPHY, Category.SPELLING),
}
"""The categories in which we may say what a label of each kind says."""
SLACK = 4
AT_LEAST = 100
"""A finding points at a label if it is at most `SLACK` times as long and `AT_LEAST` more."""


def answering(findings: Iterable[Finding], span: Span, kinds: Iterable[str]) -> list[Finding]:
    """The findings that point at `span` of the source, in a category that fits one of `kinds`.

    A finding about a whole article or paragraph (a sign count, a copied passage) overlaps every
    label in it and points at none; a block of page furniture says of every line in it what the
    line's label says.

    Raises:
        KeyError: if a kind is not in the table.
    """
    categories = {category for kind in kinds for category in FITTING[kind]}
    longest = SLACK * (span.end - span.start) + AT_LEAST
    return [
        finding
        for finding in findings
        if finding.at.overlaps(span)
        and finding.category in categories
        and (finding.at.end - finding.at.start <= longest or _is_block(finding))
    ]


def _is_block(finding: Finding) -> bool:
    return finding.category is Category.FURNITURE
