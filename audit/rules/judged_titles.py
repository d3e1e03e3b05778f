"""Every title of an article, with the register's verdict: who is meant is for the article to say.

A bare surname means the person of that name whom the article names in full; a title alone ("the
minister") the one person to whom the article gives it; the sentence's years move the date. In a
headline that capitalises every word only the register knows where a name ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from audit.documents.characters import key
from audit.documents.document import Role
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.language.mentions import PersonMention, with_title
from audit.language.names import Name
from audit.language.nations import nation_of
from audit.language.reading import Reading
from audit.language.title_phrases import TitlePhrase
from audit.language.words import Word, without_possessive
from audit.register.register import Register
from audit.rules.holders import borne_loosely, jurisdiction, persons_named, persons_styled
from audit.rules.judgement import judged
from audit.rules.occasions import Occasion, occasion
from audit.rules.outcomes import OPEN, RIGHT, WRONG, Judgement, Outcome

_LONGEST_NAME = 4
_LOOSE = ("leader", "top diplomat", "head of state", "head of government", "minister", "secretary")
_REFERRING = frozenset({"minister", "secretary"})
"""Titles of many trades that, alone and with "the", mean the holder of an office."""

_PAST = frozenset({"former", "ex", "then", "late"})

_Meant = dict[str, Judgement]


@dataclass(frozen=True, slots=True)
class JudgedTitle:
    """A title and the verdict on it; `span` covers all that belongs to it, `title_span` the title.

    `mention` is the person beside whom it stands; None for a second reference ("the minister").
    Where there is a nation and no title ("Lithuania's Nauseda"), it stands for the title.
    """

    span: Span
    title_span: Span
    judgement: Judgement
    mention: PersonMention | None = None


def judged_mentions(
    reading: Reading, register: Register, on: date | None
) -> tuple[JudgedTitle, ...]:
    """The people with an office, or with a nation only, in an article of the day `on`, in order."""
    people = _People(reading, register)
    mentions = [*reading.mentions, *people.in_headlines()]
    found = []
    for mention in sorted(mentions, key=lambda one: one.span.start):
        where = mention.title_span or mention.nation_span
        if where is not None and mention.title_kind not in {"courtesy", "rank"}:
            found.append(JudgedTitle(mention.span, where, people.verdict(mention, on), mention))
    return tuple(found)


def second_references(
    reading: Reading, register: Register, judged: Sequence[JudgedTitle]
) -> Iterator[JudgedTitle]:
    """Titles that stand for a person without a name, and whom the article has with that title.

    Args:
        judged: the mentions of the same article with their verdicts.
    """
    meant: dict[tuple[str, str | None], _Meant] = {}
    for one in judged:
        for asked in _references_to(one, register):
            _add(meant.setdefault(asked, {}), one)
    attached = {one.title_span for one in judged}
    for phrase in reading.titles:
        if phrase.span in attached or not _stands_for_a_person(phrase, reading):
            continue
        who = meant.get((phrase.canonical, phrase.nation), {})
        yield JudgedTitle(phrase.whole, phrase.span, _only(who))


def _only(meant: _Meant) -> Judgement:
    """The verdict on the only person meant, or on the only one who bears the title rightly."""
    right = [verdict for verdict in meant.values() if verdict.outcome in RIGHT]
    verdicts = right or list(meant.values())
    if len(verdicts) == 1:
        return verdicts[0]
    return Judgement(Outcome.AMBIGUOUS if meant else Outcome.UNKNOWN)


def _stands_for_a_person(phrase: TitlePhrase, reading: Reading) -> bool:
    if phrase.plural or phrase.of_body or not (phrase.definite or phrase.nation is not None):
        return False
    if phrase.kind != "office" and phrase.canonical not in _REFERRING:
        return False
    return reading.document.segments[phrase.segment].role is not Role.FURNITURE


def _references_to(one: JudgedTitle, register: Register) -> Iterator[tuple[str, str | None]]:
    """By which titles, with which nation or none, the article can refer to the person again."""
    mention, tenure = one.mention, one.judgement.tenure
    if mention is None or mention.title is None or mention.qualifier in _PAST:
        return
    own = jurisdiction(tenure.office, register) if tenure is not None else None
    nations = {None, own, mention.nation}
    words = mention.title.split()
    titles = {" ".join(words[at:]) for at in range(len(words))}
    if tenure is not None:
        alone = replace(mention, nation=None, shared=())
        titles.update(t for t in _LOOSE if borne_loosely(replace(alone, title=t), tenure, register))
    yield from ((title, nation) for title in titles for nation in nations)


def _add(meant: _Meant, one: JudgedTitle) -> None:
    if one.mention is None:
        return
    who = one.judgement.person or key(one.mention.surname)
    if who not in meant or meant[who].outcome in OPEN:
        meant[who] = one.judgement


class _People:
    """Whom the names of one article mean."""

    def __init__(self, reading: Reading, register: Register) -> None:
        self._reading = reading
        self._register = register
        self._occasions: dict[Span, Occasion] = {}
        self._nations_of: dict[Span, frozenset[str]] = {}
        self._named: dict[str, set[tuple[str, ...]]] = {}
        for mention in reading.mentions:
            if mention.given:
                persons = persons_named(mention, register)
                self._named.setdefault(key(mention.surname), set()).add(persons)

    def verdict(self, mention: PersonMention, on: date | None) -> Judgement:
        """The verdict on a mention, by what its sentence and the article say of it."""
        sentence = self._reading.sentence_at(mention.span.start)
        persons = self._meant(mention)
        candidates = persons_named(mention, self._register) if persons is None else persons
        several = len(candidates) > 1 and sentence is not None
        verdict = judged(
            mention,
            self._occasion(sentence, on),
            self._register,
            persons=persons,
            nations=self._nations(sentence) if several and sentence else frozenset(),
        )
        if verdict.outcome in WRONG and self._has_namesake(mention):
            return Judgement(Outcome.AMBIGUOUS)
        return verdict

    def _occasion(self, sentence: Span | None, on: date | None) -> Occasion:
        """When the titles of the sentence are judged; found once, however many it has."""
        if sentence is None:
            return Occasion(on)
        if sentence not in self._occasions:
            text = sentence.of(self._reading.document.text)
            self._occasions[sentence] = occasion(text, on)
        return self._occasions[sentence]

    def in_headlines(self) -> Iterator[PersonMention]:
        """People behind their titles where every word has a capital, as the register has them."""
        shouted = {name.span.start for name in self._reading.names if name.title_case}
        tokens = self._reading.tokens
        segments = {word.segment for word in tokens if word.start in shouted}
        for phrase in self._reading.titles if segments else ():
            role = self._reading.document.segments[phrase.segment].role
            if phrase.segment in segments and role is not Role.FURNITURE and not phrase.plural:
                behind = tokens[phrase.last + 1 : phrase.last + 1 + _LONGEST_NAME]
                found = self._in_headline(
                    phrase, [word for word in behind if word.segment == phrase.segment]
                )
                if found is not None:
                    yield found

    def _in_headline(self, phrase: TitlePhrase, behind: list[Word]) -> PersonMention | None:
        """The longest run of words behind the title that is a registered person's name."""
        text = self._reading.document.text
        for count in range(len(behind), 0, -1):
            run = behind[:count]
            gaps = [text[a.end : b.start] for a, b in pairwise(run)]
            if any(gap not in {" ", "-"} for gap in gaps):
                continue
            end = run[-1].start + len(without_possessive(run[-1].text))
            span = Span(run[0].start, end)
            words = span.of(text).split()
            mention = _headlined(phrase, span, words)
            known = persons_named(mention, self._register)
            if known and (mention.given or key(words[-1]) in self._named or phrase.nation):
                return mention
        return None

    def _has_namesake(self, mention: PersonMention) -> bool:
        """Whether the article names somebody of that surname whom the register does not hold."""
        return not mention.given and () in self._named.get(key(mention.surname), ())

    def _meant(self, mention: PersonMention) -> tuple[str, ...] | None:
        """Whom the article's full names say a bare surname means; None where they do not."""
        styled = persons_styled(mention, self._register)
        if styled:
            return styled
        named = None if mention.given else self._named.get(key(mention.surname))
        if named is None or () in named:  # 'President Obama' beside 'Michelle Obama'
            return None
        return tuple(sorted({person for persons in named for person in persons}))

    def _nations(self, sentence: Span) -> frozenset[str]:
        """The nations that the sentence names, or else the article."""
        if sentence not in self._nations_of:
            first = bisect_left(self._name_starts, sentence.start)
            last = bisect_left(self._name_starts, sentence.end)
            self._nations_of[sentence] = _nations_in(self._reading.names[first:last])
        return self._nations_of[sentence] or self._article_nations

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.span.start for name in self._reading.names]

    @cached_property
    def _article_nations(self) -> frozenset[str]:
        return _nations_in(self._reading.names)


def _nations_in(names: Iterable[Name]) -> frozenset[str]:
    codes = (nation_of(" ".join(name.words)) or nation_of(name.words[0]) for name in names)
    return frozenset(code for code in codes if code is not None)


def _headlined(phrase: TitlePhrase, span: Span, words: list[str]) -> PersonMention:
    name = PersonMention(span, span, tuple(words[:-1]), "", words[-1], "")
    # every word has a capital, so that the one before the title tells of no body
    return replace(with_title(name, phrase, "before"), of_body=False)
