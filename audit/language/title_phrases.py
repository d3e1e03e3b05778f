"""Find titles in a text, with the jurisdiction and the qualifier that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.documents.spans import Span
from audit.language.nations import is_adjective, longest_nation, nation_of
from audit.language.titles import Title, first_words, is_modifier, title_at
from audit.language.words import Word, is_capitalised, without_possessive

_QUALIFIERS = frozenset(
    "former ex then acting interim late outgoing incoming ousted deposed onetime".split()
)
_FORMER = {"ousted": "former", "deposed": "former", "onetime": "former", "interim": "acting"}
_COMING = frozenset({"elect", "designate"})
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our"})
_AHEAD = 6


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """A title: `span` and `text` are the title alone, `whole` with jurisdiction and qualifier.

    `first` and `last` are the indices of the first and last word of the whole; `definite` says
    that it can only mean one person ("the", "Latvia's", "its").
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


@dataclass(frozen=True, slots=True)
class _Nation:
    code: str
    first: int
    last: int


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
    lowered = []
    for index in range(at, min(at + _AHEAD, len(tokens))):
        if index > at and not _joined(text, tokens[index - 1], tokens[index]):
            break
        lowered.append(without_possessive(tokens[index].text.lower().replace("’", "'")))
    return title_at(lowered)


def _modifies(text: str, tokens: list[Word], at: int) -> bool:
    """Whether the word is the "deputy" of a title that follows, and no title of its own."""
    following = at + 1
    if not is_modifier(tokens[at].text) or following >= len(tokens):
        return False
    return _joined(text, tokens[at], tokens[following]) and (
        _title(text, tokens, following) is not None
    )


def _joined(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    return left.segment == right.segment and (
        gap in {" ", "-", "\u00a0", "‑", "\n", ". "} or gap.isspace()
    )


def _with_surroundings(text: str, tokens: list[Word], at: int, title: Title) -> TitlePhrase:
    last = at + title.words - 1
    first = at
    canonical = title.canonical
    qualifier: str | None = None
    nation: _Nation | None = None
    while first > 0 and _joined(text, tokens[first - 1], tokens[first]):
        word = tokens[first - 1].text.lower()
        before = None if nation else _nation_ending(text, tokens, first - 1)
        if before is not None:
            nation, first = before, before.first
        elif word in _QUALIFIERS and qualifier is None:
            qualifier, first = _FORMER.get(word, word), first - 1
        elif _changes(word, canonical):
            canonical, first = f"{word} {canonical}", first - 1
        else:
            break
    whole_last = last
    if last + 1 < len(tokens) and tokens[last + 1].text.lower() in _COMING:
        qualifier, whole_last = tokens[last + 1].text.lower(), last + 1
    behind = None if nation else _nation_behind(text, tokens, whole_last)
    if behind is not None:
        nation, whole_last = behind, behind.last
    span = Span(tokens[at].start, tokens[last].end)
    return TitlePhrase(
        canonical=canonical,
        kind=title.kind,
        plural=title.plural,
        span=span,
        text=span.of(text),
        whole=Span(tokens[first].start, tokens[whole_last].end),
        first=first,
        last=whole_last,
        segment=tokens[at].segment,
        nation=nation.code if nation else None,
        nation_text=text[tokens[nation.first].start : tokens[nation.last].end] if nation else "",
        nation_span=Span(tokens[nation.first].start, tokens[nation.last].end) if nation else None,
        qualifier=qualifier,
        definite=_definite(tokens, first, nation),
    )


def _changes(word: str, canonical: str) -> bool:
    """Whether the word before a title makes another office of it."""
    if word == "first":
        return canonical.startswith("deputy ")
    if word == "under" and not canonical.startswith("secretary"):
        return False  # "under Foreign Secretary X" tells of his time
    return is_modifier(word) and not canonical.startswith(word)


def _nation_ending(text: str, tokens: list[Word], last: int) -> _Nation | None:
    """The longest nation whose last word is token `last`."""
    for count in range(longest_nation(), 0, -1):
        first = last - count + 1
        if first < 0 or tokens[first].segment != tokens[last].segment:
            continue
        code = nation_of(" ".join(text[tokens[first].start : tokens[last].end].split()))
        if code is not None:
            return _Nation(code, first, last)
    return None


def _nation_behind(text: str, tokens: list[Word], last: int) -> _Nation | None:
    """The nation in 'foreign minister of Latvia'."""
    at = last + 1
    if at >= len(tokens) or tokens[at].text != "of" or not _joined(text, tokens[last], tokens[at]):
        return None
    at += 1
    the = at < len(tokens) and tokens[at].text == "the"
    if the:
        at += 1
    for count in range(min(longest_nation(), len(tokens) - at), 0, -1):
        end = at + count - 1
        phrase = " ".join(text[tokens[at].start : tokens[end].end].split())
        code = nation_of(phrase)
        if code is None or tokens[end].segment != tokens[last].segment:
            continue
        # "president of the China Shipping Association" governs no country, nor does
        # "director of Russia's museum".
        if (
            is_adjective(phrase)
            or phrase != without_possessive(phrase)
            or (the and _capital_follows(text, tokens, end))
        ):
            return None
        return _Nation(code, at, end)
    return None


def _capital_follows(text: str, tokens: list[Word], last: int) -> bool:
    following = last + 1
    if following >= len(tokens) or not _joined(text, tokens[last], tokens[following]):
        return False
    return is_capitalised(tokens[following].text)


def _definite(tokens: list[Word], first: int, nation: _Nation | None) -> bool:
    if nation is not None and tokens[nation.last].text.replace("’", "'").endswith("'s"):
        return True
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.segment != tokens[first].segment:
        return False
    word = before.text.lower().replace("’", "'")
    return word in _DEFINITE or word.endswith("'s")
