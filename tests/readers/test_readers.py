"""What holds for every reader, whatever bytes it is given."""

from __future__ import annotations

import time
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from audit.documents.decoding import UnreadableError
from audit.documents.document import Document
from audit.documents.spans import Span
from audit.readers import Reader, html, markdown, plain_text

READERS = [
    pytest.param(module.READER, id=module.__name__.rpartition(".")[2])
    for module in (plain_text, markdown, html)
]
# fmt: off
PIECES = st.sampled_from([
    "Ana", "Lind", " ", "\n", "\n\n", "\r\n", "*", "**", "_", "&nbsp;", "&", ";", "<p>", "</p>",
    "<b>", "</b>", "<!--", "-->", "[", "]", "(u)", "`", "```", "\\", "# ", "> ", "- ", "|", "---",
    "<h1>", "</h1>", "<nav>", "</nav>", "<br>", "<q>", '"', "'", "<script>", "</script>", "\0",
    "<article>", "</article>", "<pre>", "</pre>", "\u0130", "\u0301", "\xad", "=", "~~", "By ",
])
# fmt: on
HOSTILE = [
    "<",
    "**",
    "*a",
    "&",
    "[",
    "](",
    "`",
    "``a`",
    "<a ",
    '<a "<b>" ',
    "<!--",
    "<p>",
    "_a_ ",
    " ",
]
HOSTILE += [
    "<div>",
    "<svg>",
    "> ",
    "- a\n",
    "![",
    "\\",
    "\n",
    "a\n",
    "<b>",
    "</b>",
    "<article><p>a",
]
HOSTILE += [
    "|",
    "\r",
    "<h1>x</h1>",
    "A",
    "a ",
    "&#",
    "](a ",
    "<br>",
    "<a '>",
    "~~a",
    "<nav>",
    "-",
    "\0a",
]


def check(document: Document) -> None:
    """The promises of `Document` about offsets and segments."""
    text, source, origin = document.text, document.source, document.origin
    stretches = pairwise((*origin.derived, len(text)))
    for (start, end), at, to, verbatim in zip(
        stretches, origin.origin, origin.origin_end, origin.verbatim, strict=True
    ):
        assert 0 <= at <= to <= len(source)
        assert not verbatim or text[start:end] == source[at:to]
    assert list(origin.origin) == sorted(origin.origin)
    if origin.is_identity:
        assert source.startswith(text)
    at = 0
    for segment in document.segments:
        assert not text[at : segment.span.start].strip()
        assert segment.span.of(text) == segment.span.of(text).strip()
        at = segment.span.end
    assert at <= len(text)
    assert not text[at:].strip()
    for offset in range(len(text)):
        document.position(Span(offset, offset + 1))


@pytest.mark.parametrize("reader", READERS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(pieces=st.lists(PIECES, max_size=40))
@example(pieces=["<q>", "Ana", "</q>"])
@example(pieces=["**", "Ana", "**", "&nbsp;", "Lind"])
def test_origins_and_segments(reader: Reader, pieces: list[str]) -> None:
    try:
        document = reader.read("".join(pieces).encode(), "a")
    except UnreadableError:
        return
    check(document)


@pytest.mark.parametrize("reader", READERS)
@settings(deadline=None)
@given(raw=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(reader: Reader, raw: bytes) -> None:
    try:
        document = reader.read(raw, "a")
    except UnreadableError:
        return
    check(document)


@pytest.mark.parametrize("reader", READERS)
@settings(deadline=None, max_examples=50)
@given(pieces=st.lists(PIECES, max_size=30))
def test_reading_twice_gives_the_same(reader: Reader, pieces: list[str]) -> None:
    raw = b"Text. " + "".join(pieces).encode()
    try:
        first = reader.read(raw, "a")
    except UnreadableError:
        return
    assert first == reader.read(raw, "a")


def seconds(reader: Reader, raw: bytes) -> float:
    start = time.process_time()
    with suppress(UnreadableError):
        reader.read(raw, "a")
    return time.process_time() - start


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("reader", READERS)
def test_hostile_input_takes_linear_time(reader: Reader, piece: str) -> None:
    """Eight times the input takes about eight times as long; quadratic would be sixty-four."""
    small, large = (b"Text. " + piece.encode() * (n // len(piece)) for n in (10_000, 80_000))
    allowed = 25 * max(seconds(reader, small), 0.02)
    assert any(seconds(reader, large) < allowed for _ in range(4))
