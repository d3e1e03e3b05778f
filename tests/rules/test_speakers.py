"""Who is named as a speaker."""

from __future__ import annotations

import pytest

from audit.rules.speakers import Speaker, Speakers
from tests.factories import article

TEXT = (
    "Nina Aas met Tora Lund, director of the Nordvik Harbour Authority, in a harbour. A. Vik left."
)


def named(words: str) -> Speaker | None:
    return Speakers(article(TEXT).reading).named(words)


@pytest.mark.parametrize(
    ("words", "surname"),
    [("Nina Aas", "aas"), ("Aas", "aas"), ("Mayor Nina Aas", "aas"), ("The NHA", "")],
)
def test_a_person_has_a_surname(words: str, surname: str) -> None:
    found = named(words)
    assert found is not None
    assert found.surname == surname


@pytest.mark.parametrize("words", ["She", "the director", "Harbour sources", "The Harbour", ""])
def test_who_is_not_named(words: str) -> None:
    assert named(words) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nina Aas", "Aas", True),
        ("Nina Aas", "Tora Lund", False),
        ("The NHA", "The Nordvik Harbour Authority", True),
        ("The Nordvik Harbour Authority", "The Port Authority", True),
        ("The NHA", "The Transport Ministry", False),
        ("Nina Aas", "The NHA", True),
    ],
    ids=["surname", "persons", "initials", "shared-word", "bodies", "person-for-body"],
)
def test_whether_two_may_be_one(one: str, other: str, same: bool) -> None:
    first, second = named(one), named(other)
    assert first is not None
    assert second is not None
    assert first.may_be(second) is second.may_be(first) is same
