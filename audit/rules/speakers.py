"""Who is named as the speaker of a statement, and whether two namings can be one speaker."""

from __future__ import annotations

from audit.documents.records import dataclass
from audit.language.contents import Contents, key
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


def speaker_named(words: str, contents: Contents) -> Speaker | None:
    """Who is named by the words, if they are a name and no "industry sources"."""
    parts = [part.strip(".,;:()“”\"'’") for part in without_possessive(words).split()]
    capitals = [part for part in parts if part[:1].isupper()]
    capitals = [part for part in capitals if key(part) not in _NO_NAMES]
    keys = [key(part) for part in capitals]
    if not keys or not parts[-1][:1].isupper():
        return None
    surname = keys[-1] if keys[-1] in contents.persons else ""
    if not surname and keys[-1] in contents.small:
        return None
    initials = "".join(part[0] for part in capitals).lower()
    return Speaker(surname, frozenset(keys), initials)
