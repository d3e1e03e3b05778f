from __future__ import annotations

import pytest

from audit.language.differences import Change, Wording
from audit.language.wordings import Relation, alike, as_fragment, compared

FULL = "We have reviewed the coastal batteries and we are ready to station more guns along the bay"


def relation(one: str, other: str) -> Relation:
    return compared(Wording(one), Wording(other)).relation


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(FULL, Relation.VERBATIM, id="verbatim"),
        pytest.param("ready to station more guns", Relation.VERBATIM, id="a part"),
        pytest.param(FULL.replace("we are", "we’re"), Relation.MINOR, id="minor"),
        pytest.param(FULL.replace("and we are", "…"), Relation.MARKED, id="marked"),
        pytest.param(FULL.replace("coastal ", ""), Relation.ELIDED, id="elided"),
        pytest.param(
            FULL.replace("and", "at length. It took a year. And"), Relation.SPLICED, id="spliced"
        ),
        pytest.param(FULL.replace("guns", "tents"), Relation.ALTERED, id="altered"),
        pytest.param(
            "The bay is lovely and the guns are old, as the minister knows",
            Relation.APART,
            id="apart",
        ),
        pytest.param("", Relation.APART, id="empty"),
    ],
)
def test_relation(other: str, expected: Relation) -> None:
    assert relation(FULL, other) is expected
    assert relation(other, FULL) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "We shall guard each mile of this coast if it is attacked",
            "Should anyone come near, our friends will take steps to guard each mile of this coast",
            id="a formula in two utterances",
        ),
        pytest.param("as I have said before", "as I have said to them", id="small words only"),
        pytest.param(
            "The council met on Monday to hear the case",
            "The council met on Friday and heard nobody at all",
            id="a common beginning",
        ),
    ],
)
def test_two_utterances_stay_apart(one: str, other: str) -> None:
    assert relation(one, other) is Relation.APART


def test_place_in_the_other_wording_is_told() -> None:
    found = compared(Wording("station more guns along the bay"), Wording(FULL))
    assert FULL[slice(*found.there)] == "station more guns along the bay"


def test_rate_is_the_share_of_changed_words() -> None:
    found = compared(
        Wording("The lamps are very bright in the harbour"),
        Wording("The lamp is very bright in the harbour"),
    )
    assert found.rate == pytest.approx(2 / 8)
    assert found.gravest is Change.CONTENT


def test_negation_is_graver_than_many_words() -> None:
    other = FULL.replace("have reviewed", "never saw").replace("guns", "tents")
    gravest = compared(Wording(FULL), Wording(other)).gravest
    assert gravest is Change.NEGATION
    assert gravest.is_grave


def test_fragment_with_a_foreign_word_inside_is_altered() -> None:
    found = as_fragment(Wording("station heavy guns"), Wording(FULL))
    assert [d.change for d in found.differences] == [Change.CONTENT]


@pytest.mark.parametrize("part", ["coastal batteries", "guns along the bay"])
def test_true_fragment_is_verbatim(part: str) -> None:
    assert as_fragment(Wording(part), Wording(FULL)).relation is Relation.VERBATIM


@pytest.mark.parametrize("part", ["coastal review", "heavy guns", "guns"])
def test_fragment_without_both_ends_in_place_is_apart(part: str) -> None:
    assert as_fragment(Wording(part), Wording(FULL)).relation is Relation.APART


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("line", "lines", True),
        ("suspend", "suspending", True),
        ("test", "text", False),
        ("art", "artillery", False),
        ("the", "them", True),
        ("10", "100", False),
    ],
)
def test_forms_of_one_word_are_alike(one: str, other: str, expected: bool) -> None:
    assert alike(one, other) is expected
