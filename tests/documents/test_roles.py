"""What paragraphs are to a newsroom."""

from __future__ import annotations

import pytest

from audit.documents.decoding import UnreadableError
from audit.documents.document import Metadata, Role, Segment
from audit.documents.paragraphs import paragraphs
from audit.documents.roles import reheaded, titled, with_roles
from audit.documents.spans import Span

BODY = "The ministers met in the old town on Monday and went home without a word to the press."
STANDFIRST = (
    "The foreign ministers of three states spent two days talking about the border and trade"
)


def roles(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    return [segment.role.value for segment in with_roles(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["Talks end", BODY], "headline body", id="headline"),
        pytest.param([BODY, BODY], "body body", id="no headline"),
        pytest.param(["Talks end"], "body", id="a line alone"),
        pytest.param(["TALKS END"], "headline", id="a line alone in capitals"),
        pytest.param(["Will talks end?", BODY], "headline body", id="question"),
        pytest.param(["Lind visits U.S.", BODY], "headline body", id="abbreviation"),
        pytest.param(["Politics", "Talks end", BODY], "furniture headline body", id="label"),
        pytest.param(["Talks", BODY], "headline body", id="one word, no other headline"),
        pytest.param(["Talks end", STANDFIRST, BODY], "headline standfirst body", id="standfirst"),
        pytest.param(["Talks end", STANDFIRST], "headline body", id="no body after it"),
        pytest.param(["Talks end", BODY, STANDFIRST], "headline body body", id="later"),
        pytest.param(["Talks end", "By Ana Lind", BODY], "headline byline body", id="byline"),
        pytest.param(["Talks end", "May 8, 2022", BODY], "headline dateline body", id="day"),
        pytest.param(["Talks end", f"RIGA — {BODY}"], "headline dateline body", id="dateline"),
        pytest.param(["• One", "• Two"], "body body", id="bullets"),
        pytest.param(["Talks end", "> We will stay."], "headline quote", id="quote"),
        pytest.param(["Talks end", f"{BODY} Photo: Per Ek"], "headline caption", id="caption"),
        pytest.param([f"{BODY}\nPer Ek | Reuters"], "caption furniture", id="credit on its line"),
        pytest.param([BODY, "Per Ek | Reuters"], "body furniture", id="credit further down"),
    ],
)
def test_roles(lines: list[str], expected: str) -> None:
    assert " ".join(roles(*lines)) == expected


def test_a_stated_title_stands() -> None:
    text = f"Talks end\n\n{BODY}"
    segments = with_roles(text, paragraphs(text))
    assert titled(Metadata(title="Other"), text, segments).title == "Other"
    assert titled(Metadata(), text, segments).title == "Talks end"


def test_no_segments_means_nothing_to_audit() -> None:
    with pytest.raises(UnreadableError, match="no text"):
        titled(Metadata(), "", ())


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("furniture body body", "furniture headline body", id="first line"),
        pytest.param("furniture headline body", "furniture headline body", id="has one"),
        pytest.param("furniture standfirst body", "furniture standfirst body", id="no body"),
        pytest.param("furniture body", "furniture body", id="nothing below"),
    ],
)
def test_the_next_line_is_the_headline_where_the_first_was_furniture(
    given: str, expected: str
) -> None:
    lines = ["Skip to content", "Talks end", BODY][: len(given.split())]
    text = "\n\n".join(lines)
    segments = [
        Segment(Role(role), Span(start, start + len(line)))
        for role, line, start in zip(given.split(), lines, map(text.index, lines), strict=True)
    ]
    assert " ".join(segment.role for segment in reheaded(text, segments)) == expected


def test_a_sentence_is_no_headline_wherever_it_stands() -> None:
    text = f"Skip\n\n{BODY}\n\n{BODY}"
    spans = [Span(0, 4), Span(6, 6 + len(BODY)), Span(8 + len(BODY), len(text))]
    roles_given = [Role.FURNITURE, Role.BODY, Role.BODY]
    segments = tuple(map(Segment, roles_given, spans))
    assert reheaded(text, segments) == segments
