"""The one factory of this folder: packs as text and as trees."""

from __future__ import annotations

from pathlib import Path

from audit.findings.report import Problem
from audit.packs.assembling import Packs, read_packs
from audit.packs.files import PackFile, Wanted
from audit.packs.yaml_source import Mapping, read_yaml

RULE = """\
pack: people
description: Names of people.
rules:
  - id: people/gitanas
    kind: variant
    category: name
    severity: warning
    message: "'{text}' should be '{expected}'"
    because: the president signs so
    expected: Gitanas
    variants: [Gitanes]
    examples:
      flag:
        - "President [[Gitanes]] Nauseda spoke."
      pass:
        - "President Gitanas Nauseda spoke."
"""
REGISTER = """\
register: test
description: Two people and an office.
current_as_of: 2026-01-22
sources:
  gov: { title: Government, url: "https://example.org/", checked: 2026-01-22 }
entities:
  - id: person/ada-able
    type: person
    forms: [Ada Able]
    born: 1960-05-02
    sources: [gov]
  - id: office/xx-president
    type: office
    forms: [President]
    jurisdiction: xx
    sources: [gov]
tenures:
  - person: person/ada-able
    office: office/xx-president
    since: 2019-07
    sources: [gov]
"""


def tree(text: str) -> Mapping:
    """The tree of a sound YAML mapping."""
    node, problems = read_yaml(text.encode(), "a.yaml")
    assert not problems
    assert isinstance(node, Mapping)
    return node


def file(text: str, path: str = "a.yaml", *, shipped: bool = False) -> PackFile:
    """A pack file that is on no disk."""
    return PackFile(path, text.encode(), "", Wanted.RULES, shipped)


def packs(*texts: str) -> Packs:
    """Packs read from texts, called a.yaml, b.yaml and so on."""
    return read_packs([file(text, f"{chr(97 + nth)}.yaml") for nth, text in enumerate(texts)])


def shown(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    """The problems as the command line prints them."""
    return [str(problem) for problem in problems]


def written(folder: Path, **texts: str) -> Path:
    """The folder with a pack in it for each text, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
