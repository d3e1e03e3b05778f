"""`audit check`: audit articles and report on them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import click

from audit.auditor.inputs import expanded
from audit.auditor.run import Settings, opened, run
from audit.auditor.selection import Selection
from audit.cli.output import Output, parsed_output, write_outputs, write_pages
from audit.documents.document import Document
from audit.findings.finding import Severity
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.packs.library import PackError, load
from audit.rules.rule_set import RuleSet

FEW_FILES = 32
"""Up to so many files, starting more processes costs more than it saves."""
SEVERITIES = [str(severity) for severity in Severity]


@dataclass(frozen=True, slots=True)
class Request:
    """What the options of `audit check` ask for."""

    outputs: tuple[Output, ...]
    report_dir: Path | None
    fail_on: Severity | None
    jobs: int | None
    quiet: bool


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"'{value}' is no date; write it as 2022-03-07") from None


def _outputs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[Output, ...]:
    return tuple(parsed_output(value) for value in values)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="A rule pack, or a folder of them, instead of the shipped packs.",
)
@click.option(
    "--register",
    "register_paths",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="A register pack, or a folder of them, beside the shipped register.",
)
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="What the articles were written from: a transcript, a release, wire copy. Repeatable.",
)
@click.option("--each", is_flag=True, help="Do not compare the articles with one another.")
@click.option(
    "--published",
    callback=_day,
    metavar="DATE",
    help="The day the articles are published, as 2022-03-07; outranks what they say.",
)
@click.option(
    "--only",
    multiple=True,
    metavar="RULE-OR-CATEGORY",
    help="Use only these rules: ids, packs, kinds or categories.",
)
@click.option("--skip", multiple=True, metavar="RULE-OR-CATEGORY", help="Leave these rules out.")
@click.option(
    "--format",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="NAME[:FILE]",
    help="terminal (default), json or markdown; with a file, written there. Repeatable.",
)
@click.option(
    "--report-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one report for each article, and an index, into this folder.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option(
    "--show",
    type=click.Choice(SEVERITIES),
    default="warning",
    show_default=True,
    help="The least severity that the terminal prints; files hold everything.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes work; by default as many as pay off.",
)
@click.option("--no-cache", is_flag=True, help="Read all packs anew and store nothing.")
@click.option("--quiet", is_flag=True, help="Print no report and no progress to the terminal.")
@click.option("--no-color", is_flag=True, help="Print without colours, as with NO_COLOR set.")
def check(
    paths: tuple[str, ...],
    rule_paths: tuple[Path, ...],
    register_paths: tuple[Path, ...],
    against: tuple[str, ...],
    each: bool,
    published: date | None,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    outputs: tuple[Output, ...],
    report_dir: Path | None,
    fail_on: str,
    show: str,
    jobs: int | None,
    no_cache: bool,
    quiet: bool,
    no_color: bool,
) -> None:
    """Audit articles: files, folders, globs, or - for standard input."""
    loading = partial(load, rule_paths, register_paths, use_cache=not no_cache)
    rules = _loaded(loading)
    selection = Selection(frozenset(only), frozenset(skip))
    _refuse_unknown(selection, rules)
    threshold = None if fail_on == "never" else Severity(fail_on)
    request = Request(outputs or (Output("terminal"),), report_dir, threshold, jobs, quiet)
    settings = Settings(selection, published, _references(against), each)
    report = _run(paths, rules, loading, settings, request)
    _deliver(report, request, _page(Severity(show), no_color))
    sys.exit(status(report, threshold))


def status(report: Report, fail_on: Severity | None) -> int:
    """The exit status: 1 for findings at or above `fail_on`, else 3 for problems, else 0."""
    counts = {severity: report.count(severity) for severity in Severity}
    if fail_on is not None and any(
        count for severity, count in counts.items() if severity.rank >= fail_on.rank
    ):
        return 1
    return 3 if report.problems else 0


def _loaded(loading: Callable[[], RuleSet]) -> RuleSet:
    try:
        return loading()
    except PackError as error:
        raise _refused(error.problems) from None


def _references(paths: Sequence[str]) -> tuple[Document, ...]:
    """The documents to audit against. If one is missing, an article would look unsupported."""
    files, missing = expanded(paths)
    documents, unread = opened(files)
    if missing or unread:
        raise _refused([*missing, *unread])
    return documents


def _refused(problems: Sequence[Problem]) -> click.exceptions.Exit:
    for problem in problems:
        click.echo(str(problem), err=True)
    plural = "s" * (len(problems) != 1)
    click.echo(f"nothing was audited: {len(problems)} problem{plural}", err=True)
    return click.exceptions.Exit(2)


def _refuse_unknown(selection: Selection, rules: RuleSet) -> None:
    if not selection.only and not selection.skip:
        return
    for word, known in selection.unknown(rules):
        from difflib import get_close_matches  # noqa: PLC0415 - slow to import

        nearest = get_close_matches(word, known, n=1)
        hint = f" (did you mean '{nearest[0]}'?)" if nearest else ""
        raise click.UsageError(f"'{word}' is no rule, pack, kind or category{hint}")


def _run(
    paths: Sequence[str],
    rules: RuleSet,
    loading: Callable[[], RuleSet],
    settings: Settings,
    request: Request,
) -> Report:
    files, missing = expanded(paths)
    jobs = request.jobs or (1 if len(files) <= FEW_FILES else os.cpu_count() or 1)
    with _progress(len(files), quiet=request.quiet) as advance:
        report = run(files, rules, loading, settings, jobs=jobs, done=advance)
    return report.with_problems(missing)


def _progress(files: int, *, quiet: bool) -> AbstractContextManager[Callable[[], None]]:
    """A progress bar on a terminal, for runs that take a while; nothing in a pipe."""
    if quiet or files <= FEW_FILES or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    return _Bar(files)


class _Bar(AbstractContextManager[Callable[[], None]]):
    """Click's bar on standard error, moved on by calling what it gives."""

    def __init__(self, files: int) -> None:
        self._bar = click.progressbar(length=files, label="auditing", file=sys.stderr)

    def __enter__(self) -> Callable[[], None]:
        self._bar.__enter__()
        return lambda: self._bar.update(1)

    def __exit__(self, *error: object) -> None:
        self._bar.__exit__(None, None, None)


def _page(show: Severity, no_color: bool) -> Page:
    terminal = sys.stdout.isatty()
    colour = terminal and not no_color and not os.environ.get("NO_COLOR")
    hyperlinks = colour and os.environ.get("TERM") not in {None, "dumb", "linux"}
    width = os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 100
    return Page(width=width or 100, colour=colour, hyperlinks=hyperlinks, show=show)


def _deliver(report: Report, request: Request, page: Page) -> None:
    try:
        write_outputs(report, request.outputs, page, quiet=request.quiet)
        if request.report_dir is not None:
            write_pages(report, request.report_dir)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"the report was not written: {where}{error.strerror or error}", err=True)
        # neither findings nor an unreadable article
        raise click.exceptions.Exit(2) from None
