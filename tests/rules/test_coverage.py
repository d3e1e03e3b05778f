"""How much of an article the register could speak to."""

from __future__ import annotations

import pytest

from audit.findings.report import Coverage
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.coverage import coverage
from audit.rules.mentioned import mentioned
from tests.factories import article

TEXT = (
    "Prime Minister Kaisa Tamm met Prime Minister Nils Berg."
    " Foreign Minister Risto Virtanen and Kaisa Tamm spoke."
)
NAMES = {"names": Coverage(3, 1)}
TITLES = {"titles": Coverage(1, 2)}


def covered(given: Article, sorts: tuple[str, ...]) -> dict[str, Coverage]:
    return coverage(given, sorts, mentioned(given, sorts))


@pytest.mark.parametrize(
    ("sorts", "expected"),
    [
        (("names", "titles"), {**NAMES, **TITLES}),
        (("names",), NAMES),
        (("titles",), TITLES),
        ((), {}),
    ],
)
def test_counts_every_mention(
    register: Register, sorts: tuple[str, ...], expected: dict[str, Coverage]
) -> None:
    assert covered(article(TEXT, published="2022-03-07", register=register), sorts) == expected


def test_an_empty_article_has_nothing_to_check() -> None:
    assert covered(article("Nothing."), ("names",)) == {"names": Coverage(0, 0)}
