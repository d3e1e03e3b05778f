"""Whether a finding sets two given forms of a name side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from audit.findings.finding import Finding

WANTED = frozenset({"spelling", "title"})
UNWANTED = frozenset({"different_entity", "benign"})
"""Other labels are open: a desk may want to hear of them or not."""


def forms_named(finding: Finding) -> tuple[str, ...]:
    """The forms that a finding and its evidence hold against each other, each once, sorted."""
    return tuple(sorted(set(_named(finding))))


def pairs(finding: Finding, first: str, second: str) -> bool:
    """Whether the finding says that `first` and `second` are two forms of one thing.

    A finding may show longer or shorter forms than the label ("Princeville Aiways Inc", "Aiways"),
    so that it is compared by the words in which the two differ. Forms that differ in white space
    or case only must be named as they are.
    """
    named = forms_named(finding)
    only_first = _words(first) - _words(second)
    only_second = _words(second) - _words(first)
    if not only_first and not only_second:
        return first in named and second in named
    return any(
        _is_form(one, first, only_first, only_second)
        and _is_form(other, second, only_second, only_first)
        for one, other in permutations(named, 2)
    )


def _is_form(named: str, form: str, own: frozenset[str], of_other: frozenset[str]) -> bool:
    """Whether `named` has a word of `form` alone; if there is none, all that `form` has."""
    words = _words(named)
    if own:
        return not own.isdisjoint(words) and of_other.isdisjoint(words)
    return _words(form) <= words and of_other.isdisjoint(words)


def _words(form: str) -> frozenset[str]:
    folded = form.casefold().replace("’", "'")
    return frozenset(word for word in (part.strip(".,;:'\"()") for part in folded.split()) if word)


def _named(finding: Finding) -> Iterator[str]:
    yield finding.text
    yield from finding.suggestions
    for evidence in finding.evidence:
        yield evidence.observed
        if evidence.expected:
            yield evidence.expected
        if evidence.passage:
            yield evidence.passage.text
    for passage in finding.related:
        yield passage.text
