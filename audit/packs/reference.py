"""Writes the rule reference from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from audit.packs.assembling import read_packs
from audit.packs.description import Description, cited
from audit.packs.files import PackFile

_HEAD = """\
# The rules

Written by `python -m audit.packs.generate` from the packs in this folder; edit those, not this
page. `audit explain RULE` prints one entry.
"""


def reference(files: Sequence[PackFile]) -> str:
    """The reference of all rules in `files`, as Markdown."""
    packs = read_packs(files)
    descriptions = {head.pack: head.description for head in packs.heads}
    lines = [_HEAD]
    ordered = sorted((placed.rule for placed in packs.rules), key=lambda rule: rule.id)
    for pack, rules in groupby(ordered, key=lambda rule: rule.id.partition("/")[0]):
        lines += [f"## {pack}", "", descriptions.get(pack, ""), ""]
        for rule in rules:
            lines += [*_entry(Description(rule)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _entry(description: Description) -> Iterator[str]:
    yield f"### {description.rule.id}"
    yield ""
    for name, value in description.facts():
        yield f"- **{name}:** {_escaped(value)}"
    for source in description.rule.sources:
        yield f"- **source:** {_escaped(cited(source))}"
    for verb, text in description.examples():
        marked = _escaped(text).replace(r"\[\[", "**").replace(r"\]\]", "**")
        yield f"- **{verb}:** {marked}"


def _escaped(text: str) -> str:
    """Markdown shows the text as it is."""
    for character in "\\`*_[]<>":
        text = text.replace(character, f"\\{character}")
    return text
