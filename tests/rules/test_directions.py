"""A rise to less, a fall to more, and what only looks like one."""

from __future__ import annotations

import pytest

from audit.language.reading import Reading
from audit.rules.directions import contrary
from tests import factories


def found(text: str) -> list[str]:
    document = factories.document(text)
    reading = Reading(document)
    [sentence] = reading.sentences
    return [span.of(text) for span, _, _ in contrary(text, sentence, reading.quantities)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Profit rose to $6 million from $7 million.", "rose"),
        ("The rate fell to 5.4 per cent from 5.1 per cent in May.", "fell"),
        ("Revenue increased 4% to $6.25 billion from $6.68 billion.", "increased"),
        ("Revenue jumped sharply to $6 billion, compared with last year's $7 billion.", "jumped"),
        ("Sales climbed from 7,000 cars to 6,000 cars in May.", "climbed"),
        ("The lake sank to 12 metres from 11 metres.", "sank"),
    ],
)
def test_the_verb_that_the_numbers_contradict(text: str, verb: str) -> None:
    assert found(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose to $7 million from $6 million.",
        "Profit fell to $6 million from last year's $7 million.",
        "Profit rose to $7 billion from $7.02 billion.",
        "The yen fell to 150 yen to the dollar from 148 yen.",
        "The club rose to 3 from 7 in the table.",
        "It rose to 5 miles from $7 million.",
        "Output fell to minus 2 per cent from minus 3 per cent.",
        "Output fell to -2% from -3% there.",
        "It is a fall to 5.4 per cent from the 5.1 per cent that was feared.",
        "Shares rose, and 7 per cent to 5 per cent of them were sold.",
    ],
)
def test_numbers_that_fit_or_are_of_other_things(text: str) -> None:
    assert found(text) == []
