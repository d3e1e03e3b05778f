"""Find titles in a text, with the jurisdiction and the qualifier that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.names import CALENDAR, MONTHS, is_function_word
from audit.language.nation_phrases import (
    NationPhrase,
    joined,
    nation_behind,
    nation_ending,
    nations_before,
    nations_behind,
    of_a_people,
)
from audit.language.nations import nation_of
from audit.language.titles import Title, first_words, is_modifier, later_words, title_at
from audit.language.words import Word, is_capitalised, without_possessive

_QUALIFIERS = frozenset(
    "former ex then acting interim late outgoing incoming ousted deposed onetime".split()
)
_FORMER = {"ousted": "former", "deposed": "former", "onetime": "former", "interim": "acting"}
_COMING = frozenset({"elect", "designate"})
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our"})
_GOVERNING = frozenset({"of", "at", "for"})
_SERVANTS = frozenset(
    "adviser advisor aide ally ambassador assistant brother counsel counselor counsellor daughter"
    " deputy envoy father husband lawyer representative secretary son spokesman spokesperson"
    " spokeswoman wife".split()
)
_AHEAD = 6


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """A title: `span` and `text` are the title alone, `whole` with jurisdiction and qualifier.

    `first` and `last` are the indices of the first and last word of the whole; `definite` says
    that it can only mean one person ("the", "Latvia's", "its"). `shared` are the nations of a title
    in the plural that has several, each of them one holder's; `of_body` says that the title may be
    of some body and not of the nation ("president of the bank", "Bundesbank President"), or of
    another than the person named ("counsellor to the president").
    """

    canonical: str
    kind: str
    plural: bool
    span: Span
    text: str
    whole: Span
    first: int
    last: int
    segment: int
    nation: str | None = None
    nation_text: str = ""
    nation_span: Span | None = None
    qualifier: str | None = None
    definite: bool = False
    shared: tuple[str, ...] = ()
    of_body: bool = False


def title_phrases(text: str, tokens: list[Word]) -> Iterator[TitlePhrase]:
    """The titles in the text, in order, none inside another."""
    waiting: TitlePhrase | None = None
    for phrase in _each(text, tokens):
        # The "Deputy" of "Deputy Russian Foreign Minister" is part of the title behind it.
        if waiting is not None and waiting.first < phrase.first:
            yield waiting
        waiting = phrase
    if waiting is not None:
        yield waiting


def _each(text: str, tokens: list[Word]) -> Iterator[TitlePhrase]:
    done = 0
    starting = first_words()
    for at, word in enumerate(tokens):
        if word.text not in starting or at < done:
            continue
        title = _title(text, tokens, at)
        if title is None or (title.words == 1 and _modifies(text, tokens, at)):
            continue
        yield _with_surroundings(text, tokens, at, title)
        done = at + title.words


def _title(text: str, tokens: list[Word], at: int) -> Title | None:
    """The longest title at token `at`; a space, a hyphen or a full stop joins its words."""
    lowered: list[str] = []
    later = later_words()
    for index in range(at, min(at + _AHEAD, len(tokens))):
        low = without_possessive(tokens[index].text.lower().replace("’", "'"))
        if lowered and not (low in later and joined(text, tokens[index - 1], tokens[index])):
            break
        lowered.append(low)
    return title_at(lowered)


def _modifies(text: str, tokens: list[Word], at: int) -> bool:
    """Whether the word is the "deputy" of a title that follows, and no title of its own."""
    following = at + 1
    if not is_modifier(tokens[at].text) or following >= len(tokens):
        return False
    return joined(text, tokens[at], tokens[following]) and (
        _title(text, tokens, following) is not None
    )


def _with_surroundings(text: str, tokens: list[Word], at: int, title: Title) -> TitlePhrase:
    last = at + title.words - 1
    before = _before(text, tokens, at, title.canonical)
    qualifier, whole_last = before.qualifier, last
    if last + 1 < len(tokens) and tokens[last + 1].text.lower() in _COMING:
        # the "then-President-elect" has taken office since
        qualifier, whole_last = before.qualifier or tokens[last + 1].text.lower(), last + 1
    nations = _nations(text, tokens, before, whole_last, plural=title.plural)
    nation = nations[0] if len(nations) == 1 else None
    first = min(before.first, *(one.first for one in nations)) if nations else before.first
    if nations:
        whole_last = max(whole_last, nations[-1].last)
    span = Span(tokens[at].start, tokens[last].end)
    nation_span = Span(tokens[nation.first].start, tokens[nation.last].end) if nation else None
    return TitlePhrase(
        canonical=before.canonical,
        kind=title.kind,
        plural=title.plural,
        span=span,
        text=span.of(text),
        whole=Span(tokens[first].start, tokens[whole_last].end),
        first=first,
        last=whole_last,
        segment=tokens[at].segment,
        nation=nation.code if nation else None,
        nation_text=nation_span.of(text) if nation_span else "",
        nation_span=nation_span,
        qualifier=qualifier,
        definite=_definite(tokens, first, nation),
        shared=tuple(one.code for one in nations) if len(nations) > 1 else (),
        of_body=before.people
        or _serves(text, tokens, first)
        or _of_body(text, tokens, first, whole_last, named=bool(nations)),
    )


@dataclass(slots=True)
class _Before:
    """What stands before a title: from word `first` on, nation, qualifier, "deputy"."""

    canonical: str
    first: int
    qualifier: str | None = None
    nation: NationPhrase | None = None
    people: bool = False


def _before(text: str, tokens: list[Word], at: int, canonical: str) -> _Before:
    found = _Before(canonical, at)
    while found.first > 0 and joined(text, tokens[found.first - 1], tokens[found.first]):
        word = tokens[found.first - 1].text.lower()
        nation = None if found.nation else nation_ending(text, tokens, found.first - 1)
        if nation is not None:
            found.people = of_a_people(text, tokens, nation)
            found.nation, found.first = nation, nation.first
            if found.people:
                found.nation = None
                break
        elif word in _QUALIFIERS and found.qualifier is None:
            found.qualifier, found.first = _FORMER.get(word, word), found.first - 1
        elif _changes(word, found.canonical):
            found.canonical, found.first = f"{word} {found.canonical}", found.first - 1
        else:
            break
    return found


def _nations(
    text: str, tokens: list[Word], before: _Before, last: int, *, plural: bool
) -> list[NationPhrase]:
    """The nations of a title; several only if it is in the plural."""
    if before.people:
        return []
    if before.nation is not None:
        return nations_before(text, tokens, before.nation) if plural else [before.nation]
    behind = nation_behind(text, tokens, last)
    if behind is None:
        return []
    return nations_behind(text, tokens, behind) if plural else [behind]


def _serves(text: str, tokens: list[Word], first: int) -> bool:
    """Whether it is the other's title: 'counsellor to the president', 'aide to President X'."""
    words = [word.text.lower() for word in tokens[max(0, first - 3) : first]]
    if not words or not joined(text, tokens[first - 1], tokens[first]):
        return False
    if words[-1] == "the":
        words.pop()
    return len(words) > 1 and words[-2] in _SERVANTS and words[-1] in {"to", "of", "for"}


