"""Audits one document by a rule set, and keeps what a comparison with other articles needs."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Sequence

from audit.auditor.selection import Selection
from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.findings.report import ArticleReport, Problem, in_order
from audit.rules.article import Article
from audit.rules.coverage import coverage
from audit.rules.matching import hits_in, matched, observed
from audit.rules.mentioned import mentioned
from audit.rules.preparing import Hits, prepared
from audit.rules.rule_set import RuleSet
from audit.stories.sketch import Sketch, sketched

_EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Showing:
    """What an article shows to those who compare it; small, and without its text.

    `packed` is what each rule observed, which most often nobody will ask for: few of a thousand
    articles are on one event. Pickled by this program in this run.
    """

    sketch: Sketch
    packed: bytes

    def observed(self) -> list[tuple[int, object]]:
        """What each rule observed, by the number of the rule in the rule set."""
        seen: list[tuple[int, object]] = pickle.loads(zlib.decompress(self.packed))  # noqa: S301
        return seen


def audited(
    document: Document,
    rules: RuleSet,
    selection: Selection = _EVERYTHING,
    references: Sequence[Article] = (),
) -> tuple[ArticleReport, tuple[Problem, ...]]:
    """What the rules say about `document`, and which rules could not be run on it.

    The same inputs give an equal report.

    Args:
        references: the documents that it was written from.
    """
    article, hits = _ready(document, rules, references)
    return _audited(article, rules, hits, selection)


def audited_and_shown(
    document: Document,
    rules: RuleSet,
    selection: Selection,
    references: Sequence[Article] = (),
) -> tuple[ArticleReport, Showing, tuple[Problem, ...]]:
    """As `audited`, with what the article shows to a comparison with others."""
    article, hits = _ready(document, rules, references)
    report, problems = _audited(article, rules, hits, selection)
    seen, overdue = observed(article, rules, hits, selection.holds)
    problems += tuple(Problem(document.path, message) for message in (*overdue, *article.told))
    packed = zlib.compress(pickle.dumps(seen, pickle.HIGHEST_PROTOCOL), level=1)
    return report, Showing(sketched(article.reading, article.stated), packed), problems


def _ready(
    document: Document, rules: RuleSet, references: Sequence[Article]
) -> tuple[Article, Hits]:
    article = Article(document, rules.register, tuple(references))
    return prepared(article, rules, hits_in(article, rules))


def _audited(
    article: Article, rules: RuleSet, hits: Hits, selection: Selection
) -> tuple[ArticleReport, tuple[Problem, ...]]:
    asked = map(rules.rule, rules.asked((), beside=bool(article.references)))
    covered = {sort for rule in asked if selection.holds(rule) for sort in rule.covers}
    findings, overdue = matched(article, rules, hits, selection.holds)
    document = article.document
    mentions = mentioned(article, covered)
    report = ArticleReport(
        path=document.path,
        sha256=document.sha256,
        source=document.source,
        title=document.metadata.title,
        dated=article.dated_so_far,
        findings=in_order(findings),
        coverage=coverage(article, covered, mentions),
        mentions=mentions,
    )
    return report, tuple(Problem(document.path, message) for message in (*overdue, *article.told))
