"""Find runs of capitalised words: the places where names can be.

Nothing here knows whether a run names a person, a country or nothing at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from audit.documents.document import Document, Role, Segment
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.words import (
    APOSTROPHES,
    TO_STRAIGHT,
    Word,
    is_capitalised,
    may_take_stop,
    without_possessive,
    words,
)

PARTICLES = frozenset(
    "al bin bint da dal de del della den der di do dos du e el ibn la las le les los san ten ter"
    " ul und van vande vander vom von y zu zum zur".split()
)
HYPHENATED_PARTICLES = PARTICLES | {"ad", "an", "ar", "as", "ash", "at", "az"}
CONNECTORS = frozenset({"of", "and", "the", "for"})
JOINING = CONNECTORS | PARTICLES
_BRIDGING = JOINING | HYPHENATED_PARTICLES
LONGEST_BRIDGE = 3
LONGEST_RUN = 30
"""Words; no name is longer, and callers look at each word of a run more than once."""
# Words that stand with a capital only because a sentence, a quotation or a headline has them so.
FUNCTION_WORDS = frozenset(
    "a about above according across after again against ago all almost alone along already also"
    " although always am amid among an and another any anyone anything are aren't around as asked"
    " at away back be because been before behind being below beneath beside besides between beyond"
    " both but by can can't cannot could couldn't despite did didn't do does doesn't doing don't"
    " down during each earlier either else enough even ever every everyone everything except few"
    " fewer following for former formerly from further had hasn't have haven't he he'd he'll he's"
    " her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in"
    " including indeed inside instead into is isn't it it'd it'll it's its itself just last"
    " later less let let's like likewise many maybe me meanwhile mine more moreover most much"
    " my myself near nearly neither never nevertheless next no nobody none nonetheless nor not"
    " nothing now of off often on once one only onto or other others our ours ourselves out"
    " outside over overall perhaps plus quite rather really said says several she she'd she'll"
    " she's should shouldn't similarly since so some somebody someone something sometimes soon"
    " still such than that that's the their theirs them themselves then there there's therefore"
    " these they they'd they'll they're they've this those though through throughout thus to"
    " today together tomorrow tonight too toward towards two under unless unlike until up upon us"
    " usually very via was wasn't we we'd we'll we're we've well were weren't what what's"
    " whatever when whenever where whereas whether which while who who's whoever whole whom whose"
    " why will with within without won't would wouldn't yes yesterday yet you you'd you'll you're"
    " you've your yours yourself".split()
)
# Function words that names begin with too: "Will Smith", "An Nguyen", "US".
ALSO_NAMES = frozenset({"Will", "US", "IT", "An", "So", "May", "Do", "My", "Us", "Most", "Long"})
# The lower-case part behind the hyphen of "Jong-un", as against that of "Russian-made".
NOT_SYLLABLES = frozenset(
    "aged and area based born bound built debt deal ex elect era fed feed free held in job led"
    " less like line link long look loss low made man mid mile most off old on only out over own"
    " paid paced plus post pre pro ready rich run sale scale series shot side size speak star style"
    " tax term than time to tour type up war ward wide win wing wise word worn year".split()
)
LONGEST_SYLLABLE = 6
OPENING = "\"'“‘«‹„‚([{*_•‣▪◦●·–—-<>#|"
HYPHENS = "-‑‐"
SENTENCE_ENDS = ".!?…:;|"
TITLE_CASE_SHARE = 0.85
# What ALL-CAPS lines hold of grammar; "AT&T", "IT" and "WHO" are names.
SHOUTED = frozenset(
    "a after against amid an and are as by for from had has have he his in is its not of on or"
    " over says she that the their they to up was with".split()
)
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri"
    " Sat Sun".split()
)
MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb"
    " Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words, without possessive ending and surrounding punctuation.

    `opens_sentence` says that the first capital proves nothing, `title_case` that none does,
    because most words of the segment have one.
    """

    span: Span
    words: tuple[str, ...]
    opens_sentence: bool
    all_caps: bool
    title_case: bool = False


def names(document: Document, tokens: Sequence[Word] | None = None) -> tuple[Name, ...]:
    """Runs of capitalised words with their particles, initials and hyphens, in order."""
    return tuple(_names(document, words(document) if tokens is None else tokens))


def phrases(
    document: Document,
    tokens: Sequence[Word] | None = None,
    known: Sequence[Name] | None = None,
) -> tuple[Name, ...]:
    """The same with "of", "of the", "for", "and" and "&" inside: "Bank of England".

    Args:
        known: the names of the document; most of them are phrases as they are.
    """
    every = words(document) if tokens is None else tokens
    runs = names(document, every) if known is None else known
    return tuple(_phrases(document, every, runs))


