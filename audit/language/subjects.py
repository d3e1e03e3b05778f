"""Cut the noun phrase that is the subject out of the words before or behind a verb of speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.clauses import Atom
from audit.language.names import FUNCTION_WORDS
from audit.language.titles import title_at

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})
PREPOSITIONS = frozenset(
    "in on at during after before with by from about over under since until through via amid near"
    " into against between among as per of for to without outside inside following despite".split()
)
DETERMINERS = frozenset(
    "the a an his her their its this these those some many several one two three four no our my"
    " both few most other another each your every any".split()
)
STOPS = frozenset(
    "and but or as while when because if that which who although though since after before what how"
    " where whether than so yet whom whose until once unless why like".split()
)
FINITE = frozenset(
    "is are was were has have had will would can could may might must should do does did isn't"
    " aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't"
    " don't doesn't didn't he's she's it's they're we're i'm you're there's that's he'd she'd"
    " they'd we'd i'd i've we've they've he'll she'll they'll we'll it'll what's"
    " who's let's".split()
)
"""Auxiliaries and contractions: with one of them, words make a clause."""
LONGEST_SUBJECT = 16
INSIDE = frozenset({"", "-", "&", "’", "'", ".", "/"})
"""What may stand between two words of one noun phrase."""
_INSIDE_NAMING = frozenset({"of", "for", "with", "at", "from", "to", "in", "by", "on", "about"})
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday weekend week month year morning"
    " afternoon evening night today yesterday".split()
)
_SHORTEST_WITH_TIME = 3
_MOST_BEHIND_NAME = 4
_CALLING = frozenset(
    "calls called describes described dubbed branded labelled labeled termed denounced condemned"
    " praised hailed dismissed decried".split()
)
_FAR = 14
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
_STANDING_ALONE = frozenset("many some others most several one both few everyone another".split())

Subject = tuple[int, int, Span]
"""The noun phrase as a half-open range of atoms, and the name that heads it."""


@dataclass(frozen=True, slots=True)
class People:
    """The people named outside quotations, by where their names end and begin."""

    by_end: Mapping[int, Span]
    by_start: Mapping[int, Span]
    with_title: Mapping[int, Span]
    """The name, by where it begins with its title."""

    def holds(self, span: Span) -> bool:
        """Whether the span is a person's name."""
        return self.by_start.get(span.start) == span


def has_finite(atoms: Sequence[Atom]) -> bool:
    """Whether one of the words is an auxiliary, so that they make a clause."""
    return any(map(is_finite, atoms))


def is_finite(atom: Atom) -> bool:
    """Whether the word is an auxiliary, and neither the month of May nor a man called Will."""
    return atom.low in FINITE and (atom.text[0].islower() or atom.low not in {"may", "will"})


def chunk_start(atoms: Sequence[Atom], last: int, people: People) -> int:
    """Where the stretch without marks and conjunctions begins that ends with atom `last`."""
    first = last
    while first > 0 and last - first < LONGEST_SUBJECT:
        before, here = atoms[first - 1], atoms[first]
        if here.gap not in INSIDE or before.quotation is not None:
            break
        if before.low in STOPS and not _joins_names(atoms, first - 1, people):
            break
        first -= 1
    return first


def subject_of(atoms: Sequence[Atom], first: int, end: int, people: People) -> Subject | None:
    """The noun phrase that ends before atom `end` and does not reach left of `first`."""
    end = _before_time(atoms, first, end)
    last = end - 1
    if atoms[last].low in PRONOUNS:
        return last, end, Span(atoms[last].start, atoms[last].end)
    while first < last and _only_leads(atoms[first].low):
        first += 1
    name = people.by_end.get(atoms[last].end)
    if name is not None:
        start = last
        while start > first and atoms[start].start > name.start:
            start -= 1
        leading = atoms[first:start]
        if not any(atom.low in _INSIDE_NAMING for atom in leading) or _is_role(leading[0].low):
            return first, end, name
        if atoms[first].low in PREPOSITIONS and start > first + 1:
            return _behind_preposition(atoms, first, end) or (start, end, name)
    inside = _name_before_place(atoms, first, end, people)
    if inside is not None:
        return first, end, inside
    opening = people.by_start.get(atoms[first].start) or people.with_title.get(atoms[first].start)
    if opening is not None:
        return _opening_name(atoms, first, end, opening)
    if atoms[first].low in PREPOSITIONS:
        return _behind_preposition(atoms, first, end)
    return None if _cannot_end(atoms[last]) else (first, end, _whole(atoms, first, end))


