from __future__ import annotations

import time

import pytest

from audit.language.differences import Wording
from audit.language.wordings import Relation, compared
from audit.rules.utterances import Utterance, utterances
from audit.rules.variants import (
    affordable,
    alike,
    apart,
    comparable,
    differing,
    fragments,
    likely,
    telling,
    variants,
)
from tests.factories import article

FULL = "“We will station more heavy guns along the northern bay,” Holm said."


def given(*paragraphs: str) -> tuple[Utterance, ...]:
    return utterances(article(*paragraphs))


def related(*paragraphs: str) -> list[Relation]:
    quoted = given(*paragraphs)
    return [one.found.relation for one in variants(quoted, comparable(quoted))]


def altered(*paragraphs: str) -> list[str]:
    quoted = given(*paragraphs)
    return [quoted[one.one].place.words for one in fragments(quoted, comparable(quoted))]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(FULL, [Relation.VERBATIM], id="verbatim"),
        pytest.param(FULL.replace("guns", "tents"), [Relation.ALTERED], id="altered"),
        pytest.param(
            FULL.replace("heavy guns", "big ships").replace("Holm", "Berg"),
            [],
            id="another speaker",
        ),
        pytest.param("“The bay is calm,” Holm said.", [], id="another utterance"),
    ],
)
def test_pairs_of_one_utterance(other: str, expected: list[Relation]) -> None:
    assert related(FULL, other) == expected


def test_long_agreement_outweighs_a_wrongly_named_speaker() -> None:
    long = FULL.replace("bay,", "bay until each of the islands has a harbour,")
    other = long.replace("guns", "tents").replace("Holm", "Berg")
    assert related(long, other) == [Relation.ALTERED]


def test_same_words_in_two_capitals_on_two_days_are_two_utterances() -> None:
    one = FULL.replace("Holm said", "Holm said in Estonia on Tuesday")
    other = FULL.replace("more", "many more").replace("Holm said", "Holm said in Norway on Monday")
    assert related(one, other) == []


@pytest.mark.parametrize(
    ("fragment", "flagged"),
    [
        pytest.param("“station light guns”", True, id="foreign word"),
        pytest.param("“more heavy guns”", False, id="true"),
        pytest.param("“light guns”", False, id="one end only"),
        pytest.param("“station ... guns”", False, id="ellipsis"),
    ],
)
def test_fragments_that_the_fuller_quotation_has_otherwise(fragment: str, flagged: bool) -> None:
    found = altered(f"Holm spoke of {fragment} on Monday.", FULL)
    assert found == ([fragment.strip("“”")] if flagged else [])


def test_fragment_that_any_quotation_has_is_right() -> None:
    other = "“To station light guns is cheap,” Holm said."
    assert altered("Holm spoke of “station light guns”.", FULL, other) == []


def test_headline_may_leave_small_words_out() -> None:
    one, other = given(
        "“He sails for the northern bay,” Holm said.", "“He sails for northern bay,” Holm said."
    )
    found = compared(one.wording, other.wording)
    headline = Utterance(other.place, "", "", (), "", (), True)
    assert telling(one, other, found)
    assert differing(found)
    assert not telling(one, headline, found)


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        pytest.param(
            "in this strait the lines are very plain to all of us",
            "in this strait the line is very plain to all of us",
            [("lines are", "line is")],
            id="two",
        ),
        pytest.param(
            "we shall act to guard each mile of this northern coast",
            "we shall take steps to hold each mile of this northern coast",
            [("act to guard", "take steps to hold")],
            id="close together",
        ),
        pytest.param(
            "guns along the northern bay of our island",
            "guns along the bay of our island",
            [("the northern bay", "the bay")],
            id="with neighbours",
        ),
        pytest.param(
            "the old harbour is open to all ships of the north and never to foreign soldiers",
            "the new harbour is open to all ships of the north and to foreign soldiers",
            [("and never to", "and to"), ("old", "new")],
            id="gravest first",
        ),
    ],
)
def test_words_that_differ_are_shown(one: str, other: str, shown: list[tuple[str, str]]) -> None:
    differences = compared(Wording(one), Wording(other)).differences
    assert [tuple(each) for each in apart(one, other, differences)] == shown


def test_likely_pairs_share_telling_words_close_together() -> None:
    words = [
        Wording("guns along the bay"),
        Wording("a bay with guns"),
        Wording("guns"),
        Wording("bay"),
    ]
    assert list(likely(words)) == []
    assert list(likely([words[0], Wording("their guns by the bay")])) == [(0, 1)]


def test_thousands_of_quotations_are_compared_in_bounded_time() -> None:
    words = [Wording(f"guns along the bay number {number}") for number in range(3_000)]
    start = time.process_time()
    assert sum(1 for _ in likely(words)) < 61 * 3_000
    assert time.process_time() - start < 5


def test_what_is_laid_side_by_side_is_bounded() -> None:
    text = " ".join(f"guns{number} bay{number}" for number in range(100))
    words = [Wording(f"{text} number {number}") for number in range(300)]
    pairs = list(affordable(words))
    assert len(pairs) <= 3_000_000 // 200**2 + 300
    assert all(one < other for one, other in pairs)


def test_equal_quotations_cost_nothing() -> None:
    words = [Wording(" ".join(f"guns{number}" for number in range(350)))] * 50
    assert len(list(affordable(words))) == 50 * 49 // 2


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param("We will station more heavy tents along the bay", [(0, 1)], id="altered"),
        pytest.param("heavy tents along the northern bay", [(0, 1)], id="part"),
        pytest.param("Two heavy guns fired all night in the old town", [], id="words in common"),
        pytest.param("The harbour opens on Monday", [], id="apart"),
    ],
)
def test_alike_pairs_are_told_from_likely_ones_without_their_speakers(
    other: str, expected: list[tuple[int, int]]
) -> None:
    whole = Wording("We will station more heavy guns along the northern bay")
    assert alike([whole, Wording(other)]) == expected
