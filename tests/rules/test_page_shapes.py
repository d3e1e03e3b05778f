"""Lines that are furniture in whatever words."""

from __future__ import annotations

import pytest

from audit.readers.plain_text import READER
from audit.rules.page_shapes import Shape, invitations, shaped
from tests.factories import document

HEX = "0123456789abcdef" * 2


def found(shape: Shape, text: str) -> list[str]:
    """What has the shape in a file of that text."""
    made = READER.read(text.encode(), "a.txt")
    return [span.of(made.text) for span in shaped(made, frozenset({shape}))]


STORY = "Mayor calls a vote on the harbour\n\nThe vote is on Friday, the mayor said.\n\n"


@pytest.mark.parametrize(
    ("shape", "line", "flagged"),
    [
        pytest.param(Shape.DIGEST, HEX, HEX, id="digest"),
        pytest.param(Shape.DIGEST, f"The end. {HEX}", HEX, id="digest at the end"),
        pytest.param(Shape.DIGEST, "The code is 0123456789ab", None, id="short number"),
        pytest.param(Shape.DIGEST, HEX + "xyz", None, id="longer word"),
        pytest.param(Shape.PLAYER, "VIDEO2:1402:14", "VIDEO2:1402:14", id="player"),
        pytest.param(Shape.PLAYER, "0:35 / 2:10", "0:35 / 2:10", id="times"),
        pytest.param(Shape.PLAYER, "They met at 10:30 / 11:30 in Riga", None, id="times told"),
        pytest.param(Shape.COUNT, "4 min read", "4 min read", id="reading time"),
        pytest.param(Shape.COUNT, "Slide 2 of 12", "Slide 2 of 12", id="place in a list"),
        pytest.param(Shape.COUNT, "2 of 12 were hurt", None, id="count told"),
        pytest.param(Shape.HASHTAGS, "#one #two #three", "#one #two #three", id="hashtags"),
        pytest.param(Shape.HASHTAGS, "#one of them", None, id="one hashtag"),
        pytest.param(Shape.BREADCRUMB, "Home > News > Ports", "Home > News > Ports", id="way"),
        pytest.param(Shape.BREADCRUMB, "Home is where they live.", None, id="home told"),
        pytest.param(Shape.CODE, "{{article.title}}", "{{article.title}}", id="template"),
        pytest.param(Shape.CODE, "function (a) { b }", "function (a) { b }", id="script"),
        pytest.param(Shape.CODE, "The function (a new one) ended", None, id="function told"),
        pytest.param(Shape.COPYRIGHT, "© Island Post Ltd", "© Island Post Ltd", id="copyright"),
        pytest.param(Shape.COPYRIGHT, "Courts are slow.", None, id="another c"),
        pytest.param(Shape.STRIPPED_ADDRESS, "Write to Ann Roe at", "Write to Ann Roe at", id="at"),
        pytest.param(Shape.STRIPPED_ADDRESS, "That was what they aimed at", None, id="aimed at"),
        pytest.param(Shape.CREDIT, "Jane Roe | Reuters", "Jane Roe | Reuters", id="credit"),
    ],
)
def test_line(shape: Shape, line: str, flagged: str | None) -> None:
    assert found(shape, f"{STORY}{line}\n\nThe count begins at noon.") == (
        [flagged] if flagged else []
    )


def test_twins_stand_round_one_short_line() -> None:
    title = "Mayor explains the vote in two minutes"
    assert found(Shape.TWIN, f"{STORY}{title}\n\nVIDEO0:58\n\n{title}\n\nMore.") == [title, title]
    assert found(Shape.TWIN, f"{STORY}{title}\n\n{'The count is slow. ' * 9}\n\n{title}") == []


def test_a_repeated_sentence_is_no_twin() -> None:
    line = "The count is always slow here."
    assert found(Shape.TWIN, f"{STORY}{line}\n\nYes.\n\n{line}") == []


def test_the_headline_again() -> None:
    headline = "Mayor calls a vote on the harbour"
    assert found(Shape.HEADLINE_AGAIN, f"{STORY}It is slow, he said.\n\n{headline}") == [headline]
    assert found(Shape.HEADLINE_AGAIN, STORY) == []


def test_a_section_label_stands_first() -> None:
    assert found(Shape.SECTION_LABEL, f"Politics\n\n{STORY}The count begins.") == ["Politics"]
    assert found(Shape.SECTION_LABEL, f"{STORY}Politics\n\nThe count begins.") == []


def test_only_shapes_that_are_asked_for() -> None:
    assert list(shaped(document(HEX), frozenset({Shape.HASHTAGS}))) == []


def test_a_long_line_of_digits_is_no_digest() -> None:
    assert list(shaped(document("a" * 100_000), frozenset(Shape))) == []


def inviting(text: str) -> list[str]:
    made = READER.read(text.encode(), "a.txt")
    return [span.of(made.text) for span in invitations(made)]


def in_a_report(*asked: str) -> list[str]:
    return inviting(STORY + "\n\n".join([*asked, *["They met again."] * 6]))


def test_a_report_that_stops_to_speak_to_its_readers() -> None:
    assert in_a_report("We ask you for help.") == ["We ask you for help."]
    assert in_a_report("“We ask you for help,” she said.") == []
    assert in_a_report("We went home.") == []


def test_a_column_speaks_to_its_readers_all_along() -> None:
    assert in_a_report(*[f"We ask you for help, {number}." for number in range(4)]) == []


def test_a_few_lines_are_no_report() -> None:
    assert inviting("Talks\n\nWe ask you for help.\n\nThey met.") == []
