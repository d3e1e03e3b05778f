from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from audit.findings.finding import Category, Confidence, Finding, Severity
from audit.kinds.name_drift import RULE, NameDriftRule
from audit.readers.plain_text import READER
from audit.register.register import Register
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.rule import Examples
from tests.factories import NO_REGISTER, document

CASES = Path(__file__).parent.parent / "cases"
MARKED = re.compile(r"\[\[(.+?)\]\]")


def cases(name: str) -> list[str]:
    found: list[str] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return found


def rule() -> NameDriftRule:
    return NameDriftRule(
        id="names/drift",
        kind="name-drift",
        category=Category.NAME,
        severity=Severity.WARNING,
        message="'{form}' ({count}) is also '{other}' ({others}) here",
        because="one name is spelled in two ways in this article",
        quotations=True,
        elsewhere="'{form}' here is '{other}' in {others}",
        apart=(("Niger", "Nigeria"), ("Iceland", "Ireland")),
        examples=Examples(flag=(), pass_=()),
    )


def findings(text: str) -> list[Finding]:
    article = Article(READER.read(text.encode(), "a.txt"), Register(None))
    return list(rule().match(article, ()))


@pytest.mark.parametrize("text", cases("name_drift_flag.yaml"))
def test_slip_is_marked_where_it_stands(text: str) -> None:
    expected = [found.start() for found in MARKED.finditer(text)]
    found = findings(MARKED.sub(r"\1", text))
    assert [one.span.start for one in found] == expected
    assert [one.text for one in found] == MARKED.findall(text)


@pytest.mark.parametrize("text", cases("name_drift_pass.yaml"))
def test_two_things_are_left_alone(text: str) -> None:
    assert [one.message for one in findings(text)] == []


def test_message_names_both_forms_and_how_often() -> None:
    (found,) = findings("Eva Holmsen left. They met Eva Holmson in May. Eva Holmsen wrote to us.")
    assert found.message == "'Eva Holmson' (once) is also 'Eva Holmsen' (2 times) here"
    assert [one.text for one in found.related] == ["Eva Holmsen", "Eva Holmsen", "Eva Holmson"]


def test_near_tie_suggests_but_expects_nothing() -> None:
    (found,) = findings("They met Eva Holmson in May. Later Eva Holmsen wrote to us.")
    assert found.suggestions == ("Holmson",)
    assert found.evidence[0].expected is None
    assert found.confidence is Confidence.MEDIUM


def test_rare_slip_expects_the_other_form() -> None:
    (found,) = findings("Eva Holmsen ran. Eva Holmsen won. Eva Holmsen left. We met Eva Holmson.")
    assert found.evidence[0].expected == "Holmsen"
    assert found.confidence is Confidence.HIGH


def test_every_mention_of_the_slip_is_marked() -> None:
    right = "They met Eva Holmsen there. " * 3
    assert len(findings(right + "We saw Eva Holmson. They saw Eva Holmson.")) == 2


def test_capitals_get_a_suggestion_in_capitals() -> None:
    (found,) = findings("Eva Holmsen ran. Eva Holmsen won. Eva Holmsen left. So did EVA HOLMSON.")
    assert found.suggestions == ("HOLMSEN",)


def test_many_names_with_one_neighbour_take_no_quadratic_time() -> None:
    names = "".join(
        f"Eva W{index:x}ls".translate(str.maketrans("0123456789", "ghijklmnop")) + ", "
        for index in range(3000)
    )
    assert len(findings(names)) < 3000


def test_module_exports_its_rule() -> None:
    assert RULE is NameDriftRule


def compared(*texts: str) -> list[Finding]:
    """What the rule finds in comparing articles of these texts."""
    made = rule()
    articles = [
        Article(document(text, path=f"{number}.txt"), NO_REGISTER)
        for number, text in enumerate(texts)
    ]
    accounts = [
        Account(one.document.path, None, one.document.path, made.observe(one, ()))
        for one in articles
    ]
    return list(made.compare(accounts))


def test_other_articles_of_the_story_are_named() -> None:
    (finding,) = compared("Then Ann Welzler sang.", *["Ann Wetzler sang. Wetzler left."] * 2)
    assert (finding.path, finding.text, finding.suggestions) == ("0.txt", "Welzler", ("Wetzler",))
    assert finding.message == "'Ann Welzler' here is 'Ann Wetzler' in 2 other articles"
    assert [passage.path for passage in finding.related] == ["0.txt", "1.txt", "2.txt"]


def test_with_a_tie_nothing_is_suggested_and_both_are_named() -> None:
    findings = compared("Then Ann Welzler sang.", "Then Ann Wetzler sang.")
    assert [(finding.path, finding.suggestions) for finding in findings] == [
        ("0.txt", ()),
        ("1.txt", ()),
    ]
    assert {finding.confidence for finding in findings} == {Confidence.MEDIUM}


def test_an_article_that_has_both_forms_is_left_to_itself() -> None:
    texts = ["Then Ann Welzler sang. Ann Wetzler left.", *["Then Ann Wetzler sang."] * 2]
    assert compared(*texts) == []
