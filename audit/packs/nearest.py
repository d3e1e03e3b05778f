"""Guesses what a rule writer meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like `word`, if any does."""
    found = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean 'x'?)`, or nothing.

    >>> did_you_mean("varients", ["id", "variants"])
    " (did you mean 'variants'?)"
    """
    meant = nearest(word, known)
    return f" (did you mean '{meant}'?)" if meant is not None else ""
