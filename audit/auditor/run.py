"""Audits many files, in this process or in several; the report is the same."""

from __future__ import annotations

import gc
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from audit import __version__
from audit.auditor.auditing import Showing, audited, audited_and_shown
from audit.auditor.inputs import STANDARD_INPUT
from audit.auditor.selection import Selection
from audit.documents.decoding import UnreadableError
from audit.documents.document import DateOrigin, Document
from audit.documents.records import dataclass, replace
from audit.findings.report import ArticleReport, Problem, Report
from audit.readers.registry import read
from audit.rules.article import Article
from audit.rules.failing import why
from audit.rules.matching import hits_in
from audit.rules.preparing import prepared
from audit.rules.rule_set import RuleSet

_CHUNK = 16
"""Files that a process takes at a time."""
_LEFT = 20_000
"""Objects, some fifteen articles' worth, after which cycles are looked for that nobody holds."""
_ENDED = "was not audited: a process was ended from outside, perhaps for want of memory"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked for beside its files and rules.

    `references` are the documents that the articles were written from. With `each` the articles
    are not compared with one another; nor are they where no rule compares. `publisher` is whose
    articles they are, where their files do not say; `trusted` are paths or globs of articles from
    which others are copied. `contents` are audited in place of what files hold, by the paths of
    the articles.
    """

    selection: Selection = field(default_factory=Selection)
    published: date | None = None
    references: tuple[Document, ...] = ()
    each: bool = False
    publisher: str | None = None
    trusted: tuple[str, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its report and what it shows, if it could be read, and problems."""

    report: ArticleReport | None = None
    showing: Showing | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Desk:
    """What one process has at hand for every file."""

    rules: RuleSet
    settings: Settings
    references: tuple[Article, ...]


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
    showings: list[Showing] = []
    problems: list[Problem] = []
    compares = any(settings.selection.holds(rules.rule(one)) for one in rules.comparing)
    alone = settings.each or len(files) < 2 or not compares
    for outcome in _outcomes(files, rules, load, replace(settings, each=alone), jobs):
        problems.extend(outcome.problems)
        if outcome.report is not None:
            articles.append(outcome.report)
        if outcome.showing is not None:
            showings.append(outcome.showing)
        done()
    if not alone:
        # needed only where several articles are compared
        from audit.auditor.comparing import compared  # noqa: PLC0415

        try:
            articles, found = compared(articles, showings, rules, settings.trusted)
            problems.extend(found)
        except Exception as error:  # noqa: BLE001 - what each article shows by itself still holds
            problems.append(Problem(files[0], f"no article was compared: {why(error)}"))
    return Report(
        __version__,
        rules.digest,
        tuple(sorted(articles, key=lambda article: article.path)),
    ).with_problems(problems)


def opened(files: Sequence[str]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents in `files`, and what of them cannot be read; for references."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in files:
        found = _opened(file, {})
        if isinstance(found, Document):
            documents.append(found)
        else:
            problems.append(found)
    return tuple(documents), tuple(problems)


def _outcomes(
    files: Sequence[str],
    rules: RuleSet,
    load: Callable[[], RuleSet],
    settings: Settings,
    jobs: int,
) -> Iterator[Outcome]:
    if jobs == 1 or len(files) < 2 or STANDARD_INPUT in files:
        desk = _desk(rules, settings)
        with _seldom_collected():
            yield from (_outcome(file, desk) for file in files)
        return
    # 40 ms to import, for large runs only
    from audit.auditor.workers import BrokenProcessError, worked  # noqa: PLC0415

    size = min(_CHUNK, -(-len(files) // jobs))
    left = deque(files[start : start + size] for start in range(0, len(files), size))
    work = partial(_outcomes_there, given=pickle.dumps((load, settings)))
    try:
        for outcomes in worked(work, tuple(left), min(jobs, len(left))):
            left.popleft()
            yield from outcomes
    except BrokenProcessError:  # the system takes memory back by ending processes
        for file in chain.from_iterable(left):
            yield Outcome(problems=(Problem(file, _ENDED),))


def _outcomes_there(files: Sequence[str], *, given: bytes) -> list[Outcome]:
    desk = _desk_there(given)
    with _seldom_collected():
        return [_outcome(file, desk) for file in files]


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Look for cycles a thirtieth as often as usual: articles have few, and looking takes long."""
    first, *others = gc.get_threshold()
    gc.set_threshold(max(first, _LEFT), *others)
    try:
        yield
    finally:
        gc.set_threshold(first, *others)


@lru_cache(maxsize=1)
def _desk_there(given: bytes) -> _Desk:
    """The desk, laid once in each process: bytes are equal where two unpickled calls are not."""
    loading: Callable[[], RuleSet]
    loading, settings = pickle.loads(given)  # noqa: S301 - from our own process
    return _desk(loading(), settings)


def _desk(rules: RuleSet, settings: Settings) -> _Desk:
    references = tuple(_reference(one, rules) for one in settings.references)
    return _Desk(rules, settings, references)


def _reference(document: Document, rules: RuleSet) -> Article:
    """A reference as it is compared: without the furniture of the page it was taken from."""
    article = Article(document, rules.register)
    return prepared(article, rules, hits_in(article, rules))[0]


def _outcome(file: str, desk: _Desk) -> Outcome:
    """Audit one file; what cannot be read or audited is a problem and not a crash."""
    try:
        return _audited(file, desk)
    except Exception as error:  # noqa: BLE001 - the other files are to be audited all the same
        return Outcome(problems=(Problem(file, f"was not audited: {why(error)}"),))


def _audited(file: str, desk: _Desk) -> Outcome:
    settings = desk.settings
    document = _opened(file, settings.contents)
    if isinstance(document, Problem):
        return Outcome(problems=(document,))
    document = _told(document, settings)
    if settings.each:
        report, problems = audited(document, desk.rules, settings.selection, desk.references)
        return Outcome(report, None, problems)
    return Outcome(*audited_and_shown(document, desk.rules, settings.selection, desk.references))


def _opened(file: str, contents: Mapping[str, bytes]) -> Document | Problem:
    try:
        return _read(file, contents)
    except UnreadableError as error:
        return Problem(file, str(error))
    except OSError as error:
        return Problem(file, error.strerror or str(error))


def _read(file: str, contents: Mapping[str, bytes]) -> Document:
    if file == STANDARD_INPUT:
        return read("-", sys.stdin.buffer.read())
    path = Path(file).as_posix()
    given = contents.get(path)
    return read(path, Path(file).read_bytes() if given is None else given)


def _told(document: Document, settings: Settings) -> Document:
    """The document with what the user says of it: a date outranks the file's, a publisher not."""
    metadata = document.metadata
    if settings.published is not None:
        metadata = replace(metadata, published=settings.published, published_from=DateOrigin.OPTION)
    if metadata.source is None and settings.publisher is not None:
        metadata = replace(metadata, source=settings.publisher)
    return document if metadata is document.metadata else replace(document, metadata=metadata)