def head_of(
    atoms: Sequence[Atom], chunks: Sequence[tuple[int, int]], people: People
) -> Subject | None:
    """The chunk that is the subject: the nearest that ends in a name, or else the first phrase.

    Args:
        chunks: what the commas before the verb set off, the nearest first.
    """
    for place, (first, end) in enumerate(chunks):
        if _is_name_apposed(atoms, chunks[place : place + 2]):
            return first, end, _whole(atoms, first, end)
        subject = subject_of(atoms, _behind_conjunction(atoms, first, end), end, people)
        if subject is None or atoms[first].low in _RELATIVE:
            continue
        start, stop, named = subject
        ends_in_name = people.holds(named) and named.end == atoms[stop - 1].end
        if ends_in_name or (atoms[stop - 1].low in PRONOUNS and stop - start == 1):
            return subject
    for first, end in reversed(chunks):
        low = atoms[first].low
        if low in PREPOSITIONS or low in _RELATIVE or end - first > LONGEST_SUBJECT:
            continue
        if not has_finite(atoms[first:end]):
            subject = subject_of(atoms, _behind_conjunction(atoms, first, end), end, people)
            if subject is not None:
                return subject
    return None


def _is_name_apposed(atoms: Sequence[Atom], chunks: Sequence[tuple[int, int]]) -> bool:
    """Whether it is the "Kate" of 'her daughter, Kate, said'."""
    if len(chunks) < 2 or chunks[0][1] - chunks[0][0] > 1:
        return False
    name, noun = atoms[chunks[0][0]], atoms[chunks[1][1] - 1]
    capital = name.text[:1].isupper() and name.text.isalpha() and len(name.text) > 2
    return capital and name.low not in FUNCTION_WORDS and noun.text[:1].islower()


def _is_role(low: str) -> bool:
    """Whether 'spokesman for the union Ann Lee' begins so: a title without an article."""
    return title_at([low]) is not None


def antecedent(atoms: Sequence[Atom], end: int, people: People) -> Subject | None:
    """Whom the relative clause is about that begins with the "who" at `end`."""
    if end == 0 or atoms[end - 1].quotation is not None:
        return None
    name = people.by_end.get(atoms[end - 1].end)
    first = chunk_start(atoms, end - 1, people)
    if name is not None:
        return first, end, name
    while (
        first < end - 1 and atoms[first].text[0].islower() and atoms[first].low not in DETERMINERS
    ):
        first += 1
    return subject_of(atoms, first, end, people)


def caller(atoms: Sequence[Atom], end: int, people: People) -> Span | None:
    """Who is said to call or describe something as what the quotation at `end` has."""
    for index in range(end - 1, max(0, end - _FAR), -1):
        if atoms[index].quotation is not None or atoms[index].gap not in INSIDE:
            return None
        if atoms[index].low not in _CALLING:
            continue
        before = atoms[index - 1]
        if before.low in {"has", "have", "had", "also", "later", "once"} and index > 1:
            before = atoms[index - 2]
        if before.low in PRONOUNS:
            return Span(before.start, before.end)
        return people.by_end.get(before.end)
    return None


