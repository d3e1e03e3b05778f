"""Tables that can be read aloud and that narrow screens show row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audit.report_page.markup import Html, shown, tag


def table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], sort: str = ""
) -> Html:
    """A table whose first column heads its rows.

    Each cell carries its column's name, which a narrow screen shows in front of it. The box round
    the table can be scrolled, also by keyboard.
    """
    head = tag("tr", *(tag("th", name, scope="col") for name in columns))
    body = [_row(columns, row) for row in rows]
    inner = tag(
        "table",
        tag("caption", caption),
        tag("thead", head),
        tag("tbody", *body),
    )
    return tag(
        "div",
        inner,
        class_=f"table {sort}".strip(),
        role="group",
        aria_label=caption,
        tabindex="0",
    )


def _row(columns: Sequence[str], row: Sequence[str]) -> Html:
    first, *rest = row
    cells = (
        tag("td", shown(cell), data_label=name)
        for name, cell in zip(columns[1:], rest, strict=True)
    )
    return tag("tr", tag("th", shown(first), scope="row"), *cells)
