"""Which articles share their text."""

from __future__ import annotations

from audit.stories.witnesses import origins
from tests.stories.factory import FLOOD, FLOOD_AGAIN, sketch

LONG = tuple(f"{line} Then {number} more boats came in." for number, line in enumerate(FLOOD * 2))


def test_articles_of_their_own_are_their_own_witnesses() -> None:
    assert origins([sketch("a", *FLOOD), sketch("b", *FLOOD_AGAIN)]) == {"a": "a", "b": "b"}


def test_the_earliest_is_the_origin() -> None:
    copied = [
        sketch("a", *LONG, published="2022-03-08"),
        sketch("b", *LONG, published="2022-03-07"),
        sketch("c", *LONG),
    ]
    assert origins(copied) == {"a": "b", "b": "b", "c": "b"}


def test_of_one_day_the_longer_is_the_origin() -> None:
    whole = sketch("b", *LONG, "And so the day went by without another word from the mayor.")
    assert origins([sketch("a", *LONG), whole]) == {"a": "b", "b": "b"}


def test_one_shared_quotation_makes_no_copy() -> None:
    quoted = '"We will not leave this town to the river, not tonight and not ever," she said.'
    one, other = sketch("a", *FLOOD, quoted), sketch("b", *FLOOD_AGAIN, quoted)
    assert origins([one, other]) == {"a": "a", "b": "b"}


def test_a_copy_of_a_copy_has_the_first_as_its_origin() -> None:
    first = sketch("a", *LONG, published="2022-03-07")
    second = sketch("b", *LONG[2:], *FLOOD_AGAIN * 4, published="2022-03-08")
    third = sketch("c", *FLOOD_AGAIN * 4, *LONG[2:], published="2022-03-09")
    assert set(origins([first, second, third]).values()) == {"a"}


def test_the_most_trusted_is_the_origin_whatever_the_day() -> None:
    copied = [
        sketch("blog", *LONG, published="2022-03-07"),
        sketch("wire", *LONG, published="2022-03-08"),
    ]
    assert origins(copied, lambda path: int(path != "wire")) == {"blog": "wire", "wire": "wire"}
