"""The one factory of these tests: documents, a small register, rules and their findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from audit.documents.citation import Source
from audit.documents.document import DateOrigin, Document, Metadata, Role, Segment
from audit.documents.spans import Span
from audit.engines.near_index import write_near_index
from audit.findings.finding import Category, Finding, Severity
from audit.findings.report import in_order
from audit.language.mentions import PersonMention
from audit.language.titles import canonical
from audit.register.compiled import write
from audit.register.model import Entity, EntityType, Form, Status
from audit.register.pack import RegisterPack, Relation, Tenure
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.matching import findings_in
from audit.rules.rule import Examples, Rule
from audit.rules.rule_set import RuleSet, rule_set

GAZETTE = Source(title="State Gazette", url="https://gazette.example/1", checked=date(2026, 11, 20))
STYLE = Source(title="Style Guide", url="https://style.example", checked=date(2026, 11, 19))
KindT = TypeVar("KindT", bound=Rule)
NO_REGISTER = Register(None)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def document(
    *paragraphs: str, published: str | None = None, role: Role = Role.BODY, path: str = "a.txt"
) -> Document:
    """A document of these paragraphs, all of one role."""
    segments = []
    start = 0
    for paragraph in paragraphs:
        if paragraph:
            segments.append(Segment(role, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    metadata = Metadata(published=day(published))
    if published:
        metadata = Metadata(published=day(published), published_from=DateOrigin.METADATA)
    return Document(path, text, text, "0" * 64, tuple(segments), metadata=metadata)


def article(
    *paragraphs: str,
    published: str | None = None,
    register: Register = NO_REGISTER,
    role: Role = Role.BODY,
) -> Article:
    return Article(document(*paragraphs, published=published, role=role), register)


def mention(text: str) -> PersonMention:
    """The first person that a sentence with this subject mentions."""
    return article(f"{text} spoke.").reading.mentions[0]


def rule(made: type[KindT], /, **fields: Any) -> KindT:
    """A rule of that kind, with what every rule needs."""
    shared: dict[str, Any] = {
        "id": "desk/rule",
        "category": Category.NAME,
        "severity": Severity.ERROR,
        "message": "'{text}' should be '{expected}'",
        "because": "the desk says so",
        "sources": (STYLE,),
        "examples": Examples(flag=(), pass_=()),
    }
    return made(**{**shared, **fields})


def rules(*given: Rule, register: Register = NO_REGISTER) -> RuleSet:
    return rule_set(given, register, "d1d1")


def findings(
    given: Rule | Sequence[Rule],
    *paragraphs: str,
    published: str | None = None,
    register: Register = NO_REGISTER,
    role: Role = Role.BODY,
) -> tuple[Finding, ...]:
    """What the rules find in an article of these paragraphs, in order."""
    every = (given,) if isinstance(given, Rule) else given
    made = article(*paragraphs, published=published, register=register, role=role)
    return in_order(findings_in(made, rules(*every, register=register)))


def flagged(
    given: Rule | Sequence[Rule],
    *paragraphs: str,
    published: str | None = None,
    register: Register = NO_REGISTER,
) -> list[str]:
    """The words that the rules flag."""
    return [
        finding.text
        for finding in findings(given, *paragraphs, published=published, register=register)
    ]


def compiled_register(folder: Path, *packs: RegisterPack) -> Register:
    """The packs, written into `folder` and opened."""
    path = folder / "register.sqlite"
    write(packs, path, canonical)
    write_near_index(path, Register(path).keys())
    return Register(path)


def pack(
    *entities: Entity,
    tenures: Sequence[Tenure] = (),
    relations: Sequence[Relation] = (),
    as_of: str = "2026-01-22",
) -> RegisterPack:
    return RegisterPack(
        register="desk",
        description="for tests",
        current_as_of=as_of,
        sources={"gazette": GAZETTE, "style": STYLE},
        entities=entities,
        tenures=tuple(tenures),
        relations=tuple(relations),
    )


def person(name: str, *forms: str | Form, **fields: Any) -> Entity:
    """A person; the id is made of the name."""
    identity = "person/" + name.lower().replace(" ", "-")
    return Entity(
        id=identity,
        type=EntityType.PERSON,
        forms=(name, *forms),
        **{"sources": ("gazette",), **fields},
    )


def office(identity: str, jurisdiction: str, *titles: str, **fields: Any) -> Entity:
    return Entity(
        id=f"office/{identity}",
        type=EntityType.OFFICE,
        forms=titles,
        jurisdiction=jurisdiction,
        **{"sources": ("gazette",), **fields},
    )


def country(code: str, name: str) -> Entity:
    return Entity(id=f"country/{code}", type=EntityType.COUNTRY, forms=(name,), code=code)


def place(name: str, *forms: str | Form, **fields: Any) -> Entity:
    return Entity(
        id="place/" + name.lower().replace(" ", "-"),
        type=EntityType.PLACE,
        forms=(name, *forms),
        **{"sources": ("gazette",), **fields},
    )


def barred(text: str, status: Status = Status.DEPRECATED, **fields: Any) -> Form:
    return Form(text=text, status=status, **fields)


def tenure(who: str, post: str, since: str, until: str | None = None, **fields: Any) -> Tenure:
    return Tenure(
        person="person/" + who,
        office="office/" + post,
        since=since,
        until=until,
        **{"sources": ("gazette",), **fields},
    )
