"""Summaries of news in which each entity is labelled."""

from __future__ import annotations

from benchmarks.accuracy.claims import Claims

SET = Claims(("claims_entfa.jsonl",))
