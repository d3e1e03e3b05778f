"""Forms of broken prose, and the sound prose that looks like them."""

from __future__ import annotations

import pytest

from audit.documents.document import Role
from audit.rules.broken_prose import Form, is_slow, seen
from tests.factories import article


def found(form: Form, *paragraphs: str) -> list[str]:
    made = article(*paragraphs)
    return [span.of(made.document.text) for span in seen(made, form)]


@pytest.mark.parametrize(
    ("form", "text", "signs"),
    [
        pytest.param(Form.LOWER_START, "It was late. of the town", ["of"], id="lower start"),
        pytest.param(Form.LOWER_START, "He sold it. iphone sales rose", [], id="brand"),
        pytest.param(Form.LOWER_START, "The firm Roe Inc. said so", [], id="company"),
        pytest.param(Form.LOWER_START, "Apples, pears etc. were sold", [], id="et cetera"),
        pytest.param(Form.LOWER_START, "At 5 p.m. they left", [], id="time of day"),
        pytest.param(Form.LOWER_START, "On Wed. Ann or Ben left", [], id="weekday"),
        pytest.param(Form.STRAY_STOP, "They refused . . Nobody left.", [". ."], id="stray stop"),
        pytest.param(Form.STRAY_STOP, "They waited. . . and left.", [], id="ellipsis"),
        pytest.param(
            Form.FRAGMENT, "They are there. Eastern Harbour.", ["Eastern Harbour."], id="fragment"
        ),
        pytest.param(Form.FRAGMENT, "They are there. Nobody came home.", [], id="three words"),
        pytest.param(Form.REOPENED_QUOTATION, "“We wait. “Go,” he said.", ["“"], id="reopened"),
        pytest.param(Form.REOPENED_QUOTATION, "“We wait.” “Go,” he said.", [], id="closed"),
        pytest.param(
            Form.MIXED_COURTESY, "Mr. Roe said no. In town, Roe said yes.", ["Roe"], id="mixed"
        ),
        pytest.param(
            Form.MIXED_COURTESY, "Mr. Roe said no. Later Mr. Roe said yes.", [], id="always Mr."
        ),
        pytest.param(
            Form.MIXED_COURTESY, "Mr. Roe said no. Later Ann Roe said yes.", [], id="full name"
        ),
    ],
)
def test_form(form: Form, text: str, signs: list[str]) -> None:
    assert found(form, text) == signs


LONG = "They met in the town hall. " + "The talks went on and on " * 9


def test_a_paragraph_that_stops_inside_a_sentence() -> None:
    assert found(Form.CUT_PARAGRAPH, LONG + "with frequent ai", "They left.") == ["ai"]
    assert found(Form.CUT_PARAGRAPH, LONG + "with frequent aid.", "They left.") == []


def test_the_last_paragraph_may_have_been_cut_by_whoever_sent_it() -> None:
    assert found(Form.CUT_PARAGRAPH, "They left.", LONG + "with frequent ai") == []


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_not_reopened() -> None:
    assert found(Form.REOPENED_QUOTATION, "“We wait.", "“Then we go,” he said.") == []


def test_only_prose_is_looked_at() -> None:
    made = article("It was late. of the town", role=Role.FURNITURE)
    assert list(seen(made, Form.LOWER_START)) == []


def test_without_a_register_no_office_is_wrong() -> None:
    assert found(Form.WRONG_OFFICE, "Foreign Secretary Antony Blinken spoke.") == []
    assert [form for form in Form if is_slow(form)] == [Form.WRONG_OFFICE]


@pytest.mark.parametrize("piece", ["“ ", "a. b ", "Mr. Roe ", ". . "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    made = article(piece * 20_000)
    for form in Form:
        if not is_slow(form):
            assert isinstance(list(seen(made, form)), list)
