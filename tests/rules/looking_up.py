"""What the look-ups of these tests look up: an article, and what it was written from."""

from __future__ import annotations

from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.reference_look_up import look_ups
from tests.factories import article


def looked_up(text: str, *references: str) -> tuple[LookUp, ...]:
    return look_ups(
        article(text).reading.contents, [article(one).reading.contents for one in references]
    )


def carried(sort: Sort, text: str, *references: str) -> list[str]:
    """What of the sort is carried."""
    found = looked_up(text, *references)
    return [o.span.of(text) for o in found if (o.sort, o.verdict) == (sort, Verdict.CARRIED)]


def missing(sort: Sort, text: str, *references: str) -> list[str]:
    """What of the sort no reference carries."""
    found = looked_up(text, *references)
    return [o.span.of(text) for o in found if (o.sort, o.verdict) == (sort, Verdict.NOT_CARRIED)]


def contradicted(sort: Sort, text: str, *references: str) -> list[tuple[str, str]]:
    """What of the sort a reference contradicts, and with what."""
    return [
        (one.span.of(text), one.expected)
        for one in looked_up(text, *references)
        if (one.sort, one.verdict) == (sort, Verdict.CONTRADICTED)
    ]
