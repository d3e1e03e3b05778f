"""Tell two spellings of one word from two words: pure functions on folded strings.

`rapidfuzz` would be faster a comparison, but costs 35 ms to import, and one article needs only a
few hundred comparisons of short words (about 5 µs each here). For look-ups among thousands of
names an index belongs in front of it; `neighbours` gives the keys for one.
"""

from __future__ import annotations

from enum import StrEnum

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

_TWO_EDITS_FROM = 7
"""Words of so many letters may differ by two edits and still be one word."""
_LONGEST = 40
_ENDINGS = frozenset(
    "s es n an ian ean ish ese i ic ical al ial er or ers ors ern ed d en ing ist ists ism ly y"
    " ies ied ia ie ity ty ry ion ions ive ment ance ence ant ent t r e a o ne le la lle us as is"
    " os ts ns a in ina ov ova ev eva land".split()
)
_SHORT_ENDINGS = frozenset("n d t r e a o i y en er".split())
"""After three letters these are as often a slip: Dow and Down, Boy and Boyd."""
_SOUND_ENDINGS = frozenset("i y e a ie as es us is os in en".split())
"""Endings that also replace one another in spellings of one name: Andrei and Andrey."""
_LAST_LETTERS = frozenset(map(frozenset, "ao sy as ac mt ns eo cn no ms".split()))
"""Last letters that make another word: Mario and Maria, Germans and Germany, Arabia and Arabic."""
_SOUNDS = (
    (compiled("sch|sz|š|tsh"), "sh"),
    (compiled("tch|tsch|cz|č|tj"), "ch"),
    (compiled("ph|ff"), "f"),
    (compiled("kh|gh"), "h"),
    (compiled("th|dt"), "t"),
    (compiled("ck|cc|qu|q|c(?![eiyh])"), "k"),
    (compiled("c(?=[eiy])|z|ss"), "s"),
    (compiled("x"), "ks"),
    (compiled("w"), "v"),
    (compiled("ou|oo"), "u"),
    (compiled("^(?:yu|iu|ju)"), "iu"),
    (compiled("^(?:ye|ie|je)"), "e"),
    (compiled("^(?:ya|ia|ja|dja)"), "ia"),
    (compiled("yo|io|jo"), "io"),
    (compiled("[yj]"), "i"),
    (compiled("ee|ie|ii|iy|ei|ai"), "i"),
    (compiled("(?<=[a-z])h(?![aeiou])"), ""),
    (compiled(r"(.)\1"), r"\1"),
)
_REGIONAL = (
    ("our", compiled("(?<=[a-z]{2})our(?!ne|se|t)"), "or"),
    ("re", compiled("(?<=[bct])re(?=s?$)"), "er"),
    ("is", compiled("(?<=[a-z]{3})is(?=e|ing|ation)"), "iz"),
    ("enc", compiled("(?<=en)c(?=es?$)"), "s"),
    ("ll", compiled("ll(?=ed|ing|or|er)"), "l"),
    ("gramme", compiled("(?<=gram)me(?=s?$)"), ""),
    ("ae", compiled("^(p)ae|^(an)ae"), r"\1\2e"),
)
"""What a British spelling holds, the spelling, and the American one."""


class Edit(StrEnum):
    """What makes two spellings differ."""

    MARKS = "marks"
    """Only an apostrophe, a hyphen or a space."""
    SOUND = "sound"
    """Letters that stand for one sound: Sergei and Sergey, Jahya and Yahya."""
    DOUBLED = "doubled"
    """A letter once or twice: Kosslick and Kossslick."""
    SWAPPED = "swapped"
    """The same letters in another order: Louis and Loius."""
    DROPPED = "dropped"
    """One letter more or fewer: Street and Steet."""
    REPLACED = "replaced"
    """One letter for another: Schulz and Schutz."""
    SEVERAL = "several"
    """Two edits in a long word."""
    REGIONAL = "regional"
    """British against American: Theatre and Theater, Labour and Labor."""
    ENDING = "ending"
    """Another ending, which often makes another word: Korea and Korean, Minister and Ministry."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two words are alike. `at` is the index of the first letter that differs."""

    edit: Edit
    at: int
    shorter: int
    """Letters of the shorter word."""


