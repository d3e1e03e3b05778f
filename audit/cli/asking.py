"""What the options of a run ask for, and the audit that answers, for all commands that audit."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

import click

from audit.auditor.inputs import expanded
from audit.auditor.run import Settings, opened, run
from audit.auditor.selection import Selection
from audit.cli.pack_options import pack_options
from audit.cli.progress import progress
from audit.documents.document import Document
from audit.documents.expressions import keep_expressions
from audit.documents.records import dataclass, field_names, replace
from audit.findings.report import Problem, Report
from audit.packs.configuration import configured, nearest_configuration
from audit.packs.library import PackError, load
from audit.packs.settings import Configuration, Configured
from audit.rules.rule_set import RuleSet

FEW_FILES = 32
"""Up to so many files, starting more processes costs more than it saves."""
LONG_RUN = 500_000
"""Bytes of copy that take some seconds."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What the options of a run ask for."""

    paths: tuple[str, ...]
    rule_paths: tuple[Path, ...]
    register_paths: tuple[Path, ...]
    config: Path | None
    against: tuple[str, ...]
    each: bool
    published: date | None
    only: tuple[str, ...]
    skip: tuple[str, ...]
    jobs: int | None
    no_cache: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The report of a run before anything is set aside, and the settings it ran with.

    `again` runs the same on other contents of some of the files.
    """

    report: Report
    configured: Configured
    files: tuple[str, ...]
    references: frozenset[str]
    again: Again


class Again(Protocol):
    """Audits files as before, but for what some of them hold."""

    def __call__(
        self, files: Sequence[str], contents: Mapping[str, bytes], *, each: bool
    ) -> Report:
        """The report on `files`; `contents`, by path, stand for what those files hold."""


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"'{value}' is no date; write it as 2022-03-07") from None


_OPTIONS = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    pack_options,
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The settings; by default the nearest audit.yaml, here or above.",
    ),
    click.option(
        "--against",
        multiple=True,
        metavar="PATH",
        help="What the articles were written from: a transcript, a release, wire copy. Repeatable.",
    ),
    click.option("--each", is_flag=True, help="Do not compare the articles with one another."),
    click.option(
        "--published",
        callback=_day,
        metavar="DATE",
        help="The day the articles are published, as 2022-03-07; outranks what they say.",
    ),
    click.option(
        "--only",
        multiple=True,
        metavar="RULE-OR-CATEGORY",
        help="Use only these rules: ids, packs, kinds or categories.",
    ),
    click.option(
        "--skip", multiple=True, metavar="RULE-OR-CATEGORY", help="Leave these rules out."
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many processes work; by default as many as pay off.",
    ),
    click.option("--no-cache", is_flag=True, help="Read all packs anew and store nothing."),
    click.option("--quiet", is_flag=True, help="Print no report and no progress to the terminal."),
)


def run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give `command` the paths and options of a run, as one `Ask` before its own options."""

    @functools.wraps(command)
    def asked(**given: object) -> None:
        values = {name: given.pop(name) for name in field_names(Ask)}
        # click gives what is declared above
        command(Ask(**values), **given)  # type: ignore[arg-type]

    for option in reversed(_OPTIONS):
        asked = option(asked)
    return asked


def answered(ask: Ask) -> Answer:
    """Audit what is asked for; ends the command, with status 2, where nothing can be audited."""
    settings = _configured(ask)
    given = settings.settings
    loading = partial(
        load,
        ask.rule_paths or settings.paths(given.rules),
        ask.register_paths or settings.paths(given.register),
        use_cache=not ask.no_cache,
    )
    rules = _loaded(loading)
    selection = Selection(frozenset(ask.only or given.only), frozenset(ask.skip or given.skip))
    _refuse_unknown(selection, rules)
    files, missing = expanded(ask.paths)
    how = Settings(
        selection,
        ask.published,
        _references(ask.against),
        ask.each,
        given.publisher,
        tuple(str(settings.folder / glob) for glob in given.trusted),
    )

    def audited(label: str, files: Sequence[str], how: Settings) -> Report:
        jobs = ask.jobs or (1 if len(files) <= FEW_FILES else os.cpu_count() or 1)
        with progress(label, len(files), quiet=ask.quiet or not _is_long(files)) as advance:
            return run(files, rules, loading, how, jobs=jobs, done=advance)

    def again(files: Sequence[str], contents: Mapping[str, bytes], *, each: bool) -> Report:
        other = replace(how, contents=dict(contents), each=each or how.each)
        return audited("auditing again", files, other)

    report = audited("auditing", files, how)
    if not ask.no_cache:
        keep_expressions()
    references = frozenset(document.path for document in how.references)
    return Answer(report.with_problems(missing), settings, tuple(files), references, again)


def _is_long(files: Sequence[str]) -> bool:
    """Whether a run takes so long that people want to see it move on."""
    return len(files) > FEW_FILES or sum(map(_size, files)) > LONG_RUN


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except OSError:  # standard input, or what will be told when it is read
        return 0


def refused(problems: Sequence[Problem]) -> click.exceptions.Exit:
    """What ends a run that cannot begin, after telling why."""
    for problem in problems:
        click.echo(str(problem), err=True)
    plural = "s" * (len(problems) != 1)
    click.echo(f"nothing was audited: {len(problems)} problem{plural}", err=True)
    return click.exceptions.Exit(2)


def _configured(ask: Ask) -> Configured:
    file = ask.config or nearest_configuration(Path.cwd())
    if file is None:
        return Configured(Configuration(), Path())
    try:
        return configured(_short(file), use_cache=not ask.no_cache)
    except PackError as error:
        raise refused(error.problems) from None


def _short(file: Path) -> Path:
    """The path as a user would write it from here."""
    return Path(os.path.relpath(file)) if file.is_absolute() else file


def _loaded(loading: Callable[[], RuleSet]) -> RuleSet:
    try:
        return loading()
    except PackError as error:
        raise refused(error.problems) from None


def _references(paths: Sequence[str]) -> tuple[Document, ...]:
    """The documents to audit against. If one is missing, an article would look unsupported."""
    files, missing = expanded(paths)
    documents, unread = opened(files)
    if missing or unread:
        raise refused([*missing, *unread])
    return documents


def _refuse_unknown(selection: Selection, rules: RuleSet) -> None:
    if not selection.only and not selection.skip:
        return
    for word, known in selection.unknown(rules):
        from difflib import get_close_matches  # noqa: PLC0415 - slow to import

        nearest = get_close_matches(word, known, n=1)
        hint = f" (did you mean '{nearest[0]}'?)" if nearest else ""
        raise click.UsageError(f"'{word}' is no rule, pack, kind or category{hint}")
