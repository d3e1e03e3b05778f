"""Columns and offsets in other programs' units, against encoding the whole line."""

from __future__ import annotations

import time
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.spans import Position, Span
from audit.findings.rulers import Ruler

AWKWARD = "Two lines.\nHe said: “🙂” and Gitanes left.\n"
GITANES = Span(28, 35)
Encoding = Literal["utf-8", "utf-16-le"]


@pytest.mark.parametrize(
    ("encoding", "position"),
    [
        ("utf-8", Position(2, 25, 2, 32)),
        ("utf-16-le", Position(2, 19, 2, 26)),
    ],
)
def test_columns_behind_curly_quotes_and_an_emoji(encoding: Encoding, position: Position) -> None:
    assert Ruler(AWKWARD, encoding).position(GITANES) == position


@pytest.mark.parametrize(("encoding", "offset"), [("utf-8", 35), ("utf-16-le", 29)])
def test_offsets_behind_curly_quotes_and_an_emoji(encoding: Encoding, offset: int) -> None:
    assert Ruler(AWKWARD, encoding).offset(GITANES.start) == offset


def test_stretch_over_lines_counts_from_each_line() -> None:
    assert Ruler("é\r\né🙂 b\rc", "utf-8").position(Span(0, 7)) == Position(1, 1, 2, 9)


def test_lone_surrogate_is_measured_as_one_that_is_replaced() -> None:
    # as wide in UTF-8 and UTF-16 as the replacement character that is written in its place
    for encoding in ("utf-8", "utf-16-le"):
        replaced = Ruler("\ufffda", encoding).offset(1)
        assert Ruler("\udce9a", encoding).offset(1) == replaced


@given(st.text(alphabet="a\né“🙂\r", max_size=700).filter(bool), st.data())
def test_every_offset_is_that_of_the_encoded_text(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert Ruler(text, "utf-8").offset(at) == len(text[:at].encode())
    assert Ruler(text, "utf-16-le").offset(at) == len(text[:at].encode("utf-16-le")) // 2


def test_one_long_line_is_measured_in_linear_time() -> None:
    ruler = Ruler("🙂" * 2_000_000, "utf-8")
    before = time.process_time()
    # counted from the line's start each time, this takes a minute
    columns = [ruler.position(Span(at, at + 1)).column for at in range(0, 2_000_000, 100)]
    assert columns[-1] == 4 * 1_999_900 + 1
    assert time.process_time() - before < 10
