"""Passages side by side, quotations collated."""

from __future__ import annotations

from audit.findings.finding import Category, Evidence
from audit.report_page.comparisons import compared, comparisons
from tests.report_page.pages import Reader, one_page, passage, said_by
from tests.reporters.factory import Desk, flagged

LINES = "the lines are very clear"
LINE = "the line is very clear"


def quoting(category: Category = Category.QUOTATION) -> Desk:
    desk = Desk()
    other = desk.article(f"He said: “{LINE}” today.", path="b.txt", title="The <other> one")
    evidence = said_by("lines are", passage("b.txt", LINE, other))
    flag = flagged(LINES, "'lines are' is 'line is'", category=category, evidence=(evidence,))
    desk.article(f"Blinken said “{LINES}” on Monday.", flag, path="a.txt")
    return desk


def test_side_by_side_in_their_surroundings() -> None:
    page = Reader(comparisons(one_page(quoting()), 1, 2))
    assert page.words("passage") == LINES + LINE
    assert page.words("around") == "Blinken said “” on Monday.He said: “” today."
    assert page.words("panel").startswith("This article line 1")
    assert "The <other> one b.txt, line 1" in page.words("panel")
    assert page.words("differs").startswith("words that differlines areline is")


def test_quotations_are_collated() -> None:
    page = Reader(comparisons(one_page(quoting()), 1, 2))
    assert page.words("collation") == (
        "The wordings collatedWho prints it(1)This articlelines areThe <other> oneline is"
    )


def test_other_passages_are_not_collated() -> None:
    page = Reader(comparisons(one_page(quoting(Category.PROVENANCE)), 1, 2))
    assert page.words("passage") == LINES + LINE
    assert page.words("collation") == ""


def test_other_passages_are_marked_only_where_they_are_alike() -> None:
    desk = Desk()
    witnesses = [passage("b.txt", "all of it is copied here"), passage("b.txt", "something else")]
    flag = flagged(
        "all of it was copied here",
        "m",
        category=Category.PROVENANCE,
        evidence=tuple(said_by("x", one) for one in witnesses),
    )
    desk.article("all of it was copied here", flag, path="a.txt")
    page = Reader(comparisons(one_page(desk), 0, 2))
    assert page.words("differs") == "words that differwasis"


def test_findings_on_one_quotation_are_compared_together() -> None:
    desk = Desk()
    evidence = [said_by("x", passage(f"{name}.txt", LINE)) for name in "bc"]
    flags = [
        flagged(LINES, f"m{n}", category=Category.QUOTATION, evidence=(one,), rule=f"q/{n}")
        for n, one in enumerate(evidence)
    ]
    found = compared(desk.article(LINES, *flags).findings)
    assert [(one.numbers, len(one.witnesses)) for one in found] == [((0, 1), 2)]


def test_names_and_what_stands_alone_are_not_compared() -> None:
    desk = Desk()
    name = flagged("Gitanes", "m", evidence=(said_by("x", passage("b.txt", "Gitanas")),))
    alone = flagged("bad", "m", category=Category.SPELLING)
    inside = flagged(
        "odd", "m", category=Category.FACT, evidence=(said_by("x", passage("drafts/a.txt", "bad")),)
    )
    desk.article("Gitanes bad odd", name, alone, inside)
    assert compared(desk.articles[0].findings) == []
    assert comparisons(one_page(desk), 0, 2) == ""


def test_a_page_compares_so_many_and_says_how_many_are_left() -> None:
    desk = Desk()
    words = [f"word{n:03}" for n in range(200)]
    flags = [
        flagged(
            word,
            "m",
            category=Category.FACT,
            evidence=(Evidence(word, "b", passage=passage("b.txt", "other")),),
        )
        for word in words
    ]
    desk.article(" ".join(words), *flags)
    page = comparisons(one_page(desk), 0, 2)
    assert page.count('class="comparison"') == 150
    assert "50 more are in the cards" in page
