"""Tables that can be read aloud and shown row by row."""

from __future__ import annotations

import pytest

from audit.report_page.markup import tag
from audit.report_page.tables import table


def test_table() -> None:
    assert table("Names", ["What", "Where"], [["<Kiev>", tag("b", "line 1")]], "names") == (
        '<div class="table names" role="group" aria-label="Names" tabindex="0"><table>'
        '<caption>Names</caption><thead><tr><th scope="col">What</th><th scope="col">Where</th>'
        '</tr></thead><tbody><tr><th scope="row">&lt;Kiev&gt;</th>'
        '<td data-label="Where"><b>line 1</b></td></tr></tbody></table></div>'
    )


def test_a_row_has_as_many_cells_as_there_are_columns() -> None:
    with pytest.raises(ValueError, match="argument"):
        table("Names", ["What", "Where"], [["Kiev"]])
