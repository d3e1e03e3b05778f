"""Names spelled in different ways by the articles of a story."""

from __future__ import annotations

import pytest

from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.kept_sightings import kept
from audit.rules.sightings import sightings
from audit.rules.story_drift import Drift, drifts
from tests.factories import NO_REGISTER, document

RANKS = (frozenset({"judge", "justice"}),)


def found(
    *texts: str, copies: tuple[tuple[int, int], ...] = (), register: Register = NO_REGISTER
) -> list[Drift]:
    """The drifts among these articles; `copies` says whose text comes from whose."""
    of = dict(copies)
    story = {}
    for number, text in enumerate(texts):
        made = Article(document(text, path=f"{number}.txt"), register)
        names = kept(made, sightings(made), frozenset.union(*RANKS))
        story[f"{number}.txt"] = (f"{of.get(number, number)}.txt", names)
    return list(drifts(story, frozenset(), RANKS))


def words(found: list[Drift]) -> list[tuple[str, list[str], bool]]:
    return [(one.slip.word, [other.word for other in one.others], one.tied) for one in found]


RIGHT = "Later Andrew Wetzler spoke."
WRONG = "Later Andrew Welzler spoke."


def test_the_form_that_fewer_witnesses_print_is_held_against_the_other() -> None:
    assert words(found(RIGHT, WRONG, RIGHT)) == [("welzler", ["wetzler"], False)]


def test_a_tie_holds_each_against_the_other() -> None:
    assert words(found(RIGHT, WRONG)) == [
        ("welzler", ["wetzler"], True),
        ("wetzler", ["welzler"], True),
    ]


def test_copies_count_as_one_witness() -> None:
    tied = [tied for _, _, tied in words(found(RIGHT, WRONG, RIGHT, copies=((2, 0),)))]
    assert tied == [True, True]


def test_three_forms_are_held_together() -> None:
    texts = ("Then Jon Kovalenko sang.", "Then Jon Kowalenko sang.", "Then Jon Kovalienko sang.")
    assert {slip for slip, _, _ in words(found(*texts, texts[0]))} == {"kowalenko", "kovalienko"}
    assert all(len(others) == 2 for _, others, _ in words(found(*texts, texts[0])))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They sailed to Brenhaven.", "They sailed to Brennhaven."),
        ("Later Kathryn Holm sang.", "Later Katherine Holm sang."),
        ("Later Jon Holm sang.", "Later John Holm sang."),
    ],
    ids=["a long name by itself", "the same consonants", "three letters"],
)
def test_one_event_has_few_names_alike(one: str, other: str) -> None:
    assert len(found(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Later Marine Holm sang.", "Later Marion Holm sang."),
        ("Foreign Minister Sergei Lavrov sang.", "Foreign Minister Sergey Pravov sang."),
        ("His brother Andrew Wetzler sang.", "His sister Andrea Wetzler sang."),
        ("Korea protested in Seoul.", "The Korean envoy left Seoul."),
    ],
    ids=["three consonants", "other surnames", "relatives", "an ending"],
)
def test_two_names_are_not_one(one: str, other: str) -> None:
    assert found(one, other) == []


def test_names_that_two_articles_print_both_of_are_two() -> None:
    both = "Later Andrew Wetzler spoke. Later Andrew Welzler spoke."
    assert found(both, both.replace("spoke", "sang")) == []


def test_one_name_with_two_titles() -> None:
    judge, justice = "Then Judge Ann Holm spoke.", "Then Justice Ann Holm spoke."
    assert words(found(judge, justice, justice)) == [
        ("judge ann holm", ["justice ann holm"], False)
    ]
    assert found(judge, "Then Justice Berit Holm spoke.") == []
