"""What an editor sees at the terminal, to the character."""

from __future__ import annotations

import re
from datetime import date
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.citation import Source
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Passage, Severity
from audit.findings.rendering import Page
from audit.findings.report import ArticleDate, Problem
from audit.findings.visible import columns
from audit.reporters.terminal import REPORTER
from tests.reporters.factory import MARCH_7, Desk, flagged


def shown(desk: Desk, page: Page | None = None) -> str:
    return REPORTER.render(desk.report(), page or Page())


def excerpt(text: str, words: str, page: Page | None = None) -> list[str]:
    """The two lines that point at `words`, without the gutter."""
    desk = Desk()
    desk.article(text, flagged(words, "odd"))
    lines = [line for line in shown(desk, page).splitlines() if "│" in line]
    return [line.partition("│ ")[2] for line in lines]


def test_one_finding_is_exactly_this() -> None:
    desk = Desk()
    gitanes = flagged("Gitanes", expected="Gitanas", because="his name is Gitanas Nausėda")
    text = "Two lines.\nPresident Gitanes Nauseda spoke.\n"
    desk.article(text, gitanes, title="“Every inch”", dated=MARCH_7)
    assert shown(desk) == dedent("""\
        drafts/a.txt
        “Every inch”
        7 March 2022, from the text: 'on Monday' was 7 March 2022

          2:11 error 'Gitanes' should be 'Gitanas' [names/gitanas-nauseda]
           2 │ President Gitanes Nauseda spoke.
             │           ^^^^^^^ Gitanas
              why       his name is Gitanas Nausėda
              says who  President of Lithuania, Biography (checked 20 November 2026)
                        https://www.lrp.lt/en/biography

        1 article: 1 error
        """)


def test_several_rules_on_the_same_words_share_the_excerpt() -> None:
    desk = Desk()
    near = flagged("Kiev", "near miss", rule="b/near", severity=Severity.NOTE, source=None)
    old = flagged("Kiev", rule="a/old", expected="Kyiv", source=None)
    desk.article("In Kiev.", near, old)
    assert shown(desk) == dedent("""\
        drafts/a.txt
        no date: dated facts are unverified

          1:4 error 'Kiev' should be 'Kyiv' [a/old]
           1 │ In Kiev.
             │    ^^^^ Kyiv
              why       the register says so
          also note near miss [b/near]
              why       the register says so

        1 article: 1 error, 1 note
        """)


def test_passages_name_their_place() -> None:
    desk = Desk()
    here = Passage("drafts/a.txt", Span(0, 4), 1, "Kiev")
    there = Passage("drafts/b.txt", Span(0, 9), 7, "the\nlines")
    reason = Evidence("Kiev", "the article mixes both", passage=here)
    desk.article("Kiev Kyiv", flagged("Kyiv", "mixed", evidence=(reason,), related=(there,)))
    assert '      says who  line 1 "Kiev"\n' in shown(desk)
    assert '      see also  drafts/b.txt:7 "the lines"\n' in shown(desk)


@pytest.mark.parametrize(
    ("text", "words", "lines"),
    [
        ("“Kiev”, he said", "Kiev", ["“Kiev”, he said", " ^^^^"]),
        ("🙂 Kiev", "Kiev", ["🙂 Kiev", "   ^^^^"]),
        ("Nause\u0307da Kiev", "Kiev", ["Nause\u0307da Kiev", "        ^^^^"]),
        ("在基輔說", "基輔", ["在基輔說", "  ^^^^"]),
        ("a\tKiev", "Kiev", ["a    Kiev", "     ^^^^"]),
        ("One\r\nKiev\r\nTwo", "Kiev", ["Kiev", "^^^^"]),
        ("e\u0301a", "\u0301", ["e\u0301a", "^"]),
        ("One  two\n\n", "\n\n", ["One  two", "       ^"]),
    ],
    ids=["quotes", "emoji", "combining", "wide", "tab", "CR LF", "a mark", "line breaks"],
)
def test_carets_stand_under_the_words(text: str, words: str, lines: list[str]) -> None:
    assert excerpt(text, words)[:2] == lines


def test_ten_thousand_character_line_is_cut_to_the_page() -> None:
    line, carets = excerpt("word " * 1000 + "Kiev" + " word" * 1000, "Kiev", Page(width=50))
    assert line == "… word word word Kiev word word word …"
    assert carets == "                 ^^^^"


def test_finding_over_many_lines_shows_the_first_and_the_last() -> None:
    desk = Desk()
    desk.article("One two\nthree\nfour five", flagged("two\nthree\nfour", "doubled"))
    assert [line for line in shown(desk).splitlines() if "│" in line or "⋮" in line] == [
        "   1 │ One two",
        "     │     ^^^",
        "     ⋮",
        "   3 │ four five",
        "     │ ^^^^",
    ]


