"""The day that an article's own text says it was published on."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.document import Document, Role, Segment
from audit.language.dateline import stated_date
from audit.language.dates import dates
from tests.language.documents import document


def stated(one: Document) -> tuple[date, str] | None:
    found = stated_date(one, dates(one))
    return found and (found[0], found[1].of(one.text))


def with_roles(*parts: tuple[Role, str]) -> Document:
    one = document(*(text for _, text in parts))
    segments = tuple(
        Segment(role, segment.span) for (role, _), segment in zip(parts, one.segments, strict=True)
    )
    return Document("a.txt", one.text, one.text, "", segments)


@pytest.mark.parametrize(
    "line",
    [
        "March 7, 2022",
        "Monday 7 March 2022",
        "Published March 7, 2022",
        "Published on: March 7, 2022 10:15 a.m.",
        "Last updated 10:15 GMT, March 7, 2022",
        "VILNIUS, Lithuania, March 7, 2022 (Reuters) - He said",
        "VILNIUS, March 7, 2022 — He said so",
        "2022-03-07",
    ],
)
def test_line_at_the_head(line: str) -> None:
    found = stated(document("A headline", line, "He left."))
    assert found is not None
    assert found[0] == date(2022, 3, 7)


@pytest.mark.parametrize(
    "line",
    [
        "He left on March 7, 2022, and came back.",
        "March 7, 2022 was the day when he left.",
        "March 7",
        "February 30, 2022",
        "No date here",
    ],
)
def test_no_dateline(line: str) -> None:
    assert stated(document(line)) is None


def test_line_far_down_is_none() -> None:
    assert stated(document(*["He left."] * 6, "March 7, 2022")) is None


def test_role_of_a_dateline_is_enough() -> None:
    one = with_roles((Role.BODY, "He left."), (Role.DATELINE, "In Riga it was March 7, 2022"))
    assert stated(one) == (date(2022, 3, 7), "March 7, 2022")


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        pytest.param("Lee in Riga, March 7, 2022.", date(2022, 3, 7), id="same-weekday"),
        pytest.param("Lee in Riga, March 8, 2022.", None, id="other-weekday"),
        pytest.param("File photo: Lee in Riga, March 7, 2022.", None, id="file-photo"),
    ],
)
def test_caption(caption: str, expected: date | None) -> None:
    one = with_roles((Role.BODY, "Lee said on Monday she left."), (Role.CAPTION, caption))
    found = stated(one)
    assert (found[0] if found else None) == expected
