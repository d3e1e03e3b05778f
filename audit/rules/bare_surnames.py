"""People whom the story calls by the surname alone before, or without, saying who they are.

That a capitalised word is a surname is known from the story itself, which names the person in full
further down, or from the register, if it holds one person of that surname and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.documents.characters import key
from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.lexicon import is_ordinary
from audit.language.mentions import PersonMention
from audit.language.nations import nation_of
from audit.language.words import without_possessive
from audit.register.register import Held, forms_of
from audit.rules.article import Article

_ATTRIBUTED = re.compile(
    r"[-‑]|[’']?s? (?:administration|adviser|aide|ally|allies|appointee|associate|backer|bill|brand"
    r"|budget|campaign|camp|cabinet|card|children|country|critic|donor|doctrine|era|family|fan"
    r"|foundation|government|household|loyalist|media|ministry|name|nominee|official|operative"
    r"|organi[sz]ation|org|plan|policy|policies|presidency|rall(?:y|ies)|regime|report|resort|row"
    r"|staff|supporter|surrogate|team|tower|transition|voter|white house|years)s?\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|anti|pro)[ -]$")
_PLACED = re.compile(r"\b(?:in|near|from|to|at|into|outside|around|across|of|via|through) $")
_INTRODUCED = re.compile(
    r",? (?:said|says|told|who|whose|wrote|writes|added|announced)\b|, (?:\d\d|an?|the|who|whose)\b"
)
_PART = re.compile(r"[^\W\d_a-z][^\s.!?:;,]* $|[^\x00-\x7f“”‘’—–]\S* $")
_BEFORE = 32
_NAMED_ON = re.compile(r" (?:[A-Z][\w’']|& )")
_BEHIND = 24


@dataclass(frozen=True, slots=True)
class Bare:
    """A first mention by surname alone, and the fuller one further down or the register's entry."""

    span: Span
    surname: str
    full: Span | None = None
    held: Held | None = None


def is_attributive(text: str, span: Span) -> bool:
    """Whether the surname is part of another name: "the Biden administration", "Trump Tower"."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    behind = text[span.end : span.end + _BEHIND]
    if _ARTICLE.search(before) or _PART.search(before):
        return True
    return bool(_ATTRIBUTED.match(behind) or _NAMED_ON.match(behind))


def named_later(article: Article) -> Iterator[Bare]:
    """Surnames in the story that stand before the sentence that introduces the person."""
    told: set[str] = set()
    first: dict[str, PersonMention] = {}
    for mention in article.reading.mentions:
        if not _in_story(article, mention.span):
            continue
        if mention.given or mention.title:
            bare = first.get(mention.surname) if mention.surname not in told else None
            told.add(mention.surname)
            if bare is not None and _is_person(article, mention):
                yield Bare(bare.name_span, mention.surname, mention.span)
        elif mention.surname not in told and _is_of_person(article, mention.name_span):
            first.setdefault(mention.surname, mention)


def never_named(article: Article) -> Iterator[Bare]:
    """Surnames of registered people whom nothing in the article introduces."""
    told = {key(one.surname) for one in article.reading.mentions if one.given or one.title}
    parts = {
        key(word) for name in article.reading.names if len(name.words) > 1 for word in name.words
    }
    seen: set[str] = set()
    for name in article.reading.names:
        if len(name.words) > 1 or name.opens_sentence or name.title_case or name.all_caps:
            continue
        surname = without_possessive(name.words[0])
        folded = key(surname)
        if folded in told or folded in parts or folded in seen:
            continue
        if not _in_story(article, name.span):
            continue
        held = _only_person(surname, article)
        if held is not None and _is_of_person(article, name.span):
            seen.add(folded)
            yield Bare(name.span, surname, held=held)


def _is_of_person(article: Article, span: Span) -> bool:
    """Whether nothing around says that it is quoted, a place, or part of another name."""
    text = article.document.text
    if article.reading.in_quotation(span):
        return False
    placed = _PLACED.search(text, max(0, span.start - _BEFORE), span.start)
    return not placed and not is_attributive(text, span)


def _only_person(surname: str, article: Article) -> Held | None:
    """The one person in office of that surname, if the word is nothing else."""
    register = article.register
    people = register.persons_called(surname)
    if len(people) != 1 or any(named.entity != people[0] for named in register.named(surname)):
        return None
    if is_ordinary(surname) or nation_of(surname) or surname.endswith("ish"):
        return None
    held = register.entity(people[0])
    if held is None or not _is_short_for(surname, held):
        return None
    day = article.dated.published or article.dated.not_before
    in_office = day and any(tenure.holds_on(day) for tenure in register.tenures_of(people[0]))
    return held if in_office else None


def _is_short_for(surname: str, held: Held) -> bool:
    """Whether it is the word by which the person is called; a queen's numeral is none."""
    return any(key(surname) == key(form.text).split()[-1] for form in forms_of(held.entity))


def _is_person(article: Article, mention: PersonMention) -> bool:
    """Whether more than two capitals says that this is a person's name."""
    words = (*mention.given, mention.surname)
    if not mention.given or mention.suffix or any(map(is_ordinary, words)):
        return False
    if any(nation_of(word) or article.register.named(word) for word in words):
        return False
    behind = article.document.text[mention.span.end : mention.span.end + _BEHIND]
    return mention.title_kind in {"office", "rank"} or bool(_INTRODUCED.match(behind))


def _in_story(article: Article, span: Span) -> bool:
    segment = article.document.segment_at(span.start)
    return segment is not None and segment.role is Role.BODY
