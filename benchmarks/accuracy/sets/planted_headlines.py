"""One thing changed in a headline, or in a standfirst made of the first sentence: is it found?

Published articles are the ground: a number, a name, a weekday or a place that stands in the display
and in the story is changed in the display alone. Which, and to what, is drawn from the article's
id, so that every run plants the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from audit.documents.spans import Span
from audit.findings.report import ArticleReport
from audit.language.lexicon import is_ordinary
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import (
    Measured,
    Outcome,
    Row,
    Share,
    SkippedError,
    judged,
    listing,
    precision_and_recall,
)
from benchmarks.accuracy.rows import read_rows
from benchmarks.accuracy.sets.clean_articles import CleanArticle
from benchmarks.accuracy.sets.planted_near_names import SLIPS, slipped

KIND = "headline-body"
SEED = 20220307
PLANTS = 120
"""In each family, at most so many articles."""
WORDS = "two three four five six seven eight nine ten eleven twelve".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PLACES = (
    "Germany France Spain Italy Poland Ukraine Russia Turkey Iran Iraq Syria Israel Egypt China"
    " Japan India Pakistan Australia Canada Mexico Brazil Nigeria Kenya Greece Hungary Sweden"
    " Ireland Portugal Yemen Somalia".split(),
    "German French Spanish Italian Polish Ukrainian Russian Turkish Iranian Iraqi Syrian Israeli"
    " Egyptian Chinese Japanese Indian Pakistani Australian Canadian Mexican Brazilian Nigerian"
    " Kenyan Greek Hungarian Swedish Irish Portuguese Yemeni Somali".split(),
    "Berlin Paris Madrid Rome Warsaw Moscow Tehran Baghdad Damascus Cairo Beijing Tokyo Delhi"
    " Brussels Vienna Athens Budapest Stockholm Dublin Lisbon".split(),
)
_MIDDLE, _OLDEST = 13, 100
"""Numbers between these are often ages, and nobody is 150."""
_NUMBER = re.compile(
    rf"(?<![\w.,:/$£€-])(?:\d{{1,3}}|{'|'.join(WORDS)})(?![\w:/%-]|[.,]\d)", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")
_PLACE = re.compile(rf"\b(?:{'|'.join(word for words in PLACES for word in words)})\b")
_SENTENCE = re.compile(r"\S[^.!?\n]{59,300}(?=\.\s+[A-Z])")


@dataclass(frozen=True, slots=True)
class Display:
    """An article's display and story; the display is the headline, or a standfirst below it."""

    article: CleanArticle
    text: str
    standfirst: bool


@dataclass(frozen=True, slots=True)
class Plant:
    """A display with one thing changed, at `at`."""

    id: str
    display: Display
    at: Span
    wrong: str

    @property
    def changed(self) -> str:
        """The display with the change in it."""
        text = self.display.text
        return text[: self.at.start] + self.wrong + text[self.at.end :]


