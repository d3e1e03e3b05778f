"""Who says what: direct quotations and indirect speech, with verb and speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.language.attribution import attributions
from audit.language.clauses import Atom, Sentence, sentences_of_atoms
from audit.language.coreference import Namings
from audit.language.indirect_speech import Said, said_in
from audit.language.mentions import PersonMention
from audit.language.names import Name
from audit.language.nations import nation_of
from audit.language.quotations import Quotation
from audit.language.subjects import PREPOSITIONS, People
from audit.language.words import Word

Manner = Literal["direct", "indirect", "mixed"]

_SUBJECTS = frozenset({"he", "she", "they", "it"})
_THIRD = _SUBJECTS | {"his", "her", "their", "its"}
_EARLY = 4
"""Atoms before which a name that is no person's can be what the sentence is about."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the document says somebody said.

    `span` is what was said: a quotation with its marks, or the clause of indirect speech with its
    "that" and without the full stop; mixed is a clause with quotations inside. `speaker` is the
    speaker as named beside it (None if the sentence names nobody, as when a speech goes on in the
    next paragraph), `resolved` the fullest naming of that speaker in the document, and `name` its
    words. `continues` says that it is the same speech as the statement before, which an
    attribution ("he said") or the end of a paragraph interrupts.
    """

    span: Span
    manner: Manner
    quotations: tuple[Quotation, ...] = ()
    verb: Span | None = None
    speaker: Span | None = None
    resolved: Span | None = None
    name: str = ""
    continues: bool = False


def statements(
    document: Document,
    tokens: Sequence[Word],
    quotations: Sequence[Quotation],
    mentions: Sequence[PersonMention],
    names: Sequence[Name],
) -> tuple[Statement, ...]:
    """What the document says that people said, in order. Linear in the length of the text."""
    reader = _Reader(document, quotations, mentions, names)
    for sentence in sentences_of_atoms(document, tokens, quotations):
        reader.read(sentence)
    return tuple(reader.found)


class _Reader:
    """One document while it is read from its beginning."""

    def __init__(
        self,
        document: Document,
        quotations: Sequence[Quotation],
        mentions: Sequence[PersonMention],
        names: Sequence[Name],
    ) -> None:
        self.found: list[Statement] = []
        self._document = document
        self._text = document.text
        self._starts = [one.span.start for one in quotations]
        self._ends = [one.span.end for one in quotations]
        outside = [one for one in mentions if not self._in_quotation(one.name_span)]
        self._namings = Namings(document.text, mentions, names)
        self._people = People(
            {one.name_span.end: one.name_span for one in outside},
            {one.name_span.start: one.name_span for one in outside},
            {one.span.start: one.name_span for one in outside},
        )
        self._names = {one.span.start: one.span for one in names if not nation_of(one.words[0])}
        self._speaker: Span | None = None
        self._subject: Span | None = None

    def read(self, sentence: Sentence) -> None:
        """Add what is said in the sentence."""
        atoms = sentence.atoms
        self._subject = None
        found = list(attributions(atoms, self._people))
        said = said_in(atoms, found, self._people)
        subject = self._bring_up(atoms, sentence.segment)
        covered = 0
        last: Span | None = None
        for one in [*said, None]:
            until = one.first if one is not None else len(atoms)
            self._left_over(atoms, covered, until, subject)
            if one is None:
                return
            covered = one.end
            named = one.named
            if named is None and one.shared:
                named = last or subject
            last = named or last
            self._add(atoms[one.first : one.end], one, named)

    def _add(self, atoms: Sequence[Atom], one: Said, named: Span | None) -> None:
        again = one.again and bool(self.found)
        if named is not None and not again:
            self._speaker = self._namings.resolve(named)
        quoted = tuple(atom.quotation for atom in atoms if atom.quotation is not None)
        direct = len(quoted) == len(atoms)
        manner: Manner = "direct" if direct else "mixed" if quoted else "indirect"
        span = Span(atoms[0].start, atoms[-1].end)
        told = None if one.shared else one.named
        self._emit(span, manner, quoted, one.verb, told, continues=again)

    def _left_over(self, atoms: Sequence[Atom], first: int, end: int, subject: Span | None) -> None:
        """Quotations that no verb claims: a speech that goes on, or what a colon introduces."""
        for index in range(first, end):
            atom = atoms[index]
            one = atom.quotation
            if one is None or one.sort in {"scare", "title"}:
                continue
            alone = all(other.quotation is not None for other in atoms)
            if not alone and not self._stands_out(atoms, index):
                continue
            if not alone and subject is not None:
                self._speaker = self._namings.resolve(subject)
            named = subject if not alone else None
            goes_on = alone and bool(self.found) and (one.continues or named is None)
            self._emit(one.span, "direct", (one,), None, named, continues=goes_on)

    def _stands_out(self, atoms: Sequence[Atom], index: int) -> bool:
        """Whether the quotation is speech though the sentence has no verb for it."""
        one, gap = atoms[index].quotation, atoms[index].gap
        if one is None:
            return False
        if gap.endswith(":"):
            return True
        last = self._text[one.inner.end - 1]
        return one.sort == "speech" and last in ".?!,…" and len(one.inner.of(self._text)) > 40

    def _emit(
        self,
        span: Span,
        manner: Manner,
        quoted: tuple[Quotation, ...],
        verb: Span | None,
        named: Span | None,
        *,
        continues: bool,
    ) -> None:
        full = self._speaker
        name = full.of(self._text) if full is not None else ""
        self.found.append(Statement(span, manner, quoted, verb, named, full, name, continues))

    def _bring_up(self, atoms: Sequence[Atom], segment: int) -> Span | None:
        """Put the people of the sentence in focus; its subject, if it begins with one."""
        subject: Span | None = None
        prose = self._is_prose(segment)
        for index, atom in enumerate(atoms):
            name = self._people.by_start.get(atom.start) or self._names.get(atom.start)
            if name is not None and prose:
                before = atoms[index - 1].low if index else ""
                leads = subject is None and before not in PREPOSITIONS
                leads = (leads and self._people.holds(name)) or (leads and index < _EARLY)
                self._namings.bring_up(name, subject=leads)
                subject = name if leads else subject
            elif subject is None and atom.low in _THIRD and (index == 0 or atom.low in _SUBJECTS):
                subject = Span(atom.start, atom.end)
        return subject

    def _is_prose(self, segment: int) -> bool:
        """Whether the paragraph ends as sentences do, and is no heading or link."""
        end = self._document.segments[segment].span.end
        return self._text[end - 1] in ".?!…”\"’':)"

    def _in_quotation(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and span.start < self._ends[index]
