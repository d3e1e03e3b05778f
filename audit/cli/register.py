"""`audit register`: ask the register who or what a name means, and check its packs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from audit.cli.pack_options import register_option
from audit.cli.refusal import loaded, print_problems, refuse
from audit.cli.register_import import import_
from audit.documents.characters import key
from audit.engines.nearness import spelled_alike
from audit.findings.visible import one_line
from audit.language.title_phrases import title_phrases
from audit.language.words import WORD, Word
from audit.packs.files import PackError, Wanted, pack_files
from audit.register.model import EntityType, Form, Status
from audit.register.register import Held, HeldTenure, Register, forms_of, surname_keys
from audit.rules.holders import country_named, jurisdiction

MOST_GUESSES = 5
LONGEST_NAME = 200


@click.group()
def register() -> None:
    """Ask the register, and check its packs."""


register.add_command(import_)


@register.command()
@click.argument("name")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day that the question is about, as 2022-03-07.",
)
@register_option
def find(name: str, on: datetime | None, register_paths: tuple[Path, ...]) -> None:
    """Say whom or what NAME means: a person, a place, or an office ("Latvian foreign minister").

    The exit status is 1 where the register does not know.
    """
    held = loaded((), register_paths).register
    day = on.date() if on else None
    lines = list(answers(name[:LONGEST_NAME], day, held))
    if lines:
        _print(lines)
        return
    guesses = near_misses(name[:LONGEST_NAME], held)[:MOST_GUESSES]
    hint = f"; did you mean {' or '.join(guesses)}?" if guesses else ""
    _print([f"the register does not know '{name}'{hint}"])
    raise click.exceptions.Exit(1)


@register.command()
@click.argument("identity", metavar="ID")
@register_option
def show(identity: str, register_paths: tuple[Path, ...]) -> None:
    """Everything the register holds of one entity."""
    held = loaded((), register_paths).register
    entity = held.entity(identity)
    if entity is None:
        from audit.packs.nearest import did_you_mean  # noqa: PLC0415 - for a slip of the pen only

        hint = did_you_mean(identity, [one.entity.id for one in held.entities(*EntityType)])
        click.echo(one_line(f"there is no entity '{identity}'{hint}"), err=True)
        raise click.exceptions.Exit(2)
    _print(_shown(entity, held))


@register.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
def check(path: Path | None) -> None:
    """Check the shipped register, and the pack or folder at PATH beside it.

    Every problem is printed on a line of its own; the exit status is 2 if there is one.
    """
    # parsing and checking YAML takes longer than everything else this program imports
    from audit.packs.assembling import in_order, read_packs  # noqa: PLC0415
    from audit.packs.register_checks import doubtful, open_terms  # noqa: PLC0415

    try:
        files = [
            file
            for file in pack_files((), (path,) if path else ())
            if file.wanted is Wanted.REGISTER
        ]
    except PackError as error:
        refuse(error.problems)
    packs = read_packs(files)
    problems = list(packs.problems) or list(doubtful(packs.registers))
    if problems:
        print_problems(in_order(problems))
        raise click.exceptions.Exit(2)
    for day, count in open_terms(packs.registers):
        click.echo(f"stale: {count} open terms are unverified after {day}")
    entities = sum(len(placed.pack.entities) for placed in packs.registers)
    click.echo(f"{len(files)} packs, {entities} entities, no problems")


def answers(name: str, day: date | None, held: Register) -> Iterator[str]:
    """What the register knows of `name`, a line at a time; nothing where it knows nothing."""
    office_lines = list(_office_answers(name, day, held))
    if office_lines:
        yield from office_lines
        return
    named = held.named(name)
    for one in named:
        entity = held.entity(one.entity)
        if entity is not None:
            yield _head(entity)
            yield f"  '{one.form.text}' is {_standing(one.form)}"
            yield from _terms(held.tenures_of(one.entity), day, held)
            yield _vouched(entity)
    if not named:
        for person in held.persons_called(name):
            entity = held.entity(person)
            if entity is not None:
                yield _head(entity)
                yield from _terms(held.tenures_of(person), day, held)
                yield _vouched(entity)


def near_misses(name: str, held: Register) -> list[str]:
    """The preferred forms of what `name` may be a misspelling of."""
    asked = key(name).split()
    return [
        entity.preferred
        for entity in held.entities(*EntityType)
        if entity.entity.type is not EntityType.OFFICE
        and any(_alike(asked, form.text) for form in forms_of(entity.entity))
    ]


def _alike(asked: list[str], form: str) -> bool:
    known = key(form).split()
    if len(asked) == 1 and len(known) > 1:
        return any(spelled_alike(asked[0], surname) for surname in surname_keys(form))
    return len(asked) == len(known) and all(
        one == other or spelled_alike(one, other) for one, other in zip(asked, known, strict=True)
    )


def _office_answers(name: str, day: date | None, held: Register) -> Iterator[str]:
    """Who holds the office that `name` is the title and nation of, and nothing else beside."""
    tokens = [Word(*found.span(), found[0], 0) for found in WORD.finditer(name)]
    for phrase in title_phrases(name, tokens):
        begins = name[: phrase.whole.start].strip().lower() in {"", "the"}
        if phrase.nation is None or not begins or name[phrase.whole.end :].strip(" '’s"):
            continue
        for office in held.offices_titled(phrase.canonical):
            entity = held.entity(office)
            if entity is not None and jurisdiction(office, held) == phrase.nation:
                yield _head(entity)
                yield from _holders(held.tenures_in(office), day, held)
                yield _vouched(entity)


def _holders(terms: tuple[HeldTenure, ...], day: date | None, held: Register) -> Iterator[str]:
    holding = [one for one in terms if one.holds_on(day or one.current_as_of)]
    for term in holding:
        yield f"  {_name(term.person, held)}, {_when(term)}{_cited(term)}"
    if not holding:
        yield f"  the register does not know who held it{f' on {day}' if day else ''}"


def _terms(terms: tuple[HeldTenure, ...], day: date | None, held: Register) -> Iterator[str]:
    """The terms, or those that hold on `day`; with no date all, since each has its own."""
    for term in terms:
        holds = True if day is None else term.holds_on(day)
        if holds is not False:
            doubt = f"; not verified for {day}" if holds is None else ""
            yield f"  {_office(term.office, held)}, {_when(term)}{doubt}{_cited(term)}"
    if day is not None and terms and not any(one.holds_on(day) is not False for one in terms):
        yield f"  held no office that the register knows on {day}"


def _shown(entity: Held, held: Register) -> Iterator[str]:
    yield _head(entity)
    for form in forms_of(entity.entity):
        yield f"  form: '{form.text}', {_standing(form)}"
    for label in ("jurisdiction", "role", "born", "died", "note", "wikidata"):
        value = getattr(entity.entity, label)
        if value:
            yield f"  {label}: {value}"
    for relation in held.relations_of(entity.entity.id):
        ends = (("since", relation.since), ("until", relation.until))
        dates = "".join(f", {word} {day}" for word, day in ends if day)
        yield f"  {relation.relation} {_name(relation.object, held)}{dates}"
    yield from _terms(held.tenures_of(entity.entity.id), None, held)
    for term in held.tenures_in(entity.entity.id):
        yield f"  {_name(term.person, held)}, {_when(term)}{_cited(term)}"
    yield _vouched(entity)


def _head(entity: Held) -> str:
    return f"{entity.preferred} ({entity.entity.type}, {entity.entity.id})"


def _standing(form: Form) -> str:
    dated = f" since {form.since}" if form.since else ""
    ended = f" until {form.until}" if form.until else ""
    why = f": {form.reason}" if form.reason else ""
    label = "the preferred form" if form.status is Status.PREFERRED else str(form.status)
    return f"{label}{dated}{ended}{why}"


def _office(office: str, held: Register) -> str:
    code = jurisdiction(office, held)
    return f"{_name(office, held)} ({country_named(code, held)})" if code else _name(office, held)


def _name(identity: str, held: Register) -> str:
    entity = held.entity(identity)
    return entity.preferred if entity else identity


def _when(term: HeldTenure) -> str:
    acting = "acting, " if term.acting else ""
    end = f"until {term.until}" if term.until else f"still held on {term.current_as_of}"
    return f"{acting}since {term.since}, {end}"


def _cited(term: HeldTenure) -> str:
    return f" [{term.source.title}]" if term.source else ""


def _vouched(entity: Held) -> str:
    titles = "; ".join(source.title for source in entity.sources)
    return f"  source: {titles} (register as of {entity.current_as_of})"


def _print(lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        indent = "  " if line.startswith("  ") else ""
        click.echo(indent + one_line(line))
