"""Fuzzing that needs no fuzzer: every kept case, and files that are mutilated at random.

`AUDIT_FUZZ=100 pytest tests/fuzz` tries a hundred times as many.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.rules.failing import DEBUG
from tests.fuzz.targets import FOLDER, TARGETS
from tests.hostile.odd_articles import ODD

CASES = sorted(FOLDER.glob("cases/*/*"))
TIMES = int(os.environ.get("AUDIT_FUZZ", "1"))
EXAMPLES = {"kinds": 15, "reports": 15, "register": 20}
TOKENS = [
    *(word.encode("utf-8", "surrogatepass") for word in ODD),
    *(b"- ", b": ", b"&a ", b"*a", b"!!python/name:os ", b"{", b"[", b"]", b"}", b"'", b"~", b"no"),
    *(b"  ", b"%", b"\t", b"\r\n", b"---\n", b"9" * 30, b"1e999", b"\xff\xfe", b"\x80", b"null"),
]


@pytest.fixture(autouse=True)
def _traced(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours is to fail the test, and not to become a problem of the report."""
    monkeypatch.setenv(DEBUG, "1")


@cache
def seeds(name: str) -> tuple[bytes, ...]:
    return tuple(TARGETS[name].seeds())


@st.composite
def mutilated(draw: st.DrawFn, name: str) -> bytes:
    """A file as it should be, with a few stretches left out, put elsewhere or written over."""
    raw = draw(st.sampled_from(seeds(name)))
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(raw))] * 2)))
        put = draw(st.sampled_from([b"", raw[start:end] * 2, *TOKENS]))
        raw = raw[:start] + put + raw[end if draw(st.booleans()) else start :]
    return raw


def test_every_case_is_of_a_target() -> None:
    assert {path.parent.name for path in CASES} <= TARGETS.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_failed_once(case: Path) -> None:
    TARGETS[case.parent.name].run(case.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_mutilated_files(name: str) -> None:
    @settings(
        max_examples=EXAMPLES.get(name, 40) * TIMES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(mutilated(name))
    def holds(raw: bytes) -> None:
        TARGETS[name].run(raw)

    holds()
