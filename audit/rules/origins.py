"""Whom an article names as its origin: a copyright holder, an agency, and its own publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.documents.document import Document, Metadata, Role
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.engines.folding import fold

_COPYRIGHT = (
    r"(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\)) ?(?:©|\([Cc]\))? ?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? ?"
    r"(?:[Bb]y )?(?P<holder>(?:The )?[A-Z][\w&.,’' -]{1,60})"
)
_HOLDER_ENDS = (
    r"(?:[.,]? (?:All|Reg|This|No|May|Reproduc|Rights|Used)\b|[.](?= [A-Z])|, (?!Inc|Ltd|LLC)|[.]\Z"
    r"| \d{4}| - ).*"
)
_GENERIC = frozenset(
    "the and of a media news group company co inc ltd llc corp corporation plc limited press times"
    " post daily online com www net org uk us agency publishing publications newspapers network"
    " tv".split()
)
_HOST = r"(?:https?://)?(?:www\.)?([^/:?#]+)"
_FEWEST_LETTERS = 3
_SIGNS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)")
_CONTRIBUTED = r" (?:also )?contributed to this (?:report|story|article)"
_CREDITED = (
    r"(?:\b[Ss]ource:? ?-? ?|\b[Ww]ith (?:reporting|files|material|additional reporting)"
    r" (?:by|from) )(?:the |The )?\Z"
)
_MARKED = frozenset({"()", "//"})
_REACH = 40


@dataclass(frozen=True, slots=True)
class Holder:
    """Who claims the copyright; `span` covers the sign, the year and the name."""

    span: Span
    name: str


def holders(document: Document) -> Iterator[Holder]:
    """Those who claim the copyright of the text, in order."""
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    pattern = compiled(_COPYRIGHT)
    for segment in document.segments:
        if segment.role is Role.CAPTION:  # that is the picture's
            continue
        for match in pattern.finditer(text, segment.span.start, segment.span.end):
            if match["holder"][0].isupper() and _claims(text, match, segment.span):
                name = compiled(_HOLDER_ENDS).sub("", match["holder"]).rstrip(" .,-")
                end = match.start("holder") + len(name)
                if len(name) >= _FEWEST_LETTERS:
                    yield Holder(Span(match.start(), end), name)


def _claims(text: str, match: re.Match[str], segment: Span) -> bool:
    """Whether it is a notice: it has the sign or a year, or opens its line."""
    head = text[match.start() : match.start("holder")]
    return match.start() == segment.start or "©" in head or any(map(str.isdecimal, head))


def agency_credits(document: Document, agencies: Sequence[str]) -> Iterator[tuple[Span, str]]:
    """Where the text credits one of the agencies, and which."""
    text = document.text
    names = sorted((n for n in agencies if n in text), key=lambda name: (-len(name), name))
    if not names:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for segment in document.segments:
        if segment.role in {Role.CAPTION, Role.HEADLINE}:
            continue
        for match in pattern.finditer(text, segment.span.start, segment.span.end):
            found = _credit(text, match, segment.span)
            if found is not None:
                yield found, match[0]


def _credit(text: str, match: re.Match[str], within: Span) -> Span | None:
    """The words of credit round an agency's name; None if they only name it."""
    start, end = match.span()
    behind = compiled(_CONTRIBUTED).match(text, end, within.end)
    if behind is not None:
        return Span(start, behind.end())
    if text[max(within.start, start - 1) : start] + text[end : min(within.end, end + 1)] in _MARKED:
        line = text[max(within.start, start - _REACH) : start]
        return None if _is_short_for(match[0], line) else Span(start - 1, end + 1)
    before = compiled(_CREDITED).search(text, max(within.start, start - _REACH), start)
    return Span(before.start(), end) if before is not None else None


def _is_short_for(agency: str, before: str) -> bool:
    """Whether the letters are those of the name before them: "the Party of Islanders (PTI)"."""
    words = compiled(r"[^\W\d_]+").findall(before)
    names = "".join(word[0] for word in words if word[0].isupper())
    return agency.isupper() and names.endswith(agency)


def publisher(metadata: Metadata) -> str:
    """Who publishes the article, as far as the file says: a name, or the site's host."""
    if metadata.source:
        return metadata.source
    host = compiled(_HOST).match(metadata.url or "")
    return host[1] if host else ""


def same_house(name: str, other: str) -> bool:
    """Whether two names may be of one house: they share a word that says something.

    >>> same_house("Island Post Ltd", "The Island Post")
    True
    >>> same_house("Dow Jones & Company", "islandpost.example")
    False
    """
    words, others = _telling(name), _telling(other)
    joined, other_joined = "".join(words), "".join(others)
    if not joined or not other_joined:
        return True
    return not set(words).isdisjoint(others) or joined in other_joined or other_joined in joined


def _telling(name: str) -> list[str]:
    return [word for word in compiled(r"[^\W_]+").findall(fold(name)) if word not in _GENERIC]
