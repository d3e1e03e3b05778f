"""What an article prints twice by mistake, and what it repeats on purpose."""

from __future__ import annotations

from audit.documents.document import Role
from audit.language.repetitions import repeated_paragraphs, repeated_sentences
from audit.language.sentences import sentences
from tests.factories import document

LONG = "The ministers met in Riga on Monday and spoke about the harbour for two hours."
SHORT = "They spoke of the harbour."


def starts(*paragraphs: str, role: Role = Role.BODY) -> list[tuple[int, int]]:
    made = document(*paragraphs, role=role)
    return [(one.first.start, one.span.start) for one in repeated_paragraphs(made)]


def test_a_long_paragraph_is_found_wherever_it_stands_again() -> None:
    assert starts(LONG, "Nobody spoke.", LONG) == [(0, len(LONG) + 17)]


def test_other_spaces_do_not_hide_it() -> None:
    assert starts(LONG, LONG.replace(" ", "\u00a0", 1)) == [(0, len(LONG) + 2)]


def test_a_short_paragraph_is_found_only_directly_behind() -> None:
    assert starts(SHORT, SHORT) == [(0, len(SHORT) + 2)]
    assert starts(SHORT, "Nobody spoke.", SHORT) == []


def test_a_few_words_are_a_refrain() -> None:
    assert starts("Never again.", "Never again.") == []


def test_a_line_below_itself_is_found() -> None:
    text = f"{SHORT}\n{SHORT}\nNobody spoke."
    assert starts(text) == [(0, len(SHORT) + 1)]


def test_headlines_and_furniture_are_not_compared() -> None:
    assert starts(LONG, LONG, role=Role.HEADLINE) == []


def test_sentences_are_found_directly_behind_each_other() -> None:
    made = document(f"{SHORT} {SHORT} Nobody spoke. {LONG}", LONG)
    found = list(repeated_sentences(made, sentences(made)))
    assert [(one.first.start, one.span.start) for one in found] == [(0, len(SHORT) + 1)]
