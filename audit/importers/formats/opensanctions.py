"""OpenSanctions and other FollowTheMoney files: one entity a line, as JSON.

A `Person` has names, an `Occupancy` says that a holder has a post, and a `Position` is one. Weak
aliases are never enough alone. An occupancy without an end is open only if its status says so:
`ended` means that nobody knows when, `unknown` that nobody knows whether. The data of OpenSanctions
is free for non-commercial use only (CC BY-NC 4.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.importers.json_rows import Row, object_of, read_object, text_of, texts_of
from audit.importers.records import AsOf, LeftOut, Person, Post, Record, Refused, Term
from audit.importers.source_file import Line, SourceFile

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class OpenSanctionsImporter:
    """Reads the entities line by line."""

    title: str | None = "OpenSanctions"
    url: str | None = "https://www.opensanctions.org/"

    def read(self, source: SourceFile) -> Iterator[Record]:
        """People, positions and who occupied them; other entities are left out."""
        latest = ""
        for line in source.lines():
            if isinstance(line, Refused):
                yield line
                continue
            if not line.raw.strip():
                continue
            source.rows += 1
            row = read_object(line.raw)
            if row is None:
                yield Refused(_broken(line), line.number)
                continue
            yield _record(row, line.number)
            seen = _DAY.match(text_of(row, "last_seen"))
            latest = max(latest, seen[0] if seen else "")
        if latest:
            yield AsOf(latest)


def _broken(line: Line) -> str:
    begins = line.raw.lstrip()[:1] == b"{"
    return "JSON that is cut off or broken" if begins else "'{' should begin the line"


def _record(row: Row, line: int) -> Record:
    schema, identity = text_of(row, "schema"), text_of(row, "id")
    if not schema or not identity:
        missing = "id" if not identity else "schema"
        return Refused(f"there is no '{missing}' in the entity", line)
    properties = object_of(row, "properties")
    match schema:
        case "Person":
            return _person(row, identity, properties)
        case "Position":
            return _post(row, identity, properties)
        case "Occupancy":
            return _term(properties, line)
    return LeftOut("entities that are neither people nor positions")


def _person(row: Row, identity: str, properties: Row) -> Person:
    names = [text_of(row, "caption"), *texts_of(properties, "name")]
    known = [one for one in names if one]
    wikidata = [*texts_of(properties, "wikidataId"), identity]
    return Person(
        key=identity,
        name=known[0] if known else "",
        aliases=(*known[1:], *texts_of(properties, "alias")),
        weak=tuple(texts_of(properties, "weakAlias")),
        born=_only(texts_of(properties, "birthDate")),
        died=_only(texts_of(properties, "deathDate")),
        wikidata=next((one for one in wikidata if _WIKIDATA.match(one)), None),
    )


def _post(row: Row, identity: str, properties: Row) -> Post:
    names = [*texts_of(properties, "name"), text_of(row, "caption")]
    countries = texts_of(properties, "country")
    wikidata = [*texts_of(properties, "wikidataId"), identity]
    return Post(
        key=identity,
        name=names[0],
        aliases=tuple(one for one in names[1:] if one),
        jurisdiction=countries[0] if len(countries) == 1 else None,
        wikidata=next((one for one in wikidata if _WIKIDATA.match(one)), None),
    )


def _term(properties: Row, line: int) -> Term | Refused | LeftOut:
    holder, post = _only(texts_of(properties, "holder")), _only(texts_of(properties, "post"))
    if holder is None or post is None:
        return Refused("an occupancy should have one holder and one post", line)
    since = _only(texts_of(properties, "startDate"))
    if since is None:
        return LeftOut("occupancies without one start")
    ends = texts_of(properties, "endDate")
    if len(ends) > 1:
        return LeftOut("occupancies with several ends")
    status = _only(texts_of(properties, "status"))
    if not ends and status == "ended":
        return LeftOut("occupancies that have ended, nobody says when")
    if not ends and status not in (None, "current"):
        return LeftOut("occupancies of which nobody knows whether they have ended")
    return Term(person=holder, post=post, since=since, until=ends[0] if ends else None, line=line)


def _only(values: list[str]) -> str | None:
    """The value, if there is just one."""
    return values[0] if len(values) == 1 else None


IMPORTER = OpenSanctionsImporter()
