"""Counts what of an article the register could speak to, and what it could not."""

from __future__ import annotations

from audit.findings.report import Coverage
from audit.rules.article import Article
from audit.rules.holders import persons_named
from audit.rules.judgement import Outcome, judged

_NOT_JUDGED = frozenset({Outcome.UNKNOWN, Outcome.UNVERIFIED, Outcome.AMBIGUOUS})


def coverage(article: Article) -> dict[str, Coverage]:
    """How many names of people and how many titles were checked, and how many were not.

    Every mention counts. A name is checked if the register holds it; a title, if the register
    could confirm or contradict it at the article's date.
    """
    names = [0, 0]
    titles = [0, 0]
    for mention in article.reading.mentions:
        names[not persons_named(mention, article.register)] += 1
        if mention.title_kind == "office":
            outcome = judged(mention, article.dated.published, article.register).outcome
            titles[outcome in _NOT_JUDGED] += 1
    return {"names": Coverage(*names), "titles": Coverage(*titles)}
