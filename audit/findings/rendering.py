"""What a report format is: a name, and how it renders a report on a medium."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Protocol, runtime_checkable

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Severity
from audit.findings.report import ArticleReport, Problem, Report

_NOT_IN_FILE_NAMES = compiled(r"[^A-Za-z0-9._]+")
# names that Windows keeps for devices, whatever their suffix, and the name of our own index
_TAKEN = frozenset({"aux", "con", "index", "nul", "prn"}) | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(10)
}
_LONGEST_STEM = 80


@dataclass(frozen=True, slots=True)
class Page:
    """What the medium allows.

    `width` is in terminal columns; less severe findings than `show` are counted, not shown.
    Formats made for files hold everything, whatever the page says.
    """

    width: int = 80
    colour: bool = False
    hyperlinks: bool = False
    show: Severity = Severity.NOTE


class Reporter(Protocol):
    """A report format."""

    @property
    def name(self) -> str:
        """What users call the format: the name of its module."""

    def render(self, report: Report, page: Page) -> str:
        """The whole report as one text, which ends with a line break and encodes as UTF-8."""


@runtime_checkable
class PagedReporter(Reporter, Protocol):
    """A report format that can also be written as one file an article."""

    def pages(self, report: Report) -> Iterator[tuple[str, str]]:
        """File names and texts: one an article, and last the index of all.

        File names are plain: no folders, and no two alike where upper and lower case count as one.
        """


def page_stems(articles: Iterable[ArticleReport]) -> list[str]:
    """A file name without suffix for each article, made from its path.

    An article keeps its name when others join the run, unless they would share it: those that do
    carry a digest of their path.

    >>> page_stems([ArticleReport("seeds/a.txt", "", ""), ArticleReport("b/index.txt", "", "")])
    ['seeds-a', 'b-index']
    """
    articles = list(articles)
    stems = [_stem(article.path) for article in articles]
    alike = Counter(stem.lower() for stem in stems)
    named: set[str] = set(_TAKEN)
    named.update(stem for stem in alike if alike[stem] == 1)
    return [
        stem
        if alike[stem.lower()] == 1 and stem.lower() not in _TAKEN
        else _free(stem, article.path, named)
        for stem, article in zip(stems, articles, strict=True)
    ]


def _stem(path: str) -> str:
    without_suffix = compiled(r"\.[A-Za-z0-9]{1,8}\Z").sub("", path)
    safe = _NOT_IN_FILE_NAMES.sub("-", without_suffix)
    return safe[-_LONGEST_STEM:].strip("-.") or "article"


def _free(stem: str, path: str, named: set[str]) -> str:
    digest = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    candidates = chain([f"{stem}-{digest}"], (f"{stem}-{digest}-{n}" for n in count(2)))
    free = next(candidate for candidate in candidates if candidate.lower() not in named)
    named.add(free.lower())
    return free


def problems_of(report: Report, article: ArticleReport) -> tuple[Problem, ...]:
    """The problems that are about `article`."""
    return tuple(problem for problem in report.problems if problem.path == article.path)
