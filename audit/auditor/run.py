"""Audits many files, in this process or in several; the report is the same."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from audit import __version__
from audit.auditor.auditing import audited
from audit.auditor.inputs import STANDARD_INPUT
from audit.auditor.selection import Selection
from audit.documents.decoding import UnreadableError
from audit.documents.document import DateOrigin, Document
from audit.findings.report import ArticleReport, Problem, Report
from audit.readers.registry import read
from audit.rules.rule_set import RuleSet

_CHUNK = 16
"""Files that a process takes at a time."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked for beside its files and rules."""

    selection: Selection = field(default_factory=Selection)
    published: date | None = None


Outcome = tuple[ArticleReport | None, tuple[Problem, ...]]
"""A file's report, if it could be read, and what could not be done."""


def run(
    files: Sequence[str],
    rules: RuleSet,
    load: Callable[[], RuleSet],
    settings: Settings,
    *,
    jobs: int = 1,
    done: Callable[[], None] = lambda: None,
) -> Report:
    """Audit `files`, and report on them by path.

    Args:
        load: gives the same rules to another process; must be picklable.
        jobs: how many processes work; one works here.
        done: called after each file, for a progress display.
    """
    articles: list[ArticleReport] = []
    problems: list[Problem] = []
    for article, found in _outcomes(files, rules, load, settings, jobs):
        problems.extend(found)
        if article is not None:
            articles.append(article)
        done()
    return Report(
        __version__,
        rules.digest,
        tuple(sorted(articles, key=lambda article: article.path)),
    ).with_problems(problems)


def _outcomes(
    files: Sequence[str],
    rules: RuleSet,
    load: Callable[[], RuleSet],
    settings: Settings,
    jobs: int,
) -> Iterator[Outcome]:
    if jobs == 1 or len(files) < 2 or STANDARD_INPUT in files:
        yield from (_outcome(file, rules, settings) for file in files)
        return
    # 40 ms to import, for large runs only
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    with ProcessPoolExecutor(max_workers=min(jobs, len(files))) as pool:
        work = partial(_outcome_there, load=pickle.dumps(load), settings=settings)
        yield from pool.map(work, files, chunksize=min(_CHUNK, -(-len(files) // jobs)))


def _outcome_there(file: str, *, load: bytes, settings: Settings) -> Outcome:
    return _outcome(file, _loaded(load), settings)


@lru_cache(maxsize=1)
def _loaded(load: bytes) -> RuleSet:
    """The rules, loaded once in each process: bytes are equal where two unpickled calls are not."""
    loading: Callable[[], RuleSet] = pickle.loads(load)  # noqa: S301 - from our own process
    return loading()


def _outcome(file: str, rules: RuleSet, settings: Settings) -> Outcome:
    """Audit one file; what cannot be read is a problem and not a crash."""
    try:
        document = _read(file)
    except UnreadableError as error:
        return None, (Problem(file, str(error)),)
    except OSError as error:
        return None, (Problem(file, error.strerror or str(error)),)
    return audited(_dated(document, settings.published), rules, settings.selection)


def _read(file: str) -> Document:
    if file == STANDARD_INPUT:
        return read("-", sys.stdin.buffer.read())
    return read(Path(file).as_posix(), Path(file).read_bytes())


def _dated(document: Document, published: date | None) -> Document:
    """The document with the date that the user gives, which outranks the file's own."""
    if published is None:
        return document
    metadata = replace(document.metadata, published=published, published_from=DateOrigin.OPTION)
    return replace(document, metadata=metadata)
