"""Names of which a place's name is only a part."""

from __future__ import annotations

import time

import pytest

from audit.documents.spans import Span
from audit.triage.longer_names import LongerNames
from tests.factories import document


def held(text: str, words: str = "Kiev") -> bool:
    start = text.index(words)
    return LongerNames(document(text)).hold(Span(start, start + len(words)))


@pytest.mark.parametrize(
    "text",
    [
        "The Kiev Post had the story first.",
        "Supporters of Dynamo Kiev sang.",
        "She wrote of the Battle of Kiev in her thesis.",
        "Researchers at Kiev and Lvov Universities agreed.",
        "Researchers at Kiev, Odesa and Lvov Universities agreed.",
        "Researchers at Odesa, Kiev and Lvov State Universities agreed.",
    ],
)
def test_part_of_a_longer_name(text: str) -> None:
    assert held(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Kiev they met.",
        "Kiev said on Monday that talks go on.",
        "On Monday Kiev agreed to talk.",
        "Talks between Kiev and Moscow went on.",
        "Talks between Kiev and Athens went on.",
        "They saw Odesa, Kiev and Lviv.",
        "They saw Kiev, Odesa and Lviv.",
        "They met in Kiev, Ukraine, on Monday.",
        "Kiev's Maidan was quiet.",
        "KIEV (Reuters) - Talks went on.",
    ],
)
def test_a_name_by_itself(text: str) -> None:
    assert not held(text, "KIEV" if "KIEV" in text else "Kiev")


def test_a_long_list_takes_no_longer() -> None:
    started = time.process_time()
    assert not held("Kiev" + ", Odesa" * 50_000)
    assert time.process_time() - started < 5
