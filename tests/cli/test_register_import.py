from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.cli.main import audit
from audit.cli.register import register
from audit.importers.registry import format_names

FILES = Path(__file__).parents[1] / "importers" / "files"
FILE_OF = {
    "congress-legislators": "congress.yaml",
    "csv": "holders.csv",
    "geonames": "geonames.txt",
    "opensanctions": "opensanctions.json",
    "popolo": "popolo.json",
    "wikidata": "wikidata.json",
    "wikidata-sparql": "sparql.json",
}
HOLDERS = FILES / "holders.csv"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(register, [str(argument) for argument in arguments])


def import_to(pack: Path, form: str, *more: str) -> Result:
    given = (*more, "--as-of", "2023-09-01", "--jurisdiction", "zm")
    return run("import", form, FILES / FILE_OF[form], "--output", pack, *given)


@pytest.mark.parametrize(
    ("form", "pack", "name", "answer"),
    [
        ("congress-legislators", "pack.yaml", "Chan Mulenga", "  Senator (United States), since 2"),
        ("csv", "pack.yaml", "Chanda Mulenga", ", since 2015-01-25, until 2021-08-24 [hold"),
        ("geonames", "pack.jsonl", "Mulengaville", "Mulengaville (place, place/mulengaville)"),
        ("opensanctions", "pack.jsonl", "C. J. Mulenga", ", since 2015-01-25, until 2021-08-24 ["),
        ("popolo", "pack.yaml", "Chanda Mulenga", "  Member of National Assembly ("),
        ("wikidata", "pack.jsonl", "Chanda Mulenga", ", since 2015-01-25, until 2021-08 [Wiki"),
        ("wikidata-sparql", "pack.yaml", "Chanda Mulenga", ", since 2015-01-25, until 2021-08 ["),
    ],
)
def test_what_is_imported_can_be_asked(
    form: str, pack: str, name: str, answer: str, tmp_path: Path
) -> None:
    assert import_to(tmp_path / pack, form).exit_code in (0, 3)
    assert run("check", tmp_path / pack).exit_code == 0
    found = run("find", name, "--on", "2020-02-02", "--register", tmp_path / pack)
    assert found.exit_code == 0
    assert answer in found.output


def test_every_format_is_asked() -> None:
    assert tuple(sorted(FILE_OF)) == format_names()


