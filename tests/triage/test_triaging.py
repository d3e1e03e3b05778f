"""What stands of a report, and what is set aside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.findings.finding import Severity
from audit.findings.report import ArticleReport, Report
from audit.triage.baseline import baseline_of
from audit.triage.changes import Changes
from audit.triage.suppressions import Placed, Suppression
from audit.triage.triaging import Override, Triage, Waivers, triaged
from tests.triage.factory import article, finding

SOURCE = "Gitanes came.\nAnthony left.\n"
ARTICLE = article(
    SOURCE, finding(SOURCE, "Gitanes"), finding(SOURCE, "Anthony", rule="names/anthony")
)
TODAY = date(2026, 11, 21)
YAML = "suppressions:\n  - rule: names/gitanes\n    reason: a brand\n"


def waivers(*suppressions: Suppression) -> Waivers:
    document = Document("audit-suppressions.yaml", YAML, YAML, "", ())
    return Waivers(document, tuple(Placed(one, Span(18, 37)) for one in suppressions), Path())


def one(report: ArticleReport = ARTICLE, **fields: object) -> Report:
    return triaged(Report("1", "", (report,)), Triage(TODAY, **fields))  # type: ignore[arg-type]


def texts(report: Report) -> tuple[list[str], list[str], list[str]]:
    """What stands, is suppressed and is old in the first article."""
    found = report.articles[-1]
    stands, aside, old = found.findings, found.suppressed, found.baselined
    return tuple([one.text for one in part] for part in (stands, aside, old))  # type: ignore[return-value]


def test_without_anything_all_stands() -> None:
    assert texts(one()) == (["Gitanes", "Anthony"], [], [])


def test_exceptions_set_aside_and_are_not_reported_when_used() -> None:
    report = one(waivers=waivers(Suppression(rule="names/gitanes", reason="a brand")))
    assert texts(report) == (["Anthony"], ["Gitanes"], [])
    assert len(report.articles) == 1


def test_an_exception_at_fault_is_a_finding_about_its_file() -> None:
    expired = Suppression(rule="names/gitanes", reason="a brand", expires=date(2026, 11, 20))
    report = one(waivers=waivers(expired))
    assert texts(report)[0] == ["Gitanes", "Anthony"]
    about = report.articles[0]
    assert about.path == "audit-suppressions.yaml"
    assert [found.rule for found in about.findings] == ["suppressions/expired"]


def test_the_baseline_and_unchanged_lines_make_findings_old() -> None:
    known = baseline_of([article(SOURCE, finding(SOURCE, "Gitanes"))], Path())
    assert texts(one(baseline=known)) == (["Anthony"], [], ["Gitanes"])
    changed = Changes({Path("desk/a.md").resolve(): ((1, 1),)})
    assert texts(one(changes=changed)) == (["Gitanes"], [], ["Anthony"])


def test_an_exception_comes_before_the_baseline() -> None:
    known = baseline_of([ARTICLE], Path())
    waived = waivers(Suppression(rule="names/gitanes", reason="a brand"))
    assert texts(one(baseline=known, waivers=waived)) == ([], ["Gitanes"], ["Anthony"])


def test_severities_are_overridden_by_rule_and_path() -> None:
    def override(severity: Severity | None, *rules: str, paths: tuple[str, ...] = ()) -> Override:
        return Override(frozenset(rules), severity, Path(), paths)

    lower = one(overrides=(override(Severity.NOTE, "names/gitanes"),))
    assert [found.severity for found in lower.articles[0].findings] == ["note", "error"]
    off = one(overrides=(override(None, "name"), override(Severity.NOTE, "names")))
    assert texts(off) == ([], [], [])
    elsewhere = one(overrides=(override(None, "names", paths=("sports/**",)),))
    assert len(texts(elsewhere)[0]) == 2


def test_a_comment_in_the_article_sets_aside_where_it_stands() -> None:
    source = "<!-- audit: allow names/gitanes: a brand -->\nGitanes came.\n\nGitanes left.\n"
    found = [finding(source, "Gitanes", after=at) for at in (45, 60)]
    report = one(article(source, *found))
    assert [one.at.start for one in report.articles[0].suppressed] == [45]
    assert [one.at.start for one in report.articles[0].findings] == [60]


def test_a_comment_at_fault_is_a_finding_in_the_article() -> None:
    source = "<!-- audit: allow names/gitanes -->\nGitanes came.\n"
    report = one(article(source, finding(source, "Gitanes")))
    assert [found.rule for found in report.articles[0].findings] == [
        "suppressions/unexplained",
        "names/gitanes",
    ]


def test_two_comments_alike_are_two_findings() -> None:
    source = "<!-- audit: allow names -->\nGitanes.\n\n<!-- audit: allow names -->\nGitanes.\n"
    found = [finding(source, "Gitanes", after=at) for at in (28, 60)]
    report = one(article(source, *found))
    unexplained = [f for f in report.articles[0].findings if f.kind == "suppression"]
    assert len({each.fingerprint for each in unexplained}) == 2
    assert [each.fingerprint for each in report.articles[0].findings if each.kind == "variant"] == [
        each.fingerprint for each in article(source, *found).findings
    ]
