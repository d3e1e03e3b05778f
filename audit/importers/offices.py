"""Offices from what lists of positions call them: a title, and whose it is.

A list says "President of Israel", copy says "Israeli President". The register holds the title
"President" and the jurisdiction `il`. A name that cannot be divided so with certainty is kept
whole; whose office it is must then be said by the list or by the editor, or it is not imported.
"""

from __future__ import annotations

import re

from audit.documents.characters import key
from audit.documents.records import dataclass
from audit.importers.naming import cleaned
from audit.importers.records import Post
from audit.language.nations import is_adjective, nation_of
from audit.language.title_phrases import TitlePhrase, title_phrases
from audit.language.titles import canonical
from audit.language.words import WORD, Word

_CODE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})?\Z")
_QUALIFIER = re.compile(r"(?:acting|interim)\s+", re.IGNORECASE)
_OF_MANY = re.compile(
    r"(?:member|deputy of|representative|senator|congress(?:wo)?man|mp|mep|councillor|judge|justice"
    r"|ambassador|envoy|commissioner)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s+of(?:\s+the)?\s*\Z")
_POLITIES = frozenset(
    "republic kingdom federation state states emirate emirates union duchy confederation"
    " commonwealth principality empire territory province".split()
)
"""Words whose "of" does not name the country alone: the Republic of China is not China."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title, or several of one office, as copy writes them, and the jurisdiction's code."""

    titles: tuple[str, ...]
    jurisdiction: str
    acting: bool = False

    @property
    def canonical(self) -> str:
        """By which title the audit looks it up."""
        return canonical(self.titles[0])

    @property
    def is_of_many(self) -> bool:
        """Whether it is usual that several hold it at once."""
        return _OF_MANY.match(self.titles[0]) is not None


@dataclass(frozen=True, slots=True)
class _Divided:
    title: str
    nation: str | None
    qualifier: str | None


def office_of(post: Post, fallback: str | None) -> Office | str:
    """The office that a post is, or why it can be none.

    Args:
        post: as the list has it.
        fallback: the jurisdiction where neither the list nor the name tells.
    """
    name = cleaned(post.name)
    if not name:
        return f"position {post.key} has no name here, so that copy cannot be compared with it"
    given = jurisdiction_code(post.jurisdiction) if post.jurisdiction else None
    if post.jurisdiction and given is None:
        return f"'{cleaned(post.jurisdiction)}' is no country that is known, nor a country's code"
    divided = _divided(name)
    if divided.qualifier not in (None, "acting"):
        return f"'{name}' is no office, but tells of one held at another time"
    if divided.nation is not None and given not in (None, divided.nation):
        divided = _Divided(name, None, divided.qualifier)
    jurisdiction = divided.nation or given or _named_behind(name) or fallback
    if jurisdiction is None:
        return f"nobody says which country's office '{name}' is; give --jurisdiction, such as lv"
    titles = (divided.title, *_others(post.aliases, jurisdiction, divided.title))
    return Office(titles, jurisdiction, divided.qualifier == "acting")


def jurisdiction_code(text: str) -> str | None:
    """The code that is meant by a code or by the name of a country or organisation.

    >>> jurisdiction_code("Latvia"), jurisdiction_code("LV"), jurisdiction_code("the moon")
    ('lv', 'lv', None)
    """
    plain = cleaned(text)
    named = nation_of(plain.removeprefix("The ").removeprefix("the "))
    if named is not None:
        return named
    return plain.lower() if _CODE.match(plain) and (len(plain) == 2 or plain.isupper()) else None


def _divided(name: str) -> _Divided:
    """The title, the nation and the qualifier, where these are the whole of the name."""
    phrase = _whole_phrase(name)
    if phrase is None:
        return _Divided(_capitalised(name), None, None)
    title = _QUALIFIER.sub("", _without_nation(name, phrase), count=1)
    again = _whole_phrase(title)
    if again is None or again.canonical != phrase.canonical or again.nation is not None:
        return _Divided(_capitalised(name), phrase.nation, phrase.qualifier)
    return _Divided(_capitalised(title), phrase.nation, phrase.qualifier)


def _whole_phrase(name: str) -> TitlePhrase | None:
    tokens = [Word(*found.span(), found[0], 0) for found in WORD.finditer(name)]
    phrases = list(title_phrases(name, tokens))
    if len(phrases) != 1 or phrases[0].plural:
        return None
    whole = phrases[0].whole
    return phrases[0] if (whole.start, whole.end) == (0, len(name)) else None


def _without_nation(name: str, phrase: TitlePhrase) -> str:
    nation = phrase.nation_span
    if nation is None:
        return name
    if nation.end == len(name):
        return _JOINT.sub("", name[: nation.start])
    return f"{name[: nation.start]}{name[nation.end :].lstrip(' -')}".strip()


def _named_behind(name: str) -> str | None:
    """The nation in 'Regent of Liechtenstein', where the name ends with it alone."""
    before, of, behind = name.rpartition(" of ")
    words = before.split()
    if not of or not words or words[-1].lower() in _POLITIES:
        return None
    nation = behind.removeprefix("the ")
    return None if is_adjective(nation) else nation_of(nation)


def _others(aliases: tuple[str, ...], jurisdiction: str, first: str) -> tuple[str, ...]:
    """The other titles of the office: those that copy can be searched for."""
    found: dict[str, str] = {}
    for alias in aliases:
        divided = _divided(cleaned(alias))
        recognised = _whole_phrase(divided.title)
        fits = divided.nation in (None, jurisdiction) and divided.qualifier is None
        if fits and recognised is not None and recognised.nation is None:
            found.setdefault(key(divided.title), divided.title)
    found.pop(key(first), None)
    return tuple(found.values())


def _capitalised(title: str) -> str:
    return title[:1].upper() + title[1:]
