"""Front matter: lines between two `---` on top of a file that say what the article is.

Only `key: value` is understood, quoted or not, and a value that goes on in indented lines. A
YAML parser would take longer to import than the article takes to read.
"""

from __future__ import annotations

from audit.documents.decoding import UnreadableError
from audit.documents.document import DateOrigin, Metadata
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.stated_dates import stated_date

KNOWN = {
    "id": "id",
    "title": "title",
    "published": "published",
    "source": "source",
    "url": "url",
    "byline": "byline",
    "language": "language",
    # What site generators call the same things.
    "date": "published",
    "author": "byline",
    "lang": "language",
}
KEY = compiled(r"([A-Za-z][\w.-]*)[ \t]*:(?:[ \t]+|$)")
LONGEST = 20_000
BLOCK_SCALARS = frozenset({">", ">-", ">+", "|", "|-", "|+"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says; the article begins at offset `end` of the source."""

    metadata: Metadata
    end: int


NONE = FrontMatter(Metadata(), 0)


def front_matter(source: str) -> FrontMatter:
    """The front matter of `source`; one that ends at 0 if there is none.

    Raises:
        UnreadableError: if it is front matter beyond doubt and a line of it cannot be read.
    """
    if not source.startswith("---"):
        return NONE
    lines = source[:LONGEST].splitlines(keepends=True)
    if lines[0].rstrip() != "---":
        return NONE
    closing = next((i for i, line in enumerate(lines) if i and _closes(line)), None)
    if closing is None:
        return NONE
    values, strange = _values(lines[1:closing])
    if not any(key in KNOWN for key in values):
        return NONE
    if strange:
        raise UnreadableError(f"line {strange + 1} of the front matter is not 'key: value'")
    return FrontMatter(_metadata(values), sum(map(len, lines[: closing + 1])))


def _closes(line: str) -> bool:
    return line.rstrip() in {"---", "..."}


def _values(lines: list[str]) -> tuple[dict[str, str], int]:
    """Values by key, the first of each; and the number of the first line that fits nowhere."""
    values: dict[str, str] = {}
    strange = 0
    key = ""
    for number, line in enumerate(lines, start=1):
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        found = KEY.match(line.rstrip())
        if found:
            key = found[1].lower()
            values.setdefault(key, _scalar(line[found.end() :]))
        elif key and (line[0] in " \t" or content.startswith("-")):
            values[key] = _continued(values[key], content)
        else:
            strange = strange or number
    return values, strange


def _scalar(value: str) -> str:
    value = value.strip()
    if value[:1] in {'"', "'"}:
        end = value.find(value[0], 1)
        return value[1:end] if end > 0 else value
    if value.startswith("#"):
        return ""
    return value.partition(" #")[0].rstrip()


def _continued(value: str, line: str) -> str:
    """`value` and one more of its lines: a folded text, or one more item of a list."""
    so_far = "" if value in BLOCK_SCALARS else value
    item = line.startswith("- ")
    more = _scalar(line[2:]) if item else line
    return f"{so_far}{', ' if item else ' '}{more}" if so_far else more


def _metadata(values: dict[str, str]) -> Metadata:
    known: dict[str, str] = {}
    for key, field in KNOWN.items():
        if values.get(key):
            known.setdefault(field, values[key])
    written = known.get("published")
    published = stated_date(written) if written else None
    if written and published is None:
        raise UnreadableError(f"front matter: published '{written}' is not a date like 2022-03-08")
    return Metadata(
        id=known.get("id"),
        title=known.get("title"),
        published=published,
        published_from=DateOrigin.FRONT_MATTER if published else None,
        source=known.get("source"),
        url=known.get("url"),
        byline=known.get("byline"),
        language=known.get("language"),
    )
