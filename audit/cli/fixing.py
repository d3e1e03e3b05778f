"""Corrects articles, each until nothing in it is left to correct, and puts them in place whole.

A corrected article is audited again before it is written: a fix may show another, and what the
rules would correct to and fro without end is left as it was. So a second run finds nothing to do.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from audit.documents.decoding import UnreadableError
from audit.documents.edits import edited
from audit.documents.encoding import encoding_of
from audit.documents.records import dataclass
from audit.findings.report import ArticleReport
from audit.readers.registry import read
from audit.triage.fixes import Fix, planned

Audit = Callable[[Mapping[str, bytes]], Mapping[str, ArticleReport]]
"""Audits contents, by path, as if files held them."""
Choose = Callable[[str, Fix], bool]
"""Whether a fix is to be made in the source given with it."""

_MOST_ROUNDS = 8
_CHANGED = "the file changed since it was read"
_UNENDING = "its rules undo one another's fixes"


@dataclass(frozen=True, slots=True)
class Fixed:
    """An article's file before and after its fixes; if they were refused, why."""

    path: str
    before: bytes
    after: bytes
    fixes: tuple[Fix, ...] = ()
    refused: str = ""

    def unchanged(self, because: str) -> Fixed:
        """The same file without its fixes."""
        return Fixed(self.path, self.before, self.before, (), because)


def fixed(
    articles: Sequence[ArticleReport], audit: Audit, choose: Choose, references: Collection[str]
) -> list[Fixed]:
    """The articles' files with what can be corrected; nothing is written.

    Args:
        references: the paths of the documents that the articles were written from.
    """
    work = [_Work(article, references) for article in articles]
    going = [one for one in work if one.open()]
    for _ in range(_MOST_ROUNDS):
        going = [one for one in going if one.correct(choose)]
        if not going:
            break
        reports = audit({one.path: one.now for one in going})
        for one in going:
            one.article = reports.get(one.path)
    for one in going:
        one.refused = _UNENDING
    return [one.outcome() for one in work]


class _Work:
    """An article whose file is being corrected, in memory."""

    def __init__(self, article: ArticleReport, references: Collection[str]) -> None:
        self.article: ArticleReport | None = article
        self.path = article.path
        self.now = b""
        self.refused = ""
        self._sha256 = article.sha256
        self._references = references
        self._before = b""
        self._seen: set[bytes] = set()
        self._fixes: list[Fix] = []
        self._declined: set[tuple[str, int, str, str]] = set()

    def open(self) -> bool:
        """Read the file; whether it is the one that was audited."""
        try:
            self.now = self._before = Path(self.path).read_bytes()
        except OSError as error:
            self.refused = error.strerror or str(error)
            return False
        if sha256(self.now).hexdigest() != self._sha256:
            self.refused = _CHANGED
        return not self.refused

    def correct(self, choose: Choose) -> bool:
        """Make the fixes that are chosen; whether any was made."""
        if self.article is None:
            self.refused = "it could not be audited after its fixes"
            return False
        self._seen.add(self.now)
        document = read(self.path, self.now)
        encoding = encoding_of(self.now, document.source)
        plan = planned(self.article, document, encoding, self._references)
        chosen = [one for one in plan.fixes if self._chosen(document.source, one, choose)]
        if encoding is None or not chosen:
            return False
        text, _ = edited(document.source, [one.edit for one in chosen])
        new = encoding.encoded(text)
        if new in self._seen:
            self.refused = _UNENDING
        elif not _reads_as(self.path, new, text):
            self.refused = "it would not be read as it was written"
        else:
            self.now = new
            self._fixes += chosen
        return not self.refused

    def outcome(self) -> Fixed:
        """What became of it."""
        made = Fixed(self.path, self._before, self.now, tuple(self._fixes))
        return made.unchanged(self.refused) if self.refused else made

    def _chosen(self, source: str, fix: Fix, choose: Choose) -> bool:
        """What was declined once is not asked again, wherever in its line it has moved to."""
        seen = fix.finding
        asked = (seen.rule, seen.position.line, seen.text, fix.edit.text)
        if asked in self._declined:
            return False
        if choose(source, fix):
            return True
        self._declined.add(asked)
        return False


def _reads_as(path: str, raw: bytes, text: str) -> bool:
    try:
        return read(path, raw).source == text
    except UnreadableError:
        return False


def write_fixed(one: Fixed) -> None:
    """Put the corrected file in place of the old one, which must still be as it was read.

    Its mode stays, and a link goes on pointing at it.

    Raises:
        OSError: if it cannot be written, or has changed.
    """
    file = Path(one.path).resolve()
    if not os.access(file, os.W_OK):  # to replace a file needs no leave to write it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), one.path)
    beside = file.with_name(f".{os.getpid()}.part")
    try:
        with beside.open("wb") as stream:
            stream.write(one.after)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(file, beside)
        if file.read_bytes() != one.before:
            raise OSError(errno.EBUSY, _CHANGED, one.path)
        beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
