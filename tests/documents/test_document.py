"""Lines, columns and segments of a document."""

from __future__ import annotations

import pytest

from audit.documents.document import Document, Role, Segment
from audit.documents.edits import Edit, edited
from audit.documents.spans import Position, Span


def document(source: str, *spans: tuple[int, int]) -> Document:
    segments = tuple(Segment(Role.BODY, Span(*span)) for span in spans)
    return Document("a.txt", source, source, "", segments)


@pytest.mark.parametrize(
    ("source", "span", "position"),
    [
        pytest.param("ab\ncd", Span(3, 5), Position(2, 1, 2, 3), id="LF"),
        pytest.param("ab\r\ncd", Span(4, 6), Position(2, 1, 2, 3), id="CR LF"),
        pytest.param("ab\rcd", Span(3, 5), Position(2, 1, 2, 3), id="CR"),
        pytest.param("ab\ncd", Span(1, 4), Position(1, 2, 2, 2), id="two lines"),
        pytest.param("🙂é\u0301x", Span(3, 4), Position(1, 4, 1, 5), id="code points"),
    ],
)
def test_position(source: str, span: Span, position: Position) -> None:
    assert document(source).position(span) == position


def test_position_is_in_the_source() -> None:
    source = "<b>Ana</b>\n&amp; Per"
    text, origin = edited(source, [Edit(0, 3), Edit(6, 10), Edit(11, 16, "&")])
    found = Document("a", text, source, "", (), origin)
    assert found.text == "Ana\n& Per"
    assert found.position(Span(4, 5)) == Position(2, 1, 2, 6)


@pytest.mark.parametrize(
    ("offset", "start"), [(0, None), (1, 1), (3, 1), (4, None), (5, 5), (9, None)]
)
def test_segment_at(offset: int, start: int | None) -> None:
    segment = document(" abc  def\n", (1, 4), (5, 9)).segment_at(offset)
    assert (segment.span.start if segment else None) == start
