"""Registered persons whose names a mention nearly has, and what else speaks for them.

Likeness alone gives more false alarms than hits: among a million names every other one has a
neighbour. So that something else must say that this person is meant:

- a title that the person has borne, for a name that is off in both halves;
- half of the name as it is, five letters long, and a slip that rarely makes another name;
- for any other slip of one letter: the right word elsewhere in the article, or half of the name as
  it is, which few in the register bear, and the person's country. This one gives way where the
  odd word is a name that somebody else bears, here or in the register.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from operator import ne
from pathlib import Path

from audit.documents.characters import key
from audit.documents.records import dataclass
from audit.engines.near_index import NearIndex
from audit.engines.nearness import Edit, distance, spelled_alike
from audit.language.mentions import PersonMention
from audit.language.nations import nation_of
from audit.register.model import Status
from audit.register.register import Held, Register, forms_of
from audit.rules.article import Article
from audit.rules.holders import full_surname, jurisdiction, offices_named

_ANY = frozenset(Edit) - {Edit.REGIONAL}
"""Enough beside a title that the person has borne."""
_SLIPS = _ANY - {Edit.ENDING, Edit.SEVERAL}
"""Enough in a given name beside the very surname."""
_SURE = frozenset({Edit.SOUND, Edit.DOUBLED, Edit.SWAPPED})
"""Enough in a surname beside the very given name: one letter more or another is another family."""
_MISTYPED = frozenset({Edit.DOUBLED, Edit.SWAPPED})
"""Enough in a long word beside any other: hardly anybody is called 'Theresaa'."""
_LONG = 6
_TELLING = 5
"""Letters from which on half a name, without a title, is enough to think of one person."""
_SHORTEST = 4
"""Shorter words are too often near each other by chance to be told apart by spelling."""
_TELLING_NAME = 8
"""Letters of a whole name of which one may be a slip: 'Wang Li' is not 'Wang Yi'."""
_COMMON = 8
"""Persons who share half a name, beyond which a country does not tell one from another."""
_MOST_EDITS = 2
"""Edits that make a word near another, apart from its ending."""
_LONGEST_ENDING = 4
"""Letters that one word may have more than another that is near."""
_FARTHEST = 8
"""Edits beyond which two forms count as equally far."""
_MANY = 64
"""Persons who share half a name, beyond which the index finds those whose whole name is near."""
_REMEMBERED = 1 << 13
"""Names that are remembered from article to article: the news repeats them."""

Name = tuple[tuple[str, ...], str]
"""Given names and a surname."""


@dataclass(frozen=True, slots=True)
class NearPerson:
    """A registered person whose name is near, and the form that is nearest."""

    person: Held
    form: str
    titled: bool
    words_off: int = 0
    """How many words more or fewer the form has."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word of a name as it stands there, and as it should be."""

    seen: str
    right: str

    @property
    def same(self) -> bool:
        return self.seen == self.right

    def by(self, edits: frozenset[Edit]) -> bool:
        """Whether the words are the same, or one is the other with one of these edits."""
        if self.same:
            return True
        if min(len(self.seen), len(self.right)) < _SHORTEST:
            return False
        if Edit.ENDING not in edits and distance(self.seen, self.right, 2) > 2:
            return False  # nearly always, and quickly told
        return _edit(self.seen, self.right) in edits


@dataclass(frozen=True, slots=True)
class _Form:
    """A full form of a person, and its words beside those that may stand for them."""

    text: str
    pairs: tuple[_Pair, ...]


@dataclass(frozen=True, slots=True)
class _Ending:
    """The last word of some full names, its letters, and who bears them."""

    word: str
    letters: frozenset[str]
    persons: tuple[Held, ...]

    def is_near(self, word: str, letters: frozenset[str]) -> bool:
        """Whether it could be a slip for the other word; of most words it is told at once.

        Two edits change four letters at most, and other endings follow the same three letters.
        """
        if abs(len(self.word) - len(word)) > _LONGEST_ENDING:
            return False
        return len(letters ^ self.letters) <= 2 * _MOST_EDITS or self.word[:3] == word[:3]


