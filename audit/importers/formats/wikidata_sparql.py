"""Results of Wikidata's query service, as JSON in any of its shapes.

The variables are called `person`, `personLabel`, `position`, `positionLabel`, `start`, `end`, and
where the query asks for them `startPrecision`, `endPrecision`, `rank` and `jurisdiction` (a
country's code or English name). `item` and `office` will do for person and position. A query:

    SELECT ?person ?personLabel ?position ?positionLabel ?rank ?start ?startPrecision ?end
           ?endPrecision WHERE {
      ?position wdt:P1001 wd:Q211 .
      ?person p:P39 ?held . ?held ps:P39 ?position ; wikibase:rank ?rank .
      ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
      OPTIONAL { ?held pqv:P582 [ wikibase:timeValue ?end ;
                                  wikibase:timePrecision ?endPrecision ] }
      SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }
    }

Statements of deprecated rank are left out. A missing end is open, as of the day of the query.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from audit.importers.json_rows import Json, Row, json_rows, text_of
from audit.importers.records import LeftOut, NotImportedError, Person, Post, Record, Refused, Term
from audit.importers.source_file import SourceFile
from audit.importers.wikidata_time import TOO_ROUGH, date_of

VARIABLES = (
    *("person", "personLabel", "position", "positionLabel", "start", "end"),
    *("startPrecision", "endPrecision", "rank", "jurisdiction"),
)
MOST_OTHERS = 100
"""So many variables of other names are looked at for slips of the pen."""
_ALSO = {
    "item": "person",
    "itemLabel": "personLabel",
    "office": "position",
    "officeLabel": "positionLabel",
}
_ITEM = re.compile(r"Q[1-9][0-9]{0,11}\Z")
_UNKNOWN = "terms of which the start or the end is not known, though there was one"


class SparqlImporter:
    """Reads the results row by row."""

    title: str | None = "Wikidata"
    url: str | None = "https://www.wikidata.org/"

    def read(self, source: SourceFile) -> Iterator[Record]:
        """The people, positions and terms of the rows."""
        seen: set[str] = set()
        for item in json_rows(source, inside="results"):
            if isinstance(item, Refused):
                yield item
                continue
            if item.key not in ("", "bindings"):
                continue
            seen.update(item.row)
            row = {_ALSO.get(name, name): _value(value) for name, value in item.row.items()}
            yield from _row(row, item.line)
        _refuse_slips(seen)


def _value(value: Json) -> Json:
    """What stands in a cell, in the verbose shape or in the simple one."""
    return value.get("value") if isinstance(value, dict) else value


def _row(row: Row, line: int) -> Iterator[Record]:
    person, position = (text_of(row, name).rpartition("/")[2] for name in ("person", "position"))
    for name, value in (("person", person), ("position", position)):
        if not _ITEM.match(value):
            there = ", ".join(sorted(key[:20] for key in row)[:8])
            yield Refused(f"there is no item '{name}' in the row; it has {there}", line)
            return
    if text_of(row, "rank").endswith("DeprecatedRank"):
        yield LeftOut("statements of deprecated rank")
        return
    yield Person(key=person, name=_label(row, "personLabel", person), wikidata=person)
    yield Post(
        key=position,
        name=_label(row, "positionLabel", position),
        jurisdiction=text_of(row, "jurisdiction") or None,
        wikidata=position,
    )
    yield _term(row, person, position, line)


def _term(row: Row, person: str, position: str, line: int) -> Term | LeftOut:
    dates: dict[str, str | None] = {}
    for name in ("start", "end"):
        time, precision = text_of(row, name), text_of(row, f"{name}Precision")
        if time and not time.lstrip("+-")[:1].isdigit():  # a blank node stands for "unknown"
            return LeftOut(_UNKNOWN)
        number = int(precision) if precision.isdecimal() and len(precision) < 3 else None
        dates[name] = date_of(time, number) if time else None
        if time and dates[name] is None:
            return LeftOut(TOO_ROUGH)
    since = dates["start"]
    if since is None:
        return LeftOut("terms without a start")
    return Term(person=person, post=position, since=since, until=dates["end"], line=line)


def _label(row: Row, name: str, item: str) -> str:
    """The label; the service gives the item's own identifier where there is none."""
    label = text_of(row, name)
    return "" if label == item else label


def _refuse_slips(seen: set[str]) -> None:
    """Refuse a file with a variable that is all but called `end`: else every term would be open."""
    known = {*VARIABLES, *_ALSO}
    for name in sorted(seen - known)[:MOST_OTHERS]:
        meant = get_close_matches(name, set(VARIABLES) - seen, n=1, cutoff=0.6)
        if meant:
            raise NotImportedError(f"variable '{name[:40]}' should be '{meant[0]}'")


IMPORTER = SparqlImporter()
