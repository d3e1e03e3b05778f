"""unitedstates/congress-legislators: a YAML list of members of Congress or of the executive.

The list is read entry by entry: each begins with a hyphen in the first column. An entry that is no
YAML, or not what it should be, does not touch the others. Terms that follow each other within a
fortnight are one: a member who is sworn in again is in office meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import yaml

from audit.documents.records import dataclass, replace
from audit.importers.json_rows import Json, Row, object_of, objects_of, text_of
from audit.importers.records import NotImportedError, Person, Post, Record, Refused, Term
from audit.importers.source_file import SourceFile

POSTS = {
    "sen": ("Senator", ()),
    "rep": ("Representative", ("Congressman", "Congresswoman")),
    "prez": ("President", ()),
    "viceprez": ("Vice President", ()),
}
"""Titles by the type of term."""
MOST_ENTRY = 1_000_000
"""Characters of one entry; the longest has some twenty thousand."""
MOST_BRACKETS = 200
"""Brackets in an entry, and so how deep it can be nested; the parser has no limit of its own."""
_NESTED = re.compile(r"(?:[-?]\s+){8}")
_GAP = timedelta(days=14)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class _Entry:
    line: int
    text: str


class CongressImporter:
    """Reads the list entry by entry."""

    title: str | None = "unitedstates/congress-legislators"
    url: str | None = "https://github.com/unitedstates/congress-legislators"

    def read(self, source: SourceFile) -> Iterator[Record]:
        """The members, and their terms in both chambers and the executive."""
        for kind, (name, aliases) in POSTS.items():
            yield Post(key=kind, name=name, aliases=aliases, jurisdiction="us")
        for entry in _entries(source):
            if isinstance(entry, Refused):
                yield entry
                continue
            source.rows += 1
            row = _loaded(entry)
            if isinstance(row, Refused):
                yield row
            else:
                yield from _member(row, entry.line)


def _entries(source: SourceFile) -> Iterator[_Entry | Refused]:
    """The text of each entry of the list.

    Raises:
        NotImportedError: if something other than a list begins the file.
    """
    start, lines, size = 0, list[str](), 0
    for line in source.texts():
        if isinstance(line, Refused):
            yield line
            continue
        number, text = line
        if text.startswith("- ") or text.rstrip() == "-":
            yield from _whole(start, lines, size)
            start, lines, size = number, [], 0
        elif not lines and text.strip() and not text.startswith(("#", "---", "%")):
            message = f"'{text[:20]}' where '- id:' should begin the first entry of a list"
            raise NotImportedError(message, number, 1)
        if lines or start == number:
            size += len(text)
            if size <= MOST_ENTRY:
                lines.append(text)
    yield from _whole(start, lines, size)


def _whole(start: int, lines: Sequence[str], size: int) -> Iterator[_Entry | Refused]:
    if size > MOST_ENTRY:
        yield Refused(f"an entry of more than {MOST_ENTRY:,} characters", start)
    elif lines:
        yield _Entry(start, "\n".join(lines))


def _loaded(entry: _Entry) -> Row | Refused:
    """The entry's keys and values, all as words."""
    brackets = entry.text.count("[") + entry.text.count("{")
    if brackets > MOST_BRACKETS or _NESTED.search(entry.text):
        return Refused("nested too deeply", entry.line)
    try:
        found = yaml.load(entry.text, Loader=_LOADER)  # noqa: S506 - makes words only, no objects
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = entry.line + mark.line if mark else entry.line
        return Refused(f"not YAML: {error.problem or error.context or 'cannot be read'}", at)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = getattr(error, "reason", "nested too deeply")
        return Refused(f"not YAML: {reason}", entry.line)
    item: Json = found[0] if isinstance(found, list) and len(found) == 1 else None
    if not isinstance(item, dict):
        return Refused("an entry should have the keys id, name and terms", entry.line)
    return item


def _member(row: Row, line: int) -> Iterator[Record]:
    ids = object_of(row, "id")
    key = text_of(ids, "bioguide") or text_of(ids, "wikidata") or text_of(ids, "govtrack")
    names = _names(object_of(row, "name"))
    if not key or not names:
        missing = "'id: bioguide:'" if not key else "'name: last:'"
        yield Refused(f"there is no {missing} in the entry", line)
        return
    bio = object_of(row, "bio")
    yield Person(
        key=key,
        name=names[0],
        aliases=tuple(names[1:]),
        born=text_of(bio, "birthday") or None,
        wikidata=text_of(ids, "wikidata") or None,
    )
    by_kind: dict[str, list[Term]] = {}
    for term in objects_of(row, "terms"):
        kind, since = text_of(term, "type"), text_of(term, "start")
        if kind not in POSTS or not since:
            seen = f"type '{kind[:20]}', start '{since[:20]}'"
            yield Refused(f"a term of {key} with {seen}; types are {', '.join(POSTS)}", line)
            continue
        until = text_of(term, "end") or None
        found = Term(person=key, post=kind, since=since, until=until, line=line)
        by_kind.setdefault(kind, []).append(found)
    for terms in by_kind.values():
        yield from _joined(terms)


def _names(name: Row) -> list[str]:
    """The names of a member, the one that copy uses first."""
    first, middle, last, suffix, nickname = (
        text_of(name, part) for part in ("first", "middle", "last", "suffix", "nickname")
    )
    if not last:
        return []
    plain = [
        f"{nickname or first} {last}",
        f"{first} {last}",
        text_of(name, "official_full"),
        f"{first} {last} {suffix}" if suffix else "",
        f"{first} {middle} {last}" if middle else "",
    ]
    return list(dict.fromkeys(one.strip() for one in plain if one.strip()))


def _joined(terms: Sequence[Term]) -> Iterator[Term]:
    """The terms in one office, those that follow each other as one."""
    last: Term | None = None
    for term in sorted(terms, key=lambda one: (one.since, one.until or "9999")):
        if last is not None and _follows(last, term):
            last = replace(last, until=term.until)
            continue
        if last is not None:
            yield last
        last = term
    if last is not None:
        yield last


def _follows(last: Term, term: Term) -> bool:
    try:
        ended, begun = date.fromisoformat(last.until or ""), date.fromisoformat(term.since)
    except ValueError:
        return False
    return timedelta() <= begun - ended <= _GAP


IMPORTER = CongressImporter()
