from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from audit.cli.schema import schema


@pytest.mark.parametrize("name", ["rules", "register", "report"])
def test_a_schema_is_printed_as_json(name: str) -> None:
    result = CliRunner().invoke(schema, [name])
    assert json.loads(result.output)["$schema"].startswith("https://json-schema.org/")


def test_another_name_is_refused() -> None:
    result = CliRunner().invoke(schema, ["rule"])
    assert result.exit_code == 2
    assert "'rules', 'register', 'report'" in result.output
