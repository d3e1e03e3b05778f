"""Look up all that an article says in the documents it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from audit.documents.records import replace
from audit.language.contents import Contents
from audit.rules.aligned_sentences import AlignedSentence
from audit.rules.date_look_up import date_look_ups
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.name_look_up import name_look_ups, opening_pronoun
from audit.rules.number_look_up import number_look_ups
from audit.rules.wording_look_up import wording_look_ups


def look_ups(article: Contents, references: Sequence[Contents]) -> tuple[LookUp, ...]:
    """What the references say of each name, number and date, in order, and of words.

    What one of them carries is carried, whatever another has there.
    """
    found = [
        replace(one, reference=number)
        for number, reference in enumerate(references)
        for one in _in_one(article, reference)
    ]
    found.sort(key=lambda one: (one.whole, one.sort, one.reference))
    grouped = groupby(found, key=lambda one: (one.whole, one.sort))
    settled = (_settled(list(group), article, references) for _, group in grouped)
    return tuple(one for one in settled if one is not None)


def _in_one(article: Contents, reference: Contents) -> Iterator[LookUp]:
    yield from opening_pronoun(article)
    for sentence in article.sentences:
        aligned = AlignedSentence(sentence, reference)
        yield from name_look_ups(aligned, article)
        yield from number_look_ups(aligned, article)
        yield from date_look_ups(aligned, article)
        yield from wording_look_ups(aligned, article)


def _settled(
    found: Sequence[LookUp], article: Contents, references: Sequence[Contents]
) -> LookUp | None:
    """One verdict on one thing; of wording there is none if another reference has the word."""
    first = found[0]
    if first.sort is Sort.WORDING and len(found) < len(references):
        words = first.span.of(article.document.text).lower().split()
        silent = set(range(len(references))) - {one.reference for one in found}
        if any(set(words) <= references[number].words for number in silent):
            return None
    for verdict in (Verdict.CARRIED, Verdict.CONTRADICTED):
        for one in found:
            if one.verdict is verdict:
                return one
    return first
