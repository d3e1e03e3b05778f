"""Find slips between words: glued sentences, stray stops, doubled marks and words, false ends.

One pass over the gaps between neighbouring words serves all of them; most gaps are one space and
cost a comparison. A slip is taken for one only where nobody can have meant it: abbreviations, list
numbers, ellipses, addresses, brands and names like "Pago Pago" are common in copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.abbreviations import is_abbreviation
from audit.language.articles import ARTICLES, OPENED, misfitting
from audit.language.doubled_words import is_doubled
from audit.language.lexicon import is_common, is_ordinary
from audit.language.names import FUNCTION_WORDS, PARTICLES
from audit.language.words import Word

_MARKS = frozenset(".,;:!?")
_OPENERS, _CLOSERS = "\"'“‘(", "\"'”’)"
_TAIL_OPENERS = frozenset(
    "about above across after against along among and around as at because before behind below"
    " between beyond but by despite during except for from in including inside into like near of"
    " off on onto or over than that through throughout to toward towards under until upon via"
    " when where whether which while who whom whose with within without".split()
)
_NEVER_LAST = frozenset("a an and because every its my or our than the their your".split())
"""No sentence ends with these."""
_FULL_STOPS = frozenset({". ", ".  ", ".\u00a0", ".\n"})
_AS_USUAL = frozenset({", ", ": ", "; ", "? ", "! "})
_NO_STARTS = frozenset({"eg", "ex", "http", "https", "ie", "pic", "via", "www"})
_AFTER_WORDS = frozenset(" ,;’'\n\u00a0")
_LINE_ENDS = frozenset({"", "\n", "\r"})
_OPENING = frozenset(
    "According After Also Although And But For From Her However His Its Our She Since That The"
    " Their There These They This Those What When Which While Who With".split()
)
_LONGEST_TAIL, _LONGEST_NAME_TAIL = 10, 3
_SHORTEST_BODY = 6
_DOMAINS = frozenset("com org net gov edu info co uk eu js io tv ly me ai".split())


class SlipKind(StrEnum):
    """The sorts of slips between words."""

    GLUED = "glued-sentences"
    GLUED_COMMA = "glued-comma"
    STRAY_STOP = "stray-stop"
    DOUBLED_MARK = "doubled-mark"
    SPACE_BEFORE = "space-before-mark"
    LOWER_START = "lower-case-start"
    CUT_TAIL = "cut-tail"
    DOUBLED_WORD = "doubled-word"
    WRONG_ARTICLE = "wrong-article"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of that sort at `span`, and what should stand there if that is sure."""

    kind: SlipKind
    span: Span
    expected: str | None


class _Gap(NamedTuple):
    """What stands between word number `at - 1` and word number `at`."""

    at: int
    before: Word
    text: str
    after: Word


def slips(document: Document, tokens: Sequence[Word]) -> tuple[Slip, ...]:
    """Every slip between the words of a document, in order. Linear in the text."""
    return tuple(sorted(_slips(document, tokens), key=lambda one: one.span))


def _slips(document: Document, tokens: Sequence[Word]) -> Iterator[Slip]:
    text = document.text
    previous: Word | None = None
    low_before = ""
    for at, token in enumerate(tokens):
        word = token.text
        low = word.lower()
        if previous is None or previous.segment != token.segment:
            if previous is not None:
                yield from _at_joint(document, previous, token)
            previous, low_before = token, low
            continue
        gap = text[previous.end : token.start]
        if gap == " " or gap in OPENED or gap.isspace():
            if low == low_before or low_before in ARTICLES:
                yield from _beside(text, tokens, at)
        elif gap not in _AS_USUAL and not _MARKS.isdisjoint(gap):
            slip = _between(text, tokens, _Gap(at, previous, gap, token))
            if slip is not None:
                yield slip
        if low != word and not word.istitle():
            yield from _inside(token)
        previous, low_before = token, low
    if previous is not None:
        yield from _at_end(document, previous)


