"""Say who a naming is: the fullest naming in the document of the same person or organisation.

Pronouns go to the last person in focus whom they fit. In focus are speakers and whoever a sentence
begins with; objects are not. What cannot be told stays as it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.genders import Gender, gender_of_given, gender_of_word
from audit.language.mentions import PersonMention
from audit.language.names import Name
from audit.language.nouns import GROUPS, MAKERS, head_noun, is_personal
from audit.language.titles import title_at
from audit.language.words import without_possessive

_RECENT = 12
_PRONOUNS: dict[str, Gender] = {
    "he": "he",
    "him": "he",
    "his": "he",
    "she": "she",
    "her": "she",
}
_ADVERBS = frozenset(
    "Finally Recently Apparently Reportedly Eventually Initially Similarly Suddenly Later Earlier"
    " Clearly Ultimately Previously Unfortunately Ironically Sadly Luckily First Second".split()
)
_IDENTIFYING = frozenset({"of", "for", "with", "from", "who", "at"})
"""What makes of "the lawyer" somebody of whom the text need not have spoken."""
_POSSESSIVE = frozenset({"'s", "’s"})
_SURE_VOTES = 3
_LONG_AGO = 200
_MOST_NAMESAKES = 30
"""People with one surname, or names with one first word, that are told apart."""


@dataclass(slots=True)
class Entity:
    """A person or organisation: its fullest naming, and whether it is "he" or "she"."""

    full: Span
    words: tuple[str, ...]
    is_person: bool
    gender: Gender | None = None
    votes: int = 0
    """How often the text calls this person "he", less how often "she"."""


class Namings:
    """The namings of one document, and who is in focus while it is read from its beginning."""

    def __init__(self, text: str, mentions: Sequence[PersonMention], names: Sequence[Name]) -> None:
        self._text = text
        self._people: dict[tuple[int, int], Entity] = {}
        self._by_surname: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._others: dict[str, list[Entity]] = {}
        self._by_title: dict[str, list[Entity]] = {}
        self._by_whole_title: dict[str, list[Entity]] = {}
        self._bare: set[tuple[int, int]] = set()
        self._short: dict[str, Entity] = {}
        self._last_name: tuple[int, Entity] | None = None
        self._focus: list[Entity] = []
        self._seen: list[Entity] = []
        for mention in sorted(mentions, key=lambda one: (-len(one.given), one.span.start)):
            self._add(mention)
        for name in names:
            self._add_other(name)

    def vote(self, span: Span, by: int) -> None:
        """Note that the text says "he" (above zero) or "she" of the person named at `span`."""
        entity = self._people.get((span.start, span.end))
        if entity is None:
            return
        entity.votes += by
        if entity.votes and (entity.gender is None or abs(entity.votes) >= _SURE_VOTES):
            entity.gender = "he" if entity.votes > 0 else "she"

    def bring_up(self, span: Span, *, leads: bool) -> None:
        """Note that a person or body is named at `span`; in focus is what a sentence is about."""
        entity = self._entity(span)
        if entity is None and leads:
            self.resolve(span)
        elif entity is not None:
            (self._focus if leads else self._seen).append(entity)

    def resolve(self, span: Span) -> Span:
        """The fullest naming of whom `span` names, who is then in focus; else `span` itself."""
        entity = self._entity(span) or self._referent(span)
        if entity is None:
            words = tuple(span.of(self._text).split())
            person = is_personal(words)
            entity = Entity(span, words, person, gender_of_word(words[-1]) if person else None)
        self._focus.append(entity)
        return entity.full

    def _add(self, mention: PersonMention) -> None:
        whole, given = mention.name_span, mention.given
        span = whole
        if given and (given[0].endswith("ing") or given[0] in _ADVERBS):  # "Knowing Lee was ill"
            behind = whole.of(self._text).split(maxsplit=1)[1]
            given, span = given[1:], Span(whole.end - len(behind), whole.end)
        words = tuple(span.of(self._text).split())
        entity = self._known(given, words)
        if entity is None:
            entity = Entity(span, words, is_person=True)
            self._add_namesake(entity)
            if given:
                self._by_first.setdefault(given[0].lower(), []).append(entity)
                entity.gender = gender_of_given(given[0])
        if mention.title_text:
            told = [gender_of_word(word) for word in mention.title_text.split()]
            entity.gender = next((one for one in told if one), entity.gender)
            title = mention.title_text.lower()
            _put(self._by_title, head_noun(title.split()), entity)
            _put(self._by_whole_title, title, entity)
        self._people[whole.start, whole.end] = entity
        if not given:
            self._bare.add((whole.start, whole.end))

    def _known(self, given: tuple[str, ...], words: tuple[str, ...]) -> Entity | None:
        """The person so far who can be meant; of several relatives the first."""
        lowered = [word.lower() for word in words]
        for entity in self._by_surname.get(lowered[-1], []):
            full = [word.lower() for word in entity.words]
            if full[-len(lowered) :] == lowered or not given or full[0] == lowered[0]:
                return entity
            if len(lowered[0].rstrip(".")) == 1 and full[0][0] == lowered[0][0]:
                return entity
        return None

    def _add_namesake(self, entity: Entity) -> None:
        near = self._by_surname.setdefault(entity.words[-1].lower(), [])
        if len(near) < _MOST_NAMESAKES:
            near.append(entity)

    def _add_other(self, name: Name) -> None:
        span = (name.span.start, name.span.end)
        if span in self._people or name.title_case or (name.all_caps and len(name.words) > 1):
            return
        key = name.words[0].lower()
        before, self._last_name = self._last_name, None
        if before is not None and _abbreviates(self._text, before, name):
            self._short.setdefault(key, before[1])
            return
        for entity in self._others.get(key, []):
            if entity.words == name.words:
                self._last_name = (name.span.end, entity)
                return
        known = self._others.setdefault(key, [])
        if len(known) < _MOST_NAMESAKES:
            gender = gender_of_given(name.words[0]) if len(name.words) > 1 else None
            entity = Entity(name.span, name.words, gender is not None, gender)
            self._last_name = (name.span.end, entity)
            known.append(entity)
            if gender is not None:  # "Christopher House", which looks like a building
                self._add_namesake(entity)

    def _entity(self, span: Span) -> Entity | None:
        person = self._people.get((span.start, span.end))
        if person is not None:
            bare = (span.start, span.end) in self._bare
            return self._namesake(person) if bare else person
        words = [without_possessive(word) for word in span.of(self._text).split()]
        while words and words[0].lower() in {"the", "a", "an"}:
            words = words[1:]
        if not words or not words[0][0].isupper():
            return None
        lowered = [word.lower() for word in words]
        if len(words) == 1 and lowered[0] in self._short:
            return self._short[lowered[0]]
        for entity in self._by_surname.get(lowered[-1], []):
            if [word.lower() for word in entity.words][-len(lowered) :] == lowered:
                return entity
        firsts = self._by_first.get(lowered[0], []) if len(lowered) == 1 else []
        if len(firsts) == 1:
            return firsts[0]
        return self._other(lowered)

    def _other(self, lowered: list[str]) -> Entity | None:
        """The name that is no person's; the one longer name that begins so, if there is one."""
        same: Entity | None = None
        longer: list[Entity] = []
        for entity in self._others.get(lowered[0], []):
            words = [word.lower() for word in entity.words]
            if words == lowered:
                same = entity
            elif words[: len(lowered)] == lowered:
                longer.append(entity)
        return longer[0] if len(longer) == 1 else same or next(iter(longer), None)

    def _referent(self, span: Span) -> Entity | None:
        """Whom a pronoun or a phrase like "the minister" means."""
        words = [word.strip(",.").lower() for word in span.of(self._text).split()]
        if len(words) == 1 and words[0] in _PRONOUNS:
            return self._last_person(_PRONOUNS[words[0]])
        if words in (["they"], ["it"]):
            return self._last_other(plural=words == ["they"])
        if len(words) < 2 or (words[0] not in {"the", "this"} and words[0][-2:] not in _POSSESSIVE):
            return None
        head = head_noun(words)
        if words[0][-2:] in _POSSESSIVE:
            return self._only_with_title(" ".join(words[1:]))
        return self._with_title(words[1:], head) or self._with_noun(words, head)

    def _only_with_title(self, title: str) -> Entity | None:
        """The one person in the document with exactly this title."""
        holders = self._by_whole_title.get(title, [])
        return holders[0] if len(holders) == 1 else None

    def _with_title(self, words: list[str], head: str) -> Entity | None:
        holders = self._by_title.get(head, [])
        if not holders or (title_at(words) is None and len(words) > 1):
            return None
        for entity in reversed(self._focus[-_LONG_AGO:]):
            if any(entity is holder for holder in holders[:_LONG_AGO]):
                return entity
        return holders[0]

    def _with_noun(self, words: list[str], head: str) -> Entity | None:
        if head in GROUPS:
            others = [one for one in reversed(self._focus[-_LONG_AGO:]) if not one.is_person]
            for entity in others:
                if head in {word.lower() for word in entity.words}:
                    return entity
            return others[0] if others and head in MAKERS else None
        described = not _IDENTIFYING.isdisjoint(words)
        if described or title_at([head]) is not None or not is_personal(words):
            return None
        return self._last_person(gender_of_word(head))

    def _last_person(self, gender: Gender | None) -> Entity | None:
        """The last in focus whom the pronoun fits; else the last named at all whom it fits."""
        recent = [one for one in reversed(self._focus[-_RECENT:]) if one.is_person]
        if gender is None:
            return recent[0] if recent else None
        for entity in recent:
            if entity.gender in {None, gender}:
                return entity
        for wanted in (gender, None):
            for entity in reversed(self._seen[-_LONG_AGO:]):
                if entity.is_person and entity.gender == wanted:
                    return entity
        return None

    def _last_other(self, *, plural: bool) -> Entity | None:
        for entity in reversed(self._focus[-_RECENT:]):
            if not entity.is_person and (not plural or entity.words[-1].endswith("s")):
                return entity
        return None

    def _namesake(self, person: Entity) -> Entity:
        """Of several people with this surname, the one who was named last."""
        near = self._by_surname.get(person.words[-1].lower(), [])
        if len(near) < 2:
            return person
        for entity in reversed(self._focus[-_RECENT:]):
            if any(entity is one for one in near):
                return entity
        for entity in reversed(self._seen[-_LONG_AGO:]):
            if any(entity is one for one in near):
                return entity
        return person


def _put(holders: dict[str, list[Entity]], title: str, entity: Entity) -> None:
    known = holders.setdefault(title, [])
    if not any(entity is holder for holder in known[-_RECENT:]):
        known.append(entity)


def _abbreviates(text: str, before: tuple[int, Entity], name: Name) -> bool:
    """Whether the name is the "(XYZ)" directly behind a name with these initials."""
    end, entity = before
    short = name.words[0]
    if len(name.words) > 1 or not short.isupper() or text[end : name.span.start] != " (":
        return False
    initials = [word[0] for word in entity.words if word[0].isupper()]
    return "".join(initials).endswith(short)
