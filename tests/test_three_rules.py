"""Three short rules, and every way in which a file may print what they look for."""

from __future__ import annotations

import unicodedata

import pytest

from audit.auditor.auditing import audited
from audit.findings.finding import Category
from audit.findings.report import ArticleReport
from audit.kinds.pattern import PatternRule
from audit.kinds.variant import VariantRule
from audit.readers.registry import read
from tests.factories import rule, rules

RULES = rules(
    rule(
        VariantRule,
        id="desk/nauseda",
        kind="variant",
        expected="Gitanas Nauseda",
        variants=("Gitanes Nauseda",),
    ),
    rule(
        VariantRule,
        id="desk/blinken",
        kind="variant",
        expected="Antony Blinken",
        variants=("Anthony Blinken",),
    ),
    rule(
        PatternRule,
        id="desk/title",
        kind="pattern",
        category=Category.TITLE,
        requires=("Blinken",),
        pattern=r"(?P<flag>foreign secretary)(?=,? (?:anth?ony )?blinken)"
        r"|(?<=blinken, the (?:us |american )?)(?P<flag>foreign secretary)",
        expected="Secretary of State",
    ),
)


def report(text: str, path: str) -> ArticleReport:
    return audited(read(path, text.encode()), RULES)[0]


def flagged(text: str, path: str = "a.txt") -> list[tuple[str, str]]:
    """What is flagged, as the file has it, and by which rule."""
    made = report(text, path)
    return [(finding.text, finding.rule.removeprefix("desk/")) for finding in made.findings]


