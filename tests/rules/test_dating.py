"""The day an article speaks from: stated, or proven by its titles."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.register import Register
from audit.rules.dating import proven, stated
from tests.factories import article


@pytest.mark.parametrize(
    ("text", "not_before"),
    [
        pytest.param("Prime Minister Kaisa Tamm spoke.", date(2021, 1, 26), id="office"),
        pytest.param("Prime Minister Lauri Aho spoke.", None, id="held twice"),
        pytest.param("Former Prime Minister Kaisa Tamm spoke.", None, id="former"),
        pytest.param("Prime Minister Virtanen spoke.", date(2023, 6, 20), id="only holder"),
        pytest.param("Kaisa Tamm spoke.", None, id="no title"),
        pytest.param("Nobody spoke.", None, id="nobody"),
    ],
)
def test_an_undated_article_is_no_older_than_its_titles(
    register: Register, text: str, not_before: date | None
) -> None:
    known = proven(article(text).reading, register)
    assert (known.published, known.not_before) == (None, not_before)


def test_the_latest_title_proves_most(register: Register) -> None:
    text = "Prime Minister Kaisa Tamm met Prime Minister Maria Virtanen."
    known = proven(article(text).reading, register)
    assert known.not_before == date(2023, 6, 20)
    assert known.because == "Prime Minister Virtanen held that office from 2023-06-20"


def test_a_date_that_is_given_outranks_the_text(register: Register) -> None:
    text = "Prime Minister Maria Virtanen spoke."
    made = article(text, published="2022-03-07", register=register)
    assert made.dated == stated(made.document, made.reading)
    assert (made.dated.published, made.dated.published_from) == (date(2022, 3, 7), "metadata")


def test_the_text_may_state_its_day() -> None:
    made = article("RIGA, March 7, 2022 — Talks began on Monday.")
    known = stated(made.document, made.reading)
    assert (known.published, known.published_from) == (date(2022, 3, 7), "text")
    assert known.because == "it says 'March 7, 2022'"


def test_a_day_in_a_sentence_is_not_the_articles() -> None:
    made = article("Talks began.", "They had met on March 7, 2022, in Riga, she said.")
    assert stated(made.document, made.reading).published is None
