"""Weighing signs: what adds up to a fingerprint, what it says, and what it does to an article."""

from __future__ import annotations

from typing import Any

import pytest

from audit.findings.finding import Category
from audit.kinds.fingerprint import FingerprintRule, Sign
from audit.rules.broken_prose import Form
from audit.rules.matching import hits_in
from audit.rules.preparing import prepared
from tests.factories import article, findings, flagged, rule, rules

LOWER = Sign(sign="lower-case start", because="it begins small", most=2, form=Form.LOWER_START)
STRAY = Sign(sign="stray stop", because="it ends nothing", form=Form.STRAY_STOP)
IDIOM = Sign(sign="idiom", because="nobody says so", weight=2, phrases=("in each content",))
OFFICE = Sign(sign="office", because="another country's", weight=2, form=Form.WRONG_OFFICE)


def fingerprint(*signs: Sign, threshold: int = 4, least: int = 3, **more: Any) -> FingerprintRule:
    return rule(
        FingerprintRule,
        kind="fingerprint",
        category=Category.TRANSLATION,
        message="{signs}: {weight} of {threshold}",
        signs=signs or (LOWER, STRAY, IDIOM),
        threshold=threshold,
        least=least,
        **more,
    )


BROKEN = "They met in the town. of it they spoke . . In each content they were late."


def test_signs_of_several_sorts_add_up() -> None:
    (finding,) = findings(fingerprint(), BROKEN)
    assert finding.text == "town. of"
    assert finding.message == "lower-case start, stray stop, idiom: 4 of 4"
    assert [evidence.because for evidence in finding.evidence] == [
        "lower-case start: it begins small",
        "stray stop: it ends nothing",
        "idiom: nobody says so",
    ]
    passages = [evidence.passage for evidence in finding.evidence]
    assert all(passage is not None and passage.text in BROKEN for passage in passages)


@pytest.mark.parametrize(
    ("made", "text"),
    [
        pytest.param(fingerprint(threshold=5), BROKEN, id="too light"),
        pytest.param(fingerprint(least=4), BROKEN, id="too few sorts"),
        pytest.param(
            fingerprint(),
            "In a town. of it. of it they met. of it they spoke. of it they left. of it",
            id="one habit over and over",
        ),
        pytest.param(fingerprint(), "They met in the town, and spoke of it.", id="sound"),
    ],
)
def test_silent(made: FingerprintRule, text: str) -> None:
    assert flagged(made, text) == []


def test_a_sign_counts_no_more_than_its_most() -> None:
    text = f"{BROKEN} They left the town. of it they spoke. of it they wrote."
    (finding,) = findings(fingerprint(), text)
    assert finding.message.endswith(": 5 of 4")


def translated(made: FingerprintRule, text: str) -> bool:
    loaded = rules(made)
    given = article(text)
    return prepared(given, loaded, hits_in(given, loaded))[0].translated


def test_an_article_over_the_threshold_is_a_translation() -> None:
    assert translated(fingerprint(), BROKEN)
    assert not translated(fingerprint(threshold=5), BROKEN)


def test_signs_that_need_the_register_are_asked_where_they_could_decide() -> None:
    made = fingerprint(LOWER, STRAY, IDIOM, OFFICE, threshold=5)
    assert not translated(made, BROKEN)
    assert not translated(made, "They met.")


@pytest.mark.parametrize(
    ("made", "field"),
    [
        pytest.param(fingerprint(Sign(sign="a", because="b")), "signs.0", id="neither"),
        pytest.param(
            fingerprint(Sign(sign="a", because="b", phrases=("x",), form=Form.FRAGMENT)),
            "signs.0",
            id="both",
        ),
        pytest.param(fingerprint(threshold=9), "threshold", id="never reached"),
    ],
)
def test_problems(made: FingerprintRule, field: str) -> None:
    assert field in [where for where, _ in made.problems()]


def test_no_problems() -> None:
    assert list(fingerprint().problems()) == []
