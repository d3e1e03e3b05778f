"""Look up the names of an article in a reference.

A name is carried if the reference has its words, the nation it is of, or its initials. One that it
has, but never near what the sentence tells, is contradicted if another name of the same sort
stands there between the same words: somebody else did it.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.contents import Contents, Sentence, key
from audit.language.lexicon import is_common
from audit.language.names import MONTHS, Name
from audit.language.nations import nation_of
from audit.language.stems import stem
from audit.rules.aligned_sentences import Aligned, AlignedSentence, surroundings
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.misplaced_names import told_of_another
from audit.rules.slots import Surroundings, likeness, turned
from audit.rules.swapped_names import stems_of, swapped_names

_ALIKE = 0.5
_VERY_ALIKE = 0.7
_LEAST = 2
_BOTH_SIDES = 3
_WIDE = 5
_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor pm ceo sen rep gov".split()
)
_QUARTERS = frozenset(("q1", "q2", "q3", "q4"))
_PRONOUN = compiled(r"\W{0,3}(He|She|They|It(?! (?:is|was|will|would|has|had)\b)|Him|Them)\b")


def name_look_ups(aligned: AlignedSentence, article: Contents) -> Iterator[LookUp]:
    """Each name of the sentence."""
    swapped = {one.span: one for one in swapped_names(aligned, article)}
    for name in aligned.sentence.names:
        if name.title_case or not _is_name(name, article, aligned.reference):
            continue
        missing = None if _held_whole(name, aligned.reference) else _missing(name, aligned, article)
        if missing is not None:
            yield _replaced(name, missing, aligned, article)
        else:
            yield swapped.get(name.span) or _held(name, aligned, article)


def opening_pronoun(article: Contents) -> Iterator[LookUp]:
    """A pronoun that opens the text: it stands for nobody who could be looked up."""
    for sentence in article.sentences[:1]:
        match = _PRONOUN.match(article.document.text, sentence.span.start, sentence.span.end)
        if match:
            span = Span(*match.span(1))
            yield LookUp(span, span, Sort.NAME, Verdict.NOT_CARRIED)


def _is_name(name: Name, article: Contents, reference: Contents) -> bool:
    """Whether the capital means a name: an ordinary word can open a sentence."""
    word = name.words[0]
    low = key(word)
    if len(name.words) > 1:
        return True
    if word in MONTHS or low in _QUARTERS or low in _TITLES:
        return False
    if not name.opens_sentence:
        return True
    if low in article.small or low in reference.small:
        return False
    if low in article.persons or low in reference.persons or nation_of(word):
        return True
    return not (is_common(low) or stem(low) in article.small_stems)


def _missing(name: Name, aligned: AlignedSentence, article: Contents) -> Span | None:
    """From the first to the last word of the name that the reference does not have."""
    text = article.document.text
    at, first, last = name.span.start, None, None
    for position, word in enumerate(name.words):
        found = text.find(word, at, name.span.end)
        start = found if found >= 0 else at
        at = max(at + 1, min(start + len(word), name.span.end))
        opening = position == 0 and name.opens_sentence and len(name.words) > 1
        if _has(word, aligned.reference) or (opening and _is_ordinary(word, article)):
            continue
        first = start if first is None else first
        last = at
    return Span(first, last) if first is not None and last is not None else None


def _is_ordinary(word: str, article: Contents) -> bool:
    low = key(word)
    return low in article.small or is_common(low)


def _has(word: str, reference: Contents) -> bool:
    low = key(word)
    if not low or not word[0].isalnum() or low in _TITLES or low in reference.words:
        return True
    if stem(low) in reference.stems:
        return True
    if "-" in word:
        letters, _, last = low.rpartition("-")
        if last.isdigit():  # "COVID-19" is no other "COVID", "Tu-154" is another "Tu-134"
            other = letters in reference.numbered_names
            return low in reference.name_words or (not other and _has(letters, reference))
        return all(_has(part, reference) for part in word.split("-") if part)
    code = nation_of(word)
    if code is not None and code in reference.nations:
        return True
    return len(word) > 1 and word.isupper() and low in reference.initials


def _held_whole(name: Name, reference: Contents) -> bool:
    code = nation_of(" ".join(name.words))
    if code and code in reference.nations:
        return True
    initials = "".join(word[0] for word in name.words).lower()
    return len(initials) > 1 and initials in reference.words


def _replaced(name: Name, missing: Span, aligned: AlignedSentence, article: Contents) -> LookUp:
    """A name that the reference lacks: is there another in its slot?"""
    renamed = _renamed(name, missing, aligned.reference)
    if renamed is not None:
        return renamed
    here = surroundings(aligned.sentence, name.span)
    own = stems_of(name)
    for one in aligned.candidates:
        share = aligned.share(one, own)
        for other in _others(one, aligned, article):
            alike = likeness(here, surroundings(one.sentence, other.span))
            sorts = _sorts(name, other, article, aligned.reference)
            if alike >= _BOTH_SIDES and share >= _ALIKE and len(sorts) == 1:
                return _contradicted(name, name.span, other, one, aligned)
    return LookUp(name.span, missing, Sort.NAME, Verdict.NOT_CARRIED)


def _renamed(name: Name, missing: Span, reference: Contents) -> LookUp | None:
    """Another given name than the only one that the reference has with the surname."""
    given = reference.given_names.get(key(name.words[-1]), {})
    if len(name.words) < 2 or len(given) != 1 or missing.end >= name.span.end:
        return None
    [(only, place)] = given.items()
    seen = key(name.words[-2])
    if seen.startswith(only) or only.startswith(seen):  # "Rob", "Robert", "R"
        return None
    expected = place.of(reference.document.text)
    return LookUp(name.span, missing, Sort.NAME, Verdict.CONTRADICTED, expected, place)


def _held(name: Name, aligned: AlignedSentence, article: Contents) -> LookUp:
    """A name that the reference has: carried, unless another name has its place there."""
    displaced = _displaced(name, aligned, article)
    if displaced is not None:
        return displaced
    other = told_of_another(name, aligned, article)
    if other is not None:
        return _contradicted(name, name.span, *other, aligned)
    return LookUp(name.span, name.span, Sort.NAME, Verdict.CARRIED)


def _displaced(name: Name, aligned: AlignedSentence, article: Contents) -> LookUp | None:
    """A name that the reference has, but in another slot, where it has another name."""
    if not aligned.candidates:
        return None
    own = stems_of(name)
    every = frozenset(part for other in aligned.sentence.names for part in stems_of(other))
    found: tuple[int, Name, Aligned] | None = None
    for one in aligned.candidates[:2]:
        share = aligned.share(one, every)
        if share < _ALIKE:
            continue
        at_home = _at_home(name, one, aligned)
        for other in _others(one, aligned, article):
            sorts = _sorts(name, other, article, aligned.reference)
            if _is_short_for(name, other) or (own & one.sentence.stems and "person" not in sorts):
                continue
            alike = _likeness(name, other, one, aligned, at_home, sorts)
            alike += bool(alike) and share >= _VERY_ALIKE
            least = _BOTH_SIDES if sorts == {"other"} else _LEAST
            if alike >= least and (found is None or alike > found[0]):
                found = alike, other, one
    return _contradicted(name, name.span, found[1], found[2], aligned) if found else None


def _likeness(
    name: Name,
    other: Name,
    one: Aligned,
    aligned: AlignedSentence,
    at_home: int,
    sorts: frozenset[str],
) -> int:
    """How much speaks for `other` in the slot of `name`; 0 if the name itself fits as well."""
    here, there = _around(aligned.sentence, name), _around(one.sentence, other)
    alike = likeness(here, there)
    if alike < at_home + _LEAST or (len(sorts) > 1 and (alike < _BOTH_SIDES or "person" in sorts)):
        alike = 0
    if len(sorts) == 1 and not at_home:
        alike += turned(here, there)
    return alike


def _around(sentence: Sentence, name: Name) -> Surroundings:
    return surroundings(sentence, name.span, _WIDE)


def _at_home(name: Name, one: Aligned, aligned: AlignedSentence) -> int:
    """How well the name itself stands in the reference's sentence, or in the one before."""
    own = stems_of(name)
    here = _around(aligned.sentence, name)
    places = [other for other in one.sentence.names if own & stems_of(other)]
    best = max((likeness(here, _around(one.sentence, place)) for place in places), default=0)
    near = aligned.reference.sentences[max(0, one.index - 1) : one.index + 1]
    return max(best, int(any(own & sentence.stems for sentence in near)))


