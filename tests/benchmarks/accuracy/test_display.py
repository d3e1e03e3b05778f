"""Tables, lists and changes as text."""

from __future__ import annotations

from benchmarks.accuracy.display import (
    LONGEST_LIST,
    as_markdown,
    as_text,
    changes,
    lists,
    table,
)
from benchmarks.accuracy.measured import Figure, Listing, Measured, Outcome, Row, Share
from benchmarks.accuracy.saving import change

FIGURES = (Share("found", 14, 14, 14), Share("precision", 0, 0), Figure("words", 1200.0))


def test_every_figure_has_a_line() -> None:
    assert list(as_text(table({"folding": Measured((), FIGURES)}))) == [
        "set      measure    value  of     95 %         wanted",
        "folding  found      1.000  14/14  0.785-1.000  14/14",
        "folding  precision  -      0/0",
        "folding  words      1200",
    ]


def test_a_page_has_the_same_cells() -> None:
    lines = list(as_markdown([("a", "b"), ("x|y", "1")]))
    assert lines == ["| a | b |", "| --- | --- |", "| x\\|y | 1 |"]


def test_a_long_list_says_how_much_is_left_off() -> None:
    long = Listing("missed", tuple(str(number) for number in range(LONGEST_LIST + 5)))
    shown = list(lists({"names": Measured((), (), (long, Listing("empty", ())))}))
    assert shown[1] == f"names: missed ({LONGEST_LIST + 5})"
    assert shown[-1] == "  and 5 more"
    assert len(shown) == LONGEST_LIST + 3


def test_changes_are_counted_and_shown() -> None:
    changed = change([Row("n1", Outcome.FOUND, "Kaya")], {"n1": Outcome.MISSED})
    _, counted, *rest = changes({"names": changed})
    assert counted.startswith("names since the saved run: 1 gained, 0 lost, 0 new findings")
    assert rest == ["gained (1)", "  n1  Kaya"]
