"""Reads a YAML tree as one of our models, and says in plain words what does not fit, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError

from audit.documents.expressions import compiled
from audit.findings.report import Problem
from audit.packs.nearest import did_you_mean
from audit.packs.yaml_source import Items, Mapping, Mark, Node, Scalar, plain_data

if TYPE_CHECKING:  # a type that exists for type checkers only
    from pydantic_core import ErrorDetails

Location = tuple[str | int, ...]
"""Keys and list indices from the top of a tree."""
Model = TypeVar("Model")
_Schema: TypeAlias = dict[str, Any]

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
_QUOTED = compiled(r"'([^']*)'")
_EXTRA = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
_DATE = "should be a date such as 2022-03-07"
_SHOULD_BE = {
    "string": "should be words",
    "tuple": "should be a list",
    "list": "should be a list",
    "dict": "should be keys with values",
    "dataclass": "should be keys with values",
    "model": "should be keys with values",
    "int": "should be a whole number",
    "float": "should be a number",
    "bool": "should be true or false",
    "date": _DATE,
}


def read_as(model: type[Model], node: Node, path: str) -> tuple[Model | None, list[Problem]]:
    """The tree as a `model`, or everything that keeps it from being one."""
    return read_data_as(model, plain_data(node), lambda: node, path)


def read_data_as(
    model: type[Model], data: object, tree: Callable[[], Node], path: str
) -> tuple[Model | None, list[Problem]]:
    """Plain data as a `model`. `tree` says where it stands; what fits never asks for it."""
    try:
        return adapter(model).validate_python(data), []
    except ValidationError as error:
        node = tree()
        details = _of_the_branch_meant(node, error.errors(include_url=False))
        return None, [_problem(model, node, detail, path) for detail in details]


def mark_of(node: Node, location: Iterable[str | int]) -> Mark:
    """Where the value at `location` stands, or the nearest thing above it that is there.

    A key whose value is empty or spread over the lines below stands for it.
    """
    mark = node.mark
    for part in location:
        if isinstance(part, str) and isinstance(node, Mapping) and part in node.entries:
            key_mark, node = node.entries[part]
            mark = node.mark if isinstance(node, Scalar) and not node.empty else key_mark
        elif isinstance(part, int) and isinstance(node, Items) and part < len(node.nodes):
            node = node.nodes[part]
            mark = node.mark
    return mark


def adapter(model: type[Model]) -> TypeAdapter[Model]:
    """The validator of `model`; made once, since that takes longer than most packs."""
    if model not in _ADAPTERS:
        _ADAPTERS[model] = TypeAdapter(model)
    return _ADAPTERS[model]


def _of_the_branch_meant(node: Node, details: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors without those of a union's other branches.

    Where a value may be words or keys with values, the validator reports what both miss; only the
    branch of the value's own shape is meant.
    """
    fitting = [(detail, *_resolved(node, detail["loc"])) for detail in details]
    served = {tuple(location) for _, location, fits in fitting if fits}
    seen = set()
    for detail, location, fits in fitting:
        place = tuple(location)
        covered = any(other[: len(place)] == place for other in served)
        if fits or (not covered and place not in seen):
            yield detail
        seen.add(place)


def _resolved(node: Node, location: Location) -> tuple[list[str | int], bool]:
    """The parts of `location` that are in the tree, and whether union branches fit the shapes."""
    parts: list[str | int] = []
    fits = True
    for nth, part in enumerate(location):
        if isinstance(part, str) and isinstance(node, Mapping) and part in node.entries:
            node = node.entries[part][1]
        elif isinstance(part, int) and isinstance(node, Items) and part < len(node.nodes):
            node = node.nodes[part]
        elif nth == len(location) - 1 and isinstance(node, Mapping) and part != "str":
            continue  # a missing key
        else:
            fits = fits and isinstance(node, _shape(str(part)))
            continue
        parts.append(part)
    return parts, fits


