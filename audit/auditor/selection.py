"""Which rules a run uses, by rule id, pack, kind or category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audit.documents.records import dataclass
from audit.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Selection:
    """`only` these rules (all, if empty), and of them none of `skip`.

    A word is a rule's id, its pack (the part before the slash), its kind or its category.
    """

    only: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()

    def holds(self, rule: Rule) -> bool:
        """Whether `rule` is to be used."""
        if not self.only and not self.skip:
            return True
        words = _words(rule)
        return (not self.only or not words.isdisjoint(self.only)) and words.isdisjoint(self.skip)

    def unknown(self, rules: Iterable[Rule]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The words that select no rule, each with all words that would."""
        known = {word for rule in rules for word in _words(rule)}
        for word in sorted((self.only | self.skip) - known):
            yield word, tuple(sorted(known))


def _words(rule: Rule) -> frozenset[str]:
    pack = rule.id.partition("/")[0]
    return frozenset({rule.id, pack, rule.kind, str(rule.category), *rule.formerly})
