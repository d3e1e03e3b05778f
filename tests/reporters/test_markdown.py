"""The report an editor forwards, to the character, and nothing live in it."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from audit.documents.citation import Source
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Passage, Severity
from audit.findings.rendering import Page, PagedReporter
from audit.findings.report import ArticleDate, Coverage, Problem
from audit.reporters.markdown import REPORTER
from tests.reporters.factory import MARCH_7, Desk, flagged

SIGNATURE = (
    "Written by audit 1.0 with rules d1d1. It says what differs, from what, and who says so; "
    "it is no verdict on what is true."
)


def written(desk: Desk) -> str:
    return REPORTER.render(desk.report(), Page())


def quoted(text: str, words: str) -> list[str]:
    desk = Desk()
    desk.article(text, flagged(words, "odd"))
    return [line for line in written(desk).splitlines() if line.startswith(">")]


def test_one_article_is_exactly_this() -> None:
    desk = Desk()
    desk.article(
        "Two lines.\nPresident Gitanes Nauseda spoke.\n",
        flagged("Two", "mixed", rule="style/mixed", severity=Severity.NOTE, source=None),
        flagged("Gitanes", expected="Gitanas", because="his name is Gitanas"),
        title="Every inch",
        dated=MARCH_7,
        coverage={"places": Coverage(4, 0), "names": Coverage(12, 3)},
    )
    link = "[President of Lithuania, Biography](https://www.lrp.lt/en/biography)"
    cited = f"{link}, checked 20 November 2026"
    assert written(desk) == dedent(f"""\
        # Every inch

        - **Article:** drafts/a.txt
        - **Date:** 7 March 2022, from the text: 'on Monday' was 7 March 2022
        - **Found:** 1 error, 1 note

        {SIGNATURE}

        ## Findings

        |  | Severity | Place | What | Should be | Why | Who says so |
        | --- | --- | --- | --- | --- | --- | --- |
        | 1 | error | line 2 | Gitanes | Gitanas | his name is Gitanas | {cited} |
        | 2 | note | line 1 | Two |  | the register says so |  |

        ## Details

        ### 1. 'Gitanes' should be 'Gitanas'

        error, high confidence, name · line 2, column 11 · rule names/gitanas-nauseda

        > President **Gitanes** Nauseda spoke.

        - **Should be:** Gitanas
        - **Why:** his name is Gitanas
        - **Who says so:** {cited}

        ### 2. mixed

        note, high confidence, name · line 1, column 1 · rule style/mixed

        > **Two** lines.

        - **Why:** the register says so

        ## What was checked

        |  | Checked | Not checked |
        | --- | --- | --- |
        | names | 12 | 3 |
        | places | 4 | 0 |
        """)


def test_article_without_findings_says_so() -> None:
    desk = Desk()
    desk.article("One")
    assert written(desk) == dedent(f"""\
        # drafts/a.txt

        - **Article:** drafts/a.txt
        - **Date:** no date: dated facts are unverified
        - **Found:** nothing found

        {SIGNATURE}
        """)


def test_only_problems() -> None:
    desk = Desk()
    desk.problems.append(Problem("a.pdf", "locked"))
    assert written(desk) == dedent(f"""\
        # Audit

        no articles: nothing found.

        ## Not audited

        - a.pdf: locked

        {SIGNATURE}
        """)


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("“Kiev” fell", "Kiev", "> “**Kiev**” fell"),
        ("in 基輔說", "基輔", "> in **基輔**說"),
        ("in Kiev 🙂", "Kiev 🙂", "> in **Kiev 🙂**"),
        ("One\r\nin Kiev\r\n", "Kiev", "> in **Kiev**"),
        ("the  twice", "  ", "> the  twice"),
        ("in Kiev now", " Kiev ", "> in **Kiev** now"),
        ("said“Kiev”then", "“Kiev”", "> said<b>“Kiev”</b>then"),
        ("<b>Kiev</b> & *x* | `y` [z](u)", "Kiev", 0),
        ("- Kiev", "Kiev", "> \\- **Kiev**"),
        ("1. Kiev", "Kiev", "> 1\\. **Kiev**"),
        ("# Kiev", "Kiev", "> \\# **Kiev**"),
        ("--- Kiev", "Kiev", "> \\--- **Kiev**"),
        ("a_b _c_ Kiev", "Kiev", "> a_b \\_c\\_ **Kiev**"),
        ("https://x.y www.x.y Kiev", "Kiev", "> https:\\/\\/x.y www\\.x.y **Kiev**"),
    ],
)
def test_quoted_line_marks_the_words_and_nothing_else(
    text: str, words: str, line: str | int
) -> None:
    everything = "> &lt;b&gt;**Kiev**&lt;/b&gt; &amp; \\*x\\* \\| \\`y\\` \\[z\\](u)"
    assert quoted(text, words) == [line or everything]


def test_finding_over_two_lines_quotes_both() -> None:
    assert quoted("One two\nthree four", "two\nthree") == ["> One **two**", ">", "> **three** four"]


def test_ten_thousand_character_line_is_cut() -> None:
    line = quoted("word " * 1000 + "Kiev" + " word" * 1000, "Kiev")[0]
    assert line.startswith("> … word ")
    assert line.endswith(" word …")
    assert len(line) < 260


HOSTILE = "<script>x</script>\n\n# [a](javascript:b) | `c` \x1b\u202e\udce9 ![d](e) https://f"


@pytest.mark.parametrize("where", ["text", "path", "title", "message", "problem", "passage", "why"])
def test_nothing_an_article_holds_is_live(where: str) -> None:
    odd = {where: HOSTILE}
    desk = Desk()
    cited = Passage("b.txt", Span(0, 1), 1, odd.get("passage", "x"))
    path = "a.txt" + odd.get("path", "")
    words = f"Kiev{odd.get('text', '')}"
    message, why = "odd" + odd.get("message", ""), odd.get("why", "so")
    desk.article(
        f"In {words} now",
        flagged(words, message, because=why, source=None, related=(cited,)),
        path=path,
        title="T" + odd.get("title", ""),
    )
    desk.problems.append(Problem(path, "unread" + odd.get("problem", "")))
    text = written(desk)
    text.encode("utf-8")
    assert "script&gt;x" in text or "&lt;script&gt;" in text
    assert not any(live in text for live in ("<script", " [a]", "![", " | `", "://", "\x1b"))
    cells = [line.replace("\\|", "").count("|") for line in text.splitlines() if line[:3] == "| 1"]
    assert cells == [8]


@pytest.mark.parametrize(
    ("url", "cited"),
    [
        ("https://x.org/a_(b)", "[T](https://x.org/a_%28b%29)"),
        ("https://x.org/a|b", "[T](https://x.org/a%7Cb)"),
        ("javascript:alert(1)", "T (javascript:alert(1))"),
        ("https://x.org/a b", "T (https:\\/\\/x.org/a b)"),
    ],
)
def test_only_web_addresses_are_linked(url: str, cited: str) -> None:
    desk = Desk()
    desk.article("Kiev", flagged("Kiev", "odd", source=Source(title="T", url=url)))
    assert f"- **Who says so:** {cited}\n" in written(desk)


def test_passages_name_their_place() -> None:
    desk = Desk()
    here = Passage("drafts/a.txt", Span(0, 4), 1, "Kiev")
    there = Passage("drafts/b_1.txt", Span(0, 9), 7, "the\nlines")
    reason = Evidence("Kiev", "both stand here", passage=here)
    desk.article("Kiev Kyiv", flagged("Kyiv", "mixed", evidence=(reason,), related=(there,)))
    assert "- **Who says so:** line 1: “Kiev”\n" in written(desk)
    assert "- **See also:** drafts/b_1.txt, line 7: “the lines”\n" in written(desk)


def test_set_aside_findings_are_listed() -> None:
    desk = Desk()
    aside = desk.article("One Kiev", flagged("Kiev", "odd")).findings
    desk.articles.clear()
    desk.article("One Kiev", suppressed=aside, baselined=aside)
    text = written(desk)
    assert "**Found:** nothing found (1 suppressed, 1 in the baseline)" in text
    assert "## Suppressed\n\n- line 1: odd (names/gitanas-nauseda)\n" in text
    assert "## Accepted in the baseline\n\n- line 1: odd (names/gitanas-nauseda)\n" in text


def test_show_hides_nothing() -> None:
    desk = Desk()
    desk.article("Kiev", flagged("Kiev", "odd", severity=Severity.NOTE))
    assert REPORTER.render(desk.report(), Page(show=Severity.ERROR)) == written(desk)


def test_pages_are_one_an_article_and_an_index() -> None:
    desk = Desk()
    published = ArticleDate(date(2022, 3, 7))
    desk.article("Kiev", flagged("Kiev", "odd"), title="A | [b]", dated=published)
    desk.article("One", path="drafts/b.txt")
    desk.problems += [Problem("drafts/b.txt", "half of it is binary"), Problem("c.pdf", "locked")]
    pages = dict(REPORTER.pages(desk.report()))
    assert list(pages) == ["drafts-a.md", "drafts-b.md", "index.md"]
    assert "half of it is binary" in pages["drafts-b.md"]
    assert pages["index.md"] == dedent(f"""\
        # Audit

        2 articles: 1 error.

        | Article | Date | Errors | Warnings | Notes |
        | --- | --- | --- | --- | --- |
        | [A \\| \\[b\\]](drafts-a.md) | 7 March 2022 | 1 | 0 | 0 |
        | [drafts/b.txt](drafts-b.md) | no date | 0 | 0 | 0 |

        ## Not audited

        - drafts/b.txt: half of it is binary
        - c.pdf: locked

        {SIGNATURE}
        """)


def test_whole_run_is_an_index_and_every_article() -> None:
    desk = Desk()
    desk.article("One")
    desk.article("Two", path="drafts/b.txt")
    headings = [line for line in written(desk).splitlines() if line.startswith("# ")]
    assert headings == ["# Audit", "# drafts/a.txt", "# drafts/b.txt"]


def test_problem_elsewhere_stands_in_the_report_of_the_only_article() -> None:
    desk = Desk()
    desk.article("One")
    desk.problems.append(Problem("c.pdf", "locked"))
    assert written(desk).endswith("\n## Not audited\n\n- c.pdf: locked\n")


def test_reporter_can_write_pages() -> None:
    assert isinstance(REPORTER, PagedReporter)
