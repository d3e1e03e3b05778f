"""Direct quotations by their marks, and apostrophes that are none."""

from __future__ import annotations

import pytest

from audit.language.quotations import quotations
from tests.language.documents import document

Found = list[tuple[str, bool]]


def found(*paragraphs: str) -> Found:
    one = document(*paragraphs)
    return [(quotation.inner.of(one.text), quotation.closed) for quotation in quotations(one)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        pytest.param("“We go,” he said.", ["We go,"], id="curly"),
        pytest.param('"We go," he said. "We do."', ["We go,", "We do."], id="straight"),
        pytest.param("'We go,' he said. 'We don't.'", ["We go,", "We don't."], id="single"),
        pytest.param("‘We go,’ he said.", ["We go,"], id="single-curly"),
        pytest.param("„Ja“, he said. „Nein”", ["Ja", "Nein"], id="low"),
        pytest.param("he said «non» there", ["non"], id="guillemets"),
        pytest.param("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"], id="nested"),
        pytest.param("‘He said “no” to me,’ she said.", ["He said “no” to me,"], id="british"),
        pytest.param("\"'No,' he said,\" she said.", ["'No,' he said,"], id="nested-at-the-start"),
        pytest.param("‘It’s the workers’ day,’ he said.", ["It’s the workers’ day,"], id="plural"),
        pytest.param("he said:“No.”", ["No."], id="no-space-before"),
        pytest.param("'Huts' stand. He saw 'huts,' too", ["Huts", "huts,"], id="two-in-the-plural"),
        pytest.param("😀“𝒜 go,” he said", ["𝒜 go,"], id="astral-characters"),
        pytest.param("“Two\r\nlines,” he said", ["Two\r\nlines,"], id="wrapped-line"),
    ],
)
def test_closed(text: str, inner: list[str]) -> None:
    assert found(text) == [(words, True) for words in inner]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        pytest.param("the '90s and '80s", [], id="decades"),
        pytest.param("in the ’90s he said ‘no’ too", ["no"], id="decade-then-quotation"),
        pytest.param("rock 'n' roll and ’n’ more", [], id="clipped-and"),
        pytest.param("get 'em, 'tis late", [], id="clipped"),
        pytest.param("the workers' rights 'are gone' now", ["are gone"], id="plural-before"),
        pytest.param("O'Brien's 'best' day", ["best"], id="name"),
        pytest.param("she's 5'10\" tall, a 6'2\" man", [], id="feet-and-inches"),
        pytest.param('“” and ""', [], id="empty"),
        pytest.param("lost’ closing” marks", [], id="closing-only"),
    ],
)
def test_apostrophes(text: str, inner: list[str]) -> None:
    assert found(text) == [(words, True) for words in inner]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            ["He said: “It ends.", "He left."], [("It ends.", False)], id="ends-with-its-paragraph"
        ),
        pytest.param(
            ["“One. “Two,” he said."], [("One.", False), ("Two,", True)], id="curly-reopened"
        ),
        pytest.param(
            ['"One. He left. "Two," he said.'],
            [("One. He left.", False), ("Two,", True)],
            id="straight-reopened",
        ),
        pytest.param(["He said 'it ends.", "He left."], [], id="single-is-an-apostrophe"),
        pytest.param(
            ["“We came.", "“We saw.", "“We won,” he said.", "He left."],
            [("We came.", False), ("We saw.", False), ("We won,", True)],
            id="continued",
        ),
        pytest.param(
            ['"We came.', '"We won," he said.', 'He "left".'],
            [("We came.", False), ("We won,", True), ("left", True)],
            id="continued-straight",
        ),
    ],
)
def test_not_closed(paragraphs: list[str], expected: Found) -> None:
    assert found(*paragraphs) == expected


def test_span_holds_the_marks() -> None:
    one = document("He said “no” there")
    (quotation,) = quotations(one)
    assert (quotation.span.of(one.text), quotation.mark) == ("“no”", "“")


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(["“We go.", "“We stay,” he said."], [False, True], id="next-paragraph"),
        pytest.param(["“We go. “We stay,” he said."], [False, True], id="paragraphs-run-together"),
        pytest.param(["“We go.”", "“We stay,” he said."], [False, False], id="closed"),
        pytest.param(["“We go.", "He left. “We stay.”"], [False, False], id="words-between"),
        pytest.param(["They moan “about “amateurs” there"], [False, False], id="inside-a-sentence"),
    ],
)
def test_continues(paragraphs: list[str], expected: list[bool]) -> None:
    assert [one.continues for one in quotations(document(*paragraphs))] == expected


def test_nested_quotations_are_inside_the_outer_one() -> None:
    one = document("“He said ‘never again’ to me,” she said.")
    (outer,) = quotations(one)
    assert [inner.inner.of(one.text) for inner in outer.nested] == ["never again"]


@pytest.mark.parametrize("text", ["“We go,'' he said.", "“We go,’’ he said."])
def test_two_single_marks_close_like_a_double_one(text: str) -> None:
    assert found(text) == [("We go,", True)]
