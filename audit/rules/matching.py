"""Runs a rule set over one article: one search for all phrases, then the rules that were hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audit.findings.finding import Finding
from audit.rules.article import Article
from audit.rules.exceptions import excused
from audit.rules.failing import why
from audit.rules.preparing import Hits, prepared
from audit.rules.rule import Hit, Rule
from audit.rules.rule_set import RuleSet


def findings_in(article: Article, rules: RuleSet) -> list[Finding]:
    """What the rules find in the article, in no order; what is excused is left out.

    Raises:
        PatternTimeoutError: if a rule's pattern takes too long.
    """
    article, hits = prepared(article, rules, hits_in(article, rules))
    numbers = rules.asked(hits, beside=bool(article.references))
    return [one for n in numbers for one in _found(rules.rule(n), article, hits.get(n, ()))]


def hits_in(article: Article, rules: RuleSet) -> Hits:
    """Where phrases stand, by rule. A longer phrase of a rule hides a shorter one inside it.

    Not so for rules that prepare the article, whose phrases are of several sorts.
    """
    hits: dict[int, list[Hit]] = {}
    for literal in rules.literals.find(article.folded):
        if _in_one_segment(article, literal.span.start, literal.span.end):
            hit = Hit(literal.span, rules.phrase(literal.phrase))
            hits.setdefault(rules.owners[literal.phrase], []).append(hit)
    return {
        index: found if rules.rule(index).prepares else _longest(found)
        for index, found in hits.items()
    }


def matched(
    article: Article, rules: RuleSet, hits: Hits, selects: Callable[[Rule], bool]
) -> tuple[list[Finding], list[str]]:
    """What the selected rules find, and a message for each rule that did not end."""
    findings: list[Finding] = []
    unended: list[str] = []
    for index in rules.asked(hits, beside=bool(article.references)):
        rule = rules.rule(index)
        try:
            if selects(rule):
                findings.extend(_found(rule, article, hits.get(index, ())))
        except Exception as error:  # noqa: BLE001 - what other rules find must not be lost
            unended.append(f"rule {rule.id} was not run to its end: {why(error)}")
    return findings, unended


def observed(
    article: Article, rules: RuleSet, hits: Hits, selects: Callable[[Rule], bool]
) -> tuple[list[tuple[int, object]], list[str]]:
    """What each selected rule observes, by its number, and a message for each that did not end."""
    seen: list[tuple[int, object]] = []
    unended: list[str] = []
    for index in rules.asked(hits, beside=True):
        rule = rules.rule(index)
        try:
            one = rule.observe(article, hits.get(index, ())) if selects(rule) else None
        except Exception as error:  # noqa: BLE001 - as above
            unended.append(f"rule {rule.id} was not compared: {why(error)}")
        else:
            if one is not None:
                seen.append((index, one))
    return seen, unended


def _found(rule: Rule, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
    return (one for one in rule.match(article, hits) if not excused(rule, article, one.span))


def _in_one_segment(article: Article, start: int, end: int) -> bool:
    segment = article.document.segment_at(start)
    return segment is not None and end <= segment.span.end


def _longest(hits: list[Hit]) -> list[Hit]:
    """The leftmost longest of overlapping hits, in order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)):
        if not kept or hit.span.start >= kept[-1].span.end:
            kept.append(hit)
    return kept
