"""Cutting a line into sentences, also where one was glued to the next."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.rules.page_lines import cut


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("One came. Two left.", ["One came.", "Two left."], id="plain"),
        pytest.param("Make a gift today.The vote", ["Make a gift today.", "The vote"], id="glued"),
        pytest.param("Give today.“Nobody", ["Give today.", "“Nobody"], id="glued to a quotation"),
        pytest.param("Got a tip? Write.", ["Got a tip?", "Write."], id="question"),
        pytest.param("Mr. Roe and U.S. troops left.", None, id="abbreviations"),
        pytest.param("Roe & Co. All rights.", None, id="company"),
        pytest.param("It cost 1.5 million.", None, id="number"),
        pytest.param("  ", [], id="only space"),
    ],
)
def test_cut(text: str, sentences: list[str] | None) -> None:
    spans = cut(text, Span(0, len(text)))
    assert [span.of(text) for span in spans] == ([text] if sentences is None else sentences)


def test_only_the_asked_stretch_is_cut() -> None:
    assert cut("One came. Two left. Three slept.", Span(10, 19)) == [Span(10, 19)]
