"""Find people as the press names them: title, jurisdiction, given names, particle, surname.

Titles are read before the name ("Estonian Prime Minister Kaja Kallas"), before it with a comma
("the foreign secretary, Liz Truss,") and behind it ("Liz Truss, the British foreign secretary,").
Who a name is comes from its place alone; there are no lists of given names, because those do not
carry from one country to another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from audit.documents.document import Document, Role
from audit.documents.spans import Span
from audit.language.names import Name, is_function_word
from audit.language.person_names import PersonName, person_name
from audit.language.title_phrases import TitlePhrase, title_phrases
from audit.language.words import Word, may_take_stop

Place = Literal["before", "after", "apposition", "none"]

_LINKS = frozenset({"the", "a", "an", "who", "is", "was", "then", "currently", "now", "also"})
_ARTICLES = frozenset({"the", "The", "THE"})
_MOST_NAMES = 8
"""Names that one title in the plural can carry."""
_CLAUSE_ENDS = frozenset(",;:.)—–\n")
_OTHER_ENDS = frozenset("!?…]”\"'’")
_AFTER_TITLE = frozenset({"said", "told", "says", "according", "under"})


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person in the text, with what the text says of their office.

    `title` is canonical (see `titles.canonical`), `nation` a jurisdiction's code (see `nations`);
    their `_text` and `_span` are as printed. `place` is where the title stands: directly before
    the name, before it with a comma (apposition), or after it.
    """

    span: Span
    name_span: Span
    given: tuple[str, ...]
    particle: str
    surname: str
    suffix: str
    title: str | None = None
    title_text: str = ""
    title_span: Span | None = None
    title_kind: str | None = None
    nation: str | None = None
    nation_text: str = ""
    nation_span: Span | None = None
    qualifier: str | None = None
    place: Place = "none"


def mentions(
    document: Document, tokens: list[Word], names: Sequence[Name]
) -> tuple[PersonMention, ...]:
    """The people that the document mentions, in order; each name belongs to one mention.

    A bare surname counts if the same surname stands in a fuller mention of the document. In a
    headline that capitalises every word nobody is found, because nothing there is told apart.
    """
    usable = [name for name in names if not name.title_case and _in_copy(document, name)]
    reader = _Mentions(document, tokens, usable)
    titled = {mention.name_span.start: mention for mention in reader.titled()}
    full = {mention.name_span.start: mention for mention in reader.untitled(titled)}
    found = {**full, **titled}
    surnames = {mention.surname for mention in found.values() if mention.given or mention.title}
    for mention in reader.bare(found, surnames):
        found[mention.name_span.start] = mention
    return tuple(found[start] for start in sorted(found))


def _in_copy(document: Document, name: Name) -> bool:
    segment = document.segment_at(name.span.start)
    return segment is not None and segment.role is not Role.FURNITURE


