"""Blocks of furniture, and the document that is cut at them."""

from __future__ import annotations

import pytest

from audit.documents.document import Document, Role
from audit.documents.spans import Span
from audit.readers.plain_text import READER
from audit.rules.furniture import blocks, refurnished
from audit.rules.page_parts import Follows, Mark, Sort
from tests.factories import document

STORY = "The vote is on Friday, the mayor said."


def mark(made: Document, words: str, sort: Sort, rule: str = "page/a", **more: Follows) -> Mark:
    start = made.text.index(words)
    return Mark(Span(start, start + len(words)), rule, sort, **more)


def found(made: Document, *marks: Mark) -> list[str]:
    """The blocks' words, where nobody is quoted."""
    return [block.span.of(made.text) for block in blocks(made, marks, lambda _: False)]


def test_a_single_hint_beside_what_is_sure_joins_it() -> None:
    made = document(STORY, "We need the box.", "Your gift helps.")
    marks = (mark(made, "box", Sort.HINT), mark(made, "Your gift", Sort.SURE))
    assert found(made, *marks) == ["We need the box.\n\nYour gift helps."]


def test_a_question_and_its_answer_go_together() -> None:
    made = document(f"{STORY} Got a tip? Write to us.")
    assert found(made, mark(made, "Write to us", Sort.SURE)) == ["Got a tip? Write to us."]
    assert found(made, mark(made, "Got a tip", Sort.SURE)) == ["Got a tip? Write to us."]


def appeal(*between: str) -> list[str]:
    made = document("Your gift helps.", *between, "Your gift counts.")
    start = made.text.rindex("Your gift")
    first = Mark(Span(0, 9), "page/a", Sort.SURE, Follows.PROSE)
    last = Mark(Span(start, start + 9), "page/a", Sort.SURE, Follows.PROSE)
    return found(made, first, last)


def test_an_appeal_runs_on_between_two_of_its_phrases() -> None:
    assert len(appeal("Nobody else was there.", "That is why we go.")) == 1
    assert len(appeal("Nobody else goes there.")) == 1


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(("It rained.", "The count is slow."), id="nobody speaks for the page"),
        pytest.param(("“We are slow,” he said.",), id="a quotation"),
        pytest.param(("We " + "go on and on " * 60,), id="too long"),
    ],
)
def test_a_story_between_two_appeals_stays(between: tuple[str, ...]) -> None:
    assert appeal(*between) == ["Your gift helps.", "Your gift counts."]


def test_titles_below_a_heading_of_links() -> None:
    made = document(STORY, "Related", "Who counts the votes?", "Ten ways to vote", STORY + " Yes.")
    heading = mark(made, "Related", Sort.LINE, follows=Follows.TITLES)
    assert found(made, heading) == ["Related\n\nWho counts the votes?\n\nTen ways to vote"]


def test_neighbours_of_different_rules_are_blocks_of_their_own() -> None:
    made = document("Back to top", "Comments")
    marks = (mark(made, "Back to top", Sort.LINE), mark(made, "Comments", Sort.LINE, "page/b"))
    found_blocks = blocks(made, marks, lambda _: False)
    assert [block.rule for block in found_blocks] == ["page/a", "page/b"]


def test_refurnishing_cuts_the_block_out_of_its_segment() -> None:
    made = document(f"{STORY} Sign up for our letter. The count begins.", "Yes.")
    found_blocks = blocks(made, [mark(made, "our letter", Sort.SURE)], lambda _: False)
    cut = refurnished(made, found_blocks)
    assert [(s.role, s.span.of(cut.text)) for s in cut.segments] == [
        (Role.BODY, STORY),
        (Role.FURNITURE, "Sign up for our letter."),
        (Role.BODY, "The count begins."),
        (Role.BODY, "Yes."),
    ]


def test_a_block_over_several_segments_makes_each_furniture() -> None:
    made = document("Your gift helps.", "Your gift counts.", STORY)
    marks = [Mark(Span(0, 9), "page/a", Sort.SURE), Mark(Span(18, 27), "page/a", Sort.SURE)]
    cut = refurnished(made, blocks(made, marks, lambda _: False))
    assert [s.role for s in cut.segments] == [Role.FURNITURE, Role.FURNITURE, Role.BODY]


def test_without_blocks_the_document_stays() -> None:
    made = document(STORY)
    assert refurnished(made, ()) is made


def test_a_headline_that_was_furniture_gives_way_to_the_next_line() -> None:
    made = READER.read(
        f"Skip to main content\n\nTalks end\n\n{STORY}\n\n{STORY} Yes.".encode(), "a.txt"
    )
    assert made.metadata.title == "Skip to main content"
    cut = refurnished(
        made, blocks(made, [mark(made, "Skip to main content", Sort.LINE)], lambda _: False)
    )
    assert [segment.role for segment in cut.segments[:2]] == [Role.FURNITURE, Role.HEADLINE]
    assert cut.metadata.title == "Talks end"


def test_many_blocks_take_linear_time() -> None:
    made = document(*["Back to top"] * 20_000)
    marks = [Mark(segment.span, "page/a", Sort.LINE) for segment in made.segments]
    (block,) = blocks(made, marks, lambda _: False)
    assert len(refurnished(made, [block]).segments) == 20_000
