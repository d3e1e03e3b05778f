"""Who says what: direct quotations and indirect speech, with verb and speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.attribution import attributions
from audit.language.clauses import Atom, Sentence, sentences_of_atoms
from audit.language.coreference import Namings
from audit.language.indirect_speech import Said, said_in
from audit.language.mentions import PersonMention
from audit.language.names import Name
from audit.language.quotations import Quotation
from audit.language.sentence_names import NamedHere, NameFinder
from audit.language.subjects import People, caller
from audit.language.words import Word

Manner = Literal["direct", "indirect", "mixed"]

_VOTES = {"he": 1, "his": 1, "him": 1, "himself": 1, "she": -1, "her": -1, "herself": -1}
_LONG_QUOTATION = 40
_INVISIBLE = " \u200b\ufeff\xa0'’\"”)"


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
    sentences = list(sentences_of_atoms(document, tokens, quotations))
    reader.learn_pronouns(sentences)
    for sentence in sentences:
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
        self._finder = NameFinder(document, self._people, names)
        self._waiting: list[NamedHere] = []
        self._speaker: Span | None = None
        self._read = 0
        self._last_said = 0
        self._segment = 0
        self._before: tuple[int, Span] | None = None

    def learn_pronouns(self, sentences: Sequence[Sentence]) -> None:
        """Learn from sentences about one person alone whether that person is "he" or "she"."""
        about: Span | None = None
        by_start = self._people.by_start
        for sentence in sentences:
            starts = [atom.start for atom in sentence.atoms if atom.start in by_start]
            named = [by_start[start] for start in starts]
            pronouns = sum(_VOTES[atom.low] for atom in sentence.atoms if atom.low in _VOTES)
            if len(named) == 1 or (not named and sentence.atoms[0].low in _VOTES):
                about = named[0] if named else about
                if about is not None and pronouns:
                    self._namings.vote(about, 1 if pronouns > 0 else -1)
            if named or pronouns == 0:
                about = named[0] if len(named) == 1 else None

    def read(self, sentence: Sentence) -> None:
        """Add what is said in the sentence."""
        atoms = sentence.atoms
        self._read += 1
        self._segment = sentence.segment
        found = list(attributions(atoms, self._people))
        said = said_in(atoms, found, self._people)
        names = self._finder.names_of(sentence)
        self._waiting = list(reversed(names.named))
        subject = names.subject
        covered = 0
        last: Span | None = None
        for one in [*said, None]:
            until = one.first if one is not None else len(atoms)
            self._left_over(atoms, covered, until, subject)
            if one is None:
                self._bring_up(atoms[-1].end)
                self._before = None
                if subject is not None and self._is_personal(subject):
                    self._before = (sentence.segment, subject)
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
            self._speaker = self._resolve(named)
        quoted = tuple(atom.quotation for atom in atoms if atom.quotation is not None)
        direct = len(quoted) == len(atoms)
        manner: Manner = "direct" if direct else "mixed" if quoted else "indirect"
        span = Span(atoms[0].start, atoms[-1].end)
        told = None if one.shared else one.named
        self._emit(span, manner, quoted, one.verb, told, continues=again)

    def _left_over(self, atoms: Sequence[Atom], first: int, end: int, subject: Span | None) -> None:
        """Quotations that no verb claims: a speech that goes on, or what a colon introduces."""
        alone = first < end and all(atom.quotation is not None for atom in atoms)
        for index in range(first, end):
            one = atoms[index].quotation
            if one is None or one.sort in {"scare", "title"}:
                continue
            if alone:
                self._alone(one)
                continue
            named = subject
            if one.sort == "fragment":
                named = caller(atoms, index, self._people)
                if named is None:
                    continue
            elif not self._stands_out(one, atoms[index].gap):
                continue
            if named is not None:
                self._speaker = self._resolve(named)
            self._emit(one.span, "direct", (one,), None, named, continues=False)

    def _alone(self, one: Quotation) -> None:
        """A sentence that is nothing but a quotation: of who spoke last, or is written about."""
        if one.closed and self._last(one) not in ".,?!…—–-":  # a heading
            return
        near = self._read - self._last_said <= 1
        if not near and self._before is not None:
            segment, about = self._before
            if segment == self._segment:  # "Lee was not convinced. “It leaks.”"
                self._speaker = self._namings.resolve(about)
        self._emit(one.span, "direct", (one,), None, None, continues=near and bool(self.found))

    def _is_personal(self, subject: Span) -> bool:
        return self._people.holds(subject) or subject.of(self._text).lower() in _VOTES

    def _stands_out(self, one: Quotation, gap: str) -> bool:
        """Whether the quotation is speech though the sentence has no verb for it."""
        if gap.endswith(":"):
            return True
        return self._last(one) in ".?!,…" and one.inner.end - one.inner.start > _LONG_QUOTATION

    def _last(self, quotation: Quotation) -> str:
        """The last character inside the marks, inner marks and invisible ones aside."""
        inner = quotation.inner
        start = max(inner.start, inner.end - 8)
        return self._text[start : inner.end].rstrip(_INVISIBLE)[-1:] or " "

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
        self._last_said = self._read
        full = self._speaker
        name = full.of(self._text) if full is not None else ""
        self.found.append(Statement(span, manner, quoted, verb, named, full, name, continues))

    def _resolve(self, named: Span) -> Span:
        """Who is named there, given all that is named before it."""
        self._bring_up(named.start)
        return self._namings.resolve(named)

    def _bring_up(self, until: int) -> None:
        """Put the people and bodies in focus that the sentence names before `until`."""
        while self._waiting and self._waiting[-1].span.start < until:
            one = self._waiting.pop()
            self._namings.bring_up(one.span, leads=one.leads)

    def _in_quotation(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and span.start < self._ends[index]