def test_suggestion_without_room_goes_below() -> None:
    desk = Desk()
    desk.article("Kiev", flagged("Kiev", "odd", expected="a much longer form than fits here"))
    assert "      instead   a much longer form than\n" in shown(desk, Page(width=40))


def test_hidden_findings_are_counted() -> None:
    desk = Desk()
    notes = [flagged(word, "odd", severity=Severity.NOTE) for word in ("One", "two")]
    desk.article("One two three", *notes, flagged("three", "odd", severity=Severity.WARNING))
    text = shown(desk, Page(show=Severity.WARNING))
    assert text.count("odd") == 1
    assert text.endswith("\n1 article: 1 warning (2 notes not shown)\n")


def test_article_without_findings_to_show_is_only_counted() -> None:
    desk = Desk()
    desk.article("One", flagged("One", "odd", severity=Severity.NOTE))
    page = Page(show=Severity.ERROR)
    assert shown(desk, page) == "1 article: nothing to show (1 note not shown)\n"


def test_set_aside_findings_are_counted() -> None:
    desk = Desk()
    aside = desk.article("One", flagged("One", "odd")).findings
    desk.articles.clear()
    desk.article("One", suppressed=aside, baselined=aside)
    assert shown(desk) == "1 article: nothing to show (1 suppressed, 1 in the baseline)\n"


def test_no_articles() -> None:
    assert shown(Desk()) == "no articles: nothing found\n"


def test_only_problems() -> None:
    desk = Desk()
    desk.problems += [Problem("a.pdf", "locked"), Problem("r.yaml", "extra key", 7, 3)]
    assert shown(desk) == (
        "not audited: a.pdf: locked\n"
        "not audited: r.yaml:7:3: extra key\n"
        "\n"
        "no articles: nothing found; 2 problems\n"
    )


def test_colour_is_an_extra_only() -> None:
    desk = Desk()
    desk.article("In Kiev.", flagged("Kiev", expected="Kyiv"), title="T")
    coloured = shown(desk, Page(colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == shown(desk)


def test_link_takes_the_place_of_the_address() -> None:
    desk = Desk()
    desk.article("In Kiev.", flagged("Kiev", "odd"))
    text = shown(desk, Page(hyperlinks=True))
    link = "\x1b]8;;https://www.lrp.lt/en/biography\x1b\\"
    assert f"{link}President of Lithuania, Biography\x1b]8;;\x1b\\ (checked" in text
    assert text.count("lrp.lt") == 1


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://x\x1b\\\x1b[2J", "file:///etc"])
def test_odd_addresses_are_shown_and_never_linked(url: str) -> None:
    desk = Desk()
    desk.article("In Kiev.", flagged("Kiev", "odd", source=Source(title="T", url=url)))
    assert "\x1b" not in shown(desk, Page(hyperlinks=True))


HOSTILE = "\x1b]0;owned\x07\x9b2J\u202e\u2066\r\udce9"


@pytest.mark.parametrize(
    "where", ["text", "path", "title", "message", "problem", "passage", "date"]
)
def test_nothing_an_article_holds_reaches_the_terminal_raw(where: str) -> None:
    odd = {where: HOSTILE}
    desk = Desk()
    cited = Passage("b.txt" + odd.get("passage", ""), Span(0, 1), 1, odd.get("passage", "x"))
    desk.article(
        f"In Kiev{odd.get('text', '')} now",
        flagged(f"Kiev{odd.get('text', '')}", "odd" + odd.get("message", ""), related=(cited,)),
        path="a.txt" + odd.get("path", ""),
        title=odd.get("title"),
        dated=ArticleDate(date(2022, 3, 7), because=odd.get("date", "")),
    )
    desk.problems.append(Problem("c.txt", "unread" + odd.get("problem", "")))
    text = shown(desk)
    text.encode("utf-8")
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\r", "\u202e", "\u2066"}


@given(st.text(alphabet="ab 基\u0301🙂", max_size=200), st.integers(0, 130))
def test_no_line_is_wider_than_the_page(message: str, width: int) -> None:
    desk = Desk()
    source = Source(title="T " + message)
    flags = flagged("Kiev", "odd " + message, because=message, source=source, expected=message)
    desk.article(f"In {message} Kiev {message}", flags, title=message)
    limit = min(max(width, 40), 100)
    assert all(columns(line) <= limit for line in shown(desk, Page(width=width)).splitlines())


def test_long_lists_of_reasons_are_cut_and_counted() -> None:
    desk = Desk()
    reasons = tuple(Evidence("x", f"sign {number}") for number in range(30))
    desk.article("In Kiev.", flagged("Kiev", "spun", evidence=reasons))
    assert "sign 7\n                and 22 more reasons\n" in shown(desk)
