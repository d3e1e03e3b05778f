"""Find the nation beside a title: before it ("Latvian", "Latvia's"), behind it ("of Latvia").

Several can share a title in the plural: "the foreign ministers of Estonia, Latvia and Lithuania".
"""

from __future__ import annotations

from audit.documents.records import dataclass
from audit.language.nations import is_adjective, longest_nation, nation_of
from audit.language.words import Word, is_capitalised, may_take_stop, without_possessive

_MOST_NATIONS = 12


@dataclass(frozen=True, slots=True)
class NationPhrase:
    """A nation's code, and the indices of its first and last word."""

    code: str
    first: int
    last: int


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, a hyphen or an abbreviation's full stop stands between two words."""
    gap = text[left.end : right.start]
    if gap == ". " and not may_take_stop(left.text):  # "ties to Russia. President X"
        return False
    return left.segment == right.segment and (
        gap in {" ", "-", "\u00a0", "‑", "\n", ". "} or gap.isspace()
    )


def nation_ending(text: str, tokens: list[Word], last: int) -> NationPhrase | None:
    """The longest nation whose last word is token `last`."""
    for count in range(longest_nation(), 0, -1):
        first = last - count + 1
        if first < 0 or tokens[first].segment != tokens[last].segment:
            continue
        code = nation_of(" ".join(text[tokens[first].start : tokens[last].end].split()))
        if code is not None:
            return NationPhrase(code, first, last)
    return None


def nation_behind(text: str, tokens: list[Word], last: int) -> NationPhrase | None:
    """The nation in 'foreign minister of Latvia', where token `last` is 'minister'."""
    at = last + 1
    if at >= len(tokens) or tokens[at].text != "of" or not joined(text, tokens[last], tokens[at]):
        return None
    return _named(text, tokens, at + 1)


def nations_behind(text: str, tokens: list[Word], found: NationPhrase) -> list[NationPhrase]:
    """The nation behind a title with those that a list goes on with: 'of Estonia and Latvia'."""
    nations = [found]
    while len(nations) < _MOST_NATIONS:
        following = _listed(text, tokens, nations[-1].last, 1)
        further = None if following is None else _named(text, tokens, following)
        if further is None:
            break
        nations.append(further)
    return nations


def nations_before(text: str, tokens: list[Word], found: NationPhrase) -> list[NationPhrase]:
    """The nation before a title with those that a list leads up to it: 'French and German'."""
    nations = [found]
    while len(nations) < _MOST_NATIONS:
        before = _listed(text, tokens, nations[0].first, -1)
        further = None if before is None else nation_ending(text, tokens, before)
        if further is None:
            break
        nations.insert(0, further)
    return nations


def of_a_people(text: str, tokens: list[Word], nation: NationPhrase) -> bool:
    """Whether two adjectives name a people and no state: 'Turkish Cypriot', 'Somali-American'."""
    before = nation.first - 1
    if before < 0 or text[tokens[before].end : tokens[nation.first].start] not in {" ", "-"}:
        return False
    own = text[tokens[nation.first].start : tokens[nation.last].end]
    return is_adjective(own) and is_adjective(tokens[before].text)


def _listed(text: str, tokens: list[Word], at: int, step: int) -> int | None:
    """The word beside token `at` in a list, over a comma and an 'and'."""
    beside = at + step
    if 0 <= beside < len(tokens) and tokens[beside].text == "and":
        beside += step
    if not 0 <= beside < len(tokens) or tokens[beside].segment != tokens[at].segment:
        return None
    left, right = min(at, beside), max(at, beside)
    between = text[tokens[left].end : tokens[right].start].split()
    return beside if between in ([","], ["and"], [",", "and"]) else None


def _named(text: str, tokens: list[Word], at: int) -> NationPhrase | None:
    """The nation whose name, not its adjective, begins with token `at`."""
    the = at < len(tokens) and tokens[at].text == "the"
    if the:
        at += 1
    for count in range(min(longest_nation(), len(tokens) - at), 0, -1):
        end = at + count - 1
        phrase = " ".join(text[tokens[at].start : tokens[end].end].split())
        code = nation_of(phrase)
        if code is None or tokens[end].segment != tokens[at - 1].segment:
            continue
        # "president of the China Shipping Association" governs no country, nor does
        # "director of Russia's museum".
        if (
            is_adjective(phrase)
            or phrase != without_possessive(phrase)
            or (the and _capital_follows(text, tokens, end))
        ):
            return None
        return NationPhrase(code, at, end)
    return None


def _capital_follows(text: str, tokens: list[Word], last: int) -> bool:
    following = last + 1
    if following >= len(tokens) or not joined(text, tokens[last], tokens[following]):
        return False
    return is_capitalised(tokens[following].text)
