"""Titles in their many spellings, and the one form that stands for each."""

from __future__ import annotations

import pytest

from audit.language.titles import canonical, first_words, is_modifier, title_at


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Foreign Ministers", "foreign minister"),
        ("Minister of Foreign Affairs", "foreign minister"),
        ("minister for the interior", "interior minister"),
        ("Secretary of Defense", "defense secretary"),
        ("Defence Secretary", "defense secretary"),
        ("Deputy Minister of Foreign Affairs", "deputy foreign minister"),
        ("Secretary of State", "secretary of state"),
        ("Secretaries of State", "secretary of state"),
        ("Secretary of State for Defence", "secretary of state for defense"),
        ("Minister of State", "minister of state"),
        ("Secretary-General", "secretary general"),
        ("National Security Advisor", "national security adviser"),
        ("Lt. Gen.", "lieutenant general"),
        ("PM", "prime minister"),
        ("CEO", "chief executive"),
        ("Speaker of the House", "house speaker"),
        ("President of the European Commission", "european commission president"),
        ("Prime Minister", "prime minister"),
    ],
)
def test_canonical(title: str, expected: str) -> None:
    assert canonical(title) == expected


@pytest.mark.parametrize("title", ["Minister of Foreign Affairs", "Lt. Gen.", "CEO", "Labour"])
def test_canonical_form_is_its_own(title: str) -> None:
    assert canonical(canonical(title)) == canonical(title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("secretary of state antony", ("secretary of state", "office", 3, False)),
        pytest.param("foreign ministers anna", ("foreign minister", "office", 2, True)),
        pytest.param("mr blinken", ("mr", "courtesy", 1, False)),
        pytest.param("gen milley", ("general", "rank", 1, False)),
        pytest.param("general manager ann", ("general manager", "other", 2, False)),
        pytest.param("secretary blinken", ("secretary", "other", 1, False)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_longest_title(text: str, expected: tuple[str, str, int, bool]) -> None:
    title = title_at(text.split())
    assert title is not None
    assert (title.canonical, title.kind, title.words, title.plural) == expected


@pytest.mark.parametrize("text", ["", "nauseda said", "foreign policy", "of state"])
def test_no_title(text: str) -> None:
    assert title_at(text.split()) is None


def test_every_title_begins_with_a_first_word() -> None:
    assert {"foreign", "secretary", "mr", "lieutenant"} <= first_words()
    assert "of" not in first_words()


@pytest.mark.parametrize(("word", "expected"), [("Deputy", True), ("vice", True), ("prime", False)])
def test_modifier(word: str, expected: bool) -> None:
    assert is_modifier(word) is expected
