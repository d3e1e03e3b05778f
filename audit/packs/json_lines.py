"""Reads a register pack in JSON Lines: what the pack is, then one entry a line.

    {"register": "holders", "description": "...", "current_as_of": "2023-09-01", "sources": {...}}
    {"entity": {"id": "person/ada-able", "type": "person", "forms": ["Ada Able"], ...}}
    {"tenure": {"person": "person/ada-able", "office": "office/xx-president", ...}}

YAML is for people: 60,000 entries take half a minute to read. The entries here are the same, and so
is everything that is asked of them.
"""

from __future__ import annotations

import json
from functools import partial

from audit.findings.report import Problem
from audit.packs.model_reading import read_data_as
from audit.packs.nearest import did_you_mean
from audit.packs.register_packs import PlacedPack
from audit.packs.yaml_source import MOST_DEPTH, Items, Mapping, Mark, Node, Scalar
from audit.register.pack import RegisterPack

ENTRIES = {"entity": "entities", "tenure": "tenures", "relation": "relations"}
"""The key of a line, and the pack's list to which its value belongs."""
MOST_PROBLEMS = 100
"""After so many lines that are no entries, the rest of the file is not read."""

_Lists = dict[str, list[tuple[int, object]]]


def read_register_lines(
    raw: bytes, path: str, *, shipped: bool
) -> tuple[PlacedPack | None, list[Problem]]:
    """The pack, or everything that keeps it from being one."""
    lines = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    head, problems = _read_line(lines[0], path, 1)
    if head is None or "register" not in head:
        wanted = 'the first line should say what the pack is: {"register": ...}'
        return None, problems or [Problem(path, wanted, 1, 1)]
    lists, problems = _lists(lines, path)
    problems += [
        Problem(path, f"'{name}' should not stand in the first line", 1, 1)
        for name in lists
        if name in head
    ]
    if problems:
        return None, problems
    entries = {name: [entry for _, entry in found] for name, found in lists.items()}
    whole = partial(_tree, head, lists, deep=True)
    pack, problems = read_data_as(RegisterPack, {**head, **entries}, whole, path)
    if pack is None:
        return None, problems
    return PlacedPack(pack, path, _tree(head, lists, deep=False), shipped), []


def _lists(lines: list[bytes], path: str) -> tuple[_Lists, list[Problem]]:
    """The entries with their lines, by the list that they belong to."""
    lists: _Lists = {name: [] for name in ENTRIES.values()}
    problems: list[Problem] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        found, faults = _read_line(line, path, number)
        problems += faults
        if found is not None:
            key, entry = next(iter(found.items()), ("", None))
            if len(found) == 1 and key in ENTRIES:
                lists[ENTRIES[key]].append((number, entry))
            else:
                problems.append(Problem(path, _no_entry(key), number, 1))
        if len(problems) >= MOST_PROBLEMS:
            break
    return lists, problems


def _read_line(
    line: bytes, path: str, number: int
) -> tuple[dict[str, object] | None, list[Problem]]:
    try:
        found = json.loads(line.decode("utf-8"))
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return None, [Problem(path, message, number, error.colno)]
    except UnicodeDecodeError as error:
        message = "not UTF-8; save the file in that encoding"
        return None, [Problem(path, message, number, error.start + 1)]
    except (ValueError, RecursionError):
        message = "not JSON: nested too deeply, or a number too long"
        return None, [Problem(path, message, number, 1)]
    if isinstance(found, dict):
        return found, []
    return None, [Problem(path, "a line should hold keys with values", number, 1)]


def _no_entry(key: str) -> str:
    wanted = ", ".join(f"'{name}'" for name in ENTRIES)
    return f"a line should have one key of {wanted}{did_you_mean(key, ENTRIES)}"


def _tree(head: dict[str, object], lists: _Lists, *, deep: bool) -> Mapping:
    """Where every entry stands, and where `deep`, what is in it: for what problems quote."""
    top = Mark(1, 1)
    entries = {name: (top, _node(value, top)) for name, value in head.items()}
    empty: dict[str, tuple[Mark, Node]] = {}
    for name, found in lists.items():
        nodes: list[Node] = [
            _node(entry, Mark(line, 1)) if deep else Mapping(Mark(line, 1), empty)
            for line, entry in found
        ]
        entries[name] = (top, Items(top, nodes))
    return Mapping(top, entries)


def _node(value: object, mark: Mark, depth: int = 0) -> Node:
    if depth > MOST_DEPTH:  # nothing that fits a pack is so deep
        return Scalar(mark, "...", plain=False)
    if isinstance(value, dict):
        inner = {str(key): (mark, _node(one, mark, depth + 1)) for key, one in value.items()}
        return Mapping(mark, inner)
    if isinstance(value, list):
        return Items(mark, [_node(one, mark, depth + 1) for one in value])
    if value is None:
        return Scalar(mark, "", plain=True)
    return Scalar(mark, value if isinstance(value, str) else json.dumps(value), plain=False)
