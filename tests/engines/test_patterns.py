"""Users' regular expressions: what they match, and that none can hold up a run."""

from __future__ import annotations

import time

import pytest

from audit.engines.patterns import (
    LIMIT,
    Allowance,
    PatternTimeoutError,
    fault,
    group_names,
    is_plain,
    matches,
    repeats_nothing,
)


def found(pattern: str, text: str) -> list[str]:
    return [text[match.start : match.end] for match in matches(pattern, text, 0, len(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        pytest.param(r"please of", "PLEASE of both", ["PLEASE of"], id="case is free"),
        pytest.param(r"\bd\w+", "ab dé", ["dé"], id="word boundary beside accents"),
        pytest.param(r"a*", "baac", ["aa"], id="empty matches are none"),
        pytest.param(r"x", "abc", [], id="nothing"),
    ],
)
def test_matches(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


def test_looks_only_between_start_and_end() -> None:
    assert [match.start for match in matches("a", "a a a a", 2, 5)] == [2, 4]


def test_named_groups_are_spans_in_the_text() -> None:
    (match,) = matches(r"(?P<verb>pleas\w) (?P<rest>of)", "the please of both", 3, 18)
    assert match.groups == {"verb": (4, 10), "rest": (11, 13)}


def test_a_group_that_took_no_part_is_empty() -> None:
    (match,) = matches(r"b(?P<maybe>c)?", "ab", 0, 2)
    assert match.groups == {"maybe": (1, 1)}


def test_group_names() -> None:
    assert group_names(r"(?P<b>x)(y)(?P<a>z)") == ("b", "a")


@pytest.mark.parametrize(
    ("pattern", "bounded"),
    [
        (r"(?:joined|entered) (?P<what>the (?-i:League))(?=[.;]|$)", True),
        (r"(?<!not )\bjoined?", True),
        (r"a*", False),
        (r"[a-z]+", False),
        (r"a{2,3}", False),
        (r"(?>a)", False),
        (r"[[a-z]--b]", False),
        (r"a?" * 30, False),
    ],
)
def test_patterns_that_repeat_nothing(pattern: str, bounded: bool) -> None:
    assert repeats_nothing(pattern) is bounded


def test_a_bounded_pattern_matches_as_any_other() -> None:
    pattern, text = r"(?P<who>(?-i:Ada)) (?P<what>ran|sat)(?P<not> not)?", "ada ran, Ada SAT"
    assert matches(pattern, text, 0, len(text), bounded=True) == matches(
        pattern, text, 0, len(text)
    )


def test_a_pattern_that_explodes_is_stopped() -> None:
    text = "a" * 5000 + "!"
    started = time.process_time()
    with pytest.raises(PatternTimeoutError):
        found(r"(?:a|a)*(?:a|a)*(?:aa?)*$", text)
    assert time.process_time() - started < LIMIT * 8


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("a(b", "missing ) at character 4"),
        ("a**", "multiple repeat at character 3"),
        ("(?P<1>a)", "bad character in group name at character 6"),
    ],
)
def test_says_what_is_wrong_with_a_pattern(pattern: str, reason: str) -> None:
    assert fault(pattern) == reason


def test_a_pattern_without_fault() -> None:
    assert fault(r"(?P<a>\w+) of") is None


@pytest.mark.parametrize(
    "pattern", [r"\bled (?P<flag>astray)\b", "(?:a|b)(?= c)", r"(?<=a)b\d\.", "colou?r"]
)
def test_plain_patterns_need_no_limit(pattern: str) -> None:
    assert is_plain(pattern)
    assert [match.end for match in matches(pattern, "", 0, 0, bounded=True)] == []


@pytest.mark.parametrize(
    "pattern", [r"\p{L}", "(?<flag>a)", "(?P=flag)", r"a\K", "a+", "(?i)a", r"\X", "[[a]--[b]]"]
)
def test_patterns_of_the_slower_engine_are_not_plain(pattern: str) -> None:
    assert not is_plain(pattern)


def test_a_pattern_may_not_be_slow_again_and_again() -> None:
    allowance = Allowance(0)
    with pytest.raises(PatternTimeoutError):  # each by itself is well within the limit
        spend(allowance, f"start {'a' * 12} b")
    with pytest.raises(PatternTimeoutError):
        matches("a+", "aaa", 0, 3, allowance=allowance)
    assert matches("a+", "aaa", 0, 3, allowance=Allowance(3))


def spend(allowance: Allowance, text: str) -> None:
    for _ in range(100_000):
        matches("start (?:a|a)*(?:a|a)*c", text, 0, len(text), allowance=allowance)
