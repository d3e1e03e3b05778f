"""Sentences, and the full stops that end none."""

from __future__ import annotations

import pytest

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span
from audit.language.sentences import sentences


def found(text: str) -> list[str]:
    document = Document("a.txt", text, text, "", (Segment(Role.BODY, Span(0, len(text))),))
    return [span.of(text) for span in sentences(document)]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["It rained.", "Then Mr. Lee met Col. Ray.", "They left."], id="titles"),
        pytest.param(["U.S. Secretary Lee spoke.", "He left."], id="country"),
        pytest.param(["😀 Nausėda came.", "𝒜 wonder.", "He left."], id="astral-characters"),
        pytest.param(["He would invade. .", "She left."], id="stray-full-stop"),
    ],
)
def test_cut(expected: list[str]) -> None:
    assert found(" ".join(expected)) == expected


def test_quotation_left_open_keeps_offsets() -> None:
    assert found("He left. “It ends. “So it does.”  She stayed.")[-1] == "She stayed."


def test_segments_are_never_joined() -> None:
    text = "no stop here\n\nand here"
    segments = (Segment(Role.BODY, Span(0, 12)), Segment(Role.BODY, Span(14, 22)))
    document = Document("a.txt", text, text, "", segments)
    assert [span.of(text) for span in sentences(document)] == ["no stop here", "and here"]


def test_long_segment_is_covered_whole() -> None:
    text = "He left it there. " * 3000
    assert "".join(found(text)).count("He left") == 3000


def test_long_segment_breaks_no_sentence() -> None:
    assert set(found("He left it there on Monday. " * 3000)) == {"He left it there on Monday."}
