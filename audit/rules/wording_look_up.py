"""Look for words of an article that do not say what a closely aligned reference says.

A word that excludes the reference's ("rose", "fell"), and a negation that only one of the two has,
contradict it. Another word in the same slot is reported as not carried: it may be a synonym.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.contents import Contents, Token
from audit.language.opposites import excluded_by
from audit.rules.aligned_sentences import Aligned, AlignedSentence, surroundings
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.slots import likeness

_ALIKE = 0.4
_VERY_ALIKE = 0.7
_SAME_SENTENCE = 0.6
_LEAST = 2
_NEGATION = compiled(
    r"\b(?:not|never|no|nobody|without|cannot|neither|nor)\b|(?<=n)['’]t\b", re.IGNORECASE
)


def wording_look_ups(aligned: AlignedSentence, article: Contents) -> Iterator[LookUp]:
    """Each word that says the contrary, or something else, in the place of another."""
    if not aligned.candidates:
        return
    named = [name.span for name in aligned.sentence.names]
    for position, token in enumerate(aligned.sentence.tokens):
        span = token.span
        if token.text.isalpha() and not any(name.covers(span) for name in named):
            found = _contrary(token, aligned) or _substituted(position, aligned)
            if found is not None:
                yield found
    yield from _negated(aligned, article)


def _contrary(token: Token, aligned: AlignedSentence) -> LookUp | None:
    span = token.span
    for one in aligned.candidates[:2]:
        if token.stem in one.sentence.stems:
            return None
        contrary = excluded_by(token.stem, one.sentence.stems) - aligned.sentence.stems
        share = aligned.share(one, {token.stem}) if contrary else 0.0
        if share < _ALIKE:
            continue
        here = surroundings(aligned.sentence, span)
        others = [other for other in one.sentence.tokens if other.stem in contrary]
        alike = [likeness(here, surroundings(one.sentence, other.span)) for other in others]
        best = alike.index(max(alike))
        if alike[best] + (share >= _VERY_ALIKE) >= _LEAST:
            return LookUp(
                span, span, Sort.WORDING, Verdict.CONTRADICTED, others[best].text, one.sentence.span
            )
    return None


def _substituted(position: int, aligned: AlignedSentence) -> LookUp | None:
    """A word that the reference has nowhere, beside a word it has beside another one."""
    tokens = aligned.sentence.tokens
    token = tokens[position]
    if token.stem in aligned.reference.stems:
        return None
    for one in aligned.candidates[:2]:
        if aligned.share(one, {token.stem}) < _SAME_SENTENCE:
            return None
        other = _in_place(position, tokens, one, aligned)
        if other is not None:
            span = token.span
            return LookUp(
                span, span, Sort.WORDING, Verdict.NOT_CARRIED, other.text, one.sentence.span
            )
    return None


def _in_place(
    position: int, tokens: Sequence[Token], one: Aligned, aligned: AlignedSentence
) -> Token | None:
    """The word of the reference's sentence that has the same word before or behind it."""
    others = one.sentence.tokens
    before = tokens[position - 1].stem if position else None
    behind = tokens[position + 1].stem if position + 1 < len(tokens) else None
    for at, other in enumerate(others):
        if other.stem in aligned.sentence.stems:
            continue
        left = others[at - 1].stem if at else None
        right = others[at + 1].stem if at + 1 < len(others) else None
        if (before is not None and before == left) or (behind is not None and behind == right):
            return other
    return None


def _negated(aligned: AlignedSentence, article: Contents) -> Iterator[LookUp]:
    """A negation that only one of two sentences has, between words that both have."""
    one = aligned.candidates[0]
    if aligned.share(one) < _SAME_SENTENCE:
        return
    mine = _negations(article, aligned.sentence.span)
    theirs = _negations(aligned.reference, one.sentence.span)
    if bool(mine) == bool(theirs):
        return
    holder, other = (aligned.sentence, one.sentence) if mine else (one.sentence, aligned.sentence)
    around = surroundings(holder, (mine or theirs)[0])
    shared = [side[0] in other.stems for side in (around.before, around.behind) if side]
    if not around.behind or not all(shared):
        return
    text = aligned.reference.document.text
    span = mine[0] if mine else aligned.sentence.span
    expected = "" if mine else theirs[0].of(text)
    yield LookUp(span, span, Sort.WORDING, Verdict.CONTRADICTED, expected, one.sentence.span)


def _negations(contents: Contents, span: Span) -> list[Span]:
    found = _NEGATION.finditer(contents.document.text, span.start, span.end)
    return [Span(*match.span()) for match in found]
