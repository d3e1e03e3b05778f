"""Reads YAML into plain data that knows the line and column of every key and value.

It takes the C parser's events and not `yaml.load`: that would turn `no` into False and 2019-08-01
into a date, lose every position, and let a file name Python objects. The tree is built without
recursion, so that neither deep nesting nor aliases of aliases cost more than the file is long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import TypeAlias

import yaml

from audit.documents.records import dataclass
from audit.findings.report import Problem

MOST_BYTES = 32_000_000
MOST_DEPTH = 40
MOST_REPEATED = 10_000
"""So many keys and values may come from aliases; a pack has no need of them."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""What a file says, without positions. Numbers, dates and `no` are still words."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file: 1-based line and column, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or text; `plain` if it stands without quotation marks."""

    mark: Mark
    text: str
    plain: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is given."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    mark: Mark
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys, where each stands, and their values."""

    mark: Mark
    entries: dict[str, tuple[Mark, Node]] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """The value of `key`, if it is there."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node: TypeAlias = Scalar | Items | Mapping


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read, and how many keys and values it has so far."""

    node: Items | Mapping
    anchor: str | None
    key: Scalar | None = None
    size: int = 1
    barred: bool = False


def read_yaml(raw: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML file, and everything that is wrong with it as YAML.

    There is no tree where the file is empty or cannot be read to its end.
    """
    if len(raw) > MOST_BYTES:
        return None, [Problem(path, f"larger than {MOST_BYTES // 1_000_000} MB; split the pack")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(raw[: error.start].decode("utf-8", "replace"))
        return None, [Problem(path, "not UTF-8; save the file in that encoding", line, column)]
    builder = _Builder(path)
    try:
        builder.take(yaml.parse(text, Loader=_LOADER))
    except yaml.reader.ReaderError as error:
        place = _place(text[: error.position])
        # PyYAML's own annotations leave the attribute out
        refused = Problem(path, f"a character that YAML does not allow: {error.reason}", *place)
        return None, [*builder.problems, refused]
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, _syntax_problem(path, error)]
    return builder.root, builder.problems


def plain_data(node: Node) -> Plain:
    """What the file says, as plain data; what stands empty, or as `~` or `null`, is None."""
    if isinstance(node, Scalar):
        return None if node.empty else node.text
    if isinstance(node, Items):
        return [plain_data(item) for item in node.nodes]
    return {key: plain_data(value) for key, (_, value) in node.entries.items()}


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    what = f"not YAML: {error.problem or error.context or 'cannot be read'}"
    if mark is None:
        return Problem(path, what)
    return Problem(path, what, mark.line + 1, mark.column + 1)


class _Builder:
    """Builds the tree from the parser's events."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchored: dict[str, tuple[Node, int]] = {}
        self._repeated = 0
        self._documents = 0
        self._too_deep = False

    def take(self, events: Iterable[yaml.Event] | Iterator[yaml.Event]) -> None:
        """Read all events, or those up to one that is nested too deeply.

        The parser itself takes time that grows with the square of the depth.
        """
        for event in events:
            if self._too_deep:
                return
            start = event.start_mark
            mark = Mark(start.line + 1, start.column + 1) if start else Mark(1, 1)
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents == 2:
                    self._complain(mark, "a second document ('---'); one file holds one pack")
            elif self._documents <= 1:
                self._read(event, mark)

    def _read(self, event: yaml.Event, mark: Mark) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_tag(event.tag, mark)
            scalar = Scalar(mark, event.value, event.implicit[0])
            self._place(scalar, 1, event.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._repeat(event.anchor or "", mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_tag(event.tag, mark)
            self._enter(event, mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._leave()

    def _enter(self, event: yaml.CollectionStartEvent, mark: Mark) -> None:
        if len(self._open) >= MOST_DEPTH:
            self._complain(mark, f"nested more than {MOST_DEPTH} deep")
            self._too_deep = True
            return
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(Mapping(mark) if mapping else Items(mark), event.anchor))

    def _leave(self) -> None:
        closed = self._open.pop()
        self._place(closed.node, closed.size, closed.anchor)

    def _place(self, node: Node, size: int, anchor: str | None) -> None:
        """Put a finished node where it belongs."""
        if anchor is not None:
            self._anchored[anchor] = (node, size)
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.size += size
        if isinstance(parent.node, Items):
            parent.node.nodes.append(node)
        elif parent.barred:
            parent.barred = False
        elif parent.key is None:
            self._begin_entry(parent, node)
        else:
            self._finish_entry(parent.node, parent.key, node)
            parent.key = None

    def _begin_entry(self, parent: _Open, node: Node) -> None:
        if isinstance(node, Scalar):
            parent.key = node
            return
        self._complain(node.mark, "a key should be a word, not a list or a mapping")
        parent.barred = True

    def _finish_entry(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        first = mapping.entries.get(key.text)
        if first is None:
            mapping.entries[key.text] = (key.mark, value)
            return
        self._complain(key.mark, f"key '{key.text}' is given twice (first in line {first[0].line})")

    def _repeat(self, anchor: str, mark: Mark) -> None:
        empty = Scalar(mark, "", plain=True)
        if anchor not in self._anchored:
            self._complain(mark, f"'*{anchor}' stands for nothing that is complete before it")
            self._place(empty, 1, None)
            return
        node, size = self._anchored[anchor]
        within = self._repeated <= MOST_REPEATED
        self._repeated += size
        if self._repeated <= MOST_REPEATED:
            self._place(node, size, None)
            return
        if within:
            self._complain(mark, "aliases that unfold into too much; write the values out")
        self._place(empty, 1, None)

    def _refuse_tag(self, tag: str | None, mark: Mark) -> None:
        if tag is not None and tag != "!":
            self._complain(mark, f"tag '{tag}' is not allowed; write plain values")

    def _complain(self, mark: Mark, message: str) -> None:
        self.problems.append(Problem(self.path, message, mark.line, mark.column))
