"""Words that two articles of a story quote from different people."""

from __future__ import annotations

import pickle

from audit.findings.finding import Category, Finding, Severity
from audit.kinds.attribution import AttributionRule
from audit.rules.account import Account
from tests.factories import article, findings, rule

WORDS = "“We will close the old harbour bridge until the summer,”"
AAS, LUND = f"{WORDS} Nina Aas said.", f"{WORDS} said Tora Lund."


def made() -> AttributionRule:
    return rule(
        AttributionRule,
        kind="attribution",
        category=Category.ATTRIBUTION,
        severity=Severity.WARNING,
        message="quotes '{text}'; {article} has '{expected}'",
        because="another article quotes somebody else",
    )


def compared(*texts: str) -> list[Finding]:
    accounts = []
    for number, text in enumerate(texts):
        observed = made().observe(article(text), ())
        accounts.append(
            Account(f"{number}.txt", None, str(number), pickle.loads(pickle.dumps(observed)))
        )
    return list(made().compare(accounts))


def test_both_speakers_are_flagged_with_the_other_as_evidence() -> None:
    first, second = compared(AAS, LUND)
    assert (first.text, second.text) == ("Nina Aas", "Tora Lund")
    assert first.evidence[0].expected == "Tora Lund"
    assert first.evidence[0].passage is not None
    assert first.suggestions == ()


def test_the_other_article_is_named_and_its_words_are_shown() -> None:
    first, _ = compared(AAS, LUND)
    assert first.message.startswith("quotes 'Nina Aas'; ")
    assert first.message.endswith(" has 'Tora Lund'")
    assert [one.text for one in first.related] == [WORDS.strip("“”")]


def test_one_article_alone_shows_nothing() -> None:
    assert findings(made(), AAS) == ()
    assert made().observe(article("It rained."), ()) is None
