"""Sentences of words and quotations."""

from __future__ import annotations

import pytest

from audit.documents.document import Role
from audit.language.clauses import sentences_of_atoms
from audit.language.quotations import quotations
from audit.language.words import words
from tests.language.documents import document


def cut(text: str, role: Role = Role.BODY) -> list[str]:
    one = document(text, role=role)
    found = sentences_of_atoms(one, words(one), quotations(one))
    return [text[s.atoms[0].start : s.atoms[-1].end] for s in found]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("He went. She ran.", ["He went", "She ran"], id="stop"),
        pytest.param("Dr. Ann Lee went.", ["Dr. Ann Lee went"], id="abbreviation"),
        pytest.param("It rose by 1,500.", ["It rose by 1,500"], id="thousands"),
        pytest.param("It rose 3.5 per cent.", ["It rose 3.5 per cent"], id="decimal"),
        pytest.param(
            "In the U.S. The rest went.", ["In the U.S.", "The rest went"], id="dotted-at-the-end"
        ),
        pytest.param("“Go.” He went.", ["“Go.”", "He went"], id="quotation"),
        pytest.param("“Why?” Ann Lee asked.", ["“Why?” Ann Lee asked"], id="question-asked"),
        pytest.param("“Why?” Nobody knew that.", ["“Why?”", "Nobody knew that"], id="question"),
        pytest.param("“A. B. C,” he said.", ["“A. B. C,” he said"], id="stops-inside"),
        pytest.param("He said “no”. She ran.", ["He said “no”", "She ran"], id="stop-behind-mark"),
    ],
)
def test_cuts(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_furniture_is_not_read() -> None:
    assert cut("Read more here.", Role.FURNITURE) == []


def test_a_very_long_sentence_is_cut() -> None:
    assert len(cut("word " * 1000)) > 1
