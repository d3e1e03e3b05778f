"""Look past what can stand between "said" and what was said: listeners, times and occasions."""

from __future__ import annotations

from collections.abc import Sequence

from audit.language.clauses import Atom
from audit.language.subjects import INSIDE, PREPOSITIONS, PRONOUNS, is_finite

_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat"
    " sun late early earlier today yesterday tonight morning afternoon evening night noon week"
    " month year last this again publicly recently afterward afterwards later ago days weeks"
    " months years jan feb mar apr aug sept oct nov dec january february march april may june july"
    " august september october november december previously bluntly".split()
)
_OCCASIONS = frozenset(
    "statement interview email e-mail release report conference letter post tweet briefing speech"
    " hearing court phone telephone message news note memo blog video ad affidavit filing lawsuit"
    " ruling decision article book column essay commentary testimony remarks address debate meeting"
    " forum summit call podcast show broadcast documentary announcement facebook twitter instagram"
    " television radio tv parliament online writing addition response reply time part press".split()
)
_LISTENERS = frozenset(
    "him her them us me reporters journalists lawmakers court jurors investigators police"
    " officers legislators parliament congress supporters delegates investors staff parents"
    " students voters everyone people media mps ministers officials analysts senators".split()
)
_MEDIA = frozenset(
    "news agency newspaper magazine radio channel network website television broadcaster programme"
    " program station host reporter correspondent daily weekly service site outlet".split()
)
_ARTICLES = frozenset("the a an his her their its my our".split())
FAR = 16
"""Atoms between a verb and what was said, at most."""


def that_clause(atoms: Sequence[Atom], start: int) -> int | None:
    """The "that" that begins the clause, with no more than circumstances before it."""
    for index in range(start, min(start + FAR, len(atoms))):
        atom = atoms[index]
        if atom.quotation is not None or any(mark in atom.gap for mark in ":;—–"):
            return None
        if is_finite(atom) or ("," in atom.gap and atom.low.endswith("ing")):
            return None
        if atom.low == "that":
            if index > start and atoms[index - 1].low in PREPOSITIONS:
                return None
            return index if index - start < 3 or _is_circumstance(atoms[start]) else None
    return None


def behind_colon(atoms: Sequence[Atom], start: int) -> tuple[int, int] | None:
    """The quotation that a colon introduces, not far behind the verb."""
    for index in range(start, min(start + FAR, len(atoms))):
        if atoms[index].gap == ":":
            end = index + 1
            return (index, end) if atoms[index].quotation is not None else None
        if atoms[index].gap not in INSIDE | {","} or atoms[index].quotation is not None:
            return None
    return None


def behind_circumstances(atoms: Sequence[Atom], start: int, *, tells: bool) -> int:
    """Past listeners, times and occasions: 'told reporters in a statement on Friday'."""
    at = _behind_listener(atoms, start) if tells else start
    while at < len(atoms) and atoms[at].quotation is None and not atoms[at].gap:
        low = atoms[at].low
        if low in _TIMES or (low.isdigit() and at > start):
            at += 1
        elif low == "to" and not tells:
            at = _behind_listener(atoms, at + 1)
        elif low in PREPOSITIONS:
            after = _behind_occasion(atoms, at)
            if after is None:
                break
            at = after
        else:
            break
    return at


def _behind_occasion(atoms: Sequence[Atom], at: int) -> int | None:
    """Past 'in a written statement' or 'on Friday', if the preposition at `at` begins one."""
    for index in range(at + 1, min(at + 7, len(atoms))):
        atom = atoms[index]
        if atom.quotation is not None or atom.gap not in INSIDE:
            return None
        if is_finite(atom):
            return None
        if atom.low in _OCCASIONS or atom.low in _TIMES:
            following = atoms[index + 1] if index + 1 < len(atoms) else None
            if following is not None and following.low in _OCCASIONS | _TIMES:
                continue
            return index + 1
    return None


def _behind_listener(atoms: Sequence[Atom], start: int) -> int:
    """Past the one who is told: a pronoun, a name, "the crowd", "reporters"."""
    if start >= len(atoms) or atoms[start].quotation is not None:
        return start
    low = atoms[start].low
    if low in _LISTENERS:
        return start + 1
    at = start
    if low in _ARTICLES:
        at += 1
        while at < len(atoms) and at - start < 5 and _is_name_word(atoms, at):
            at += 1
        if at == start + 1:
            at += 1
        return _behind_medium(atoms, min(at, len(atoms)))
    while at < len(atoms) and at - start < 8 and _is_name_word(atoms, at):
        at += 1
    if at < len(atoms) and at == start and atoms[at].low.endswith("s"):
        return at + 1
    return _behind_medium(atoms, at)


def _behind_medium(atoms: Sequence[Atom], at: int) -> int:
    """Past the "news agency" of 'told the AFP news agency'."""
    while at < len(atoms) and atoms[at].low in _MEDIA and not atoms[at].gap:
        at += 1
    return at


def _is_name_word(atoms: Sequence[Atom], at: int) -> bool:
    atom = atoms[at]
    if atom.quotation is not None or atom.gap not in {"", "-", "&", "."}:
        return False
    return atom.text[0].isupper() and atom.low not in PRONOUNS


def _is_circumstance(atom: Atom) -> bool:
    """Whether the word can begin a place, a time, an occasion or a listener."""
    low = atom.low
    return (
        low in PREPOSITIONS | _TIMES | _LISTENERS | _ARTICLES
        or atom.text[0].isupper()
        or low.endswith("ly")
        or low == "however"
    )
