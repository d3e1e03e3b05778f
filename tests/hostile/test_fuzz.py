"""Whatever stands in an article, every shipped rule ends, and what it finds is where it says.

`AUDIT_FUZZ=100 pytest tests/hostile/test_fuzz.py` tries a hundred times as many articles.
"""

from __future__ import annotations

import os
import re
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.auditor.auditing import Showing, audited_and_shown
from audit.auditor.comparing import compared
from audit.auditor.selection import Selection
from audit.documents.decoding import UnreadableError
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Problem, Report
from audit.packs.examples import unmarked
from audit.packs.library import load
from audit.readers.registry import read
from audit.reporters import reporter, reporter_names
from audit.rules.article import Article
from audit.rules.failing import DEBUG
from audit.rules.rule import Example
from audit.rules.rule_set import RuleSet

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
TIMES = int(os.environ.get("AUDIT_FUZZ", "1"))
SUFFIXES = st.sampled_from(["txt", "md", "html"])


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


def pieces() -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(words()), st.sampled_from(ODD), st.just(" "), st.text("Aa"))
    return st.lists(piece, min_size=1, max_size=50).map(" ".join)


def glued() -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(words()), st.sampled_from(ODD))
    return st.lists(piece, min_size=1, max_size=30).map("".join)


TEXTS = st.deferred(lambda: st.one_of(pieces(), glued()))
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture(autouse=True)
def _traced(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours is to fail the test, and not to become a problem of the report."""
    monkeypatch.setenv(DEBUG, "1")


def audit(
    text: str, suffix: str, path: str, against: str | None = None
) -> tuple[ArticleReport, Showing, tuple[Problem, ...]] | None:
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


@settings(max_examples=60 * TIMES, deadline=None, suppress_health_check=QUIET)
@given(TEXTS, SUFFIXES)
def test_an_article(text: str, suffix: str) -> None:
    made = audit(text, suffix, "a")
    if made is not None:
        report = Report("0", shipped().digest, (made[0],)).with_problems(made[2])
        for name in reporter_names():
            reporter(name).render(report, Page()).encode("utf-8")


@settings(max_examples=25 * TIMES, deadline=None, suppress_health_check=QUIET)
@given(TEXTS, TEXTS)
def test_an_article_against_a_reference(text: str, reference: str) -> None:
    audit(text, "txt", "a", reference)


@settings(max_examples=25 * TIMES, deadline=None, suppress_health_check=QUIET)
@given(TEXTS, TEXTS, TEXTS)
def test_two_articles_that_share_text(shared: str, one: str, other: str) -> None:
    head = "Talks in Riga\n\nMarch 8, 2022\n\n"
    texts = {"a": f"{head}{shared} {one}", "b": f"{head}{shared} {other}"}
    made = [audit(text, "txt", path) for path, text in texts.items()]
    done = [one for one in made if one is not None]
    reports = [report for report, _, _ in done]
    compared(reports, [showing for _, showing, _ in done], shipped())


def test_an_article_dated_at_the_ends_of_time() -> None:
    for day in (date.min, date.max):
        text = f"{day:%B} {day.day}, {day.year:04}\n\nTen years ago on Monday, yesterday, tomorrow."
        assert audit(text, "txt", "a") is not None
        front = (
            f"---\npublished: {day.isoformat()}\n---\nThree weeks ago, last Friday, in 20 years."
        )
        assert audit(front, "md", "a") is not None
