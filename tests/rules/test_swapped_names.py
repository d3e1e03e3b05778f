"""Two names of a sentence in each other's places."""

from __future__ import annotations

import pytest

from audit.rules.aligned_sentences import AlignedSentence
from audit.rules.swapped_names import swapped_names
from tests.factories import article

CUP = "The best ferry was Haugen, with {} second and {} in third place."


def found(text: str, reference: str) -> list[tuple[str, str]]:
    here, there = article(text).reading.contents, article(reference).reading.contents
    return [
        (one.span.of(text), one.expected)
        for sentence in here.sentences
        for one in swapped_names(AlignedSentence(sentence, there), here)
    ]


@pytest.mark.parametrize(
    ("text", "reference", "first", "second"),
    [
        ("Aas beat Lund in the final.", "Lund beat Aas in the final on Sunday.", "Aas", "Lund"),
        ("Aas was beaten by Lund in the final.", "Aas beat Lund in the final.", "Aas", "Lund"),
        ("Aas told Lund to leave the hall.", "Lund told Aas to leave the hall.", "Aas", "Lund"),
        (
            "Rimfrost bought Havlaks for a billion.",
            "Havlaks bought Rimfrost for a billion last year.",
            "Rimfrost",
            "Havlaks",
        ),
        (
            "The ferry sailed from Oslo to Bergen with 40 passengers.",
            "The ferry with 40 passengers sailed from Bergen to Oslo.",
            "Oslo",
            "Bergen",
        ),
        (
            "The club moved Aas from Oslo to Bergen.",
            "The club moved Aas from Bergen to Oslo.",
            "Oslo",
            "Bergen",
        ),
        (CUP.format("Rimfrost", "Solvik"), CUP.format("Solvik", "Rimfrost"), "Rimfrost", "Solvik"),
    ],
    ids=["active", "passive", "told", "bought", "from-to", "with-a-third", "ranks"],
)
def test_two_names_have_changed_places(text: str, reference: str, first: str, second: str) -> None:
    assert found(text, reference) == [(first, second)]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Aas was beaten by Lund in the final.", "Lund beat Aas in the final."),
        ("Aas, beaten by Lund in the final, wept.", "Lund beat Aas in the final. Aas wept."),
        ("Aas met Lund in the final.", "Lund met Aas in the final."),
        ("Aas and Lund won the final.", "Lund and Aas won the final."),
        (
            "The ferry sailed from Oslo to Bergen with 40 passengers.",
            "The ferry with 40 passengers sailed to Bergen from Oslo.",
        ),
        ("Aas beat Lund in the final.", "Lund beat Aas in March. Aas beat Lund in the final."),
        ("Aas beat Lund in the final.", "Lund and Aas live in the same house."),
        (
            "The test in Nordvik was sound, according to the Harbour Board of the island.",
            "The test in Nordvik was sound, according to a report by the Harbour Board.",
        ),
        (
            "Transport Ministry director Nina Aas welcomed the ferry.",
            "Nina Aas, director, Transport Ministry, welcomed the ferry.",
        ),
    ],
    ids=[
        "passive", "no-verb-to-be", "mutual", "listed", "order", "both", "other-sentence",
        "report-by", "person-and-body",
    ],
)  # fmt: skip
def test_what_says_the_same(text: str, reference: str) -> None:
    assert found(text, reference) == []
