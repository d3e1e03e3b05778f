"""Reads and checks rule packs: the schema first, then what a schema cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from string import Formatter

from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.findings.finding import Severity
from audit.findings.report import Problem
from audit.packs.kinds import rule_kinds
from audit.packs.model_reading import Location, mark_of, read_as
from audit.packs.nearest import did_you_mean
from audit.packs.yaml_source import Items, Mapping, Scalar
from audit.register.dates import PartialDate
from audit.rules.rule import Example, Rule

_STRICT = {"extra": "forbid", "use_attribute_docstrings": True}
_NAME = compiled(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """One YAML file of rules."""

    __pydantic_config__ = _STRICT

    pack: str
    """The pack's name, with which the ids of its rules begin."""
    description: str
    """What is in it, in one sentence."""
    rules: tuple[dict[str, object], ...]
    """Its rules."""


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A rule, and where it stands; `shipped` ones give way to others of the same id."""

    rule: Rule
    path: str
    node: Mapping
    shipped: bool

    def problem(self, location: Location, message: str) -> Problem:
        """A problem at `location` of the rule."""
        mark = mark_of(self.node, location)
        return Problem(self.path, message, mark.line, mark.column)


def read_rule_pack(
    node: Mapping, path: str, *, shipped: bool
) -> tuple[RulePack | None, list[PlacedRule], list[Problem]]:
    """A pack, those of its rules that fit their kinds, and all that is wrong with the file."""
    head, problems = read_as(RulePack, node, path)
    problems += _head_problems(node, path)
    pack = node.get("pack")
    name = pack.text if isinstance(pack, Scalar) else ""
    rules: list[PlacedRule] = []
    items = node.get("rules")
    for item in items.nodes if isinstance(items, Items) else ():
        if isinstance(item, Mapping):
            rule, found = _read_rule(item, path)
            problems += found
            if rule is not None:
                placed = PlacedRule(rule, path, item, shipped)
                rules.append(placed)
                problems += (placed.problem(*problem) for problem in _rule_problems(rule, name))
    return head, rules, problems


def duplicates(rules: Sequence[PlacedRule]) -> Iterator[Problem]:
    """Ids that two rules have, now or formerly. A rule may take a shipped rule's place."""
    taken: dict[str, PlacedRule] = {}
    for placed in rules:
        names = [(placed.rule.id, ("id",)), *((old, ("formerly",)) for old in placed.rule.formerly)]
        for name, location in names:
            other = taken.setdefault(name, placed)
            if other is not placed and other.shipped == placed.shipped:
                mark = mark_of(other.node, ("id",))
                where = f"{other.path}:{mark.line}:{mark.column}"
                yield placed.problem(location, f"id '{name}' is taken already, at {where}")


def in_force(rules: Sequence[PlacedRule]) -> list[PlacedRule]:
    """The rules without the shipped ones that a newsroom has replaced."""
    own = {placed.rule.id for placed in rules if not placed.shipped}
    return [placed for placed in rules if not placed.shipped or placed.rule.id not in own]


def _head_problems(node: Mapping, path: str) -> Iterator[Problem]:
    pack = node.get("pack")
    if isinstance(pack, Scalar) and not pack.empty and not _NAME.match(pack.text):
        message = f"pack name '{pack.text}' should be lower case letters, digits and hyphens"
        yield Problem(path, message, pack.mark.line, pack.mark.column)
    rules = node.get("rules")
    if isinstance(rules, Items) and not rules.nodes:
        mark = mark_of(node, ("rules",))
        yield Problem(path, "'rules' is empty", mark.line, mark.column)


def _read_rule(node: Mapping, path: str) -> tuple[Rule | None, list[Problem]]:
    """A rule by its kind. Where the kind is not known, what all rules share is checked."""
    kinds = rule_kinds()
    kind = node.get("kind")
    known = kinds.get(kind.text) if isinstance(kind, Scalar) else None
    if known is not None:
        return read_as(known, node, path)
    shared = set(Rule.__dataclass_fields__)
    entries = {key: entry for key, entry in node.entries.items() if key in shared}
    _, problems = read_as(Rule, replace(node, entries=entries), path)
    if isinstance(kind, Scalar) and not kind.empty:
        message = f"there is no rule kind '{kind.text}'{did_you_mean(kind.text, kinds)}"
        problems.append(Problem(path, message, kind.mark.line, kind.mark.column))
    return None, problems


