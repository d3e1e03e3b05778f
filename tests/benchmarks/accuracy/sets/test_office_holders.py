from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from audit.register.dates import PartialDate
from audit.register.register import Register
from audit.rules.rule_set import rule_set
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import Measured, Outcome, Share
from benchmarks.accuracy.sets.office_holders import SET, Holder, questions

AS_OF = "2022-10-10"


def holder(start: str | None, end: str | None = None, office: str = "President") -> Holder:
    return Holder("Ada Able", office, "Zambia", start, end, None, date.fromisoformat(AS_OF))


def asked(*terms: tuple[str, str | None]) -> list[tuple[str, str, bool | None]]:
    held = [
        (PartialDate.parsed(since), PartialDate.parsed(until) if until else None)
        for since, until in terms
    ]
    return [(one.name, str(one.day), one.holds) for one in questions(holder(*terms[0]), held)]


def measured(folder: Path, *holders: Holder) -> Measured:
    rows = [
        {
            "person": one.person,
            "office": one.office,
            "country": one.country,
            "start": one.start,
            "end": one.end,
            "qid": one.qid,
            "as_of": AS_OF,
            "source": "a list",
        }
        for one in holders
    ]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "office_holders.jsonl").write_text(text, encoding="utf-8")
    nothing = rule_set([], Register(None), "")
    return SET.measure(folder, Auditor(nothing, lambda: nothing, folder))


def test_a_term_that_ended_is_asked_about_on_both_sides() -> None:
    assert asked(("2015-01-25", "2021-08")) == [
        ("first day", "2015-01-25", True),
        ("before the first day", "2015-01-24", False),
        ("last day", "2021-08-01", True),
        ("after the last day", "2021-09-01", False),
    ]


def test_an_open_term_is_asked_about_around_the_list_s_day() -> None:
    assert asked(("2015", None))[2:] == [
        ("on the list's day", "2022-10-10", True),
        ("after the list's day", "2022-10-11", None),
    ]


def test_days_of_another_term_of_the_same_holder_are_not_asked_about() -> None:
    names = [name for name, _, _ in asked(("2015", "2016"), ("2016", "2018"), ("2013", "2014"))]
    assert names == ["first day", "last day"]


def test_a_term_to_come_is_not_asked_about() -> None:
    assert asked(("2031", None)) == []


def test_what_is_imported_is_found(tmp_path: Path) -> None:
    found = measured(tmp_path, holder("2015-01-25", "2021-08-24"), holder("2021-08-24"))
    assert {row.outcome for row in found.rows} == {Outcome.FOUND}
    assert found.figures[-1].value == 0


def test_an_office_that_is_refused_is_missed_and_not_wrong(tmp_path: Path) -> None:
    nowhere = Holder("Bo Bold", "King", "Atlantis", "2015", None, None, date(2022, 10, 10))
    found = measured(tmp_path, nowhere, holder("2015"))
    shares = {one.name: one for one in found.figures if isinstance(one, Share)}
    assert shares["contrary to the list"].hits == 0
    assert shares["right, all days"].value == 0.5


def test_a_row_without_a_start_is_not_asked_about(tmp_path: Path) -> None:
    assert len(measured(tmp_path, holder(None), holder("2015")).rows) == 4
