"""Titles in published articles, judged with a register of office holders: what is confirmed."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from audit.language.titles import canonical
from audit.packs.assembling import read_packs
from audit.packs.files import pack_files
from audit.packs.register_packs import merged
from audit.readers.registry import read
from audit.register.compiled import write
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.judged_titles import JudgedTitle, second_references
from audit.rules.outcomes import RIGHT, WRONG
from audit.rules.outcomes import Outcome as Verdict
from benchmarks.accuracy.auditing import ABOUT, Auditor, dated
from benchmarks.accuracy.holders_pack import Holding, holders_packs
from benchmarks.accuracy.measured import Figure, Listing, Measured, Outcome, Row, Share
from benchmarks.accuracy.rows import read_rows

Judged = tuple[str, Article, JudgedTitle]
"""An article's id, the article, and a title in it with its verdict."""


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """A published article."""

    doc_id: str
    date: day | None
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class OfficeMentions:
    """The outcome of each office mention. No label judges them: what is *wrong* is read."""

    files: tuple[str, ...] = ("clean_articles.jsonl", "office_holders.jsonl")

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Judge the titles of each article as of its day, with the rows imported."""
        articles = read_rows(data / "clean_articles.jsonl", DatedArticle)
        holdings = read_rows(data / "office_holders.jsonl", Holding)
        with tempfile.TemporaryDirectory() as folder:
            register = _register(holdings, auditor.rules.register, Path(folder))
            judged = [one for article in articles for one in judged_titles(article, register)]
            return measured(judged)


def _register(holdings: tuple[Holding, ...], shipped: Register, folder: Path) -> Register:
    packs = merged(read_packs(pack_files((), ())).registers)
    path = folder / "register.sqlite"
    write([*packs, *holders_packs(holdings, shipped)], path, canonical)
    return Register(path)


def judged_titles(article: DatedArticle, register: Register) -> Iterator[Judged]:
    """The office mentions and second references of an article, judged as of its day."""
    source = f"{article.title}\n\n{article.text}" if article.title else article.text
    document = read(f"{article.doc_id}.txt", source.encode("utf-8"))
    made = Article(dated(document, article.date), register)
    for one in made.judged_titles:
        if one.mention is not None and one.mention.title_kind == "office":
            yield article.doc_id, made, one
    for one in second_references(made.reading, register, made.judged_titles):
        yield article.doc_id, made, one


def measured(judged: list[Judged]) -> Measured:
    """The outcomes, counted, and those that are wrong, to be read."""
    named = [one for one in judged if one[2].mention is not None]
    again = [one for one in judged if one[2].mention is None]
    wrong = [one for one in named if one[2].judgement.outcome in WRONG]
    right = sum(one.judgement.outcome in RIGHT for _, _, one in named)
    return Measured(
        tuple(_row(*one) for one in wrong),
        (
            Share("right, of those judged", right, right + len(wrong)),
            *_counts("beside a name", named),
            *_counts("second reference", again),
        ),
        (
            Listing("wrong, to be read", tuple(_shown(*one) for one in wrong)),
            Listing("unknown, by title", _unknown(named)),
        ),
    )


def _counts(name: str, judged: list[Judged]) -> Iterator[Figure]:
    counts = Counter(one.judgement.outcome for _, _, one in judged)
    yield Figure(name, len(judged))
    for outcome in Verdict:
        if counts[outcome]:
            yield Figure(f"{name}, {outcome}", counts[outcome])


def _unknown(judged: list[Judged]) -> tuple[str, ...]:
    titles = Counter(
        one.mention.title
        for _, _, one in judged
        if one.mention is not None and one.judgement.outcome is Verdict.UNKNOWN
    )
    ordered = sorted(titles.items(), key=lambda item: (-item[1], item[0] or ""))
    return tuple(f"{count} {title or 'a nation only'}" for title, count in ordered[:30])


def _row(name: str, article: Article, one: JudgedTitle) -> Row:
    place = f"{one.span.start}-{one.span.end}"
    return Row(f"{name}:{place}:{one.judgement.outcome}", Outcome.OPEN, _shown(name, article, one))


def _shown(name: str, article: Article, one: JudgedTitle) -> str:
    text = article.document.text
    before = text[max(0, one.span.start - ABOUT) : one.span.start]
    behind = text[one.span.end : one.span.end + ABOUT]
    context = " ".join(f"{before}[[{one.span.of(text)}]]{behind}".split())
    judgement = one.judgement
    tenure = judgement.tenure
    term = f"{tenure.office} {tenure.since}..{tenure.until or ''}" if tenure else ""
    on = article.stated.published
    return f"{name} {on} {judgement.outcome}: {judgement.person} {term} | {context}"


SET = OfficeMentions()
