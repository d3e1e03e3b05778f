"""Where words may be replaced, and in which form."""

from __future__ import annotations

import time

import pytest

from audit.documents.edits import Edit
from audit.documents.encoding import Encoding
from audit.documents.spans import Span
from audit.findings.finding import Category, Confidence, Evidence, Finding, Severity, found, place
from audit.readers.registry import read
from audit.triage.replacing import Page, replacement

UTF_8 = Encoding("utf-8")
LATIN = Encoding("windows-1252")


def edit(
    source: str,
    words: str,
    suggestion: str,
    *,
    name: str = "a.txt",
    encoding: Encoding | None = UTF_8,
    quoted: bool = False,
) -> Edit | str:
    """What becomes of the first `words` of an article that holds `source`."""
    document = read(name, source.encode())
    start = document.text.index(words)
    finding: Finding = found(
        place(document, Span(start, start + len(words))),
        [Evidence(words, "the desk says so", suggestion)],
        rule="desk/rule",
        kind="variant",
        category=Category.NAME,
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        folded=words.lower(),
        message="a message",
        suggestions=[suggestion],
    )
    return Page(document, encoding).edit(finding, quoted=quoted)


@pytest.mark.parametrize(
    ("seen", "suggestion", "expected"),
    [
        pytest.param("Gitanes", "Gitanas", "Gitanas", id="as suggested"),
        pytest.param("KIEV", "Kyiv", "KYIV", id="a word in capitals"),
        pytest.param("FOREIGN SECRETARY", "Secretary of State", "SECRETARY OF STATE", id="words"),
        pytest.param("USSR", "Soviet Union", None, id="an acronym for words"),
        pytest.param("UN", "EU", "EU", id="an acronym for another"),
        pytest.param("UK", "Britain", None, id="an acronym for a word"),
        pytest.param("Advisor", "adviser", "Adviser", id="at the start of a sentence"),
        pytest.param("advisor", "adviser", "adviser", id="inside a sentence"),
        pytest.param("kiev", "Kyiv", "Kyiv", id="without its capital"),
        pytest.param("Prime Minster", "prime minister", "Prime Minister", id="each word"),
        pytest.param("Foreign Secretary", "minister of finance", "Minister of finance", id="first"),
        pytest.param("Prime\r\n  Minster", "prime minister", "Prime\r\n  Minister", id="two lines"),
        pytest.param("Foreign\nSecretary", "Secretary of State", None, id="other lines"),
        pytest.param(
            "Foreign\u00a0Secretary", "Secretary of State", "Secretary of State", id="nbsp"
        ),
        pytest.param(" Kiev", "Kyiv", None, id="space around"),
        pytest.param("Kiev", "", None, id="nothing"),
    ],
)
def test_capitals_and_spaces_stay(seen: str, suggestion: str, expected: str | None) -> None:
    assert replacement(seen, suggestion) == expected


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("“He flew to Kiev,” she said.", id="curly marks"),
        pytest.param('She said, "He flew to Kiev."', id="straight marks"),
        pytest.param("She said: 'He flew to Kiev.'", id="single marks"),
        pytest.param("“He flew to ‘Kiev’,” she said.", id="marks inside marks"),
        pytest.param("“He flew to Kiev and was never seen again.", id="marks left open"),
        pytest.param("Talks.\n\n> He flew to Kiev.\n\nMore talks.", id="a quoted block"),
        pytest.param("She told of a <q>flight to Kiev</q> today.", id="quoted by a tag"),
    ],
)
def test_quotations_stay_unless_a_document_has_them_otherwise(source: str) -> None:
    name = "a.html" if "<q>" in source else "a.txt"
    assert edit(source, "Kiev", "Kyiv", name=name) == "it stands in a quotation"
    at = source.index("Kiev")
    assert edit(source, "Kiev", "Kyiv", name=name, quoted=True) == Edit(at, at + 4, "Kyiv")


def test_words_beside_a_quotation_are_outside_it() -> None:
    source = "“We stand firm,” Kiev said, “and ready.”"
    assert edit(source, "Kiev", "Kyiv") == Edit(17, 21, "Kyiv")


@pytest.mark.parametrize(
    ("source", "words", "suggestion", "because"),
    [
        pytest.param(
            "It was an Estonian plan.", "Estonian", "Latvian", "the article before it", id="an"
        ),
        pytest.param("A Kiev\nplan failed.", "Kiev", "Odesa", "the article before it", id="a"),
        pytest.param(
            "In the USSR they met.", "USSR", "Soviet Union", "its capitals or line", id="capitals"
        ),
        pytest.param("The Ex met.", "Ex", "ex", "it is as suggested but for", id="capitals only"),
    ],
)
def test_what_would_read_wrongly_is_left(
    source: str, words: str, suggestion: str, because: str
) -> None:
    outcome = edit(source, words, suggestion)
    assert isinstance(outcome, str)
    assert outcome.startswith(because)


def test_an_article_that_still_fits_is_no_obstacle() -> None:
    assert edit("It was an Estonian plan.", "Estonian", "Italian") == Edit(10, 18, "Italian")


@pytest.mark.parametrize(
    ("source", "words", "suggestion", "because"),
    [
        pytest.param(
            "<p>Mr Git<b>an</b>es spoke.</p>", "Gitanes", "Gitanas", "mark-up stands", id="a tag"
        ),
        pytest.param(
            "<p>Mr N&eacute;da spoke.</p>", "Néda", "Nada", "mark-up stands", id="an entity"
        ),
        pytest.param(
            "<p>They bought it at M and S.</p>", "M and S", "M&S", "'M&S' would need", id="needed"
        ),
        pytest.param(
            "<p>Mr Nauseda spoke.</p>", "Nauseda", "Nausėda", "the page is all ASCII", id="ASCII"
        ),
    ],
)
def test_a_page_is_changed_only_in_plain_words(
    source: str, words: str, suggestion: str, because: str
) -> None:
    page = f"<html><body><h1>Talks in Vilnius</h1>{source}</body></html>"
    outcome = edit(page, words, suggestion, name="a.html")
    assert isinstance(outcome, str)
    assert outcome.startswith(because)


def test_a_letter_that_the_file_cannot_hold() -> None:
    outcome = edit("Mr Nauseda spoke.", "Nauseda", "Nausėda", encoding=LATIN)
    assert outcome == "'Nausėda' cannot be written in windows-1252"


def test_a_file_whose_bytes_are_not_known() -> None:
    outcome = edit("He flew to Kiev.", "Kiev", "Kyiv", encoding=None)
    assert outcome == "its bytes cannot be told from its text"


@pytest.mark.parametrize("unit", ["<q>", "</q>", "“", "> a\n\n", '"a" '])
def test_twenty_thousand_marks_take_no_longer(unit: str) -> None:
    started = time.process_time()
    assert edit("He flew to Kiev. " + unit * 20_000, "Kiev", "Kyiv") == Edit(11, 15, "Kyiv")
    assert time.process_time() - started < 4
