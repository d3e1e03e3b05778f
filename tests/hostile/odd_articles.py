"""Odd articles, made of what our rules look at and of what no newsroom prints, and their audit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from audit.auditor.auditing import Showing, audited_and_shown
from audit.auditor.comparing import compared
from audit.auditor.selection import Selection
from audit.documents.decoding import UnreadableError
from audit.findings.report import ArticleReport, Problem
from audit.packs.examples import unmarked
from audit.packs.library import load
from audit.readers.registry import read
from audit.rules.article import Article
from audit.rules.rule import Example
from audit.rules.rule_set import RuleSet

Audited = tuple[ArticleReport, Showing, tuple[Problem, ...]]

ODD = [
    *"“”‘’\"'«»„()[]{}<>*_`#|&;:,.!?…-–—/\\@%$€\n\t\r",
    *"\u00ad\u200b\u202e\u2066\u2029\u0301\u0130\ufeff\x00\x1b\u00a0한😀0",
    "\n\n",
    "[sic]",
    "&nbsp;",
    "<p>",
    "</p>",
    "--",
    ". ",
    " ",
    "“A ‘b",
    "1,000,000,000,000",
    "9999",
    "0000",
    "February 30, 2022",
    "March 8, 2022",
]


@cache
def shipped() -> RuleSet:
    return load()


@cache
def words() -> tuple[str, ...]:
    """The words of the rules' own examples, at which the rules look."""
    texts = [
        unmarked(one.text if isinstance(one, Example) else one).text
        for rule in shipped()
        for one in (*rule.examples.flag, *rule.examples.pass_)
    ]
    phrases = [part for text in texts for part in re.split(r"(?<=[.,;:”\"]) ", text)]
    return tuple(sorted({*phrases, *(word for text in texts for word in text.split())}))


def audit(text: str, suffix: str, path: str, against: str | None = None) -> Audited | None:
    """The audit of a file, checked; None if there is nothing in it to read."""
    try:
        made = read(f"{path}.{suffix}", text.encode("utf-8", "surrogatepass"))
        beside = [read("r.txt", against.encode("utf-8"))] if against is not None else []
    except UnreadableError:
        return None
    references = [Article(one, shipped().register) for one in beside]
    report, showing, problems = audited_and_shown(made, shipped(), Selection(), references)
    for finding in report.findings:
        assert finding.at.of(made.source) == finding.text
        assert finding.evidence
    return report, showing, problems


def compare(audits: Iterable[Audited | None]) -> None:
    """Compare those articles that could be read."""
    done = [one for one in audits if one is not None]
    reports = [report for report, _, _ in done]
    compared(reports, [showing for _, showing, _ in done], shipped())
