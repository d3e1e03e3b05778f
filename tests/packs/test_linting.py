from __future__ import annotations

from audit.packs.linting import linted
from tests.packs.factory import REGISTER, RULE, file, shown


def test_sound_packs_have_no_problems() -> None:
    assert linted([file(RULE), file(REGISTER, "b.yaml")]) == []


def test_a_mistake_is_said_once_and_by_our_own_checks() -> None:
    assert shown(linted([file(RULE.replace("warning", "eror"))])) == [
        "a.yaml:7:15: 'eror' should be one of error, warning, note (did you mean 'error'?)"
    ]


def test_what_only_the_schema_refuses_is_said_too() -> None:
    text = RULE.replace("expected: Gitanas\n", "expected: true\n")
    assert "a.yaml:10:15: by the schema, True is not valid under any" in "".join(
        shown(linted([file(text)]))
    )


def test_examples_are_run() -> None:
    text = RULE.replace("Gitanas Nauseda", "Gitanes Nauseda")
    assert shown(linted([file(text)])) == [
        (
            "a.yaml:16:11: pass example 'President Gitanes Nauseda spoke.': "
            "expected nothing, found 'Gitanes'"
        )
    ]
