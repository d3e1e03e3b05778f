"""Where paragraphs end in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.paragraphs import paragraphs

LONG = (
    "Ministers from the three states met in the old town on Monday to talk about the border, " * 2
)
WRAPPED = """\
The three ministers met in the old town on
Monday to talk about the border, trade and
the winter, and went home without a word."""


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("One.\n \t\xa0\n\n\nTwo.\n", ["One.", "Two."], id="blank line with spaces"),
        pytest.param("One.\r\n\r\nTwo.", ["One.", "Two."], id="Windows"),
        pytest.param("One.\rTwo.", ["One.", "Two."], id="old Mac"),
        pytest.param(WRAPPED, [WRAPPED], id="wrapped"),
        pytest.param(f"Talks end\n{LONG.strip()}", ["Talks end", LONG.strip()], id="long line"),
        pytest.param("Talks end\nThey met on Monday.", None, id="headline, longer line"),
        pytest.param("The foreign minister Ana\nLind spoke.", 1, id="two lines, the first full"),
        pytest.param("He left on Monday.\nShe left.", None, id="every line a sentence"),
        pytest.param("Key Points\n  • One\n  • Two", None, id="bullets"),
        pytest.param("1. The longest item here\n2. Two\n3. Three", None, id="numbers"),
        pytest.param("- The one with many words\n  and more", 1, id="wrapped bullet"),
        pytest.param("- The one with many words.\nThen more", None, id="after a bullet"),
        pytest.param("The ministers at the table\nAna Lind | Reuters", None, id="credit"),
        pytest.param("Ministers leave the old town\nBy Ana Lind", None, id="byline"),
    ],
)
def test_paragraphs(text: str, expected: list[str] | int | None) -> None:
    if expected is None:
        expected = [line.strip() for line in text.splitlines()]
    assert found(text) == (expected if isinstance(expected, list) else [text] * expected)


@given(st.text(st.sampled_from("ab. •-\n\r\t\xa0\u2028"), max_size=80))
def test_only_white_space_stands_between(text: str) -> None:
    at = 0
    for start, end in paragraphs(text):
        assert not text[at:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