def _others(one: Aligned, aligned: AlignedSentence, article: Contents) -> Iterator[Name]:
    """The names of the reference's sentence that the article's sentence does not have."""
    for other in one.sentence.names:
        if not stems_of(other) & aligned.sentence.stems and _is_name(
            other, aligned.reference, article
        ):
            yield other


def _is_short_for(name: Name, other: Name) -> bool:
    """Whether the two may be one name, cut short: "Hibs", "Hibernian", or by initials."""
    if key(name.words[0])[:3] == key(other.words[0])[:3]:
        return True
    return any(
        key("".join(one.words)) == "".join(word[0] for word in two.words).lower()
        for one, two in ((name, other), (other, name))
    )


def _sorts(name: Name, other: Name, article: Contents, reference: Contents) -> frozenset[str]:
    return frozenset(_sort(one, article, reference) for one in (name, other))


def _sort(name: Name, article: Contents, reference: Contents) -> str:
    if nation_of(" ".join(name.words)):
        return "nation"
    last = key(name.words[-1])
    return "person" if last in article.persons or last in reference.persons else "other"


def _contradicted(
    name: Name, span: Span, other: Name, one: Aligned, aligned: AlignedSentence
) -> LookUp:
    expected = other.span.of(aligned.reference.document.text)
    return LookUp(name.span, span, Sort.NAME, Verdict.CONTRADICTED, expected, one.sentence.span)
