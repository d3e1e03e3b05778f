from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from audit.findings.finding import Category, Confidence, Finding, Severity
from audit.kinds.quotation import QuotationRule
from audit.readers.plain_text import READER
from audit.rules.account import Account
from audit.rules.article import Article
from tests.factories import NO_REGISTER, article, document, findings, rule

FULL = "“We are looking at questions of more permanent bases along the coast,” she said."
SAID = "We will not close more than two harbours this winter"
STRAIT = "“When it comes to this strait, the rules are very plain,” Holm said."


def quotation(against: Literal["marks", "article", "references", "story"]) -> QuotationRule:
    return rule(
        QuotationRule,
        kind="quotation",
        against=against,
        category=Category.QUOTATION,
        severity=Severity.WARNING,
        message="'{here}' is '{there}' in {where}",
        because="two wordings",
        quotations=True,
    )


def in_story(*texts: str) -> list[Finding]:
    story = quotation("story")
    accounts = []
    for nth, text in enumerate(texts):
        path = f"{nth}.txt"
        seen = story.observe(Article(document(text, path=path), NO_REGISTER), ())
        if seen is not None:
            accounts.append(Account(path, None, path, seen))
    return list(story.compare(accounts))


def referred(text: str, *references: str) -> list[Finding]:
    given = tuple(Article(document(one, path="transcript"), NO_REGISTER) for one in references)
    own = Article(document(text), NO_REGISTER, given)
    return list(quotation("references").match(own, ()))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "He said “the bridge is safe tonight. No.",
            "'“the bridge is safe tonight.' is not closed",
            id="end",
        ),
        pytest.param(
            "The bridge is safe,” he said.", "'The bridge is safe,”' is not opened", id="start"
        ),
    ],
)
def test_mark_without_partner_is_shown_with_its_words(text: str, message: str) -> None:
    (found,) = findings(replace(quotation("marks"), message="'{here}' is {there}"), text)
    assert found.message == message
    assert found.text in "“”"


@pytest.mark.parametrize(("mark", "severity"), [("“", Severity.WARNING), ('"', Severity.NOTE)])
def test_straight_mark_weighs_less(mark: str, severity: Severity) -> None:
    (found,) = findings(quotation("marks"), f"He said {mark}the bridge is safe.")
    assert found.severity is severity


def test_paired_marks_are_left_alone() -> None:
    assert findings(quotation("marks"), FULL) == ()


def test_partial_quotation_is_held_against_the_fuller_one() -> None:
    (found,) = findings(quotation("article"), f"She spoke of “permanent naval bases”. {FULL}")
    assert found.text == "permanent naval bases"
    assert found.message == "'permanent naval bases' is 'permanent bases' in line 1"
    assert [one.text for one in found.related] == [FULL[1 : FULL.index(",”")]]
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"She spoke of “permanent bases”. {FULL}", id="true part"),
        pytest.param(f"She spoke of “permanent [naval] bases”. {FULL}", id="brackets"),
        pytest.param(f"{FULL} {FULL}", id="twice the same"),
        pytest.param("“I never said so,” she said. “I never thought so,” she said.", id="repeats"),
        pytest.param("There was nothing said.", id="no quotation"),
    ],
)
def test_article_that_agrees_with_itself_is_left_alone(text: str) -> None:
    assert findings(quotation("article"), text) == ()


def test_article_misquotes_itself_once() -> None:
    found = findings(quotation("article"), FULL, FULL.replace("permanent", "lasting"), FULL)
    assert [one.message for one in found] == ["'permanent' is 'lasting' in line 3"]


@pytest.mark.parametrize(("headline", "count"), [("along old coast", 0), ("along old hill", 1)])
def test_headline_may_leave_articles_out(headline: str, count: int) -> None:
    said = "“More guarded bases along the old coast road,” he said."
    text = f"Mayor promises “more guarded bases {headline} road”\n\n{said}\n"
    given = Article(READER.read(text.encode(), "a.txt"), NO_REGISTER)
    assert len(list(quotation("article").match(given, ()))) == count


def test_reference_with_other_words_is_shown() -> None:
    (found,) = referred(f"“{SAID},” he said.", f"MINISTER: {SAID.replace('two', 'ten')}.")
    assert found.message == "'two' is 'ten' in transcript"
    assert found.evidence[0].expected == "ten"
    assert found.suggestions == ()
    assert found.severity is Severity.WARNING


def test_references_that_agree_make_an_error_of_a_number() -> None:
    other = SAID.replace("two", "ten")
    (found,) = referred(f"“{SAID},” he said.", other, f"MINISTER: {other}.")
    assert found.severity is Severity.ERROR
    assert len(found.evidence) == 2


def test_article_without_references_is_left_alone() -> None:
    assert referred(f"“{SAID},” he said.") == []


def test_quotation_in_no_reference_is_a_note() -> None:
    (found,) = referred(f"“{SAID},” he said.", "The lighthouse is red.")
    assert found.severity is Severity.NOTE
    assert found.message == f"'{SAID}' is in none of the references"


def test_both_articles_of_a_story_are_told_of_the_other() -> None:
    one, other = in_story(STRAIT, STRAIT.replace("rules are", "rule is"))
    assert (one.path, one.message) == ("0.txt", "'rules are' is 'rule is' in 1.txt")
    assert (other.path, other.message) == ("1.txt", "'rule is' is 'rules are' in 0.txt")
    assert [passage.path for passage in one.related] == ["1.txt"]


def test_who_prints_what_is_in_the_evidence() -> None:
    (found,) = in_story(STRAIT, STRAIT, STRAIT.replace("rules are", "rule is"))
    assert [one.because for one in found.evidence] == [
        "0.txt prints 'rules are' for 'rule is', as do 1 more"
    ]


def test_small_words_make_it_less_sure() -> None:
    found = in_story(STRAIT, STRAIT.replace("in to", "to").replace("to this", "to that"))
    assert {one.confidence for one in found} == {Confidence.MEDIUM}


def test_contraction_is_a_note() -> None:
    found = in_story(STRAIT, STRAIT.replace("it comes", "it’s coming"), STRAIT)
    assert {one.severity for one in found} == {Severity.WARNING}
    found = in_story(STRAIT, STRAIT.replace("rules are", "rules’re"))
    assert {one.severity for one in found} == {Severity.NOTE}


def test_rewording_is_a_note_of_low_confidence() -> None:
    back = "The army is “considering the question of a longer-term base,” Anna Holm said."
    full = "“We are looking at questions of more permanent bases,” Anna Holm said."
    found = in_story(back.replace("base", "garrison"), full.replace("base", "garrison"))
    assert [(one.severity, one.confidence) for one in found] == [
        (Severity.NOTE, Confidence.LOW)
    ] * 2
    assert "in other words" in found[0].message


def test_only_a_story_is_observed() -> None:
    assert quotation("article").observe(article(STRAIT), ()) is None
    assert quotation("story").observe(article("Nobody spoke."), ()) is None
