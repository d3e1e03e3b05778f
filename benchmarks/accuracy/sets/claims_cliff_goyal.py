"""Summaries of news that systems wrote."""

from __future__ import annotations

from benchmarks.accuracy.claims import Claims

SET = Claims(("claims_cliff_goyal.jsonl",))
