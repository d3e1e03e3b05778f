"""Countries by name and adjective."""

from __future__ import annotations

import pytest

from audit.language.nations import is_adjective, longest_nation, nation_of


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Lithuanian", "lt"),
        ("Latvia’s", "lv"),
        ("Philippines'", "ph"),
        ("ESTONIA", "ee"),
        ("U.S.", "us"),
        ("US", "us"),
        ("UK", "gb"),
        ("South Korean", "kr"),
        ("Scottish", "gb-sct"),
        ("NATO", "nato"),
        ("European Union", "eu"),
    ],
)
def test_nation(phrase: str, code: str) -> None:
    assert nation_of(phrase) == code


@pytest.mark.parametrize("phrase", ["us", "polish", "Baltic", "Blinken", "", "'s"])
def test_no_nation(phrase: str) -> None:
    assert nation_of(phrase) is None


@pytest.mark.parametrize(("phrase", "expected"), [("Latvian", True), ("Latvia", False)])
def test_adjective(phrase: str, expected: bool) -> None:
    assert is_adjective(phrase) is expected


def test_longest_nation_is_bounded() -> None:
    assert 3 <= longest_nation() <= 6
