"""Write the difference of two texts as a unified diff, which `git apply` and `patch` read.

Only for texts of as many lines as each other, as fixes leave them: each line is then compared with
one line, and the time taken is linear, which it is not where lines may have moved.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.expressions import compiled

_CONTEXT = 3
_NO_LINE_BREAK = "\\ No newline at end of file\n"
_UNPLAIN = compiled(r'[\x00-\x1f\x7f"\\]')


def patch(path: str, old: str, new: str) -> Iterator[str]:
    """The lines of the diff, each with its line break; none where the texts are the same.

    Raises:
        ValueError: if one text has more lines than the other.
    """
    before, after = _lines(old), _lines(new)
    changed = [n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    if not changed:
        return
    yield f"--- {_named('a', path)}\n"
    yield f"+++ {_named('b', path)}\n"
    for first, last in _stretches(changed):
        start, end = max(0, first - _CONTEXT), min(len(before), last + 1 + _CONTEXT)
        place = f"{start + 1},{end - start}"
        yield f"@@ -{place} +{place} @@\n"
        yield from _hunk(before[start:end], after[start:end])


def _lines(text: str) -> list[str]:
    """The lines with their breaks; for a diff only LF ends a line."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _stretches(changed: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of the changed lines whose context meets."""
    first = last = changed[0]
    for number in changed[1:]:
        if number - last > 2 * _CONTEXT:
            yield first, last
            first = number
        last = number
    yield first, last


def _hunk(before: list[str], after: list[str]) -> Iterator[str]:
    """The lines of one hunk: of adjacent changed lines first all old ones, then all new ones."""
    added: list[str] = []
    for old, new in zip(before, after, strict=True):
        if old == new:
            yield from added
            added = []
            yield _said(" ", old)
        else:
            yield _said("-", old)
            added.append(_said("+", new))
    yield from added


def _said(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n{_NO_LINE_BREAK}"


def _named(side: str, path: str) -> str:
    """The path as git writes it: quoted if unusual, with a tab behind it if it has spaces."""
    name = f"{side}/{path.lstrip('/')}"
    if _UNPLAIN.search(name):
        return '"' + _UNPLAIN.sub(lambda match: f"\\{ord(match[0]):03o}", name) + '"'
    return f"{name}\t" if " " in name else name