WRAPPED = """\
The talks on the northern border had begun before Anthony J.
Blinken came to Riga with his own people, and they went on
when he had left.
"""
NFD = unicodedata.normalize("NFD", "Gitanės Nausėda")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Yesterday Anthony Blinken spoke.", "Anthony Blinken", id="plain"),
        pytest.param("It was Anthony Blinken's plan.", "Anthony Blinken", id="possessive"),
        pytest.param("It was Anthony Blinken’s plan.", "Anthony Blinken", id="curly possessive"),
        pytest.param("So Anthony\nBlinken spoke.", "Anthony\nBlinken", id="line break"),
        pytest.param("So Anthony\r\nBlinken spoke.", "Anthony\r\nBlinken", id="Windows line"),
        pytest.param("So Anthony\n  Blinken spoke.", "Anthony\n  Blinken", id="indented line"),
        pytest.param("So Anthony\u00a0Blinken spoke.", "Anthony\u00a0Blinken", id="no-break space"),
        pytest.param("So Anthony  Blinken spoke.", "Anthony  Blinken", id="two spaces"),
        pytest.param(
            "ANTHONY BLINKEN LANDS IN RIGA\n\nTalks began.", "ANTHONY BLINKEN", id="capitals"
        ),
        pytest.param("So Anthony J. Blinken spoke.", "Anthony J. Blinken", id="initial"),
        pytest.param(WRAPPED, "Anthony J.\nBlinken", id="initial, wrapped"),
        pytest.param("So **Anthony** Blinken spoke.", "Anthony** Blinken", id="bold given name"),
        pytest.param("So **Anthony Blinken** spoke.", "Anthony Blinken", id="bold name"),
        pytest.param("So *Anthony* **Blinken** spoke.", "Anthony* **Blinken", id="both marked"),
        pytest.param(
            "So Anthony&nbsp;Blinken spoke.", "Anthony&nbsp;Blinken", id="character reference"
        ),
        pytest.param(
            "So An\u00adtho\u00adny Blinken.", "An\u00adtho\u00adny Blinken", id="hyphens"
        ),
        pytest.param("So Ánthony Blinkén spoke.", "Ánthony Blinkén", id="diacritics"),
        pytest.param("“No,” Anthony Blinken said.", "Anthony Blinken", id="beside a quotation"),
        pytest.param("(Anthony Blinken/AP)", "Anthony Blinken", id="credit"),
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_the_name_is_found(text: str, words: str, path: str) -> None:
    assert flagged(text, path) == [(words, "blinken")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("<p>So Anthony Blinken spoke.</p>", "Anthony Blinken", id="plain"),
        pytest.param("<p>So Anthony&nbsp;Blinken.</p>", "Anthony&nbsp;Blinken", id="reference"),
        pytest.param("<p>So Anthony&#160;Blinken.</p>", "Anthony&#160;Blinken", id="number"),
        pytest.param(
            "<p>So <b>Anthony</b> Blinken.</p>", "Anthony</b> Blinken", id="bold given name"
        ),
        pytest.param("<p>So Anthony\n    Blinken.</p>", "Anthony\n    Blinken", id="line break"),
        pytest.param("<p>So Anthony<br>Blinken.</p>", "Anthony<br>Blinken", id="broken line"),
        pytest.param("<p>So Anthony</p><p>Blinken.</p>", None, id="another paragraph"),
        pytest.param("<p>So Anthony Blinken&rsquo;s.</p>", "Anthony Blinken", id="possessive"),
    ],
)
def test_the_name_is_found_in_html(text: str, words: str | None) -> None:
    page = f"<html><body><article><h1>Talks begin in Riga</h1>{text}</article></body></html>"
    assert flagged(page, "a.html") == ([(words, "blinken")] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("So Gitanes Nauseda spoke.", "Gitanes Nauseda", id="plain"),
        pytest.param("So Gitanes Nausėda spoke.", "Gitanes Nausėda", id="diacritic"),
        pytest.param(f"So {NFD} spoke.", NFD, id="NFD"),
        pytest.param("GITANES NAUSĖDA SPEAKS\n\nTalks.", "GITANES NAUSĖDA", id="capitals"),
        pytest.param("Gitanes Nausėda’s aide spoke.", "Gitanes Nausėda", id="possessive"),
    ],
)
def test_the_other_name_is_found(text: str, words: str) -> None:
    assert flagged(text) == [(words, "nauseda")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("So Antony Blinken spoke.", id="the right form"),
        pytest.param("So Antony J. Blinken’s aide spoke.", id="the right form with an initial"),
        pytest.param("So Gitanas Nausėda spoke.", id="the other right form"),
        pytest.param("So Anthony Albanese spoke.", id="another Anthony"),
        pytest.param("So Anthony [sic] Blinken spoke.", id="sic inside"),
        pytest.param("So Anthony Blinken [sic] spoke.", id="sic behind"),
        pytest.param("Read /anthony-blinken-bio today.", id="path"),
        pytest.param("See https://example.org/anthony-blinken-bio today.", id="address"),
        pytest.param("See https://example.org/Anthony/Blinken today.", id="address in capitals"),
        pytest.param("Mail Anthony.Blinken@example.org today.", id="mail"),
        pytest.param("He cried: “Anthony Blinken is here.”", id="quotation"),
        pytest.param(
            "Correction: An earlier version misspelled the name as Anthony Blinken.",
            id="correction",
        ),
        pytest.param("So anthony blinken spoke.", id="small letters"),
        pytest.param("It fell to Anthony. Blinken spoke.", id="two sentences"),
        pytest.param("It fell to Anthony\n\nBlinken spoke.", id="two paragraphs"),
        pytest.param("So Anthony Blinkensop spoke.", id="longer surname"),
        pytest.param("They smoked gitanes nauseda.", id="cigarettes"),
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_is_silent(text: str, path: str) -> None:
    assert flagged(text, path) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The US Foreign Secretary Antony Blinken spoke.", id="before"),
        pytest.param("The US Foreign Secretary, Antony Blinken, spoke.", id="with a comma"),
        pytest.param("Foreign Secretary Blinken spoke.", id="before the surname"),
        pytest.param("Antony Blinken, the US Foreign Secretary, spoke.", id="behind"),
        pytest.param("The Foreign Secretary\nAntony J. Blinken spoke.", id="wrapped"),
        pytest.param("The **Foreign Secretary** Antony&nbsp;Blinken spoke.", id="marked up"),
    ],
)
def test_the_title_is_found(text: str) -> None:
    assert flagged(text) == [("Foreign Secretary", "title")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Antony Blinken met British Foreign Secretary Liz Truss.", id="behind"),
        pytest.param("British Foreign Secretary Liz Truss met Antony Blinken.", id="before"),
        pytest.param("Liz Truss, the Foreign Secretary, met Antony Blinken.", id="between"),
        pytest.param("Secretary of State Antony Blinken spoke.", id="the right title"),
        pytest.param("“Foreign Secretary Blinken,” he called him.", id="quotation"),
    ],
)
def test_another_persons_title_is_passed_over(text: str) -> None:
    assert flagged(text) == []


def test_one_sentence_may_hold_all_three() -> None:
    text = "Foreign Secretary Anthony Blinken met Gitanes Nauseda."
    assert flagged(text) == [
        ("Foreign Secretary", "title"),
        ("Anthony Blinken", "blinken"),
        ("Gitanes Nauseda", "nauseda"),
    ]


def test_line_and_column_are_those_of_the_file() -> None:
    text = "---\ntitle: Talks\n---\n\nTalks began.\n\nSo **Anthony**&nbsp;Blinken spoke.\n"
    (finding,) = report(text, "a.md").findings
    place = finding.position
    assert (place.line, place.column, place.end_line, place.end_column) == (7, 6, 7, 28)
    assert text[finding.at.start : finding.at.end] == "Anthony**&nbsp;Blinken"
