"""Scores the audit on labelled articles: `python -m benchmarks.accuracy --data FOLDER`.

The labelled articles belong to their publishers and are not part of this repository. What is saved
of a run holds row ids and outcomes only, and no text.
"""
