"""Verbs of speech in all their forms."""

from __future__ import annotations

import pytest

from audit.language.speech_verbs import saying_forms, speech_verb


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"),
        ("admitted", "admit"),
        ("replies", "reply"),
        ("argued", "argue"),
        ("stresses", "stress"),
        ("wrote", "write"),
        ("quipping", "quip"),
        ("went", "go"),
    ],
)
def test_forms(form: str, base: str) -> None:
    verb = speech_verb(form)
    assert verb is not None
    assert verb.base == base


def test_forms_that_are_nothing_else() -> None:
    assert {"said", "telling", "argued"} <= saying_forms()
    assert saying_forms().isdisjoint({"claims", "report", "say", "went"})


@pytest.mark.parametrize("word", ["walked", "saying's", "", "believed"])
def test_other_words(word: str) -> None:
    assert speech_verb(word) is None


@pytest.mark.parametrize(
    ("form", "tells", "participle", "ambiguous", "needs"),
    [
        pytest.param("told", True, False, False, None, id="tells"),
        pytest.param("adding", False, True, False, None, id="participle"),
        pytest.param("claims", False, False, True, None, id="noun-as-well"),
        pytest.param("report", False, False, False, None, id="base-of-a-clause-at-the-end"),
        pytest.param("pointed", False, False, False, "out", id="particle"),
    ],
)
def test_what_a_form_is(
    form: str, tells: bool, participle: bool, ambiguous: bool, needs: str | None
) -> None:
    verb = speech_verb(form)
    assert verb is not None
    assert (verb.tells, verb.participle, verb.ambiguous, verb.needs) == (
        tells,
        participle,
        ambiguous,
        needs,
    )
