"""What stands beside "yesterday", "two days ago" and "next Monday"."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.language.dates import dates
from audit.language.relative_days import RelativeDay, phrases, relative_day
from tests.language.documents import document


def found(text: str, words: str) -> RelativeDay | None:
    one = document(text)
    start = one.text.index(words)
    return relative_day(one.text, Span(start, start + len(words)), dates(one))


@pytest.mark.parametrize(
    ("text", "words", "seen", "offsets"),
    [
        ("met yesterday, March 6, in Riga", "yesterday", "yesterday, March 6", (-1, -1)),
        ("Today (7 March) they met", "Today", "Today (7 March)", (0, 0)),
        ("meet tomorrow on March 9, 2022", "tomorrow", "tomorrow on March 9, 2022", (1, 1)),
        ("met two days ago, on March 5", "days ago", "two days ago, on March 5", (-2, -2)),
        ("met 10 days ago on 5 March", "days ago", "10 days ago on 5 March", (-10, -10)),
        ("met last Monday, March 7, in", "last Monday", "last Monday, March 7", (-14, -1)),
        ("meet next Monday (March 7) in", "next Monday", "next Monday (March 7)", (1, 14)),
        ("meet this Monday, March 7, in", "this Monday", "this Monday, March 7", (-7, 7)),
    ],
)
def test_a_date_beside(text: str, words: str, seen: str, offsets: tuple[int, int]) -> None:
    relative = found(text, words)
    assert relative is not None
    assert relative.span.of(text) == seen
    assert (relative.earliest, relative.latest) == offsets
    assert relative.stated is not None


@pytest.mark.parametrize(
    ("text", "words", "weekday"),
    [
        ("met yesterday, Monday, in Riga", "yesterday", 0),
        ("meet tomorrow (Thursday)", "tomorrow", 3),
        ("met today Friday in Riga", "today", 4),
        ("Today is Friday.", "Today", 4),
        ("met yesterday (Monday).", "yesterday", 0),
    ],
)
def test_a_weekday_beside(text: str, words: str, weekday: int) -> None:
    relative = found(text, words)
    assert relative is not None
    assert (relative.stated, relative.weekday) == (None, weekday)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("met yesterday in Riga", "yesterday"),
        ("met yesterday. March 6 was cold", "yesterday"),
        ("met yesterday to plan the March 6 vote", "yesterday"),
        ("told USA Today March 6 was cold", "Today"),
        ("today Sunday Times readers met", "today"),
        ("met yesterday (Thursday before the vote)", "yesterday"),
        ("met some days ago, on March 5", "days ago"),
        ("met last Monday in March 2022", "last Monday"),
        ("met yesterday, in March", "yesterday"),
    ],
    ids=[
        "nothing",
        "another-sentence",
        "another-date",
        "a-newspaper",
        "another-newspaper",
        "another-thursday",
        "no-count",
        "no-day",
        "no-date",
    ],
)
def test_nothing_beside(text: str, words: str) -> None:
    assert found(text, words) is None


def test_phrases() -> None:
    assert {"yesterday", "days ago", "next sunday", "last monday"} <= set(phrases())
