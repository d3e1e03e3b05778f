from __future__ import annotations

from datetime import date

from audit.documents.citation import Source
from audit.packs.description import Description, cited
from tests.packs.factory import RULE, packs


def test_a_source_is_cited_with_what_is_known() -> None:
    assert cited(Source(title="T")) == "T"
    assert cited(Source(title="T", url="u", checked=date(2022, 3, 7))) == "T, u, checked 2022-03-07"


def test_an_example_s_date_is_told() -> None:
    text = RULE.replace(
        '- "President Gitanas Nauseda spoke."', "- {text: He spoke., published: 2022-03-07}"
    )
    examples = list(Description(packs(text).rules[0].rule).examples())
    assert examples == [
        ("flags", "President [[Gitanes]] Nauseda spoke."),
        ("passes", "He spoke. (published 2022-03-07)"),
    ]
