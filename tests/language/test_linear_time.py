"""Four times the text may cost about four times the work, however odd the text is."""

from __future__ import annotations

import time

import pytest

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span
from audit.language.reading import Reading

SIZE = 5_000
PARTS = (
    "sentences",
    "names",
    "phrases",
    "mentions",
    "quotations",
    "statements",
    "exemptions",
    "dates",
    "stated_date",
    "quantities",
    "contents",
)
# A quadratic part costs 16 times as much; the rest is room for a busy machine.
MOST_GROWTH = 9
FLOOR = 0.05


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("“", id="opening-marks"),
        pytest.param("‘", id="single-opening-marks"),
        pytest.param("“a. ", id="quotations-never-closed"),
        pytest.param("President ", id="titles"),
        pytest.param("Aaa ", id="one-run-of-capitals"),
        pytest.param("Presidents Ann and ", id="plural-titles"),
        pytest.param("Liz Truss, ", id="list-of-names"),
        pytest.param("[sic] ", id="sic"),
        pytest.param("a@", id="at-signs"),
        pytest.param("/a", id="slashes"),
        pytest.param("On March 7, 2022 it ", id="full-dates"),
        pytest.param("'huts' ", id="plural-or-closing"),
        pytest.param("“We go,” Ann Lee said, ", id="attributions"),
        pytest.param("the aide said that ", id="indirect-speech"),
        pytest.param("“A ‘b “c” d’ e” ", id="nested-quotations"),
        pytest.param("(", id="brackets"),
        pytest.param("Bank of the ", id="connectors"),
        pytest.param("Monday     ", id="weekdays-and-spaces"),
    ],
)
def test_one_long_line(unit: str) -> None:
    assert grows_in_proportion(unit, lines=False)


@pytest.mark.parametrize("unit", ["On March 7, 2022 it\n", "Ann Lee met Bob Ray.\n"])
def test_many_segments(unit: str) -> None:
    assert grows_in_proportion(unit, lines=True)


def grows_in_proportion(unit: str, *, lines: bool) -> bool:
    """Whether one of three tries does: a busy machine spoils a try, a quadratic part all three."""
    return any(_grows_in_proportion(unit, lines=lines) for _ in range(3))


def _grows_in_proportion(unit: str, *, lines: bool) -> bool:
    small, large = (seconds(unit * (size // len(unit)), lines=lines) for size in (SIZE, 4 * SIZE))
    return large < max(FLOOR, MOST_GROWTH * small)


def seconds(text: str, *, lines: bool) -> float:
    ends = [at + 1 for at, mark in enumerate(text) if mark == "\n"] if lines else [len(text)]
    starts = [0, *ends[:-1]]
    segments = tuple(
        Segment(Role.BODY, Span(start, end - lines))
        for start, end in zip(starts, ends, strict=True)
    )
    reading = Reading(Document("a.txt", text, text, "", segments))
    began = time.process_time()
    for part in PARTS:
        getattr(reading, part)
    return time.process_time() - began
