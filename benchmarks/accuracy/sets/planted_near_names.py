"""One slip of the pen in a registered name, planted in a published article: is it found?

What the clean articles hold of full registered names is the ground; where, which half and which
slip is drawn from the article's id, so that every run plants the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as day
from itertools import islice
from pathlib import Path
from random import Random
from string import ascii_lowercase

from audit.documents.characters import key
from audit.documents.spans import Span
from audit.findings.finding import Finding
from audit.findings.report import ArticleReport
from audit.register.model import EntityType, Status
from audit.register.register import Held, Register, forms_of
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import (
    Measured,
    Outcome,
    Row,
    Share,
    judged,
    listing,
    precision_and_recall,
)
from benchmarks.accuracy.rows import read_rows
from benchmarks.accuracy.sets.clean_articles import CleanArticle

PLANTS = 500
ROUNDS = 3
"""At most so many articles are made of one, each with one slip."""
SEED = 20220308
RECALL, PRECISION = 0.95, 0.98
SLIPS = ("substitute", "delete", "insert", "transpose", "double")
_WORD = re.compile(r"\w[\w'’-]*")
_SENTENCE = "The visitors met {} in the afternoon."


@dataclass(frozen=True, slots=True)
class Plant:
    """An article with one name misspelled; `at` is the misspelled word in the text."""

    id: str
    article: CleanArticle
    slip: str
    name: str
    right: str
    wrong: str
    at: Span

    @property
    def text(self) -> str:
        """The article's text with the slip in it."""
        text = self.article.text
        return text[: self.at.start] + self.wrong + text[self.at.start + len(self.right) :]


