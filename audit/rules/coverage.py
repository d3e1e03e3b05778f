"""Counts what of an article the register or the references could speak to, and what not."""

from __future__ import annotations

from collections.abc import Collection

from audit.findings.report import Coverage
from audit.rules.article import Article
from audit.rules.holders import persons_named
from audit.rules.judged_titles import second_references
from audit.rules.look_up import Sort, Verdict
from audit.rules.outcomes import OPEN

_SORTS = {
    "dates in references": Sort.DATE,
    "names in references": Sort.NAME,
    "numbers in references": Sort.NUMBER,
}
_QUOTATIONS = "quotations in references"
IN_REFERENCES = frozenset({*_SORTS, _QUOTATIONS})
"""What is looked up in the references, as the report names it."""


def coverage(article: Article, sorts: Collection[str]) -> dict[str, Coverage]:
    """How many names of people and how many titles were checked, and how many were not.

    Every mention counts, and of titles every second reference ("the minister") too. A name is
    checked if the register holds it; a title, if the register could confirm or contradict it at
    the article's date. What is looked up in the references is checked if one of them carries or
    contradicts it; without references it is not counted.

    Args:
        sorts: which of `names`, `titles` and `IN_REFERENCES` the rules of this run look at.
    """
    counted = {"names": _names, "titles": _titles}
    found = {sort: count(article) for sort, count in counted.items() if sort in sorts}
    if article.references:
        found |= {name: _looked_up(article, name) for name in sorted(IN_REFERENCES & {*sorts})}
    return found


def _names(article: Article) -> Coverage:
    held = [bool(persons_named(one, article.register)) for one in article.reading.mentions]
    return Coverage(sum(held), len(held) - sum(held))


def _titles(article: Article) -> Coverage:
    judged = article.judged_titles
    offices = [one for one in judged if one.mention and one.mention.title_kind == "office"]
    offices += second_references(article.reading, article.register, judged)
    known = [one.judgement.outcome not in OPEN for one in offices]
    return Coverage(sum(known), len(known) - sum(known))


def _looked_up(article: Article, name: str) -> Coverage:
    if name == _QUOTATIONS:
        return _quotations(article)
    verdicts = [one.verdict for one in article.look_ups if one.sort is _SORTS[name]]
    missing = verdicts.count(Verdict.NOT_CARRIED)
    return Coverage(len(verdicts) - missing, missing)


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