def _beside(text: str, tokens: Sequence[Word], at: int) -> Iterator[Slip]:
    """The slip of two words with a space between them, or with the mark of a quotation besides."""
    first, second = tokens[at - 1], tokens[at]
    doubled = first.text.lower() == second.text.lower()
    opened = text[first.end : second.start] in OPENED
    if doubled and (second.text in ARTICLES if opened else is_doubled(text, tokens, at)):
        yield Slip(SlipKind.DOUBLED_WORD, Span(first.start, second.end), first.text)
    elif not opened and first.text.lower() in ARTICLES:
        misfit = misfitting(text, first, second)
        if misfit is not None:
            yield Slip(SlipKind.WRONG_ARTICLE, *misfit)


def _between(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:
    """The slip that a gap with a punctuation mark shows, if any."""
    if gap.text in _FULL_STOPS:
        return _false_end(text, tokens, gap)
    marks = [at for at, mark in enumerate(gap.text) if mark in _MARKS]
    spaces = [at for at, mark in enumerate(gap.text) if mark.isspace()]
    if len(marks) == 1 and spaces and marks[0] < spaces[0]:
        return None  # the many that are as they should be need no expression
    tests = (_stray, _doubled_mark, _spaced) if spaces else (_glued,)
    for test in tests:
        slip = test(text, tokens, gap)
        if slip is not None:
            return slip
    return _doubled_mark(text, tokens, gap) if not spaces and len(marks) > 1 else None


def _glued(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:
    """A sentence, or what follows a comma, without a space before it: "end.The"."""
    before, after = gap.before.text, gap.after.text
    span = Span(gap.before.start, gap.after.end)
    if gap.text in {",", "."} and before[-1].isdigit() and after[0].isdigit():
        return None
    if gap.text == ",":
        if before.isalpha() and after.isalpha() and min(len(before), len(after)) > 2:
            return Slip(SlipKind.GLUED_COMMA, span, f"{before}, {after}")
        return None
    if not _glue().fullmatch(gap.text) or not after[0].isupper() or len(before) < 2:
        return None
    if text[gap.after.end : gap.after.end + 2].strip(" ")[:1] == "." and len(after) == 1:
        return None
    if len(after) == 1 and after not in {"A", "I"}:
        return None
    return _judged_glue(tokens, gap, span)


def _judged_glue(tokens: Sequence[Word], gap: _Gap, span: Span) -> Slip | None:
    before, after = gap.before.text, gap.after.text
    if is_abbreviation(before) or after.lower() in _DOMAINS or "_" in before:
        return None
    telling = after.lower() in FUNCTION_WORDS or is_ordinary(after)
    if not before.islower() and not (telling and len(before) > 3):
        return None  # "Node.JS", "Yahoo.Japan"
    if before.isdigit() and gap.at >= 2 and tokens[gap.at - 2].segment != gap.before.segment:
        return None  # a number at the head of a line
    if before.isdigit() and gap.at < 2:
        return None
    if not before[-1].isalnum():
        return None
    stop = gap.text.rstrip(_OPENERS) if gap.text[-1] in "“‘(" else gap.text
    opener = gap.text[len(stop) :]
    return Slip(SlipKind.GLUED, span, f"{before}{stop} {opener}{after}")


def _inside(token: Word) -> Iterator[Slip]:
    """Two sentences glued without any mark: "conflictThe"."""
    match = _joint().fullmatch(token.text)
    if match is None:
        return
    first, second = match[1], match[2]
    if first[0].isupper():  # a name, of which brands are made too: "WhatsApp"
        glued = second in _OPENING
    else:
        opens = second.lower() in FUNCTION_WORDS and is_ordinary(first)
        glued = opens or (min(len(first), len(second)) > 3 and _are_common(first, second))
    if glued:
        span = Span(token.start, token.end)
        yield Slip(SlipKind.GLUED, span, f"{first}. {second}")


def _are_common(first: str, second: str) -> bool:
    return is_common(first) and is_common(second)


def _stray(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:  # noqa: ARG001
    """A stop that ends nothing: "invade. ." or "the . council"."""
    second = _second_stop().fullmatch(gap.text)
    if second is not None:
        return Slip(
            SlipKind.STRAY_STOP,
            Span(gap.before.start, gap.before.end + second.end(1)),
            gap.before.text + second[1].rstrip(" .") + "." if second[1][0] == "." else None,
        )
    lone = _lone_stop().fullmatch(gap.text)
    if lone is None or not gap.after.text[0].islower() or gap.before.text.isdigit():
        return None
    span = Span(gap.before.start, gap.after.end)
    return Slip(SlipKind.STRAY_STOP, span, f"{gap.before.text} {gap.after.text}")


def _doubled_mark(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:  # noqa: ARG001
    """Two marks where one belongs: "end..", "end.,", "end,."."""
    match = _two_marks().match(gap.text)
    if match is None:
        return None
    marks = match["marks"]
    if marks[0] in "?!" and not _is_plain(gap.before.text):
        return None  # titles, and letters that an encoding error turned into a mark
    if marks == ".," and (is_abbreviation(gap.before.text) or not _is_plain(gap.before.text)):
        return None
    if ".." in marks and gap.text[match.end() :].lstrip()[:1] == ".":
        return None
    span = Span(gap.before.start, gap.before.end + match.end("marks"))
    expected = f"{gap.before.text}{marks[0]}" if len(set(marks)) == 1 else None
    return Slip(SlipKind.DOUBLED_MARK, span, expected)


def _spaced(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:  # noqa: ARG001
    """A space before a mark: "end , and"."""
    match = _space_before().match(gap.text)
    if match is None or (gap.before.text.isdigit() and gap.after.text.isdigit()):
        return None
    if gap.after.start == gap.before.end + match.end() and match["mark"] == ".":
        return None  # ".22", ".NET"
    span = Span(gap.before.start, gap.before.end + match.end("mark"))
    return Slip(SlipKind.SPACE_BEFORE, span, f"{gap.before.text}{match['close']}{match['mark']}")


def _false_end(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:
    """A full stop inside a sentence: what follows begins in lower case, or is a tail."""
    if is_abbreviation(gap.before.text):
        return None
    before, after = gap.before.text, gap.after.text
    if after[0].isupper():
        return _capital_tail(text, tokens, gap)
    if not after.islower() or not after.isalpha() or after in PARTICLES or len(before) < 3:
        return None
    if before.isdigit() and len(before) != 4:
        return None
    if len(after) == 1 and after != "a":
        return None
    if after in _NO_STARTS or not _is_word_of_text(text, gap.after):
        return None  # addresses, and the initials of agencies' editors
    tail = _tail(text, tokens, gap.at, _LONGEST_TAIL) if after in _TAIL_OPENERS else None
    if tail is not None:
        span = Span(gap.before.start, tail[0])
        return Slip(SlipKind.CUT_TAIL, span, f"{before} {text[gap.after.start : tail[0]]}")
    return Slip(SlipKind.LOWER_START, Span(gap.before.start, gap.after.end), None)


def _is_word_of_text(text: str, word: Word) -> bool:
    """Whether what stands behind a word can stand behind one in running text."""
    behind, further = text[word.end : word.end + 1], text[word.end + 1 : word.end + 2]
    if behind in _AFTER_WORDS or behind == "":
        return True
    if behind in ".?!":
        return further == "" or further.isspace()
    return behind == "-" and further.islower() and is_ordinary(word.text)


def _capital_tail(text: str, tokens: Sequence[Word], gap: _Gap) -> Slip | None:
    """A sentence that ends where none can, or a name that stands as a sentence of its own."""
    before = gap.before.text
    if before in _NEVER_LAST:
        span = Span(gap.before.start, gap.after.end)
        return Slip(SlipKind.CUT_TAIL, span, f"{before} {gap.after.text}")
    if gap.after.text.lower() in FUNCTION_WORDS or not before.islower():
        return None
    tail = _tail(text, tokens, gap.at, _LONGEST_NAME_TAIL)
    if tail is None:
        return None
    last = gap.at + tail[1] - 1
    if last + 1 < len(tokens) and tokens[last + 1].segment == gap.after.segment:
        return None  # slogans and names of bands stand inside a paragraph
    if text[tail[0] : tail[0] + 3].lstrip(" \u00a0")[:1] not in _LINE_ENDS:
        return None  # a tweet, from which its handles were cut
    words = [one.text for one in tokens[gap.at : gap.at + tail[1]]]
    if not all(word[0].isupper() and word.isalpha() for word in words):
        return None
    if any(word.lower() in FUNCTION_WORDS for word in words) or all(map(is_ordinary, words)):
        return None
    if not _is_long(text, tokens, gap.at - 1):
        return None
    return Slip(SlipKind.CUT_TAIL, Span(gap.before.start, tail[0]), None)


def _tail(text: str, tokens: Sequence[Word], at: int, most: int) -> tuple[int, int] | None:
    """Where the sentence that begins with word `at` ends, and its words, if at most `most`."""
    segment = tokens[at].segment
    for index in range(at, min(at + most, len(tokens))):
        here = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        same = following is not None and following.segment == segment
        gap = text[here.end : following.start if same and following else here.end + 2]
        if not same:
            return (here.end + 1, index - at + 1) if gap[:1] == "." else None
        if gap[:1] == "." and not is_abbreviation(here.text):
            return here.end + 1, index - at + 1
    return None


def _is_long(text: str, tokens: Sequence[Word], last: int) -> bool:
    """Whether the sentence that ends with word `last` has some words in running lower case."""
    first = last - _SHORTEST_BODY + 1
    if first < 0 or tokens[first].segment != tokens[last].segment:
        return False
    return not any(mark in text[tokens[first].start : tokens[last].end] for mark in ".!?:;\n")


def _at_joint(document: Document, last: Word, first: Word) -> Iterator[Slip]:
    """What stands between segments, which are cut where page furniture ran into the story."""
    between = document.text[last.end : first.start]
    if (
        not between[-1:].isspace()
        and _glue().fullmatch(between)
        and first.text[0].isupper()
        and last.text.islower()
    ):
        yield Slip(SlipKind.GLUED, Span(first.start, first.end), None)
    else:
        yield from _at_end(document, last)


def _at_end(document: Document, last: Word) -> Iterator[Slip]:
    """What stands behind the last word of a segment."""
    behind = document.text[last.end : document.segments[last.segment].span.end]
    if len(behind) < 2 or _MARKS.isdisjoint(behind):
        return
    word = last.text
    second = _second_stop().fullmatch(f"{behind} ")
    if second is not None:
        span = Span(last.start, last.end + second.end(1))
        yield Slip(SlipKind.STRAY_STOP, span, f"{word}.")
        return
    marks = _two_marks().match(behind)
    if marks is not None and (_is_plain(word) or marks["marks"] in {"..", ",,"}):
        span = Span(last.start, last.end + marks.end("marks"))
        yield Slip(SlipKind.DOUBLED_MARK, span, None)
        return
    spaced = _space_before().match(f"{behind} ")
    if spaced is not None:
        span = Span(last.start, last.end + spaced.end("mark"))
        yield Slip(SlipKind.SPACE_BEFORE, span, f"{word}{spaced['close']}{spaced['mark']}")


def _is_plain(word: str) -> bool:
    """Whether it is so ordinary a word that a stop behind it is no abbreviation's."""
    return len(word) > 3 and word.islower() and is_ordinary(word)


@cache
def _glue() -> re.Pattern[str]:
    return compiled(r"[”’)]?[.!?][\"'”’)]{0,2}[“‘(\"]?")


@cache
def _joint() -> re.Pattern[str]:
    return compiled(r"([A-Z]?[a-z]{3,20})([A-Z][a-z]{1,12})")


@cache
def _second_stop() -> re.Pattern[str]:
    return compiled(r"([.,;:!?][\"”’)]?[ \u00a0]{1,3}\.)[\"”’]?\s{1,3}[\"“‘(]?")


@cache
def _lone_stop() -> re.Pattern[str]:
    return compiled(r"[ \u00a0]\.[ \u00a0]")


@cache
def _two_marks() -> re.Pattern[str]:
    return compiled(r"(?P<marks>\.\.|,,|;;|\.,|,\.|;\.|:\.|[!?][.,]|,;)(?![.,;:!?…])")


@cache
def _space_before() -> re.Pattern[str]:
    return compiled(r"(?P<close>[”’)]?)[ \u00a0](?P<mark>[,;:!?.])(?=[\s\"”’])(?!\s*[.)(-])")
