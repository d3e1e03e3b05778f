"""Countries and towns of headline, standfirst and captions where the story has another.

A place counts as contradicted if the story names it nowhere, nor its country, nor anything of it
that we know of, and the sentences most like the headline have one other place of the same sort that
the headline lacks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.names import is_function_word
from audit.language.nations import is_adjective, longest_nation, nation_of
from audit.language.stems import stem
from audit.language.words import Word, is_capitalised, without_possessive
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.displayed import (
    DISPLAYED,
    MOST_COMPARED,
    TOLD,
    Clash,
    Sentence,
    alike,
    least_shared,
    lowered_story,
    stands_in,
    stems_in,
    story,
)

_MOST_LIKE = 3
_EVERYWHERE = frozenset({"us", "gb", "eu", "un", "nato"})
"""What a story need not name to tell of it: its towns and offices do."""
_CAPITAL_OF = "capital-of"


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the text; `sort` keeps countries, their adjectives and towns apart.

    `behind` is the stem of the word that follows directly, as in "Syrian army".
    """

    span: Span
    id: str
    sort: str
    segment: int
    behind: str = ""


def clashing_places(article: Article) -> Iterator[Clash]:
    """Each such place, and the story's."""
    shown = _places(article, DISPLAYED)[:MOST_COMPARED]
    lowered = lowered_story(article.document) if shown else ""
    strange = [
        one
        for one in shown
        # the Vilnius Rotuse is not strange to a story of Vilnius
        if one.id not in _EVERYWHERE
        and not any(stands_in(word, lowered) for word in _words(one, article))
    ]
    if not strange:
        return  # and the places of the story need not be looked up
    told = _places(article, TOLD)
    named = {one.id for one in told} | {
        country for one in told for country in _countries(one, article.register)
    }
    strange = [one for one in strange if one.id not in named]
    sentences = story(article.reading) if strange else []
    for one in strange:
        if not _is_of_a_told_country(one, named, article.register):
            beside = {other.id for other in shown if other.segment == one.segment}
            others = [other for other in told if other.id not in beside]
            rival = _rival(article, one, others, sentences)
            if rival is not None:
                yield Clash(one.span, rival.span)


def _rival(
    article: Article, shown: _Place, told: Sequence[_Place], sentences: Sequence[Sentence]
) -> _Place | None:
    """The one place of the likest sentences, or the one that stands beside the same word."""
    segment = article.document.segments[shown.segment]
    own = {stem(word) for word in _words(shown, article)}
    stems = stems_in(article.reading, segment.span) - own
    likest = alike(sentences, stems, least_shared(segment, stems))
    inside = [
        one
        for one in told
        if any(sentence.span.covers(one.span) for sentence in likest[:_MOST_LIKE])
        and (one.sort == "town") == (shown.sort == "town")
    ]
    if len({one.id for one in inside}) == 1:
        return inside[0]
    if segment.role is Role.CAPTION:
        return None
    beside = [
        one
        for one in told
        if one.sort == shown.sort and shown.behind == one.behind != "" and one.behind in stems
    ]
    return beside[0] if len({one.id for one in beside}) == 1 else None


def _places(article: Article, roles: frozenset[object]) -> list[_Place]:
    """The countries and registered towns in segments of these roles, in order."""
    tokens = article.reading.tokens
    found: list[_Place] = []
    done = 0
    for segment in article.document.segments:
        if segment.role not in roles:
            continue
        # words sort by where they start
        first, end = (bisect_left(tokens, (at,)) for at in (segment.span.start, segment.span.end))
        for at in range(first, end):
            word = tokens[at]
            if word.start < done or not is_capitalised(word.text):
                continue
            place = _place(article, tokens, at)
            if place is not None:
                found.append(place)
                done = place.span.end
    return found


def _place(article: Article, tokens: Sequence[Word], at: int) -> _Place | None:
    text = article.document.text
    for count in range(min(longest_nation(), len(tokens) - at), 0, -1):
        last = tokens[at + count - 1]
        if last.segment != tokens[at].segment:
            continue
        end = last.start + len(without_possessive(last.text))
        span = Span(tokens[at].start, end)
        words = " ".join(span.of(text).split())
        code = nation_of(words)
        if code is not None:
            behind = _behind(text, tokens, at + count)
            sort = "adjective" if is_adjective(words) else "country"
            whole = code.partition("-")[0]  # England and Scotland are of Britain
            return _Place(span, whole, sort, last.segment, behind)
        if count <= 2:
            ids = {named.entity for named in article.register.named(words)}
            proper = all(is_capitalised(one) for one in words.split())  # no "Baltic nations"
            if proper and len(ids) == 1 and (found := ids.pop()).startswith("place/"):
                behind = _behind(text, tokens, at + count)
                return _Place(span, found, "town", last.segment, behind)
    return None


def _behind(text: str, tokens: Sequence[Word], at: int) -> str:
    """The stem of the word at `at`, if it follows directly and says something."""
    if at >= len(tokens) or text[tokens[at - 1].end : tokens[at].start] not in {" ", "\u00a0"}:
        return ""
    word = tokens[at].text
    return "" if is_function_word(word) or not word.isalpha() else stem(word)


def _countries(place: _Place, register: Register) -> list[str]:
    """The codes of the countries that a town stands for, being their capital."""
    if place.sort != "town":
        return []
    return [
        held.entity.code
        for relation in register.relations_of(place.id)
        if relation.relation == _CAPITAL_OF
        and (held := register.entity(relation.object)) is not None
        and held.entity.code
    ]


def _is_of_a_told_country(place: _Place, named: set[str], register: Register) -> bool:
    """Whether it is the capital of a country of the story, which may stand for it."""
    return any(code in named for code in _countries(place, register))


def _words(place: _Place, article: Article) -> list[str]:
    return place.span.of(article.document.text).split()
