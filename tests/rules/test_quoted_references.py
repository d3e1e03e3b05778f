from __future__ import annotations

import pytest

from audit.rules.article import Article
from audit.rules.quoted_references import Verdict, judged
from audit.rules.utterances import utterances
from tests.factories import NO_REGISTER, article, document

SAID = "We will not close more than two harbours this winter, whatever the storms bring"
QUOTED = f"“{SAID},” the minister said."


def verdict(quoted: str, *references: str) -> Verdict | None:
    given = [
        Article(document(text, path=f"reference {nth}"), NO_REGISTER)
        for nth, text in enumerate(references)
    ]
    (one,) = utterances(article(quoted))
    return judged(one, given)


@pytest.mark.parametrize(
    "references",
    [
        pytest.param((f"MINISTER: Well. {SAID}. Thank you.",), id="verbatim"),
        pytest.param((SAID.replace("two harbours", "(inaudible)"),), id="unheard"),
        pytest.param((SAID.replace("harbours", "harbors"),), id="spelling"),
    ],
)
def test_words_that_a_reference_has_are_right(references: tuple[str, ...]) -> None:
    assert verdict(QUOTED, *references) is None


@pytest.mark.parametrize(
    ("references", "weight"),
    [
        pytest.param((SAID.replace("two", "ten"),), "warning", id="one witness"),
        pytest.param((SAID.replace("two", "ten"),) * 2, "error", id="two that agree, a number"),
        pytest.param((SAID.replace("not close", "close"),) * 2, "error", id="two, a negation"),
        pytest.param((SAID.replace("bring", "send"),) * 2, "warning", id="two, one word"),
        pytest.param(
            (SAID.replace("two", "ten"), SAID.replace("two", "six")),
            "warning",
            id="two that do not",
        ),
        pytest.param((SAID.replace("two", "ten"), SAID), "note", id="one has it as printed"),
        pytest.param((SAID.replace("will not", "won’t"),), "note", id="contraction"),
        pytest.param(("The lighthouse is red.",), "note", id="nowhere"),
    ],
)
def test_weight_follows_the_witnesses(references: tuple[str, ...], weight: str) -> None:
    found = verdict(QUOTED, *references)
    assert found is not None
    assert found.weight == weight


def test_both_wordings_and_the_passage_are_given() -> None:
    found = verdict(QUOTED, "Welcome. " + SAID.replace("two", "ten") + ". Thank you.")
    assert found is not None
    assert (found.here, found.there, found.expected) == ("two", "ten", "ten")
    assert [one.text for one in found.passages] == [SAID.replace("two", "ten")]


def test_spliced_sentences_are_called_so() -> None:
    found = verdict(QUOTED, SAID.replace(", whatever", ". Nobody slept. Whatever"))
    assert found is not None
    assert "joins sentences" in found.message


def test_same_matter_in_other_words_is_a_note() -> None:
    back = "“This winter no more of these harbours than two will we close in the storms,” he said."
    found = verdict(back, SAID)
    assert found is not None
    assert (found.weight, found.message) == ("note", "'{here}' may be in {where}, in other words")


@pytest.mark.parametrize("quoted", ["“Never,” he said.", "The “old guard” went home."])
def test_few_words_that_nobody_has_are_let_pass(quoted: str) -> None:
    assert verdict(quoted, SAID) is None


def test_long_quotation_that_nobody_has_is_shown_by_its_beginning() -> None:
    found = verdict(
        "“" + "the lamps of the old town burn brightly and " * 9 + "well,” he said.", SAID
    )
    assert found is not None
    assert found.here.endswith("…")
    assert len(found.here) == 80
