"""A small line of time."""

from __future__ import annotations

from datetime import date

import pytest

from audit.findings.report import ArticleDate, ArticleReport
from audit.report_page.timeline import timeline
from tests.report_page.pages import Reader


def article(when: date | None) -> ArticleReport:
    return ArticleReport("a.txt", "", "", dated=ArticleDate(when))


def drawn(*days: date | None) -> Reader:
    return Reader(timeline([article(day) for day in days]))


def test_nothing_without_articles() -> None:
    assert timeline([]) == ""


def test_articles_stand_at_their_days() -> None:
    page = drawn(date(2022, 3, 1), date(2022, 3, 31), date(2022, 3, 16))
    places = [one["x"] for one in page.all("svg") if one["class"].startswith("at")]
    assert places == ["3.00%", "50.00%", "97.00%"]
    assert page.words("ends") == "1 March 202231 March 2022"
    assert page.all("svg")[0]["aria-label"] == "3 articles from 1 March 2022 to 31 March 2022"


def test_one_day_stands_in_the_middle() -> None:
    page = drawn(date(2022, 3, 7), date(2022, 3, 7))
    signs = [one for one in page.all("svg") if one["class"].startswith("at")]
    assert {one["x"] for one in signs} == {"50.00%"}
    assert len({one["y"] for one in signs}) == 2
    assert page.words("ends") == "7 March 2022"


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ([None], "1 article without a date"),
        ([None, None, date(2022, 3, 7)], "2 articles without a date"),
        ([date(2022, 3, 7)], ""),
    ],
)
def test_who_has_no_date_is_counted(days: list[date | None], says: str) -> None:
    assert drawn(*days).words("quiet") == says


def test_a_full_day_is_counted_above_its_signs() -> None:
    page = timeline([article(date(2022, 3, 7))] * 12)
    assert page.count("<use") == 5
    assert ">+7</text>" in page
