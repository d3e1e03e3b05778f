"""Nouns that stand for people and for bodies: "the minister", "the company"."""

from __future__ import annotations

from collections.abc import Sequence

from audit.language.genders import gender_of_word

GROUPS = frozenset(
    "company firm bank agency ministry department team club group union board government committee"
    " office party police council commission court university school hospital organisation"
    " organization association foundation network newspaper magazine station airline retailer"
    " automaker carmaker manufacturer maker lender startup brand giant institute charity body"
    " authority force navy army administration embassy campaign league federation regulator".split()
)
MAKERS = frozenset(
    "company firm group retailer automaker carmaker manufacturer maker lender startup brand giant"
    " airline team club organisation organization network charity".split()
)
"""Bodies that may be called so without the word being in their name."""
_PERSON_ENDINGS = ("man", "woman", "person", "ist", "ian", "ee", "old", "er", "or", "ant", "ent")
_NO_PERSONS = frozenset(
    "government parliament statement document report paper letter number"
    " newspaper center order other matter post tweet regiment settlement agreement"
    " poster banner never sector factor".split()
)
_PERSONS = frozenset(
    "star coach chief guard captain minister president premier mayor senator expert pilot chef"
    " judge proprietor resident native widow wife husband mother father son daughter brother sister"
    " teen teenager goalie maverick veteran executive official analyst mp congressman woman man"
    " politician musician athlete rookie duo artist diplomat champion democrat republican liberal"
    " conservative envoy host boss king queen pope bishop general spokesman".split()
)


def head_noun(words: Sequence[str]) -> str:
    """The noun that the phrase is about: the last before "of" and the like."""
    for index, word in enumerate(words):
        if word in {"of", "for", "with", "from", "in", "at", "on", "who", "to"} and index > 1:
            return words[index - 1]
    return words[-1]


def is_personal(words: Sequence[str]) -> bool:
    """Whether the noun phrase stands for a person."""
    lowered = [word.lower() for word in words]
    head, last = head_noun(lowered), lowered[-1]
    if any(word in _PERSONS or gender_of_word(word) is not None for word in (head, last)):
        return True
    if head in _NO_PERSONS or head in GROUPS or head[:1].isupper():
        return False
    return head.endswith(_PERSON_ENDINGS)
