"""Dates that files state about themselves."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.stated_dates import stated_date


@pytest.mark.parametrize(
    "written",
    [
        "2022-03-08",
        "2022-03-08T01:30:00+02:00",
        "2022-03-08 01:30",
        "20220308",
        "2022/03/08",
        "Tue, 08 Mar 2022 10:00:00 GMT",
        "8 March 2022",
        "8th March, 2022",
        "March 8, 2022",
        "Mar. 8, 2022",
        "Tuesday, March 8th, 2022 at 10:00 a.m.",
        "08-Mar-2022",
    ],
)
def test_reads(written: str) -> None:
    assert stated_date(written) == date(2022, 3, 8)


@pytest.mark.parametrize(
    "written",
    [
        "03/07/2022",
        "soon",
        "",
        "2022-02-30",
        "March 2022",
        "8 Foo 2022",
        "1646733600",
        "0000-01-01",
    ],
)
def test_in_doubt_is_no_date(written: str) -> None:
    assert stated_date(written) is None
