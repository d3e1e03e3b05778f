from __future__ import annotations

import pytest

from audit.packs.assembling import read_packs
from audit.packs.rule_packs import in_force
from tests.packs.factory import RULE, file, packs, shown


@pytest.mark.parametrize(
    ("line", "changed", "expected"),
    [
        pytest.param(
            "    variants:",
            "    varients:",
            "11:5: extra key 'varients' (did you mean 'variants'?)",
            id="extra-key",
        ),
        pytest.param(
            "    because: the president signs so\n",
            "",
            "4:5: missing key 'because'",
            id="missing-key",
        ),
        pytest.param(
            "severity: warning",
            "severity: eror",
            "7:15: 'eror' should be one of error, warning, note (did you mean 'error'?)",
            id="enum",
        ),
        pytest.param(
            "kind: variant",
            "kind: varient",
            "5:11: there is no rule kind 'varient' (did you mean 'variant'?)",
            id="kind",
        ),
        pytest.param("    kind: variant\n", "", "4:5: missing key 'kind'", id="no-kind"),
        pytest.param(
            "id: people/gitanas",
            "id: People/x y",
            "4:9: id 'People/x y' should be 'people/' and a name, in lower case "
            "letters, digits and hyphens",
            id="id-form",
        ),
        pytest.param(
            "id: people/gitanas",
            "id: places/gitanas",
            "4:9: id 'places/gitanas' should begin with its pack's name, 'people/'",
            id="id-pack",
        ),
        pytest.param(
            "{expected}",
            "{expectd}",
            "8:14: a message of this kind knows {text}, {expected}, {entity}, not "
            "{expectd} (did you mean 'expected'?)",
            id="template-name",
        ),
        pytest.param(
            "{expected}",
            "{expected",
            "8:14: a brace without its partner; write {{ or }} for a brace itself",
            id="template-brace",
        ),
        pytest.param(
            "{expected}",
            "{text.x}",
            "8:14: '{text.x' should be a plain name in braces, such as {text}",
            id="template-attribute",
        ),
        pytest.param(
            "because: the president signs so", "because:", "9:5: 'because' is empty", id="empty"
        ),
        pytest.param(
            "because: the president signs so",
            "because: ''",
            "9:14: 'because' is empty",
            id="empty-quoted",
        ),
        pytest.param(
            "variants: [Gitanes]",
            "variants: Gitanes",
            "11:15: 'Gitanes' should be a list",
            id="no-list",
        ),
        pytest.param(
            "because: the president signs so",
            "because: [a]",
            "9:5: 'because' should be words",
            id="no-words",
        ),
        pytest.param(
            "    expected",
            "    scope: []\n    expected",
            "10:5: 'scope' is empty, so the rule would look nowhere",
            id="scope",
        ),
        pytest.param(
            "    expected",
            "    valid: {since: 2022-13}\n    expected",
            "10:20: '2022-13' is no day of the calendar",
            id="since",
        ),
        pytest.param(
            "    expected",
            "    valid: {since: soon}\n    expected",
            "10:20: 'soon' is no date; write 2022, 2022-03 or 2022-03-07",
            id="since-words",
        ),
        pytest.param(
            "    expected",
            "    valid: {since: 2022, until: 2021}\n    expected",
            "10:33: '2021' is before 'since', 2022",
            id="until",
        ),
        pytest.param(
            "    expected",
            "    sources: [{title: T, url: example.org}]\n    expected",
            "10:31: 'example.org' should begin with https://",
            id="url",
        ),
        pytest.param(
            "    expected",
            "    sources: [{title: T, checked: 2022}]\n    expected",
            "10:35: '2022' should be a date such as 2022-03-07",
            id="checked",
        ),
        pytest.param(
            "    expected",
            "    suppressible: perhaps\n    expected",
            "10:19: 'perhaps' should be true or false",
            id="boolean",
        ),
        pytest.param(
            '      flag:\n        - "President [[Gitanes]] Nauseda spoke."',
            "      flag: []",
            "13:7: 'flag' is empty; give at least one example",
            id="no-example",
        ),
        pytest.param(
            '- "President Gitanas Nauseda spoke."',
            "- {txt: a}",
            "16:12: extra key 'txt' (did you mean 'text'?)",
            id="example-key",
        ),
        pytest.param(
            '- "President Gitanas Nauseda spoke."',
            "- {text: a, published: May}",
            "16:32: 'May' should be a date such as 2022-03-07",
            id="published",
        ),
        pytest.param(
            "[Gitanes]",
            "[]",
            "11:5: give either 'variants' with 'expected', or 'register_types'",
            id="own-check",
        ),
        pytest.param(
            "pack: people",
            "pack: People!",
            "1:7: pack name 'People!' should be lower case letters, digits and hyphens",
            id="pack-name",
        ),
        pytest.param(
            "description: Names of people.\n",
            "",
            "1:1: missing key 'description'",
            id="no-description",
        ),
    ],
)
def test_a_mistake_is_said_in_plain_words(line: str, changed: str, expected: str) -> None:
    assert line in RULE
    assert f"a.yaml:{expected}" in shown(packs(RULE.replace(line, changed)).problems)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("pack: a\ndescription: b\nrules: []\n", "3:1: 'rules' is empty", id="empty"),
        pytest.param("pack: a\ndescription: b\n", "1:1: missing key 'rules'", id="missing"),
        pytest.param(
            "pack: a\ndescription: b\nrules: x\n", "3:8: 'x' should be a list", id="words"
        ),
        pytest.param(
            "pack: a\ndescription: b\nrules: [x]\n",
            "3:9: 'x' should be keys with values",
            id="word",
        ),
    ],
)
def test_rules_should_be_a_list_of_rules(text: str, expected: str) -> None:
    assert shown(packs(text).problems) == [f"a.yaml:{expected}"]


