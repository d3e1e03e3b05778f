"""Find whom a sentence names, in order, and which of them it is about."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.clauses import Atom, Sentence
from audit.language.names import FUNCTION_WORDS, Name
from audit.language.nations import nation_of
from audit.language.nouns import is_personal
from audit.language.subjects import (
    DETERMINERS,
    INSIDE,
    LONGEST_SUBJECT,
    PREPOSITIONS,
    People,
    is_finite,
)

_PLACING = frozenset({"in", "at", "near", "from", "to", "through", "outside"})
_EARLY = 4
"""Atoms before which a name that is no person's can be what the sentence is about."""
_EARLY_PERSON = 14
_LONGEST_CREDIT = 80
_SUBJECTS = frozenset({"he", "she", "they", "it"})
_THIRD = _SUBJECTS | {"his", "her", "their", "its"}


@dataclass(frozen=True, slots=True)
class NamedHere:
    """A person or body where a sentence names it; `leads` if the sentence is about it."""

    span: Span
    leads: bool


@dataclass(frozen=True, slots=True)
class SentenceNames:
    """Whom a sentence names; `subject` is what it is about, a name, a pronoun or a phrase."""

    named: tuple[NamedHere, ...]
    subject: Span | None


class NameFinder:
    """The names of one document, to be found sentence by sentence."""

    def __init__(self, document: Document, people: People, names: Sequence[Name]) -> None:
        self._document = document
        self._people = people
        self._bodies = {one.span.start: one.span for one in names if _may_speak(one)}
        self._named = {**self._bodies, **people.by_start}

    def names_of(self, sentence: Sentence) -> SentenceNames:
        """Whom the sentence names. Headings, labels and credits name nobody."""
        atoms = sentence.atoms
        opening = _opening_phrase(atoms)
        named: list[NamedHere] = []
        subject: Span | None = None
        if opening is not None and _is_somebody(self._document.text, opening):
            subject = opening
            named.append(NamedHere(opening, leads=True))
        if not self._is_prose(sentence.segment):
            return SentenceNames((), subject)
        last: Span | None = None
        for index, atom in enumerate(atoms):
            name = self._named.get(atom.start)
            if name is not None and not _is_label(atoms, index, name):
                leads = self._leads(atoms, index, name, subject)
                named.append(NamedHere(name, leads))
                subject = name if leads else subject
                placed = index > 0 and atoms[index - 1].low in _PLACING
                last = name if self._people.holds(name) and not placed else last
            elif subject is None and atom.low in _THIRD and (index == 0 or atom.low in _SUBJECTS):
                subject = Span(atom.start, atom.end)
        if subject is None and last is not None:
            named.append(NamedHere(last, leads=True))
        return SentenceNames(tuple(named), subject or opening)

    def _leads(self, atoms: Sequence[Atom], index: int, name: Span, subject: Span | None) -> bool:
        """Whether the sentence is about what is named here: it comes first, and a person does."""
        if index and atoms[index - 1].low in PREPOSITIONS:
            return False
        if self._people.holds(name):
            body = subject is not None and self._bodies.get(subject.start) == subject
            replaces = body and not self._people.holds(subject) if subject else False
            return subject is None or (index < _EARLY_PERSON and replaces)
        return subject is None and index < _EARLY

    def _is_prose(self, segment: int) -> bool:
        """Whether the paragraph ends as sentences do, and is no heading, link or credit."""
        span = self._document.segments[segment].span
        text = self._document.text
        ending = text[max(span.start, span.end - _LONGEST_CREDIT) : span.end]
        if ending[-1] not in ".?!…”\"’':)":
            return False
        if ending.rstrip(".").endswith(")") and "(" in ending:
            return False
        return not _is_credit(text[span.start : min(span.end, span.start + _LONGEST_CREDIT)])


def _is_somebody(text: str, opening: Span) -> bool:
    """Whether it is 'A Hull woman' or 'The minister'."""
    words = opening.of(text).lower().split()
    return len(words) > 1 and words[0] in {"a", "an", "the", "one"} and is_personal(words)


def _opening_phrase(atoms: Sequence[Atom]) -> Span | None:
    """The noun phrase that the sentence begins with, if an auxiliary shows where it ends."""
    for index, atom in enumerate(atoms[:LONGEST_SUBJECT]):
        if atom.quotation is not None or (index and atom.gap not in INSIDE):
            return None
        if index and is_finite(atom):
            definite = atoms[0].low in DETERMINERS or atoms[0].low not in FUNCTION_WORDS
            return Span(atoms[0].start, atoms[index - 1].end) if definite else None
    first = atoms[0]
    named = first.text[:1].isupper() and first.low not in FUNCTION_WORDS
    return Span(first.start, first.end) if named else None


def _may_speak(name: Name) -> bool:
    """Whether the capitalised words can name a body, and are no country or first word."""
    if len(name.words) == 1 and (name.opens_sentence or nation_of(name.words[0])):
        return False
    return not name.title_case


def _is_label(atoms: Sequence[Atom], index: int, name: Span) -> bool:
    """Whether the name is the label of its paragraph: "ANALYSIS:"."""
    while index < len(atoms) and atoms[index].start < name.end:
        index += 1
    return index < len(atoms) and atoms[index].gap == ":"


def _is_credit(opening: str) -> bool:
    """Whether a photographer and an agency stand at the head: "Ann Lee / The Agency"."""
    before, slash, behind = opening.partition(" / ")
    return bool(slash) and len(before.split()) < _EARLY and behind[:1].isupper()
