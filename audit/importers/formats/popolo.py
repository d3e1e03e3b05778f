"""Popolo JSON, as of EveryPolitician: people, organizations, posts, memberships and events.

An office is a post, or else a membership's role; the role `member` is "Member of" its organization.
Membership of a party is no office. Where a membership has no dates of its own, those of its
legislative period hold. Names that belong to a language other than English are left aside: the
Czech for Merkel is Merkelová.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from audit.documents.records import dataclass
from audit.importers.json_rows import Row, json_rows, object_of, objects_of, text_of
from audit.importers.offices import jurisdiction_code
from audit.importers.records import LeftOut, NotImportedError, Person, Post, Record, Refused, Term
from audit.importers.source_file import SourceFile

LISTS = ("persons", "organizations", "posts", "memberships", "events", "areas")
_NO_OFFICE = frozenset({"party", "faction", "parliamentary group", "group", "coalition"})
_ENGLISH = frozenset({"", "en", "eng", "mul"})
_COUNTRY = re.compile(r"\bcountry:([a-z]{2})\b")


@dataclass(slots=True)
class _Lists:
    """What memberships refer to, by id, and the memberships with their lines."""

    organizations: dict[str, Row] = field(default_factory=dict)
    posts: dict[str, Row] = field(default_factory=dict)
    events: dict[str, Row] = field(default_factory=dict)
    memberships: list[tuple[int, Row]] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


class PopoloImporter:
    """Reads the lists, whatever their order."""

    title: str | None = None
    url: str | None = None

    def read(self, source: SourceFile) -> Iterator[Record]:
        """People as they come; terms at the end, when all that they refer to is known."""
        lists = _Lists()
        for item in json_rows(source):
            if isinstance(item, Refused):
                yield item
                continue
            lists.seen.add(item.key[:40])
            if item.key == "persons":
                yield from _person(item.row, item.line, lists)
            else:
                _keep(item.key, item.row, item.line, lists)
        if lists.seen.isdisjoint(LISTS):
            there = ", ".join(f"'{name}'" for name in sorted(lists.seen)) or "none"
            raise NotImportedError(f"there are no 'persons' in it; the lists there: {there}")
        for line, row in lists.memberships:
            yield from _membership(row, line, lists)


def _person(row: Row, line: int, lists: _Lists) -> Iterator[Record]:
    identity = text_of(row, "id")
    if not identity:
        yield Refused("a person without 'id'", line)
        return
    others = [
        text_of(other, "name")
        for other in objects_of(row, "other_names")
        if text_of(other, "lang").partition("-")[0].lower() in _ENGLISH
    ]
    wikidata = [
        text_of(one, "identifier")
        for one in objects_of(row, "identifiers")
        if text_of(one, "scheme") == "wikidata"
    ]
    yield Person(
        key=identity,
        name=text_of(row, "name"),
        aliases=tuple(filter(None, others)),
        born=text_of(row, "birth_date") or None,
        died=text_of(row, "death_date") or None,
        wikidata=wikidata[0] if len(wikidata) == 1 and re.match(r"Q\d+\Z", wikidata[0]) else None,
    )
    for membership in objects_of(row, "memberships"):
        lists.memberships.append((line, {"person_id": identity, **membership}))


def _keep(key: str, row: Row, line: int, lists: _Lists) -> None:
    identity = text_of(row, "id")
    match key:
        case "organizations":
            lists.organizations[identity] = row
        case "posts":
            lists.posts[identity] = row
        case "events":
            lists.events[identity] = row
        case "memberships":
            lists.memberships.append((line, row))


def _membership(row: Row, line: int, lists: _Lists) -> Iterator[Record]:
    person = text_of(row, "person_id")
    if not person:
        yield Refused("a membership without 'person_id'", line)
        return
    post = lists.posts.get(text_of(row, "post_id"), {})
    organization = text_of(row, "organization_id") or text_of(post, "organization_id")
    body = lists.organizations.get(organization, {})
    if text_of(body, "classification").lower() in _NO_OFFICE:
        yield LeftOut("memberships of parties and groups")
        return
    name = _office_name(row, post, body)
    if not name:
        yield Refused("a membership with neither role, nor post, nor organization", line)
        return
    period = lists.events.get(text_of(row, "legislative_period_id"), {})
    since = text_of(row, "start_date") or text_of(period, "start_date")
    until = text_of(row, "end_date") or text_of(period, "end_date")
    if not since:
        yield LeftOut("memberships without a start")
        return
    key = f"{organization} {name}"
    yield Post(key=key, name=name, jurisdiction=_jurisdiction(body) or _jurisdiction(post))
    yield Term(person=person, post=key, since=since, until=until or None, line=line)


def _office_name(row: Row, post: Row, body: Row) -> str:
    name = text_of(post, "label") or text_of(post, "role") or text_of(row, "role")
    if name and name.lower() != "member":
        return name
    organization = text_of(body, "name")
    return f"Member of {organization}" if organization else ""


def _jurisdiction(row: Row) -> str | None:
    """The country whose area it is."""
    area = object_of(row, "area")
    for identity in (text_of(area, "id"), text_of(row, "area_id")):
        found = _COUNTRY.search(identity)
        if found:
            return found[1]
    return jurisdiction_code(text_of(area, "name"))


IMPORTER = PopoloImporter()
