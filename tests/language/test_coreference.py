"""Who a naming is."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.language.coreference import Namings
from audit.language.reading import Reading
from tests.language.documents import document


def resolved(text: str, *namings: str) -> str:
    """Read the namings in turn, each put in focus; what the last one resolves to."""
    reading = Reading(document(text))
    reader = Namings(text, reading.mentions, reading.phrases)
    at, last = 0, Span(0, 1)
    for naming in namings:
        start = text.index(naming, at)
        last = reader.resolve(Span(start, start + len(naming)))
        at = start + len(naming)
    return last.of(text)


@pytest.mark.parametrize(
    ("text", "namings", "full"),
    [
        pytest.param("Ann Lee and later Lee went.", ["Ann Lee", "Lee"], "Ann Lee", id="surname"),
        pytest.param("It was Ann who went; Ann Lee.", ["Ann"], "Ann Lee", id="given-name"),
        pytest.param(
            "Ann Lee met Bob Ray; she left.", ["Ann Lee", "Bob Ray", "she"], "Ann Lee", id="she"
        ),
        pytest.param(
            "Ann Lee met Bob Lee; Lee left.",
            ["Ann Lee", "Bob Lee", "Lee"],
            "Bob Lee",
            id="relative",
        ),
        pytest.param(
            "President Ann Lee met Bob Ray; the president left.",
            ["Ann Lee", "Bob Ray", "the president"],
            "Ann Lee",
            id="title",
        ),
        pytest.param(
            "Ann Lee spoke; the 30-year-old left.",
            ["Ann Lee", "the 30-year-old"],
            "Ann Lee",
            id="description",
        ),
        pytest.param(
            "Acme Motors Corp. grew. Acme left.",
            ["Acme Motors Corp", "Acme"],
            "Acme Motors Corp",
            id="organisation",
        ),
        pytest.param(
            "a friend of hers left.", ["a friend of hers"], "a friend of hers", id="itself"
        ),
    ],
)
def test_resolve(text: str, namings: list[str], full: str) -> None:
    assert resolved(text, *namings) == full
