"""Words that differ are marked on both sides."""

from __future__ import annotations

import re

import pytest

from audit.report_page.differing import alike, marked, steps, words_of


def bracketed(text: str, *against: str) -> str:
    written = marked(text, *against)
    return re.sub(r'<em class="differs">(.*?)</em>', r"[\1]", written)


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        (
            "the line is clear",
            "the lines are clear",
            "the [line is] clear",
            "the [lines are] clear",
        ),
        ("we act now", "we will act now", "we act now", "we [will] act now"),
        ("The line.", "the “line”", "The line.", "the “line”"),
        ("don't go", "don’t stay", "don&#x27;t [go]", "don’t [stay]"),
        (
            "line is clear",
            "so the line is clear to all",
            "line is clear",
            "so the line is clear to all",
        ),
        ("forward defense", "more defense", "[forward] defense", "[more] defense"),
        ("<b> x", "y x", "[&lt;b&gt;] x", "[y] x"),
        ("a", "", "a", ""),
    ],
)
def test_marked(one: str, other: str, here: str, there: str) -> None:
    assert (bracketed(one, other), bracketed(other, one)) == (here, there)


def test_marked_against_several() -> None:
    text = "the lines are clear and we act"
    others = ("the line is clear", "clear and we fight")
    assert bracketed(text, *others) == "the [lines are] clear and we [act]"


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("the line is clear", "the lines are clear", True),
        ("we will act to protect every inch", "“It is as clear as that.”", False),
        ("Kiev", "Kyiv", False),
        ("", "x", True),
    ],
)
def test_alike(one: str, other: str, are: bool) -> None:
    assert alike(one, other) is are
    assert alike(other, one) is are


def test_long_passages_are_compared_as_far_as_it_is_worth() -> None:
    text = "word " * 5_000
    assert len(words_of(text)) == 90
    assert len(steps(text, text + "more")) == 1
