"""Every severity has a shape and a word, every category a tint."""

from __future__ import annotations

import pytest

from audit.findings.finding import Category, Severity
from audit.report_page.signs import FAMILY, SYMBOLS, category_sign, icon, severity_sign


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_is_a_shape_that_there_is_and_a_word(severity: Severity) -> None:
    sign = severity_sign(severity)
    assert f'href="#i-{severity}"' in sign
    assert f'id="i-{severity}"' in SYMBOLS
    assert f"<span>{severity.value.capitalize()}</span>" in sign


@pytest.mark.parametrize("category", Category)
def test_a_category_is_a_word_on_the_tint_of_its_family(category: Category) -> None:
    assert category_sign(category) == (
        f'<span class="category {FAMILY[category]}">{category}</span>'
    )


def test_the_shapes_are_four() -> None:
    assert SYMBOLS.count("<symbol") == len(set(SYMBOLS.split("<symbol")[1:])) == 4
    assert icon("none") in f"{icon('none')}"
