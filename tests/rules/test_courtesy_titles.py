"""Courtesy titles that an article gives now and then."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.rules.courtesy_titles import courtesy_titled, mixed
from tests.factories import article

MR = "Olav Lind left. Mr. Lind rang. "


def marked(text: str) -> list[str]:
    """What is the rarer style, as it stands in the text."""
    made = article(text)
    hits = [Span(at, at + 2) for at in range(len(text)) if text.startswith(("Mr", "Ms"), at)]
    found = mixed(made.reading, list(courtesy_titled(text, hits)))
    return [span.of(text) for span in found.places] if found else []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Mr. Lind rang.", ("Mr. Lind", "Mr", "Lind"), id="stop"),
        pytest.param("Mrs Lind's dog.", ("Mrs Lind", "Mrs", "Lind"), id="possessive"),
        pytest.param("Ms. Anna B. Lind rang.", ("Ms. Anna B. Lind", "Ms", "Lind"), id="in full"),
        pytest.param("Mr. Attorney General rang.", None, id="an office"),
        pytest.param("Mr. and Mrs.", None, id="nobody"),
    ],
)
def test_names(text: str, named: tuple[str, str, str] | None) -> None:
    found = [
        (span.of(text), title, name) for span, title, name in courtesy_titled(text, [Span(0, 2)])
    ]
    assert found == ([named] if named else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(MR + "Lind slept. Lind woke.", ["Mr. Lind"], id="the title is rarer"),
        pytest.param(MR + "Mr. Lind ran. Lind woke.", ["Lind"], id="the bare name is rarer"),
        pytest.param(MR + "Mr. Lind ran.", [], id="one style"),
        pytest.param(MR + "Anna Berg slept. Berg woke.", [], id="of two people"),
        pytest.param(
            MR + "Anna Berg slept. Ms. Berg woke. Lind ran. Berg ran. Lind slept. Berg sat.",
            ["Mr. Lind", "Ms. Berg"],
            id="all of the style",
        ),
        pytest.param(MR + "The Lind administration fell. The Lind team won.", [], id="attributive"),
        pytest.param(MR + "“Lind is here,” he said. “Lind!”", [], id="quoted"),
        pytest.param(MR + "Anna Lind left. Lind woke. Lind ran.", [], id="a shared surname"),
        pytest.param(MR + "Ms. Lind left. Lind woke. Lind ran.", [], id="a woman and a man"),
        pytest.param(
            "Theresa May left. Mrs May rang. It rained in May. In May it snowed.", [], id="month"
        ),
    ],
)
def test_mixture(text: str, expected: list[str]) -> None:
    assert marked(text) == expected
