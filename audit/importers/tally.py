"""What became of the rows of a file: nothing is skipped without being counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import field

from audit.documents.records import dataclass
from audit.importers.records import Refused

SHOWN = 20
"""Refused rows that are kept to be shown; the rest is only counted."""


@dataclass(slots=True)
class Tally:
    """Rows that were refused, the first of them whole; left out; and what an editor should know."""

    refused: list[Refused] = field(default_factory=list)
    refusals: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    noted: Counter[str] = field(default_factory=Counter)

    def refuse(self, refused: Refused) -> None:
        """Count a row that should have been usable."""
        self.refusals += 1
        if len(self.refused) < SHOWN:
            self.refused.append(refused)
