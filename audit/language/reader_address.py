"""Tell whether a line speaks to the reader, as pages do and reports do not."""

from __future__ import annotations

from audit.documents.expressions import compiled

_REACH = 1000
"""Characters of a line that are looked at."""
# "us" in small letters only: the other is a country.
_PERSONS = (
    r"\b(?:[Yy]ou|[Yy]ours?|[Yy]ou['’](?:re|ve|ll)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]urs?|us)\b"
)
_FIRST_PLURAL = r"\b(?:[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]urs?|us)\b"
_REPORTS = r"\b(?:said|says|told|asked|wrote|was|were|had|did|seen|been|according)\b|[\"“”]"
_FIRST_WORD = compiled(r"\W*([A-Za-z']+)")
_IMPERATIVES = frozenset(
    "accept become browse buy call catch check chip choose click comment consider contact continue"
    " copy create discover donate don't download email enable enjoy enter explore find follow get"
    " gift give go have help install join keep learn leave let like listen log login make manage"
    " never please post press print read reach receive refresh register reload save scan see select"
    " send share show sign skip start stay stream submit subscribe support swipe switch take tap"
    " tell try tune turn tweet unlock update upgrade view visit vote want watch write".split()
)
_SMALL_WORDS = frozenset(
    "a an and are as at be been by can do don't for from has have how i if in into is it its more"
    " my no not of off on or our so some than that the their them these this those to under up us"
    " was we were what when where which who will with you your".split()
)


def addresses_reader(line: str) -> bool:
    """Whether the line says 'you' or 'we', or begins with a demand such as 'Subscribe'."""
    if is_demand(line):
        return True
    return compiled(_PERSONS).search(line[:_REACH]) is not None


def is_demand(line: str) -> bool:
    """Whether the line begins as a demand does: 'Sign up', 'Don't miss'."""
    first = _FIRST_WORD.match(line[:_REACH])
    return first is not None and first[1].lower() in _IMPERATIVES


def reports(line: str) -> bool:
    """Whether the line tells of what was or was said, as a page's own lines hardly do."""
    return compiled(_REPORTS).search(line[:_REACH]) is not None


def speaks_for_page(line: str) -> bool:
    """Whether the line says 'we' or 'our'."""
    return compiled(_FIRST_PLURAL).search(line[:_REACH]) is not None


def invites(line: str) -> bool:
    """Whether the line speaks of 'us' to 'you', or demands something for 'us'."""
    if not speaks_for_page(line) or reports(line):
        return False
    return is_demand(line) or compiled(r"\b[Yy]ou(?:r|rs)?\b").search(line[:_REACH]) is not None


def content_words(line: str) -> list[int]:
    """Where the words of the line begin that say something."""
    words = compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*").finditer(line[:_REACH])
    return [word.start() for word in words if word[0].lower() not in _SMALL_WORDS]
