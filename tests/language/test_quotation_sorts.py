"""Speech, parts of speech, scare quotes and titles of works."""

from __future__ import annotations

import pytest

from audit.language.quotations import quotations
from tests.language.documents import document


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        pytest.param("“We go,” he said.", "speech", id="speech"),
        pytest.param("He said: “No.”", "speech", id="short-speech"),
        pytest.param("“We will all go there and then we will come back.”", "speech", id="long"),
        pytest.param("He called the plan “a disgrace” on Monday.", "fragment", id="called"),
        pytest.param("She described them as “brave” men.", "fragment", id="described"),
        pytest.param("The so-called “sink” was broken.", "scare", id="so-called"),
        pytest.param("They met Ann “Annie” Lee in Hull.", "scare", id="nickname"),
        pytest.param("They live on “organic” food.", "scare", id="scare"),
        pytest.param("She starred in the film “Road to Nowhere” in May.", "title", id="film"),
        pytest.param("They sang “The Long Way Home” together.", "title", id="song"),
        pytest.param("He read from the novel “Emma” to them.", "title", id="one-word-title"),
        pytest.param("He shouted “Stop Them!” from afar.", "speech", id="shout-in-capitals"),
    ],
)
def test_sorts(text: str, sort: str) -> None:
    (one,) = quotations(document(text))
    assert one.sort == sort
