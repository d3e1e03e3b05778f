"""Why a rule was given up, in one line."""

from __future__ import annotations

import pytest

from audit.engines.patterns import PatternTimeoutError
from audit.rules.failing import DEBUG, why


def noted(note: str) -> Exception:
    error = KeyError("a\nb")
    error.add_note(note)
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        pytest.param(PatternTimeoutError("a+"), "its pattern took too long", id="a slow pattern"),
        pytest.param(
            ValueError("no\n  such day"),
            "ValueError: no such day (set AUDIT_DEBUG=1 to see where)",
            id="one line",
        ),
        pytest.param(
            noted("in rule desk/one"),
            "KeyError in rule desk/one: 'a\\nb' (set AUDIT_DEBUG=1 to see where)",
            id="a note",
        ),
    ],
)
def test_the_reason(error: Exception, expected: str) -> None:
    assert why(error) == expected


def test_an_unexpected_error_keeps_its_traceback_where_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(ValueError, match="no such day"):
        why(ValueError("no such day"))
