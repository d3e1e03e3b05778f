"""Weekdays, dates and years: what the calendar contradicts, and what it must leave alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from audit.documents.document import DateOrigin, Document, Metadata, Role, Segment
from audit.documents.spans import Span
from audit.findings.finding import Category, Confidence, Finding, Severity
from audit.kinds.calendar import CalendarRule, Looks
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.rule import Examples
from tests import factories

RULE = CalendarRule(
    id="dates/weekday",
    kind="calendar",
    category=Category.DATE,
    severity=Severity.ERROR,
    message="'{text}' should be a {expected}",
    because="the calendar says so",
    examples=Examples(flag=("x",), pass_=("y",)),
)


def findings(text: str, published: date | None = None) -> list[Finding]:
    metadata = Metadata(
        published=published, published_from=DateOrigin.OPTION if published else None
    )
    segments = (Segment(Role.BODY, Span(0, len(text))),)
    document = Document("a.txt", text, text, "", segments, metadata=metadata)
    return list(RULE.match(Article(document, Register(None)), ()))


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("They met on Tuesday, March 7, 2022.", "Tuesday, March 7, 2022", "Monday"),
        ("They met on Tuesday 7 March 2022.", "Tuesday 7 March 2022", "Monday"),
        ("They met on Tues., Mar. 7, 2022.", "Tues., Mar. 7, 2022", "Monday"),
        ("They met on Sunday the 7th of March 2022.", "Sunday the 7th of March 2022", "Monday"),
        ("It fell on Friday, February 29, 2020.", "Friday, February 29, 2020", "Saturday"),
    ],
    ids=["month-day", "day-month", "abbreviated", "ordinal", "leap-day"],
)
def test_a_wrong_weekday_with_its_year_is_an_error(text: str, seen: str, expected: str) -> None:
    [finding] = findings(text)
    assert (finding.text, finding.evidence[0].expected) == (seen, expected)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("They meet on Tuesday, 7 March.", date(2022, 3, 1), "Monday"),
        ("They met on Monday, December 30.", date(2023, 1, 3), "Friday"),
        ("They meet on Friday, January 2.", date(2022, 12, 20), "Monday"),
    ],
    ids=["same-year", "last-year", "next-year"],
)
def test_without_a_year_the_nearest_one_counts(text: str, published: date, expected: str) -> None:
    [finding] = findings(text, published)
    assert finding.evidence[0].expected == expected
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They met on Monday, March 7, 2022.", None),
        ("They met on Tuesday, 7 March.", None),
        ("They met on Monday, 7 March.", date(2022, 3, 9)),
        ("In 1963, on Friday, November 22, he was shot.", date(2017, 11, 1)),
        ("On Sunday, 1 January 1699, the year began.", None),
        ("May 7 was fine, and so was Sunday.", date(2022, 5, 9)),
    ],
    ids=["right", "no-year-no-date", "right-without-year", "year-in-sentence", "old", "apart"],
)
def test_what_is_right_or_unknown_is_passed(text: str, published: date | None) -> None:
    assert findings(text, published) == []


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("The lease ends on June 31, 2023.", "June 2023 has no day 31"),
        ("The lease ends on 30 February.", "February has no day 30"),
        ("It fell on February 29, 2021.", "February 2021 has no day 29"),
        ("Filed 2022-13-07 by hand.", "a year has twelve months"),
    ],
    ids=["june-31", "february-30", "no-leap-day", "month-13"],
)
def test_a_date_that_does_not_exist_is_an_error(text: str, because: str) -> None:
    [finding] = findings(text)
    assert finding.evidence[0].because == because
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("They meet from Monday to Thursday, March 7-9.", ["Monday to Thursday, March 7-9"]),
        ("They meet from Tuesday to Thursday, March 7-9.", ["Tuesday to Thursday, March 7-9"]),
        ("They meet from Monday to Wednesday, March 7-9.", []),
        ("They meet on Saturday and Sunday, March 5 and 6.", []),
        ("They meet on Monday and Tuesday, March 7.", []),
        ("The fair is on June 28-31.", ["June 28-31"]),
        ("It ran from Monday, Nov. 30-Tuesday, Feb. 2, 2021.", []),
        ("It ran from Tuesday, Nov. 30-Tuesday, Feb. 2, 2021.", ["Tuesday, Nov. 30"]),
    ],
)
def test_both_ends_of_a_range(text: str, seen: list[str]) -> None:
    assert [finding.text for finding in findings(text, date(2022, 3, 1))] == seen


RELATIVE = replace(RULE, looks_at=Looks.RELATIVE_DAYS)


def relative(text: str, published: str | None = "2022-03-08") -> tuple[Finding, ...]:
    return factories.findings(RELATIVE, text, published=published)


@pytest.mark.parametrize(
    ("text", "seen", "confidence"),
    [
        ("They met yesterday, March 6.", "yesterday, March 6", Confidence.MEDIUM),
        ("They met yesterday, March 3.", "yesterday, March 3", Confidence.HIGH),
        ("They met yesterday, Sunday.", "yesterday, Sunday", Confidence.MEDIUM),
        ("They met two days ago, on March 1.", "two days ago, on March 1", Confidence.HIGH),
        ("They met last Monday, March 14.", "last Monday, March 14", Confidence.HIGH),
        ("They meet next Monday, April 4.", "next Monday, April 4", Confidence.HIGH),
        ("They met today, March 8, 2021.", "today, March 8, 2021", Confidence.HIGH),
    ],
)
def test_relative_days(text: str, seen: str, confidence: Confidence) -> None:
    [finding] = relative(text)
    assert (finding.text, finding.severity) == (seen, Severity.WARNING)
    assert finding.confidence is confidence
    assert finding.suggestions == ()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They met yesterday, March 7.", "2022-03-08"),
        ("They met yesterday, March 6.", None),
        ("They meet tomorrow, Wednesday.", "2022-03-08"),
        ("They met last Monday, February 28.", "2022-03-08"),
        ("They met yesterday, December 31.", "2022-01-01"),
    ],
    ids=["right", "undated", "weekday", "of-last-week", "year-turn"],
)
def test_relative_days_that_fit(text: str, published: str | None) -> None:
    assert relative(text, published) == ()


def test_says_which_day_it_was() -> None:
    [finding] = relative("They met yesterday, March 6.")
    [evidence] = finding.evidence
    assert (
        evidence.because == "the article is of 8 March 2022; 'yesterday' was Monday, 7 March 2022"
    )
    assert evidence.expected == "March 7"


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("The lease ends on 31/04/2022.", "31/04/2022", None),
        ("The lease ends on 2022-02-30.", "2022-02-30", None),
        ("They met on Monday, 9/3/2022.", "Monday, 9/3/2022", "Wednesday or Saturday"),
        ("They met on Monday, 25/3/2022.", "Monday, 25/3/2022", "Friday"),
    ],
    ids=["no-such-day", "iso", "either-way", "one-way"],
)
def test_a_date_in_numbers_that_is_wrong_both_ways_is_an_error(
    text: str, seen: str, expected: str | None
) -> None:
    [finding] = findings(text)
    assert (finding.text, finding.evidence[0].expected) == (seen, expected)
    assert (finding.severity, finding.suggestions) == (Severity.ERROR, ())


@pytest.mark.parametrize(
    "text",
    ["They met on Wednesday, 9/3/2022.", "They met on Saturday, 9/3/2022.", "It is 9/3/2022."],
)
def test_a_date_in_numbers_that_is_right_one_way_passes(text: str) -> None:
    assert findings(text) == []
