"""A headline that its story contradicts, as a finding."""

from __future__ import annotations

import pytest

from audit.findings.finding import Category, Finding, Severity
from audit.kinds.headline_body import HeadlineBodyRule
from tests.factories import rule
from tests.rules.headlines import headed

STORY = (
    "Anna Brundtveit, the pilot, said three Lithuanian boats reopen the harbour on Wednesday.",
    "A fire on a ferry killed 15 people, Brundtveit said.",
)


def made(compares: str) -> HeadlineBodyRule:
    return rule(
        HeadlineBodyRule,
        kind="headline-body",
        compares=compares,
        severity=Severity.WARNING,
        category=Category.NUMBER,
        message="'{text}' in the {part}, '{expected}' in the story",
    )


def found(compares: str, headline: str) -> list[Finding]:
    return list(made(compares).match(headed(headline, *STORY), ()))


@pytest.mark.parametrize(
    ("compares", "headline", "seen", "expected"),
    [
        ("numbers", "Ferry fire kills 12", "12", "15"),
        ("names", "Pilot Brundveit Speaks", "Brundveit", "Anna Brundtveit"),
        ("places", "Latvian boats reopen harbour", "Latvian", "Lithuanian"),
        ("days", "Boats reopen harbour on Tuesday", "Tuesday", "Wednesday"),
    ],
    ids=["numbers", "names", "places", "days"],
)
def test_what_it_compares(compares: str, headline: str, seen: str, expected: str) -> None:
    (one,) = found(compares, headline)
    assert one.message == f"'{seen}' in the headline, '{expected}' in the story"
    assert one.suggestions == ()  # neither is known to be right
    (there,) = one.related
    assert there.text == expected
    assert one.evidence[0].passage == there


@pytest.mark.parametrize("compares", ["numbers", "names", "places", "days"])
@pytest.mark.parametrize("headline", ["all is well", "fire on a ferry"])
def test_without_a_hint_nothing_is_read(compares: str, headline: str) -> None:
    article = headed(headline, *STORY)
    assert list(made(compares).match(article, ())) == []
    assert "reading" not in article.__dict__
