"""Checks packs as `audit rules lint` does: by our own checks, and by the published schemas."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.findings.report import Problem
from audit.packs.assembling import in_order, problems_of
from audit.packs.files import PackFile
from audit.packs.schema import Schema, register_schema, rules_schema, schema_problems
from audit.packs.yaml_source import Mapping, read_yaml


def linted(files: Sequence[PackFile]) -> list[Problem]:
    """Everything that is wrong with the files, in order.

    What a schema says of a line is left out where our own checks, which know more, speak of it.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        problems = problems_of(files, Path(folder, "register.sqlite"))
    said = {(problem.path, problem.line) for problem in problems}
    more = [one for one in _by_schema(files) if (one.path, one.line) not in said]
    return in_order([*problems, *more])


def _by_schema(files: Sequence[PackFile]) -> Iterator[Problem]:
    schemas: dict[str, Schema] = {"pack": rules_schema(), "register": register_schema()}
    for file in files:
        node, _ = read_yaml(file.raw, file.path)
        if isinstance(node, Mapping):
            key = next((key for key in schemas if key in node.entries), None)
            if key is not None:
                yield from schema_problems(node, file.path, schemas[key])
