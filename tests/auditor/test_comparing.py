"""Comparing the articles of a story, with a rule kind that is as small as one can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

import pytest

from audit.auditor.run import Settings, run
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Finding, Place
from audit.findings.report import Report
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.rule import Hit, Rule, placed
from audit.rules.rule_set import RuleSet
from tests.factories import rule, rules
from tests.failing_rule import FailingMarksRule
from tests.stories.factory import FLOOD, FLOOD_AGAIN, STRIKE


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstWordRule(Rule):
    """Finds that articles of one story begin with different words."""

    kind: Literal["first-word"]

    @property
    def looks_everywhere(self) -> bool:
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        return iter(())

    def observe(self, article: Article, hits: Sequence[Hit]) -> object:  # noqa: ARG002
        return placed(article, Span(0, article.document.text.index(" ")))

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        first, *others = (cast("Place", account.observed) for account in accounts)
        for other in others:
            if other.words != first.words:
                because = f"{len({account.witness for account in accounts})} witnesses"
                evidence = Evidence(other.text, because, first.text, passage=first.passage)
                yield self.remark(other, evidence)


RULE = rule(FirstWordRule, id="desk/first-word", kind="first-word")


def load() -> RuleSet:
    return rules(RULE)


def audit(folder: Path, *, jobs: int = 1, each: bool = False) -> Report:
    files = sorted(str(file) for file in folder.iterdir())
    return run(files, load(), load, Settings(each=each), jobs=jobs)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"a": FLOOD, "b": FLOOD_AGAIN, "c": STRIKE, "d": FLOOD}
    for name, paragraphs in texts.items():
        (tmp_path / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n")
    return tmp_path


def test_articles_are_compared_within_their_story(folder: Path) -> None:
    report = audit(folder)
    assert [article.story for article in report.articles] == ["s1", "s1", None, "s1"]
    found = [len(article.findings) for article in report.articles]
    assert found == [0, 1, 0, 0]


def test_a_finding_names_the_other_passage(folder: Path) -> None:
    (finding,) = audit(folder).articles[1].findings
    assert (finding.text, finding.position.line, finding.suggestions) == ("Hundreds", 1, ("The",))
    (evidence,) = finding.evidence
    assert evidence.passage is not None
    assert Path(evidence.passage.path).name == "a.txt"


def test_a_rule_that_fails_is_said_and_the_others_compare(folder: Path) -> None:
    broken = rule(FailingMarksRule, id="desk/broken", kind="failing")
    files = sorted(str(file) for file in folder.iterdir())
    report = run(files, rules(RULE, broken), load, Settings())
    assert [len(article.findings) for article in report.articles] == [0, 1, 0, 0]
    (problem,) = report.problems
    assert problem.path == files[0]
    assert problem.message.startswith("rule desk/broken was not compared: RuntimeError: not ")


def test_articles_that_share_their_text_are_one_witness(folder: Path) -> None:
    (finding,) = audit(folder).articles[1].findings
    assert finding.evidence[0].because == "2 witnesses"


def test_several_processes_report_the_same(folder: Path) -> None:
    assert audit(folder, jobs=2) == audit(folder)


def test_each_article_can_be_audited_by_itself(folder: Path) -> None:
    report = audit(folder, each=True)
    assert {article.story for article in report.articles} == {None}
    assert not any(article.findings for article in report.articles)


def test_one_article_is_no_story(folder: Path) -> None:
    for name in "bcd":
        (folder / f"{name}.txt").unlink()
    assert audit(folder).articles[0].story is None


def test_a_trusted_article_is_the_witness(folder: Path) -> None:
    rule_set = load()
    files = sorted(str(file) for file in folder.iterdir())
    settings = Settings(trusted=(f"{folder.as_posix()}/d.txt",))
    report = run(files, rule_set, load, settings)
    assert [len(article.findings) for article in report.articles] == [0, 1, 0, 0]
