"""How a quotation stands to the documents that the article was written from.

A transcript is a witness, not the truth: one that has the words as printed settles it, two that
differ from one another never make an error, and what none of them holds may stand elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Passage, passage
from audit.language.passages import FRAGMENT, Passages, passages_of
from audit.language.quoted_words import is_function
from audit.language.wordings import Comparison, Relation
from audit.rules.article import Article
from audit.rules.utterances import Utterance
from audit.rules.variants import apart, differing

_FEWEST_WORDS = 2
_WORTH_MISSING = 4
"""Words that say something, from which a quotation that nobody has is worth a note."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the references make of a quotation: `here` is printed where they have `there`."""

    weight: Literal["error", "warning", "note"]
    message: str
    because: str
    here: str
    there: str = ""
    expected: str | None = None
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """The passage of one reference that a quotation comes from."""

    reference: Article
    comparison: Comparison
    here: str
    there: str

    @property
    def passage(self) -> Passage:
        return passage(self.reference.document, Span(*self.comparison.there))


_SAYS = {
    Relation.ELIDED: "'{here}' is '{there}' in {where}, which no mark shows",
    Relation.SPLICED: "'{here}' joins sentences without a mark: '{there}' in {where}",
    Relation.ALTERED: "'{here}' is '{there}' in {where}",
    Relation.MINOR: "'{here}' is '{there}' in {where}",
}


def judged(one: Utterance, references: Sequence[Article]) -> Verdict | None:
    """What is to be said of the quotation, if anything."""
    wording = one.wording
    if len(wording.words) < _FEWEST_WORDS:
        return None
    indexed = [(reference, passages_of(reference.document.text)) for reference in references]
    found = []
    for reference, passages in indexed:
        comparison = passages.find(wording)
        if comparison.relation is not Relation.APART:
            here, there = "", ""
            if comparison.differences:
                text = reference.document.text
                here, there = apart(one.place.words, text, comparison.differences)[0]
            found.append(_Found(reference, comparison, here, there))
    if not found:
        return _elsewhere(one, indexed)
    if all(each.comparison.relation in _SILENT for each in found):
        return None
    return _compared(found)


_SILENT = frozenset({Relation.VERBATIM, Relation.MARKED})


def _compared(found: Sequence[_Found]) -> Verdict:
    other = [each for each in found if differing(each.comparison)]
    if not other:
        minor = next(each for each in found if each.comparison.relation is Relation.MINOR)
        return _said("note", minor, _SAYS[Relation.MINOR], "spoken words are printed otherwise")
    passages = tuple(each.passage for each in found)
    first = min(other, key=lambda each: each.comparison.rate)
    if len(other) < len(found):
        because = "one reference has it as printed here, another does not"
        return _said(
            "note", first, "the references disagree: {where} has '{there}'", because, passages
        )
    if len({each.there.casefold() for each in other}) > 1:
        because = "the references differ from the quotation and from one another"
        message = "'{here}' is '{there}' in {where}, and the references disagree"
        return _said("warning", first, message, because, passages)
    gravest = first.comparison.gravest
    sure = len(other) > 1 and gravest is not None and gravest.is_grave
    because = "a transcript may be wrong too; this one is the only witness"
    if len(other) > 1:
        because = f"{len(other)} references agree against it"
    return _said(
        "error" if sure else "warning", first, _SAYS[first.comparison.relation], because, passages
    )


def _said(
    weight: Literal["error", "warning", "note"],
    one: _Found,
    message: str,
    because: str,
    passages: tuple[Passage, ...] = (),
) -> Verdict:
    first = one.passage
    others = tuple(each for each in passages if each != first)
    return Verdict(weight, message, because, one.here, one.there, one.there, (first, *others))


def _elsewhere(one: Utterance, indexed: Sequence[tuple[Article, Passages]]) -> Verdict | None:
    """What none of the references has in these words."""
    wording = one.wording
    telling = sum(not is_function(key) for key in wording.keys)
    if telling < _WORTH_MISSING or len(wording.words) <= FRAGMENT:
        return None
    here = _opening(one.place.words)
    for reference, passages in indexed:
        place = passages.reworded(wording)
        if place is not None:
            where = passage(reference.document, Span(*place))
            because = "the reference says much the same in other words, as after a translation"
            message = "'{here}' may be in {where}, in other words"
            return Verdict("note", message, because, here, passages=(where,))
    because = "none of the references given has these words; they may stand elsewhere"
    return Verdict("note", "'{here}' is in none of the references", because, here)


def _opening(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 80 else f"{flat[:79]}…"
