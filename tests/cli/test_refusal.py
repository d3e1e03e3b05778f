"""How a command ends whose packs cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.exceptions import Exit

from audit.cli.refusal import loaded, print_problems, refuse, rule_called
from audit.findings.report import Problem
from audit.kinds.variant import VariantRule
from audit.packs import files
from tests.factories import rule, rules
from tests.packs.factory import REGISTER, RULE, written

PROBLEMS = [Problem("b.yaml", "nothing in it"), Problem("a.yaml", "odd", 3, 7)]
FORMERLY = ("people/nauseda", "names/gitanas")
GITANAS = rule(
    VariantRule,
    id="people/gitanas",
    formerly=FORMERLY,
    kind="variant",
    expected="Gitanas",
    variants=("Gitanes",),
)
KYIV = rule(VariantRule, id="places/kyiv", kind="variant", expected="Kyiv", variants=("Kiev",))
KNOWN = rules(GITANAS, KYIV)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder; only a small register is shipped."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "shipped" / "register", test=REGISTER)
    monkeypatch.setattr(files, "SHIPPED_FOLDER", tmp_path / "shipped")
    return tmp_path


def test_a_refusal_says_every_problem_and_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exit) as ended:
        refuse(PROBLEMS)
    assert ended.value.exit_code == 2
    assert capsys.readouterr() == ("", "b.yaml: nothing in it\na.yaml:3:7: odd\n")


def test_problems_that_were_asked_for_are_output(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems(PROBLEMS)
    assert capsys.readouterr() == ("b.yaml: nothing in it\na.yaml:3:7: odd\n", "")


@pytest.mark.parametrize(
    ("path", "message", "printed"),
    [
        pytest.param("a", "\x1b[31mred", "a: ␛[31mred", id="escape"),
        pytest.param("a", "one\nb: two\r\n", "a: one b: two", id="line-breaks"),
        pytest.param("a\nb", "odd", "a b: odd", id="file-name"),
        pytest.param("a", "x\u202ey", "a: x<U+202E>y", id="reading-direction"),
    ],
)
def test_a_problem_is_one_line_that_does_nothing_to_a_terminal(
    path: str, message: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_problems([Problem(path, message)])
    assert capsys.readouterr().out == f"{printed}\n"


def test_sound_packs_are_loaded(folder: Path) -> None:
    written(folder, a=RULE)
    assert [found.id for found in loaded([Path("a.yaml")], [])] == ["people/gitanas"]


def test_packs_that_cannot_be_used_end_the_command(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder, a=RULE.replace("warning", "eror"), b=RULE.replace("variants", "varients"))
    with pytest.raises(Exit) as ended:
        loaded([Path("a.yaml"), Path("b.yaml")], [])
    assert ended.value.exit_code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [line[:11] for line in err.splitlines()] == ["a.yaml:7:15", "b.yaml:11:5"]


@pytest.mark.parametrize("identity", ["people/gitanas", *FORMERLY])
def test_a_rule_is_called_by_its_id_now_or_formerly(identity: str) -> None:
    assert rule_called(identity, KNOWN) == GITANAS


@pytest.mark.parametrize(
    ("identity", "said"),
    [
        pytest.param(
            "people/gitanes",
            "there is no rule 'people/gitanes' (did you mean 'people/gitanas'?)\n",
            id="slip",
        ),
        pytest.param("zzz", "there is no rule 'zzz'\n", id="like-no-other"),
    ],
)
def test_a_rule_that_is_not_there_ends_the_command(
    identity: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Exit) as ended:
        rule_called(identity, KNOWN)
    assert ended.value.exit_code == 2
    assert capsys.readouterr() == ("", said)
