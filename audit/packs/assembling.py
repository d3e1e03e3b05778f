"""Parses, checks and compiles packs: all that a run with a warm cache does without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.documents.records import dataclass
from audit.engines.near_index import write_near_index
from audit.findings.report import Problem
from audit.language.titles import canonical
from audit.packs.files import LINES_SUFFIX, PackError, PackFile, Wanted
from audit.packs.json_lines import read_register_lines
from audit.packs.register_packs import (
    PlacedPack,
    merged,
    read_register_pack,
    register_problems,
)
from audit.packs.rule_packs import PlacedRule, RulePack, duplicates, in_force, read_rule_pack
from audit.packs.trials import tried
from audit.packs.yaml_source import Mapping, read_yaml
from audit.register.compiled import write
from audit.register.register import Register
from audit.rules.rule_set import RuleSet, rule_set


@dataclass(frozen=True, slots=True)
class Packs:
    """What the files say, read and checked, and everything that is wrong with them."""

    heads: tuple[RulePack, ...]
    rules: tuple[PlacedRule, ...]
    registers: tuple[PlacedPack, ...]
    problems: tuple[Problem, ...]
    register_holds: bool
    """Whether nothing is wrong with the register, so that rules can be tried with it."""


def read_packs(files: Sequence[PackFile]) -> Packs:
    """Read and check the files, but run no examples."""
    heads: list[RulePack] = []
    rules: list[PlacedRule] = []
    registers: list[PlacedPack] = []
    problems: list[Problem] = []
    of_register = {file.path for file in files if file.wanted is Wanted.REGISTER}
    for file in files:
        if file.path.endswith(LINES_SUFFIX):
            of_register.add(file.path)
            pack, found = read_register_lines(file.raw, file.path, shipped=file.shipped)
            registers += [pack] if pack is not None else []
            problems += found
            continue
        node, found = read_yaml(file.raw, file.path)
        problems += found
        if isinstance(node, Mapping) and "pack" in node.entries and _may_hold_rules(file, problems):
            head, more, found = read_rule_pack(node, file.path, shipped=file.shipped)
            heads += [head] if head is not None else []
            rules += more
            problems += found
        elif isinstance(node, Mapping) and "register" in node.entries:
            of_register.add(file.path)
            pack, found = read_register_pack(node, file.path, shipped=file.shipped)
            registers += [pack] if pack is not None else []
            problems += found
        elif not found and not (isinstance(node, Mapping) and "pack" in node.entries):
            problems.append(Problem(file.path, _no_pack(node), 1, 1))
    problems += duplicates(rules)
    problems += register_problems(registers)
    holds = of_register.isdisjoint(problem.path for problem in problems)
    return Packs(tuple(heads), tuple(rules), tuple(registers), tuple(problems), holds)


def assembled(files: Sequence[PackFile], digest: str, register_path: Path) -> RuleSet:
    """The rules in `files`, and the register written to `register_path`.

    Raises:
        PackError: if anything is wrong with the files, or an example fails.
    """
    packs = read_packs(files)
    problems = _all_problems(packs, files, register_path)
    if problems:
        raise PackError(in_order(problems))
    rules = [placed.rule for placed in in_force(packs.rules)]
    return rule_set(rules, Register(register_path), digest)


def problems_of(files: Sequence[PackFile], register_path: Path) -> list[Problem]:
    """Everything that is wrong with the files and with their examples, in order.

    The register is written to `register_path`, which the caller removes.
    """
    return in_order(_all_problems(read_packs(files), files, register_path))


def _all_problems(packs: Packs, files: Sequence[PackFile], register_path: Path) -> list[Problem]:
    """The packs' problems and their failing examples; these need a register that is sound."""
    problems = list(packs.problems)
    if not packs.rules and not problems:
        problems.append(Problem(files[0].path, "there is no rule in these packs"))
    if packs.register_holds:
        register = written_register(packs.registers, register_path)
        problems += example_problems(sound_rules(packs), register)
    return problems


def sound_rules(packs: Packs) -> list[PlacedRule]:
    """The rules in force of the files with which nothing is wrong."""
    broken = {problem.path for problem in packs.problems}
    return [placed for placed in in_force(packs.rules) if placed.path not in broken]


def written_register(packs: Sequence[PlacedPack], path: Path) -> Register:
    """The register of these packs, in a new file at `path`."""
    write(merged(packs), path, canonical)
    write_near_index(path, Register(path).keys())
    return Register(path)


def example_problems(rules: Sequence[PlacedRule], register: Register) -> Iterator[Problem]:
    """The examples that do not come out as their rules say."""
    return (trial.problem for trial in tried(rules, register) if trial.problem is not None)


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
