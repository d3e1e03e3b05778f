"""Find in one sentence the verbs of speech, and for each its subject: the speaker as named there.

Without a parser: a subject is what stands between the verb and the nearest boundary on its left
(mark, conjunction, quotation), or, where the order is turned round, on its right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.clauses import Atom
from audit.language.names import FUNCTION_WORDS
from audit.language.speech_verbs import SpeechVerb, speech_forms, speech_verb
from audit.language.subjects import (
    DETERMINERS,
    INSIDE,
    LONGEST_SUBJECT,
    PREPOSITIONS,
    PRONOUNS,
    People,
    Subject,
    antecedent,
    chunk_start,
    has_finite,
    head_of,
    is_finite,
    named_in,
    subject_of,
)

_SKIPPED = frozenset(
    "has have had also later then now still once already even just first finally further both"
    " often sometimes always never ever again too recently previously".split()
)
_PARENTHETIC = frozenset(
    "however meanwhile though too instead therefore nevertheless nonetheless indeed also".split()
)
_BE = frozenset("is are was were be been being am get got gets".split())
_MODALS = frozenset("will would can could may might must should shall to do did does".split())
_BEFORE_NOUNS = frozenset(
    "the a an his her their its this my our your no any of some own such every each".split()
)
_CONJUNCTIONS = frozenset("and but or then yet".split())
_CONDITIONS = frozenset({"if", "unless", "whether"})
_PLURALS = frozenset("they we i people police some many who which that".split())
_FACTUAL = frozenset({"suggest", "indicate", "hint", "imply", "report", "note"})
"""What figures and findings do as well as people."""
# "The report claims that", but not "the Baltic states that".
_WITNESSES = frozenset(
    "report study lawsuit suit statement document letter bill law complaint filing memo article"
    " book survey paper column editorial website page post lawyer company ministry government group"
    " agency committee commission office department court indictment affidavit ruling review audit"
    " release notice note sign treaty constitution act charter contract agreement guide".split()
)
_TAKING_OBJECTS = frozenset({"you", "i"})
_COMMAS = frozenset({",", ".,", ")", "),", "("})
_RELATIVE = frozenset({"who", "which", "that"})
_MOST_CHUNKS = 8


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of speech and its subject, as indices of atoms (half-open ranges).

    `group` is the stretch of verb and subject together. `subject` is None for "adding" and for
    "and added", whose subject is that of the verb before; `named` is the part of the subject that
    names the speaker.
    """

    at: int
    verb: SpeechVerb
    group: tuple[int, int]
    subject: tuple[int, int] | None
    named: Span | None
    inverted: bool = False


def attributions(atoms: Sequence[Atom], people: People) -> Iterator[Attribution]:
    """The verbs of speech of a sentence that somebody is the subject of, in order."""
    forms = speech_forms()
    for at, atom in enumerate(atoms):
        verb = speech_verb(atom.low) if atom.low in forms else None
        if verb is None or (atom.text[0].isupper() and at > 0) or not _is_verb(atoms, at, verb):
            continue
        found = _Finder(atoms, at, verb, people).attribution()
        if found is not None:
            yield found


def _is_verb(atoms: Sequence[Atom], at: int, verb: SpeechVerb) -> bool:
    """Whether the form at `at` is used as a verb, in the active, of something that was said."""
    following = atoms[at + 1].low if at + 1 < len(atoms) else ""
    if verb.needs is not None and following != verb.needs:
        return False
    if at == 0:
        return verb.participle
    if atoms[at].gap in {"-", "‑"}:  # "so-called"
        return False
    before = atoms[at - 1]
    if not atoms[at].gap and (before.low in _BEFORE_NOUNS or before.low == "to"):
        return False
    left = _before_helpers(atoms, at)
    helper = ""
    if left >= 0 and not atoms[left + 1].gap and atoms[left].text[:1].islower():
        helper = atoms[left].low
    if helper in _MODALS or helper.endswith("n't") or helper in {"not", "cannot"}:
        return False
    if helper in _BE:
        return verb.participle and verb.base not in {"say", "tell"}
    if verb.base_form:
        if before.quotation is not None:
            return True
        return _is_plural(atoms, left) and (not verb.ambiguous or at + 1 == len(atoms))
    return True


