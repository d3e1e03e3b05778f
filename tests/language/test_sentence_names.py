"""Whom a sentence names, and what it is about."""

from __future__ import annotations

import pytest

from audit.language.clauses import sentences_of_atoms
from audit.language.reading import Reading
from audit.language.sentence_names import NameFinder
from tests.language.documents import document
from tests.language.one_sentence import read


def named(text: str) -> tuple[list[tuple[str, bool]], str | None]:
    """Each name and whether it leads, and the subject."""
    reading = Reading(document(text))
    (sentence,) = sentences_of_atoms(reading.document, reading.tokens, reading.quotations)
    found = NameFinder(reading.document, read(text)[1], reading.phrases).names_of(sentence)
    names = [(one.span.of(text), one.leads) for one in found.named]
    return names, found.subject.of(text) if found.subject else None


@pytest.mark.parametrize(
    ("text", "names", "subject"),
    [
        pytest.param(
            "Ann Lee met Bob Ray.", [("Ann Lee", True), ("Bob Ray", False)], "Ann Lee", id="first"
        ),
        pytest.param(
            "With Ann Lee came Bob Ray.",
            [("Ann Lee", False), ("Bob Ray", True)],
            "Bob Ray",
            id="not-behind-a-preposition",
        ),
        pytest.param("She met Bob Ray.", [("Bob Ray", False)], "She", id="pronoun"),
        pytest.param(
            "The dam has been sold by Ann Lee.",
            [("Ann Lee", False), ("Ann Lee", True)],
            "The dam",
            id="the-last-person-if-no-other",
        ),
        pytest.param(
            "The minister has met Ann Lee.",
            [("The minister", True), ("Ann Lee", False)],
            "The minister",
            id="person-unnamed",
        ),
        pytest.param("A view of Ann Lee (Sue Day / The Agency)", [], None, id="credit"),
        pytest.param("Ann Lee at home", [], None, id="heading"),
    ],
)
def test_names(text: str, names: list[tuple[str, bool]], subject: str | None) -> None:
    assert named(text) == (names, subject)
