"""The nation beside a title."""

from __future__ import annotations

import pytest

from audit.documents.document import Document
from audit.language.nation_phrases import (
    nation_behind,
    nation_ending,
    nations_before,
    nations_behind,
    of_a_people,
)
from audit.language.words import Word, words
from tests.language.documents import document


def read(text: str) -> tuple[Document, list[Word]]:
    one = document(text)
    return one, words(one)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("minister of Latvia", "lv", id="name"),
        pytest.param("minister of the United States", "us", id="article"),
        pytest.param("minister of Latvian descent", None, id="adjective"),
        pytest.param("minister of Latvia's army", None, id="genitive"),
        pytest.param("minister of the China Art Museum", None, id="museum"),
        pytest.param("minister for Latvia", None, id="for"),
        pytest.param("minister", None, id="end"),
    ],
)
def test_nation_behind(text: str, code: str | None) -> None:
    one, tokens = read(text)
    found = nation_behind(one.text, tokens, 0)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("minister of Latvia", ["lv"]),
        ("minister of Latvia and Estonia", ["lv", "ee"]),
        ("minister of Latvia, Estonia and the United States", ["lv", "ee", "us"]),
        ("minister of Latvia, Estonia, and Poland", ["lv", "ee", "pl"]),
        ("minister of Latvia, and others", ["lv"]),
    ],
)
def test_nations_behind(text: str, codes: list[str]) -> None:
    one, tokens = read(text)
    first = nation_behind(one.text, tokens, 0)
    assert first is not None
    assert [nation.code for nation in nations_behind(one.text, tokens, first)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Latvian", ["lv"]),
        ("Estonian and Latvian", ["ee", "lv"]),
        ("Estonian, South Korean and Latvian", ["ee", "kr", "lv"]),
        ("others and Latvian", ["lv"]),
    ],
)
def test_nations_before(text: str, codes: list[str]) -> None:
    one, tokens = read(text)
    last = nation_ending(one.text, tokens, len(tokens) - 1)
    assert last is not None
    assert [nation.code for nation in nations_before(one.text, tokens, last)] == codes


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Turkish Cypriot", True),
        ("Somali-American", True),
        ("South Korean", False),
        ("Italian EU", False),
        ("Serbian", False),
    ],
)
def test_of_a_people(text: str, people: bool) -> None:
    one, tokens = read(text)
    nation = nation_ending(one.text, tokens, len(tokens) - 1)
    assert nation is not None
    assert of_a_people(one.text, tokens, nation) is people
