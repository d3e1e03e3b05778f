"""Summaries of several sorts of text, edited into errors."""

from __future__ import annotations

from benchmarks.accuracy.claims import Claims

SET = Claims(("claims_summedits.jsonl",))
