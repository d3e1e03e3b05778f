"""Wikidata's entity dump: one item a line, the lines of a JSON list.

People are the items with a position held (P39). The file is read twice: only at the end of the
first reading is it known which of a hundred million items are positions, and these may have come
before. An extract of the dump is read the same way, if it has the positions and the countries whose
they are; a position without an English name here is refused. Statements of deprecated rank, starts
and ends that are unknown or too rough are left out. Whose office it is, is said by P1001 (applies
to jurisdiction) or P17 (country) with the country's ISO 3166 code (P297).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from audit.documents.records import dataclass, replace
from audit.importers.json_rows import Row, object_of, objects_of, read_object, text_of
from audit.importers.offices import office_of
from audit.importers.records import AsOf, LeftOut, Person, Post, Record, Refused, Term
from audit.importers.source_file import Line, SourceFile
from audit.importers.wikidata_time import TOO_ROUGH, date_of

HELD, START, END = "P39", "P580", "P582"
BORN, DIED, IS, HUMAN = "P569", "P570", "P31", "Q5"
JURISDICTION, COUNTRY, ISO = "P1001", "P17", "P297"
_JULIAN = "Q1985786"
_LANGUAGES = ("en", "mul")
_PERSON, _STATE = f'"{HELD}"'.encode(), f'"{ISO}"'.encode()
_ID = re.compile(rb'"id":\s*"(Q[0-9]{1,12})"')
_HEAD = 120
_UNKNOWN = "terms of which the start or the end is not known, though there was one"


@dataclass(slots=True)
class _Found:
    """What the first reading finds: positions that were held, and the codes of countries."""

    positions: set[str] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)
    latest: str = ""


class WikidataImporter:
    """Reads the dump twice, line by line."""

    title: str | None = "Wikidata"
    url: str | None = "https://www.wikidata.org/"

    def read(self, source: SourceFile) -> Iterator[Record]:
        """People and their terms, then the positions."""
        found = _Found()
        for line in source.lines():
            if isinstance(line, Refused):
                yield line
            elif _is_item(line):
                source.rows += 1
                yield from _first(line, found)
        source.read_once()
        if found.latest:
            yield AsOf(found.latest)
        if not found.positions:
            return
        missing = set(found.positions)
        for line in source.lines():
            if isinstance(line, Line) and _is_item(line):
                for post in _position(line, missing, found.codes):
                    missing.discard(post.key)
                    yield post
        for identity in sorted(missing):
            yield Post(key=identity, name="")


def _is_item(line: Line) -> bool:
    return line.raw.strip() not in (b"[", b"]", b"")


def _first(line: Line, found: _Found) -> Iterator[Record]:
    """The person, if it is one with a position; the code, if it is a country."""
    raw = line.raw.strip()
    if not raw.startswith(b"{"):
        yield Refused("'{' should begin the line of an item", line.number)
        return
    if not raw.rstrip(b",").endswith(b"}"):
        yield Refused("JSON that is cut off or broken", line.number)
        return
    person, state = _PERSON in raw, _STATE in raw
    if not person and not state:
        return
    row = read_object(raw.rstrip(b","))
    if row is None:
        yield Refused("JSON that is cut off or broken", line.number)
        return
    claims = object_of(row, "claims")
    codes = _values(claims, ISO)
    if codes:
        found.codes[text_of(row, "id")] = codes[0].lower()
    if objects_of(claims, HELD):
        found.latest = max(found.latest, text_of(row, "modified")[:10])
        yield from _person(row, claims, line.number, found)


def _person(row: Row, claims: Row, line: int, found: _Found) -> Iterator[Record]:
    identity = text_of(row, "id")
    if not identity:
        yield Refused("an item without 'id'", line)
        return
    kinds = _values(claims, IS)
    if kinds and HUMAN not in kinds:
        yield LeftOut("holders of positions who are no human beings")
        return
    name, aliases = _names(row)
    yield Person(
        key=identity,
        name=name,
        aliases=aliases,
        born=_day(claims, BORN),
        died=_day(claims, DIED),
        wikidata=identity,
    )
    for statement in objects_of(claims, HELD):
        record = _term(statement, identity, line)
        if isinstance(record, Term):
            found.positions.add(record.post)
        yield record


def _term(statement: Row, person: str, line: int) -> Term | LeftOut:
    if text_of(statement, "rank") == "deprecated":
        return LeftOut("statements of deprecated rank")
    position = text_of(_value(object_of(statement, "mainsnak")), "id")
    if not position:
        return LeftOut("statements of an unknown position, or of none")
    qualifiers = object_of(statement, "qualifiers")
    dates: dict[str, str | None] = {}
    for name in (START, END):
        snaks = objects_of(qualifiers, name)
        if len(snaks) > 1:
            return LeftOut("terms with several starts or ends")
        kind = text_of(snaks[0], "snaktype") if snaks else "novalue"
        if kind not in ("value", "novalue"):
            return LeftOut(_UNKNOWN)
        dates[name] = _time(_value(snaks[0])) if kind == "value" else None
        if kind == "value" and dates[name] is None:
            return LeftOut(TOO_ROUGH)
    since = dates[START]
    if since is None:
        return LeftOut("terms without a start")
    return Term(person=person, post=position, since=since, until=dates[END], line=line)


def _position(line: Line, wanted: set[str], codes: dict[str, str]) -> Iterator[Post]:
    """The position in the line, if it is one of those wanted."""
    head = _ID.search(line.raw, 0, _HEAD)
    if head is not None and head[1].decode() not in wanted:
        return
    row = read_object(line.raw.strip().rstrip(b","))
    identity = text_of(row, "id") if row else ""
    if row is None or identity not in wanted:
        return
    claims = object_of(row, "claims")
    name, aliases = _names(row)
    post = Post(key=identity, name=name, aliases=aliases, wikidata=identity)
    areas = _values(claims, JURISDICTION)
    own, country = _code(areas, codes), _code(_values(claims, COUNTRY), codes)
    # the country says whose office it is where the name does not, or where it is a part's
    if own is None and (areas or isinstance(office_of(post, None), str)):
        own = country
    yield replace(post, jurisdiction=own)


def _code(items: list[str], codes: dict[str, str]) -> str | None:
    """The code of the country among them, if there is just one."""
    found = {codes[item] for item in items if item in codes}
    return found.pop() if len(found) == 1 else None


def _names(row: Row) -> tuple[str, tuple[str, ...]]:
    """The English label and aliases; labels for all languages stand under `mul`."""
    labels, others = object_of(row, "labels"), object_of(row, "aliases")
    names = [text_of(object_of(labels, language), "value") for language in _LANGUAGES]
    names += [
        text_of(alias, "value") for language in _LANGUAGES for alias in objects_of(others, language)
    ]
    known = [name for name in names if name]
    return (known[0], tuple(known[1:])) if known else ("", ())


def _values(claims: Row, name: str) -> list[str]:
    """The items or words that the statements give, the preferred ones first, no deprecated one."""
    ranked: list[tuple[bool, str]] = []
    for statement in objects_of(claims, name):
        snak, rank = object_of(statement, "mainsnak"), text_of(statement, "rank")
        value = text_of(_value(snak), "id") or text_of(object_of(snak, "datavalue"), "value")
        if value and rank != "deprecated":
            ranked.append((rank != "preferred", value))
    return [value for _, value in sorted(ranked, key=lambda one: one[0])]


def _day(claims: Row, name: str) -> str | None:
    """The date, if there is just one."""
    days = [
        _time(_value(object_of(statement, "mainsnak")))
        for statement in objects_of(claims, name)
        if text_of(statement, "rank") != "deprecated"
    ]
    return days[0] if len(days) == 1 else None


def _value(snak: Row) -> Row:
    return object_of(object_of(snak, "datavalue"), "value")


def _time(value: Row) -> str | None:
    precision = text_of(value, "precision")
    number = int(precision) if precision.isdecimal() and len(precision) < 3 else 0
    julian = text_of(value, "calendarmodel").endswith(_JULIAN)
    return date_of(text_of(value, "time"), number, julian=julian)


IMPORTER = WikidataImporter()
