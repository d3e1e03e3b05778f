"""The same quoted words from different people."""

from __future__ import annotations

import pytest

from audit.rules.account import Account
from audit.rules.attributed_quotations import attributed, misattributions
from audit.rules.rule import placed
from tests.factories import article

WORDS = "“We will close the old harbour bridge until the summer,”"
AAS, LUND = f"{WORDS} Nina Aas said.", f"{WORDS} said Tora Lund."


def account(path: str, text: str) -> Account:
    made = article(text)
    found = tuple(attributed(made.reading, lambda span: placed(made, span)))
    return Account(path, None, path, found)


def found(*texts: str) -> list[tuple[str, str]]:
    accounts = [account(str(number), text) for number, text in enumerate(texts)]
    return [(one.place.words, other.place.words) for one, other in misattributions(accounts)]


def test_both_articles_are_told() -> None:
    assert found(AAS, LUND) == [("Nina Aas", "Tora Lund"), ("Tora Lund", "Nina Aas")]


def test_a_part_of_the_words_is_enough() -> None:
    part = "Tora Lund said they would “close the old harbour bridge until the summer.”"
    assert found(AAS, part) == [("Nina Aas", "Tora Lund"), ("Tora Lund", "Nina Aas")]


@pytest.mark.parametrize(
    "other",
    [
        f"{WORDS} Aas said. Nina Aas is the mayor.",
        f"{WORDS} the mayor said.",
        f"{WORDS} she said.",
        "“We will close the school until the summer,” Tora Lund said.",
        f"{WORDS} Tora Lund said in a statement with Nina Aas.",
        "Tora Lund spoke of “the old harbour bridge” on Monday.",
    ],
    ids=["surname", "role", "pronoun", "other-words", "together", "few-words"],
)
def test_what_gives_the_words_to_nobody_else(other: str) -> None:
    assert found(AAS, other) == []


def test_one_article_may_quote_two_people_alike() -> None:
    assert found(f"{AAS} {LUND}") == []
