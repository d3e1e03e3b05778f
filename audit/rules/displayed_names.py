"""Names of headline, standfirst and captions that the story spells otherwise.

In a headline every word may have a capital, so that a word there is taken for a misspelling only if
it stands nowhere in the story and is one slip away from a name of which the story tells. A word
that any list knows is a misspelling only beside the rest of the name: "Anthony Blinken".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from audit.documents.characters import key
from audit.documents.spans import Span
from audit.engines.nearness import Edit, spelled_alike
from audit.language.lexicon import is_known, is_ordinary
from audit.language.words import Word, is_capitalised, without_possessive
from audit.rules.article import Article
from audit.rules.displayed import (
    MOST_COMPARED,
    TOLD,
    Clash,
    displayed,
    lowered_story,
    role_at,
    stands_in,
)

_SHORTEST = 5
_LONG = 8
_SLIPS = frozenset({Edit.DOUBLED, Edit.SWAPPED, Edit.DROPPED, Edit.REPLACED, Edit.SOUND})
_MOST_NAMES = 100


def clashing_names(article: Article) -> Iterator[Clash]:
    """Each such word, and the first place of the name in the story."""
    strange = _strange(article)
    if not strange:
        return
    people = _people(article)
    names = {**_other_names(article), **{part: span for part, (span, _) in people.items()}}
    for word, around, span in strange:
        found = [name for name in names if _is_slip(word, name)]
        if len(found) != 1 or _is_another(article, word):
            continue
        kin = people[found[0]][1] if found[0] in people else frozenset()
        beside = sorted(kin & around)
        if is_known(word) and not beside:
            continue
        if not any(_is_registered(article, word, other) for other in beside):
            yield Clash(span, names[found[0]])


def _strange(article: Article) -> list[tuple[str, frozenset[str], Span]]:
    """The capitalised words of the display that stand nowhere in the story, with neighbours."""
    segments, tokens = article.document.segments, article.reading.tokens
    lowered = lowered_story(article.document)
    shown = [
        at
        for part in displayed(article.document)
        for at in range(
            bisect_left(tokens, (part.span.start,)), bisect_left(tokens, (part.span.end,))
        )
        if len(tokens[at].text) >= _SHORTEST and is_capitalised(tokens[at].text)
    ]
    strange = [at for at in shown[:MOST_COMPARED] if not stands_in(_key(tokens[at]), lowered)]
    if not strange:
        return []
    said = {
        _key(word)
        for word in tokens
        # another would have been found as it stands
        if ("." in word.text or not word.text.isascii()) and segments[word.segment].role in TOLD
    }
    found = []
    for at in strange:
        word, plain = tokens[at], _key(tokens[at])
        if plain.isalpha() and len(plain) >= _SHORTEST and plain not in said:
            around = frozenset(map(_key, (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])))
            end = word.start + len(without_possessive(word.text))
            found.append((plain, around, Span(word.start, end)))
    return found


def _key(word: Word) -> str:
    return key(without_possessive(word.text))


def _people(article: Article) -> dict[str, tuple[Span, frozenset[str]]]:
    """The names of people in the story: where each stands first, and its other words."""
    names: dict[str, tuple[Span, frozenset[str]]] = {}
    for mention in article.reading.mentions:
        if not (mention.given or mention.title) or len(names) >= _MOST_NAMES:
            continue
        if role_at(article.document, mention.name_span) in TOLD:
            words = frozenset(map(key, (*mention.given, mention.surname)))
            for part in words:
                if len(part) >= _SHORTEST and part.isalpha():
                    names.setdefault(part, (mention.name_span, words - {part}))
    return names


def _other_names(article: Article) -> dict[str, Span]:
    """Other words that stand twice in the story with a capital of their own."""
    seen: dict[str, list[Span]] = {}
    for name in article.reading.names:
        if (name.opens_sentence and len(name.words) == 1) or name.title_case:
            continue
        if role_at(article.document, name.span) in TOLD:
            for word in name.words:
                if len(word) >= _SHORTEST and word.isalpha() and len(seen) < _MOST_NAMES:
                    seen.setdefault(key(word), []).append(name.span)
    return {word: spans[0] for word, spans in seen.items() if len(spans) > 1}


def _is_slip(word: str, name: str) -> bool:
    likeness = spelled_alike(word, name)
    if likeness is None:
        return False
    return likeness.edit in _SLIPS or (likeness.edit is Edit.SEVERAL and len(name) >= _LONG)


def _is_registered(article: Article, word: str, other: str) -> bool:
    """Whether the two are a registered name, so that it is the story that has it wrong."""
    named = article.register.named
    return bool(named(f"{word} {other}") or named(f"{other} {word}"))


def _is_another(article: Article, word: str) -> bool:
    """Whether the word is right as it is: an ordinary one, or a name that the register holds."""
    if is_ordinary(word) or article.register.named(word):
        return True
    return bool(article.register.persons_called(word))
