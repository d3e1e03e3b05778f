"""Makes one slip of a family in a published text, the same in every run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from string import ascii_lowercase

from audit.documents.spans import Span

SEED = 20220308
CONFUSED = tuple(
    pair.split("/")
    for pair in (
        "its/it's it's/its their/there there/their their/they're your/you're you're/your"
        " whose/who's who's/whose than/then then/than led/lead lead/led effect/affect"
        " affect/effect pleas/please principle/principal principal/principle council/counsel"
        " counsel/council capital/capitol Capitol/capital public/pubic martial/marital"
        " trial/trail trail/trial from/form form/from border/boarder breach/breech break/brake"
        " brakes/breaks peace/piece piece/peace whether/weather weather/whether accept/except"
        " except/accept past/passed passed/past role/roll site/sight sight/site"
        " personnel/personal personal/personnel lose/loose loose/lose losing/loosing"
        " medal/metal morale/moral moral/morale minister/minster ministers/minsters"
        " United/Untied statue/statute statute/statue troops/troupes advice/advise"
        " advise/advice aide/aid aid/aide board/bored bloc/block course/coarse device/devise"
        " elicit/illicit illicit/elicit ensure/insure hear/here here/hear heroin/heroine"
        " knew/new know/now now/know naval/navel nuclear/unclear unclear/nuclear"
        " patients/patience patience/patients plane/plain precedent/president"
        " presence/presents profit/prophet quiet/quite quite/quiet rein/reign sole/soul"
        " steel/steal steal/steel suit/suite through/threw through/though thought/though"
        " too/to to/too waste/waist which/witch worse/worst worst/worse were/where where/were"
        " have/of been/being county/country countries/counties customers/costumers"
        " signed/singed soldier/solider soldiers/soliders State/Sate weight/wait whole/hole"
        " hole/whole"
    ).split()
)
"""What a writer means, and what slips from the fingers instead."""
_TAILS = "about after against among at before between by during for from in of on over to with"
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})[.!?][ \n]+(?=[A-Z][a-z]+ )")
_FULL_STOP = re.compile(r"(?<=[a-z]{3})\. (?=[A-Z][a-z]+ )")
_GAP = re.compile(r"(?<=[a-z]{3}) (?=[a-z]{3})")
_SMALL_WORD = re.compile(r"(?<= )(?:the|of|to|and|in|a|for|that|with|on|by|at|from|was|has)(?= )")
_COMMA = re.compile(r"(?<=[a-z]{3}),(?= [a-z])")
_TAIL = re.compile(rf"(?<=[a-z]{{4}}) (?:{'|'.join(_TAILS.split())})(?= [^.!?\n]{{4,40}}[a-z]\. )")
_NAME_TAIL = re.compile(r"(?<= )(?:in|of|from|to|for|with) (?=[A-Z][a-z]{3,} [A-Z][a-z]{3,}\.\n)")
_LONG_WORD = re.compile(r"(?<= )[a-z]{7,12}(?=[ ,.])")
_SENTENCE = re.compile(r"(?<=[a-z]\. )[A-Z][a-z][^.!?\n]{60,200}[a-z]\. (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Slipped:
    """A text with one slip in it, at `at`."""

    text: str
    at: Span
    wrong: str


Maker = Callable[[str, Random], Slipped | None]


def _replaced(text: str, span: Span, wrong: str, about: int = 1) -> Slipped:
    """The text with `wrong` at `span`; a finding may point at a character beside it too."""
    made = text[: span.start] + wrong + text[span.end :]
    at = Span(max(0, span.start - about), min(len(made), span.start + len(wrong) + about))
    return Slipped(made, at, at.of(made))


def _at_random(pattern: re.Pattern[str], text: str, random: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return random.choice(found) if found else None


def _swap(pattern: re.Pattern[str], wrong: str) -> Maker:
    """A maker that puts `wrong` for one match; `{}` in it is the match."""

    def make(text: str, random: Random) -> Slipped | None:
        match = _at_random(pattern, text, random)
        if match is None:
            return None
        return _replaced(text, Span(match.start(), match.end()), wrong.replace("{}", match[0]))

    return make


def _inserted(pattern: re.Pattern[str], wrong: str) -> Maker:
    """A maker that puts `wrong` before one match and leaves the match."""

    def make(text: str, random: Random) -> Slipped | None:
        match = _at_random(pattern, text, random)
        if match is None:
            return None
        at = match.start()
        made = text[:at] + wrong + text[at:]
        return Slipped(made, Span(at - 1, at + len(wrong) + 1), wrong)

    return make


def _lower_start(text: str, random: Random) -> Slipped | None:
    match = _at_random(_FULL_STOP, text, random)
    if match is None:
        return None
    at = Span(match.end(), match.end() + 1)
    return _replaced(text, at, at.of(text).lower(), 3)


def _confused(text: str, random: Random) -> Slipped | None:
    for right, wrong in random.sample(CONFUSED, len(CONFUSED)):
        match = _at_random(re.compile(rf"(?<![\w'’-]){right}(?![\w'’-])"), text, random)
        if match is not None:
            return _replaced(text, Span(*match.span()), wrong, 0)
    return None


def _misspelled(text: str, random: Random) -> Slipped | None:
    words = [one for one in _LONG_WORD.finditer(text) if text.count(one[0]) == 1]
    if not words:
        return None
    match = random.choice(words)
    word = match[0]
    at = random.randrange(1, len(word) - 1)
    wrong = random.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + random.choice(ascii_lowercase) + word[at + 1 :],
        )
    )
    return None if wrong == word else _replaced(text, Span(*match.span()), wrong, 0)


def _doubled_sentence(text: str, random: Random) -> Slipped | None:
    match = _at_random(_SENTENCE, text, random)
    if match is None:
        return None
    start = match.end()
    made = f"{text[:start]}{match[0]}{text[start:]}"
    return Slipped(made, Span(start, start + len(match[0])), match[0])


FAMILIES: dict[str, Maker] = {
    "glued sentences": _swap(_FULL_STOP, "."),
    "glued without a stop": _swap(_FULL_STOP, ""),
    "stray stop": _swap(_FULL_STOP, ". . "),
    "false stop": _swap(_GAP, ". "),
    "doubled stop": _swap(_FULL_STOP, ".. "),
    "doubled comma": _swap(_COMMA, ",,"),
    "space before mark": _swap(_COMMA, " ,"),
    "lower-case start": _lower_start,
    "cut tail": _inserted(_TAIL, "."),
    "cut name": _swap(_NAME_TAIL, "there. "),
    "doubled word": _swap(_SMALL_WORD, "{} {}"),
    "doubled sentence": _doubled_sentence,
    "confused words": _confused,
    "misspelled word": _misspelled,
}


def planted(texts: Sequence[tuple[str, str]], family: str) -> Iterator[tuple[str, Slipped]]:
    """Each text, by its id, with one slip of the family, where it has a place for one."""
    for name, text in texts:
        made = FAMILIES[family](text, Random(f"{SEED}:{family}:{name}"))
        if made is not None:
            yield name, made