class _Mentions:
    """One document's words, names and titles while its mentions are put together."""

    def __init__(self, document: Document, tokens: list[Word], names: list[Name]) -> None:
        self._text = document.text
        self._tokens = tokens
        self._token_starts = [token.start for token in tokens]
        self._names = names
        self._name_starts = [name.span.start for name in names]
        self._titles = tuple(title_phrases(document.text, tokens))

    def titled(self) -> Iterator[PersonMention]:
        """People with a title, wherever it stands; a title belongs to the nearest name."""
        taken: set[int] = set()
        for title in self._titles:
            for mention in self._before(title):
                # "Prime Minister Sir Winston Churchill": the first title says more.
                if mention.name_span.start not in taken:
                    taken.add(mention.name_span.start)
                    yield mention
        for title in self._titles:
            if not self._adjacent_name(title):
                found = self._apposed(title) or self._behind(title)
                if found is not None and found.name_span.start not in taken:
                    taken.add(found.name_span.start)
                    yield found

    def untitled(self, titled: dict[int, PersonMention]) -> Iterator[PersonMention]:
        """People named in full without a title."""
        covered = sorted((mention.span for mention in titled.values()), key=lambda span: span.start)
        starts = [span.start for span in covered]
        for name in self._names:
            if len(name.words) < 2:
                continue
            index = bisect_right(starts, name.span.end - 1) - 1
            if self._has_article(name) or (index >= 0 and covered[index].overlaps(name.span)):
                continue
            person = person_name(self._text, self._tokens_of(name), strict=True)
            if person is not None and person.given:
                yield _mention(person, person.span)

    def _has_article(self, name: Name) -> bool:
        """Whether it is "the Vilnius Rotuse" that stands there: people take no article."""
        before = bisect_right(self._token_starts, name.span.start) - 2
        if before < 0 or self._tokens[before].text not in _ARTICLES:
            return False
        return self._text[self._tokens[before].end : name.span.start].isspace()

    def bare(self, found: dict[int, PersonMention], surnames: set[str]) -> Iterator[PersonMention]:
        """Surnames alone, of people who are named more fully elsewhere."""
        for name in self._names:
            if len(name.words) == 1 and name.words[0] in surnames:
                person = person_name(self._text, self._tokens_of(name), strict=False)
                if person is not None and person.span.start not in found:
                    yield _mention(person, person.span)

    def _adjacent_name(self, title: TitlePhrase) -> PersonName | None:
        """The name directly behind the title, if there is one."""
        following = title.last + 1
        if following >= len(self._tokens) or not self._touches(title.last, following):
            return None
        if title.kind == "rank" and title.text[0].islower():  # "most major European carriers"
            return None
        # "Director of China Art Museum" has a name there too, but nobody's.
        nation_behind = title.nation_span is not None and title.nation_span.start > title.span.end
        return self._name_from(following, strict=nation_behind)

    def _before(self, title: TitlePhrase) -> Iterator[PersonMention]:
        person = self._adjacent_name(title)
        for _ in range(_MOST_NAMES if title.plural else 1):
            if person is None:
                return
            yield _titled(person, title, "before")
            person = self._coordinated(person) if title.plural else None

    def _coordinated(self, person: PersonName) -> PersonName | None:
        """The next name of 'Presidents Biden and Macron'."""
        index = bisect_right(self._token_starts, person.span.end)
        gap = (
            self._text[person.span.end : self._token_starts[index]]
            if index < len(self._tokens)
            else ""
        )
        if gap.strip() == "," and gap:
            return self._name_from(index)
        if index + 1 < len(self._tokens) and self._tokens[index].text == "and":
            return self._name_from(index + 1)
        return None

    def _apposed(self, title: TitlePhrase) -> PersonMention | None:
        """'The foreign secretary, Liz Truss,': a definite title, a comma, a full name."""
        following = title.last + 1
        if not title.definite or following >= len(self._tokens):
            return None
        gap = self._text[self._tokens[title.last].end : self._tokens[following].start]
        if gap.strip() != ",":
            return None
        person = self._name_from(following)
        if person is None or not person.given or not self._clause_ends(person.span.end):
            return None
        return _titled(person, title, "apposition")

    def _behind(self, title: TitlePhrase) -> PersonMention | None:
        """'Liz Truss, the British foreign secretary,': a full name, a comma, a title."""
        first = title.first
        while first > 0 and self._tokens[first - 1].text.lower() in _LINKS:
            first -= 1
        if first == 0 or self._tokens[first - 1].segment != title.segment:
            return None
        before = self._tokens[first - 1]
        if self._text[before.end : self._tokens[first].start].strip() != ",":
            return None
        index = bisect_right(self._name_starts, before.start) - 1
        if index < 0 or self._names[index].span.end != before.end:
            return None
        person = person_name(self._text, self._tokens_of(self._names[index]), strict=True)
        if person is None or not person.given or not self._clause_ends(title.whole.end):
            return None
        past = any(token.text.lower() == "then" for token in self._tokens[first : title.first])
        mention = _titled(person, title, "after")
        return replace(mention, qualifier="then") if past else mention

    def _name_from(self, index: int, *, strict: bool = False) -> PersonName | None:
        """The name that begins with token `index`, if a run of capitalised words is there."""
        start = self._tokens[index].start
        at = bisect_right(self._name_starts, start) - 1
        if (
            at < 0
            or start >= self._names[at].span.end
            or is_function_word(self._tokens[index].text)
        ):
            return None
        inside = [token for token in self._tokens_of(self._names[at]) if token.start >= start]
        return person_name(self._text, inside, strict=strict)

    def _tokens_of(self, name: Name) -> list[Word]:
        first = bisect_right(self._token_starts, name.span.start) - 1
        last = bisect_right(self._token_starts, name.span.end - 1)
        return self._tokens[max(0, first) : last]

    def _touches(self, last: int, following: int) -> bool:
        """Whether only a space, or an abbreviation's full stop and a space, stands between."""
        left, right = self._tokens[last], self._tokens[following]
        gap = self._text[left.end : right.start]
        if left.segment != right.segment or "\n\n" in gap:
            return False
        stop_allowed = gap[:1] == "." and may_take_stop(left.text)
        return (gap[1:] if stop_allowed else gap).isspace() and gap.count("\n") < 2

    def _clause_ends(self, at: int) -> bool:
        """Whether an apposition can end at `at`: the text ends, or a mark or no noun follows."""
        if at >= len(self._text) or self._text[at] in _CLAUSE_ENDS:
            return True
        following = bisect_right(self._token_starts, at)
        if following >= len(self._tokens) or not self._text[at].isspace():
            return following >= len(self._tokens) or self._text[at] in _OTHER_ENDS
        word = self._tokens[following].text
        return word in _AFTER_TITLE or (word.islower() and is_function_word(word))


def _titled(person: PersonName, title: TitlePhrase, place: Place) -> PersonMention:
    span = Span(min(title.whole.start, person.span.start), max(title.whole.end, person.span.end))
    return replace(
        _mention(person, span),
        title=title.canonical,
        title_text=title.text,
        title_span=title.span,
        title_kind=title.kind,
        nation=title.nation,
        nation_text=title.nation_text,
        nation_span=title.nation_span,
        qualifier=title.qualifier,
        place=place,
    )


def _mention(person: PersonName, span: Span) -> PersonMention:
    return PersonMention(
        span, person.span, person.given, person.particle, person.surname, person.suffix
    )
