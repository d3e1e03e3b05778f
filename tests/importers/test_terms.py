from __future__ import annotations

from datetime import date

import pytest

from audit.importers.records import LeftOut, Refused
from audit.importers.terms import Dated, dated, meet, read_date, seats, without_repetitions
from audit.register.dates import PartialDate

AS_OF = date(2023, 9, 1)


def day(text: str) -> PartialDate:
    return PartialDate.parsed(text)


def term(since: str, until: str | None = None, person: str = "p") -> Dated:
    return Dated(person, "o", day(since), day(until) if until else None)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param("2011", "2013-03", ("2011", "2013-03"), id="as-far-as-known"),
        pytest.param("2011-10-25T00:00:00Z", None, ("2011-10-25", None), id="open"),
        pytest.param("2011", "2023-09-02", ("2011", None), id="an-end-to-come-is-a-plan"),
        pytest.param("2011", "2023", ("2011", "2023"), id="an-end-this-year-may-have-come"),
    ],
)
def test_terms_are_dated(since: str, until: str | None, expected: tuple[str, str | None]) -> None:
    found = dated(since, until, AS_OF, 1)
    assert isinstance(found, tuple)
    assert (str(found[0]), found[1] and str(found[1])) == expected


@pytest.mark.parametrize(
    ("since", "until", "reason"),
    [
        pytest.param("soon", None, "start: 'soon' is no date", id="no-date"),
        pytest.param("2011-02-30", None, "start: '2011-02-30' is no date", id="no-such-day"),
        pytest.param("2011", "25/10/2012", "end: '25/10/2012' is no date", id="other-order"),
        pytest.param("2011", "2010-12", "the term ends, 2010-12, before it begins", id="turned"),
    ],
)
def test_terms_without_sense_are_refused(since: str, until: str | None, reason: str) -> None:
    found = dated(since, until, AS_OF, 7)
    assert isinstance(found, Refused)
    assert found.line == 7
    assert found.reason.startswith(reason)


def test_a_term_to_come_is_left_out() -> None:
    assert dated("2024", None, AS_OF, 1) == LeftOut("terms that begin after 2023-09-01")


def test_an_unreadable_date_is_cut_short() -> None:
    assert len(str(read_date("9" * 10_000, "start"))) < 200


def test_the_same_term_twice_is_kept_as_the_more_exact_one() -> None:
    exact, rough = term("2011-10-25", "2013-03-01"), term("2011", "2013")
    assert list(without_repetitions([rough, exact])) == [exact]


def test_terms_that_follow_each_other_stay_two() -> None:
    two = [term("2011", "2013"), term("2013", "2015")]
    assert list(without_repetitions(reversed(two))) == two


def test_an_open_term_is_no_repetition_of_one_that_ended() -> None:
    assert len(list(without_repetitions([term("2011", "2013"), term("2011")]))) == 2


@pytest.mark.parametrize(
    ("held", "usual", "expected"),
    [
        pytest.param([("2011", "2013"), ("2013", "2015")], True, 1, id="one-after-the-other"),
        pytest.param([("2011", "2013"), ("2012", "2015")], False, 1, id="two-may-be-wrong"),
        pytest.param([("2011", "2013"), ("2012", "2015")], True, 2, id="two-members"),
        pytest.param([("2011", "2019")] * 5, False, 5, id="five-will-be-right"),
    ],
)
def test_seats(held: list[tuple[str, str]], usual: bool, expected: int) -> None:
    assert seats([term(*one) for one in held], usual=usual) == expected


def test_dates_meet_as_far_as_they_are_known() -> None:
    assert meet(day("2011"), day("2011-10-25"))
    assert not meet(day("2011-09"), day("2011-10-25"))
