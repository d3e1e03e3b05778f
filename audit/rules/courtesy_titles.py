"""People who are Mr. or Ms. in one sentence and a bare surname in the next.

"The Trump administration" is a name of its own, and a surname that two people of the article share
needs its title; neither is a mixture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from audit.documents.document import Role
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.mentions import PersonMention
from audit.language.names import MONTHS
from audit.language.reading import Reading
from audit.rules.bare_surnames import is_attributive

TITLES = ("Mr", "Mrs", "Ms")
_WOMEN = frozenset({"Mrs", "Ms"})
_NAMED = compiled(
    r"(?P<title>Mrs?|Ms)\.?\s{1,3}(?P<name>[^\W\d_a-z][\w'’-]*(?:\s(?:[A-Z]\.|[^\W\d_a-z][\w'’-]*)){0,3})"
)
_OFFICES = frozenset({"Attorney", "President", "Speaker", "Chairman", "Secretary", "Minister"})
_POSSESSIVE = compiled(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Mixed:
    """The places that are fewer, and one of the other sort to show beside them."""

    places: tuple[Span, ...]
    other: Span


def courtesy_titled(text: str, hits: Iterable[Span]) -> Iterator[tuple[Span, str, str]]:
    """Each courtesy title with its name: where, the title, and the surname."""
    for hit in hits:
        named = _NAMED.match(text, hit.start)
        if named and named["name"].split()[0] not in _OFFICES:
            name = _POSSESSIVE.sub("", named["name"])
            end = named.start("name") + len(name)
            yield Span(named.start(), end), named["title"], name.split()[-1]


def mixed(reading: Reading, titled: Sequence[tuple[Span, str, str]]) -> Mixed | None:
    """The rarer of the two styles, if a person of the article has both."""
    shared = _shared_surnames(reading.mentions, titled)
    own = {surname for _, _, surname in titled} - shared
    bare = [one for one in reading.mentions if one.surname in own and _is_bare(reading, one)]
    if not bare:
        return None
    styled = [span for span, _, surname in titled if surname not in shared]
    every = [one for one in reading.mentions if _is_bare(reading, one)]
    if len(styled) <= len(every):
        return Mixed(tuple(styled), bare[0].name_span)
    first = next(span for span, _, surname in titled if surname == bare[0].surname)
    return Mixed(tuple(one.name_span for one in bare), first)


def _is_bare(reading: Reading, mention: PersonMention) -> bool:
    """Whether a surname alone stands there for the person, in the story's own words."""
    if mention.given or mention.particle or mention.title or mention.span != mention.name_span:
        return False
    if mention.surname in MONTHS:
        return False
    segment = reading.document.segment_at(mention.span.start)
    if segment is None or segment.role is not Role.BODY or reading.in_quotation(mention.span):
        return False
    return not is_attributive(reading.document.text, mention.name_span)


def _shared_surnames(
    mentions: Iterable[PersonMention], titled: Iterable[tuple[Span, str, str]]
) -> set[str]:
    """Surnames of two people, by their given names or because one is a woman and one a man."""
    given: dict[str, set[str]] = defaultdict(set)
    women: dict[str, set[bool]] = defaultdict(set)
    for mention in mentions:
        if mention.given:
            given[mention.surname].add(mention.given[0])
    for _, title, surname in titled:
        women[surname].add(title in _WOMEN)
    several = {surname for surname, names in given.items() if len(names) > 1}
    return several | {surname for surname, sexes in women.items() if len(sexes) > 1}
