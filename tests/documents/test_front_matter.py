"""Front matter: what counts as such, and what it says."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.decoding import UnreadableError
from audit.documents.document import DateOrigin, Metadata
from audit.documents.front_matter import front_matter


def metadata(*lines: str) -> Metadata:
    return front_matter("\n".join(("---", *lines, "---", "Text."))).metadata


def test_reads_every_known_key() -> None:
    assert metadata(
        "id: a-1",
        "title: Talks: day two",
        "published: 2022-03-08",
        "source: The Wire",
        "url: https://e.org/a#b",
        "byline: Ana Lind",
        "language: en",
    ) == Metadata(
        id="a-1",
        title="Talks: day two",
        published=date(2022, 3, 8),
        published_from=DateOrigin.FRONT_MATTER,
        source="The Wire",
        url="https://e.org/a#b",
        byline="Ana Lind",
        language="en",
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(['title: "Talks: two"'], "Talks: two", id="double quotes"),
        pytest.param(["title: 'Talks' # why"], "Talks", id="single quotes and comment"),
        pytest.param(["title: Talks # why"], "Talks", id="comment"),
        pytest.param(["title: No. 5#6"], "No. 5#6", id="number sign inside a word"),
        pytest.param(["title: >-", "  Talks", "  go on"], "Talks go on", id="folded"),
        pytest.param(["# why", "", "title: Talks"], "Talks", id="comment line"),
        pytest.param(["tags:", "  - a", "- b", "title: Talks"], "Talks", id="list of another key"),
        pytest.param(["Title: Talks"], "Talks", id="capital"),
        pytest.param(["title: Talks", "title: Two"], "Talks", id="twice"),
        pytest.param(["title:", "id: 1"], None, id="no value"),
    ],
)
def test_reads_scalars(lines: list[str], title: str | None) -> None:
    assert metadata(*lines).title == title


def test_other_programs_keys_give_way_to_ours() -> None:
    found = metadata("date: 2022-01-01", "published: 2022-03-08", "author:", "  - A", "  - B")
    assert (found.published, found.byline) == (date(2022, 3, 8), "A, B")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Text.\n---\ntitle: x\n---\n", id="not on top"),
        pytest.param("---\ntitle: x\nText.", id="never closed"),
        pytest.param("---\nA line of text.\n---\nText.", id="between rules"),
        pytest.param("---\nHe said: no.\n---\nText.", id="a colon in a sentence"),
        pytest.param("--- \x00", id="a rule"),
    ],
)
def test_is_none(source: str) -> None:
    assert front_matter(source).end == 0


def test_ends_behind_the_closing_line() -> None:
    source = "---\r\ntitle: x\r\n...\r\nText."
    assert source[front_matter(source).end :] == "Text."


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param("---\ntitle: x\nhello there\n---\n", "line 3 of the front matter", id="line"),
        pytest.param("---\npublished: soon\n---\n", "'soon' is not a date", id="date"),
    ],
)
def test_says_what_it_cannot_read(source: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        front_matter(source)
