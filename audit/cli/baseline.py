"""`audit baseline`: accept today's findings, so that a gate sees new ones only."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from audit.cli.asking import Ask, answered, refused, run_options
from audit.cli.output import write_whole
from audit.findings.report import Problem
from audit.triage.baseline import BaselineError, baseline_of, pruned, read_baseline, written
from audit.triage.triaging import Triage, triaged

DEFAULT = "audit-baseline.json"


@click.command()
@run_options
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Where to write it; by default what audit.yaml names, or {DEFAULT}.",
)
@click.option(
    "--prune", is_flag=True, help="Accept nothing; drop what is no longer found in these articles."
)
def baseline(ask: Ask, output: Path | None, prune: bool) -> None:
    """Accept the findings in these articles: later runs with the baseline count them as old."""
    answer = answered(ask)
    settings = answer.configured
    file = output or settings.folder / (settings.settings.baseline or DEFAULT)
    made = Triage(date.today(), settings.overrides(), settings.waivers)
    report = triaged(answer.report, made)
    try:
        if prune:
            old = read_baseline(file)
            new = pruned(old, report.articles)
            said = f"{len(old.accepted) - len(new.accepted)} dropped, {len(new.accepted)} kept"
        else:
            new = baseline_of(report.articles, file.parent)
            said = f"{len(new.accepted)} finding{'s' * (len(new.accepted) != 1)} accepted"
        write_whole(file, written(new))
    except (BaselineError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise refused([Problem(str(file), reason or str(error))]) from None
    for problem in report.problems:
        click.echo(str(problem), err=True)
    if not ask.quiet:
        click.echo(f"{file}: {said}")
    if report.problems:
        raise click.exceptions.Exit(3)
