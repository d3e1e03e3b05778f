from __future__ import annotations

import time
from itertools import pairwise

import pytest

from audit.language.alignment import aligned


def weight(word: str) -> float:
    return 1.0 if word in {"the", "of", "a"} else 3.0


def never(one: str, other: str) -> bool:
    return one is other and False


def pairs(one: str, other: str) -> list[tuple[str, str]]:
    ones, others = one.split(), other.split()
    return [(ones[i], others[j]) for i, j in aligned(ones, others, weight, never)]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param("we will win", "we will win", "we will win", id="equal"),
        pytest.param(
            "ships sail north", "grey ships sail north today", "ships sail north", id="in"
        ),
        pytest.param("ships sail far north", "ships sail north", "ships sail north", id="inserted"),
        pytest.param("ships sail north", "ships turn north", "ships north", id="replaced"),
        pytest.param("red blue", "green black", "", id="nothing"),
        pytest.param("", "ships", "", id="empty"),
    ],
)
def test_shared_words_are_paired_in_order(one: str, other: str, shared: str) -> None:
    assert " ".join(a for a, _ in pairs(one, other)) == shared


def test_left_out_sentence_does_not_tear_a_quotation_apart() -> None:
    left_out = " ".join(f"w{number}" for number in range(40))
    found = pairs("harbour stays open tonight", f"harbour stays {left_out} open tonight")
    assert [a for a, _ in found] == ["harbour", "stays", "open", "tonight"]


def test_stray_article_far_off_is_not_paired() -> None:
    found = pairs("ships sail north the", "ships sail north " + "x y z " * 20 + "the")
    assert [a for a, _ in found] == ["ships", "sail", "north"]


def test_words_alike_keep_their_neighbours_together() -> None:
    def near(one: str, other: str) -> bool:
        return one[:3] == other[:3]

    ones, others = "of lines the".split(), "of line the".split()
    assert aligned(ones, others, weight, near) == [(0, 0), (2, 2)]


def test_long_texts_are_pinned_and_their_changes_found() -> None:
    ones = [f"w{number}" for number in range(2_000)]
    others = [*ones[:500], "new", *ones[501:1_500], *ones[1_510:]]
    found = aligned(ones, others, weight, never)
    assert len(found) == 2_000 - 11
    assert all(ones[i] == others[j] for i, j in found)


def test_pairs_rise_in_both() -> None:
    ones = [f"w{number % 700}" for number in range(1_000)]
    found = aligned(ones, ones[300:] + ones[:300], weight, never)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


@pytest.mark.parametrize("period", [2, 5_003])
def test_hostile_repetition_costs_what_its_length_costs(period: int) -> None:
    words = [f"w{number % period}" for number in range(100_000)]
    start = time.process_time()
    aligned(words, words[7:], weight, never)
    assert time.process_time() - start < 10
