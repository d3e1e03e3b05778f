"""Labelled quotations against the statements that are found."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.sets.quotations import Quote, Quoted, paired, same_speaker

TEXT = "“It holds,” said Ann Lee. The dam would hold, Bob Ray said."


def label(words: str, *, marks: bool = True) -> Quote:
    """A label on these words of the text."""
    start = TEXT.index(words)
    return Quote(start, start + len(words), "said", "", "Ann Lee", marks)


@pytest.mark.parametrize(
    ("words", "shares"),
    [
        pytest.param("“It holds,”", [1.0], id="same"),
        pytest.param("“It holds", [9 / 11], id="part"),
        pytest.param("said Ann Lee", [], id="elsewhere"),
    ],
)
def test_a_label_is_paired_by_what_is_shared(words: str, shares: list[float]) -> None:
    one = paired(Quoted("a", TEXT, (label(words),)))
    assert [share for _, _, share in one.pairs] == pytest.approx(shares)
    assert len(one.found) == 2


def test_a_label_given_twice_counts_once() -> None:
    one = paired(Quoted("a", TEXT, (label("“It holds,”"), label("“It holds,”"))))
    assert len(one.labels) == len(one.pairs) == 1


def test_two_labels_share_no_statement() -> None:
    labels = (label("The dam would hold", marks=False), label("The dam would", marks=False))
    assert len(paired(Quoted("a", TEXT, labels)).pairs) == 1


@pytest.mark.parametrize(
    ("told", "reference", "same"),
    [
        ("Ann Lee", "Ann Lee", True),
        ("Lee", "Ann Lee", True),
        ("The company", "company", True),
        ("Bob Lee", "Ann Lee", False),
        ("", "Ann Lee", False),
    ],
)
def test_speakers(told: str, reference: str, same: bool) -> None:
    assert same_speaker(told, reference) is same
