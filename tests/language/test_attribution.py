"""Verbs of speech and their subjects."""

from __future__ import annotations

import pytest

from audit.language.attribution import attributions
from tests.language.one_sentence import read


def found(text: str) -> list[tuple[str, str | None]]:
    atoms, people = read(text)
    return [
        (atoms[one.at].text, one.named.of(text) if one.named else None)
        for one in attributions(atoms, people)
    ]


@pytest.mark.parametrize(
    ("text", "verb", "named"),
    [
        pytest.param("Ann Lee said it went", "said", "Ann Lee", id="plain"),
        pytest.param("Ann Lee has repeatedly said it", "said", "Ann Lee", id="helpers"),
        pytest.param("Ann Lee, however, said it went", "said", "Ann Lee", id="aside"),
        pytest.param("Ann Lee, the mayor of Hull, said it", "said", "Ann Lee", id="apposition"),
        pytest.param("His son, Bob Ray, said it went", "said", "Bob Ray", id="name-apposed"),
        pytest.param("It went, said Ann Lee", "said", "Ann Lee", id="turned"),
        pytest.param("It was shown to Ann Lee who noted that", "noted", "Ann Lee", id="who"),
        pytest.param("Officials said, adding it", "adding", None, id="shared"),
        pytest.param("They pointed out a fault", "pointed", "They", id="particle"),
    ],
)
def test_subjects(text: str, verb: str, named: str | None) -> None:
    assert (verb, named) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("His claims were old", id="noun"),
        pytest.param("It was said to be old", id="passive"),
        pytest.param("They could not say it", id="denied"),
        pytest.param("They refused to say it", id="infinitive"),
        pytest.param("They pointed at it", id="no-particle"),
        pytest.param("A new report shows it", id="noun-without-article"),
        pytest.param("In a landmark ruling that they read before", id="noun-in-ing"),
    ],
)
def test_no_verbs(text: str) -> None:
    assert [verb for verb, _ in found(text) if verb != "read"] == []
