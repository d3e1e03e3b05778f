"""Lines known by their shape, and lines that only look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from audit.documents import line_shapes as shapes


@pytest.mark.parametrize(
    ("holds", "line"),
    [
        (shapes.is_credit, "Ana Lind | Reuters"),
        (shapes.is_credit, "Per Ek/Getty Images"),
        (shapes.is_credit, "Photo: Per Ek"),
        (shapes.is_credit, "Photograph: Per Ek/AFP"),
        (shapes.is_credit, "(AP Photo/Per Ek)"),
        (shapes.ends_with_credit, "Ana Lind in Riga. (AP Photo/Per Ek)"),
        (shapes.ends_with_credit, "Ana Lind in Riga. Photo: Per Ek / Associated Press"),
        (shapes.ends_with_credit, "Ana Lind in Riga (Photo by Per Ek/Getty Images)"),
        (shapes.is_byline, "By Ana Lind"),
        (shapes.is_byline, "By Ana Lind and Per Ek in Riga"),
        (shapes.is_byline, "BY ANA LIND, Associated Press"),
        (shapes.is_stated_day, "March 8, 2022"),
        (shapes.is_stated_day, "Published 8 March 2022"),
        (shapes.is_stated_day, "Updated: Tuesday, March 8, 2022 at 10:01 a.m. EST"),
        (shapes.is_furniture, "Copyright © 2022 The Wire. All rights reserved."),
        (shapes.is_furniture, "© 2022 The Wire"),
        (shapes.is_furniture, "0123456789abcdef0123456789abcdef"),
        (shapes.is_furniture, "VIDEO1:0201:02"),
        (shapes.is_furniture, "Leave a Reply"),
        (shapes.is_section_label, "Politics"),
        (shapes.ends_sentence, "He said “no.”"),
    ],
)
def test_is(holds: Callable[[str], bool], line: str) -> None:
    assert holds(line)


@pytest.mark.parametrize(
    ("holds", "line"),
    [
        (shapes.is_credit, "NATO/Russia talks resume"),
        (shapes.is_credit, "Picture Perfect"),
        (shapes.is_credit, "Image problems haunt the party"),
        (shapes.ends_with_credit, "He was elected on Sunday. ana/per (AFP/Reuters)"),
        (shapes.ends_with_credit, "She wanted the photo, he said."),
        (shapes.is_byline, "By Monday the army had left."),
        (shapes.is_byline, "By far the largest"),
        (shapes.is_stated_day, "On March 8, 2022, they met"),
        (shapes.is_stated_day, "March 42, 2022"),
        (shapes.is_furniture, "Copyright law changed in 2022"),
        (shapes.is_furniture, "Read more books, ministers say"),
        (shapes.is_furniture, "Related articles of the treaty were struck out."),
        (shapes.is_section_label, "Two words"),
        (shapes.ends_sentence, "Kallas visits U.S."),
    ],
)
def test_is_not(holds: Callable[[str], bool], line: str) -> None:
    assert not holds(line)


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("VILNIUS, March 7 (Reuters) — Ministers met.", "VILNIUS, March 7 (Reuters) —"),
        ("WASHINGTON (AP) -- Ministers met.", "WASHINGTON (AP) --"),
        ("RIGA, Latvia (AP) – Ministers met.", "RIGA, Latvia (AP) –"),
        ("NEW YORK - Ministers met.", "NEW YORK -"),
        ("NATO said on Monday – and again on Tuesday – no.", ""),
        ("Riga — Ministers met.", ""),
        ("RIGA-BOUND ministers met.", ""),
    ],
)
def test_dateline(paragraph: str, dateline: str) -> None:
    assert paragraph[: shapes.dateline_length(paragraph)] == dateline
