"""Who held which office: imported from a table, and looked up on both sides of every hand-over."""

from __future__ import annotations

import csv
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from audit.documents.citation import Source
from audit.importers.gathering import Settings
from audit.importers.importing import Imported, imported
from audit.importers.offices import Office, office_of
from audit.importers.records import Post
from audit.importers.source_file import SourceFile
from audit.language.titles import canonical
from audit.register.compiled import write
from audit.register.dates import PartialDate
from audit.register.register import HeldTenure, Register
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import (
    Figure,
    Listing,
    Measured,
    Outcome,
    Row,
    Share,
    judged,
    listing,
)
from benchmarks.accuracy.rows import read_rows

COLUMNS = ("position", "person", "personID", "start", "end", "jurisdiction")
DAY = timedelta(days=1)
ASKED = ("before the first day", "first day", "last day", "after the last day")
OPEN = ("on the list's day", "after the list's day")


@dataclass(frozen=True, slots=True)
class Holder:
    """A row: a person held an office from when until when, as somebody knew it on a day."""

    person: str
    office: str
    country: str
    start: str | None
    end: str | None
    qid: str | None
    as_of: date

    @property
    def key(self) -> str:
        """What stays the same from run to run."""
        return f"{self.person} / {self.office} / {self.country} / {self.start} / {self.as_of}"


@dataclass(frozen=True, slots=True)
class Question:
    """A day, and what the register should say of the holder then; None: that it cannot know."""

    name: str
    day: date
    holds: bool | None


@dataclass(frozen=True, slots=True)
class OfficeHolders:
    """Found: the register answers as the list says: yes, no, or that it cannot know.

    Missed: it holds nothing of that person in that office. A false alarm: it says the contrary.
    """

    files: tuple[str, ...] = ("office_holders.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Import the lists of each day into a register of its own, and ask it."""
        by_day: dict[date, list[Holder]] = defaultdict(list)
        for holder in read_rows(data / self.files[0], Holder):
            by_day[holder.as_of].append(holder)
        rows: list[Row] = []
        asked: list[tuple[str, Outcome]] = []
        refused: Counter[str] = Counter()
        with tempfile.TemporaryDirectory() as folder:
            for day, holders in sorted(by_day.items()):
                found, register = _imported(holders, day, Path(folder))
                refused["refused"] += found.tally.refusals
                refused["written"] += len(found.pack.tenures)
                for name, row in _answers(holders, register):
                    rows.append(row)
                    asked.append((name, row.outcome))
                    auditor.step()
        return Measured(tuple(rows), (*_shares(asked), *_counts(refused)), _listings(rows))


def table(holders: Sequence[Holder], path: Path) -> None:
    """Write the rows as a table of holders; what has no start is left to be refused."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for one in holders:
            cells = one.office, one.person, one.qid or "", one.start or "", one.end or ""
            writer.writerow([*(" ".join(cell.split()) for cell in cells), one.country])


def questions(
    holder: Holder, terms: Sequence[tuple[PartialDate, PartialDate | None]]
) -> Iterator[Question]:
    """The days around a term's ends, but those on which another of the holder's terms is running.

    Args:
        holder: the row.
        terms: all terms of that person in that office.
    """
    since = PartialDate.parsed(holder.start or "")
    until = PartialDate.parsed(holder.end) if holder.end else None
    if since.first > holder.as_of:
        return
    yield Question("first day", since.last if since.last <= holder.as_of else since.first, True)
    if not _covered(since.first - DAY, terms):
        yield Question("before the first day", since.first - DAY, False)
    if until is not None and until.first <= holder.as_of:
        yield Question("last day", until.first, True)
        if not _covered(until.last + DAY, terms):
            yield Question("after the last day", until.last + DAY, False)
    else:
        yield Question("on the list's day", holder.as_of, True)
        yield Question("after the list's day", holder.as_of + DAY, None)


def _covered(day: date, terms: Sequence[tuple[PartialDate, PartialDate | None]]) -> bool:
    return any(
        since.first <= day and (until is None or day <= until.last) for since, until in terms
    )


def _imported(holders: Sequence[Holder], day: date, folder: Path) -> tuple[Imported, Register]:
    path = folder / f"{day}.csv"
    table(holders, path)
    settings = Settings("holders", Source(title="A list"), as_of=day.isoformat())
    found = imported("csv", SourceFile(path), settings, Register(None))
    compiled = folder / f"{day}.sqlite"
    write([found.pack], compiled, canonical)
    return found, Register(compiled)


def _answers(holders: Sequence[Holder], register: Register) -> Iterator[tuple[str, Row]]:
    offices = {
        (one.office, one.country): office_of(
            Post(key="", name=one.office, jurisdiction=one.country), None
        )
        for one in holders
    }
    terms: dict[tuple[str, str], list[tuple[PartialDate, PartialDate | None]]] = defaultdict(list)
    for one in holders:
        if one.start:
            until = PartialDate.parsed(one.end) if one.end else None
            term = PartialDate.parsed(one.start), until
            terms[one.person, _office_key(offices[one.office, one.country])].append(term)
    for one in holders:
        office = offices[one.office, one.country]
        for question in questions(one, terms[one.person, _office_key(office)]) if one.start else ():
            said = _said(one.person, office, question.day, register)
            shown = f"{question.day}: {_word(said)}, should be {_word((question.holds,))}"
            outcome = judged(True, wanted=said == (question.holds,)) if said else Outcome.MISSED
            yield question.name, Row(f"{one.key} / {question.name}", outcome, shown)


def _office_key(office: Office | str) -> str:
    return office if isinstance(office, str) else f"{office.jurisdiction} {office.canonical}"


def _said(
    person: str, office: Office | str, day: date, register: Register
) -> tuple[bool | None, ...]:
    """What the register says of the holder by name, office and day; nothing if it has no such."""
    if isinstance(office, str):
        return ()
    ids = register.offices_titled(office.canonical, office.jurisdiction)
    held = [
        tenure
        for named in register.named(person)
        for tenure in register.tenures_of(named.entity)
        if tenure.office in ids
    ]
    return (_verdict(held, day),) if held else ()


def _verdict(held: Sequence[HeldTenure], day: date) -> bool | None:
    answers = [tenure.holds_on(day) for tenure in held]
    return True if True in answers else None if None in answers else False


def _word(said: tuple[bool | None, ...]) -> str:
    if not said:
        return "not held at all"
    return {True: "in office", False: "not in office", None: "not known"}[said[0]]


def _shares(asked: Sequence[tuple[str, Outcome]]) -> Iterator[Share]:
    for name in (*ASKED, *OPEN):
        outcomes = [outcome for question, outcome in asked if question == name]
        yield Share(f"right, {name}", outcomes.count(Outcome.FOUND), len(outcomes))
    right = sum(outcome is Outcome.FOUND for _, outcome in asked)
    yield Share("right, all days", right, len(asked))
    wrong = sum(outcome is Outcome.FALSE_ALARM for _, outcome in asked)
    yield Share("contrary to the list", wrong, len(asked))


def _counts(counts: Counter[str]) -> Iterator[Figure]:
    yield Figure("terms written", counts["written"])
    yield Figure("rows and offices refused", counts["refused"])


def _listings(rows: Sequence[Row]) -> tuple[Listing, ...]:
    return (
        listing("contrary to the list", rows, Outcome.FALSE_ALARM),
        listing("not held", rows, Outcome.MISSED),
    )


SET = OfficeHolders()
