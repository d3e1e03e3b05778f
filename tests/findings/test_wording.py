"""Words that reports for people share."""

from __future__ import annotations

from datetime import date

import pytest

from audit.findings.report import ArticleDate, ArticleReport, Report
from audit.findings.wording import counted, dated, day, set_aside

MARCH_7 = date(2022, 3, 7)


def test_day_is_in_words() -> None:
    assert day(MARCH_7) == "7 March 2022"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no errors"), (1, "1 error"), (2, "2 errors")], ids=str
)
def test_counted(number: int, words: str) -> None:
    assert counted(number, "error") == words


@pytest.mark.parametrize(
    ("article_date", "words"),
    [
        (ArticleDate(), "no date: dated facts are unverified"),
        (
            ArticleDate(not_before=MARCH_7, because="'on Monday' was"),
            "no date: dated facts are unverified; not before 7 March 2022: 'on Monday' was",
        ),
        (ArticleDate(MARCH_7), "7 March 2022"),
        (ArticleDate(MARCH_7, "option"), "7 March 2022, as given for this run"),
        (ArticleDate(MARCH_7, "text", because="so"), "7 March 2022, from the text: so"),
        (ArticleDate(MARCH_7, "wire header"), "7 March 2022, from wire header"),
    ],
    ids=["none", "not before", "bare", "option", "text", "unknown origin"],
)
def test_dated_says_who_says_so(article_date: ArticleDate, words: str) -> None:
    assert dated(article_date) == words


def test_nothing_set_aside_is_not_mentioned() -> None:
    assert set_aside(Report("1", "d", (ArticleReport("a", "", ""),))) == []
