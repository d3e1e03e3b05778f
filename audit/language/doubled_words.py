"""Tell a word that was typed twice from one that English, or a name, has twice."""

from __future__ import annotations

from collections.abc import Sequence

from audit.language.names import FUNCTION_WORDS
from audit.language.words import Word

_MEANT_DOUBLES = frozenset(
    "again bang big blah boo bora bye can cha choo chop chow corned dada double dum duran ever far"
    " fifty galley good goody great ha half hear hmm ho hush knock la lang lin ling long many maya"
    " mm more much mwah na night no now oh ok old over pago papa paw pom pretty quite rah real"
    " really same shh so there tom tut very walla way wee well win yeah yes yo yum zsa".split()
)
"""Said twice for force, or half of a name or a sound."""
_SOUND_DOUBLES = frozenset("had that is was do did who her you it what if".split())
"""English doubles these without a slip: "had had", "what it is is", "told her her"."""
_BEFORE_WORDS = frozenset({"", *" \"'“‘(\n\u00a0–—,"})


def is_doubled(text: str, tokens: Sequence[Word], at: int) -> bool:
    """Whether word number `at` is the one before it again, where English does not want it so."""
    first, second = tokens[at - 1], tokens[at]
    word = second.text.lower()
    if word != first.text.lower() or word in _MEANT_DOUBLES or word in _SOUND_DOUBLES:
        return False
    if not word.isalpha() or (len(word) == 1 and word != "a"):
        return False
    if second.text[0].isupper() and not first.text[0].isupper():
        return False
    if first.text[0].isupper() and word not in FUNCTION_WORDS:
        return False  # "Duran Duran", "Cricetus cricetus"
    if text[max(0, first.start - 1) : first.start] not in _BEFORE_WORDS:
        return False  # what an encoding error left of a word
    if at >= 2 and tokens[at - 2].text.lower() == word:
        return False  # "row row row your boat"
    return text[second.end : second.end + 1] not in {"-", "‑", "'", "’"}
