"""Each form has a rule: where it points, what it expects, and how often it speaks."""

from __future__ import annotations

import pytest

from audit.documents.document import Role
from audit.findings.finding import Category, Severity
from audit.kinds.typography import Form, TypographyRule
from tests import factories
from tests.factories import findings, flagged


def rule(form: Form, **fields: object) -> TypographyRule:
    return factories.rule(
        TypographyRule,
        kind="typography",
        form=form,
        category=Category.TYPOGRAPHY,
        severity=Severity.WARNING,
        **{"message": "'{text}' ({count})", "quotations": True, **fields},
    )


@pytest.mark.parametrize(
    ("form", "text", "seen"),
    [
        (Form.GLUED_SENTENCES, "They left the hall.Nobody spoke.", "hall.Nobody"),
        (Form.GLUED_COMMA, "On Monday,the hall closed.", "Monday,the"),
        (Form.STRAY_STOP, "They left the hall. .", "hall. ."),
        (Form.DOUBLED_MARK, "They left the hall..", "hall.."),
        (Form.SPACE_BEFORE_MARK, "They left the hall .", "hall ."),
        (Form.LOWER_CASE_START, "They left the hall. nobody spoke.", "hall. nobody"),
        (Form.CUT_TAIL, "They left the hall. by the door.", "hall. by the door."),
        (Form.DOUBLED_WORD, "They left the the hall.", "the the"),
        (Form.DOUBLED_LINE, "They left the hall. They left the hall.", "They left the hall."),
        (Form.COMMA_AFTER_DATE, "On May 7, 2021 they left.", "May 7, 2021"),
        (Form.COMMA_AFTER_PLACE, "In Austin, Texas they left.", "Austin, Texas"),
        (Form.MIXED_MARKS, "“Go,” she said. “Go.” It wasn't; she said: \"Stay", '"'),
        (Form.ENCODING_ERROR, "They left the cafÃ© late.", "cafÃ©"),
        (Form.MIXED_SCRIPTS, "They left the Krеmlin.", "Krеmlin"),
        (Form.NO_BREAK_SPACE, "They left\u00a0the hall.", "\u00a0"),
    ],
    ids=lambda value: value.value if isinstance(value, Form) else "",
)
def test_each_form_is_found_by_its_rule_alone(form: Form, text: str, seen: str) -> None:
    others = [one for one in Form if one is not form]
    assert flagged(rule(form), text) == [seen]
    assert all(flagged(rule(other), text) == [] for other in others)


def test_what_was_meant_is_suggested() -> None:
    [finding] = findings(rule(Form.GLUED_SENTENCES), "They left the hall.Nobody spoke.")
    assert finding.suggestions == ("hall. Nobody",)


def test_a_habit_is_reported_once_with_its_other_places() -> None:
    text = "They left , and came , and left , and came ."
    [finding] = findings(rule(Form.SPACE_BEFORE_MARK, most=3), text)
    assert (finding.text, finding.message, len(finding.related)) == ("left ,", "'left ,' (4)", 3)


def test_as_many_as_allowed_are_reported_one_by_one() -> None:
    text = "They left , and came , and left ."
    assert len(findings(rule(Form.SPACE_BEFORE_MARK, most=3), text)) == 3


def test_the_first_of_two_equal_lines_is_shown() -> None:
    text = "They left the hall. They left the hall."
    [finding] = findings(rule(Form.DOUBLED_LINE), text)
    assert (finding.span.start, finding.related[0].span.start) == (20, 0)


def test_lost_marks_are_a_note() -> None:
    [finding] = findings(rule(Form.ENCODING_ERROR), "It cost \ufffd12 then.")
    assert finding.severity is Severity.NOTE


def test_furniture_is_not_looked_at() -> None:
    assert findings(rule(Form.DOUBLED_WORD), "Go to the the top.", role=Role.FURNITURE) == ()