def test_an_error_names_its_authority() -> None:
    text = RULE.replace("kind: variant", "kind: pattern").replace("warning", "error")
    text = text.replace("variants: [Gitanes]", "pattern: Gitanes\n    requires: [Gitanes]")
    assert shown(packs(text).problems) == [
        "a.yaml:7:15: an error names its authority: give 'sources', or make it a warning"
    ]


def test_an_expression_that_does_not_compile_is_a_problem() -> None:
    text = RULE.replace("kind: variant", "kind: pattern")
    text = text.replace("variants: [Gitanes]", "pattern: '(Gitanes'\n    requires: [Gitanes]")
    assert shown(packs(text).problems) == [
        "a.yaml:11:14: the pattern does not compile: missing ) at character 9"
    ]


def test_common_fields_are_checked_where_the_kind_is_unknown() -> None:
    text = RULE.replace("kind: variant", "kind: nosuch").replace("warning", "eror")
    assert [problem.line for problem in packs(text).problems] == [7, 5]


def test_one_id_belongs_to_one_rule_in_all_packs() -> None:
    assert shown(packs(RULE, RULE).problems) == [
        "b.yaml:4:9: id 'people/gitanas' is taken already, at a.yaml:4:9"
    ]


def test_a_former_id_is_taken_too() -> None:
    other = RULE.replace("id: people/gitanas", "id: people/x\n    formerly: [people/gitanas]")
    assert shown(packs(RULE, other).problems) == [
        "b.yaml:5:5: id 'people/gitanas' is taken already, at a.yaml:4:9"
    ]


def test_a_newsroom_s_rule_takes_the_place_of_a_shipped_one() -> None:
    own = RULE.replace("signs so", "asks us so")
    found = read_packs([file(RULE, "shipped.yaml", shipped=True), file(own, "own.yaml")])
    assert found.problems == ()
    assert [placed.path for placed in in_force(found.rules)] == ["own.yaml"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "the file is empty", id="empty"),
        pytest.param(
            "- a",
            "neither a rule pack (key 'pack') nor a register pack (key 'register')",
            id="list",
        ),
        pytest.param(
            "rules: []",
            "neither a rule pack (key 'pack') nor a register pack (key 'register')",
            id="no-pack",
        ),
    ],
)
def test_a_file_should_be_a_pack(text: str, expected: str) -> None:
    assert shown(packs(text).problems) == [f"a.yaml:1:1: {expected}"]
