from __future__ import annotations

from audit.packs.rule_text import rule_text
from tests.packs.factory import RULE, packs

HEAD = "pack: people\ndescription: Names.\nrules:\n"


def test_a_rule_can_be_loaded_from_its_own_text() -> None:
    text = RULE.replace("    expected", "    valid: {since: 2019}\n    scope: [body]\n    expected")
    text = text.replace(
        "    examples", "    sources: [{title: T, checked: 2022-03-07}]\n    examples"
    )
    rule = packs(text).rules[0].rule
    again = packs(HEAD + rule_text(rule))
    assert again.problems == ()
    assert again.rules[0].rule == rule


def test_defaults_are_left_out() -> None:
    text = rule_text(packs(RULE).rules[0].rule)
    assert [line.split(":")[0] for line in text.splitlines() if not line.startswith("  -")] == [
        "- id",
        "  kind",
        "  category",
        "  severity",
        "  message",
        "  because",
        "  examples",
        "    flag",
        "    - President [[Gitanes]] Nauseda spoke.",
        "    pass",
        "    - President Gitanas Nauseda spoke.",
        "  expected",
        "  variants",
    ]
