"""Find people as the press names them: title, jurisdiction, given names, particle, surname.

Titles are read before the name ("Estonian Prime Minister Kaja Kallas", "President Recep Tayyip
Erdogan of Turkey"), before it with a comma ("the foreign secretary, Liz Truss,") and behind it
("Liz Truss, the British foreign secretary,"); a nation without a title too ("Lithuania's Nauseda").
Who a name is comes from its place alone; there are no lists of given names, because those do not
carry from one country to another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from audit.documents.document import Document, Role
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.language.names import Name, is_function_word
from audit.language.nation_phrases import nation_behind, nation_ending
from audit.language.person_names import PersonName, person_name
from audit.language.title_phrases import TitlePhrase
from audit.language.words import Word, may_take_stop, without_possessive

Place = Literal["before", "after", "apposition", "none"]

_PAST = frozenset("was had been then formerly previously once".split())
_LINKS = _PAST | frozenset("the a an who is currently now also served serves as has both".split())
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
    the name, before it with a comma (apposition), or after it. `shared` and `of_body` are as in
    `title_phrases.TitlePhrase`.
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
    shared: tuple[str, ...] = ()
    of_body: bool = False


def mentions(
    document: Document,
    tokens: list[Word],
    names: Sequence[Name],
    titles: Sequence[TitlePhrase],
) -> tuple[PersonMention, ...]:
    """The people that the document mentions, in order; each name belongs to one mention.

    A bare surname counts if the same surname stands in a fuller mention of the document. In a
    headline that capitalises every word nobody is found, because nothing there is told apart.
    """
    whole = all(segment.role is not Role.FURNITURE for segment in document.segments)
    usable = [name for name in names if not name.title_case and (whole or _in_copy(document, name))]
    reader = _Mentions(document, tokens, usable, titles)
    titled = {mention.name_span.start: mention for mention in reader.titled()}
    full = {mention.name_span.start: mention for mention in reader.untitled(titled)}
    found = {**full, **titled}
    surnames = {mention.surname for mention in found.values() if mention.given or mention.title}
    for mention in reader.bare(found, surnames):
        found[mention.name_span.start] = mention
    for mention in reader.titled_behind(found):
        found[mention.name_span.start] = mention
    return tuple(found[start] for start in sorted(found))


def _in_copy(document: Document, name: Name) -> bool:
    segment = document.segment_at(name.span.start)
    return segment is not None and segment.role is not Role.FURNITURE


class _Mentions:
    """One document's words, names and titles while its mentions are put together."""

    def __init__(
        self,
        document: Document,
        tokens: list[Word],
        names: list[Name],
        titles: Sequence[TitlePhrase],
    ) -> None:
        self._text = document.text
        self._tokens = tokens
        self._token_starts = [token.start for token in tokens]
        self._names = names
        self._name_starts = [name.span.start for name in names]
        self._titles = titles

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
                for found in self._apposed(title) or self._behind(title):
                    if found.name_span.start not in taken:
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
                yield self._of_nation(_mention(person, person.span))

    def _of_nation(self, mention: PersonMention) -> PersonMention:
        """With the nation that stands before it in the genitive: 'Lithuania's Gitanas Nauseda'."""
        before = bisect_right(self._token_starts, mention.name_span.start) - 2
        if before < 0 or not self._touches(before, before + 1):
            return mention
        word = self._tokens[before].text
        if without_possessive(word) == word:
            return mention
        nation = nation_ending(self._text, self._tokens, before)
        if nation is None:
            return mention
        span = Span(self._tokens[nation.first].start, self._tokens[nation.last].end)
        return replace(
            mention,
            span=Span(span.start, mention.span.end),
            nation=nation.code,
            nation_text=span.of(self._text),
            nation_span=span,
        )

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
                    yield self._of_nation(_mention(person, person.span))

    def titled_behind(self, found: dict[int, PersonMention]) -> Iterator[PersonMention]:
        """Surnames alone with a title behind: 'Nauseda, the Lithuanian president,'.

        Only of people who are named elsewhere: "In Riga, the Latvian president, ..." names nobody.
        """
        attached = {mention.title_span for mention in found.values()}
        for title in self._titles:
            name = None if title.span in attached else self._name_before(title)
            mention = found.get(name.span.start) if name is not None else None
            if mention is None or mention.given or mention.title is not None:
                continue
            if title.whole.end < len(self._text) and self._text[title.whole.end] == ",":
                yield with_title(mention, title, "after", self._is_past(title))

    def _adjacent_name(self, title: TitlePhrase) -> PersonName | None:
        """The name directly behind the title, if there is one."""
        following = title.last + 1
        if following >= len(self._tokens) or not self._touches(title.last, following):
            return None
        if title.kind == "rank" and title.text[0].islower():  # "most major European carriers"
            return None
        last = self._tokens[title.last].text
        if last != without_possessive(last):  # "the Secretary-General's Special Envoy"
            return None
        # "Director of China Art Museum" has a name there too, but nobody's.
        nation_behind = title.nation_span is not None and title.nation_span.start > title.span.end
        return self._name_from(following, strict=nation_behind)

    def _before(self, title: TitlePhrase) -> Iterator[PersonMention]:
        person = self._adjacent_name(title)
        for _ in range(_MOST_NAMES if title.plural else 1):
            if person is None:
                return
            yield self._with_nation_behind(_titled(person, title, "before"))
            person = self._coordinated(person) if title.plural else None

    def _with_nation_behind(self, mention: PersonMention) -> PersonMention:
        """With the nation of 'President Recep Tayyip Erdogan of Turkey', if it has no other."""
        if mention.nation is not None or mention.shared:
            return mention
        last = bisect_right(self._token_starts, mention.name_span.end - 1) - 1
        nation = nation_behind(self._text, self._tokens, last)
        if nation is None or not self._clause_ends(self._tokens[nation.last].end):
            return mention
        span = Span(self._tokens[nation.first].start, self._tokens[nation.last].end)
        return replace(
            mention,
            span=Span(mention.span.start, max(mention.span.end, span.end)),
            nation=nation.code,
            nation_text=span.of(self._text),
            nation_span=span,
        )

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

    def _apposed(self, title: TitlePhrase) -> list[PersonMention]:
        """'The foreign secretary, Liz Truss,': a definite title, a comma, a full name."""
        following = title.last + 1
        if not title.definite or following >= len(self._tokens):
            return []
        gap = self._text[self._tokens[title.last].end : self._tokens[following].start]
        if gap.strip() != ",":
            return []
        people: list[PersonName] = []
        person = self._name_from(following)
        while person is not None and person.given and len(people) < _MOST_NAMES:
            people.append(person)
            person = self._coordinated(person) if title.plural else None
        if not people or not self._clause_ends(people[-1].span.end):
            return []
        return [_titled(one, title, "apposition") for one in people]

    def _behind(self, title: TitlePhrase) -> list[PersonMention]:
        """'Liz Truss, the British foreign secretary,': a full name, a comma, a title."""
        name = self._name_before(title)
        people: list[PersonName] = []
        while name is not None and len(people) < (_MOST_NAMES if title.plural else 1):
            person = person_name(self._text, self._tokens_of(name), strict=True)
            if person is None or not person.given:
                break
            people.append(person)
            name = self._listed_before(name)
        if not self._clause_ends(title.whole.end):
            return []
        past = self._is_past(title)
        return [with_title(_mention(one, one.span), title, "after", past) for one in people]

    def _name_before(self, title: TitlePhrase) -> Name | None:
        """The name that ends before the comma in 'Liz Truss, who was then foreign secretary'."""
        first = self._linked(title)
        if first == 0 or self._tokens[first - 1].segment != title.segment:
            return None
        before = self._tokens[first - 1]
        if self._text[before.end : self._tokens[first].start].strip() != ",":
            return None
        index = bisect_right(self._name_starts, before.start) - 1
        if index < 0 or self._names[index].span.end != before.end:
            return None
        return self._names[index]

    def _listed_before(self, name: Name) -> Name | None:
        """The name before this one in 'Kaja Kallas and Liz Truss, the prime ministers'."""
        index = bisect_right(self._name_starts, name.span.start) - 2
        if index < 0:
            return None
        gap = self._text[self._names[index].span.end : name.span.start]
        return self._names[index] if gap in {" and ", ", ", ", and "} else None

    def _linked(self, title: TitlePhrase) -> int:
        """The first of the words that tie the title to a name before it."""
        first = title.first
        while first > 0 and self._tokens[first - 1].text.lower() in _LINKS:
            first -= 1
        return first

    def _is_past(self, title: TitlePhrase) -> bool:
        words = self._tokens[self._linked(title) : title.first]
        return any(word.text.lower() in _PAST for word in words)

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
        if gap == " ":  # nearly always
            return True
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
    return with_title(_mention(person, person.span), title, place)


def with_title(
    mention: PersonMention, title: TitlePhrase, place: Place, past: bool = False
) -> PersonMention:
    """The mention with what the title says; `past` if a "was" or "former" stands before it."""
    name = mention.name_span
    return replace(
        mention,
        span=Span(min(title.whole.start, name.start), max(title.whole.end, name.end)),
        title=title.canonical,
        title_text=title.text,
        title_span=title.span,
        title_kind=title.kind,
        nation=title.nation,
        nation_text=title.nation_text,
        nation_span=title.nation_span,
        qualifier="then" if past else title.qualifier,
        place=place,
        shared=title.shared,
        of_body=title.of_body,
    )


def _mention(person: PersonName, span: Span) -> PersonMention:
    return PersonMention(
        span, person.span, person.given, person.particle, person.surname, person.suffix
    )
