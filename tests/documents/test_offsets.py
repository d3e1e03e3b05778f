"""Maps from a derived text to its origin."""

from __future__ import annotations

import pytest

from audit.documents.offsets import OffsetMap, OffsetRecorder
from audit.documents.spans import Span


def test_an_empty_map_is_identity() -> None:
    assert OffsetMap().is_identity
    assert OffsetMap().to_origin(Span(3, 5)) == Span(3, 5)


@pytest.mark.parametrize(
    ("span", "origin"),
    [
        pytest.param(Span(0, 3), Span(0, 3), id="kept"),
        pytest.param(Span(3, 4), Span(3, 9), id="replaced"),
        pytest.param(Span(2, 5), Span(2, 10), id="across a replacement"),
        pytest.param(Span(4, 8), Span(9, 16), id="across something dropped"),
        pytest.param(Span(6, 8), Span(14, 16), id="behind something dropped"),
    ],
)
def test_spans_map_to_what_they_were_made_of(span: Span, origin: Span) -> None:
    recorder = OffsetRecorder()  # of "Ana&nbsp;Li<b>nd"
    recorder.keep("Ana", 0)
    recorder.replace("\xa0", 3, 9)
    recorder.keep("Li", 9)
    recorder.keep("nd", 14)
    text, offsets = recorder.finish()
    assert text == "Ana\xa0Lind"
    assert offsets.to_origin(span) == origin


def test_pieces_that_continue_are_one_run() -> None:
    recorder = OffsetRecorder()
    recorder.keep("Ana", 5)
    recorder.keep("", 8)
    recorder.keep(" Lind", 8)
    recorder.replace("", 13, 20)
    assert recorder.length == 8
    assert recorder.finish()[1] == OffsetMap((0,), (5,), (13,), (True,))


def test_the_start_of_the_source_is_identity() -> None:
    recorder = OffsetRecorder()
    recorder.keep("Ana", 0)
    assert recorder.finish()[1].is_identity
