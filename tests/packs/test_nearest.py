from __future__ import annotations

import pytest

from audit.packs.nearest import nearest


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("eror", "error"),
        ("ERROR", "error"),
        ("warn", "warning"),
        ("xyz", None),
    ],
)
def test_the_nearest_word_is_meant(word: str, expected: str | None) -> None:
    assert nearest(word, ["warning", "error", "note"]) == expected
