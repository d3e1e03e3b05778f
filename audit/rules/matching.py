"""Runs a rule set over one article: one search for all phrases, then the rules that were hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from audit.engines.patterns import PatternTimeoutError
from audit.findings.finding import Finding
from audit.rules.article import Article
from audit.rules.exceptions import excused
from audit.rules.preparing import Hits, prepared
from audit.rules.rule import Hit, Rule
from audit.rules.rule_set import RuleSet


def findings_in(article: Article, rules: RuleSet) -> list[Finding]:
    """What the rules find in the article, in no order; what is excused is left out.

    Raises:
        PatternTimeoutError: if a rule's pattern takes too long.
    """
    article, hits = prepared(article, rules, hits_in(article, rules))
    return [finding for _, found in _by_rule(article, rules, hits, _every) for finding in found]


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
    """What the selected rules find, and a message for each rule that took too long."""
    findings: list[Finding] = []
    overdue: list[str] = []
    for rule, found in _by_rule(article, rules, hits, selects):
        try:
            findings.extend(found)
        except PatternTimeoutError:
            overdue.append(f"rule {rule.id} was not run to its end: its pattern took too long")
    return findings, overdue


def observed(
    article: Article, rules: RuleSet, hits: Hits, selects: Callable[[Rule], bool]
) -> tuple[list[tuple[int, object]], list[str]]:
    """What each selected rule observes, by its number, and a message for each that took long."""
    seen: list[tuple[int, object]] = []
    overdue: list[str] = []
    for index in sorted({*rules.always, *hits}):
        rule = rules.rule(index)
        try:
            one = rule.observe(article, hits.get(index, ())) if selects(rule) else None
        except PatternTimeoutError:
            overdue.append(f"rule {rule.id} was not compared: its pattern took too long")
        else:
            if one is not None:
                seen.append((index, one))
    return seen, overdue


def _by_rule(
    article: Article, rules: RuleSet, hits: Hits, selects: Callable[[Rule], bool]
) -> Iterator[tuple[Rule, Iterator[Finding]]]:
    for index in sorted({*rules.always, *hits}):
        rule = rules.rule(index)
        if selects(rule):
            found = rule.match(article, hits.get(index, ()))
            yield rule, (one for one in found if not excused(rule, article, one.span))


def _every(rule: Rule) -> bool:  # noqa: ARG001
    return True


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
