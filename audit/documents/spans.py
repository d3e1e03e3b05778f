"""Half-open stretches of text, and the line and column at which they are shown."""

from __future__ import annotations

from audit.documents.records import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """The code points from `start` up to, and not including, `end` of a text. Never empty.

    Raises:
        ValueError: if the span would be empty or begin before the text.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"a span needs 0 <= start < end, not {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same length of text, `by` code points further on."""
        return Span(self.start + by, self.end + by)


# There are more spans than anything else: this takes two thirds of what `dataclass` does for it.
_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


@dataclass(frozen=True, slots=True)
class Position:
    """Where a span stands in its file: 1-based lines and columns, in code points.

    `end_line` and `end_column` name the place just behind the last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int
