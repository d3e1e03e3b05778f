"""Find abbreviations in capitals, and whether the text itself says what they stand for.

"The North Atlantic Treaty Organization (NATO)", "NATO, the Western alliance", "the broadcaster
NTV" and initials of words near by all explain. What only looks like an abbreviation is left aside:
shouted words, initials of people, numerals, tickers, zones of time, codes and parts of names.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import islice

from audit.documents.document import Document, Role, Segment
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.lexicon import is_ordinary

# The capital comes first, which lets the search skip ahead; what stands before it is asked then.
_CAPITALS = compiled(
    r"[A-Z](?<![\w.&@#/$€£’'+:*_=-][A-Z])[A-Z]{1,5}"
    r"(?=s?(?![\w&/$@’'+*_=])(?!['’](?!s\b))(?![-‑.:]\w|:| \d))"
)
_ROMAN = compiled(r"[IVXLCDM]+")
_MOST = 300
"""Different abbreviations of one text; each is looked up in all of it."""
_MOST_PLACES = 8
"""Places of one abbreviation that are looked at for what explains it."""
_AROUND = 300
"""Characters on either side in which the words may stand whose initials it is."""
_BEHIND = 60
_BEFORE = 40
_TABLE = 0.25
"""A segment with a larger share of words in capitals or numbers is a table, a score or a cry."""
_SMALL = frozenset("of the for and in on to a an de la du des und".split())
_HEADS = (
    "affiliate agency airline alliance association authority automaker band bank bill bloc body"
    " brand broadcaster cable carmaker carrier chain channel charity chip chipmaker coalition"
    " commission committee company conglomerate consortium consultancy contractor developer disease"
    " drug exchange federation firm force forum foundation fund gang gene giant group index"
    " institute insurer label law league lender lobby magazine maker manufacturer market militia"
    " miner ministry monopoly movement network news newspaper operator organisation organization"
    " outlet pact paper parliament party platform police pollster producer program programme"
    " protein provider publisher radio refinery regulator retailer scan school series service show"
    " site standard station store studio subsidiary superjumbo supermarket supplier syndrome system"
    " tanker telecom television tests treaty tribe union unit university utility vaccine virus"
    " watchdog website"
)
"""What, beside it, says what sort of thing it is."""


def unexplained(document: Document, known: Container[str]) -> Iterator[Span]:
    """The first places of each abbreviation that nothing explains.

    Args:
        known: the abbreviations that nobody needs explained.
    """
    found: dict[str, list[Span]] = {}
    for segment in document.segments:
        if segment.role in {Role.BODY, Role.STANDFIRST, Role.QUOTE}:
            for span in _in_segment(document.text, segment, known):
                places = found.setdefault(span.of(document.text), [])
                if len(places) < _MOST_PLACES:
                    places.append(span)
    if not found:
        return
    text = document.text
    shorts = list(islice(found, _MOST))
    in_small = any(short.lower() in text for short in shorts)
    small = frozenset(_small_words().findall(text)) if in_small else frozenset()
    initials: str | None = None
    for short in shorts:
        if short.lower() in small or is_ordinary(short):  # 'STOP', shouted
            continue
        if not _is_explained(text, short, found[short]):
            initials = _initials(text) if initials is None else initials
            if short not in initials:
                yield from found[short]


def _in_segment(text: str, segment: Segment, known: Container[str]) -> Iterator[Span]:
    start, end = segment.span.start, segment.span.end
    spans = [
        Span(*one.span())
        for one in _CAPITALS.finditer(text, start, end)
        if one[0] not in known and not _ROMAN.fullmatch(one[0])
    ]
    if spans and not _is_table(text[start:end]):
        for span in spans:
            if not _is_part(text, span, segment.span, known):
                yield span


def _is_table(paragraph: str) -> bool:
    words = paragraph.split()
    odd = len([word for word in words if word.isupper() or word[0].isdigit()])
    return odd > max(2, len(words) * _TABLE)


def _is_part(text: str, span: Span, within: Span, known: Container[str]) -> bool:
    """Whether what stands around makes it a part of something else."""
    before = text[max(within.start, span.start - _BEFORE) : span.start]
    behind = text[span.end : min(within.end, span.end + _BEHIND)]
    following = _next_word().match(behind)
    after = following[1] if following else ""
    if not before.strip() and not after[:1].islower():
        return True  # a dateline, or a label
    if _zone().search(before) or _ticker().search(before):
        return True
    if before.rfind("(") > before.rfind(")") and before[-1:] != "(":  # a list of agencies
        return True
    short = span.end - span.start == 2
    if short and before.endswith((", ", " in ", " of ")):  # a state's postal code
        return True
    if _is_of_name_before(before, known):
        return True
    if after.isupper() and len(after) > 1:
        return after not in known
    if behind[:1] == "." or not after[:1].isupper():
        return False
    return short or not before.endswith((" the ", "The "))  # "ICBC Standard Bank"


def _is_of_name_before(before: str, known: Container[str]) -> bool:
    """Whether the word before it makes a name with it: "Boeing MAX", "Patrick J. LEAHY"."""
    if before[-3:-2].isupper() and before[-2:] == ". ":
        return True
    last = _last_word().search(before)
    if last is None:
        return False
    if last[1].isupper() and len(last[1]) > 1:
        return last[1] not in known
    return last[1][0].isupper() and not _opens(before, last.start(1))


def _opens(before: str, at: int) -> bool:
    """Whether the word at `at` has its capital from the sentence it opens."""
    left = before[:at].rstrip(' "“‘(')
    return not left or left[-1] in ".!?:;—–"


def _is_explained(text: str, short: str, places: Sequence[Span]) -> bool:
    return any(_says_what(text, one) or _spelled_near(text, short, one) for one in places)


def _says_what(text: str, place: Span) -> bool:
    """Whether the words directly beside it say what it is."""
    before = text[max(0, place.start - _BEFORE) : place.start]
    behind = text[place.end : place.end + _BEHIND]
    if before.rstrip("“\"'‘").endswith("(") or _opened().match(behind):
        return True
    if before.endswith(" or "):  # "replacement cost or RC"
        words = before.split()[:-1][-(place.end - place.start) :]
        if "".join(word[0] for word in words).upper() == place.of(text):
            return True
    return bool(_apposed().match(behind) or _headed().match(behind) or _heading().search(before))


def _spelled_near(text: str, short: str, place: Span) -> bool:
    """Whether neighbouring words have its initials: "gross domestic product ... GDP"."""
    start = max(0, place.start - _AROUND)
    words = _words().findall(text[start : place.end + _AROUND])
    whole = "".join(word[0] for word in words).upper()
    telling = "".join(word[0] for word in words if word.lower() not in _SMALL).upper()
    return len(short) > 2 and (short in whole or short in telling)


def _initials(text: str) -> str:
    """The initials of names, with a space where a small word ends one."""
    found = []
    for word in _words().findall(text):
        if word[0].isupper():
            found.append(word[0] if len(word) == 1 or not word.isupper() else " ")
        elif word not in _SMALL:
            found.append(" ")
    return "".join(found)


@cache
def _words() -> re.Pattern[str]:
    return compiled(r"[^\W\d_]+(?:['’][a-z]+)?")


@cache
def _small_words() -> re.Pattern[str]:
    """Words that are as short as an abbreviation and stand without capitals."""
    return compiled(r"\b[a-z]{2,6}\b")


@cache
def _last_word() -> re.Pattern[str]:
    return compiled(r"([^\W\d_][\w'’]*) $")


@cache
def _next_word() -> re.Pattern[str]:
    return compiled(r"\.? ([^\W\d_][\w'’]*)")


@cache
def _zone() -> re.Pattern[str]:
    """Behind a number or a time, capitals are a unit or a zone of time."""
    return compiled(r"(?:\d|\b[ap]\.?m\.?|\bnoon|\bmidnight) ?$")


@cache
def _ticker() -> re.Pattern[str]:
    return compiled(r"\([A-Za-z ]{2,12}: ?$|:$|\d$")


@cache
def _opened() -> re.Pattern[str]:
    return compiled(r"s?[”\"’']? ?[)(]")


@cache
def _apposed() -> re.Pattern[str]:
    return compiled(
        r"s?(?:, | [—–-]{1,2} )(?:or|an?|the|which|who|whose|one of|known|short for|formerly"
        r"|(?:[A-Z]\w+ ){0,2}\w+['’]s?) |s? or [A-Z]|s? (?:stands|standing|is short) for "
    )


@cache
def _headed() -> re.Pattern[str]:
    heads = "|".join(_HEADS.split())
    return compiled(rf"(?:[-‑][a-z]+)? (?:[a-z]+[ -]){{0,2}}(?:{heads})s?\b")


@cache
def _heading() -> re.Pattern[str]:
    heads = "|".join(_HEADS.split())
    return compiled(rf"\b(?:{heads})s?,? (?:called |named |known as )?[\"“'‘]?(?:the )?$")
