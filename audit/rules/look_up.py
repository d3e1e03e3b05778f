"""What a reference says of something that an article says.

Contradicted means that the reference has another value in the same slot: between the same words,
or of the same thing counted. A value that the reference merely lacks is not carried, which is
normal in an article that has other sources too.
"""

from __future__ import annotations

from enum import StrEnum

from audit.documents.records import dataclass
from audit.documents.spans import Span


class Sort(StrEnum):
    """What is looked up."""

    NAME = "names"
    NUMBER = "numbers"
    DATE = "dates"
    WORDING = "wording"
    ATTRIBUTION = "attributions"


class Verdict(StrEnum):
    """What a reference says of it."""

    CARRIED = "carried"
    CONTRADICTED = "contradicted"
    NOT_CARRIED = "not carried"


@dataclass(frozen=True, slots=True)
class LookUp:
    """Something the article says, and what a reference says of it.

    `whole` is what was looked up, `span` the part of it that the verdict is about. `passage` is
    where reference number `reference` says otherwise, and `expected` the words there.
    """

    whole: Span
    span: Span
    sort: Sort
    verdict: Verdict
    expected: str = ""
    passage: Span | None = None
    reference: int = 0
