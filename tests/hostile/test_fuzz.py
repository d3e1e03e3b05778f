"""Whatever stands in an article, every shipped rule ends, and what it finds is where it says.

`AUDIT_FUZZ=100 pytest tests/hostile/test_fuzz.py` tries a hundred times as many articles.
"""

from __future__ import annotations

import os
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.reporters import reporter, reporter_names
from audit.rules.failing import DEBUG
from tests.hostile.odd_articles import ODD, audit, compare, shipped, words

TIMES = int(os.environ.get("AUDIT_FUZZ", "1"))
SUFFIXES = st.sampled_from(["txt", "md", "html"])


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
    compare([audit(text, "txt", path) for path, text in texts.items()])


def test_an_article_dated_at_the_ends_of_time() -> None:
    for day in (date.min, date.max):
        text = f"{day:%B} {day.day}, {day.year:04}\n\nTen years ago on Monday, yesterday, tomorrow."
        assert audit(text, "txt", "a") is not None
        front = (
            f"---\npublished: {day.isoformat()}\n---\nThree weeks ago, last Friday, in 20 years."
        )
        assert audit(front, "md", "a") is not None
