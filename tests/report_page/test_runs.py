"""Lines cut under findings that overlap at will."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.findings.finding import (
    Category,
    Confidence,
    Evidence,
    Finding,
    Severity,
    found,
    place,
)
from audit.report_page.lines import Line, blocks
from audit.report_page.runs import Cutter, Run, homes

SEVERITIES = tuple(Severity)


def finding(text: str, start: int, end: int, severity: Severity = Severity.NOTE) -> Finding:
    return found(
        place(Document("a.txt", text, text, "", ()), Span(start, end)),
        [Evidence("", "why")],
        rule="r/x",
        kind="k",
        category=Category.NAME,
        severity=severity,
        confidence=Confidence.LOW,
        message="m",
    )


def lines_of(text: str) -> list[Line]:
    return [line for block in blocks(text) for line in block]


def cut(text: str, findings: list[Finding]) -> list[Run]:
    cutter = Cutter(findings)
    return [run for line in lines_of(text) for run in cutter.runs(line)]


def test_nothing_found_is_one_run_a_line() -> None:
    assert cut("ab\n\ncd", []) == [Run(0, 2, ()), Run(4, 6, ())]


def test_overlapping() -> None:
    text = "abcdef"
    findings = [finding(text, 0, 4), finding(text, 2, 6)]
    assert cut(text, findings) == [Run(0, 2, (0,)), Run(2, 4, (0, 1)), Run(4, 6, (1,))]


def test_the_gravest_comes_first_then_the_shortest() -> None:
    text = "abcdef"
    findings = [
        finding(text, 0, 6),
        finding(text, 1, 5, Severity.ERROR),
        finding(text, 2, 4),
    ]
    assert cut(text, findings)[2] == Run(2, 4, (1, 2, 0))


def test_over_lines() -> None:
    text = "ab\n\ncd"
    assert cut(text, [finding(text, 1, 5)]) == [
        Run(0, 1, ()),
        Run(1, 2, (0,)),
        Run(4, 5, (0,)),
        Run(5, 6, ()),
    ]


def test_deep_nests_name_few() -> None:
    text = "x" * 2_000
    runs = cut(text, [finding(text, n, 2_000 - n) for n in range(900)])
    assert len(runs) == 1_799
    assert runs[899].findings == tuple(range(899, 891, -1))
    assert runs[-1].findings == (0,)


@given(
    st.text("ab \n\r", min_size=1, max_size=60).filter(str.strip),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20), st.sampled_from(SEVERITIES))),
)
def test_every_character_is_in_one_run_that_names_what_lies_on_it(
    text: str, places: list[tuple[int, int, Severity]]
) -> None:
    spans = [(s, min(s + n, len(text)), severity) for s, n, severity in places if s < len(text)]
    findings = [finding(text, *one) for one in spans]
    runs = cut(text, findings)
    covered = [at for run in runs for at in range(run.start, run.end)]
    assert covered == [at for line in lines_of(text) for at in range(line.start, line.end)]
    for run in runs:
        for at in range(run.start, run.end):
            on = {n for n, one in enumerate(findings) if one.at.start <= at < one.at.end}
            assert set(run.findings) <= on
            assert len(run.findings) == min(len(on), 8)


def test_homes_are_where_the_words_begin() -> None:
    text = "ab\n\ncd\n\n"
    findings = [
        finding(text, 1, 6),
        finding(text, 2, 4),
        finding(text, 4, 5),
        finding(text, 6, 8),
    ]
    assert homes(lines_of(text), findings) == {0: [(2, 0)], 1: [(4, 1), (5, 2), (6, 3)]}
