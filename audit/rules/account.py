"""What one article of a story shows a rule, without its text."""

from __future__ import annotations

from datetime import date

from audit.documents.records import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """What the article at `path` shows, as the rule's own `observe` returned it.

    `witness` names the article from which the text was taken, itself if it is its own: articles
    that share their text have one witness, and what one of them got wrong they all got wrong.
    """

    path: str
    dated: date | None
    witness: str
    observed: object
