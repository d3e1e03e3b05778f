"""Report formats are found by the name of their file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from audit.reporters import UnknownFormatError, reporter, reporter_names


@pytest.mark.parametrize("name", reporter_names())
def test_reporter_is_called_as_its_file(name: str) -> None:
    assert reporter(name).name == name


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("jsn", "there is no report format 'jsn' (did you mean 'json'?); there are "),
        ("JSON", "there is no report format 'JSON' (did you mean 'json'?); there are "),
        ("../json", "there is no report format '../json' (did you mean 'json'?); there are "),
        ("", "there is no report format ''; there are "),
        ("__init__", "there is no report format '__init__'"),
    ],
)
def test_unknown_name_is_refused_with_the_nearest(name: str, message: str) -> None:
    with pytest.raises(UnknownFormatError) as refusal:
        reporter(name)
    assert str(refusal.value).startswith(message)


def test_only_the_reporter_asked_for_is_imported() -> None:
    program = (
        "import sys; from audit.reporters import reporter; reporter('json');"
        "slow = {'pydantic', 'difflib', 'jinja2', 'rich', 'yaml', 'audit.reporters.terminal'};"
        "print(sorted(slow & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
