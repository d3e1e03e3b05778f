"""What `audit fix` says: what it corrected, what it left and why, and its question before a fix."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audit.cli.fixing import Fixed
from audit.documents.encoding import encoding_of
from audit.findings.excerpts import excerpts
from audit.findings.finding import Finding
from audit.findings.visible import one_line
from audit.findings.wording import counted
from audit.readers.registry import read
from audit.triage.fixes import Fix, Left
from audit.triage.patch import patch

_LONGEST = 60
_ROOM = 90
_MARK = "\ufeff"


def account(
    done: Mapping[str, Fixed], left: Mapping[str, Sequence[Left]], notes: int, *, made: bool
) -> Iterator[str]:
    """The lines on each article, and one that counts; the places are those at the time of each fix.

    Args:
        notes: how many notes there are, which are never corrected.
        made: whether the fixes were made, or only could be.
    """
    for path in sorted({*done, *left}):
        fixes = done[path].fixes if path in done else ()
        reasons = left.get(path, ())
        if fixes or reasons:
            yield f"{one_line(path)}\n"
            yield from (_corrected(one, made=made) for one in fixes)
            yield from map(_kept, reasons)
            yield "\n"
    corrected = sum(len(one.fixes) for one in done.values())
    articles = counted(sum(bool(one.fixes) for one in done.values()), "article")
    verb = "corrected" if made else "to correct"
    aside = f"; {counted(notes, 'note')} not looked at" if notes else ""
    yield f"{corrected} {verb} in {articles}, {sum(map(len, left.values()))} left{aside}\n"


def differences(done: Mapping[str, Fixed]) -> Iterator[str]:
    """The fixes as a unified diff, by path."""
    for path in sorted(done):
        one = done[path]
        if one.fixes:
            yield from patch(path, _text(path, one.before), _text(path, one.after))


def question(source: str, fix: Fix) -> Iterator[str]:
    """What an editor needs to decide on a fix."""
    finding = fix.finding
    yield f"{one_line(finding.path)}:{_place(finding)} {one_line(finding.message)}\n"
    for part in excerpts(source, finding, _ROOM):
        yield f"    {part.before}[{part.marked}]{part.after}\n"
    yield f"    instead   {one_line(fix.edit.text)}\n"
    for evidence in finding.evidence[:1]:
        yield f"    why       {one_line(evidence.because)}\n"
        if evidence.source is not None:
            yield f"    says who  {one_line(evidence.source.title)}\n"
        if evidence.passage is not None:
            quoted = one_line(evidence.passage.text, _LONGEST)
            yield f"    says who  {one_line(evidence.passage.path)}: {quoted}\n"


def _corrected(fix: Fix, *, made: bool) -> str:
    seen, new = one_line(fix.finding.text, _LONGEST), one_line(fix.edit.text, _LONGEST)
    rules = ", ".join(dict.fromkeys(one_line(one.rule) for one in fix.findings))
    verb = "is now" if made else "would be"
    return f"  {_place(fix.finding)} '{seen}' {verb} '{new}' [{rules}]\n"


def _kept(left: Left) -> str:
    finding = left.finding
    message = one_line(finding.message, 2 * _LONGEST)
    because = one_line(left.because)
    return f"  {_place(finding)} left, {because}: {message} [{one_line(finding.rule)}]\n"


def _place(finding: Finding) -> str:
    return f"{finding.position.line}:{finding.position.column}"


def _text(path: str, raw: bytes) -> str:
    """The file's text with its byte order mark, which belongs to its first line."""
    source = read(path, raw).source
    encoding = encoding_of(raw, source)
    return _MARK + source if encoding is not None and encoding.mark else source
