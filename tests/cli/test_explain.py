from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from audit.cli.explain import explain
from tests.packs.factory import RULE


def test_a_rule_says_what_it_finds_why_and_who_says_so(tmp_path: Path) -> None:
    pack = tmp_path / "people.yaml"
    text = RULE.replace("    examples", "    formerly: [people/old]\n    examples")
    text = text.replace(
        "    examples", "    sources: [{title: T, checked: 2022-03-07}]\n    examples"
    )
    pack.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(explain, ["people/old", "--rules", str(pack)])
    assert result.output.splitlines() == [
        "people/gitanas",
        "  kind:      variant",
        "  severity:  warning (confidence high)",
        "  category:  name",
        (
            "  finds:     A wrong, deprecated or house-barred form of a registered or inline "
            "canonical form."
        ),
        "  because:   the president signs so",
        "  authority: the register's sources, which each finding names",
        "  says:      '{text}' should be '{expected}'",
        "  flags:     President [[Gitanes]] Nauseda spoke.",
        "  passes:    President Gitanas Nauseda spoke.",
        "  source:    T, checked 2022-03-07",
    ]
