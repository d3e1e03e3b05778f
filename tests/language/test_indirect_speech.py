"""Which part of a sentence was said."""

from __future__ import annotations

import pytest

from audit.language.attribution import attributions
from audit.language.indirect_speech import said_in
from tests.language.one_sentence import read


def parts(text: str) -> list[str]:
    atoms, people = read(text)
    found = said_in(atoms, list(attributions(atoms, people)), people)
    return [text[atoms[one.first].start : atoms[one.end - 1].end] for one in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Ann Lee said it holds, and Bob Ray said it leaks",
            ["it holds", "it leaks"],
            id="two-speakers",
        ),
        pytest.param(
            "Ann Lee said it holds, adding that it leaks",
            ["it holds", "that it leaks"],
            id="adding",
        ),
        pytest.param(
            "The town was told that it leaks, Ann Lee writes",
            ["The town was told that it leaks"],
            id="framed",
        ),
        pytest.param(
            "Ann Lee said the dam, which she built, is hers",
            ["the dam, which she built, is hers"],
            id="relative-clause-inside",
        ),
        pytest.param(
            "It leaks, Ann Lee said, though she gave no proof",
            ["It leaks"],
            id="aside-of-the-writer",
        ),
        pytest.param(
            "According to Ann Lee, a nurse, it leaks", ["it leaks"], id="apposition-of-the-source"
        ),
        pytest.param("Ann Lee said nothing of it", [], id="no-clause"),
    ],
)
def test_parts(text: str, said: list[str]) -> None:
    assert parts(text) == said
