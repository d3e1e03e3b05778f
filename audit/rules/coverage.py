"""Counts what of an article the register could speak to, and what it could not."""

from __future__ import annotations

from collections.abc import Collection

from audit.findings.report import Coverage
from audit.rules.article import Article
from audit.rules.holders import persons_named
from audit.rules.judged_titles import second_references
from audit.rules.outcomes import OPEN


def coverage(article: Article, sorts: Collection[str]) -> dict[str, Coverage]:
    """How many names of people and how many titles were checked, and how many were not.

    Every mention counts, and of titles every second reference ("the minister") too. A name is
    checked if the register holds it; a title, if the register could confirm or contradict it at
    the article's date.

    Args:
        sorts: which of `names` and `titles` the rules of this run look at.
    """
    counted = {"names": _names, "titles": _titles}
    return {sort: count(article) for sort, count in counted.items() if sort in sorts}


def _names(article: Article) -> Coverage:
    held = [bool(persons_named(one, article.register)) for one in article.reading.mentions]
    return Coverage(sum(held), len(held) - sum(held))


def _titles(article: Article) -> Coverage:
    judged = article.judged_titles
    offices = [one for one in judged if one.mention and one.mention.title_kind == "office"]
    offices += second_references(article.reading, article.register, judged)
    known = [one.judgement.outcome not in OPEN for one in offices]
    return Coverage(sum(known), len(known) - sum(known))
