"""Says why a rule or an article was given up, so that one fault does not end the run of others."""

from __future__ import annotations

import os

from audit.engines.patterns import PatternTimeoutError

DEBUG = "AUDIT_DEBUG"
"""The environment variable that lets an unexpected error end the run, with its traceback."""


def why(error: Exception) -> str:
    """The reason in one line; an unexpected error is raised where `AUDIT_DEBUG` is set."""
    if isinstance(error, PatternTimeoutError):
        return "its pattern took too long"
    if os.environ.get(DEBUG):
        raise error
    notes = "".join(f" {note}" for note in getattr(error, "__notes__", ()))
    message = " ".join(str(error).split())
    return f"{type(error).__name__}{notes}: {message} (set {DEBUG}=1 to see where)"
