"""Half-open spans."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 2), (3, 2)])
def test_refuses_empty_and_backward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "covers"),
    [
        pytest.param(Span(0, 2), Span(2, 4), False, False, id="side by side"),
        pytest.param(Span(0, 3), Span(2, 4), True, False, id="overlapping"),
        pytest.param(Span(0, 4), Span(2, 4), True, True, id="inside"),
        pytest.param(Span(2, 4), Span(0, 4), True, False, id="around"),
        pytest.param(Span(2, 4), Span(2, 4), True, True, id="equal"),
    ],
)
def test_overlaps_and_covers(one: Span, other: Span, overlaps: bool, covers: bool) -> None:
    assert (one.overlaps(other), one.covers(other)) == (overlaps, covers)


def test_of_and_shifted() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(1, 3).shifted(2) == Span(3, 5)
