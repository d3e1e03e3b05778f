"""What is to be said of a rule, in the reference and on the command line."""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.citation import Source
from audit.documents.records import dataclass
from audit.rules.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Description:
    """What is to be said of a rule, in the order in which it is read."""

    rule: Rule

    @property
    def finds(self) -> str:
        """What rules of this kind find, in one line."""
        return (type(self.rule).__doc__ or "").partition("\n")[0]

    def facts(self) -> Iterator[tuple[str, str]]:
        """Names and values that fit on a line each."""
        rule = self.rule
        yield "kind", rule.kind
        yield "severity", f"{rule.severity} (confidence {rule.confidence})"
        yield "category", str(rule.category)
        yield "finds", self.finds
        yield "because", rule.because
        if rule.authority_from_register:
            yield "authority", "the register's sources, which each finding names"

    def examples(self) -> Iterator[tuple[str, str]]:
        """Each example with whether it is flagged or passed."""
        for verb, examples in (
            ("flags", self.rule.examples.flag),
            ("passes", self.rule.examples.pass_),
        ):
            for example in examples:
                yield verb, _example(example)


def cited(source: Source) -> str:
    """A publication as one line."""
    parts = [source.title, source.url or "", f"checked {source.checked}" if source.checked else ""]
    return ", ".join(part for part in parts if part)


def _example(example: str | Example) -> str:
    if isinstance(example, str):
        return " ".join(example.split())
    text = " ".join(example.text.split())
    return f"{text} (published {example.published})" if example.published else text
