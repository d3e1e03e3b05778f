"""`audit fix`: correct what has one right form and somebody who says so; list what is left."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

import click

from audit.auditor.inputs import STANDARD_INPUT
from audit.cli.asking import Answer, Ask, answered, run_options
from audit.cli.check import triage
from audit.cli.fix_lines import account, differences, question
from audit.cli.fixing import Fixed, fixed, write_fixed
from audit.cli.output import print_parts
from audit.documents.encoding import encoding_of
from audit.documents.records import dataclass
from audit.findings.finding import Severity
from audit.findings.report import ArticleReport, Report
from audit.findings.visible import one_line, visible
from audit.readers.registry import read
from audit.triage.fixes import Fix, Left, open_to_fixing, planned, unplanned
from audit.triage.triaging import Triage, triaged


@dataclass(frozen=True, slots=True)
class _Desk:
    """What an audit of corrected articles needs."""

    answer: Answer
    triage: Triage

    def alone(self, contents: Mapping[str, bytes]) -> dict[str, ArticleReport]:
        """The reports on these contents, each by itself."""
        report = self.answer.again(list(contents), contents, each=True)
        return {article.path: article for article in triaged(report, self.triage).articles}

    def together(self, contents: Mapping[str, bytes]) -> Report:
        """The report on all files as they are with these contents."""
        if not contents:
            return triaged(self.answer.report, self.triage)
        report = self.answer.again(self.answer.files, contents, each=False)
        return triaged(report.with_problems(self.answer.report.problems), self.triage)


@click.command()
@run_options
@click.option("--diff", is_flag=True, help="Print the fixes as a unified diff; write nothing.")
@click.option("--interactive", is_flag=True, help="Ask before each fix.")
def fix(ask: Ask, diff: bool, interactive: bool) -> None:
    """Correct articles where there is one right form and somebody who says so.

    Nothing inside quotations is changed, and no other byte of a file. What is left is listed with
    the reason. Exit status: 0 nothing is left, 1 something is, 2 an error in usage or rules, 3
    some input could not be audited.
    """
    if STANDARD_INPUT in ask.paths:
        raise click.UsageError("standard input cannot be corrected; give files")
    if diff and interactive:
        raise click.UsageError("--diff writes nothing, so that there is nothing to ask")
    answer = answered(ask)
    desk = _Desk(answer, triage(answer, ask, None, None))
    done = {one.path: one for one in _done(desk, write=not diff, interactive=interactive)}
    report = desk.together({one.path: one.after for one in done.values() if one.fixes})
    left = {one.path: _left(one, done, answer.references) for one in report.articles}
    said = account(done, left, report.count(Severity.NOTE), made=not diff)
    _deliver(said, done, diff=diff, quiet=ask.quiet)
    for problem in report.problems:
        click.echo(one_line(str(problem)), err=True)
    if any(left.values()) or (diff and any(one.fixes for one in done.values())):
        sys.exit(1)
    sys.exit(3 if report.problems else 0)


def _done(desk: _Desk, *, write: bool, interactive: bool) -> Iterator[Fixed]:
    """Correct the articles; when asking, one after the other, so that no answer is lost."""
    references = desk.answer.references
    articles = [one for one in desk.together({}).articles if open_to_fixing(one, references)]
    choose = _asked if interactive else _always
    for batch in [[one] for one in articles] if interactive else [articles]:
        for one in fixed(batch, desk.alone, choose, references):
            yield _written(one) if write and one.fixes else one


def _written(one: Fixed) -> Fixed:
    try:
        write_fixed(one)
    except OSError as error:
        return one.unchanged(error.strerror or str(error))
    return one


def _left(
    article: ArticleReport, done: Mapping[str, Fixed], references: frozenset[str]
) -> tuple[Left, ...]:
    """What of the article is for an editor."""
    one = done.get(article.path)
    if one is None or one.refused:
        return unplanned(article, references, one.refused if one else "").left
    document = read(article.path, one.after)
    plan = planned(article, document, encoding_of(one.after, document.source), references)
    declined = (Left(each, "it was declined") for fix in plan.fixes for each in fix.findings)
    return (*plan.left, *declined)


def _deliver(said: Iterator[str], done: Mapping[str, Fixed], *, diff: bool, quiet: bool) -> None:
    """Print the account; with a diff that is on standard output, beside it."""
    if diff:
        shows = sys.stdout.isatty()  # what only passes through is left as it is
        print_parts(map(_safe, differences(done)) if shows else differences(done))
    if not quiet:
        for line in said if diff else ():
            click.echo(line, nl=False, err=True)
        print_parts(said)


def _safe(line: str) -> str:
    return visible(line.rstrip("\n")) + "\n"


def _always(_: str, __: Fix) -> bool:
    return True


def _asked(source: str, fix: Fix) -> bool:
    for line in question(source, fix):
        click.echo(line, nl=False, err=True)
    return click.confirm("    correct it?", default=False, err=True)
