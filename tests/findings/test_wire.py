"""The wire format and the schema generated from it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from audit.findings.report import Problem, Report
from audit.findings.wire import SourceRecord, json_schema, plain, report_record


def definitions() -> dict[str, Any]:
    schema: dict[str, Any] = json_schema()
    return {"ReportRecord": schema, **schema["$defs"]}


def records() -> dict[str, Any]:
    return {name: each for name, each in definitions().items() if "properties" in each}


@pytest.mark.parametrize("name", records())
def test_every_record_refuses_unknown_fields(name: str) -> None:
    assert records()[name]["additionalProperties"] is False


@pytest.mark.parametrize("name", records())
def test_every_field_is_required_and_described(name: str) -> None:
    record = records()[name]
    assert record["required"] == list(record["properties"])
    assert all(field.get("description") for field in record["properties"].values())


def test_schema_is_the_same_each_time() -> None:
    assert json_schema() == json_schema()


def test_schema_names_its_version() -> None:
    assert definitions()["ReportRecord"]["properties"]["version"]["const"] == 1


def test_problem_of_a_whole_file_has_line_zero() -> None:
    record = report_record(Report("1.0", "d", problems=(Problem("a.pdf", "locked"),)))
    assert plain(record.problems[0]) == {
        "path": "a.pdf",
        "line": 0,
        "column": 0,
        "message": "locked",
    }


def test_plain_writes_dates_in_iso_8601() -> None:
    assert plain(date(2022, 3, 7)) == "2022-03-07"


def test_plain_keeps_the_order_of_the_fields() -> None:
    assert (
        str(plain(SourceRecord("t", None, None))) == "{'title': 't', 'url': None, 'checked': None}"
    )


def test_plain_refuses_what_a_report_does_not_hold() -> None:
    with pytest.raises(TypeError, match="a report holds no set"):
        plain({1})
