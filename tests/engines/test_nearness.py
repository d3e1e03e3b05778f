from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.engines.nearness import Edit, distance, sounded, spelled_alike

WORDS = st.text(alphabet="abcdeikostuy'-1", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "edit"),
    [
        ("anthony", "antony", Edit.SOUND),
        ("sergei", "sergey", Edit.SOUND),
        ("jahya", "yahya", Edit.SOUND),
        ("zelensky", "zelenskyy", Edit.DOUBLED),
        ("hofmann", "hoffmann", Edit.DOUBLED),
        ("loius", "louis", Edit.SWAPPED),
        ("espanalo", "espanola", Edit.SWAPPED),
        ("steet", "street", Edit.DROPPED),
        ("gitanes", "gitanas", Edit.REPLACED),
        ("befnal", "bethnal", Edit.SEVERAL),
        ("right's", "rights", Edit.MARKS),
        ("theatre", "theater", Edit.REGIONAL),
        ("labour", "labor", Edit.REGIONAL),
        ("estonia", "estonian", Edit.ENDING),
        ("minister", "ministry", Edit.ENDING),
        ("germans", "germany", Edit.ENDING),
        ("maria", "mario", Edit.ENDING),
    ],
)
def test_edit_between_spellings(one: str, other: str, edit: Edit) -> None:
    found = spelled_alike(one, other)
    assert found is not None
    assert found.edit is edit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("blinken", "blinken"),
        ("cocoa", "coffee"),
        ("michael", "michelle"),
        ("ms06", "ms08"),
        ("north", "south"),
        ("", "a"),
    ],
)
def test_other_words_are_not_alike(one: str, other: str) -> None:
    assert spelled_alike(one, other) is None


def test_first_differing_letter_and_shorter_length_are_told() -> None:
    found = spelled_alike("rinkevichs", "rinkevics")
    assert found is not None
    assert (found.at, found.shorter) == (8, 9)


def test_longest_words_are_refused_at_once() -> None:
    assert spelled_alike("a" * 100_000, "a" * 99_999) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("euro", "eruo", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("abcdef", "a", 3)],
)
def test_distance_up_to_its_bound(one: str, other: str, apart: int) -> None:
    assert distance(one, other, 2) == apart


@given(WORDS, WORDS)
def test_likeness_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert spelled_alike(one, other) == spelled_alike(other, one)


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_bounded(one: str, other: str) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) <= 3


def test_different_sounds_stay_apart() -> None:
    assert sounded("kallas") != sounded("kalnas")
