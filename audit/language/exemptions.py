"""Find the stretches that no rule may flag, because an editor or a machine wrote them on purpose.

Addresses, file names, `[sic]` with the words around it, and correction notices, which have to print
the mistake that they correct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.documents.document import Document
from audit.documents.spans import Span

_ADDRESS = re.compile(
    r"(?P<url>\b(?:https?://|www\.)[^\s<>\"“”]+)"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    r"|(?P<domain>(?<![\w.-])(?:[\w-]{1,63}\.){1,5}(?:com|org|net|gov|edu|info|co\.uk|eu|int|tv)\b(?:/[^\s<>\"“”]*)?)"
    r"|(?P<handle>(?<![\w/&])[@#]\w{2,64})"
    r"|(?P<file>(?<![\w/.-])[\w/-]{1,120}\.(?:docx?|xlsx?|pptx?|pdf|txt|html?|jpe?g|png|gif|csv|zip|mp[34]|py|js)\b)"
    r"|(?P<path>(?<![\w/])/?[\w-]{1,80}(?:/[\w.-]{1,80}){2,20})",
    re.IGNORECASE,
)
_SIC = re.compile(r"[\[(]\s*sic\s*[\])]", re.IGNORECASE)
_WORDS_BEFORE = re.compile(r"(?:[\w'’.-]{1,40}\s{1,3}){0,3}[\w'’.-]{1,40}[”\"’']?\s{0,3}\Z")
_WORDS_BEHIND = re.compile(r"\s{0,3}(?:[A-Z][\w'’-]{0,40}\s{0,3}){0,3}")
_CORRECTION = re.compile(
    r"\s*(?:(?:editor['’]?s?['’]? note|correction|corrections and clarifications|corrections"
    r"|clarification|clarifications|corrected|erratum)\b\s*(?:\([^)]{0,60}\))?\s*[:.–—-]"
    r"|(?:an|a|the) (?:earlier|previous|original|prior) (?:version|edition|headline|caption)"
    r"|this (?:article|story|piece|report|post|version|headline|caption) (?:has been|was|corrects)"
    r"\s{0,3}(?:corrected|updated|amended|changed|revised)?)",
    re.IGNORECASE,
)
_MISSPELLED = re.compile(
    r"\b(?:misspell?ed|misspelt|mis-?stated|misidentified|misnamed|incorrectly (?:spelled|named"
    r"|stated|identified)|earlier version of this)\b",
    re.IGNORECASE,
)
_NEAR_SIC = 160
_HEAD = 200


@dataclass(frozen=True, slots=True)
class Exemption:
    """A stretch that no rule may flag, and why."""

    span: Span
    reason: str


def exemptions(document: Document) -> tuple[Exemption, ...]:
    """Every exempt stretch, in order; where two overlap the earlier and longer one stays."""
    found = sorted(
        [*_addresses(document), *_sics(document), *_corrections(document)],
        key=lambda one: (one.span.start, -one.span.end),
    )
    kept: list[Exemption] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _addresses(document: Document) -> Iterator[Exemption]:
    text = document.text
    if not any(mark in text for mark in "/@#.") or not _may_hold_address(text):
        return
    for match in _ADDRESS.finditer(text):
        yield Exemption(Span(*match.span()), "an address or a file name")


def _may_hold_address(text: str) -> bool:
    """A cheap look before the search: a mark of an address with no space on either side."""
    return re.search(r"[@#]\w|\w/\w|/\w+/|\w\.[A-Za-z]{2}", text) is not None


def _sics(document: Document) -> Iterator[Exemption]:
    text = document.text
    for sic in _SIC.finditer(text):
        before = _WORDS_BEFORE.search(text[max(0, sic.start() - _NEAR_SIC) : sic.start()])
        behind = _WORDS_BEHIND.match(text, sic.end(), sic.end() + _NEAR_SIC)
        start = sic.start() - (len(before[0]) if before else 0)
        end = behind.end() if behind else sic.end()
        yield Exemption(Span(start, end), "marked [sic]")


def _corrections(document: Document) -> Iterator[Exemption]:
    for segment in document.segments:
        start, end = segment.span.start, segment.span.end
        opening = _CORRECTION.match(document.text, start, min(end, start + _HEAD))
        if opening or _MISSPELLED.search(document.text, start, min(end, start + 4 * _HEAD)):
            yield Exemption(segment.span, "a correction notice")
