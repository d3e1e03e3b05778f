"""What an article prints as said: words, speaker and setting, small enough to be compared later.

Two utterances are worded almost alike when a speaker repeats himself elsewhere, so that the nearest
countries and the nearest weekday are kept with the words: the same sentence in two capitals on two
days is two utterances, and not one that somebody misquoted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from audit.documents.characters import key
from audit.documents.document import Document, Role
from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.findings.finding import Place, place
from audit.language.differences import Wording
from audit.language.names import is_function_word
from audit.language.nations import nation_of
from audit.language.quotations import Quotation
from audit.language.quoted_words import is_function, quoted_words
from audit.language.reading import Reading
from audit.language.words import without_possessive
from audit.rules.article import Article
from audit.rules.sightings import TITLES

_TAIL = " \t\r\n\u00a0,;:"
"""What stands at a quotation's end for the sentence around it."""
_NO_BEGINNING = frozenset("?!,;:)")
_BEFORE = 80
_BACK = 1_500
"""Characters before a quotation in which its setting is looked for."""
_FEW = 60
_MOST_AROUND = 30
_MOST = 3_000
"""Quotations that are kept of an article."""
_DAYS = compiled(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NAME_WORD = compiled(r"[^\W\d_][\w.’']*")
_LETTER = compiled(r"\w")


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words in quotation marks.

    `before` leads up to them; `speaker` is the surname as it is compared, empty if unknown;
    `nations` are the countries named nearest, `day` the weekday named nearest before. `around` are
    telling words of the sentence they stand in. `translated` says that a machine put the words into
    this language, so that they are no evidence of what was said.
    """

    place: Place
    before: str
    speaker: str
    nations: tuple[str, ...]
    day: str
    around: tuple[str, ...] = ()
    in_headline: bool = False
    translated: bool = False

    @property
    def wording(self) -> Wording:
        """The words, cut up once for as many comparisons as there are."""
        return _cut(self.place.words, self.before)

    def may_be(self, other: Utterance) -> bool:
        """Whether nothing about speaker, place and day keeps the two apart."""
        return not self.elsewhere(other) and not self.of_another(other)

    def of_another(self, other: Utterance) -> bool:
        """Whether two different people are said to say it."""
        return bool(self.speaker and other.speaker) and self.speaker != other.speaker

    def elsewhere(self, other: Utterance) -> bool:
        """Whether it was said in another country, and not known to be on the same day."""
        places = self.nations and other.nations and not set(self.nations) & set(other.nations)
        return bool(places) and (not self.day or not other.day or self.day != other.day)


@lru_cache(maxsize=1 << 12)
def _cut(words: str, before: str) -> Wording:
    return Wording(words, before=before)


def wordings(article: Article) -> list[Wording]:
    """The wording of each utterance, to see at little cost whether any two are alike."""
    reading = article.reading
    _tell(article)
    text = reading.document.text
    return [_cut(_trimmed(text, one.inner).of(text), _lead(reading, one)) for one in _said(reading)]


def utterances(article: Article) -> tuple[Utterance, ...]:
    """The quotations of the article that somebody may have said, in order."""
    found = _utterances(article.reading)
    _tell(article)
    return tuple(replace(one, translated=True) for one in found) if article.translated else found


def _tell(article: Article) -> None:
    if len(article.reading.quotations) > _MOST:
        article.tell(f"only the first {_MOST:,} quotations were compared")


@lru_cache(maxsize=1)
def _utterances(reading: Reading) -> tuple[Utterance, ...]:
    """Gathered once for all rules that ask in turn."""
    if not reading.quotations:
        return ()
    speakers = _speakers(reading)
    settings = _Settings(reading)
    return tuple(
        Utterance(
            _placed(reading.document, one.inner),
            _lead(reading, one),
            speakers.get(one.span.start, ""),
            *settings.of(one),
            _around(reading, one),
            _role(reading, one) is Role.HEADLINE,
        )
        for one in _said(reading)
    )


def _said(reading: Reading) -> list[Quotation]:
    """The quotations that somebody may have said, in order."""
    quotations = reading.quotations
    return [
        one
        for one, following in zip_longest(quotations[:_MOST], quotations[1:_MOST])
        if one.sort != "title" and _is_copy(reading, one) and _has_end(one, following)
    ]


def _is_copy(reading: Reading, one: Quotation) -> bool:
    text = reading.document.text
    has_words = _LETTER.search(text, one.inner.start, one.inner.end) is not None
    if text[one.inner.start] in _NO_BEGINNING:  # a closing mark taken for an opening one
        return False
    copy = _role(reading, one) is not Role.FURNITURE
    return has_words and copy and reading.exempt(one.span) is None


def _has_end(one: Quotation, following: Quotation | None) -> bool:
    """Whether it is known where it ends: at its mark, where the next opens or goes on."""
    if one.closed or following is None:
        return one.closed
    return following.continues or following.span.start <= one.span.end + 1


def _role(reading: Reading, one: Quotation) -> Role | None:
    segment = reading.document.segment_at(one.span.start)
    return segment.role if segment is not None else None


def _around(reading: Reading, one: Quotation) -> tuple[str, ...]:
    """Telling words of the sentence, if the quotation is but a few words of it."""
    sentence = reading.sentence_at(one.span.start)
    if (
        sentence is None
        or one.inner.end - one.inner.start > _FEW
        or sentence.end > one.span.end + _BACK
    ):
        return ()
    text = reading.document.text
    words = quoted_words(text, max(sentence.start, one.span.start - _BACK), one.span.start)[0]
    words += quoted_words(text, one.span.end, max(sentence.end, one.span.end))[0]
    return tuple(dict.fromkeys(word.key for word in words if not is_function(word.key)))[
        :_MOST_AROUND
    ]


def _placed(document: Document, inner: Span) -> Place:
    return place(document, _trimmed(document.text, inner))


def _trimmed(text: str, inner: Span) -> Span:
    words = inner.of(text)
    start = inner.start + len(words) - len(words.lstrip())
    return Span(start, inner.start + len(words.rstrip(_TAIL)))


def _lead(reading: Reading, one: Quotation) -> str:
    segment = reading.document.segment_at(one.span.start)
    start = max(segment.span.start if segment is not None else 0, one.span.start - _BEFORE)
    return compiled(r"[.?!”\"]").split(reading.document.text[start : one.span.start])[-1]


def _speakers(reading: Reading) -> dict[int, str]:
    """The surname of who is said to say each quotation, by where that begins."""
    return {
        quotation.span.start: surname(statement.name)
        for statement in reading.statements
        for quotation in statement.quotations
    }


def surname(name: str) -> str:
    """The last word of a name as it is compared; nothing for 'he' and 'the minister'."""
    last = without_possessive(name.rsplit(maxsplit=1)[-1]) if name.strip() else ""
    if not last[:1].isupper() or is_function_word(last) or key(last) in TITLES:
        return ""
    return key(last)


class _Settings:
    """The countries and weekdays of an article, in order, without those inside quotations."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._nations = sorted(_nations(reading))
        self._starts = [at for at, _ in self._nations]
        found = _DAYS.finditer(reading.document.text)
        self._days = [(day.start(), day[0]) for day in found]
        self._day_starts = [at for at, _ in self._days]

    def of(self, one: Quotation) -> tuple[tuple[str, ...], str]:
        """The nearest countries and the nearest weekday, up to the end of its sentence."""
        sentence = self._reading.sentence_at(one.span.end - 1)
        end = min(max(one.span.end, sentence.end if sentence else 0), one.span.end + _BACK)
        return self._places(one, end), self._day(one, end)

    def _places(self, one: Quotation, end: int) -> tuple[str, ...]:
        """Those of the nearest sentence that names any, reading back from the quotation's own."""
        reading = self._reading
        sentence = reading.sentence_at(one.span.start) or one.span
        here = self._between(sentence.start, end)
        if here:
            return here
        index = bisect_right(self._starts, sentence.start) - 1
        if index < 0 or self._starts[index] < one.span.start - _BACK:
            return ()
        nearest = reading.sentence_at(self._starts[index])
        return self._between(nearest.start, nearest.end) if nearest is not None else ()

    def _between(self, start: int, end: int) -> tuple[str, ...]:
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return tuple(sorted({nation for _, nation in self._nations[first:last][:20]}))

    def _day(self, one: Quotation, end: int) -> str:
        index = bisect_right(self._day_starts, end) - 1
        if index < 0 or self._day_starts[index] < one.span.start - _BACK:
            return ""
        return self._days[index][1]


def _nations(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where countries are named outside quotations; a speaker's own title names no place."""
    text = reading.document.text
    titled = {one.nation_span.start for one in reading.mentions if one.nation_span is not None}
    for name in reading.names:
        spans = [name.span]
        if nation_of(name.span.of(text)) is None:
            found = _NAME_WORD.finditer(text, name.span.start, name.span.end)
            spans = [Span(*match.span()) for match in found]
        for span in spans:
            nation = nation_of(span.of(text))
            if nation is None or len(nation) != 2 or reading.in_quotation(span):
                continue
            if span.start not in titled or _told(text, span.start):
                yield span.start, nation


def _told(text: str, at: int) -> bool:
    """Whether the titled person that begins at `at` is the listener."""
    before = text[max(0, at - 20) : at].split()
    return bool(before) and before[-1].lower() in {"told", "with", "alongside", "beside", "to"}
