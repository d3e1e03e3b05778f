"""Subjects as noun phrases and names."""

from __future__ import annotations

import pytest

from audit.language.subjects import antecedent, chunk_start, has_finite, named_in, subject_of
from tests.language.one_sentence import read


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Ann Lee", "Ann Lee", id="name"),
        pytest.param("when he", "he", id="pronoun"),
        pytest.param("Still Ann Lee", "Ann Lee", id="leading-word"),
        pytest.param("a friend of Ann Lee", "a friend of Ann Lee", id="name-inside"),
        pytest.param("Ann Lee’s office", "Ann Lee’s office", id="possessive"),
        pytest.param("Ann Lee on Monday", "Ann Lee", id="time-behind"),
        pytest.param("On Monday the company", "the company", id="time-before"),
        pytest.param("some officials", "some officials", id="plural"),
    ],
)
def test_subject(text: str, named: str) -> None:
    atoms, people = read(text)
    first = chunk_start(atoms, len(atoms) - 1, people)
    subject = subject_of(atoms, first, len(atoms), people)
    assert subject is not None
    assert subject[2].of(text) == named


@pytest.mark.parametrize("text", ["it was there", "who has been"])
def test_no_subject(text: str) -> None:
    atoms, people = read(text)
    assert subject_of(atoms, 0, len(atoms), people) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Dr. Ann Lee of Hull", "Ann Lee", id="name"),
        pytest.param("the office of Ann Lee", "the office of Ann Lee", id="phrase"),
        pytest.param("a spokesman, Ann Lee", "a spokesman", id="comma"),
    ],
)
def test_named(text: str, named: str) -> None:
    atoms, people = read(text)
    assert named_in(atoms, 0, len(atoms), people).of(text) == named


def test_antecedent_of_who() -> None:
    text = "the case was heard by Ann Lee who"
    atoms, people = read(text)
    found = antecedent(atoms, len(atoms) - 1, people)
    assert found is not None
    assert found[2].of(text) == "Ann Lee"


@pytest.mark.parametrize(("text", "finite"), [("the dam has held", True), ("a dam held", False)])
def test_finite(text: str, finite: bool) -> None:
    assert has_finite(read(text)[0]) is finite
