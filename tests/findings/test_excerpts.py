"""The line of a finding, cut to what fits."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.findings.excerpts import Excerpt, excerpts
from audit.findings.finding import Category, Confidence, Evidence, Finding, Severity, found, place
from audit.findings.visible import columns


def flagged(text: str, start: int, end: int) -> Finding:
    return found(
        place(Document("a.txt", text, text, "", ()), Span(start, end)),
        [Evidence("x", "y")],
        rule="r",
        kind="k",
        category=Category.NAME,
        severity=Severity.NOTE,
        confidence=Confidence.LOW,
        message="m",
    )


def shown(text: str, words: str, room: int = 40) -> list[Excerpt]:
    start = text.index(words)
    return excerpts(text, flagged(text, start, start + len(words)), room)


@pytest.mark.parametrize(
    ("text", "words", "excerpt"),
    [
        ("Kiev fell silent", "Kiev", Excerpt(1, "", "Kiev", " fell silent")),
        ("One\nin Kiev now\nTwo", "Kiev", Excerpt(2, "in ", "Kiev", " now")),
        ("One\r\nin Kiev\r\nTwo", "Kiev", Excerpt(2, "in ", "Kiev", "")),
        ("One\rin Kiev\rTwo", "Kiev", Excerpt(2, "in ", "Kiev", "")),
        ("  \tin Kiev  ", "Kiev", Excerpt(1, "in ", "Kiev", "")),
        ("a\tKiev", "Kiev", Excerpt(1, "a    ", "Kiev", "")),
        ("\x1b[2JKiev", "Kiev", Excerpt(1, "␛[2J", "Kiev", "")),
    ],
    ids=["start", "LF", "CR LF", "CR", "indented", "tab", "escape"],
)
def test_short_line_is_shown_whole(text: str, words: str, excerpt: Excerpt) -> None:
    assert shown(text, words) == [excerpt]


@pytest.mark.parametrize(
    ("before", "after", "excerpt"),
    [
        (20, 20, "… word word word Kiev word word word …"),
        (0, 20, "Kiev word word word word word word …"),
        (20, 0, "… word word word word word word Kiev"),
        (1, 20, "word Kiev word word word word word …"),
    ],
    ids=["middle", "start", "end", "near the start"],
)
def test_long_line_is_cut_between_words(before: int, after: int, excerpt: str) -> None:
    assert str(shown("word " * before + "Kiev" + " word" * after, "Kiev")[0]) == excerpt


def test_line_without_spaces_is_cut_inside_a_word() -> None:
    assert str(shown("x" * 99 + "Kiev" + "x" * 99, "Kiev")[0]) == (
        "… xxxxxxxxxxxxxxxxKievxxxxxxxxxxxxxxxx …"
    )


def test_wide_characters_count_twice() -> None:
    excerpt = shown("基" * 99 + "Kiev" + "輔" * 99, "Kiev")[0]
    assert str(excerpt) == "… 基基基基基基基基Kiev輔輔輔輔輔輔輔輔 …"


def test_long_finding_is_cut_at_its_end() -> None:
    excerpt = shown("He said: " + "word " * 99, "word " * 99)[0]
    assert excerpt == Excerpt(1, "He said: ", "word word word word word…", "")


def test_finding_over_two_lines_shows_both() -> None:
    assert shown("The President\r\nGitanes spoke", "President\r\nGitanes") == [
        Excerpt(1, "The ", "President", ""),
        Excerpt(2, "", "Gitanes", " spoke"),
    ]


def test_finding_that_ends_with_its_line_shows_one() -> None:
    assert shown("One twice\nTwo", "twice\n") == [Excerpt(1, "One ", "twice", "")]


def test_too_little_room_is_refused() -> None:
    with pytest.raises(ValueError, match="needs 20 columns, not 19"):
        shown("Kiev", "Kiev", 19)


def test_thousands_of_findings_on_one_long_line_are_quick() -> None:
    text = "Kiev " * 400_000
    findings = [flagged(text, 1_000_000, 1_000_004)] * 2_000
    began = time.process_time()
    for finding in findings:
        excerpts(text, finding, 100)
    assert time.process_time() - began < 2


@given(
    st.text(alphabet="a \u0301基\n\r\t\u202e\x1b🙂", min_size=1, max_size=300),
    st.data(),
    st.integers(20, 90),
)
def test_excerpt_fits_its_room(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for excerpt in excerpts(text, flagged(text, start, end), room):
        assert columns(str(excerpt)) <= room
        assert str(excerpt).isprintable()