def test_an_article_is_checked_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table, pack, article = (tmp_path / name for name in ("a.csv", "pack.yaml", "a.txt"))
    row = "Minister of Tourism of Latvia,Zanda Kalviņa,,2019-01-23,2022-12-14\n"
    table.write_text(f"position,person,personID,start,end\n{row}", "utf-8")
    run("import", "csv", table, "--as-of", "2023-09-01", "--output", pack)
    article.write_text("Estonian Tourism Minister Zanda Kalviņa spoke in Riga.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = ["check", "a.txt", "--register", str(pack), "--published", "2020-02-03"]
    found = CliRunner().invoke(audit, [*arguments, "--format", "json"])
    findings = json.loads(found.stdout)["articles"][0]["findings"]
    assert [
        one["evidence"][0]["source"]["title"] for one in findings if one["kind"] == "office"
    ] == ["a.csv"]


def test_the_pack_goes_to_standard_output_and_the_rest_does_not(tmp_path: Path) -> None:
    found = run("import", "csv", HOLDERS, "--as-of", "2023-09-01")
    assert found.stdout.startswith("# yaml-language-server: ")
    assert "rows read" not in found.stdout
    assert found.stderr.startswith(f"{HOLDERS}: rows read 6; written: people 4, ")
    assert list(tmp_path.iterdir()) == []


def test_what_was_refused_is_listed_and_in_the_exit_status() -> None:
    found = run("import", "csv", HOLDERS, "--as-of", "2023-09-01")
    assert found.exit_code == 3
    assert "refused (3):\n" in found.stderr
    assert f"  {HOLDERS}:6:1: 'person' is empty\n" in found.stderr


def test_a_file_without_faults_ends_well(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("position,person,start,end\nPresident of Zambia,Ada Able,2015,\n", "utf-8")
    assert run("import", "csv", table, "--as-of", "2023-09-01").exit_code == 0


def test_only_the_first_refusals_are_shown(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    row = "President of Zambia,Ada Able,soon,\n"
    table.write_text("position,person,start,end\n" + row * 50, "utf-8")
    found = run("import", "csv", table, "--as-of", "2023-09-01")
    assert found.stderr.count("is no date") == 20
    assert found.stderr.endswith("  and 30 more\n")


def test_where_nothing_is_left_it_says_why(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("position,person,start,end\nPresident of Zambia,,2015,\n", "utf-8")
    found = run("import", "csv", table, "--as-of", "2023-09-01")
    assert found.exit_code == 2
    assert found.stderr == (
        f"refused (1):\n  {table}:2:1: 'person' is empty\n"
        f"{table}: there is nothing in it that could be added to the register\n"
    )


def test_what_a_file_holds_does_not_act_on_the_terminal(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("position,person,start,end\nPresident of Zambia,Ada,\x1b[2J,\n", "utf-8")
    assert "\x1b" not in run("import", "csv", table, "--as-of", "2023-09-01").stderr


def test_whom_to_cite() -> None:
    cited = ("--source-title", "Our\nlist", "--source-url", "https://example.org/list")
    found = run("import", "csv", HOLDERS, "--as-of", "2023-09-01", *cited)
    assert '  import: { title: "Our list", url: "https://example.org/list" }\n' in found.stdout


def test_a_large_pack_had_better_be_json_lines(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    rows = "".join(f"President of Zambia,Ada Able {n},2015,2016\n" for n in range(3_000))
    table.write_text("position,person,start,end\n" + rows, "utf-8")
    given = ("import", "csv", table, "--as-of", "2023-09-01", "--output")
    assert "with --output FILE.jsonl" in run(*given, tmp_path / "a.yaml").stderr
    assert "with --output FILE.jsonl" not in run(*given, tmp_path / "a.jsonl").stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["cvs", HOLDERS], "'cvs' (did you mean 'csv'?)", id="format"),
        pytest.param(["csv", "none.csv"], "'none.csv' does not exist", id="file"),
        pytest.param(["csv", HOLDERS], "give --as-of, such as 2023-09-01", id="no-day"),
        pytest.param(["csv", HOLDERS, "--as-of", "soon"], "'soon' does not match", id="day"),
        pytest.param(
            ["csv", HOLDERS, "--jurisdiction", "Atlantis"], "'Atlantis' is no country", id="country"
        ),
        pytest.param(["csv", HOLDERS, "--source-url", "x"], "should begin with https://", id="url"),
        pytest.param(
            ["popolo", HOLDERS], f"{HOLDERS}:1:1: not JSON: 'p' where", id="another-format"
        ),
    ],
)
def test_what_cannot_be_imported_is_refused(arguments: list[str | Path], message: str) -> None:
    found = run("import", *arguments)
    assert found.exit_code == 2
    assert message in found.stderr
    assert found.stdout == ""


def test_nothing_half_written_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = tmp_path / "pack.yaml"
    pack.write_text("as it was", "utf-8")

    def interrupted(_: object) -> object:
        yield "register: x\n"
        raise KeyboardInterrupt

    monkeypatch.setattr("audit.cli.register_import.yaml_parts", interrupted)
    assert import_to(pack, "csv").exit_code != 0
    assert [path.name for path in tmp_path.iterdir()] == ["pack.yaml"]
    assert pack.read_text("utf-8") == "as it was"


def test_a_pack_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    found = import_to(tmp_path / "none" / "pack.yaml", "csv")
    assert found.exit_code == 2
    assert "the pack was not written: " in found.stderr
