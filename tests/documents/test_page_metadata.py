"""What pages state about themselves. More in the HTML reader's tests."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.document import Metadata
from audit.documents.page_metadata import page_metadata
from audit.documents.tags import page_of


def metadata(source: str) -> Metadata:
    return page_metadata(page_of(source))


@pytest.mark.parametrize(
    "key", ["article:published_time", "DC.date.issued", "datePublished", "date"]
)
@pytest.mark.parametrize("attribute", ["name", "property", "itemprop"])
def test_published(attribute: str, key: str) -> None:
    found = metadata(f'<meta {attribute}="{key}" content="2022-03-08T10:00">')
    assert found.published == date(2022, 3, 8)


def test_json_ld_speaks_first() -> None:
    found = metadata(
        '<meta name="date" content="2022-03-09"><meta name="author" content="Per">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A &amp; B",'
        '"datePublished": "2022-03-08", "author": [{"name": "Ana"}, "Ek"]}</script>'
    )
    assert (found.published, found.byline, found.title) == (date(2022, 3, 8), "Ana, Ek", "A & B")


def test_of_other_things_json_ld_says_nothing() -> None:
    person = '<script type="application/ld+json">{"@type": "Person", "headline": "A"}</script>'
    assert metadata(person) == Metadata()


def test_an_author_that_is_an_address_is_no_byline() -> None:
    assert metadata('<meta name="author" content="https://e.org/ana">').byline is None


def test_a_date_in_doubt_is_none() -> None:
    assert metadata('<meta name="date" content="03/08/2022">').published is None
