"""Who says what, held against who says it in the reference."""

from __future__ import annotations

import pytest

from audit.rules.attribution_look_up import attribution_look_ups
from audit.rules.look_up import Sort, Verdict
from tests.factories import article

CLOSED = "said the old harbour bridge would be closed until the summer."
AAS = f"Nina Aas {CLOSED} Tora Lund, an engineer, was in Bergen."
LUND = f"Tora Lund {CLOSED} Nina Aas, the mayor, was in Bergen."


def found(text: str, *references: str) -> list[tuple[str, str, Verdict]]:
    read = [article(one).reading for one in references]
    looked_up = attribution_look_ups(article(text).reading, read)
    return [(one.span.of(text), one.expected, one.verdict) for one in looked_up]


def test_what_the_reference_has_from_somebody_else_is_contradicted() -> None:
    assert found(AAS, LUND) == [("Nina Aas", "Tora Lund", Verdict.CONTRADICTED)]


def test_the_look_up_shows_both_places() -> None:
    [one] = attribution_look_ups(article(AAS).reading, [article(LUND).reading])
    assert one.sort is Sort.ATTRIBUTION
    assert one.passage is not None
    assert one.passage.of(LUND) == f"Tora Lund {CLOSED}"


@pytest.mark.parametrize(
    "text",
    [
        "“The old harbour bridge will be closed until the summer,” said Nina Aas, the mayor.",
        "The old harbour bridge will be closed until the summer, Nina Aas said.",
        "According to Nina Aas, the old harbour bridge will be closed until the summer.",
    ],
    ids=["direct", "behind", "according-to"],
)
def test_the_form_of_the_statement_does_not_matter(text: str) -> None:
    assert found(text, LUND) == [("Nina Aas", "Tora Lund", Verdict.CONTRADICTED)]


def test_a_pronoun_that_may_be_misread_contradicts_nothing() -> None:
    text = f"Nina Aas came home on Monday. She {CLOSED}"
    assert found(text, LUND) == [("She", "Tora Lund", Verdict.NOT_CARRIED)]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        (AAS, AAS),
        (AAS, f"Aas {CLOSED} Nina Aas is the mayor."),
        (AAS, f"The mayor {CLOSED}"),
        (AAS, f"The Nordvik council {CLOSED}"),
        (AAS, "Tora Lund told Nina Aas the old harbour bridge would be closed until the summer."),
        (AAS, "Tora Lund said the old school would be opened for the summer by the council."),
        (f"The mayor {CLOSED}", LUND),
        (f"Harbour sources {CLOSED}", f"The Ministry of Transport {CLOSED}"),
        (f"The NHA {CLOSED}", f"The Nordvik Harbour Authority {CLOSED}"),
    ],
    ids=[
        "same", "surname", "role", "body", "told", "other-statement", "role-here", "no-name",
        "initials",
    ],
)  # fmt: skip
def test_what_may_be_the_same_speaker_is_left_alone(text: str, reference: str) -> None:
    assert found(text, reference) == []


def test_a_reference_that_has_it_from_the_speaker_settles_it() -> None:
    assert found(AAS, LUND, AAS) == []


def test_another_body_is_not_carried() -> None:
    text, reference = f"The Quay Board {CLOSED}", f"The Transport Ministry {CLOSED}"
    [(seen, expected, verdict)] = found(text, reference)
    assert (seen, verdict) == ("The Quay Board", Verdict.NOT_CARRIED)
    assert expected.removeprefix("The ") == "Transport Ministry"


def test_without_references_nothing_is_looked_up() -> None:
    assert found(AAS) == []
