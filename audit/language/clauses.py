"""Cut a text into sentences of atoms: words, and quotations as one atom each.

A sentence here is what one attribution can reach: it does not end inside a quotation, and a
quotation that ends in a question mark does not end it if "she asked" follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.documents.document import Document, Role
from audit.documents.records import dataclass
from audit.language.names import FUNCTION_WORDS
from audit.language.quotations import Quotation
from audit.language.speech_verbs import speech_verb
from audit.language.words import Word, may_take_stop

_UNREAD = frozenset({Role.FURNITURE, Role.BYLINE})
_ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec inc corp bros dept est approx vs no calif"
    " mass conn fla ariz ala ark colo del ga ill ind kan ky la md mich minn miss mont neb nev okla"
    " ore pa tenn tex vt va wash wis wyo alta ont sask que man dem bldg ave blvd mt ft pct"
    " viz cf op etc al jnr snr phd ph rt mp mps st prof".split()
)
_SMALL = frozenset("al approx cf est etc pct viz vs".split())
_INSIDE_NUMBERS = frozenset({",", ".", ":"})
_LOOK_AHEAD = 12
_NEW = tuple.__new__
_LONGEST = 400
"""Atoms of a sentence; a longer one is cut, because its attributions are compared in pairs."""


class Atom(NamedTuple):
    """A word or a whole quotation; `gap` is what stands before it, without white space."""

    start: int
    end: int
    text: str
    low: str
    gap: str
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The atoms of a sentence, the number of its paragraph, and what stands behind it."""

    atoms: list[Atom]
    segment: int


def sentences_of_atoms(
    document: Document, tokens: Sequence[Word], quotations: Sequence[Quotation]
) -> Iterator[Sentence]:
    """The sentences of every paragraph that is copy, in order."""
    text = document.text
    for index, atoms in _by_segment(document, tokens, quotations):
        if document.segments[index].role in _UNREAD:
            continue
        first = 0
        for at in range(1, len(atoms)):
            here, before = atoms[at], atoms[at - 1]
            plain = not here.gap and before.quotation is None and before.text[-1] != "."
            if at - first == _LONGEST or (not plain and _breaks(text, atoms, at)):
                yield Sentence(atoms[first:at], index)
                first = at
        yield Sentence(atoms[first:], index)


def _by_segment(
    document: Document, tokens: Sequence[Word], quotations: Sequence[Quotation]
) -> Iterator[tuple[int, list[Atom]]]:
    """The atoms of each segment that has any."""
    text, at, quoted = document.text, 0, 0
    beyond = len(text) + 1
    starts = [one.span.start for one in quotations] + [beyond]
    for index, segment in enumerate(document.segments):
        atoms: list[Atom] = []
        last, end = segment.span.start, segment.span.end
        while at < len(tokens) and tokens[at].segment == index:
            start, stop, content, _ = tokens[at]
            while starts[quoted] <= start:
                last = _add_quotation(text, atoms, last, quotations[quoted])
                quoted += 1
            at += 1
            if start >= last:
                atoms.append(_word(text, last, start, stop, content))
                last = stop
        while starts[quoted] < end:
            last = _add_quotation(text, atoms, last, quotations[quoted])
            quoted += 1
        if atoms:
            yield index, atoms


def _add_quotation(text: str, atoms: list[Atom], last: int, one: Quotation) -> int:
    start, end = one.span.start, one.span.end
    atoms.append(Atom(start, end, "", "", text[last:start].strip(), one))
    return end


def _word(text: str, last: int, start: int, stop: int, content: str) -> Atom:
    gap = text[last:start]
    if gap == " " or (gap in _INSIDE_NUMBERS and content[0].isdigit() and text[last - 1].isdigit()):
        gap = ""
    else:
        gap = gap.strip()
    low = content.lower()
    if not low.isascii():
        low = low.replace("’", "'")
    # Twice as fast as calling Atom, in the busiest line of all.
    return _NEW(Atom, (start, stop, content, low, gap, None))


def _breaks(text: str, atoms: list[Atom], at: int) -> bool:
    """Whether a sentence begins with the atom at `at`."""
    before, here = atoms[at - 1], atoms[at]
    stops = [mark for mark in here.gap if mark in ".!?…"]
    if before.quotation is not None:
        return _breaks_behind(text, before.quotation, atoms, at, bool(stops))
    if not stops:
        dotted = before.text.endswith(".") and here.text[:1].isupper()
        return dotted and here.gap == "" and here.low in FUNCTION_WORDS
    if text[here.start - 1] in ".…" and here.quotation is None:  # "3.5", "ex.com", "..."
        return False
    if here.quotation is None and not (here.text[0].isupper() or here.text[0].isdigit()):
        return False
    if stops == ["."] and here.gap == "." and here.quotation is None:
        abbreviated = may_take_stop(before.text) or (
            before.low in _ABBREVIATIONS and (before.text[0].isupper() or before.low in _SMALL)
        )
        return not abbreviated or (here.low in FUNCTION_WORDS and not may_take_stop(before.text))
    return True


def _breaks_behind(
    text: str, quotation: Quotation, atoms: list[Atom], at: int, stopped: bool
) -> bool:
    """Whether a sentence ends with the quotation before the atom at `at`."""
    here = atoms[at]
    last = text[quotation.inner.start : quotation.inner.end].rstrip(" \u200b'’\"”)")[-1:]
    if not quotation.closed or (stopped and last != ","):
        return True
    if here.gap:
        return False
    if not last or last not in ".!?…—–-":
        return here.quotation is not None and last != ","
    if here.quotation is not None or (last == "." and here.text[0].isupper()):
        return True
    if here.text[0].islower():
        return False
    return not _attribution_follows(atoms, at)


def _attribution_follows(atoms: list[Atom], at: int) -> bool:
    """Whether the words from `at` are like "Ann Lee asked": a verb of speech and then an end."""
    for index in range(at, min(at + _LOOK_AHEAD, len(atoms))):
        atom = atoms[index]
        if atom.quotation is not None or any(mark in atom.gap for mark in ".?!;:"):
            return False
        verb = speech_verb(atom.low) if atom.text[0].islower() else None
        if verb is not None and not verb.ambiguous and verb.needs is None:
            following = atoms[index + 1] if index + 1 < len(atoms) else None
            return (
                following is None
                or following.gap != ""
                or following.low in {"in", "on", "at", "of", "during", "to", "as", "with"}
            )
    return False