@dataclass(frozen=True, slots=True)
class PlantedHeadlines:
    """Found: a finding of the kind touches what was changed. Any other of the kind is a false one.

    Most numbers of a headline stand alone and most names are of somebody known by one word, so that
    recall by family and place says more than the whole.
    """

    files: tuple[str, ...] = ("clean_articles.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each changed article by itself, as of its day."""
        if not auditor.has_kind(KIND):
            raise SkippedError(f"no rule of the kind {KIND} is loaded")
        articles = read_rows(data / "clean_articles.jsonl", CleanArticle)
        rows: dict[str, list[Row]] = {}
        alarms: list[Row] = []
        for family, plant in planted(articles):
            row, more = _outcome(plant, auditor)
            rows.setdefault(family, []).append(row)
            alarms += more
        every = [row for some in rows.values() for row in some]
        precision, recall, f1 = precision_and_recall(row.outcome for row in (*every, *alarms))
        return Measured(
            (*every, *alarms),
            (precision, recall, f1, *(_share(*item) for item in sorted(rows.items()))),
            (
                listing("missed", every, Outcome.MISSED),
                listing("false alarms", alarms, Outcome.FALSE_ALARM),
            ),
        )


def planted(articles: Sequence[CleanArticle]) -> Iterator[tuple[str, Plant]]:
    """Each family's plants, under the family's name."""
    for standfirst in (False, True):
        for family, change in _FAMILIES.items():
            name = f"{family} in the {'standfirst' if standfirst else 'headline'}"
            made = (_planted(name, one, change) for one in displays(articles, standfirst))
            for plant in islice((one for one in made if one is not None), PLANTS):
                yield name, plant


def displays(articles: Sequence[CleanArticle], standfirst: bool) -> Iterator[Display]:
    """The displays of the articles that have one."""
    for article in articles:
        first = _SENTENCE.match(article.text)
        if standfirst and article.title and first:
            yield Display(article, first[0], standfirst)
        elif not standfirst and article.title:
            yield Display(article, article.title, standfirst)


def _planted(
    family: str, display: Display, change: Callable[[Display, Random], tuple[Span, str] | None]
) -> Plant | None:
    random = Random(f"{SEED}:{family}:{display.article.doc_id}")
    changed = change(display, random)
    if changed is None:
        return None
    return Plant(f"{display.article.doc_id}:{family.replace(' ', '-')}", display, *changed)


def _number(display: Display, random: Random) -> tuple[Span, str] | None:
    """A number that the story has too becomes another that it lacks."""
    for match in _NUMBER.finditer(display.text):
        low = match[0].lower()
        value = WORDS.index(low) + 2 if low in WORDS else int(low)
        if not _has_number(display.article.text, value) or value < 2:
            continue
        most = _OLDEST if _MIDDLE <= value < _OLDEST else max(13, 2 * value)
        others = [other for other in range(2, most) if abs(other - value) > value / 5]
        others = [other for other in others if not _has_number(display.article.text, other)]
        if others:
            other = random.choice(others)
            spelled = low in WORDS and other <= len(WORDS) + 1
            return Span(*match.span()), WORDS[other - 2] if spelled else str(other)
    return None


def _has_number(text: str, value: int) -> bool:
    words = f"|{WORDS[value - 2]}" if 2 <= value < len(WORDS) + 2 else ""
    return re.search(rf"(?<![\d.,])(?:{value}{words})(?![\d])", text, re.IGNORECASE) is not None


def _name(display: Display, random: Random) -> tuple[Span, str] | None:
    """A surname that the story has behind another capitalised word gets one slip."""
    text = display.article.text
    for match in _NAME.finditer(display.text):
        full = re.search(rf"(?<=[a-z,] )[A-Z][a-z]+ {match[0]}\b", text)
        if full and not is_ordinary(match[0]):
            wrong = slipped(match[0], random.choice(SLIPS), random)
            if wrong not in text and wrong != match[0]:
                return Span(*match.span()), wrong
    return None


def _weekday(display: Display, random: Random) -> tuple[Span, str] | None:
    match = _DAY.search(display.text)
    if match is None or match[0] not in display.article.text:
        return None
    others = [day for day in DAYS if day not in display.article.text]
    return (Span(*match.span()), random.choice(others)) if others else None


def _place(display: Display, random: Random) -> tuple[Span, str] | None:
    """A country, its adjective or a town becomes another of which the story says nothing."""
    text = display.article.text
    for match in _PLACE.finditer(display.text):
        words = next(words for words in PLACES if match[0] in words)
        others = [
            other
            for nth, other in enumerate(words)
            if not any(sort[nth][:5] in text for sort in PLACES if nth < len(sort))
        ]
        if re.search(rf"\b{match[0]}\b", text) and others:
            return Span(*match.span()), random.choice(others)
    return None


_FAMILIES = {"name": _name, "number": _number, "place": _place, "weekday": _weekday}


def _outcome(plant: Plant, auditor: Auditor) -> tuple[Row, list[Row]]:
    """The row of the change, and one for each false alarm."""
    article = plant.display.article
    text = f"{plant.changed}\n\n{article.text}" if plant.display.standfirst else article.text
    title = article.title if plant.display.standfirst else plant.changed
    start = len(f"{title}\n\n") if plant.display.standfirst else 0
    at = Span(plant.at.start, plant.at.start + len(plant.wrong)).shifted(start)
    report = auditor.article(plant.id, text, title=title, published=article.date)
    found = [one for one in report.findings if one.kind == KIND]
    hit = any(one.at.overlaps(at) for one in found)
    alarms = [
        Row(f"{plant.id}:{one.at.start}", Outcome.FALSE_ALARM, shown(report, one))
        for one in found
        if not one.at.overlaps(at)
    ]
    return Row(plant.id, judged(hit, True), _shown(plant, report)), alarms


def _shown(plant: Plant, report: ArticleReport) -> str:
    right = plant.at.of(plant.display.text)
    return f"{right} -> {plant.wrong} | {plant.changed} | {len(report.findings)} findings"


def _share(family: str, rows: Sequence[Row]) -> Share:
    return Share(f"recall, {family}", sum(row.outcome is Outcome.FOUND for row in rows), len(rows))


SET = PlantedHeadlines()
