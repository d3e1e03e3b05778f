"""A table of who held what: `position,person,personID,start,end`, one term a row.

The header says which column is which; `personID` may be missing, and then people are told apart by
their names only. A column `jurisdiction` may say whose office it is, as a country's code or name.
Semicolons and tabs will do, too. An empty `end` means: still held on the day the table is of.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from audit.importers.records import NotImportedError, Person, Post, Record, Refused, Term
from audit.importers.source_file import SourceFile

REQUIRED = ("position", "person", "start", "end")
OPTIONAL = ("personID", "jurisdiction")
MOST_OTHERS = 100
"""So many columns of other names are looked at for slips of the pen."""
_LIKE = {True: 0.6, False: 0.8}
"""How alike a slip of the pen looks; of a column that may be missing, more so."""
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}\Z")


class CsvImporter:
    """Reads the table row by row."""

    title: str | None = None
    url: str | None = None

    def read(self, source: SourceFile) -> Iterator[Record]:
        """The people, positions and terms of the rows."""
        unread: list[Refused] = []
        lines = _decoded(source, unread)
        header = next(lines, "")
        columns, delimiter = _columns(header)
        # no quoted cell goes on in the next line: one that is never closed would swallow the rest
        for number, line in enumerate(lines, start=2):
            yield from unread
            unread.clear()
            if line.strip():
                source.rows += 1
                yield from _row(line, number, columns, delimiter)
        yield from unread


def _decoded(source: SourceFile, unread: list[Refused]) -> Iterator[str]:
    """The lines; one that cannot be read is empty, so that the numbers of the others hold."""
    for line in source.texts():
        if isinstance(line, Refused):
            unread.append(line)
            yield ""
        else:
            yield line[1]


def _columns(header: str) -> tuple[dict[str, int], str]:
    """Where each column stands, and what parts the cells.

    Raises:
        NotImportedError: if a column is missing, twice there, or looks like a slip of the pen.
    """
    if not header.strip() or "\0" in header:
        needed = ",".join((*REQUIRED[:2], "personID", *REQUIRED[2:]))
        raise NotImportedError(f"the first line should name the columns: {needed}", 1, 1)
    delimiter = max(",;\t", key=header.count)
    cells = _cells(header, delimiter)
    if isinstance(cells, str):
        raise NotImportedError(cells, 1, 1)
    known = {_folded(name): name for name in (*REQUIRED, *OPTIONAL)}
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        name = known.get(_folded(cell))
        if name is None:
            continue
        if name in columns:
            raise NotImportedError(f"column '{name}' is there twice", 1)
        columns[name] = index
    others = [cell for cell in cells if _folded(cell) not in known][:MOST_OTHERS]
    for name in (*REQUIRED, *OPTIONAL):
        if name not in columns:
            _refuse_missing(name, others)
    return columns, delimiter


def _refuse_missing(name: str, others: Sequence[str]) -> None:
    """Refuse a missing column, also one that only seems to be: else every term would be open."""
    by_folded = {_folded(cell): cell for cell in others}
    meant = get_close_matches(_folded(name), by_folded, n=1, cutoff=_LIKE[name in REQUIRED])
    if meant:
        seen = by_folded[meant[0]].strip()[:40]
        raise NotImportedError(f"column '{seen}' should be '{name}'", 1)
    if name in REQUIRED:
        seen = ", ".join(f"'{cell.strip()[:40]}'" for cell in others[:6])
        there = f"; there are also {seen}" if seen else ""
        raise NotImportedError(f"there is no column '{name}'{there}", 1)


def _folded(cell: str) -> str:
    return "".join(one for one in cell.lower() if one.isalnum())


def _cells(line: str, delimiter: str) -> list[str] | str:
    """The cells, or why there are none."""
    try:
        cells = next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        return f"not a row of cells: {error}"
    return cells


def _row(line: str, number: int, columns: dict[str, int], delimiter: str) -> Iterator[Record]:
    cells = _cells(line, delimiter)
    if isinstance(cells, str):
        yield Refused(cells, number)
        return
    if len(cells) <= max(columns.values()):
        yield Refused(f"{len(cells)} cells where the header has more", number)
        return
    row = {name: cells[index].strip() for name, index in columns.items()}
    for name in REQUIRED[:3]:
        if not row[name]:
            yield Refused(f"'{name}' is empty", number)
            return
    identity = row.get("personID") or row["person"]
    position = row["position"]
    jurisdiction = row.get("jurisdiction") or None
    post = f"{position}, {jurisdiction}" if jurisdiction else position
    wikidata = identity if _WIKIDATA.match(identity) else None
    yield Person(key=identity, name=row["person"], wikidata=wikidata)
    yield Post(key=post, name=position, jurisdiction=jurisdiction)
    yield Term(
        person=identity, post=post, since=row["start"], until=row["end"] or None, line=number
    )


IMPORTER = CsvImporter()
