"""Parses, checks and compiles packs: all that a run with a warm cache does without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.findings.report import Problem
from audit.language.titles import canonical
from audit.packs.examples import Verdict, run_examples
from audit.packs.files import PackError, PackFile, Wanted
from audit.packs.register_packs import (
    PlacedPack,
    merged,
    read_register_pack,
    register_problems,
)
from audit.packs.rule_packs import PlacedRule, duplicates, in_force, read_rule_pack
from audit.packs.yaml_source import Mapping, read_yaml
from audit.register.compiled import write
from audit.register.register import Register
from audit.rules.rule_set import RuleSet, rule_set


@dataclass(frozen=True, slots=True)
class Packs:
    """What the files say, read and checked, and everything that is wrong with them."""

    rules: tuple[PlacedRule, ...]
    registers: tuple[PlacedPack, ...]
    problems: tuple[Problem, ...]


def read_packs(files: Sequence[PackFile]) -> Packs:
    """Read and check the files, but run no examples."""
    rules: list[PlacedRule] = []
    registers: list[PlacedPack] = []
    problems: list[Problem] = []
    for file in files:
        node, found = read_yaml(file.raw, file.path)
        problems += found
        if isinstance(node, Mapping) and "pack" in node.entries and _may_hold_rules(file, problems):
            more, found = read_rule_pack(node, file.path, shipped=file.shipped)
            rules += more
            problems += found
        elif isinstance(node, Mapping) and "register" in node.entries:
            pack, found = read_register_pack(node, file.path, shipped=file.shipped)
            registers += [pack] if pack is not None else []
            problems += found
        elif not found and not (isinstance(node, Mapping) and "pack" in node.entries):
            problems.append(Problem(file.path, _no_pack(node), 1, 1))
    problems += duplicates(rules)
    problems += register_problems(registers)
    return Packs(tuple(rules), tuple(registers), tuple(problems))


def assembled(files: Sequence[PackFile], digest: str, register_path: Path) -> RuleSet:
    """The rules in `files`, and the register written to `register_path`.

    Raises:
        PackError: if anything is wrong with the files, or an example fails.
    """
    packs = read_packs(files)
    rules = in_force(packs.rules)
    problems = list(packs.problems)
    if any(file.wanted is Wanted.RULES for file in files) and not packs.rules and not problems:
        problems.append(Problem(files[0].path, "there is no rule in these packs"))
    broken = {problem.path for problem in problems}
    if any(placed.path in broken for placed in packs.registers):
        raise PackError(in_order(problems))
    register = written_register(packs.registers, register_path)
    unchecked = [placed for placed in rules if placed.path not in broken]
    problems += example_problems(unchecked, register)
    if problems:
        raise PackError(in_order(problems))
    return rule_set([placed.rule for placed in rules], register, digest)


def written_register(packs: Sequence[PlacedPack], path: Path) -> Register:
    """The register of these packs, in a new file at `path`."""
    write(merged(packs), path, canonical)
    return Register(path)


def example_problems(rules: Sequence[PlacedRule], register: Register) -> Iterator[Problem]:
    """The examples that do not come out as their rules say."""
    for placed in rules:
        try:
            for outcome in run_examples(placed.rule, register):
                if outcome.verdict is not Verdict.VALIDATED:
                    yield placed.problem(outcome.location, outcome.message)
        except ValueError as error:
            yield placed.problem(("id",), str(error))


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """The problems by file and place, each once."""
    places = {(one.path, one.line, one.column, one.message): one for one in problems}
    return [places[place] for place in sorted(places)]


def _may_hold_rules(file: PackFile, problems: list[Problem]) -> bool:
    if file.wanted is Wanted.RULES:
        return True
    message = "a rule pack where a register pack was asked for; give it with --rules"
    problems.append(Problem(file.path, message, 1, 1))
    return False


def _no_pack(node: object) -> str:
    if node is None:
        return "the file is empty"
    return "neither a rule pack (key 'pack') nor a register pack (key 'register')"