def _of_body(text: str, tokens: list[Word], first: int, last: int, *, named: bool) -> bool:
    """Whether the title may be a body's: 'president of the bank', 'Bundesbank President'."""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    governs = following is not None and joined(text, tokens[last], following)
    if following is not None and governs and following.text in _GOVERNING:
        return not named or following.text == "of"
    if first == 0 or named or text[tokens[first - 1].end : tokens[first].start] != " ":
        return False
    word = tokens[first - 1].text
    if not is_capitalised(word) or is_function_word(word):
        return False
    return word not in CALENDAR and word not in MONTHS and nation_of(word) is None


def _changes(word: str, canonical: str) -> bool:
    """Whether the word before a title makes another office of it."""
    if word == "first":
        return canonical.startswith("deputy ")
    if word == "under" and not canonical.startswith("secretary"):
        return False  # "under Foreign Secretary X" tells of his time
    return is_modifier(word) and not canonical.startswith(word)


def _definite(tokens: list[Word], first: int, nation: NationPhrase | None) -> bool:
    if nation is not None and tokens[nation.last].text.replace("’", "'").endswith("'s"):
        return True
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.segment != tokens[first].segment:
        return False
    word = before.text.lower().replace("’", "'")
    return word in _DEFINITE or word.endswith("'s")