def _shape(branch: str) -> type[Scalar] | type[Items] | type[Mapping]:
    """The shape of a union's branch, by the name that the validator gives it."""
    if branch.startswith(("tuple", "list")):
        return Items
    if branch in {"str", "int", "float", "bool", "date"} or branch.startswith("literal"):
        return Scalar
    return Mapping


def _problem(model: type, root: Node, detail: ErrorDetails, path: str) -> Problem:
    location = detail["loc"]
    in_tree, _ = _resolved(root, location)
    if detail["type"] in _EXTRA:
        mark = _key_mark(root, in_tree)
        known = _keys_at(model, in_tree[:-1])
        extra = str(location[-1])
        return _at(mark, path, f"extra key '{extra}'{did_you_mean(extra, known)}")
    mark = mark_of(root, in_tree)
    if detail["type"].startswith("missing"):
        return _at(_at_node(root, in_tree), path, f"missing key '{location[-1]}'")
    return _at(mark, path, _worded(detail, _name(in_tree), _node_at(root, in_tree)))


def _at(mark: Mark, path: str, message: str) -> Problem:
    return Problem(path, message, mark.line, mark.column)


def _worded(detail: ErrorDetails, name: str, node: Node) -> str:
    """What is wrong with a value."""
    kind, _, _ = detail["type"].partition("_")
    seen = f"'{node.text}'" if isinstance(node, Scalar) else name
    if isinstance(node, Scalar) and node.empty:
        return f"{name} is empty"
    if detail["type"] in {"enum", "literal_error"}:
        allowed = _QUOTED.findall(str(detail.get("ctx", {}).get("expected", "")))
        hint = did_you_mean(node.text, allowed) if isinstance(node, Scalar) else ""
        return f"{seen} should be one of {', '.join(allowed)}{hint}"
    if kind in _SHOULD_BE:
        return f"{seen} {_SHOULD_BE[kind]}"
    if detail["type"] == "value_error":
        return str(detail.get("ctx", {}).get("error", detail["msg"]))
    return f"{name}: {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _name(location: list[str | int]) -> str:
    """How to call a value that has no words to quote."""
    names = [part for part in location if isinstance(part, str)]
    if not names:
        return "this"
    return f"'{names[-1]}'" if isinstance(location[-1], str) else f"an entry of '{names[-1]}'"


def _node_at(node: Node, location: Iterable[str | int]) -> Node:
    for part in location:
        if isinstance(node, Mapping):
            node = node.entries[str(part)][1]
        elif isinstance(node, Items) and isinstance(part, int):
            node = node.nodes[part]
    return node


def _at_node(root: Node, location: list[str | int]) -> Mark:
    return _node_at(root, location).mark


def _key_mark(root: Node, location: list[str | int]) -> Mark:
    parent = _node_at(root, location[:-1])
    if isinstance(parent, Mapping) and location:
        return parent.entries[str(location[-1])][0]
    return parent.mark


def _keys_at(model: type, location: Iterable[str | int]) -> set[str]:
    """The keys that the model knows at `location`, by its JSON Schema."""
    schema = adapter(model).json_schema()
    places = [schema]
    for part in location:
        places = [inner for place in places for inner in _inner(_branches(place, schema), part)]
    return {
        key
        for place in places
        for branch in _branches(place, schema)
        for key in branch.get("properties", {})
    }


def _branches(place: _Schema, schema: _Schema) -> list[_Schema]:
    """What a schema may stand for: itself, what it refers to, or one of several."""
    reference = place.get("$ref")
    if isinstance(reference, str):
        name = reference.rpartition("/")[2]
        return _branches(schema["$defs"][name], schema)
    found = [place]
    for branch in place.get("anyOf", ()):
        found.extend(_branches(branch, schema))
    return found


def _inner(branches: list[_Schema], part: str | int) -> Iterator[_Schema]:
    for branch in branches:
        if isinstance(part, int):
            if isinstance(items := branch.get("items"), dict):
                yield items
        elif part in branch.get("properties", {}):
            yield branch["properties"][part]
        elif isinstance(values := branch.get("additionalProperties"), dict):
            yield values
