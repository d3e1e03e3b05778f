"""The kind `interval`: which event is meant, from which day is counted, and what is left alone."""

from __future__ import annotations

from typing import Any

import pytest

from audit.kinds.interval import Interval, IntervalRule
from audit.register.model import Entity, EntityType, Form
from audit.register.register import Register
from tests.factories import GAZETTE, compiled_register, findings, flagged, pack, rule


def event(name: str, began: str | None, ended: str | None, *forms: str | Form) -> Entity:
    return Entity(
        id=f"event/{name}",
        type=EntityType.EVENT,
        forms=forms,
        began=began,
        ended=ended,
        sources=("gazette",),
    )


WAR = Form(text="war", weak=True)
PACK = pack(
    event("flood", "2001-09-11", "2001-09-11", "Great Flood"),
    event("oak-war", "2022-02-24", None, "Oak War", WAR),
    event("elm-war", "2021-06-01", None, "Elm War", WAR),
    event("storm", None, None, "Great Storm"),
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


def interval(states: Interval, pattern: str, *requires: str) -> IntervalRule:
    fields: dict[str, Any] = {"kind": "interval", "states": states, "pattern": pattern}
    return rule(
        IntervalRule, **fields, requires=requires, sources=(), message="{text} and the {event}"
    )


AGO = interval(Interval.AGO, "{event} {count} {unit} ago", "ago")
SINCE = interval(Interval.SINCE, "{count} {unit} since the {event}", "since")
AFTER = interval(Interval.AFTER, "{count} {unit} after the {event}", "after")
LAST = interval(Interval.LAST, "the {event} last {unit}", "last")
NTH = interval(Interval.NTH, "the {rank} {unit} of the {event}", "of the")
NOW = interval(Interval.NTH_NOW, "{event} enters its {rank} {unit}", "enters")
ANNIVERSARY = interval(Interval.ANNIVERSARY, "{rank} anniversary of the {event}", "anniversary")
IN_YEAR = interval(Interval.IN_YEAR, "the {event} in {date}", "in 2")
MARCH = "2022-03-08"


@pytest.mark.parametrize(
    ("given", "text", "seen"),
    [
        (AGO, "He left after the Great Flood ten years ago.", ["ten years"]),
        (AGO, "He left after the Great Flood twenty years ago.", []),
        (AGO, "He left after the Great Storm ten years ago.", []),
        (SINCE, "In the two\nweeks since the OAK WAR began, he left.", []),
        (SINCE, "In the six\nweeks since the OAK WAR began, he left.", ["six\nweeks"]),
        (AFTER, "Three months after the Oak War he left.", ["Three months"]),
        (LAST, "He left before the Oak War last year.", ["year"]),
        (LAST, "He left before the Oak War last month.", []),
        (NTH, "He left on the 40th day of the Oak War.", ["40th day"]),
        (NTH, "He left on the fourth day of the Oak War.", []),
        (NOW, "The Oak War enters its third month.", ["third month"]),
        (NOW, "The Oak War enters its third week.", []),
        (ANNIVERSARY, "Today is the 30th anniversary of the Great Flood.", ["30th"]),
        (IN_YEAR, "He left after the Great Flood in 2003.", ["2003"]),
        (IN_YEAR, "He left after the Great Flood in September 2001.", []),
        (ANNIVERSARY, "He spoke at the tenth anniversary of the Great Flood.", []),
    ],
)
def test_intervals(register: Register, given: IntervalRule, text: str, seen: list[str]) -> None:
    assert flagged(given, text, published=MARCH, register=register) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("On Tuesday, the 13th day of the Oak War, he left.", []),
        ("On Tuesday, the fifth day of the Oak War, he left.", ["fifth day"]),
        ("On Thursday, the eighth day of the Oak War, he left.", []),
        ("On March 1, the sixth day of the Oak War, he left.", []),
        ("On March 1, the ninth day of the Oak War, he left.", ["ninth day"]),
        ("On the fifth day of the Oak War, he left.", []),
    ],
    ids=["today", "not-today", "last-thursday", "date", "not-the-date", "some-day"],
)
def test_a_day_that_the_sentence_gives(register: Register, text: str, seen: list[str]) -> None:
    assert flagged(NTH, text, published=MARCH, register=register) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The Oak War began. It is the 40th day of the war.", ["40th day"]),
        ("It is the 40th day of the war.", []),
        ("The Oak War began, as the Elm War had. It is the 900th day of the war.", []),
    ],
    ids=["named-elsewhere", "not-named", "two-wars"],
)
def test_a_weak_name_needs_the_full_one(register: Register, text: str, seen: list[str]) -> None:
    assert flagged(NTH, text, published=MARCH, register=register) == seen


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("He left after the Great Flood ten years ago.", None),
        ("In 2011, he recalled the Great Flood ten years ago.", MARCH),
        ('He said: "I left after the Great Flood ten years ago."', MARCH),
    ],
    ids=["undated", "another-year", "quotation"],
)
def test_what_is_left_alone(register: Register, text: str, published: str | None) -> None:
    assert flagged(AGO, text, published=published, register=register) == []


def test_shows_the_event_and_its_source(register: Register) -> None:
    text = "He left after the Great Flood ten years ago."
    [finding] = findings(AGO, text, published=MARCH, register=register)
    assert finding.message == "ten years and the Great Flood"
    [evidence] = finding.evidence
    assert evidence.because == "Great Flood was on 2001-09-11, 20 years before 2022-03-08"
    assert evidence.source == GAZETTE


def test_says_what_is_wrong_with_a_rule() -> None:
    given = interval(Interval.AGO, "{event} {count} ago")
    assert [field for field, _ in given.problems()] == ["requires", "pattern"]
    assert list(AGO.problems()) == []


def test_many_names_in_one_sentence_take_time_in_proportion(register: Register) -> None:
    text = "the Oak War " * 1_000 + "enters its third month."
    assert flagged(NOW, text, published=MARCH, register=register) == ["third month"]
