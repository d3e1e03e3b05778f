"""Measures how accurate and how fast the audit is."""
