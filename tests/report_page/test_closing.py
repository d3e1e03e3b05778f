"""What was checked, what was set aside, what was not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from audit.findings.report import ArticleDate, ArticleReport, Coverage, Mention, Problem
from audit.report_page.closing import coverage, problems, set_aside
from tests.report_page.pages import Reader
from tests.reporters.factory import Desk, flagged


def article(when: date | None = None, **sorts: Coverage) -> ArticleReport:
    return ArticleReport("a.txt", "", "", dated=ArticleDate(when), coverage=sorts)


@pytest.mark.parametrize(
    ("report", "says"),
    [
        (article(names=Coverage(3, 0)), "names30all were checked"),
        (article(names=Coverage(3, 2)), "names32the register holds nobody of that name"),
        (
            article(titles=Coverage(0, 1)),
            (
                "titles01the register cannot confirm or contradict them at the article's date; "
                "the article has no date, so that dated facts stay open"
            ),
        ),
        (
            article(date(2022, 3, 7), titles=Coverage(0, 1)),
            "titles01the register cannot confirm or contradict them at the article's date",
        ),
        (article(hats=Coverage(0, 1)), "hats01we hold nothing about them"),
    ],
)
def test_what_was_not_checked_says_why(report: ArticleReport, says: str) -> None:
    assert Reader(coverage(report, 2)).words("coverage").endswith(f"Why not{says}")


def test_every_name_is_listed_what_was_not_checked_first() -> None:
    mentions = (
        Mention("names", "Anna <Lind>", 1, 3, True, "the register holds the name"),
        Mention("names", "Bo Ek", 4, 1, False, "the register holds nobody of that name"),
        Mention("titles", "Mayor Bo Ek", 4, 1, False, "the register cannot say for that day"),
    )
    report = replace(article(names=Coverage(3, 1), titles=Coverage(0, 1)), mentions=mentions)
    page = Reader(coverage(report, 2))
    assert page.words("mentions").startswith(
        "Every one of the names looked up"
        "In the articleFirst on lineTimesLooked upWhat came of it"
        "Bo Ek41–not checkedthe register holds nobody of that name"
        "Anna <Lind>13checkedthe register holds the name"
        "Every one of the titles looked up"
    )


def test_a_long_list_says_how_much_is_left() -> None:
    mentions = tuple(Mention("names", f"N{n}", n, 1, True, "b") for n in range(1_002))
    page = coverage(replace(article(names=Coverage(1_002, 0)), mentions=mentions), 2)
    assert page.count("<tr>") == 2 + 1 + 1_000
    assert "and 2 more" in page


def test_without_counts_it_says_so() -> None:
    assert "No rule of this run counts" in coverage(article(), 2)


def test_set_aside() -> None:
    desk = Desk()
    found = desk.article("One bad <word>.", flagged("<word>", "'<word>' is bad")).findings
    report = ArticleReport("a.txt", "", "", suppressed=found, baselined=found)
    suppressed, accepted = set_aside(report, 3)
    rule = "<code>names/gitanas-nauseda</code>"
    item = f"<ul><li>line 1: &#x27;&lt;word&gt;&#x27; is bad {rule}</li></ul>"
    assert suppressed == f'<section class="aside"><h3>Suppressed</h3>{item}</section>'
    assert accepted == f'<section class="aside"><h3>Accepted in the baseline</h3>{item}</section>'


def test_problems() -> None:
    assert problems([], 2) == ""
    assert problems([Problem("<a>.pdf", "locked", 1, 2)], 2) == (
        '<section class="problems"><h2>Not audited</h2>'
        "<ul><li>&lt;a&gt;.pdf:1:2: locked</li></ul></section>"
    )
