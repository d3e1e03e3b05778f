"""Quotation marks without a partner."""

from __future__ import annotations

import time

import pytest

from audit.documents.document import Role
from audit.language.quotation_balance import unbalanced
from tests.language.documents import document


def found(*paragraphs: str, role: Role = Role.BODY) -> list[tuple[int, str]]:
    """Where each mark stands in all paragraphs together, and what it lacks."""
    one = document(*paragraphs, role=role, between="\n")
    return [(mark.span.start, mark.lack) for mark in unbalanced(one)]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(["He said “no."], [(8, "not closed")], id="never-closed"),
        pytest.param(['He said "no.'], [(8, "not closed")], id="straight"),
        pytest.param(["He said no,” and left."], [(11, "not opened")], id="never-opened"),
        pytest.param(['He said no," and left.'], [(11, "not opened")], id="straight-not-opened"),
        pytest.param(
            ["He said “no and “yes” too."], [(8, "not closed")], id="opened-twice-in-a-sentence"
        ),
        pytest.param(["“We go.", "He left."], [(0, "not closed")], id="no-next-paragraph"),
        pytest.param(
            ["“We go.", "“We stay."], [(8, "not closed")], id="continued-but-never-closed"
        ),
        pytest.param(["He said «no."], [(8, "not closed")], id="guillemets"),
        pytest.param(["A ” b” c” d”."], [(2, "not opened")], id="one-finding-in-a-paragraph"),
        pytest.param(
            ["He said “no.", "She said “no."],
            [(8, "not closed"), (22, "not closed")],
            id="two-paragraphs",
        ),
    ],
)
def test_found(paragraphs: list[str], expected: list[tuple[int, str]]) -> None:
    assert found(*paragraphs) == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["“We go,” he said. “We stay.”"], id="curly"),
        pytest.param(['"We go," he said. "We stay."'], id="straight"),
        pytest.param(["“We go.", "“We stay,” he said."], id="next-paragraph-opens-again"),
        pytest.param(['"We go. "We stay," he said.'], id="paragraphs-run-together"),
        pytest.param(["“He said ‘no’ to me,” she said."], id="nested"),
        pytest.param(["‘He said “no” to me,’ she said."], id="british"),
        pytest.param(["«He said “no” to me», she said."], id="guillemets-outside"),
        pytest.param(["„Nein“, he said."], id="german"),
        pytest.param(["”Nej”, he said."], id="swedish"),
        pytest.param(['A 6" pipe and a 5\'10" man.'], id="inches"),
        pytest.param(['"He is 6\'2" tall," she said.'], id="inches-in-a-quotation"),
        pytest.param(["“He is 6'2\" tall,” she said."], id="inches-in-a-curly-quotation"),
        pytest.param(["the '90s and rock 'n' roll"], id="apostrophes"),
        pytest.param(["The workers’ day, ’tis said."], id="curly-apostrophes"),
        pytest.param(['It was rated "BBB-".'], id="mark-behind-a-dash"),
        pytest.param(['“We go," he said.'], id="mixed-marks"),
        pytest.param(['They can"t "? or won"t "? go.'], id="debris-of-a-conversion"),
        pytest.param(['He said "no" ("never"), and "yes"—"always".'], id="brackets-and-dashes"),
    ],
)
def test_balanced(paragraphs: list[str]) -> None:
    assert found(*paragraphs) == []


def test_furniture_is_left_aside() -> None:
    assert found("He said “no.", role=Role.FURNITURE) == []


@pytest.mark.parametrize("unit", ["“", '"', '" ', ' "a', "”", "«“", "“a. "])
def test_linear(unit: str) -> None:
    began = time.process_time()
    found(unit * 100_000)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("said", ["she said", "said Ann Lind", "Ann Lind added"])
def test_a_mark_is_not_closed_where_the_sentence_says_who_spoke(said: str) -> None:
    made = document(f"“We are here, {said}. “We stay.”")
    assert [(one.span.start, one.lack) for one in unbalanced(made)] == [(0, "not closed")]


def test_run_together_paragraphs_of_one_quotation_pass() -> None:
    assert unbalanced(document("“We are here, as they said we would be. “We stay.”")) == ()
