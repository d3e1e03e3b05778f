"""What is kept of an article."""

from __future__ import annotations

import pickle
from zlib import crc32

from audit.documents.document import Role
from audit.language.reading import Reading
from audit.rules.dating import stated
from audit.stories.sketch import sketched
from tests.factories import document
from tests.stories.factory import FLOOD, sketch


def terms(*paragraphs: str) -> dict[int, float]:
    return dict(sketch("a.txt", *paragraphs).terms)


def weight(word: str, *paragraphs: str) -> float:
    return terms(*paragraphs).get(crc32(word.encode()), 0.0)


def test_a_name_tells_more_than_another_word() -> None:
    text = "The river reached Brenhaven."
    assert weight("brenhaven", text) > weight("river", text) > 0


def test_a_word_that_comes_again_tells_more() -> None:
    assert weight("river", "A river, that river.") > weight("river", "A river, that bridge.")


def test_ordinary_words_figures_and_possessives_tell_nothing() -> None:
    assert weight("said", "They said so in 2022.") == 0
    assert weight("2022", "They said so in 2022.") == 0
    assert weight("brenhaven", "Brenhaven's mayor") == weight("brenhaven", "Brenhaven mayor")


def test_page_furniture_is_left_out() -> None:
    made = document(*FLOOD, role=Role.FURNITURE)
    reading = Reading(made)
    kept = sketched(reading, stated(made, reading))
    assert (list(kept.terms), list(kept.runs), kept.length) == ([], [], 0)


def test_the_same_runs_are_kept_wherever_they_stand() -> None:
    alone = sketch("a.txt", *FLOOD)
    behind = sketch("b.txt", "Nine words stand here before the flood comes in.", *FLOOD)
    assert alone.runs
    assert set(alone.runs) <= set(behind.runs)


def test_a_long_article_is_kept_small() -> None:
    words = " ".join(f"w{number % 7919}x{number % 104729}" for number in range(100_000))
    assert len(pickle.dumps(sketch("a.txt", words))) < 100_000
