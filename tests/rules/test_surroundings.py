"""What stands around a name and speaks for two things."""

from __future__ import annotations

import pytest

from audit.rules.sightings import Sighting, sightings
from audit.rules.surroundings import TextSurroundings
from tests.factories import article


def seen(text: str, word: str) -> tuple[TextSurroundings, list[Sighting]]:
    made = article(text)
    return TextSurroundings(made.reading), sightings(made).by_word[word]


def test_relatives_near_by() -> None:
    around, (one,) = seen("His brother Lars Weller came.", "weller")
    assert around.beside_kin(one)
    around, (one,) = seen(
        "His brother left. " + "The day was long. " * 8 + "Lars Weller.", "weller"
    )
    assert not around.beside_kin(one)


def test_rows_of_a_table() -> None:
    around, (one,) = seen("Weller   3   4   Holm", "weller")
    assert around.in_columns(one)
    around, (one,) = seen("Weller came on Monday to see Holm", "weller")
    assert not around.in_columns(one)


def test_hyphens_at_either_end() -> None:
    text = "They met Jones-Weller, Park Jung-nam and Holm - a friend."
    around, (jones,) = seen(text, "jones")
    assert around.hyphened(jones) == (False, True)
    around, (weller,) = seen(text, "weller")
    assert around.hyphened(weller) == (True, False)
    around, (holm,) = seen(text, "holm")
    assert around.hyphened(holm) == (False, False)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("They met Jon Weller and Don Holm.", True),
        ("They met Jon Weller, Don Holm.", True),
        ("They met Jon Weller. And Don Holm left.", False),
        ("They met Jon Weller with all of the many friends of Don Holm.", False),
    ],
    ids=["conjunction", "comma", "another sentence", "far apart"],
)
def test_names_side_by_side(text: str, together: bool) -> None:
    around, weller = seen(text, "weller")
    don = sightings(article(text)).by_word["don"]
    assert around.coordinated(weller, don) is together
