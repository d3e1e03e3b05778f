"""Find the stretches that no rule may flag, because an editor or a machine wrote them on purpose.

Addresses, file names, `[sic]` with the words around it, and correction notices, which have to print
the mistake that they correct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span

_NEAR_SIC = 160
_NOTICE_HEAD = 200
_ADMISSIONS = (
    "misspel",
    "misstated",
    "mis-stated",
    "misidentified",
    "misnamed",
    "incorrectly",
    "earlier version",
)


@dataclass(frozen=True, slots=True)
class Exemption:
    """A stretch that no rule may flag, and why."""

    span: Span
    reason: str


def exemptions(document: Document) -> tuple[Exemption, ...]:
    """Every exempt stretch, in order; where two overlap the earlier and longer one stays."""
    lowered = document.text.lower()
    sics = _sics(document) if "sic" in lowered else ()
    found = sorted(
        [*_addresses(document.text), *sics, *_corrections(document, lowered)],
        key=lambda one: (one.span.start, -one.span.end),
    )
    kept: list[Exemption] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _addresses(text: str) -> Iterator[Exemption]:
    """Addresses and file names, searched for only in stretches that hold a mark of one."""
    address, space, done = _address(), _space(), 0
    for mark in _address_mark().finditer(text):
        if mark.start() < done:
            continue
        start = mark.start()
        while start > done and not text[start - 1].isspace():
            start -= 1
        gap = space.search(text, mark.end())
        done = gap.start() if gap else len(text)
        for match in address.finditer(text, start, done):
            end = match.start() + len(match[0].rstrip(".,;:!?)]'’"))
            yield Exemption(Span(match.start(), end), "an address or a file name")


def _sics(document: Document) -> Iterator[Exemption]:
    """Each `[sic]`, with up to four words before it and up to three capitalised ones behind it."""
    text = document.text
    for sic in _sic().finditer(text):
        segment = document.segment_at(sic.start())
        if segment is None:
            continue
        first = max(segment.span.start, sic.start() - _NEAR_SIC)
        last = min(segment.span.end, sic.end() + _NEAR_SIC)
        before = _words_before().search(text[first : sic.start()])
        behind = _words_behind().match(text, sic.end(), last)
        start = sic.start() - (len(before[0]) if before else 0)
        yield Exemption(Span(start, behind.end() if behind else sic.end()), "marked [sic]")


def _corrections(document: Document, lowered: str) -> Iterator[Exemption]:
    text = document.text
    admits = any(admission in lowered for admission in _ADMISSIONS)
    for segment in document.segments:
        start, end = segment.span.start, segment.span.end
        opening = _notice().match(text, start, min(end, start + _NOTICE_HEAD))
        if opening or (admits and _is_admission(text[start : min(end, start + 4 * _NOTICE_HEAD)])):
            yield Exemption(segment.span, "a correction notice")


def _is_admission(paragraph: str) -> bool:
    """Whether it says that an article has a mistake, and not that somebody made one."""
    return bool(_mistake().search(paragraph) and _publication().search(paragraph))


@cache
def _address_mark() -> re.Pattern[str]:
    return compiled(r"[@#./](?:(?<!/)[\w-]|(?<=/)\S)")


@cache
def _space() -> re.Pattern[str]:
    return compiled(r"\s")


@cache
def _address() -> re.Pattern[str]:
    url = r"\b(?:https?://|www\.)[^\s<>\"“”]+"
    mail = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    domain = (
        r"(?<![\w.-])(?:[\w-]{1,63}\.){1,5}(?:com|org|net|gov|edu|info|co\.uk|eu|int|tv)\b"
        r"(?:/[^\s<>\"“”]*)?"
    )
    handle = r"(?<![\w/&])[@#]\w{2,64}"
    file = (
        r"(?<![\w/.-])[\w/-]{1,120}\."
        r"(?:docx?|xlsx?|pptx?|pdf|txt|html?|jpe?g|png|gif|csv|zip|mp[34]|py|js)\b"
    )
    # "men/women/children" and "3/7/2022" are no paths.
    path = r"(?<![\w/.~])[.~]{0,2}/[\w.-]{1,80}(?:/[\w-][\w.-]{0,79}){1,20}"
    return compiled(f"{url}|{mail}|{domain}|{handle}|{file}|{path}", re.IGNORECASE)


@cache
def _sic() -> re.Pattern[str]:
    return compiled(r"[\[(]\s{0,3}sic\s{0,3}[\])]", re.IGNORECASE)


@cache
def _words_before() -> re.Pattern[str]:
    return compiled(r"(?:[\w'’.-]{1,40}\s{1,3}){0,3}[\w'’.-]{1,40}[”\"’']?\s{0,3}\Z")


@cache
def _words_behind() -> re.Pattern[str]:
    return compiled(r"\s{0,3}(?:[A-Z][\w'’-]{0,40}\s{0,3}){0,3}")


@cache
def _notice() -> re.Pattern[str]:
    kinds = (
        r"editor['’]?s?['’]? note|corrections? and clarifications?|corrections?|clarifications?"
        r"|corrected|erratum"
    )
    place = r"(?:article|story|piece|report|post|page|version|headline|caption|column)"
    return compiled(
        rf"(?:{kinds})\b(?:\s*\([^)]{{0,60}}\)|,[^:]{{1,40}}(?=:))?\s*[:.–—-]"
        rf"|an? (?:earlier|previous|prior) (?:version|edition|headline|caption) of (?:this|the)\b"
        rf"|the (?:original|earlier|previous) (?:version|headline|caption) of this {place}\b"
        rf"|this {place} (?:corrects|(?:has been|was) (?:later |since )?"
        r"(?:corrected|updated|amended|changed|revised|edited))\b",
        re.IGNORECASE,
    )


@cache
def _mistake() -> re.Pattern[str]:
    return compiled(
        r"\b(?:misspell?ed|misspelt|mis-?stated|misidentified|misnamed"
        r"|incorrectly (?:spelled|spelt|named|stated|said|gave|identified)"
        r"|earlier version of this)\b",
        re.IGNORECASE,
    )


@cache
def _publication() -> re.Pattern[str]:
    return compiled(
        r"\b(?:(?:this|the|an|our) (?:\w{1,20} )?"
        r"(?:article|story|version|headline|caption|report|column|editorial|graphic)"
        r"|correction|clarification)\b",
        re.IGNORECASE,
    )
