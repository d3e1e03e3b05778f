"""Marks of several rules weighed together in one segment: which lines and sentences are taken."""

from __future__ import annotations

import pytest

from audit.documents.document import Document, Role
from audit.documents.spans import Span
from audit.rules.furniture import blocks
from audit.rules.page_parts import Follows, Mark, Sort
from tests.factories import document

STORY = "The vote is on Friday, the mayor said."


def mark(made: Document, words: str, sort: Sort, rule: str = "page/a", **more: Follows) -> Mark:
    start = made.text.index(words)
    return Mark(Span(start, start + len(words)), rule, sort, **more)


def found(made: Document, *marks: Mark) -> list[str]:
    """The blocks' words, where nobody is quoted."""
    return [block.span.of(made.text) for block in blocks(made, marks, lambda _: False)]


def test_a_sure_phrase_takes_its_sentence_only() -> None:
    made = document(f"{STORY} Sign up for our letter. The count begins at noon.")
    assert found(made, mark(made, "our letter", Sort.SURE)) == ["Sign up for our letter."]


def test_a_sentence_glued_to_the_story_is_cut_off() -> None:
    made = document("Your gift makes it possible.The vote is on Friday.")
    assert found(made, mark(made, "Your gift", Sort.SURE)) == ["Your gift makes it possible."]


@pytest.mark.parametrize(
    ("text", "hints", "taken"),
    [
        pytest.param("Get the letter in the box.", ("letter", "box"), True, id="two and a demand"),
        pytest.param("The letter is in the box.", ("letter", "box"), False, id="nobody addressed"),
        pytest.param("Get the letter now.", ("letter",), False, id="one"),
        pytest.param("We had the letter in the box.", ("letter", "box"), False, id="a report"),
        pytest.param("Get the letter, a letter.", ("letter", "letter"), False, id="the same twice"),
        pytest.param("Get the letter box.", ("letter box", "letter"), False, id="one in another"),
    ],
)
def test_hints(text: str, hints: tuple[str, ...], taken: bool) -> None:
    made = document(text)
    marks, at = [], 0
    for hint in hints:
        start = made.text.find(hint, at)
        start = made.text.index(hint) if start < 0 else start
        at = start + 1 if hint == hints[-1] else at
        marks.append(Mark(Span(start, start + len(hint)), "page/a", Sort.HINT))
        at = start if hint == "letter box" else start + 1
    assert found(made, *marks) == ([text] if taken else [])


def test_hints_of_different_rules_count_together() -> None:
    made = document("Get the letter in the box.")
    marks = (mark(made, "letter", Sort.HINT, "page/a"), mark(made, "box", Sort.HINT, "page/b"))
    assert found(made, *marks) == ["Get the letter in the box."]


def test_words_in_a_quotation_are_never_furniture() -> None:
    made = document("“Your gift helps us,” he wrote.")
    sure = mark(made, "Your gift", Sort.SURE)
    assert blocks(made, [sure], lambda offset: offset < 20) == ()


@pytest.mark.parametrize(
    ("line", "words", "taken"),
    [
        pytest.param("37 Comments", ("Comments",), True, id="with a number"),
        pytest.param("» Back to top", ("Back to top",), True, id="with a sign"),
        pytest.param("Terms | Privacy", ("Terms", "Privacy"), True, id="several"),
        pytest.param("Comments on the vote", ("Comments",), False, id="more words"),
    ],
)
def test_a_line_must_be_all_furniture(line: str, words: tuple[str, ...], taken: bool) -> None:
    made = document(STORY, line)
    assert found(made, *(mark(made, one, Sort.LINE) for one in words)) == ([line] if taken else [])


def test_a_headline_is_taken_as_a_line_only() -> None:
    made = document("Your gift helps us all", role=Role.HEADLINE)
    assert found(made, mark(made, "Your gift", Sort.SURE)) == []
    assert found(made, mark(made, "Your gift helps us all", Sort.LINE)) == [made.text]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("Read more: The count", True, id="opens the line"),
        pytest.param("→ Read more: The count", True, id="behind a sign"),
        pytest.param("They Read more: The count", False, id="inside"),
        pytest.param("Read more: " + "long " * 60, False, id="a long paragraph"),
    ],
)
def test_an_opening(text: str, taken: bool) -> None:
    made = document(text)
    assert found(made, mark(made, "Read more:", Sort.OPENING)) == ([text] if taken else [])


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("Also on Friday, the count was put off.", False, id="a sentence of the story"),
        pytest.param("Also on Friday: how to count", True, id="a title"),
    ],
)
def test_an_opening_that_a_story_may_have(text: str, taken: bool) -> None:
    made = document(text)
    opening = mark(made, "Also on", Sort.OPENING, follows=Follows.TITLES)
    assert found(made, opening) == ([text] if taken else [])


def bars(made: Document) -> list[Mark]:
    return [mark(made, word, Sort.BAR) for word in ("Red", "Green", "Blue", "Grey")]


def test_a_row_of_names_inside_a_paragraph() -> None:
    row = document(f"{STORY} Red Green | Blue Grey The count")
    assert found(row, *bars(row)) == ["Red Green | Blue Grey"]
    listed = document("Red, Green, Blue and Grey won.")
    assert found(listed, *bars(listed)) == []


def test_three_names_are_a_line_and_two_are_not() -> None:
    made = document("Red Green Blue")
    marks = [mark(made, word, Sort.BAR) for word in ("Red", "Green", "Blue")]
    assert found(made, *marks) == ["Red Green Blue"]
    fewer = document("Red Green")
    assert found(fewer, *(mark(fewer, word, Sort.BAR) for word in ("Red", "Green"))) == []


def test_only_the_words_around_the_phrase_of_a_run_of_sentences() -> None:
    text = f"{'so it went on and on ' * 20}- Sign up for our letter"
    made = document(text)
    assert found(made, mark(made, "our letter", Sort.SURE)) == ["Sign up for our letter"]


def test_what_a_reader_called_furniture_belongs_to_the_rule_that_words_it() -> None:
    made = document("Read more: The count", role=Role.FURNITURE)
    rest = Mark(Span(0, len(made.text)), "page/rest", Sort.REST)
    assert [b.rule for b in blocks(made, [rest], lambda _: False)] == ["page/rest"]
    worded = mark(made, "Read more:", Sort.OPENING)
    assert [b.rule for b in blocks(made, [rest, worded], lambda _: False)] == ["page/a"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("Article bookmarked", True, id="all of it"),
        pytest.param("Add this article to the list", True, id="most of it"),
        pytest.param("Article of the treaty on ports", False, id="some of it"),
        pytest.param("Article", False, id="one word"),
        pytest.param("The article was bookmarked", False, id="a report"),
        pytest.param("Article bookmarked. They left the town.", False, id="nobody addressed"),
        pytest.param("Your article bookmarked. They left.", True, id="the reader addressed"),
    ],
)
def test_a_line_of_a_pages_words(text: str, taken: bool) -> None:
    made = document(text)
    words = ("Article", "article", "bookmarked", "Add", "list")
    marks = [mark(made, word, Sort.WORD) for word in words if word in text]
    line = text.split(" They", maxsplit=1)[0]
    assert found(made, *marks) == ([line] if taken else [])
