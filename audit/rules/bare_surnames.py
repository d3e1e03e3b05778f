"""People whom the story calls by the surname alone before, or without, saying who they are.

That a capitalised word is a surname is known from the story itself, which names the person in full
further down, or from the register, if it holds one person of that surname and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.characters import key
from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.lexicon import is_ordinary
from audit.language.mentions import PersonMention
from audit.language.names import CALENDAR, is_function_word
from audit.language.nations import nation_of
from audit.language.words import APOSTROPHES, without_possessive
from audit.register.register import Held, forms_of
from audit.rules.article import Article
from audit.rules.holders import jurisdiction

_ATTRIBUTED = frozenset(
    "administration adviser aide ally allie appointee associate backer bill brand budget campaign"
    " camp cabinet card children country critic donor doctrine era family fan foundation government"
    " household loyalist media ministry name nominee official operative organisation organization"
    " org plan policy policie presidency rally rallie regime report resort row staff supporter"
    " surrogate team tower transition voter white year".split()
)
"""Nouns, without a plural s, before which a surname names what is the person's."""
_ARTICLES = frozenset({"the", "a", "an"})
_PLACED = frozenset("in near from to at into outside around across of via through".split())
_VERBS = frozenset("said says told wrote writes added announced who whose".split())
_APPOSED = frozenset("a an the who whose".split())
_BEFORE = 32
_BEHIND = 24
_HYPHENS = ("-", "‑")


@dataclass(frozen=True, slots=True)
class Bare:
    """A first mention by surname alone, and the fuller one further down or the register's entry."""

    span: Span
    surname: str
    full: Span | None = None
    held: Held | None = None


def is_attributive(text: str, span: Span) -> bool:
    """Whether the surname is part of another name: "the Biden administration", "Trump Tower"."""
    before = _word_before(text, span.start)
    if text[span.start - 1 : span.start] in _HYPHENS or before.lower() in _ARTICLES:
        return True
    if before[:1].isupper() and not is_function_word(before) and before not in CALENDAR:
        return True  # "Ana Lind", "Lower Saxony"
    if not before.isascii() and before.isalpha():  # an accent that was lost in the file
        return True
    mark, possessive, after = _behind(text, span.end)
    return (
        mark in _HYPHENS
        or after.lower().removesuffix("s") in _ATTRIBUTED
        or (not possessive and (after[:1].isupper() or after == "&"))
    )


def _word_before(text: str, start: int) -> str:
    """The word before, if only a space stands between and no mark ends it."""
    before = text[max(0, start - _BEFORE) : start]
    words = before.split()
    ended = not before.endswith(" ") or not words or not words[-1][-1].isalnum()
    return "" if ended else words[-1].lstrip("\"“‘'(")


def _behind(text: str, end: int) -> tuple[str, bool, str]:
    """The mark behind, whether it is a possessive, and the next word."""
    behind = text[end : end + _BEHIND]
    possessive = behind[:1] in APOSTROPHES and behind[1:2] in {"s", " "}
    rest = behind.removeprefix(behind[:1]).removeprefix("s") if possessive else behind
    words = rest.split() if rest[:1] == " " else []
    return behind[:1], possessive, words[0].rstrip('.,;:!?”"') if words else ""


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
    bracketed = text[max(0, span.start - 2) : span.start] in {"] ", ") "}  # "[Ana] Lind"
    placed = _word_before(text, span.start).lower() in _PLACED
    return not bracketed and not placed and not is_attributive(text, span)


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
    offices = [one.office for one in register.tenures_of(people[0]) if day and one.holds_on(day)]
    named = _nations(article) if offices else frozenset()
    # a footballer or a singer of that name plays in no story on that country
    return held if any(jurisdiction(office, register) in named for office in offices) else None


def _nations(article: Article) -> frozenset[str]:
    """The countries and bodies that the article names, or whose adjective it has."""
    names = article.reading.names
    phrases = {word for name in names for word in name.words}
    phrases.update(" ".join(name.words) for name in names)
    return frozenset(found for phrase in phrases if (found := nation_of(phrase)) is not None)


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
    if mention.title_kind in {"office", "rank"}:
        return True
    behind = article.document.text[mention.span.end : mention.span.end + _BEHIND]
    after = behind[1:].split() if behind[:1] == "," else []
    if after and (after[0] in _APPOSED | _VERBS or after[0].rstrip(",").isdigit()):
        return True
    return _behind(article.document.text, mention.span.end)[2] in _VERBS


def _in_story(article: Article, span: Span) -> bool:
    segment = article.document.segment_at(span.start)
    return segment is not None and segment.role is Role.BODY
