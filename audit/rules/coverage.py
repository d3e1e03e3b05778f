"""Counts what of an article the register or the references could speak to, and what not."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from audit.findings.report import Coverage, Mention
from audit.rules.article import Article
from audit.rules.mentioned import IN_REFERENCES as LOOKED_UP
from audit.rules.mentioned import NAMES, TITLES

_QUOTATIONS = "quotations in references"
IN_REFERENCES = frozenset({*LOOKED_UP, _QUOTATIONS})
"""What is looked up in the references, as the report names it."""


def coverage(
    article: Article, sorts: Collection[str], mentions: Iterable[Mention]
) -> dict[str, Coverage]:
    """How much of each sort was checked, and how much was not; every mention counts.

    Without references what is looked up in them is not counted.

    Args:
        sorts: which of `names`, `titles` and `IN_REFERENCES` the rules of this run look at.
        mentions: what the article mentions of those sorts.
    """
    counted = [sort for sort in (NAMES, TITLES) if sort in sorts]
    if article.references:
        counted += sorted(LOOKED_UP.keys() & {*sorts})
    checked, unchecked = dict.fromkeys(counted, 0), dict.fromkeys(counted, 0)
    for one in mentions:
        tally = checked if one.checked else unchecked
        tally[one.sort] += one.times
    found = {sort: Coverage(checked[sort], unchecked[sort]) for sort in counted}
    if article.references and _QUOTATIONS in sorts:
        found[_QUOTATIONS] = _quotations(article)
    return found


def _quotations(article: Article) -> Coverage:
    # rarely needed: only with references
    from audit.language.passages import passages_of  # noqa: PLC0415
    from audit.language.wordings import Relation  # noqa: PLC0415
    from audit.rules.utterances import utterances  # noqa: PLC0415

    indexed = [passages_of(reference.document.text) for reference in article.references]
    held = [
        any(one.find(said.wording).relation is not Relation.APART for one in indexed)
        for said in utterances(article)
    ]
    return Coverage(sum(held), len(held) - sum(held))
