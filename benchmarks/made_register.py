"""Makes names and registers of any size from its own syllables; the same ones every time.

Names are spread as families' are: few given names are borne by many, most surnames by few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random

from audit.documents.citation import Source
from audit.register.model import Entity, EntityType, Form
from audit.register.pack import RegisterPack, Tenure

SEED = 20220309
GIVEN, SURNAMES = 4_000, 80_000
ONSETS = ["", *"b br c ch d dr f g gr h j k kl l m n p pr r s sh st t tr v w y z".split()]
VOWELS = "a e i o u ai ei ia ou".split()
CODAS = ["", "", "", *"l n r s t m nd rs ck".split()]
FAMILIES = ["", "", *"sen son ski ova enko berg mann ez idis ian".split()]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def full_names(count: int, seed: int = SEED) -> list[str]:
    """`count` full names, no two the same; fewer are the first of more."""
    return list(islice(_full_names(Random(seed)), count))


def misspelled(name: str, edits: int, random: Random) -> str:
    """`name` with so many letters dropped, added, replaced or swapped, anywhere."""
    for _ in range(edits):
        at = random.randrange(len(name) - 1)
        letter = random.choice(LETTERS)
        name = random.choice(
            (
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + letter + name[at + 1 :],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            )
        )
    return name


def made_pack(persons: int) -> RegisterPack:
    """A register pack of so many persons, with five forms and an office each."""
    names = full_names(persons)
    source = Source(title="Made Gazette", url="https://gazette.example/made")
    offices = tuple(
        Entity(
            id=f"office/made-{nth}",
            type=EntityType.OFFICE,
            forms=(f"Minister {nth}",),
            jurisdiction="lt",
            sources=("made",),
        )
        for nth in range(100)
    )
    return RegisterPack(
        register="made",
        description="Made persons.",
        current_as_of="2026-01-22",
        sources={"made": source},
        entities=(*offices, *(_person(nth, name) for nth, name in enumerate(names))),
        tenures=tuple(
            Tenure(
                person=f"person/made-{nth}",
                office=f"office/made-{nth % 100}",
                since="2019-07-12",
                sources=("made",),
            )
            for nth in range(persons)
        ),
    )


def _person(nth: int, name: str) -> Entity:
    given, surname = name.split()
    initial = f"{given} {LETTERS[nth % 26].upper()}. {surname}"
    spelled = (f"{given}a {surname}", f"{given} {surname}is", f"{given} {surname}, Jr.")
    return Entity(
        id=f"person/made-{nth}",
        type=EntityType.PERSON,
        forms=(name, initial, *(Form(text=text, language="lt") for text in spelled)),
        sources=("made",),
    )


def _full_names(random: Random) -> Iterator[str]:
    given = _words(random, GIVEN, ("",))
    surnames = _words(random, SURNAMES, FAMILIES)
    taken: set[str] = set()
    while True:
        name = f"{_picked(given, random)} {_picked(surnames, random)}"
        if name not in taken:
            taken.add(name)
            yield name


def _picked(words: Sequence[str], random: Random) -> str:
    """The first words are the most common, about as Zipf has it."""
    return words[int(len(words) ** random.random()) - 1]


def _words(random: Random, count: int, endings: Sequence[str]) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < count:
        syllables = random.choice((2, 2, 3)) if endings == ("",) else random.choice((1, 2, 2, 3))
        parts = [
            random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS)
            for _ in range(syllables)
        ]
        word = "".join(parts) + random.choice(endings)
        if len(word) > 2:
            made[word.capitalize()] = None
    return list(made)
