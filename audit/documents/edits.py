"""Derive a text from its source by a list of edits, and record where every character came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from audit.documents.offsets import OffsetMap, OffsetRecorder


class Edit(NamedTuple):
    """Put `text` in place of the source's characters from `start` up to `end`."""

    start: int
    end: int
    text: str = ""


def edited(
    source: str, edits: Iterable[Edit], start: int = 0, end: int | None = None
) -> tuple[str, OffsetMap]:
    """`source` from `start` to `end` with the edits applied, and the map back to all of it."""
    recorder = OffsetRecorder()
    write_edited(recorder, source, edits, start, len(source) if end is None else end)
    return recorder.finish()


def write_edited(
    recorder: OffsetRecorder, source: str, edits: Iterable[Edit], start: int, end: int
) -> None:
    """Add `source` from `start` to `end` to what `recorder` holds, with the edits applied.

    Edits may come in any order; of two that overlap the one that begins first is made, and the
    longer of two that begin together.
    """
    at = start
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        if edit.start >= at and edit.end <= end:
            recorder.keep(source[at : edit.start], at)
            recorder.replace(edit.text, edit.start, edit.end)
            at = edit.end
    recorder.keep(source[at:end], at)


def nul_edits(source: str, start: int, end: int) -> Iterator[Edit]:
    """Edits that drop NUL characters, which no text means and search engines trip over."""
    at = source.find("\0", start, end)
    while at >= 0:
        yield Edit(at, at + 1)
        at = source.find("\0", at + 1, end)