@lru_cache(maxsize=1 << 14)
def is_function_word(word: str) -> bool:
    """Whether the word, capital or not, is grammar and no part of a name."""
    if word in ALSO_NAMES:
        return False
    plain = word.translate(TO_STRAIGHT).lower()
    if len(word) > 1 and word.isupper():
        return plain in SHOUTED
    return plain in FUNCTION_WORDS or without_possessive(plain) in FUNCTION_WORDS


def _names(document: Document, tokens: Sequence[Word]) -> Iterator[Name]:
    for index, group in groupby(tokens, key=attrgetter("segment")):
        yield from _in_segment(document.text, document.segments[index], list(group))


def _in_segment(text: str, segment: Segment, tokens: list[Word]) -> Iterator[Name]:
    title_case = _in_title_case(text, segment, tokens)
    done = 0
    for at, (_, _, word, _) in enumerate(tokens):
        # Most words are plain small ones, so that the first test saves most of the time.
        if "a" <= word[0] <= "z" or at < done:
            continue
        if not is_capitalised(word) or is_function_word(word):
            continue
        done = _end_of_run(text, tokens, at, frozenset()) + 1
        yield _name(text, segment, tokens[at:done], title_case)


def _phrases(document: Document, tokens: Sequence[Word], runs: Sequence[Name]) -> Iterator[Name]:
    """The names, with those that a connector joins made one."""
    done = 0
    for name in runs:
        if name.span.start < done:
            continue
        # Words are in order, and a tuple of one offset sorts just before the word there.
        behind = bisect_left(tokens, (name.span.end,))
        if behind < len(tokens) and tokens[behind].text in JOINING:
            yield (phrase := _joined(document, tokens, name))
            done = phrase.span.end
        else:
            yield name


def _joined(document: Document, tokens: Sequence[Word], name: Name) -> Name:
    """The phrase that begins with the name."""
    first = bisect_left(tokens, (name.span.start,))
    index = tokens[first].segment
    reach = tokens[max(0, first - 1) : first + LONGEST_RUN + 2 * LONGEST_BRIDGE]
    near = [word for word in reach if word.segment == index]
    at = 0 if near[0].start == name.span.start else 1
    last = _end_of_run(document.text, near, at, CONNECTORS)
    return _name(document.text, document.segments[index], near[at : last + 1], name.title_case)


def _in_title_case(text: str, segment: Segment, tokens: list[Word]) -> bool:
    """Whether most words that a sentence would print small have a capital.

    What ends in a full stop is a sentence, however many names it has.
    """
    sentence = text[segment.span.end - 1] == "." or len(tokens) > 25
    if segment.role is not Role.HEADLINE and sentence:
        return False
    counted = [
        word.text
        for word in tokens[1:]
        if len(word.text) > 3 and word.text[0].isalpha() and not is_function_word(word.text)
    ]
    if len(counted) < (3 if segment.role is Role.HEADLINE else 5):
        return False
    return sum(map(is_capitalised, counted)) > len(counted) * TITLE_CASE_SHARE


def _end_of_run(text: str, tokens: list[Word], first: int, connectors: frozenset[str]) -> int:
    """The index of the last word of the run that begins at `first`."""
    last = first
    while last - first < LONGEST_RUN:
        following = _next_in_run(text, tokens, last, last > first, connectors)
        if following is None:
            return last
        last = following
    return last


def _next_in_run(
    text: str, tokens: list[Word], last: int, later: bool, connectors: frozenset[str]
) -> int | None:
    """The index of the next capitalised word that belongs to the run, over particles."""
    word = tokens[last]
    if last + 1 == len(tokens) or _is_plain(text, word, tokens[last + 1]):
        return None
    if without_possessive(word.text) != word.text or _is_of_calendar(tokens, last):
        return None
    for index in range(last + 1, min(last + 2 + LONGEST_BRIDGE, len(tokens))):
        before, here = tokens[index - 1], tokens[index]
        gap = text[before.end : here.start]
        if not _joins(gap, before.text, here.text, index - 1 == last):
            return None
        if _continues(here.text, gap, later, index - last - 1):
            return None if _is_of_calendar(tokens, index) else index
        if not (_is_particle(text, here) or here.text in connectors):
            return None
    return None


