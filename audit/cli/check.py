"""`audit check`: audit articles and report on them."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from audit.cli.asking import Answer, Ask, answered, refused, run_options
from audit.cli.output import Output, parsed_output, write_outputs, write_pages
from audit.cli.screen import page_on
from audit.documents.records import dataclass
from audit.findings.finding import Severity
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.triage.triaging import Triage, triaged

SEVERITIES = [str(severity) for severity in Severity]


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where the report goes, and how it looks at the terminal."""

    outputs: tuple[Output, ...]
    report_dir: Path | None
    quiet: bool
    page: Page


def _outputs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[Output, ...]:
    return tuple(parsed_output(value) for value in values)


@click.command()
@run_options
@click.option(
    "--format",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="NAME[:FILE]",
    help="terminal (default), html, json, markdown and others; with a file, written there, with a "
    "folder (html:report/), one page an article and an index. Repeatable.",
)
@click.option(
    "--report-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one report for each article, and an index, into this folder.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="The least severity that makes the exit status 1; by default error.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Findings accepted before, as audit baseline wrote them; they are counted, not shown.",
)
@click.option(
    "--since",
    metavar="REV",
    help="Only findings on lines changed since the merge base with this revision are new.",
)
@click.option(
    "--show",
    type=click.Choice(SEVERITIES),
    default="warning",
    show_default=True,
    help="The least severity that the terminal prints; files hold everything.",
)
@click.option("--no-color", is_flag=True, help="Print without colours, as with NO_COLOR set.")
def check(
    ask: Ask,
    outputs: tuple[Output, ...],
    report_dir: Path | None,
    fail_on: str | None,
    baseline: Path | None,
    since: str | None,
    show: str,
    no_color: bool,
) -> None:
    """Audit articles: files, folders, globs, or - for standard input."""
    answer = answered(ask)
    report = triaged(answer.report, triage(answer, ask, baseline, since))
    threshold = _threshold(fail_on or answer.configured.settings.fail_on or "error")
    page = page_on(sys.stdout, os.environ, Severity(show), no_color=no_color)
    _deliver(report, Delivery(outputs or (Output("terminal"),), report_dir, ask.quiet, page))
    sys.exit(status(report, threshold))


def triage(answer: Answer, ask: Ask, baseline: Path | None, since: str | None) -> Triage:
    """What sets findings aside; ends the command where a file or revision cannot be read."""
    settings = answer.configured
    if baseline is None and settings.settings.baseline is not None:
        baseline = settings.folder / settings.settings.baseline
    made = Triage(date.today(), settings.overrides(), settings.waivers)
    if baseline is None and since is None:
        return made
    # read only where old findings are asked for
    from audit.cli.old_findings import with_old_findings  # noqa: PLC0415

    try:
        return with_old_findings(made, baseline, since, ask.paths)
    except (OSError, ValueError) as error:
        raise refused([Problem(str(baseline or since), _reason(error))]) from None


def status(report: Report, fail_on: Severity | None) -> int:
    """The exit status: 1 for findings at or above `fail_on`, else 3 for problems, else 0."""
    counts = {severity: report.count(severity) for severity in Severity}
    if fail_on is not None and any(
        count for severity, count in counts.items() if severity.rank >= fail_on.rank
    ):
        return 1
    return 3 if report.problems else 0


def _threshold(word: str) -> Severity | None:
    return None if word == "never" else Severity(word)


def _reason(error: OSError | ValueError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _deliver(report: Report, to: Delivery) -> None:
    try:
        write_outputs(report, to.outputs, to.page, quiet=to.quiet)
        if to.report_dir is not None:
            write_pages(report, to.report_dir)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"the report was not written: {where}{error.strerror or error}", err=True)
        # neither findings nor an unreadable article
        raise click.exceptions.Exit(2) from None
