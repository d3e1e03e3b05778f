"""What is held against a statement, and the dates that statements give."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.citation import Source
from audit.findings.finding import Severity
from audit.register.dates import PartialDate
from audit.register.register import HeldRelation
from audit.rules.contradictions import agree, contradiction, date_stated, holds, is_year, misdated
from tests.factories import GAZETTE


def on(text: str) -> PartialDate:
    return PartialDate.parsed(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2004", "2004"),
        ("March 2004", "2004-03"),
        ("29 March 2004", "2004-03-29"),
        ("March 29, 2004", "2004-03-29"),
        ("Sept. 3, 2004", "2004-09-03"),
    ],
)
def test_dates_as_far_as_they_are_given(text: str, iso: str) -> None:
    assert date_stated(text) == on(iso)


@pytest.mark.parametrize("text", ["", "04", "32 March 2004", "Early 2004", "29 2004"])
def test_what_is_no_date(text: str) -> None:
    assert date_stated(text) is None


def test_dates_agree_as_far_as_both_are_known() -> None:
    assert agree(on("2004"), on("2004-03-29"))
    assert not agree(on("2004-02"), on("2004-03-29"))


def test_a_month_is_no_year() -> None:
    assert (is_year(on("2004")), is_year(on("2004-03"))) == (True, False)


@pytest.mark.parametrize(
    ("source", "given", "severity"),
    [
        (GAZETTE, None, None),
        (None, None, Severity.WARNING),
        (None, Severity.NOTE, Severity.NOTE),
        (GAZETTE, Severity.NOTE, Severity.NOTE),
    ],
    ids=["the-rule's", "no-authority", "less-already", "as-given"],
)
def test_no_error_without_an_authority(
    source: Source | None, given: Severity | None, severity: Severity | None
) -> None:
    assert contradiction("so", None, source, given).severity is severity


def relation(since: str | None, until: str | None) -> HeldRelation:
    begun, ended = (on(text) if text else None for text in (since, until))
    return HeldRelation("country/ab", "member-of", "organisation/league", begun, ended, GAZETTE)


@pytest.mark.parametrize(
    ("stated", "expected", "severity"),
    [("2003", "2004", None), ("2004-04", "2004-03-29", Severity.WARNING)],
    ids=["year", "month-alone"],
)
def test_a_wrong_year_is_certain(stated: str, expected: str, severity: Severity | None) -> None:
    found = misdated("so", on("2004-03-29"), on(stated), relation("2004-03-29", None))
    assert (found.expected, found.severity) == (expected, severity)


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        ("2004", None, True),
        (None, "2006", True),
        ("2008", None, False),
        ("2001", "2004", False),
        ("2006-12", "2007", False),
    ],
    ids=["begun", "not-ended", "not-begun", "ended", "later-that-year"],
)
def test_when_a_relation_holds(since: str | None, until: str | None, held: bool) -> None:
    assert holds(relation(since, until), date(2006, 6, 1)) is held
