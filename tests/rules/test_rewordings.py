from __future__ import annotations

import pytest

from audit.rules.article import Article
from audit.rules.rewordings import rewordings
from audit.rules.utterances import Utterance, utterances
from audit.rules.variants import comparable
from tests.factories import NO_REGISTER, document

FULL = "“We are looking at questions of more permanent garrisons,” Anna Holm said."


def story(*texts: str) -> list[Utterance]:
    return [
        utterance
        for nth, text in enumerate(texts)
        for utterance in utterances(Article(document(text, path=f"{nth}.txt"), NO_REGISTER))
    ]


def found(*texts: str) -> list[tuple[str, str]]:
    given = story(*texts)
    return [(one.here, one.there) for one in rewordings(given, comparable(given))]


def test_translated_back_words_keep_their_order() -> None:
    back = "The army is “considering the question of a longer-term garrison,” Anna Holm said."
    assert (
        "considering the question of a longer-term garrison",
        "of more permanent garrisons",
    ) in [(here, there[-27:]) for here, there in found(back, FULL)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "The army is “considering the question of a longer-term garrison,” Eva Berg said.",
            id="another speaker",
        ),
        pytest.param("“A garrison is no question of mine at all,” Anna Holm said.", id="order"),
        pytest.param("“Looking at the sea makes me happy,” Anna Holm said.", id="one word"),
        pytest.param("“Questions of more permanent garrisons,” Anna Holm said.", id="verbatim"),
    ],
)
def test_other_quotations_are_left_alone(other: str) -> None:
    assert found(other, FULL) == []


def test_one_article_is_not_compared_with_itself() -> None:
    back = "The army is “considering the question of a longer-term garrison,” Anna Holm said. "
    assert found(back + FULL, "“The sea is calm,” she said.") == []


def test_few_words_are_read_with_their_sentence() -> None:
    one = "Anna Holm told them that deterrence failed and that “forward batteries” were needed."
    other = "“Deterrence has failed, and we need more batteries here,” Anna Holm said."
    assert found(one, other) == [("forward batteries", "more batteries")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "“It has failed, and we want more batteries here,” Anna Holm said.", id="else"
        ),
        pytest.param(
            "“Deterrence has failed, and we need forward batteries,” Anna Holm said.", id="same"
        ),
        pytest.param(
            "“Deterrence has failed, and we need more batteries here,” Eva Berg said.", id="speaker"
        ),
    ],
)
def test_few_words_of_another_matter_are_left_alone(other: str) -> None:
    one = "Anna Holm told them that deterrence failed and that “forward batteries” were needed."
    assert found(one, other) == []
