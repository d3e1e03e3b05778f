"""Mistakes in `audit.yaml` and in the exceptions it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.packs.configuration_reading import read_configuration
from audit.packs.files import PackError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("audit.yaml").write_text("suppressions: exceptions.yaml\n")


def problems() -> list[str]:
    with pytest.raises(PackError) as error:
        read_configuration(Path("audit.yaml"), Path("audit.yaml").read_bytes())
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("skips: [names]", "audit.yaml:1:1: extra key 'skips' (did you mean 'skip'?)"),
        ("fail_on: errors", "'errors' should be one of error, warning, note, never"),
        ("rules: [desk/none.yaml]", "audit.yaml:1:9: there is no 'desk/none.yaml'"),
        ("rules: [shipped, styles/none]", "audit.yaml:1:18: there is no 'styles/none'"),
        ("suppressions: none.yaml", "audit.yaml:1:15: there is no 'none.yaml'"),
        ("- rules", "audit.yaml:1:1: should be keys with values"),
        ("rules: [", "not YAML"),
    ],
)
def test_mistakes_are_told_with_their_place(wrong: str, said: str) -> None:
    Path("audit.yaml").write_text(wrong + "\n")
    assert said in "\n".join(problems())


def test_shipped_packs_are_named_without_a_path() -> None:
    named = ("shipped", "styles/ap", "shipped/dates.yaml")
    made = read_configuration(Path("audit.yaml"), f"rules: [{', '.join(named)}]\n".encode())
    assert made.settings.rules == named


def test_every_mistake_of_the_exceptions_is_told() -> None:
    Path("exceptions.yaml").write_text(
        "suppressions:\n  - reason: because\n  - { rule: names, reason: '' }\n"
    )
    assert problems() == [
        "exceptions.yaml:2:5: an exception needs 'rule' or 'fingerprint'",
        "exceptions.yaml:3:5: 'reason' is empty",
    ]
