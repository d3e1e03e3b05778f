"""Measures hostile articles by doubling: `python -m benchmarks.hostile`.

What is audited in linear time takes twice as long for twice the text. Every family is one odd
thing over and over, on one line or in many paragraphs; the shipped packs audit it in this process.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import FrameType

from audit.auditor.auditing import audited_and_shown
from audit.auditor.comparing import compared
from audit.auditor.selection import Selection
from audit.documents.decoding import UnreadableError
from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.packs.library import load
from audit.readers.registry import read
from audit.reporters import reporter
from audit.rules.article import Article
from audit.rules.rule_set import RuleSet
from benchmarks.hostile_text import Family, families

MOST = 2.3
"""Twice the text may take so many times as long."""
BRIEF = 0.04
"""Seconds below which a ratio says nothing."""
TRIES = 3
ENOUGH = 20.0
"""Seconds after which a family is given up."""


@dataclass(frozen=True, slots=True)
class Growth:
    """What a family cost, in processor seconds, at one size and at twice that size."""

    family: str
    size: int
    once: float
    twice: float

    @property
    def ratio(self) -> float:
        """How many times as long twice the text took."""
        return self.twice / max(self.once, BRIEF)

    @property
    def holds(self) -> bool:
        """Whether it grew in proportion, and ended."""
        return self.ratio <= MOST and self.twice < ENOUGH


class TooLongError(Exception):
    """A family took longer than anybody would wait."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status is 1 if a family grows faster than its text."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="characters, of the smaller text")
    parser.add_argument("--only", default="", help="only families with this in their name")
    options = parser.parse_args(arguments)
    rules = load()
    growths = []
    for family in families(rules):
        if options.only in family.name:
            growths.append(grown(family, options.size, rules))
            print(shown(growths[-1]), flush=True)
    return int(not all(growth.holds for growth in growths))


def grown(family: Family, size: int, rules: RuleSet) -> Growth:
    """The best of some tries, until it grows in proportion: a busy machine spoils a try."""
    tries = (
        Growth(family.name, size, seconds(family, size, rules), seconds(family, 2 * size, rules))
        for _ in range(TRIES)
    )
    best = next(tries)
    while not best.holds and best.twice < ENOUGH and (growth := next(tries, None)):
        best = min(best, growth, key=lambda one: one.ratio)
    return best


def seconds(family: Family, size: int, rules: RuleSet) -> float:
    """What it costs to read, audit, compare and report; what takes too long counts as that."""
    texts = family.texts(size)
    began = time.process_time()
    try:
        signal.signal(signal.SIGVTALRM, _stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, ENOUGH)
        _audit(family, texts, rules)
    except UnreadableError:
        pass  # to refuse is an answer, and costs what it costs
    except TooLongError:
        return ENOUGH
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - began


def shown(growth: Growth) -> str:
    """One line for a family."""
    speed = 2 * growth.size / 1e6 / max(growth.twice, 0.001)
    mark = "" if growth.holds else "  GROWS"
    return (
        f"{growth.family:45} {growth.once:7.3f} s {growth.twice:7.3f} s {growth.ratio:5.2f} x"
        f" {speed:7.2f} MB/s{mark}"
    )


def _audit(family: Family, texts: Sequence[str], rules: RuleSet) -> None:
    documents = [
        read(f"{nth}.{family.suffix}", text.encode("utf-8")) for nth, text in enumerate(texts)
    ]
    if family.against:
        articles, references = documents[:1], documents[1:]
    else:
        articles, references = documents, []
    beside = tuple(Article(one, rules.register) for one in references)
    audits = [audited_and_shown(one, rules, Selection(), beside) for one in articles]
    reports = [report for report, _, _ in audits]
    if len(reports) > 1:
        reports, _ = compared(reports, [showing for _, showing, _ in audits], rules)
    report = Report("0", rules.digest, tuple(reports))
    for name in ("terminal", "json", "markdown"):
        for _ in reporter(name).render(report, Page()):
            pass


def _stop(_: int, __: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    sys.exit(main())
