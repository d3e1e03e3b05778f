"""Find words that no list knows and that are one slip away from a common word.

Only what is near certain: words in lower case, which stand once in the article, or beside the right
word, are made of no two words, are not beside another strange word (then they are foreign), and
have the shape of a slip. Everything else stays silent: most strange
words are right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.lexicon import common_among, is_common, is_known, is_ordinary
from audit.language.words import Word

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LONGEST = 5, 24
_SHORTEST_SUBSTITUTION = 6
"""Shorter words have too many neighbours for a wrong letter to be told from a strange word."""
_MOST_CANDIDATES = 3
_MOST_STRANGE = 500
"""A text with more strange words than these is not in English, or is no text."""
_SHORTEST_PART = 3
_PREFIXES = tuple(
    "anti bi bio co counter cross cyber de dis e eco ex extra fore geo hyper ill in inter intra"
    " mega meta micro mid mini mis mono multi nano neo non off out over para photo poly post pre"
    " pro pseudo quasi re semi sub super tele trans tri ultra un under up via well".split()
)
_SUFFIXES = (
    "able al ally ed er ers ery es est ish ism ist ists ing ings ity ization isation izer less"
    " like ly man men ness s ship some style ward wards wide wise woman women y"
).split()
_OPENS = frozenset("\"'“‘«„([ \n\t\r\u00a0–—")
_CLOSES = frozenset("\"'”’»)],;:.!? \n\t\r\u00a0–—…")
_SMALL = ("the", "and", "with", "from", "that", "of", "to")
"""Words that a lost space joins to another; none of them makes new words as "in" and "on" do."""
_FOREIGN = frozenset(
    "al au aux casus con das de del della der des di du ein el en est et homo il la las le les"
    " lingua los na ne por raison sine sotto um un una und van vis von voor zu".split()
)
"""Words that stand beside foreign ones ('de facto', 'raison d'etre')."""


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that is likely misspelled, and the one or two words that it may be."""

    span: Span
    word: str
    candidates: tuple[str, ...]


def misspellings(
    document: Document,
    tokens: Sequence[Word],
    wrong: frozenset[str] = frozenset(),
    tell: Callable[[str], None] = lambda _: None,
) -> Iterator[Misspelling]:
    """The near-certain misspellings among the words of a document, in order.

    Args:
        wrong: words that are misspelled in lower case, though lists have them as names.
        tell: called where nothing is looked up, with the reason.
    """
    strange = _strange(tokens, wrong)
    if len(strange) > _MOST_STRANGE:
        tell(f"no spelling was checked: more than {_MOST_STRANGE} words are in no list")
    if not 0 < len(strange) <= _MOST_STRANGE:
        return
    text = document.text
    counts = Counter(low for token in tokens if (low := token.text.lower()) in strange)
    printed: frozenset[str] = frozenset()
    for index, token in enumerate(tokens):
        word = token.text
        if word not in strange or not _stands_free(text, token):
            continue
        if not (word in wrong or _SHORTEST <= len(word) <= _LONGEST):
            continue
        if _is_foreign(tokens, index, strange):
            continue
        found = _run_together(word) or candidates(word)
        if counts[word] > 1:  # what is spelled so again is meant so, unless the right one is there
            printed = printed or frozenset(token.text for token in tokens)
            found = tuple(one for one in found if one in printed)
        if 0 < len(found) <= _MOST_CANDIDATES:
            yield Misspelling(Span(token.start, token.end), word, found)


def candidates(word: str) -> tuple[str, ...]:
    """The common words of which `word` may be a slip.

    A letter that was left out, doubled or swapped is likelier than another letter, which can make
    a word that the lists do not have as well.

    >>> candidates("goverment"), candidates("recieved"), candidates("castmate")
    (('government',), ('received',), ())
    """
    if word.endswith("in") and is_ordinary(f"{word}g"):  # as people speak: "workin"
        return ()
    if word.endswith(("ee", "ees")) and is_ordinary(word.rstrip("s")[:-1]):
        return ()  # to whom one does it: "insurees"
    likely = _common_in(likely_slips(word))
    if likely or _is_made(word):
        return likely
    if len(word) < _SHORTEST_SUBSTITUTION:
        return _common_in(_put_in(word))
    return _common_in(_put_in(word), _replaced(word))


def likely_slips(word: str) -> Iterator[str]:
    """What it may be if a letter of it was left out, swapped with the next, or typed twice."""
    yield from _left_out(word)
    yield from _swapped(word)
    yield from _doubled(word)


def _strange(tokens: Sequence[Word], wrong: frozenset[str]) -> frozenset[str]:
    """Words in lower case that no list knows, or that the caller calls wrong."""
    words = {token.text for token in tokens}
    shaped = [word for word in words if word.isascii() and word.islower()]
    return frozenset(
        word
        for word in shaped
        if word in wrong
        or (len(word) >= 3 and word.isalpha() and not (word in _FOREIGN or is_known(word)))
    )


def _stands_free(text: str, token: Word) -> bool:
    """Whether there is a plain gap on both sides: no hyphen, digit, apostrophe or address."""
    before = text[max(0, token.start - 2) : token.start]
    behind = text[token.end : token.end + 2]
    if before[-1:] not in _OPENS or (behind and behind[0] not in _CLOSES):
        return before == "" and (not behind or behind[0] in _CLOSES)
    if not before[-1:].isspace() and before[:-1] and not before[0].isspace():
        return False
    return len(behind) < 2 or behind[0].isspace() or not behind[1].isalnum()


def _is_made(word: str) -> bool:
    """Whether it is a known word with a beginning or an ending, or two words in one."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and _is_whole(word[len(prefix) :]):
            return True
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= _SHORTEST_PART and _is_stem(stem, suffix):
            return True
    return any(
        is_ordinary(word[:cut]) and is_ordinary(word[cut:])
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _run_together(word: str) -> tuple[str, ...]:
    """The two words that lost the space between them: "fundsto"."""
    for small in _SMALL:
        first, last = word.removesuffix(small), word.removeprefix(small)
        if last != word and small != "the" and _is_whole(last) and is_common(last):
            return (f"{small} {last}",)  # with "the" begin the names of papers and bands
        if first != word and len(first) >= _SHORTEST_PART and is_common(first):
            return (f"{first} {small}",)
    return ()


def _is_whole(word: str) -> bool:
    """Whether what stands behind a prefix is a word by itself."""
    return len(word) > _SHORTEST_PART and is_ordinary(word)


def _is_stem(stem: str, suffix: str) -> bool:
    """Whether the ending can stand on that word: 'wonkish', but not 'fascinateing'."""
    if suffix in {"ed", "es", "er", "ers", "est", "ing", "ings"}:
        return False  # the lists have what verbs and adjectives regularly make
    return is_ordinary(stem) and not (suffix == "ly" and stem.endswith("l"))


def _is_foreign(tokens: Sequence[Word], index: int, strange: frozenset[str]) -> bool:
    """Whether a word beside it is as strange."""
    here = tokens[index].segment
    for off in (-2, -1, 1, 2):
        at = index + off
        if not 0 <= at < len(tokens) or tokens[at].segment != here:
            continue
        beside = tokens[at].text
        if beside in strange or not beside.isascii():
            return True
        if abs(off) == 1 and beside in _FOREIGN:
            return True
    return False


def _common_in(*slips: Iterator[str]) -> tuple[str, ...]:
    every = dict.fromkeys(one for slip in slips for one in slip)
    return common_among(every)


def _left_out(word: str) -> Iterator[str]:
    """What it is if a letter was left out of it; the first letter never is."""
    for at in range(1, len(word) + 1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:]


def _swapped(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _put_in(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _replaced(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        for letter in _LETTERS:
            if letter != word[at]:
                yield word[:at] + letter + word[at + 1 :]