class _Names:
    """The names of the register's persons as they are compared, each read once a run."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._forms: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
        self._others: dict[str, frozenset[str]] = {}
        self._endings: dict[tuple[str, ...], tuple[_Ending, ...]] = {}
        self.holders = lru_cache(maxsize=_REMEMBERED)(self._holders)
        self.alike = lru_cache(maxsize=_REMEMBERED)(self._alike)
        self.near = lru_cache(maxsize=_REMEMBERED)(self._near)

    def forms(self, held: Held) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The right full forms and their words."""
        identity = held.entity.id
        if identity not in self._forms:
            right = [one.text for one in forms_of(held.entity) if one.status is not Status.WRONG]
            split = [(form, tuple(key(form).split())) for form in right]
            self._forms[identity] = tuple([one for one in split if len(one[1]) > 1])
        return self._forms[identity]

    def _holders(self, offices: tuple[str, ...], last: str) -> tuple[Held, ...]:
        """Those who have held one of the offices, and have a full form that ends nearly so."""
        if offices not in self._endings:
            self._endings[offices] = tuple(self._endings_in(offices))
        letters = frozenset(last)
        near = (ending for ending in self._endings[offices] if ending.is_near(last, letters))
        return tuple(person for ending in near for person in ending.persons)

    def _endings_in(self, offices: tuple[str, ...]) -> Iterator[_Ending]:
        register = self._register
        tenures = [one for office in offices for one in register.tenures_in(office)]
        ending: dict[str, list[Held]] = {}
        for person in dict.fromkeys(one.person for one in tenures):
            held = register.entity(person)
            if held is not None:
                for last in sorted({words[-1] for _, words in self.forms(held)}):
                    ending.setdefault(last, []).append(held)
        return (_Ending(last, frozenset(last), tuple(own)) for last, own in ending.items())

    def others(self, held: Held) -> frozenset[str]:
        """The names that are near and somebody else's."""
        identity = held.entity.id
        if identity not in self._others:
            self._others[identity] = frozenset(map(key, held.entity.near_names))
        return self._others[identity]

    def _alike(self, name: Name) -> tuple[str, ...]:
        """The persons of that surname or that first given name."""
        given, surname = name
        register = self._register
        found = {*register.persons_called(surname), *register.persons_first_called(given[0])}
        if len(found) > _MANY and register.path is not None:
            near = _index(register.path).near(key(" ".join((*given, surname))))
            found = {one.entity for form in near for one in register.named(form)}
        return tuple(sorted(one for one in found if one.startswith("person/")))

    def _near(self, name: Name) -> tuple[tuple[Held, tuple[_Form, ...]], ...]:
        """Those of them whose full forms the name could be, if the article speaks for them."""
        found = []
        for person in self.alike(name):
            held = self._register.entity(person)
            compared = self.compared(name, held) if held is not None else ()
            forms = tuple(
                one for one in compared if _telling(name, one.pairs) or _one_slip(one.pairs)
            )
            if held is not None and forms:
                found.append((held, forms))
        return tuple(found)

    def compared(self, name: Name, held: Held) -> Iterator[_Form]:
        """Each right full form of the person, with the words that stand for its words.

        Names of as many words are compared word by word, others by their first and last word.
        The very name, and a name that is listed as another's, gives nothing.
        """
        given, surname = (tuple(map(key, name[0])), key(name[1]))
        if not surname or " ".join((*given, surname)) in self.others(held):
            return
        last = surname.rsplit(maxsplit=1)[-1]
        for form, words in self.forms(held):
            right = words[:-1] if len(words) == len(given) + 1 else words[:1]
            if last != words[-1] or any(map(ne, given, right)):
                pairs = [_Pair(last, words[-1])]
                pairs += [_Pair(*pair) for pair in zip(given, right, strict=False)]
                yield _Form(form, tuple(pairs))