def _is_plain(text: str, word: Word, following: Word) -> bool:
    """Whether the next word is one in lower case that no name holds: so end half of all runs."""
    here = following.text
    return (
        "a" <= here[0] <= "z"
        and here not in _BRIDGING
        and here[1:2] not in APOSTROPHES
        and text[word.end : following.start] == " "
    )


def _is_particle(text: str, word: Word) -> bool:
    hyphenated = text[word.end : word.end + 1] in HYPHENS
    return word.text in (HYPHENATED_PARTICLES if hyphenated else PARTICLES)


def _is_of_calendar(tokens: list[Word], index: int) -> bool:
    """Whether the word is a weekday, or a month with a number beside it, and joins no name."""
    word = tokens[index].text
    if word in CALENDAR:
        return True
    if word not in MONTHS:
        return False
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return following[:1].isdigit() or (index > 0 and tokens[index - 1].text[:1].isdigit())


def _continues(word: str, gap: str, later: bool, bridged: int) -> bool:
    """Whether the word is itself part of a name, given what stands before it."""
    if is_capitalised(word):
        # "Rights Watch The" is two things, "Bank of The Hague" and "Al-An" are not.
        return gap in HYPHENS or bridged > 0 or not is_function_word(word)
    if gap in HYPHENS:
        if word[0].isdigit():
            return True
        return later and len(word) <= LONGEST_SYLLABLE and _is_syllable(word)
    if word[1:2] in APOSTROPHES and word[:1] in "dl" and len(word) > 2:
        return word[2].isupper()
    return False


def _is_syllable(word: str) -> bool:
    return word.isalpha() and word not in NOT_SYLLABLES and not is_function_word(word)


def _joins(gap: str, before: str, word: str, first: bool) -> bool:
    """Whether what stands between two words lets them be one name."""
    if gap == " ":
        return True
    if len(gap) > 4:
        return False
    if gap in HYPHENS:
        return True
    if gap in {" & ", "&"}:
        return is_capitalised(word) and is_capitalised(before)
    if gap[:1] == ".":
        return may_take_stop(before) and first and (gap == "." or _is_space(gap[1:]))
    return _is_space(gap)


def _is_space(gap: str) -> bool:
    return gap.isspace() and gap.count("\n") < 2


def _name(text: str, segment: Segment, run: list[Word], title_case: bool) -> Name:
    start, last = run[0].start, run[-1]
    texts = printed(text, run)
    return Name(
        Span(start, last.start + len(without_possessive(last.text))),
        texts,
        opens_sentence(text, start, segment.span.start),
        _in_capitals(texts),
        title_case,
    )


def _in_capitals(texts: tuple[str, ...]) -> bool:
    """Whether all words are that are longer than an initial, and there are any."""
    found = False
    for word in texts:
        if len(word) > 1:
            if not word.isupper():
                return False
            found = True
    return found


def printed(text: str, run: list[Word]) -> tuple[str, ...]:
    """The words of a run as printed, hyphenated ones joined again, without a possessive ending."""
    parts: list[str] = []
    for index, word in enumerate(run):
        gap = text[run[index - 1].end : word.start] if index else " "
        plain = without_possessive(word.text) if index == len(run) - 1 else word.text
        if not plain.isascii():
            plain = plain.translate(TO_STRAIGHT)
        if gap in HYPHENS:
            parts[-1] += f"-{plain}"
            continue
        if "&" in gap:
            parts.append("&")
        elif gap[:1] == ".":
            parts[-1] += "."
        parts.append(plain)
    return tuple(parts)


def opens_sentence(text: str, at: int, start: int) -> bool:
    """Whether the word at `at` of the segment that begins at `start` has its capital for free."""
    if at == start:
        return True
    if text[at - 1] == " " and (text[at - 2].isalnum() or text[at - 2] == ","):
        return False
    before = at
    nearest = max(start, at - 12)
    while before > nearest and (text[before - 1].isspace() or text[before - 1] in OPENING):
        before -= 1
    if before == start or "\n" in text[before:at]:
        return before == start or text[before - 1] in SENTENCE_ENDS
    between = text[before:at].strip()
    return bool(between and between not in "–—-") or _ends_sentence(text, before, nearest)


def _ends_sentence(text: str, end: int, start: int) -> bool:
    at = end
    while at > start and text[at - 1] in "\"'”’»)]":
        at -= 1
    if at == start or text[at - 1] not in SENTENCE_ENDS:
        return False
    if text[at - 1] != "." or at < 2 or not text[at - 2].isalnum():
        return True
    word = text[max(0, at - 8) : at - 1].rsplit(maxsplit=1)[-1]
    return not may_take_stop(word)
