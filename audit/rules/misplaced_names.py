"""Find the subject of a sentence that the reference tells of somebody else.

The rest of the sentence stands in one place of the reference, where another person is named, and
no place where this person is named shares as much of it. Only a person who opens the sentence is
looked for: what else is named in it may be there to explain.
"""

from __future__ import annotations

from audit.language.contents import Contents, Sentence, key
from audit.language.names import Name
from audit.rules.aligned_sentences import Aligned, AlignedSentence
from audit.rules.swapped_names import stems_of

_ALIKE = 0.4
_FEWEST = 3
_ELSEWHERE = 0.6
"""From this part on of what the best place shares, the sentence may be told in another one."""
_BEFORE, _BEHIND = 1, 2
"""Sentences around a name that may speak of it without naming it."""
_MOST_PLACES = 40
_OPENING = 3


def told_of_another(
    name: Name, aligned: AlignedSentence, article: Contents
) -> tuple[Name, Aligned] | None:
    """The person of whom the reference tells what the article tells of the name."""
    places = aligned.reference.holding.get(_last(name), ())
    if not aligned.candidates or not 0 < len(places) <= _MOST_PLACES:
        return None
    if not _is_subject(name, aligned.sentence, article) or not _is_person(name, article):
        return None
    best, own = aligned.candidates[0], stems_of(name)
    every = frozenset(part for other in aligned.sentence.names for part in stems_of(other))
    shared = (aligned.sentence.stems & best.sentence.stems) - every
    if len(shared) < _FEWEST or aligned.share(best, every) < _ALIKE:
        return None
    if own & _window(best.index, aligned):
        return None
    told = aligned.sentence.stems - every
    near = max(aligned.weight(told & _window(place, aligned)) for place in places)
    other = _person(best.index, aligned)
    if other is None or near >= _ELSEWHERE * aligned.weight(shared):
        return None
    return other, best


def _is_subject(name: Name, sentence: Sentence, article: Contents) -> bool:
    """Whether the name opens its sentence, and is no possessive and no label before a colon."""
    text = article.document.text
    behind = text[name.span.end : name.span.end + 1]
    return name.span.start - sentence.span.start < _OPENING and behind in {" ", ","}


def _is_person(name: Name, contents: Contents) -> bool:
    return key(name.words[-1]) in contents.persons


def _last(name: Name) -> str:
    return min(stems_of(Name(name.span, name.words[-1:], opens_sentence=False, all_caps=False)))


def _person(index: int, aligned: AlignedSentence) -> Name | None:
    """The first person of the reference's sentence, or of the one before, not in the article's."""
    for sentence in reversed(aligned.reference.sentences[max(0, index - 1) : index + 1]):
        for name in sentence.names:
            if _is_person(name, aligned.reference):
                return None if stems_of(name) & aligned.sentence.stems else name
    return None


def _window(index: int, aligned: AlignedSentence) -> frozenset[str]:
    sentences = aligned.reference.sentences[max(0, index - _BEFORE) : index + _BEHIND + 1]
    return frozenset(stem for sentence in sentences for stem in sentence.stems)
