"""Who is named as the speaker of a statement, and whether two namings can be one speaker."""

from __future__ import annotations

from audit.documents.characters import key
from audit.documents.records import dataclass
from audit.language.reading import Reading
from audit.language.words import without_possessive

_NO_NAMES = frozenset("the a an he she they it him her them who i we you".split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody known by name: the surname of a person, or the words of another name."""

    surname: str
    words: frozenset[str]
    initials: str

    def may_be(self, other: Speaker) -> bool:
        """Whether the two can be one, by surname, a shared word or initials."""
        if self.surname and other.surname:
            return self.surname == other.surname
        if bool(self.surname) != bool(other.surname):  # a person may speak for a body
            return True
        acronym = self.initials in other.words or other.initials in self.words
        return acronym or bool(self.words & other.words)


class Speakers:
    """The people of one text, by whom a naming in it is known for a person's."""

    def __init__(self, reading: Reading) -> None:
        names = (name for one in reading.mentions for name in (*one.given, one.surname))
        self._persons = frozenset(key(name) for name in names if len(name) > 1)
        self._small = frozenset(token.text for token in reading.tokens if token.text.islower())

    def named(self, words: str) -> Speaker | None:
        """Who is named by the words, if they are a name and no "industry sources"."""
        whole = without_possessive(words)
        parts = [part.strip(".,;:()“”\"'’") for part in whole.split()]
        capitals = [part for part in parts if part[:1].isupper()]
        capitals = [part for part in capitals if key(part) not in _NO_NAMES]
        if not capitals or not parts[-1][:1].isupper():
            return None
        keys = [key(part) for part in capitals]
        surname = keys[-1] if keys[-1] in self._persons else ""
        if not surname and keys[-1] in self._small:
            return None
        initials = "".join(part[0] for part in capitals).lower()
        return Speaker(surname, frozenset(keys), initials)
