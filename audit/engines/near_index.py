"""Names near a name among a million, from an index of parts in the register's SQLite file.

Near means a distance of at most two by optimal string alignment: letters dropped, added, replaced,
or swapped with their neighbour, no part of the name edited twice (Boytsov, Indexing methods for
approximate dictionary searching, 2011). Both names are folded keys, so that case, accents and
full stops count for nothing; a space and a hyphen count as letters.

A name is cut in three parts, of which two edits leave one as it was, at a place that the
lengths all but give away (Li and others, Pass-Join, VLDB 2011). Only a swap across a cut touches
two parts; with another edit in the third no part is left, so that a look-up also undoes the swap.
A part that too many names share ("michael") is split: its names are indexed again by the parts
of what is left of them, and their look-ups cost what others' cost.

A deletion index answers faster, but has 120 entries for a name of 15 letters where this has three
or four. A letter tree is smaller still, and too slow to walk in Python. Nothing here is held in
memory, and a run that asks for no near name reads nothing of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from zlib import crc32

from audit.engines.nearness import distance

BOUND = 2
MOST_SHARING = 24
"""Names that share a part, beyond which it is split."""
_DEEPEST = 4
_MAPPED = 1 << 28
"""Bytes of the file that are mapped and not read."""
_SPLIT = -1
"""Stands for the names of a part that is split."""
_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE near_name (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE near_part (part INTEGER, name INTEGER, PRIMARY KEY (part, name)) WITHOUT ROWID;
"""

_Rest = tuple[int, int, str]
"""The part that is split (0 for none), a name's number, and what is left of the name."""


def write_near_index(path: Path, names: Iterable[str]) -> None:
    """Add an index of `names`, which are folded keys, to the SQLite file at `path`."""
    kept = sorted(set(names))
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        connection.executemany("INSERT INTO near_name VALUES (?, ?)", enumerate(kept))
        rests: list[_Rest] = [(0, number, name) for number, name in enumerate(kept)]
        for depth in range(_DEEPEST):
            left: list[_Rest] | None = [] if depth < _DEEPEST - 1 else None
            # parts of two depths may be the same number, which costs a comparison and no more
            query = "INSERT OR IGNORE INTO near_part VALUES (?, ?)"
            connection.executemany(query, _rows(rests, left))
            rests = left or []
        connection.commit()
    finally:
        connection.close()


class NearIndex:
    """The index in the SQLite file at `path`, opened when it is first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def near(self, name: str, bound: int = BOUND) -> tuple[str, ...]:
        """The names within `bound` edits of `name`, itself included, the nearest first.

        Args:
            name: a folded key.
            bound: at most two.
        """
        if bound > BOUND:
            raise ValueError(f"the index is made for {BOUND} edits, not {bound}")
        found = []
        letters = frozenset(name)
        for other in self._candidates(name):
            # an edit takes one letter away and brings another
            if len(letters ^ frozenset(other)) <= 2 * bound:
                apart = distance(name, other, bound)
                if apart <= bound:
                    found.append((apart, other))
        return tuple(other for _, other in sorted(found))

    def _candidates(self, name: str) -> Iterator[str]:
        numbers: set[int] = set()
        probes = set(_probes(name, 0, range(max(0, len(name) - BOUND), len(name) + BOUND + 1)))
        while probes:
            parts = ",".join(map(str, {part for part, _, _ in probes}))
            rows: list[tuple[int, int]] = self._connection.execute(
                f"SELECT part, name FROM near_part WHERE part IN ({parts})"  # noqa: S608 - numbers
            ).fetchall()
            split = {part for part, number in rows if number == _SPLIT}
            numbers.update(number for _, number in rows)
            probes = {
                deeper
                for part, rest, length in probes
                if part in split
                for deeper in _probes(rest, part, (length,))
            }
        found = ",".join(map(str, numbers))
        rows_found: Iterable[tuple[str]] = self._connection.execute(
            f"SELECT name FROM near_name WHERE id IN ({found})"  # noqa: S608 - numbers
        )
        return (other for (other,) in rows_found)

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        location = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(location, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return connection


def _rows(rests: Sequence[_Rest], left: list[_Rest] | None) -> Iterator[tuple[int, int]]:
    """The rows of the parts of `rests`; into `left` goes what is left of the names of a split one.

    Without `left` nothing is split.
    """
    shared = sorted(
        part << 32 | index for index, rest in enumerate(rests) for part in set(_parts(rest))
    )
    for part, group in groupby(shared, key=_part_of):
        members = [rests[one & 0xFFFFFFFF] for one in group]
        if left is None or len(members) <= MOST_SHARING:
            yield from [(part, number) for _, number, _ in members]
        else:
            yield part, _SPLIT
            left += [rest for member in members for rest in _left(member, part)]


def _part_of(shared: int) -> int:
    return shared >> 32


def _parts(rest: _Rest) -> Iterator[int]:
    group, _, text = rest
    for nth, (start, end) in enumerate(_cuts(len(text))):
        yield _number(group, len(text), nth, text[start:end])


def _left(rest: _Rest, part: int) -> Iterator[_Rest]:
    """What is left of a name without the part of that number."""
    group, number, text = rest
    for nth, (start, end) in enumerate(_cuts(len(text))):
        if _number(group, len(text), nth, text[start:end]) == part:
            yield part, number, text[:start] + text[end:]


def _cuts(length: int) -> tuple[tuple[int, int], ...]:
    first, second = length // 3, 2 * length // 3
    return (0, first), (first, second), (second, length)


def _number(group: int, length: int, nth: int, text: str) -> int:
    """The same on every machine, unlike `hash`."""
    return crc32(text.encode("utf-8", "surrogatepass"), _begun(group, length, nth))


@lru_cache(maxsize=1 << 12)
def _begun(group: int, length: int, nth: int) -> int:
    return crc32(b"%d %d" % (length, nth), group)


def _probes(text: str, group: int, lengths: Iterable[int]) -> Iterator[tuple[int, str, int]]:
    """The numbers of the parts under which a near name may be found.

    With each comes what is left of `text`, and how long the rest of such a name is.
    """
    for length in lengths:
        for nth, start, end, words in _windows(text, length):
            part = words[start:end]
            if len(part) == end - start:
                rest = words[:start] + words[end:]
                yield _number(group, length, nth, part), rest, length - len(part)


def _windows(text: str, length: int) -> Iterator[tuple[int, int, int, str]]:
    """Which part of a name of that length may stand where in `text`, or in `text` unswapped.

    The part before which as many edits are as parts stands at most so many letters off, from the
    left; and from the right likewise.
    """
    longer = len(text) - length
    cuts = _cuts(length)
    for nth, (start, end) in enumerate(cuts):
        for shift in range(-nth, nth + 1):
            if abs(shift - longer) <= BOUND - nth and start + shift >= 0:
                yield nth, start + shift, end + shift, text
    if abs(longer) <= 1:  # the swap is one edit already
        first, last = cuts[0], cuts[2]
        yield 0, *first, _swapped(text, first[1])
        yield 2, last[0] + longer, last[1] + longer, _swapped(text, last[0] + longer)


def _swapped(text: str, at: int) -> str:
    """`text` with the letters on both sides of `at` swapped."""
    if not 0 < at < len(text):
        return text
    return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
