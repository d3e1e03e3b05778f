"""Find in one sentence what was said: the clause or quotation that belongs to a verb of speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.attribution import Attribution
from audit.language.circumstances import FAR, behind_circumstances, behind_colon, that_clause
from audit.language.clauses import Atom
from audit.language.subjects import (
    INSIDE,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    People,
    has_finite,
    is_finite,
    named_in,
)

# What begins an aside of the writer behind "he said,".
_TURNS = frozenset(
    "though although while who which whose before after when as according apparently with without"
    " during in on at from via".split()
)
_CUTS = frozenset(
    "referring alluding citing pointing speaking according noting adding saying insisting stressing"
    " warning arguing".split()
)
_SURE = frozenset("say tell claim insist allege admit".split())
"""Verbs behind which even words without an auxiliary are a clause."""
_NO_CLAUSE = frozenset(
    "to of so and but or nothing little goodbye no yes much more for against about with from"
    " something anything everything otherwise".split()
)
_QUESTIONS = frozenset("how why what who when where whether if".split())
_WHENS = frozenset("last next this earlier later then years months days".split())
_REPORTING = frozenset("write report explain recall confirm announce continue testify".split())
_DASHES = frozenset({"—", "–", "--"})
_WEAK_ENDS = frozenset(
    "and but then before after when as in on at which to while during with for".split()
)

Stretch = tuple[int, int]
"""A half-open range of atoms."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, as a half-open range of atoms, and who said it with which verb, if told.

    `shared` says that the subject is that of the verb before; `again` that it goes on from what
    the attribution interrupts.
    """

    first: int
    end: int
    verb: Span | None
    named: Span | None
    shared: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Unit:
    """Verb and subject, or "according to" and its source, as a range of atoms."""

    first: int
    end: int
    at: int
    verb: Attribution | None
    named: Span | None


def said_in(atoms: Sequence[Atom], found: Sequence[Attribution], people: People) -> list[Said]:
    """All that the sentence says was said, in order; no two overlap."""
    units = [*_sources(atoms, people), *(_Unit(*o.group, o.at, o, o.named) for o in found)]
    units.sort(key=lambda unit: (unit.first, unit.at))
    return list(_Sentence(atoms, units).said()) if units else []


def _sources(atoms: Sequence[Atom], people: People) -> Iterator[_Unit]:
    """Every 'according to X'."""
    for at in range(len(atoms) - 2):
        if atoms[at].low != "according" or atoms[at + 1].low != "to":
            continue
        end = at + 3
        while end < len(atoms) and end - at < FAR:
            atom = atoms[end]
            if atom.gap not in INSIDE or atom.quotation is not None or atom.low in STOPS:
                break
            end += 1
        yield _Unit(at, end, at, None, named_in(atoms, at + 2, end, people))


class _Sentence:
    """One sentence and its attributions."""

    def __init__(self, atoms: Sequence[Atom], units: Sequence[_Unit]) -> None:
        self._atoms = atoms
        self._units = units
        self._frame = self._framing()

    def said(self) -> Iterator[Said]:
        """What was said, in order."""
        done = 0
        for unit in self._units:
            if unit.at < done or (self._frame is not None and self._is_framed(unit)):
                continue
            for one in self._belonging(unit, done):
                yield one
                done = max(done, one.end, unit.end)

    def _framing(self) -> _Unit | None:
        """The ', Ann Lee writes.' at the end of the sentence: all before it is hers."""
        last = max(self._units, key=lambda unit: unit.end)
        if last.verb is None or last.verb.subject is None:
            return None
        behind = behind_circumstances(self._atoms, last.end, tells=last.verb.verb.tells)
        if behind < len(self._atoms) and self._atoms[behind].low not in {"in", "on", "at"}:
            return None
        if has_finite(self._atoms[behind:]) or that_clause(self._atoms, last.end) is not None:
            return None
        gap = self._atoms[last.first].gap if last.first else ""
        quoted = last.first > 0 and self._atoms[last.first - 1].quotation is not None
        return last if gap == "," or (quoted and not gap) else None

    def _is_framed(self, unit: _Unit) -> bool:
        """Whether the attribution is part of what somebody else is said to have said."""
        frame = self._frame
        if frame is None or unit is frame or unit.first >= frame.first:
            return False
        before = self._atoms[unit.first - 1] if unit.first else None
        return before is None or (before.quotation is None and unit.verb is not None)

    def _belonging(self, unit: _Unit, done: int) -> Iterator[Said]:
        """What is said to the left or the right of verb and subject, or on both sides."""
        verb = unit.verb
        where = None if verb is None else self._span(verb.at, verb.at + 1)
        shared = verb is not None and verb.subject is None
        if verb is None and self._opens(unit, done):
            right = self._behind_source(unit)
            if right is not None:
                yield Said(*right, where, unit.named)
            return
        if verb is not None and not self._follows_quotation(unit, done):
            right = self._complement(unit, verb)
            if right is not None:
                yield Said(*right, where, unit.named, shared)
            if right is not None or shared:
                return
        left = self._left(unit, done)
        if left is not None:
            yield Said(*left, where, unit.named, shared)
            rest = self._rest(unit, left)
            if rest is not None:
                yield Said(*rest, where, unit.named, shared, again=True)

    def _opens(self, unit: _Unit, done: int) -> bool:
        """Whether 'According to X' or 'But according to X' begins the sentence."""
        if unit.first > done == 0:
            return unit.first == 1 and self._atoms[0].low in STOPS
        return unit.first == done

    def _follows_quotation(self, unit: _Unit, done: int) -> bool:
        if unit.first <= done:
            return False
        one = self._atoms[unit.first - 1].quotation
        return one is not None and one.sort not in {"scare", "title"}

    def _left(self, unit: _Unit, done: int) -> Stretch | None:
        """What stands before "he said": a quotation, a clause, or a clause with quotations."""
        atoms, end = self._atoms, unit.first
        if end > done and atoms[end - 1].low == "as":  # "It leaks, as Ann Lee said"
            end -= 1
        first = _behind_label(atoms, done, end)
        if end <= first:
            return None
        last = atoms[end - 1].quotation
        if last is None:
            return (first, end) if self._is_turned(unit, first, end) else None
        introduced = atoms[end - 1].gap[-1:] in {",", ":", "—", "–", "-"}
        if end - first == 1 or (last.sort == "speech" and introduced):
            return end - 1, end
        if atoms[end - 2].quotation is not None and not atoms[end - 1].gap:
            return end - 1, end
        return first, end

    def _is_turned(self, unit: _Unit, first: int, end: int) -> bool:
        """Whether the words before "he said" are what he said, and no 'Last month, he said'."""
        atoms, gap = self._atoms, self._atoms[end].gap
        if "," not in gap and gap not in _DASHES | {"?", "!"}:
            return False
        words = atoms[first:end]
        if unit.verb is None:
            return True
        finite = has_finite(words)
        if len(words) < 2 or (words[0].low in PREPOSITIONS | _WHENS and not finite):
            return False
        if not (finite or unit.verb.verb.plain or unit.verb.verb.tells or _reports(unit)):
            return False
        behind = behind_circumstances(atoms, unit.end, tells=unit.verb.verb.tells)
        if behind >= len(atoms) or atoms[behind].gap not in INSIDE:
            return True
        return atoms[behind].low in PREPOSITIONS | _TURNS

    def _rest(self, unit: _Unit, left: Stretch) -> Stretch | None:
        """What goes on behind "he said,": `"No," he said, "never"` or 'Often, he said, they do'."""
        atoms, start = self._atoms, unit.end
        if atoms[left[1] - 1].quotation is not None:
            return self._further_quotation(start)
        if start >= len(atoms) or atoms[start].gap not in _DASHES | {",", ";"}:
            return None
        low = atoms[start].low
        if low in _TURNS or low.endswith("ing"):
            return None
        turned = unit.verb is None or unit.verb.inverted
        if turned and (has_finite(atoms[left[0] : left[1]]) or low in {"a", "an", "the"}):
            return None
        return start, self._clause_end(start)

    def _further_quotation(self, start: int) -> Stretch | None:
        for index in range(start, min(start + FAR, len(self._atoms))):
            atom = self._atoms[index]
            if atom.quotation is not None:
                return (index, index + 1) if atom.gap[-1:] in {",", ":"} else None
            if is_finite(atom):
                return None
        return None

    def _complement(self, unit: _Unit, verb: Attribution) -> Stretch | None:
        """What stands behind "she said", "she told the court in May that"."""
        atoms = self._atoms
        colon = behind_colon(atoms, unit.end)
        if colon is not None or verb.inverted:
            return colon
        start = verb.group[1]
        that = that_clause(atoms, start)
        if that is not None:
            return that, self._clause_end(that)
        start = behind_circumstances(atoms, start, tells=verb.verb.tells)
        if start >= len(atoms):
            return None
        here = atoms[start]
        if here.quotation is not None and here.gap in {"", ",", ":"}:
            return start, self._quoted_end(start)
        if here.gap not in {"", "("} or not (verb.verb.plain or verb.verb.tells):
            return None
        return self._clause_without_that(verb, start)

    def _clause_without_that(self, verb: Attribution, start: int) -> Stretch | None:
        end = self._clause_end(start)
        words = self._atoms[start:end]
        low = words[0].low
        number = any(word.text[:1].isdigit() for word in words[1:3])
        if low in _NO_CLAUSE and not (low == "no" or (low in {"about", "more"} and number)):
            return None
        if verb.verb.ambiguous and low not in PRONOUNS:
            return None
        sure = verb.verb.base in _SURE
        if low in _QUESTIONS or low in PREPOSITIONS:
            return (start, end) if sure and has_finite(words) else None
        if sure:
            if verb.verb.tells and verb.subject is None and low in PRONOUNS:
                return None
            return (start, end) if len(words) > (1 if low in PRONOUNS else 2) else None
        return (start, end) if _begins_clause(words) else None

    def _quoted_end(self, start: int) -> int:
        """The end of what opens with a quotation: just that, or a clause around it."""
        atoms = self._atoms
        quotation = atoms[start].quotation
        if start + 1 >= len(atoms) or (quotation is not None and quotation.sort == "speech"):
            return start + 1
        following = atoms[start + 1]
        if following.gap or following.low in _WEAK_ENDS:
            return start + 1
        return self._clause_end(start)

    def _behind_source(self, unit: _Unit) -> Stretch | None:
        """The clause behind 'According to X,', or 'According to X, a Y,'."""
        if unit.end < len(self._atoms) and self._atoms[unit.end].gap in _DASHES:
            later = range(unit.end + 1, len(self._atoms))
            dashes = (index for index in later if self._atoms[index].gap in _DASHES)
            first = next(dashes, None)
            return None if first is None else (first, self._clause_end(first))
        at = self._next_comma(unit.end)
        if at is None:
            return None
        first = at
        following = self._next_comma(at + 1)
        aside = self._atoms[at].low in {"a", "an", "who", "which", "the"}
        if aside and following is not None and not has_finite(self._atoms[at:following]):
            first = following
        return first, self._clause_end(first)

    def _next_comma(self, start: int) -> int | None:
        for index in range(start, len(self._atoms)):
            if self._atoms[index].gap == ",":
                return index
        return None

    def _clause_end(self, start: int) -> int:
        """The end of the sentence, or where another attribution takes over."""
        atoms, end = self._atoms, len(self._atoms)
        for unit in self._units:
            if start + 1 < unit.first < end and self._takes_over(unit):
                end = unit.first
                if atoms[end - 1].low in {"and", "but", "while"}:
                    end -= 1
        for index in range(start + 2, end):
            if atoms[index].low in _CUTS and atoms[index].gap in _DASHES | {","}:
                return index
        return end

    def _takes_over(self, unit: _Unit) -> bool:
        """Whether the attribution stands outside the clause before it."""
        gap, before = self._atoms[unit.first].gap, self._atoms[unit.first - 1]
        if unit.verb is None:
            return gap == ","
        if unit.verb.inverted:
            return False
        if unit.verb.subject is None:
            return gap in _DASHES | {","} and unit.verb.verb.participle
        if before.low in {"and", "but", "while"}:
            return before.gap in {",", ";", "—"}
        return gap in {",", ";"} and unit.end < len(self._atoms)

    def _span(self, first: int, end: int) -> Span:
        return Span(self._atoms[first].start, self._atoms[end - 1].end)


def _reports(unit: _Unit) -> bool:
    return unit.verb is not None and unit.verb.verb.base in _REPORTING


def _begins_clause(words: Sequence[Atom]) -> bool:
    """Whether a subject and an auxiliary stand at the head, before any mark or conjunction."""
    for index, atom in enumerate(words):
        if index and (atom.gap not in INSIDE or atom.low in STOPS):
            return False
        if index and is_finite(atom):
            return True
        if "'" in atom.low and is_finite(atom):
            return True
    return False


def _behind_label(atoms: Sequence[Atom], first: int, end: int) -> int:
    """Past a dateline ("ROME --") or a label ("ANALYSIS:") at the head of the sentence."""
    for index in range(first + 1, min(end, first + 7)):
        if atoms[index].gap in _DASHES | {":", ") —", ") --", ") –", ")--"}:
            label = len(atoms[first].text) > 2 and atoms[first].text.isupper()
            return index if label else first
    return first
