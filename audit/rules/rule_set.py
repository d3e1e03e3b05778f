"""All rules that are loaded, ready to run: one automaton, and rules that are read when hit.

With ten thousand rules a run over one article needs a handful of them, so that a stored rule set
keeps each rule as bytes until one of its phrases is found.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from audit.documents.records import dataclass
from audit.engines.literals import Literals, compiled
from audit.register.register import Register
from audit.rules.rule import Phrase, Rule


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules in order of their ids.

    `stored[i]` is rule `i` and its phrases, pickled by this program in this run or into a cache
    folder that nobody else can write. Phrase number `p` of `literals` belongs to rule `owners[p]`
    and is its phrase `nth[p]`. `always` are the rules without phrases;
    `waiting` are those of them that need references or other articles. `comparing` are the rules
    that compare articles with one another.
    """

    digest: str
    register: Register
    literals: Literals
    owners: Sequence[int]
    nth: Sequence[int]
    always: tuple[int, ...]
    waiting: tuple[int, ...]
    comparing: tuple[int, ...]
    stored: Sequence[bytes]
    _read: dict[int, tuple[Rule, tuple[Phrase, ...]]] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many rules there are."""
        return len(self.stored)

    def __iter__(self) -> Iterator[Rule]:
        """Every rule, by id."""
        return (self.rule(index) for index in range(len(self)))

    def rule(self, index: int) -> Rule:
        """Rule number `index`."""
        return self._entry(index)[0]

    def asked(self, hits: Iterable[int], *, beside: bool) -> list[int]:
        """The numbers of the rules that look at an article in which phrases of `hits` stand.

        Args:
            beside: whether it has references, or is compared with other articles.
        """
        return sorted({*self.always, *(self.waiting if beside else ()), *hits})

    def phrase(self, number: int) -> Phrase:
        """Phrase number `number` of the literals."""
        return self._entry(self.owners[number])[1][self.nth[number]]

    def _entry(self, index: int) -> tuple[Rule, tuple[Phrase, ...]]:
        if index not in self._read:
            self._read[index] = pickle.loads(self.stored[index])  # noqa: S301 - our own bytes, see above
        return self._read[index]


def rule_set(rules: Sequence[Rule], register: Register, digest: str) -> RuleSet:
    """Put `rules` together. Equal rules in any order give an equal set.

    Raises:
        ValueError: if a phrase of a rule has nothing in it to search for.
    """
    stored: list[bytes] = []
    texts: list[str] = []
    owners: list[int] = []
    nth: list[int] = []
    always: list[int] = []
    waiting: list[int] = []
    comparing: list[int] = []
    for index, rule in enumerate(sorted(rules, key=lambda rule: rule.id)):
        phrases = tuple(rule.phrases(register))
        stored.append(pickle.dumps((rule, phrases), protocol=pickle.HIGHEST_PROTOCOL))
        if rule.looks_everywhere:
            (waiting if rule.waits else always).append(index)
        if type(rule).compare is not Rule.compare:
            comparing.append(index)
        texts.extend(phrase.text for phrase in phrases)
        owners.extend([index] * len(phrases))
        nth.extend(range(len(phrases)))
    return RuleSet(
        digest,
        register,
        compiled(texts),
        owners,
        nth,
        tuple(always),
        tuple(waiting),
        tuple(comparing),
        stored,
    )
