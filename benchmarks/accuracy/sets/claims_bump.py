"""A wrong summary and the right one of the same article: can they be told apart?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.claims import Claim, Told, told
from benchmarks.accuracy.measured import Measured, Outcome, Row, Share, judged, listing
from benchmarks.accuracy.rows import read_rows

WANTED = 0.45
WANTED_INTRINSIC = 0.20


@dataclass(frozen=True, slots=True)
class ClaimsBump:
    """Found: a finding on the wrong summary, a note or more, that the right one does not get."""

    files: tuple[str, ...] = ("claims_bump.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit both summaries of each pair against the article."""
        claims = read_rows(data / self.files[0], Claim)
        pairs = [told(c, auditor) for c in claims if c.label == "error" and c.correct_claim]
        every = [pair[0] for pair in pairs]
        warned = [pair[1] for pair in pairs]
        rows = tuple(map(_row, every))
        kinds = sorted({_kind(one.claim) for one in every})
        intrinsic = [one for one in every if _kind(one.claim).startswith("Intrinsic Entity")]
        return Measured(
            rows,
            (
                _apart("told apart", every, WANTED),
                Share("told apart, there", sum(one.localised for one in every), len(every)),
                _apart("told apart by warnings", warned),
                _apart("told apart, Intrinsic Entity", intrinsic, WANTED_INTRINSIC),
                *(_apart(f"told apart, {k}", _of(k, every)) for k in kinds),
            ),
            (listing("missed", rows, Outcome.MISSED), listing("found", rows, Outcome.FOUND)),
        )


def _kind(claim: Claim) -> str:
    """The sort of the error as the labels name it, with what it is about."""
    return f"{claim.error_types[0].removesuffix(' Error')}: {claim.checkable}"


def _of(kind: str, every: Sequence[Told]) -> list[Told]:
    return [one for one in every if _kind(one.claim) == kind]


def _apart(name: str, every: Sequence[Told], wanted: float | None = None) -> Share:
    goal = ceil(wanted * len(every)) if wanted is not None else None
    return Share(name, sum(one.apart for one in every), len(every), goal)


def _row(one: Told) -> Row:
    about = ", ".join(marked.text for marked in one.claim.spans)
    text = f"{_kind(one.claim)}: '{about}' {one.shown}".rstrip()
    return Row(one.claim.id, judged(one.apart, wanted=True), " ".join(text.split()))


SET = ClaimsBump()
