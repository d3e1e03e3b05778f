"""Lines that speak to the reader, and lines that report."""

from __future__ import annotations

import pytest

from audit.language.reader_address import (
    addresses_reader,
    content_words,
    invites,
    is_demand,
    reports,
    speaks_for_page,
)


@pytest.mark.parametrize(
    ("line", "addressed"),
    [
        pytest.param("Get the day's news by e-mail", True, id="demand"),
        pytest.param("» Sign up here", True, id="demand behind a sign"),
        pytest.param("The news, delivered to you.", True, id="you"),
        pytest.param("This is what our readers pay for.", True, id="our"),
        pytest.param("The US has sent ships.", False, id="a country"),
        pytest.param("The vote is on Friday.", False, id="report"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_addresses_reader(line: str, addressed: bool) -> None:
    assert addresses_reader(line) is addressed


@pytest.mark.parametrize(
    ("line", "demand"),
    [
        pytest.param("Don't miss a story", True, id="do not"),
        pytest.param("Subscribers left.", False, id="noun of the same stem"),
        pytest.param("They subscribe.", False, id="not at the beginning"),
    ],
)
def test_is_demand(line: str, demand: bool) -> None:
    assert is_demand(line) is demand


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("Sign up, she said.", True, id="said"),
        pytest.param("The “free trial” ends today.", True, id="words of another"),
        pytest.param("Sign up for the weekly letter.", False, id="page"),
    ],
)
def test_reports(line: str, told: bool) -> None:
    assert reports(line) is told


def test_a_page_speaks_of_itself_in_the_plural() -> None:
    assert speaks_for_page("That is why we need reporters.")
    assert not speaks_for_page("That is why you need reporters.")


@pytest.mark.parametrize(
    ("line", "inviting"),
    [
        pytest.param("We ask you to help.", True, id="we and you"),
        pytest.param("Help us to go on.", True, id="demand for us"),
        pytest.param("You can help.", False, id="you alone"),
        pytest.param("We went home.", False, id="we alone"),
        pytest.param("We told you so.", False, id="a report"),
    ],
)
def test_invites(line: str, inviting: bool) -> None:
    assert invites(line) is inviting


def test_content_words_say_something() -> None:
    line = "Add this to the reading list, don't wait"
    assert [line[at:].split(" ", maxsplit=1)[0] for at in content_words(line)] == [
        "Add",
        "reading",
        "list,",
        "wait",
    ]
