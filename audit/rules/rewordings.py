"""Quotations that may be one utterance although hardly a word of it is the same.

Words that were translated there and back keep what they are about, in its order; and a few quoted
words inside a reporter's sentence are about what the rest of that sentence says. Both are signs
and no more, and only where one speaker is named on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.language.quoted_words import is_function
from audit.language.wordings import Relation, as_fragment, compared
from audit.rules.utterances import Utterance
from audit.rules.variants import Pair

_STEM = 5
_SHORTEST, _LONGEST = 4, 12
_SHARED = 0.4
_CROWDED = 3
"""How many times as wide as the quotation the passage may be that says the same."""
_SHORTEST_INSIDE, _LONGEST_INSIDE = 2, 4
_STEM_AROUND = 4
_SHARED_AROUND = 2
_MOST_SPEECHES = 200


@dataclass(frozen=True, slots=True)
class Rewording:
    """Two quotations, by number, and the words in each that may say the same."""

    one: int
    other: int
    here: str
    there: str


def rewordings(given: Sequence[Utterance], pairs: Sequence[Pair]) -> Iterator[Rewording]:
    """Pairs of quotations of different articles that may be one utterance in other words."""
    words = [utterance.wording for utterance in given]
    settled: set[int] = set()
    waiting: list[Rewording] = []
    for pair in pairs:
        for part, whole in (pair, pair[::-1]):
            fits = _SHORTEST <= len(words[part].words) <= _LONGEST
            apart = given[part].elsewhere(given[whole])
            if not fits or apart or not _beside(given[part], given[whole]):
                continue
            if compared(words[part], words[whole]).relation is not Relation.APART:
                settled.add(part)
            elif (there := _translated(given[part], given[whole])) is not None:
                waiting.append(Rewording(part, whole, given[part].place.words, there))
    best: dict[int, Rewording] = {}
    for found in waiting:
        known = best.get(found.one)
        if known is None or len(words[found.other].words) < len(words[known.other].words):
            best[found.one] = found
    yield from (found for part, found in sorted(best.items()) if part not in settled)
    yield from _inside_sentences(given)


def _beside(one: Utterance, other: Utterance) -> bool:
    """Whether two articles name the same speaker."""
    same = bool(one.speaker) and one.speaker == other.speaker
    return same and one.place.path != other.place.path


def _translated(one: Utterance, other: Utterance) -> str | None:
    """The passage of `other` that has the telling words of `one` in their order."""
    there = [key[:_STEM] for key in other.wording.keys]
    stems = [key[:_STEM] for key in one.wording.keys if _is_about(key)]
    shared = [stem for stem in stems if stem in there]
    if len(shared) < max(2, _SHARED * len(stems)):
        return None
    for start in (at for at, stem in enumerate(there) if stem == shared[0]):
        until, at = start + _CROWDED * len(stems), start
        for stem in shared[1:]:
            at = next((k for k in range(at + 1, min(until, len(there))) if there[k] == stem), until)
        if at < until:
            words = other.wording.words
            return other.place.words[words[max(0, start - 1)].start : words[at].end]
    return None


def _is_about(key: str) -> bool:
    """Whether the word may tell what is spoken of."""
    return len(key) >= _STEM and not is_function(key) and key != "going"


def _inside_sentences(given: Sequence[Utterance]) -> Iterator[Rewording]:
    """A few words whose sentence says what another article quotes, but with another word."""
    speeches: dict[str, list[int]] = {}
    for number, one in enumerate(given):
        speeches.setdefault(one.speaker, []).append(number)
    for number, one in enumerate(given):
        if not one.around or not _SHORTEST_INSIDE <= len(one.wording.words) <= _LONGEST_INSIDE:
            continue
        spoken = speeches[one.speaker][:_MOST_SPEECHES]
        rivals = [rival for rival in spoken if _beside(one, given[rival])]
        parts = (as_fragment(one.wording, given[rival].wording) for rival in rivals)
        if all(found.relation is Relation.APART for found in parts):
            for rival in rivals:
                if (there := _instead(one, given[rival])) is not None:
                    yield Rewording(number, rival, one.place.words, there)


def _instead(one: Utterance, other: Utterance) -> str | None:
    """The words of `other` that end as `one` does, if the sentences share what else is said."""
    words, keys = other.wording.words, other.wording.keys
    first, last = one.wording.keys[0], one.wording.keys[-1]
    at = keys.index(last) if last in keys else 0
    if at == 0 or first in keys or is_function(first) or is_function(last):
        return None
    about = {key[:_STEM_AROUND] for key in keys if not is_function(key) and key != last}
    if len(about & {key[:_STEM_AROUND] for key in one.around}) < _SHARED_AROUND:
        return None
    return other.place.words[words[at - 1].start : words[at].end]
