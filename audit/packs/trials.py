"""Tries rules on their own examples, and keeps what each example came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.findings.report import Problem
from audit.packs.examples import Verdict, run_examples
from audit.packs.rule_packs import PlacedRule
from audit.register.register import Register


@dataclass(frozen=True, slots=True)
class Trial:
    """An example of a rule, how it came out, and what is wrong if it did not come out right."""

    rule: str
    verdict: Verdict
    problem: Problem | None


def tried(rules: Sequence[PlacedRule], register: Register) -> Iterator[Trial]:
    """Every example of these rules; a rule that cannot run counts as one that is missing."""
    for placed in rules:
        identity = placed.rule.id
        try:
            for outcome in run_examples(placed.rule, register):
                right = outcome.verdict is Verdict.VALIDATED
                problem = None if right else placed.problem(outcome.location, outcome.message)
                yield Trial(identity, outcome.verdict, problem)
        except ValueError as error:
            yield Trial(identity, Verdict.MISSING, placed.problem(("id",), str(error)))
