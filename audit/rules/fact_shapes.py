"""Writes out the shorthand in the patterns of facts: `{subject}`, `{date}`, `{end}` and so on.

A shorthand stands for a group of that name, or for the edge of a clause. What it stands for is
bounded, so that a pattern of words, `?` and shorthand alone takes time in proportion to the text,
and needs neither a time limit nor the library that has one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.engines.patterns import PatternMatch, fault, group_names, matches, repeats_nothing

_WORD = r"[A-Z][\w.]{0,30}"
_CAPITALISED = rf"{_WORD}(?: {_WORD}){{0,3}}"
NAMES = (
    rf"(?-i:{_CAPITALISED})(?:(?:, and |, | and )(?:the )?(?-i:{_CAPITALISED})){{0,11}}"
    r"(?: (?:states|nations|countries|republics)\b)?"
)
"""A name, or a list of names."""
ORGANISATION = (
    rf"(?-i:{_WORD}(?: (?:(?:of|for|on|and) (?:the )?)?{_WORD}){{0,6}}|euro ?zone|euro area)"
    r"(?: (?:area|zone)\b)?"
)
PLACE = r"(?-i:[A-Z]\w{0,30}(?: [A-Z]\w{0,30}){0,2})"
_NAME = r"[A-Z]\w{0,30}(?:['-]\w\w{1,30}){0,2}"
PERSON = rf"(?-i:{_NAME}(?: (?:al|bin|de|der|van|von|{_NAME})){{0,5}})"
TITLE = (
    r"president|prime minister|premier|chancellor|(?:foreign|finance|interior|defen[cs]e) minister"
    r"|(?:defen[cs]e|foreign) secretary|secretary of state|secretary[- ]general"
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"(?:(?:\d{{1,2}} )?(?:{_MONTH}) (?:\d{{1,2}}, )?)?(?:19|20)\d\d"
YEAR = r"(?:19|20)\d\d"
AGE = r"[2-9]\d"
CURRENCY = r"[a-z]{2,14}"
COUNT = (
    r"\d{1,4}|(?:a )?(?:an?|one|couple of|hundred|(?:two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|\w{3,5}teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?))"
)
RANK = (
    r"\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|\w{3,5}teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth"
    r"|hundredth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth)"
)
UNIT = r"(?:day|week|month|year|decade)s?"
_HIDDEN = "\ufffc"
EVENT = rf"{_HIDDEN}{{1,120}}"
"""The name of an event, which is known before the pattern is tried, see `hidden`."""
_EDGES = {
    "clause": (
        r"(?:\b(?:when|after|since|before|that|because|as|although|while|until|where|once|which) "
        r"|(?<=[a-z0-9], )|^)(?:both |all )?(?:the )?(?:two |three )?"
    ),
    "end": (
        r"(?=[.;:!?)\"]|$|,? (?:and|but|while|when|after|as|along|together|with|by|following"
        r"|despite|although)\b|, )"
    ),
    "lead": (
        r"(?:\b(?:after|and|as|at|before|but|by|for|from|in|near|of|on|since|to|under|until|with)"
        r" (?:the )?)?"
    ),
    "of": r"(?: of (?:the )?(?-i:[A-Z][\w.]{0,30}(?: [A-Z][\w.]{0,30}){0,2}))?",
    "place": PLACE,
    "word": r"[a-z]{1,24}",
    "words": r"(?:[\w'-]{1,24} ){1,8}",
    "nation": (
        r"(?:(?:the |its |his |her )?(?:country's |nation's |(?:US|U\.S\.|American|British|French"
        r"|German|Italian|Russian|Ukrainian|Polish|Estonian|Latvian|Lithuanian|NATO|UN|U\.N\.) )?)"
    ),
}
_SHORTHAND = compiled(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Shaped:
    """A pattern with its shorthand written out; `bounded` if it needs no time limit."""

    pattern: str
    bounded: bool

    def matches(self, text: str) -> list[PatternMatch]:
        """Where the pattern stands in `text`; a group has one name however often it is written."""
        found = matches(self.pattern, text, 0, len(text), bounded=self.bounded)
        return [PatternMatch(m.start, m.end, _merged(m.groups)) for m in found]


def hidden(text: str, start: int, end: int) -> str:
    """`text` with a name of an event hidden, character by character, for `EVENT` to match."""
    return text[:start] + _HIDDEN * (end - start) + text[end:]


@cache
def shaped(pattern: str, shapes: tuple[tuple[str, str], ...]) -> Shaped:
    """The pattern with `shapes`, by group, and the edges of a clause for its shorthand."""
    known = dict(shapes)
    seen: Counter[str] = Counter()

    def written(match: re.Match[str]) -> str:
        name = match[1]
        if name in _EDGES:
            return _EDGES[name]
        if name not in known:
            return match[0]
        seen[name] += 1
        again = f"_{seen[name]}" if seen[name] > 1 else ""
        return f"(?P<{name}{again}>{known[name]})"

    plain = _SHORTHAND.sub("", pattern)
    return Shaped(_SHORTHAND.sub(written, pattern), repeats_nothing(plain))


def faults(pattern: str, shapes: Mapping[str, str], optional: str = "") -> Iterator[str]:
    """What is wrong with a pattern that needs the groups of `shapes`, all but `optional`."""
    written = shaped(pattern, tuple(shapes.items())).pattern
    for name in _SHORTHAND.findall(pattern):
        if name not in shapes and name not in _EDGES:
            yield f"'{{{name}}}' stands for nothing here"
    reason = fault(written)
    if reason is not None:
        yield f"the pattern does not compile: {reason}"
        return
    groups = {name.partition("_")[0] for name in group_names(written)}
    for name in sorted(shapes.keys() - groups - {optional}):
        yield f"the pattern needs a group called '{name}'"
    for name in sorted(groups - shapes.keys()):
        yield f"the pattern has no use for a group called '{name}'"


def _merged(groups: Mapping[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """The groups under their own names: `subject_2` is `subject` where that took no part."""
    merged: dict[str, tuple[int, int]] = {}
    for name, span in groups.items():
        own = name.partition("_")[0]
        if own not in merged or merged[own][0] == merged[own][1]:
            merged[own] = span
    return merged
