"""Article text made safe to show."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.findings.visible import columns, first_columns, last_columns, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nausėda “said” 🇱🇹", "Nausėda “said” 🇱🇹"),
        ("\x1b]8;;http://x\x07", "␛]8;;http://x␇"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\x7fb", "a␡b"),
        ("user\u202egnp.exe", "user<U+202E>gnp.exe"),
        ("\u2066a\u2069", "<U+2066>a<U+2069>"),
        ("Hy\xadphen\u200b\ufeff", "Hyphen"),
        ("caf\udce9", "caf<U+DCE9>"),
        ("a\tb", "a    b"),
        ("a\u2028b", "a<U+2028>b"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("e\u0301", "e\u0301"),
    ],
    ids=[
        "plain",
        "escape",
        "C1",
        "delete",
        "override",
        "isolate",
        "unseen",
        "surrogate",
        "tab",
        "line separator",
        "joined emoji",
        "combining",
    ],
)
def test_visible_shows_what_would_act(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_visible_text_encodes_and_stays_visible(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert visible(shown) == shown
    assert not set(shown) & {"\x1b", "\r", "\n", "\x9b", "\u202e"}


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Kiev", 4),
        ("Nausėda", 7),
        ("Nause\u0307da", 7),
        ("基輔", 4),
        ("🙂", 2),
        ("“”", 2),
        ("…", 1),
    ],
)
def test_columns_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("text", "room", "first", "last"),
    [
        ("Kiev", 2, "Ki", "ev"),
        ("Kiev", 0, "", ""),
        ("基輔市", 3, "基", "市"),
        ("ae\u0301", 1, "a", "e\u0301"),
        ("e\u0301a", 1, "e\u0301", "a"),
        ("Kiev", 9, "Kiev", "Kiev"),
    ],
)
def test_text_is_cut_to_columns(text: str, room: int, first: str, last: str) -> None:
    assert (first_columns(text, room), last_columns(text, room)) == (first, last)


def test_marks_without_end_are_cut_all_the_same() -> None:
    zalgo = "e" + "\u0301" * 100_000
    assert len(first_columns(zalgo, 10)) <= 80
    assert last_columns(zalgo, 10) == ""


@pytest.mark.parametrize(
    ("text", "longest", "line"),
    [
        ("two\r\n  lines\u00a0here ", None, "two lines here"),
        ("one\u2028two\x85three", None, "one two three"),
        ("0123456789", 10, "0123456789"),
        ("0123456789a", 10, "012345678…"),
        ("word " * 10_000, 11, "word word…"),
    ],
    ids=["breaks", "rare breaks", "fits", "cut", "long"],
)
def test_one_line_is_flat_and_short(text: str, longest: int | None, line: str) -> None:
    assert one_line(text, longest) == line


def test_a_text_of_nothing_but_marks_is_shown_quickly() -> None:
    marks = "\u202e\u202c" * 500_000
    began = time.process_time()
    assert visible(marks) == "<U+202E><U+202C>" * 500_000
    assert time.process_time() - began < 1.0  # two seconds, if each mark calls back