def _rule_problems(rule: Rule, pack: str) -> Iterator[tuple[Location, str]]:
    """What is wrong with a rule beyond its schema."""
    yield from _id_problems(rule, pack)
    yield from _template_problems(rule)
    yield from _authority_problems(rule)
    yield from _date_problems(rule)
    yield from _example_problems(rule)
    for key in ("message", "because"):
        if not getattr(rule, key).strip():
            yield (key,), f"'{key}' is empty"
    if not rule.scope:
        yield ("scope",), "'scope' is empty, so the rule would look nowhere"
    for field, message in rule.problems():
        yield _location(field), message


def _location(field: str) -> Location:
    return tuple(int(part) if part.isdigit() else part for part in field.split("."))


def _id_problems(rule: Rule, pack: str) -> Iterator[tuple[Location, str]]:
    begin, slash, name = rule.id.partition("/")
    if not slash or not _NAME.match(name) or not _NAME.match(begin):
        message = "in lower case letters, digits and hyphens"
        yield ("id",), f"id '{rule.id}' should be '{pack or 'pack'}/' and a name, {message}"
    elif pack and begin != pack:
        yield ("id",), f"id '{rule.id}' should begin with its pack's name, '{pack}/'"


def _template_problems(rule: Rule) -> Iterator[tuple[Location, str]]:
    try:
        fields = list(Formatter().parse(rule.message))
    except ValueError:
        yield ("message",), "a brace without its partner; write {{ or }} for a brace itself"
        return
    for _, name, layout, conversion in fields:
        if name is None:
            continue
        if layout or conversion or not name.isidentifier():
            yield ("message",), f"'{{{name}' should be a plain name in braces, such as {{text}}"
        elif not rule.any_name and name not in rule.names:
            known = ", ".join(f"{{{known}}}" for known in rule.names)
            hint = did_you_mean(name, rule.names)
            yield ("message",), f"a message of this kind knows {known}, not {{{name}}}{hint}"


def _authority_problems(rule: Rule) -> Iterator[tuple[Location, str]]:
    needs_source = rule.severity is Severity.ERROR and not rule.authority_from_register
    if needs_source and not rule.sources:
        yield ("severity",), "an error names its authority: give 'sources', or make it a warning"
    for index, source in enumerate(rule.sources):
        if not source.title.strip():
            yield ("sources", index, "title"), "'title' is empty"
        if source.url is not None and not source.url.startswith(("https://", "http://")):
            message = f"'{source.url}' should begin with https://"
            yield ("sources", index, "url"), message


def _date_problems(rule: Rule) -> Iterator[tuple[Location, str]]:
    if rule.valid is None:
        return
    known: dict[str, PartialDate] = {}
    for key, text in (("since", rule.valid.since), ("until", rule.valid.until)):
        if text is not None:
            try:
                known[key] = PartialDate.parsed(text)
            except ValueError as error:
                yield ("valid", key), date_fault(text, error)
    if len(known) == 2 and known["until"].last < known["since"].first:
        yield ("valid", "until"), f"'{known['until']}' is before 'since', {known['since']}"


def date_fault(text: str, error: ValueError) -> str:
    """What is wrong with a date."""
    fault = str(error)
    return fault if text in fault else f"'{text}' is no day of the calendar"


def _example_problems(rule: Rule) -> Iterator[tuple[Location, str]]:
    for key, examples in (("flag", rule.examples.flag), ("pass", rule.examples.pass_)):
        if not examples:
            yield ("examples", key), f"'{key}' is empty; give at least one example"
        for index, example in enumerate(examples):
            text = example.text if isinstance(example, Example) else example
            if not text.strip():
                yield ("examples", key, index), "an example without words"
            if isinstance(example, Example) and example.published is not None:
                yield from _published_problem(example.published, ("examples", key, index))


def _published_problem(text: str, location: Location) -> Iterator[tuple[Location, str]]:
    try:
        date.fromisoformat(text)
    except ValueError:
        yield (*location, "published"), f"'{text}' should be a date such as 2022-03-07"
