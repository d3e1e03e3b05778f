"""The lines and blocks in which an article is shown."""

from __future__ import annotations

import pytest

from audit.report_page.lines import Line, blocks

WRAPPED = "The ministers met in the old town hall and spoke until late at night,"


@pytest.mark.parametrize(
    ("source", "numbers"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one\ntwo\n\nfour", [[1], [2], [4]]),
        ("one\r\ntwo\rthree", [[1], [2], [3]]),
        (f"{WRAPPED}\n{WRAPPED}\nand went.\nNext.", [[1, 2, 3], [4]]),
        (f"{WRAPPED}\n\n{WRAPPED}", [[1], [3]]),
        (f"{WRAPPED * 3}\n{WRAPPED * 3}", [[1], [2]]),
    ],
    ids=["empty", "blank", "lines", "line ends", "wrapped", "apart", "long lines"],
)
def test_blocks(source: str, numbers: list[list[int]]) -> None:
    assert [[line.number for line in block] for block in blocks(source)] == numbers


def test_offsets_are_those_of_the_source() -> None:
    source = "\n one \r\n\r\ntwo"
    lines = [block[0] for block in blocks(source)]
    assert lines == [Line(2, 1, 6), Line(4, 10, 13)]
    assert [source[line.start : line.end] for line in lines] == [" one ", "two"]


def test_a_very_long_line_is_cut_behind_spaces() -> None:
    source = "word " * 2_000
    lines = [line for block in blocks(source) for line in block]
    assert [(line.number, line.begins) for line in lines] == [(1, True), (1, False), (1, False)]
    assert "".join(source[line.start : line.end] for line in lines) == source
    assert all(source[line.start : line.end].endswith(" ") for line in lines)


def test_a_very_long_word_is_cut() -> None:
    lengths = [line.end - line.start for (line,) in blocks("x" * 10_000)]
    assert lengths == [4_000, 4_000, 2_000]


def test_a_block_has_an_end() -> None:
    longest = max(len(block) for block in blocks(f"{WRAPPED}\n" * 500))
    assert longest == 60
