"""Reads and checks `audit.yaml` and the exceptions it names."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.findings.report import Problem
from audit.packs.files import PackError, is_shipped
from audit.packs.model_reading import Location, mark_of, read_as
from audit.packs.settings import Configuration, Configured
from audit.packs.yaml_source import Items, Mapping, Node, read_yaml
from audit.triage.suppressions import Placed, Suppression, SuppressionFile
from audit.triage.triaging import Waivers

Model = TypeVar("Model")

_BREAK = r"\r\n|[\n\r\x85\u2028\u2029]"


def read_configuration(file: Path, raw: bytes) -> Configured:
    """What the file says, with the exceptions it names.

    Raises:
        PackError: with all problems of both files, if there is one.
    """
    settings, node, problems = _read(Configuration, file, raw)
    if settings is None:
        raise PackError(problems)
    if node is not None:
        problems += _missing(settings, node, file)
    waivers = None
    if settings.suppressions is not None and not problems:
        waivers, found = _waivers(file.parent / settings.suppressions)
        problems += found
    if problems:
        raise PackError(problems)
    return Configured(settings, file.parent, waivers)


def _read(
    model: type[Model], file: Path, raw: bytes
) -> tuple[Model | None, Node | None, list[Problem]]:
    """The file as a `model`; an empty file says nothing, and so does one of comments only."""
    node, problems = read_yaml(raw, str(file))
    if problems:
        return None, node, problems
    if node is None:
        return model(), None, []
    if not isinstance(node, Mapping):
        wrong = Problem(str(file), "should be keys with values", node.mark.line, node.mark.column)
        return None, node, [wrong]
    read, problems = read_as(model, node, str(file))
    return read, node, problems


def _missing(settings: Configuration, node: Node, file: Path) -> Iterator[Problem]:
    """Files that are named and not there. A baseline may be written later."""
    named: list[tuple[Location, str]] = [
        *(
            (("rules", nth), path)
            for nth, path in enumerate(settings.rules)
            if not is_shipped(path)
        ),
        *((("register", nth), path) for nth, path in enumerate(settings.register)),
    ]
    if settings.suppressions is not None:
        named.append((("suppressions",), settings.suppressions))
    for location, path in named:
        if not (file.parent / path).exists():
            mark = mark_of(node, location)
            yield Problem(str(file), f"there is no '{path}'", mark.line, mark.column)


def _waivers(file: Path) -> tuple[Waivers | None, list[Problem]]:
    try:
        raw = file.read_bytes()
    except OSError as error:
        return None, [Problem(str(file), error.strerror or str(error))]
    read, node, problems = _read(SuppressionFile, file, raw)
    if read is None or node is None:
        return None, problems
    text = raw.decode("utf-8-sig")
    document = Document(file.as_posix(), text, text, sha256(raw).hexdigest(), ())
    entries = node.get("suppressions") if isinstance(node, Mapping) else None
    nodes = entries.nodes if isinstance(entries, Items) else []
    problems += _faults(read, nodes, file)
    lines = _lines(text)
    placed = tuple(
        Placed(one, _rest_of_line(lines, at))
        for one, at in zip(read.suppressions, nodes, strict=True)
    )
    return Waivers(document, placed, file.parent), problems


def _faults(read: SuppressionFile, nodes: list[Node], file: Path) -> Iterator[Problem]:
    for one, node in zip(read.suppressions, nodes, strict=True):
        for message in _said(one):
            yield Problem(str(file), message, node.mark.line, node.mark.column)


def _said(one: Suppression) -> Iterator[str]:
    if one.rule is None and one.fingerprint is None:
        yield "an exception needs 'rule' or 'fingerprint'"
    if not one.reason.strip():
        yield "'reason' is empty"


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each line starts and ends, divided as YAML divides them."""
    breaks = [(0, 0), *(match.span() for match in compiled(_BREAK).finditer(text))]
    ends = [start for start, _ in breaks[1:]]
    return list(zip((end for _, end in breaks), [*ends, len(text)], strict=True))


def _rest_of_line(lines: list[tuple[int, int]], node: Node) -> Span:
    """The rest of the line on which the entry begins, which is where a finding about it stands."""
    line_start, line_end = lines[node.mark.line - 1]
    start = line_start + node.mark.column - 1
    return Span(start, max(line_end, start + 1))
