from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.cli.rules import rules
from audit.packs import files
from tests.packs.factory import REGISTER, RULE, written

SEVEN = """\
pack: people
description: Seven mistakes.
rules:
  - id: people/one
    kind: variant
    category: name
    severity: eror
    message: "'{text}' should be '{expected}'"
    expected: Gitanas
    varients: [Gitanes]
    sources:
      - title: Office of the President
        checked: 2022-13-01
    suppressible: perhaps
    scope: [bdy]
    examples:
      flag: ["[[Gitanes]] Nauseda"]
      pass: Gitanas Nauseda
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(files, "SHIPPED_FOLDER", written(tmp_path / "none", people=RULE))
    written(tmp_path / "none" / "register", test=REGISTER)
    path = Path("people.yaml")
    path.write_text(RULE, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(rules, [str(argument) for argument in arguments])


def test_seven_mistakes_are_seven_problems(pack: Path) -> None:
    pack.write_text(SEVEN, encoding="utf-8")
    result = run("lint", pack)
    assert result.exit_code == 2
    assert result.output.splitlines() == [
        "people.yaml:4:5: missing key 'because'",
        "people.yaml:7:15: 'eror' should be one of error, warning, note (did you mean 'error'?)",
        "people.yaml:10:5: extra key 'varients' (did you mean 'variants'?)",
        "people.yaml:13:18: '2022-13-01' should be a date such as 2022-03-07",
        "people.yaml:14:19: 'perhaps' should be true or false",
        (
            "people.yaml:15:13: 'bdy' should be one of headline, standfirst, dateline, byline, "
            "body, caption, quote, furniture (did you mean 'body'?)"
        ),
        "people.yaml:18:13: 'Gitanas Nauseda' should be a list",
    ]


def test_a_problem_is_one_line_that_a_terminal_only_shows(pack: Path) -> None:
    pack.write_text(RULE.replace("warning", '"\\e[31mred\\nrum"'), encoding="utf-8")
    assert run("lint", pack).output == (
        "people.yaml:7:15: '␛[31mred rum' should be one of error, warning, note\n"
    )


def test_lint_is_content_with_a_sound_pack(pack: Path) -> None:
    result = run("lint", pack)
    assert (result.exit_code, result.output) == (0, "2 packs, no problems\n")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"a: [", "people.yaml:2:1: not YAML: ", id="not-yaml"),
        pytest.param(b"\xff\xfe", "people.yaml:1:1: not UTF-8", id="not-utf-8"),
        pytest.param(b"", "people.yaml:1:1: the file is empty", id="empty"),
        pytest.param(b"just words", "people.yaml:1:1: neither a rule pack", id="words"),
    ],
)
@pytest.mark.parametrize("command", ["lint", "test"])
def test_a_file_that_is_no_pack_ends_without_a_traceback(
    pack: Path, command: str, raw: bytes, expected: str
) -> None:
    pack.write_bytes(raw)
    result = run(command, pack)
    assert (result.exit_code, result.output[: len(expected)]) == (2, expected)


@pytest.mark.parametrize("command", [("lint",), ("test",), ("list", "--rules")])
def test_a_missing_file_ends_without_a_traceback(command: tuple[str, ...]) -> None:
    result = run(*command, "none.yaml")
    assert result.exit_code == 2
    assert result.output == "none.yaml: there is no such file or folder\n"


def test_examples_are_counted(pack: Path) -> None:
    result = run("test", pack)
    assert result.exit_code == 0
    assert result.output == "1 rules, 2 examples: 2 validated, 0 missing, 0 noisy\n"


def test_failing_examples_are_shown_and_counted(pack: Path) -> None:
    text = RULE.replace("Gitanas Nauseda", "Gitanes").replace("[[Gitanes]]", "Gitanas")
    pack.write_text(text, encoding="utf-8")
    result = run("test", pack)
    assert result.exit_code == 2
    assert result.output.splitlines() == [
        (
            "people.yaml:14:11: flag example 'President Gitanas Nauseda spoke.': "
            "expected a finding, found nothing"
        ),
        (
            "people.yaml:16:11: pass example 'President Gitanes spoke.': "
            "expected nothing, found 'Gitanes'"
        ),
        "1 rules, 2 examples: 0 validated, 1 missing, 1 noisy",
    ]


def test_rules_are_listed_in_columns(pack: Path) -> None:
    result = run("list", "--rules", pack)
    assert result.output.splitlines() == [
        "RULE            KIND     SEVERITY  CATEGORY",
        "people/gitanas  variant  warning   name",
    ]


def test_a_rule_is_shown_as_yaml(pack: Path) -> None:
    result = run("show", "people/gitanas", "--rules", pack)
    assert result.output.startswith("- id: people/gitanas\n  kind: variant\n")


def test_an_unknown_rule_gives_the_nearest(pack: Path) -> None:
    result = run("show", "people/gitanes", "--rules", pack)
    assert result.exit_code == 2
    assert result.output == ("there is no rule 'people/gitanes' (did you mean 'people/gitanas'?)\n")
