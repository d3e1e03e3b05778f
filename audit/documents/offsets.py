"""Maps from a derived text back to the text it was made of.

A map is recorded while a reader or the folding keeps, replaces or drops characters; it is never
found again afterwards by comparing the two texts.
"""

from __future__ import annotations

from bisect import bisect_right

from audit.documents.records import dataclass
from audit.documents.spans import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Runs that tie a derived text to its origin.

    Run `i` begins at `derived[i]` in the derived text and stands for the origin from `origin[i]`
    up to `origin_end[i]`. In a verbatim run the characters correspond one to one; any other run
    stands as a whole for its origin (an entity for a character, one space for a line break).
    Empty tuples mean that the two texts are the same.
    """

    derived: tuple[int, ...] = ()
    origin: tuple[int, ...] = ()
    origin_end: tuple[int, ...] = ()
    verbatim: tuple[bool, ...] = ()

    @property
    def is_identity(self) -> bool:
        """Whether derived and origin text are the same, character by character."""
        return not self.derived

    def to_origin(self, span: Span) -> Span:
        """The stretch of the origin that `span` of the derived text was made of."""
        if not self.derived:
            return span
        return Span(self._edge(span.start, last=False), self._edge(span.end - 1, last=True))

    def _edge(self, offset: int, *, last: bool) -> int:
        run = bisect_right(self.derived, offset) - 1
        if self.verbatim[run]:
            return self.origin[run] + (offset - self.derived[run]) + last
        return self.origin_end[run] if last else self.origin[run]


class OffsetRecorder:
    """Builds a derived text piece by piece and records where each piece came from.

    >>> recorder = OffsetRecorder()
    >>> recorder.keep("Anthony", 0)
    >>> recorder.replace(" ", 7, 13)
    >>> recorder.keep("Blinken", 13)
    >>> text, offsets = recorder.finish()
    >>> text, offsets.to_origin(Span(7, 9))
    ('Anthony Blinken', Span(start=7, end=14))
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._derived: list[int] = []
        self._origin: list[int] = []
        self._origin_end: list[int] = []
        self._verbatim: list[bool] = []

    @property
    def length(self) -> int:
        """How many code points of derived text there are so far."""
        return self._length

    def keep(self, piece: str, origin: int) -> None:
        """Add `piece`, which stands in the origin from offset `origin` on, as it is."""
        if not piece:
            return
        continues = bool(self._verbatim) and self._verbatim[-1] and self._origin_end[-1] == origin
        if continues:
            self._origin_end[-1] = origin + len(piece)
        else:
            self._run(origin, origin + len(piece), verbatim=True)
        self._add(piece)

    def replace(self, piece: str, origin: int, origin_end: int) -> None:
        """Add `piece` in place of the origin's characters `origin` up to `origin_end`."""
        if not piece:
            return
        self._run(origin, origin_end, verbatim=False)
        self._add(piece)

    def finish(self) -> tuple[str, OffsetMap]:
        """The derived text and its map."""
        text = "".join(self._pieces)
        if self._verbatim == [True] and self._origin == [0]:
            only_the_start_is_kept = OffsetMap()
            return text, only_the_start_is_kept
        return text, OffsetMap(
            tuple(self._derived),
            tuple(self._origin),
            tuple(self._origin_end),
            tuple(self._verbatim),
        )

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _run(self, origin: int, origin_end: int, *, verbatim: bool) -> None:
        self._derived.append(self._length)
        self._origin.append(origin)
        self._origin_end.append(origin_end)
        self._verbatim.append(verbatim)
