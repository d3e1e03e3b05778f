"""A sentence as the modules that find speech see it."""

from __future__ import annotations

from audit.language.clauses import Atom, sentences_of_atoms
from audit.language.reading import Reading
from audit.language.subjects import People
from tests.language.documents import document


def read(text: str) -> tuple[list[Atom], People]:
    """The atoms of the one sentence of `text`, and the people in it."""
    reading = Reading(document(text))
    found = reading.mentions
    people = People(
        {m.name_span.end: m.name_span for m in found},
        {m.name_span.start: m.name_span for m in found},
        {m.span.start: m.name_span for m in found},
    )
    (sentence,) = sentences_of_atoms(reading.document, reading.tokens, reading.quotations)
    return sentence.atoms, people