def spelled_alike(one: str, other: str) -> Likeness | None:
    """How two folded words can be spellings of one, or None if they are equal or too far apart.

    A word with a digit is a code and has no misspellings.

    >>> spelled_alike("anthony", "antony").edit, spelled_alike("estonia", "estonian").edit
    (<Edit.SOUND: 'sound'>, <Edit.ENDING: 'ending'>)
    >>> spelled_alike("cocoa", "coffee")
    """
    shorter, longer = sorted((one, other), key=len)
    if one == other or not shorter or len(longer) > _LONGEST or len(longer) - len(shorter) > 4:
        return None
    if any(map(str.isdigit, one + other)):
        return None
    at = _first_difference(one, other)
    edit = _edit(shorter, longer, at)
    return Likeness(edit, at, len(shorter)) if edit else None


def distance(one: str, other: str, bound: int) -> int:
    """Letters dropped, added, replaced or swapped with their neighbour; `bound` + 1 if more.

    Optimal string alignment: no place is edited twice, so that "ca" and "abc" are three edits
    apart. A column of the table of distances is one number here, whose bits say where it rises
    and falls (Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances,
    2003); a table written out takes six times as long.

    >>> distance("euro", "eruo", 2), distance("cocoa", "coffee", 2), distance("ca", "abc", 3)
    (1, 3, 3)
    """
    if abs(len(one) - len(other)) > bound:
        return bound + 1
    one, other = _without_shared_ends(one, other)
    if not one or not other:
        return min(len(one) + len(other), bound + 1)
    places: dict[str, int] = {}
    for nth, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << nth
    last = 1 << len(one) - 1
    rises, falls, same, before = 2 * last - 1, 0, 0, 0
    apart = len(one)
    for letter in other:
        here = places.get(letter, 0)
        swapped = (~same & here) << 1 & before
        same = (((here & rises) + rises) ^ rises) | here | falls | swapped
        up, down = falls | ~(same | rises), same & rises
        apart += bool(up & last) - bool(down & last)
        up = up << 1 | 1
        rises, falls, before = down << 1 | ~(same | up), up & same, here
    return min(apart, bound + 1)


def sounded(word: str) -> str:
    """The word as it might be taken down by ear: transliterations of one name come out equal.

    >>> sounded("sergei") == sounded("sergey"), sounded("jahya") == sounded("yahya")
    (True, True)
    """
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


def _without_shared_ends(one: str, other: str) -> tuple[str, str]:
    most = min(len(one), len(other))
    start = 0
    while start < most and one[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _edit(shorter: str, longer: str, at: int) -> Edit | None:
    if _bare(shorter) == _bare(longer):
        return Edit.MARKS
    if _regional(shorter) == _regional(longer):
        return Edit.REGIONAL
    if at and longer[at] == longer[at - 1] and longer[:at] + longer[at + 1 :] == shorter:
        return Edit.DOUBLED
    if _differ_by_ending(shorter, longer, at):
        return Edit.ENDING
    if shorter[0] == longer[0] and sorted(shorter) == sorted(longer):
        return Edit.SWAPPED if distance(shorter, longer, 2) < 3 else None
    apart = distance(shorter, longer, 2)
    if apart < 3 and sounded(shorter) == sounded(longer):
        return Edit.SOUND
    if apart == 1:
        return Edit.DROPPED if len(longer) > len(shorter) else Edit.REPLACED
    if apart == 2 and len(longer) >= _TWO_EDITS_FROM and shorter[0] == longer[0]:
        return Edit.SEVERAL
    return None


def _differ_by_ending(shorter: str, longer: str, at: int) -> bool:
    short, long = shorter[at:], longer[at:]
    if not short:
        return long in _ENDINGS and at >= (4 if long in _SHORT_ENDINGS else 3)
    if frozenset((short, long)) in _LAST_LETTERS:
        return at >= 3
    spelling = short in _SOUND_ENDINGS and long in _SOUND_ENDINGS
    return (
        at >= 4
        and short in _ENDINGS
        and long in _ENDINGS
        and not spelling
        and len(short + long) > 2
    )


def _first_difference(one: str, other: str) -> int:
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))


def _regional(word: str) -> str:
    for held, british, american in _REGIONAL:
        if held in word:
            word = british.sub(american, word)
    return word


def _bare(word: str) -> str:
    return word.replace("'", "").replace("-", "").replace(" ", "")