def named_in(atoms: Sequence[Atom], first: int, end: int, people: People) -> Span:
    """The name that heads the noun phrase, or else the whole phrase."""
    for index in range(first, end):
        if atoms[index].low in _INSIDE_NAMING or (index > first and atoms[index].gap not in INSIDE):
            break
        name = people.by_end.get(atoms[index].end)
        if name is not None and name.start >= atoms[first].start:
            return name
    for index in range(first + 1, end):
        if atoms[index].gap not in INSIDE:
            return _whole(atoms, first, index)
    return _whole(atoms, first, end)


def _before_time(atoms: Sequence[Atom], first: int, end: int) -> int:
    """The end of the phrase without the "on Tuesday" behind it."""
    if end - first < _SHORTEST_WITH_TIME or atoms[end - 1].low not in _TIMES:
        return end
    for index in range(end - 2, max(first, end - 5), -1):
        if atoms[index].low in {"on", "over", "in", "during", "late", "last", "this", "earlier"}:
            return index
    return end


def _joins_names(atoms: Sequence[Atom], at: int, people: People) -> bool:
    """Whether the "and" at `at` stands between two names: "Biden and Macron"."""
    if atoms[at].low != "and" or at == 0 or at + 1 >= len(atoms) or atoms[at].gap:
        return False
    before, behind = atoms[at - 1], atoms[at + 1]
    if before.quotation is not None or behind.quotation is not None:
        return False
    capitals = before.text[0].isupper() and behind.text[0].isupper()
    return capitals and (at < 3 or people.by_end.get(before.end) is not None)


def _opening_name(atoms: Sequence[Atom], first: int, end: int, name: Span) -> Subject | None:
    """'Ford on Wednesday' and 'Ford’s office' begin with a name; only one of them is Ford."""
    after = first
    while after < end and atoms[after].start < name.end:
        after += 1
    set_off = after == end or atoms[after].low in PREPOSITIONS
    if atoms[after - 1].end == name.end and set_off:
        return first, end, name
    if end - after > _MOST_BEHIND_NAME or _cannot_end(atoms[end - 1]):
        return None  # "Ann Lee launched a bill to stop alleged crimes"
    return first, end, _whole(atoms, first, end)


def _name_before_place(atoms: Sequence[Atom], first: int, end: int, people: People) -> Span | None:
    """'Physics professor Ann Lee at the University of Hull' names Ann Lee."""
    for index in range(first, end - 1):
        if atoms[index].low in _INSIDE_NAMING:
            return None
        name = people.by_end.get(atoms[index].end)
        if name is not None and atoms[index + 1].low in _INSIDE_NAMING:
            return name
    return None


def _behind_preposition(atoms: Sequence[Atom], first: int, end: int) -> Subject | None:
    """'On Monday the company': the last phrase with an article of its own."""
    for start in range(end - 2, first, -1):
        if atoms[start].low in DETERMINERS and atoms[start - 1].low not in PREPOSITIONS:
            return start, end, _whole(atoms, start, end)
    return None


def _behind_conjunction(atoms: Sequence[Atom], first: int, end: int) -> int:
    """The start of the part behind the last conjunction of the chunk."""
    for index in range(end - 1, first, -1):
        if atoms[index - 1].low in STOPS:
            return index
    return first


def _only_leads(low: str) -> bool:
    """Whether the word only leads up to the subject: "now", "still"."""
    if low in DETERMINERS or low in PREPOSITIONS or low in PRONOUNS:
        return False
    return low in FUNCTION_WORDS


def _cannot_end(atom: Atom) -> bool:
    if atom.quotation is not None:
        return False
    if atom.text[0].isupper():
        return atom.low.endswith("'s")
    if atom.low.endswith("'s"):  # "the campaign's alleged links"
        return True
    return atom.low in FUNCTION_WORDS and atom.low not in _STANDING_ALONE


def _whole(atoms: Sequence[Atom], first: int, end: int) -> Span:
    return Span(atoms[first].start, atoms[end - 1].end)
