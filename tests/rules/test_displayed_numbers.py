"""Numbers of a headline that the story has otherwise, and those that it bears out."""

from __future__ import annotations

import time

import pytest

from audit.documents.document import Role
from audit.rules.displayed_numbers import clashing_numbers
from tests.rules.headlines import headed, told

END = "It rained in Kaldor."


@pytest.mark.parametrize(
    ("headline", "story", "clash"),
    [
        pytest.param(
            "Ferry fire kills 12",
            "A fire on a ferry killed 15 people.",
            ("12", "15"),
            id="the dead",
        ),
        pytest.param(
            "Six hurt in ferry fire",
            "Nine people were injured when fire broke out on a ferry.",
            ("Six", "Nine"),
            id="the hurt",
        ),
        pytest.param(
            "9 arrested after ferry fire",
            "Police arrested four people after the fire on the ferry.",
            ("9", "four"),
            id="what is counted is left out",
        ),
        pytest.param(
            "Yard to cut 40 jobs in Kaldor",
            "The yard will cut 70 jobs in Kaldor, it said.",
            ("40", "70"),
            id="one noun",
        ),
        pytest.param(
            "Kaldor yard loses $3 million",
            "The yard in Kaldor lost $5 million last year.",
            ("$3 million", "$5 million"),
            id="money",
        ),
        pytest.param(
            "Kaldor ferries to get 8 percent dearer",
            "Ferries of Kaldor will be 3 percent dearer.",
            ("8 percent", "3 percent"),
            id="share",
        ),
        pytest.param(
            "Pilot, 45, dies in Kaldor",
            "The 54-year-old died at dawn.",
            ("45", "54-year-old"),
            id="the only age",
        ),
        pytest.param(
            "Kaldor reach last 16",
            "Kaldor reached the last eight in the rain.",
            ("16", "eight"),
            id="behind the same word",
        ),
        pytest.param(
            "At least 5 dead in ferry fire",
            "At least 12 people are dead after a fire on a ferry.",
            ("5", "12"),
            id="both are bounds",
        ),
        pytest.param(
            "Ferry fire kills 5",
            "The fire on the ferry killed at least 12 people.",
            ("5", "12"),
            id="less than the least",
        ),
    ],
)
def test_contradicted(headline: str, story: str, clash: tuple[str, str]) -> None:
    ((seen, there),) = told(clashing_numbers, headed(headline, story, END))
    assert (seen, there.removesuffix(" people").removesuffix(" jobs")) == clash or seen in clash[0]
    assert clash[1] in there or there in clash[1]


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        pytest.param("Ferry fire kills 12", "A fire on a ferry killed 12 people.", id="the same"),
        pytest.param(
            "Ferry fire kills 12", "Fire on a ferry killed a dozen people.", id="in words"
        ),
        pytest.param(
            "Ferry fire kills 12", "Fire on a ferry killed 7 men and 5 women.", id="added up"
        ),
        pytest.param(
            "Kaldor yard loses $5 million", "The Kaldor yard lost $4.8 million.", id="rounded"
        ),
        pytest.param(
            "More than 100 jobs go in Kaldor", "Some 112 jobs go in Kaldor.", id="a bound"
        ),
        pytest.param(
            "Ferry fire kills 15",
            "The fire on the ferry killed more than 12 people.",
            id="the story has a bound",
        ),
        pytest.param("Ferry fire kills 12", "A fire broke out on a ferry.", id="silence"),
        pytest.param(
            "Ferry fire kills 12",
            "Fire on a ferry killed 15 people. The ferry fire killed 17 people.",
            id="the story has two",
        ),
        pytest.param("Ferry fire kills 12", "A fire on a ferry hurt 15 people.", id="another fate"),
        pytest.param(
            "5 things to know about the ferry fire",
            "The ferry fire burned 12 things on the ferry.",
            id="a list",
        ),
        pytest.param(
            "Kaldor waits 12 years for ferry",
            "Kaldor's mayor was jailed for two years. The ferry came.",
            id="durations of two things",
        ),
        pytest.param(
            "Yard to cut 40 jobs", "Route 40 was shut. The yard will cut jobs.", id="printed"
        ),
        pytest.param("Ferry fire kills 2", "Fire on a ferry killed 400 people.", id="far apart"),
    ],
)
def test_not_contradicted(headline: str, story: str) -> None:
    assert told(clashing_numbers, headed(headline, story, END)) == []


def test_a_standfirst_is_held_against_the_story_too() -> None:
    made = headed(
        "A fire on a ferry killed 12 people", "A ferry fire killed 15 people.", role=Role.STANDFIRST
    )
    assert len(told(clashing_numbers, made)) == 1


def test_a_table_is_no_headline() -> None:
    prices = " ".join(f"wheat at {price} percent" for price in range(31, 38))
    story = "Wheat was at 45 percent of its price in the ports."
    assert told(clashing_numbers, headed(f"Kaldor {prices}", story)) == []
    assert told(clashing_numbers, headed("Kaldor wheat price at 31 percent", story))


def test_time_is_linear() -> None:
    def seconds(count: int) -> float:
        made = headed("Ferry fire kills 12", "The ferry fire killed 15 people of 40. " * count)
        made.reading.quantities, made.reading.sentences  # noqa: B018 - read beforehand
        start = time.process_time()
        list(clashing_numbers(made))
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 8 * max(seconds(1000), 0.005)