@dataclass(frozen=True, slots=True)
class PlantedNearNames:
    """Found: a near-name finding on the misspelled word that suggests the right one.

    A false alarm is any other near-name finding that the article did not have before; and one on
    a sentence with a form of a registered person that the register accepts.
    """

    files: tuple[str, ...] = ("clean_articles.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each article with and without its slip, and a sentence for every accepted form."""
        articles = read_rows(data / "clean_articles.jsonl", CleanArticle)
        register = auditor.rules.register
        rows: list[Row] = []
        drifted = 0
        for plant in islice(plants(articles, register), PLANTS):
            made, more, drift = _outcome(plant, auditor)
            rows += [made, *more]
            drifted += drift
        names = [row for name in accepted_names(register) for row in _on_accepted(name, auditor)]
        precision, recall, f1 = precision_and_recall(row.outcome for row in rows)
        return Measured(
            (*rows, *names),
            (
                _with_goal(precision, PRECISION),
                _with_goal(recall, RECALL),
                f1,
                Share("missed, but name-drift has it", drifted, sum(map(_missed, rows))),
                Share("accepted forms flagged", len(names), len(accepted_names(register)), 0),
                *_by_slip(rows),
            ),
            (
                listing("missed", rows, Outcome.MISSED),
                listing("false alarms", (*rows, *names), Outcome.FALSE_ALARM),
            ),
        )


def plants(articles: Sequence[CleanArticle], register: Register) -> Iterator[Plant]:
    """Articles with one slip each, as many as the articles' names allow."""
    known = _known_names(register)
    others = _names_of_others(register)
    for turn in range(ROUNDS):
        for article in articles:
            random = Random(f"{SEED}:{turn}:{article.doc_id}")
            if article.date is not None:
                names = list(_names_in(article.text, article.date, known))
                plant = _planted(article, names, turn, random) if names else None
                if plant is not None and key(plant.name) not in others:
                    yield plant


def accepted_names(register: Register) -> tuple[str, ...]:
    """Every right form of every registered person, with a given name or without."""
    return tuple(
        form.text
        for held in register.entities(EntityType.PERSON)
        for form in forms_of(held.entity)
        if form.status in {Status.PREFERRED, Status.ACCEPTED}
    )


def slipped(word: str, slip: str, random: Random) -> str:
    """`word` with one slip in it, at a letter; the first letter keeps its case."""
    places = [index for index, letter in enumerate(word) if letter.isalpha()]
    at = random.choice(places[:-1] if slip == "transpose" else places)
    letter = random.choice([one for one in ascii_lowercase if one != word[at].lower()])
    made = {
        "substitute": word[:at] + letter + word[at + 1 :],
        "delete": word[:at] + word[at + 1 :],
        "insert": word[: at + 1] + letter + word[at + 1 :],
        "transpose": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        "double": word[: at + 1] + word[at].lower() + word[at + 1 :],
    }[slip]
    return made[:1].upper() + made[1:].lower() if at == 0 else made


def _known_names(register: Register) -> dict[str, list[tuple[str, day]]]:
    """Full names in use, by their first word, with the day from which the person has an office."""
    names: dict[str, list[tuple[str, day]]] = {}
    for held in register.entities(EntityType.PERSON):
        since = _first_day(held, register)
        for form in forms_of(held.entity):
            words = form.text.split()
            if since and len(words) > 1 and form.status in {Status.PREFERRED, Status.ACCEPTED}:
                names.setdefault(words[0], []).append((form.text, since))
    return names


def _names_of_others(register: Register) -> frozenset[str]:
    """What a slip may turn a name into without being one: a form, or a name known as another's."""
    held = list(register.entities(EntityType.PERSON))
    forms = {key(form.text) for one in held for form in forms_of(one.entity)}
    return frozenset(forms | {key(name) for one in held for name in one.entity.near_names})


def _first_day(held: Held, register: Register) -> day | None:
    tenures = register.tenures_of(held.entity.id)
    return min((tenure.since.first for tenure in tenures), default=None)


def _names_in(
    text: str, published: day, known: dict[str, list[tuple[str, day]]]
) -> Iterator[tuple[Span, Span]]:
    """The given name and the surname of each full registered name in the text."""
    for word in _WORD.finditer(text):
        for name, since in known.get(word[0], ()):
            end = word.start() + len(name)
            if since <= published and text.startswith(name, word.start()):
                surname = name.rsplit(maxsplit=1)[-1]
                if not text[end : end + 1].isalnum() and text[end : end + 1] != "-":
                    yield Span(*word.span()), Span(end - len(surname), end)


def _planted(
    article: CleanArticle, names: Sequence[tuple[Span, Span]], turn: int, random: Random
) -> Plant | None:
    given, surname = random.choice(names)
    span = random.choice((given, surname))
    slip = random.choice(SLIPS)
    right = span.of(article.text)
    if sum(map(str.isalpha, right)) < 3:  # an initial is no name to misspell
        return None
    wrong = slipped(right, slip, random)
    if key(wrong) == key(right):
        return None
    text = article.text
    name = text[given.start : span.start] + wrong + text[span.end : surname.end]
    at = Span(span.start, span.start + len(wrong))
    return Plant(f"{article.doc_id}:{turn}", article, slip, name, right, wrong, at)


def _outcome(plant: Plant, auditor: Auditor) -> tuple[Row, list[Row], bool]:
    """The row of the slip, one for each false alarm, and whether only name-drift has it."""
    article = plant.article
    before = _audited(article, article.text, auditor)
    after = _audited(article, plant.text, auditor)
    offset = len(f"{article.title}\n\n") if article.title else 0
    at = plant.at.shifted(offset)
    had = {(one.text, one.suggestions) for one in before.findings}
    new = [
        f for f in after.findings if f.kind == "near-name" and (f.text, f.suggestions) not in had
    ]
    right = [f for f in new if f.at.overlaps(at) and _suggests(f, plant.right)]
    about = f"{plant.slip}: '{plant.wrong}' for '{plant.right}'"
    context = " ".join(plant.text[max(0, plant.at.start - 60) : plant.at.end + 60].split())
    drift = any(f.kind == "name-drift" and f.at.overlaps(at) for f in after.findings)
    row = Row(plant.id, judged(bool(right), wanted=True), f"{about} | {context}")
    alarms = [
        Row(
            f"{plant.id}:{f.at.start}:{f.text}", Outcome.FALSE_ALARM, f"{about} | {shown(after, f)}"
        )
        for f in new
        if f not in right
    ]
    return row, alarms, drift and not right


def _suggests(finding: Finding, right: str) -> bool:
    return any(key(right) in key(suggestion).split() for suggestion in finding.suggestions)


def _on_accepted(name: str, auditor: Auditor) -> Iterator[Row]:
    report = auditor.article(name, _SENTENCE.format(name))
    for finding in report.findings:
        if finding.kind == "near-name":
            yield Row(f"accepted:{name}", Outcome.FALSE_ALARM, shown(report, finding))


def _audited(article: CleanArticle, text: str, auditor: Auditor) -> ArticleReport:
    return auditor.article(article.doc_id, text, title=article.title, published=article.date)


def _by_slip(rows: Sequence[Row]) -> Iterator[Share]:
    for slip in SLIPS:
        of = [row for row in rows if row.shown.startswith(slip) and not _is_alarm(row)]
        yield Share(f"recall, {slip}", len(of) - sum(map(_missed, of)), len(of))


def _with_goal(share: Share, goal: float) -> Share:
    wanted = -int(-goal * share.of // 1)
    return Share(share.name, share.hits, share.of, wanted)


def _missed(row: Row) -> bool:
    return row.outcome is Outcome.MISSED


def _is_alarm(row: Row) -> bool:
    return row.outcome is Outcome.FALSE_ALARM


SET = PlantedNearNames()
