"""What all formats for programs promise."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from audit.findings.finding import Severity
from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.reporters import reporter
from tests.reporters.awkward import awkward_report, hostile_report

FORMATS = ("csv", "github", "gitlab", "jsonl", "junit", "rdjson", "sarif", "webannotation")


@pytest.fixture(scope="module")
def hostile() -> Report:
    return hostile_report(10_000)


@pytest.mark.parametrize("name", [*FORMATS, "json", "markdown"])
def test_skipped_file_is_in_every_format(name: str) -> None:
    text = reporter(name).render(awkward_report(), Page())
    assert "looks like a PNG image, not like text" in text


@pytest.mark.parametrize("name", FORMATS)
def test_file_names_that_are_no_text_break_no_format(name: str) -> None:
    text = reporter(name).render(awkward_report(), Page())
    assert text.encode("utf-8").decode("utf-8") == text
    assert text.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_page_changes_nothing(name: str) -> None:
    narrow = Page(width=20, colour=True, show=Severity.ERROR)
    report = awkward_report()
    assert reporter(name).render(report, narrow) == reporter(name).render(report, Page())


@pytest.mark.parametrize("name", FORMATS)
def test_many_findings_on_one_line_take_linear_time(name: str, hostile: Report) -> None:
    before = time.process_time()
    reporter(name).render(hostile, Page())
    # a quadratic look at the line takes minutes
    assert time.process_time() - before < 10


@pytest.mark.parametrize("name", FORMATS)
def test_format_imports_nothing_slow_and_no_other_format(name: str) -> None:
    program = (
        f"import sys; from audit.reporters import reporter; reporter('{name}');"
        "slow = {'pydantic', 'difflib', 'jinja2', 'rich', 'yaml', 'jsonschema', 'xml'};"
        "formats = [each for each in sys.modules if each.startswith('audit.reporters.')];"
        "print(sorted(slow & set(sys.modules)), *formats)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == f"[] audit.reporters.{name}\n"
