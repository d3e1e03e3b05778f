from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from audit.packs.kinds import rule_kinds
from audit.packs.schema import SCHEMAS, register_schema, rules_schema, schema_problems, typed_data
from tests.packs.factory import REGISTER, RULE, shown, tree


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name]())


def test_every_kind_has_its_branch() -> None:
    rule = rules_schema()["$defs"]["rule"]
    branches = [branch["if"]["properties"]["kind"]["const"] for branch in rule["allOf"]]
    assert branches == rule["properties"]["kind"]["enum"] == list(rule_kinds())


def test_sound_packs_fit() -> None:
    assert list(schema_problems(tree(RULE), "a.yaml", rules_schema())) == []
    assert list(schema_problems(tree(REGISTER), "a.yaml", register_schema())) == []


@pytest.mark.parametrize(
    ("line", "changed", "expected"),
    [
        pytest.param(
            "warning",
            "eror",
            "a.yaml:7:15: by the schema, 'eror' is not one of ['error', 'warning', 'note']",
            id="enum",
        ),
        pytest.param(
            "variants:",
            "varients:",
            "a.yaml:4:5: by the schema, Additional properties are not allowed "
            "('varients' was unexpected)",
            id="extra",
        ),
        pytest.param(
            "kind: variant",
            "kind: varint",
            "a.yaml:5:11: by the schema, 'varint' is not one of ",
            id="kind",
        ),
    ],
)
def test_a_schema_names_what_is_wrong(line: str, changed: str, expected: str) -> None:
    found = shown(
        list(schema_problems(tree(RULE.replace(line, changed)), "a.yaml", rules_schema()))
    )
    assert [problem[: len(expected)] for problem in found] == [expected]


def test_a_number_may_stand_for_words() -> None:
    text = RULE.replace("    expected", "    valid: {since: 2019}\n    expected")
    assert list(schema_problems(tree(text), "a.yaml", rules_schema())) == []


def test_an_editor_sees_yaml_1_2() -> None:
    text = "{a: no, b: true, c: 12, d: 1.5, e: ~, f: '12', g: 2019-08-01, h: [1e3]}"
    assert typed_data(tree(text)) == {
        "a": "no",
        "b": True,
        "c": 12,
        "d": 1.5,
        "e": None,
        "f": "12",
        "g": "2019-08-01",
        "h": [1000.0],
    }
