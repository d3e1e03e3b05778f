"""Plants one error at a time in stories of our own; the same ones every time.

Every plant has a twin in which the same words are right, so that what is found there is a false
alarm, and nobody has to label anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random

import yaml

from audit.documents.spans import Span
from benchmarks.made_register import misspelled

PLANTS = Path(__file__).with_name("plants.yaml")
SLIPS = 3
"""Slips of the pen made of each name."""
SEED = 20220308
FURNITURE = "furniture"
_MARKED = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]+))?\]\]")


@dataclass(frozen=True, slots=True)
class Plant:
    """An article with something wrong at `span`, and the same article as it should be."""

    family: str
    id: str
    published: date
    text: str
    span: Span
    twin: str
    against: tuple[str, ...] = ()


def plants(path: Path = PLANTS) -> list[Plant]:
    """Every plant, by family, in the order of the file."""
    given = yaml.safe_load(path.read_text("utf-8"))
    published, stories = given.pop("published"), given.pop("stories")
    return [
        _planted(family, nth, stories[nth % len(stories)], one, published)
        for family, rows in given.items()
        for nth, one in enumerate(_pairs(family, rows))
    ]


def digest(made: Sequence[Plant]) -> str:
    """Names the whole set: what is planted, and where."""
    return sha256("\n".join(map(repr, made)).encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A paragraph with something wrong at `span`, and as it should be."""

    wrong: str
    span: Span
    right: str | None
    against: tuple[str, ...] = ()


def _pairs(family: str, rows: Sequence[str | Mapping[str, str]]) -> Iterator[_Pair]:
    random = Random(SEED)
    for row in rows:
        if family == FURNITURE:
            yield _Pair(str(row), Span(0, len(row)), None)
        elif isinstance(row, Mapping):
            yield _compared(row)
        else:
            yield from _marked(row, random)


def _compared(row: Mapping[str, str]) -> _Pair:
    """Both wordings are written out, or one is marked in the other."""
    if "wrong" not in row:
        return next(_marked(row["text"], Random(SEED)))
    found = _MARKED.search(row["wrong"])
    assert found is not None, row
    wrong = _MARKED.sub(r"\1", row["wrong"])
    span = Span(found.start(), found.start() + len(found[1]))
    return _Pair(wrong, span, row["text"], (row["against"],))


def _marked(text: str, random: Random) -> Iterator[_Pair]:
    found = _MARKED.search(text)
    assert found is not None, text
    right = found[1]
    given = [found[2]] if found[2] else _slips(right, random)
    for wrong in given:
        span = Span(found.start(), found.start() + len(wrong))
        before, behind = text[: found.start()], text[found.end() :]
        yield _Pair(before + wrong + behind, span, before + right + behind)


def _slips(name: str, random: Random) -> list[str]:
    """Slips inside the name's words, each another name with the same capitals."""
    slips: list[str] = []
    while len(slips) < SLIPS:
        slip = misspelled(name, 1, random)
        if _capitals(slip) == _capitals(name) and slip != name and slip not in slips:
            slips.append(slip)
    return slips


def _capitals(name: str) -> list[bool]:
    """Which words are all small letters, as 'von' is; nothing of a name that is torn apart."""
    words = name.split(" ")
    return [word.islower() for word in words if word.istitle() or word.islower()]


def _planted(family: str, nth: int, story: Sequence[str], pair: _Pair, published: date) -> Plant:
    """The paragraph, put behind another one of the story each time."""
    at = 1 + nth % (len(story) - 1)
    head = "\n\n".join([*story[: at + 1], ""])
    rest = [*story[at + 1 :]]
    return Plant(
        family,
        f"{family}-{nth}",
        published,
        head + "\n\n".join([pair.wrong, *rest]) + "\n",
        pair.span.shifted(len(head)),
        head + "\n\n".join([*([pair.right] if pair.right else []), *rest]) + "\n",
        pair.against,
    )