class NearPersons:
    """One article's near misses of registered persons; what the article says is read once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._register = article.register
        self._names = _names(article.register)
        self._found: dict[tuple[Name, str | None, str | None], NearPerson | None] = {}

    def of_mention(self, mention: PersonMention) -> NearPerson | None:
        """The one person whom the mention nearly names; a titled one outranks the others."""
        name = (mention.given, full_surname(mention))
        asked = (name, mention.title, mention.nation)
        if asked not in self._found:
            titled = _only(self._titled(mention))
            alone = titled is not None or not mention.given
            self._found[asked] = titled if alone else self.of_name(*name)
        return self._found[asked]

    def of_name(self, given: tuple[str, ...], surname: str) -> NearPerson | None:
        """The one person whose full name this nearly is."""
        name = (given, surname)
        if (name, None, None) not in self._found:
            self._found[name, None, None] = _only(self._untitled(name))
        return self._found[name, None, None]

    def _titled(self, mention: PersonMention) -> Iterator[NearPerson]:
        # 'President Barrow' is not 'President Barroso': a title and a surname alone fit too many
        edits = _ANY if mention.given or mention.nation is not None else _SURE
        name = (mention.given, full_surname(mention))
        last = key(name[1]).rpartition(" ")[2]
        for held in self._names.holders(offices_named(mention, self._register), last):
            forms = [
                one.text
                for one in self._names.compared(name, held)
                if all(pair.by(edits) for pair in one.pairs)
                or (mention.given and _one_slip(one.pairs))
            ]
            if forms:
                titled = bool(mention.given) or mention.nation is not None
                yield self._near(held, forms, name, titled=titled)

    def _untitled(self, name: Name) -> Iterator[NearPerson]:
        for held, near in self._names.near(name):
            forms = [
                one.text
                for one in near
                if _telling(name, one.pairs) or self._spoken_for(name, one.pairs, held)
            ]
            if forms:
                yield self._near(held, forms, name, titled=False)

    def _spoken_for(self, name: Name, pairs: Sequence[_Pair], held: Held) -> bool:
        """Whether the article says that this person is meant, and nothing that another is."""
        odd = next(pair for pair in pairs if not pair.same)
        in_surname = odd is pairs[0]
        register = self._register
        bearers = register.persons_called if in_surname else register.persons_first_called
        kept = sum(len(pair.right) for pair in pairs if pair.same)
        if kept + len(odd.right) < _TELLING_NAME or bearers(odd.seen):
            return False
        if self._words[odd.seen] > max(1, self._full_names[_printed(name)]):
            return False  # it also stands for itself, without this given name or that surname
        if self._words[odd.right] or (kept >= _SHORTEST and odd.by(_SURE)):
            return True
        if len(odd.right) >= _LONG and odd.by(_MISTYPED):
            return True
        enough = _TELLING if in_surname else _SHORTEST
        few = len(self._names.alike(name)) <= _COMMON
        return few and kept >= enough and self._of_its_country(held)

    def _of_its_country(self, held: Held) -> bool:
        """Whether the article names a country or body in which the person has held an office."""
        tenures = self._register.tenures_of(held.entity.id)
        codes = {jurisdiction(tenure.office, self._register) for tenure in tenures}
        return not codes.isdisjoint(self._nations)

    def _near(self, held: Held, forms: Sequence[str], name: Name, *, titled: bool) -> NearPerson:
        """The person with the nearest form, and of two that are, one that the article also has."""
        if not name[0]:
            return NearPerson(held, forms[0].rsplit(maxsplit=1)[-1], titled)
        printed = _printed(name)

        def off(form: str) -> tuple[int, int, int]:
            words = key(form).split()
            unseen = sum(word not in self._words for word in words)
            longer = abs(len(words) - len(printed.split()))
            return longer, distance(printed, key(form), _FARTHEST), unseen

        best = min(forms, key=off)
        return NearPerson(held, best, titled, off(best)[0])

    @cached_property
    def _words(self) -> Counter[str]:
        names = self._article.reading.names
        return Counter(key(word) for name in names for word in name.words)

    @cached_property
    def _full_names(self) -> Counter[str]:
        mentions = self._article.reading.mentions
        return Counter(_printed((one.given, full_surname(one))) for one in mentions)

    @cached_property
    def _nations(self) -> frozenset[str | None]:
        names = self._article.reading.names
        singly = {nation_of(word) for name in names for word in name.words}
        return frozenset(singly | {nation_of(" ".join(name.words)) for name in names})


@lru_cache(maxsize=4)
def _index(path: Path) -> NearIndex:
    return NearIndex(path)


@lru_cache(maxsize=4)
def _names(register: Register) -> _Names:
    return _Names(register)


@lru_cache(maxsize=1 << 14)
def _edit(seen: str, right: str) -> Edit | None:
    likeness = spelled_alike(seen, right)
    return likeness.edit if likeness else None


def _printed(name: Name) -> str:
    return key(" ".join((*name[0], name[1])))


def _telling(name: Name, pairs: Sequence[_Pair]) -> bool:
    """Whether one half is right, and long enough to tell one family or given name from others."""
    given, surname = name
    if min(len(given[0]), len(surname)) < _TELLING:
        return False
    if pairs[0].same:
        return all(pair.by(_SLIPS) for pair in pairs)
    return pairs[0].by(_SURE) and all(pair.same for pair in pairs[1:])


def _one_slip(pairs: Sequence[_Pair]) -> bool:
    """Whether all words but one are the same, and that one is off by a letter."""
    odd = [pair for pair in pairs if not pair.same]
    return len(odd) == 1 < len(pairs) and distance(odd[0].seen, odd[0].right, 1) == 1


def _only(candidates: Iterable[NearPerson]) -> NearPerson | None:
    """The one person who is near: by a title, or else by a form of as many words."""
    found = {candidate.person.entity.id: candidate for candidate in candidates}
    ranks = sorted((not one.titled, one.words_off) for one in found.values())
    best = [one for one in found.values() if (not one.titled, one.words_off) == ranks[0]]
    return best[0] if len(best) == 1 else None