def _before_helpers(atoms: Sequence[Atom], at: int) -> int:
    """The atom before the verb at `at` and its "has", "also" and "repeatedly"."""
    left = at - 1
    while left >= 0 and not atoms[left + 1].gap and _is_helper(atoms[left]):
        left -= 1
    return left


def _is_helper(atom: Atom) -> bool:
    if atom.quotation is not None:
        return False
    return atom.low in _SKIPPED or (atom.low.endswith("ly") and atom.text[0].islower())


def _is_plural(atoms: Sequence[Atom], left: int) -> bool:
    low = atoms[left].low if left >= 0 else ""
    return low in _PLURALS or low.endswith("s")


class _Finder:
    """The subject of one verb."""

    def __init__(self, atoms: Sequence[Atom], at: int, verb: SpeechVerb, people: People) -> None:
        self._atoms = atoms
        self._at = at
        self._verb = verb
        self._people = people
        self._behind = at + (2 if verb.needs else 1)

    def attribution(self) -> Attribution | None:
        """The verb with its subject, if it has one."""
        atoms, verb = self._atoms, self._verb
        left = self._past_asides(_before_helpers(atoms, self._at))
        if left < 0:
            return self._shared(left + 1) if verb.participle else None
        gap = atoms[left + 1].gap
        if atoms[left].quotation is not None:
            if verb.participle:
                return self._shared(left + 1)
            return self._inverted(strict=False)
        if verb.participle:
            return self._participle(left, gap)
        if atoms[left].low in _CONJUNCTIONS and left + 1 == self._at:
            return self._shared(left)
        if gap and gap != ")":
            return self._behind_comma(left)
        return self._plain(left)

    def _behind_comma(self, left: int) -> Attribution | None:
        """', said Ann Lee', or 'Ann Lee, the mayor, said'."""
        turned, apposed = self._inverted(strict=True), self._apposed(left)
        if turned is None or apposed is None:
            return turned or apposed
        return apposed if self._is_person(apposed) and not self._is_person(turned) else turned

    def _is_person(self, one: Attribution) -> bool:
        return one.named is not None and self._people.holds(one.named)

    def _past_asides(self, left: int) -> int:
        """Past the "however" of 'Ford, however, said'."""
        atoms = self._atoms
        if left > 0 and atoms[left + 1].gap == "," and atoms[left].low in _PARENTHETIC:
            return left - 1 if atoms[left].gap == "," else left
        return left

    def _shared(self, first: int) -> Attribution:
        return Attribution(self._at, self._verb, (first, self._behind), None, None)

    def _participle(self, left: int, gap: str) -> Attribution | None:
        """'Lincoln saying', or ', saying' of whoever the sentence is about."""
        name = None if gap else self._people.by_end.get(self._atoms[left].end)
        if name is not None:
            first = left
            while first > 0 and self._atoms[first].start > name.start:
                first -= 1
            return self._of((first, left + 1, name))
        # "in a landmark ruling that" has a noun there.
        loose = gap or self._atoms[left].low in {"and", "by", "of"}
        if loose or self._verb.base in {"say", "claim", "argue"}:
            return self._shared(left + 1)
        return None

    def _plain(self, left: int) -> Attribution | None:
        """The subject directly before the verb."""
        atoms = self._atoms
        if atoms[left].low in _RELATIVE:
            return self._of(antecedent(atoms, left, self._people))
        first = chunk_start(atoms, left, self._people)
        if first > 0 and atoms[first - 1].low in _RELATIVE and is_finite(atoms[first]):
            return self._of(antecedent(atoms, first - 1, self._people))
        if first > 0 and atoms[first - 1].low in _CONDITIONS:
            return None
        subject = subject_of(atoms, first, left + 1, self._people)
        if subject is None or atoms[left].low in _TAKING_OBJECTS:
            return None
        if self._verb.ambiguous and not self._is_sure(subject):
            return None
        first_word = atoms[subject[0]]
        if self._verb.base in _FACTUAL and first_word.low in {"a", "an"}:
            return None
        return self._of((self._from_quotation(subject[0]), *subject[1:]))

    def _from_quotation(self, first: int) -> int:
        """Back to the quotation before, if all between it and `first` can be of the subject."""
        atoms = self._atoms
        for index in range(first, max(0, first - LONGEST_SUBJECT), -1):
            before = atoms[index - 1]
            if before.quotation is not None:
                said = before.quotation.sort == "speech" and not atoms[index].gap
                return index if said else first
            if atoms[index].gap not in INSIDE | {","} or is_finite(before):
                break
        return first

    def _is_sure(self, subject: Subject) -> bool:
        """Whether a form like "claims" is the verb, because of what is before or behind it."""
        first, end, _ = subject
        last = self._atoms[end - 1]
        if last.low in PRONOUNS or self._people.by_end.get(last.end) is not None:
            return True
        if first and self._atoms[first - 1].quotation is not None:
            return True
        if self._behind >= len(self._atoms):
            return False
        following = self._atoms[self._behind]
        if following.quotation is None and following.low != "that":
            return False
        return last.low in _WITNESSES or (following.quotation is not None and end - first > 1)

    def _apposed(self, left: int) -> Attribution | None:
        """'Ann Lee, the mayor of Hull, said': back over the commas to the head."""
        atoms = self._atoms
        chunks: list[tuple[int, int]] = []
        end = left + 1
        while end > 0 and len(chunks) < _MOST_CHUNKS:
            first = end - 1
            while first > 0 and atoms[first].gap in INSIDE:
                if atoms[first - 1].quotation is not None:
                    break
                first -= 1
            chunks.append((first, end))
            if first == 0 or atoms[first].gap not in _COMMAS:
                break
            if atoms[first - 1].quotation is not None:
                break
            end = first
        return self._of(head_of(atoms, chunks, self._people))

    def _of(self, subject: Subject | None) -> Attribution | None:
        if subject is None:
            return None
        first, end, named = subject
        group = (first, self._behind)
        return Attribution(self._at, self._verb, group, (first, end), named)

    def _inverted(self, *, strict: bool) -> Attribution | None:
        """'said Ann Lee'. Behind a comma (strict) only what cannot be 'said the plan failed'."""
        atoms, first, people = self._atoms, self._behind, self._people
        end = self._phrase_behind()
        if end == first:
            return None
        low = atoms[first].low
        if low in FUNCTION_WORDS and low not in DETERMINERS and low not in PRONOUNS:
            return None
        if strict and (low in PRONOUNS or self._verb.tells):
            return None
        named = named_in(atoms, first, end, people)
        if people.holds(named):
            while atoms[end - 1].start >= named.end:
                end -= 1
            if strict and not self._is_set_off(end):
                return None
        elif strict and not self._may_be_turned(first, end):
            return None
        else:
            named = self._apposed_name(end) or named
        return Attribution(self._at, self._verb, (self._at, end), (first, end), named, True)

    def _phrase_behind(self) -> int:
        """The end of the noun phrase behind the verb."""
        atoms, first = self._atoms, self._behind
        end = first
        while end < len(atoms) and end - first < LONGEST_SUBJECT:
            atom = atoms[end]
            if atom.quotation is not None or is_finite(atom):
                break
            if end == first and atom.gap:
                break
            if end > first:
                ends = PREPOSITIONS - {"of", "for"} | {"who", "which", "that", "and"}
                if atom.gap not in INSIDE or atom.low in ends:
                    break
            end += 1
        return end

    def _may_be_turned(self, first: int, end: int) -> bool:
        """Whether ', said the report' ends there: an article's noun phrase, and a mark behind."""
        atoms = self._atoms
        if end < len(atoms) and (not atoms[end].gap or has_finite(atoms[end : end + 8])):
            return False
        return atoms[first].low in DETERMINERS or end - first <= 2

    def _apposed_name(self, end: int) -> Span | None:
        """The name in 'said her agent, Ann Lee.'"""
        atoms = self._atoms
        if end >= len(atoms) or atoms[end].gap != "," or atoms[end].quotation is not None:
            return None
        name = self._people.by_start.get(atoms[end].start)
        if name is not None:
            return name
        alone = end + 1 == len(atoms) or atoms[end + 1].gap == ","
        capital = atoms[end].text[0].isupper() and atoms[end].low not in FUNCTION_WORDS
        return Span(atoms[end].start, atoms[end].end) if alone and capital else None

    def _is_set_off(self, at: int) -> bool:
        """Whether a mark or a preposition stands there, so that no verb of the name follows."""
        atoms = self._atoms
        return at >= len(atoms) or bool(atoms[at].gap) or atoms[at].low in PREPOSITIONS
