"""Makes articles and rule packs of any size from its own words; the same ones every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

SYLLABLES = "ba den dro fel gar hil jan kor lem mar nov pel ras sil tor vad wen yor zan mir".split()
NOUNS = "council harbour ferry budget school bridge market farmer court hospital library".split()
VERBS = "approved delayed opened repaired visited rejected praised closed measured sold".split()
RESTS = (
    "after a long debate on the second floor of the town hall",
    "for the third time in as many years, the clerk's minutes show",
    "while the rest of the district waited for the spring floods to pass",
    "because nobody had expected the price of timber to fall so far",
)
SEED = 20220307
STEP = 7919
"""A prime, so that neighbouring names differ in all syllables and none comes twice."""
MOST_RULES = 50_000
"""In one pack: a file of more than 32 MB is refused."""
PLANTED = 100
"""Only so many of the wrong names stand in the text, so that more rules find nothing more."""


@dataclass(frozen=True, slots=True)
class Written:
    """Articles in a folder: how many bytes, and which wrong name or word stands in each, once."""

    size: int
    planted: tuple[str, ...]


def wrong_names(count: int) -> list[tuple[str, str]]:
    """Pairs of a wrong and a right full name, each once; fewer are the first of more."""
    return [(f"{given} {surname}", f"{given}a {surname}") for given, surname in _names(count)]


def wrong_words(count: int) -> list[str]:
    """Wrong words, each once; fewer are the first of more."""
    return [f"{given}{surname.lower()}" for given, surname in _names(count)]


def write_pack(path: Path, count: int) -> None:
    """A pack of `count` rules, each for one wrong name."""
    _write_pack(path, "made", wrong_names(count))


def write_word_packs(folder: Path, words: Sequence[str]) -> None:
    """Packs in a new folder, with a rule for each of the wrong words."""
    folder.mkdir()
    for nth, start in enumerate(range(0, len(words), MOST_RULES)):
        pairs = [(word, f"{word}a") for word in words[start:][:MOST_RULES]]
        _write_pack(folder / f"made-{nth}.yaml", f"made-{nth}", pairs)


def write_articles(
    folder: Path, count: int, size: int, planted: Sequence[str] = (), texts: Sequence[str] = ()
) -> Written:
    """Write `count` articles of about `size` bytes into `folder`.

    Args:
        planted: what is planted, one an article, instead of some wrong names.
        texts: articles to shuffle, repeat and cut to size, instead of made ones.
    """
    folder.mkdir()
    random = Random(SEED)
    wrong = planted or [name for name, _ in wrong_names(PLANTED)]
    given = _shuffled(random, texts, size) if texts else None
    written, ones = 0, []
    for number in range(count):
        one = random.choice(wrong)
        text = f"{next(given)}\n\n{_last(one)}" if given else _made(random, one, size)
        written += (folder / f"{number:05}.txt").write_bytes(text.encode("utf-8"))
        ones.append(one)
    return Written(written, tuple(ones))


def _write_pack(path: Path, name: str, pairs: Sequence[tuple[str, str]]) -> None:
    with path.open("w", encoding="utf-8") as pack:
        pack.write(f"pack: {name}\ndescription: Made names.\nrules:\n")
        for number, (wrong, right) in enumerate(pairs):
            pack.write(
                f"  - id: {name}/name-{number}\n    kind: variant\n    category: name\n"
                "    severity: warning\n    message: \"'{text}' should be '{expected}'\"\n"
                f"    because: the family spells it so\n    expected: {right}\n"
                f"    variants: [{wrong}]\n    examples:\n"
                f'      flag: ["We met [[{wrong}]] there."]\n'
                f'      pass: ["We met {right} there."]\n'
            )


def _names(count: int) -> Iterator[tuple[str, str]]:
    base = len(SYLLABLES)
    for number in range(count):
        scattered = number * STEP % base**4
        digits = [scattered // base**place % base for place in range(4)]
        one, two, three, four = (SYLLABLES[digit] for digit in digits)
        yield f"{one}{two}".capitalize(), f"{three}{four}sen".capitalize()


def _shuffled(random: Random, texts: Sequence[str], size: int) -> Iterator[str]:
    """The texts over and over, each time in another order, in pieces of about `size` bytes."""
    kept = ""
    while True:
        for text in random.sample(texts, len(texts)):
            kept = f"{kept}\n\n{text}".strip()
            if len(kept) >= size:
                end = kept.find(" ", size)
                yield kept[:end] if end > 0 else kept
                kept = ""


def _made(random: Random, planted: str, size: int) -> str:
    return "\n\n".join(_paragraphs(random, planted, size))


def _last(planted: str) -> str:
    return f"At last {planted} said the harbour was shut."


def _paragraphs(random: Random, planted: str, size: int) -> Iterator[str]:
    length = 0
    while length < size:
        said = f"The {random.choice(NOUNS)} {random.choice(VERBS)} the {random.choice(NOUNS)}"
        number = random.randrange(2, 900)
        sentences = (
            f"{said} {random.choice(RESTS)}.",
            f"Some {number} people came to the {random.choice(NOUNS)} {random.choice(RESTS)}.",
            f"{planted if length == 0 else 'The clerk'} said the {random.choice(NOUNS)} was shut.",
        )
        paragraph = " ".join(sentences)
        length += len(paragraph) + 2
        yield paragraph
