from __future__ import annotations

import pytest

from audit.importers.wikidata_time import date_of


@pytest.mark.parametrize(
    ("time", "precision", "expected"),
    [
        pytest.param("+2011-10-25T00:00:00Z", 11, "2011-10-25", id="day"),
        pytest.param("+2011-10-00T00:00:00Z", 10, "2011-10", id="month"),
        pytest.param("+2011-01-01T00:00:00Z", 9, "2011", id="year"),
        pytest.param("+2010-00-00T00:00:00Z", 8, None, id="decade"),
        pytest.param("+1900-00-00T00:00:00Z", 7, None, id="century"),
        pytest.param("-0044-03-15T00:00:00Z", 11, None, id="before-our-era"),
        pytest.param("+0000-00-00T00:00:00Z", 9, None, id="no-year-nought"),
        pytest.param("+12011-10-25T00:00:00Z", 11, None, id="five-digits"),
        pytest.param("+2011-00-00T00:00:00Z", 11, "2011", id="less-than-it-says"),
        pytest.param("2011-10-01T00:00:00Z", None, "2011-10", id="first-of-a-month"),
        pytest.param("2011-10-02", None, "2011-10-02", id="any-other-day"),
        pytest.param("some day", 11, None, id="words"),
    ],
)
def test_dates(time: str, precision: int | None, expected: str | None) -> None:
    assert date_of(time, precision) == expected


@pytest.mark.parametrize(
    ("time", "precision", "expected"),
    [
        pytest.param("+1917-10-25T00:00:00Z", 11, "1917-11-07", id="october-revolution"),
        pytest.param("+1700-02-28T00:00:00Z", 11, "1700-03-10", id="before-the-leap-day"),
        pytest.param("+1700-02-29T00:00:00Z", 11, "1700", id="a-day-we-do-not-have"),
        pytest.param("+1917-10-00T00:00:00Z", 10, "1917", id="a-month-that-is-not-ours"),
    ],
)
def test_the_julian_calendar(time: str, precision: int, expected: str) -> None:
    assert date_of(time, precision, julian=True) == expected
